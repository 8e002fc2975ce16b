from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from graph.model import Article, ArticleHeader, Extraction
from ingest import batch
from ingest.batch import Failure, extract_all
from ingest.errors import ArticleError
from ingest.sources.reader import Read, read_paths


def article(name: str, text: str = "Olaf Scholz besuchte am Montag Paris.") -> Article:
    return Article(article_id=name, text=text, language="de")


def run(items: Iterable[Read], *, workers: int = 1) -> list[Extraction | Failure]:
    async def collect() -> list[Extraction | Failure]:
        return [result async for _, result in extract_all(items, workers=workers)]

    return asyncio.run(collect())


def outcome(result: Extraction | Failure) -> tuple[str, str]:
    """Which article, and `read` or the code of its failure."""
    if isinstance(result, Failure):
        return result.article, result.code
    return result.article.article_id, "read"


MIXED: list[Read] = [
    article("a"),
    ArticleError("unreadable", "no such file or folder", "b.txt"),
    article("c", text=" "),
    *(article(f"d{i}") for i in range(6)),
]
EXPECTED = [("a", "read"), ("b.txt", "unreadable"), ("c", "empty"), *((f"d{i}", "read") for i in range(6))]


def test_articles_come_out_in_their_order_and_errors_stop_none() -> None:
    assert [outcome(r) for r in run(MIXED)] == EXPECTED


@pytest.mark.parametrize("workers", [1, 2])
def test_an_article_without_a_name_is_called_by_its_place(tmp_path: Path, workers: int) -> None:
    """Its id is a digest, which tells nobody which file is meant."""
    (tmp_path / "a.txt").write_text("Министр прибыл в понедельник в Париж.", encoding="utf-8")
    (tmp_path / "b.json").write_text('{"text": ""}', encoding="utf-8")
    results = run(list(read_paths([tmp_path])), workers=workers)
    assert [outcome(r) for r in results] == [
        (str(tmp_path / "a.txt"), "unsupported_language"),
        (str(tmp_path / "b.json"), "empty"),
    ]


def test_several_processes_make_the_same_of_it() -> None:
    assert run(MIXED, workers=2) == run(MIXED)


def test_an_article_that_breaks_the_reader_stops_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(read: Article) -> Extraction:
        if read.article_id == "b":
            raise ZeroDivisionError("by nothing")
        header = ArticleHeader(article_id=read.article_id)
        return Extraction(article=header, text=read.text, sentences=())

    monkeypatch.setattr(batch, "extract", broken)
    first, second, third = run([article("a"), article("b"), article("c")])
    assert (outcome(first), outcome(third)) == (("a", "read"), ("c", "read"))
    assert second == Failure("b", "internal", "ZeroDivisionError: by nothing")


def test_a_process_that_dies_fails_its_articles_and_hangs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_read", _die)
    results = run([article("a"), article("b")], workers=2)
    assert [outcome(r) for r in results] == [("a", "internal"), ("b", "internal")]


def _die(_: Article) -> Extraction:
    os._exit(9)


def test_no_more_is_read_ahead_than_the_processes_need() -> None:
    taken: list[str] = []

    def items() -> Iterable[Read]:
        for i in range(50):
            taken.append(str(i))
            yield ArticleError("unreadable", "not there", str(i))

    async def first() -> None:
        results = extract_all(items())
        await anext(results)
        await results.aclose()

    asyncio.run(first())
    assert len(taken) <= 3
