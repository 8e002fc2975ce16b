from __future__ import annotations

import io
import json
from collections.abc import Iterable
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from graph.model import Article
from ingest.errors import ArticleError
from ingest.sources import Defaults, read_paths

PAGE = """<html lang="de"><head><title>Brücke gesperrt - Blatt</title>
<meta property="og:site_name" content="Blatt"><meta name="author" content="Anna Muster">
<meta property="article:published_time" content="2024-07-09T10:00:00+02:00">
<link rel="canonical" href="https://example.org/bruecke"></head><body><nav>Menü Start Sport</nav>
<article><h1>Brücke gesperrt</h1>
<p>Die Brücke über den Fluss wurde am Dienstag für den gesamten Verkehr gesperrt, teilte die Stadt mit.</p>
<p>Gutachter hatten zuvor Risse an mehreren Pfeilern gefunden und die Behörden gewarnt.</p>
</article></body></html>"""


def _article(result: Article | ArticleError) -> Article:
    assert isinstance(result, Article), result
    return result


def _error(result: Article | ArticleError) -> ArticleError:
    assert isinstance(result, ArticleError)
    return result


def _read(*paths: str | Path, defaults: Defaults | None = None) -> list[Article | ArticleError]:
    return list(read_paths(paths, defaults))


def test_plain_text_with_defaults(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Über Köln\r\nschneite es.".encode())
    defaults = Defaults(published=date(2024, 7, 9), language="de", title="Schnee")
    article = _article(_read(file, defaults=defaults)[0])
    assert article.text == "Über Köln\r\nschneite es."
    assert (article.title, article.published, article.language) == ("Schnee", date(2024, 7, 9), "de")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_by_its_mark(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Über Köln".encode(encoding))
    assert _article(_read(file)[0]).text == "Über Köln"


def test_other_encodings_are_no_text_but_in_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Über Köln".encode("latin-1"))
    declared = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">')
    (tmp_path / "b.html").write_bytes(declared.encode("latin-1"))
    (tmp_path / "c.html").write_bytes(PAGE.encode("cp1252"))
    text, *pages = _read(tmp_path)
    assert _error(text).code == "not_text"
    assert all(_article(page).text.startswith("Die Brücke über den Fluss") for page in pages)


def test_page_with_its_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    article = _article(_read(tmp_path / "a.html")[0])
    assert article.title == "Brücke gesperrt"
    assert article.published == date(2024, 7, 9)
    assert (article.publisher, article.author) == ("Blatt", "Anna Muster")
    assert article.url == "https://example.org/bruecke"
    assert "Menü" not in article.text
    assert article.text.startswith("Die Brücke")


def test_page_without_text(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body></body></html>", encoding="utf-8")
    assert _error(_read(tmp_path / "a.html")[0]).code == "empty"


def test_markdown(tmp_path: Path) -> None:
    source = "---\ntitle: Oben\ndate: 2024-07-09\n---\n# Kopf\n\nEin *wichtiger*\nSatz.\n\n- Punkt [eins](http://x.example)\n"
    (tmp_path / "a.md").write_text(source, encoding="utf-8")
    article = _article(_read(tmp_path / "a.md")[0])
    assert (article.title, article.published) == ("Oben", date(2024, 7, 9))
    assert article.text == "Kopf\n\nEin wichtiger Satz.\n\nPunkt eins"


def test_first_heading_is_the_title(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Kopf\n\nEin Satz.\n", encoding="utf-8")
    article = _article(_read(tmp_path / "a.md")[0])
    assert (article.title, article.text) == ("Kopf", "Ein Satz.")


def test_lines_name_their_place_and_go_on(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(
        '{"text": "Eins."}\n{"text": \n\n[1]\n{"text": "Zwei.", "published": "x"}\n{"text": "Drei."}'
    )
    results = _read(file)
    assert [isinstance(r, ArticleError) for r in results] == [False, True, True, True, False]
    assert [_error(r).where for r in results[1:4]] == [f"{file}:{n}" for n in (2, 4, 5)]
    assert [_error(r).code for r in results[1:4]] == ["bad_json", "bad_json", "bad_field"]


def test_one_json_article(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": "Eins."}, indent=1))
    (tmp_path / "b.json").write_text('[{"text": "Eins."}]')
    (tmp_path / "c.json").write_text("[" * 100_000)
    good, listed, deep = _read(tmp_path)
    assert _article(good).text == "Eins."
    assert "jsonl" in _error(listed).message
    assert _error(deep).code == "bad_json"


def test_folders_sorted_with_known_files_only(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".hidden.txt", "c.pdf"):
        (tmp_path / name).write_text(name)
    assert [_article(r).text for r in _read(tmp_path)] == ["a.txt", "b/1.txt", "b/2.txt"]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    (tmp_path / "empty").mkdir()
    results = [_error(r) for r in _read(tmp_path / "none.txt", tmp_path / "c.pdf", tmp_path / "empty")]
    assert {e.code for e in results} == {"unreadable"}
    assert [e.where for e in results] == [str(tmp_path / n) for n in ("none.txt", "c.pdf", "empty")]
    assert ".pdf" not in results[1].message
    assert ".jsonl" in results[1].message


def test_reading_is_lazy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Eins.")

    def paths() -> Iterable[Path]:
        yield tmp_path / "a.txt"
        raise AssertionError("read ahead")

    assert len(list(islice(read_paths(paths()), 1))) == 1


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"Ein Text.\nMit zwei Zeilen.", ["Ein Text.\nMit zwei Zeilen."]),
        (b'{"text": "Eins."}\n{"text": "Zwei."}\n', ["Eins.", "Zwei."]),
        (b'\xef\xbb\xbf{"text": "Eins."}', ["Eins."]),
        (b'{\n "text": "Eins."\n}\n', ["Eins."]),
        (b'{"text": 1}\n{"text": "Zwei."}', [None, "Zwei."]),
        (b'{"text" "Eins."}\n{"text": "Zwei."}', [None, "Zwei."]),
        (b"\xff\xff", [None]),
    ],
)
def test_standard_input(data: bytes, texts: list[str | None]) -> None:
    results = list(read_paths(["-"], stdin=io.BytesIO(data)))
    assert [r.text if isinstance(r, Article) else None for r in results] == texts
    assert all((r.where or "").startswith("-") for r in results if isinstance(r, ArticleError))


def test_defaults_do_not_replace_what_an_article_says(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"text": "Eins.", "language": "en", "title": null}')
    article = _article(_read(tmp_path / "a.json", defaults=Defaults(language="de", title="T"))[0])
    assert (article.language, article.title) == ("en", "T")
