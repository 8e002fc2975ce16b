"""A store with given articles, for tests that only read."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from graph.connection import Connection
from graph.driver import open_driver
from graph.model import Extraction
from graph.reader import Reader
from graph.records.article import extraction_digest
from graph.writer import Writer
from tests.cypher import ask, wipe


@asynccontextmanager
async def stocked(connection: Connection, articles: Iterable[Extraction]) -> AsyncIterator[Reader]:
    """A reader on a store with just these; not written again where an earlier test left them so.

    By the digests of its articles the whole graph is known (test_history).
    """
    articles = tuple(articles)
    found = {row["digest"] for row in ask(connection, "MATCH (a:Article) RETURN a.digest AS digest")}
    if found != {extraction_digest(article) for article in articles}:
        wipe(connection)
    async with open_driver(connection) as driver:
        for article in articles:
            await Writer(driver).write(article)
        yield Reader(driver)
