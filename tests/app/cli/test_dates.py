from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from app.cli.dates import dates

app = typer.Typer()
app.command()(dates)


def _run(tmp_path: Path, *lines: str) -> tuple[int, list[dict[str, object]], str]:
    path = tmp_path / "documents.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = CliRunner().invoke(app, [str(path)])
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()], result.stderr


def _line(**fields: object) -> str:
    return json.dumps({"id": "a", "dct": "2024-07-10", "language": "de", **fields})


def test_one_line_for_each_document(tmp_path: Path) -> None:
    first = _line(text="Am Vortag des Gipfels, am 9. Juli, regnete es.")
    second = _line(id="b", text="It rained on Monday, and nobody had expected that.", language=None)
    code, results, errors = _run(tmp_path, first, "", second)
    assert (code, errors) == (0, "")
    assert [r["id"] for r in results] == ["a", "b"]
    assert all(isinstance(r["ms"], float) for r in results)
    assert results[1]["timexes"] == [
        {
            "start": 13,
            "end": 19,
            "text": "Monday",
            "type": "DATE",
            "value": "2024-07-08",
            "first": "2024-07-08",
            "last": "2024-07-08",
            "precision": "day",
            "edtf": "2024-07-08",
            "amount": None,
            "rule": "en.weekday",
            "anchor": "published 2024-07-10",
            "reason": "Monday: the weekday nearest to the publication on 2024-07-10 on the side that the "
            "sentence speaks of",
        }
    ]


def test_a_language_that_only_dates_are_read_in(tmp_path: Path) -> None:
    _, results, _ = _run(tmp_path, _line(text="Le conseil se réunira vendredi à Paris.", language="fr"))
    assert json.dumps(results).count("2024-07-12")


@pytest.mark.parametrize("dct", ["2024-07-10", "2024-07-10T08:30:00Z"])
def test_time_of_day_of_the_document_is_cut(tmp_path: Path, dct: str) -> None:
    _, results, _ = _run(tmp_path, _line(text="Gestern regnete es sehr.", dct=dct))
    assert '"value": "2024-07-09"' in json.dumps(results)


def test_document_without_a_date(tmp_path: Path) -> None:
    _, results, _ = _run(tmp_path, _line(text="Gestern regnete es sehr.", dct=None))
    assert json.dumps(results).count("XXXX-XX-XX") == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1: JSON: Invalid JSON"),
        (_line(text="Gestern.", dct="soon"), "line 1: dct:"),
        ('{"id": "a"}', "line 1: text: Field required"),
        (_line(text="   "), "line 1: the text is empty"),
    ],
)
def test_bad_lines_are_named_and_the_rest_is_read(tmp_path: Path, line: str, message: str) -> None:
    code, results, errors = _run(tmp_path, line, _line(text="Gestern regnete es sehr."))
    assert code == 1
    assert message in errors
    assert len(results) == 1


def test_missing_file(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, [str(tmp_path / "none.jsonl")]).exit_code == 2
