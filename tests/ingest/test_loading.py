from __future__ import annotations

import asyncio
from collections.abc import Iterable

import pytest

from graph.connection import Connection
from graph.driver import open_driver
from graph.errors import InvalidExtractionError, StoreUnavailableError
from graph.model import Article, Extraction
from graph.reader import Reader
from graph.writer import Writer, WriteResult
from ingest.batch import Failure
from ingest.errors import ArticleError
from ingest.loading import Loaded, Stored, load
from ingest.sources.reader import Read


def article(name: str, text: str = "Olaf Scholz besuchte am Montag Paris.") -> Article:
    return Article(article_id=name, text=text, language="de")


class Recorder(Writer):
    """A writer without a store, whose fate is told by the articles' names."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.asked: list[str] = []

    async def write(self, extraction: Extraction) -> WriteResult:
        name = extraction.article.article_id
        self.asked.append(name)
        if name.startswith("lost") or (name.startswith("blink") and self.asked.count(name) == 1):
            raise StoreUnavailableError("the store went away")
        if name.startswith("invalid"):
            raise InvalidExtractionError("it contradicts itself")
        self.written.append(name)
        return WriteResult.CREATED


def run(items: Iterable[Read], writer: Writer) -> tuple[Loaded, list[Stored | Failure]]:
    reported: list[Stored | Failure] = []
    return asyncio.run(load(items, writer, report=reported.append)), reported


def test_what_cannot_be_read_or_stored_stops_none() -> None:
    bad = ArticleError("bad_json", "no JSON", "b.json")
    loaded, reported = run([article("a"), bad, article("invalid"), article("d")], writer := Recorder())
    assert writer.written == ["a", "d"]
    assert [(f.article, f.code) for f in loaded.failed] == [("b.json", "bad_json"), ("invalid", "store")]
    assert [done.article for done in reported] == ["a", "b.json", "invalid", "d"]


def test_when_the_store_goes_away_every_article_left_is_named() -> None:
    bad = ArticleError("bad_json", "no JSON", "b.json")
    names = ["a", "lost", *(f"c{i}" for i in range(6))]
    loaded, _ = run([*map(article, names), bad], writer := Recorder())
    assert writer.written == ["a"]
    assert [f.article for f in loaded.failed] == [*names[1:], "b.json"]
    assert {f.code for f in loaded.failed[:-1]} == {"store"}
    assert "not stored: the store went away" in loaded.failed[0].reason
    assert loaded.failed[-1].reason == "no JSON"


def test_a_store_that_comes_back_loses_nothing() -> None:
    loaded, _ = run(map(article, ("a", "blink", "c")), writer := Recorder())
    assert loaded.failed == ()
    assert writer.written == ["a", "blink", "c"]


def test_a_store_that_never_answered_is_asked_once() -> None:
    loaded, _ = run(map(article, ("lost", "b")), writer := Recorder())
    assert writer.asked == ["lost"]
    assert [f.article for f in loaded.failed] == ["lost", "b"]


@pytest.mark.newest
def test_loading_twice_changes_nothing(clean_store: Connection) -> None:
    items = [article("a"), article("b", "Am Dienstag starb Otto.")]

    async def twice() -> tuple[Loaded, Loaded, int, int]:
        async with open_driver(clean_store) as driver:
            first = await load(items, Writer(driver))
            once = (await Reader(driver).counts()).mentions
            second = await load(items, Writer(driver))
            return first, second, once, (await Reader(driver).counts()).mentions

    first, second, once, again = asyncio.run(twice())
    assert first.count(WriteResult.CREATED) == 2
    assert second.count(WriteResult.UNCHANGED) == 2
    assert once == again > 0
