from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from app.cli import app

GERMAN = "Olaf Scholz besuchte gestern Paris. Er traf dort Emmanuel Macron."


def extract(*arguments: str | Path, stdin: str | None = None) -> Result:
    given = ["extract", *map(str, arguments)]
    return CliRunner().invoke(app(given), given, input=stdin)


def test_plain_text_with_what_the_options_say(tmp_path: Path) -> None:
    path = tmp_path / "besuch.txt"
    path.write_text(GERMAN, encoding="utf-8")
    done = extract(path, "--published", "2024-07-09", "--language", "de", "--title", "Besuch")
    assert done.exit_code == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["article"]["title"], told["article"]["published"]) == ("Besuch", "2024-07-09")
    assert told["text"] == GERMAN
    assert "2024-07-08" in {d["value"] for d in told["dates"]}


def test_one_line_per_article_in_the_order_of_the_input(tmp_path: Path) -> None:
    names = ["c", "a", "b"]
    for name in names:
        (tmp_path / f"{name}.json").write_text(json.dumps({"id": name, "text": GERMAN}), encoding="utf-8")
    done = extract(*(tmp_path / f"{name}.json" for name in names), "--workers", "2")
    assert [json.loads(line)["article"]["article_id"] for line in done.stdout.splitlines()] == names


def test_what_is_piped_in() -> None:
    lines = "\n".join(json.dumps({"id": name, "text": GERMAN}) for name in ("x", "y"))
    for arguments in ((), ("-",)):
        done = extract(*arguments, stdin=lines)
        assert [json.loads(line)["article"]["article_id"] for line in done.stdout.splitlines()] == ["x", "y"]


def test_one_file_per_article(tmp_path: Path) -> None:
    article = json.dumps({"id": "a/../b", "text": GERMAN})
    done = extract("-", "--out", tmp_path / "out", stdin=article)
    assert (done.exit_code, done.stdout) == (0, "")
    (written,) = tmp_path.rglob("*.json")
    assert written == tmp_path / "out" / "a%2F..%2Fb.json"
    assert json.loads(written.read_text(encoding="utf-8"))["article"]["article_id"] == "a/../b"


def test_failures_are_named_and_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    (tmp_path / "good.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 20)
    done = extract(tmp_path, tmp_path / "missing.txt")
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    named = [line.partition(": ")[0] for line in done.stderr.splitlines()]
    assert named == [str(tmp_path / name) for name in ("bad.json", "noise.txt", "missing.txt")]


def test_usage() -> None:
    assert extract("-", "--workers", "0").exit_code == 2
    assert extract("-", "--published", "gestern").exit_code == 2
    assert extract("--nonsense").exit_code == 2
