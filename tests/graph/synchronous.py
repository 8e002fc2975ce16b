"""A writer and reader for property tests, which cannot be asynchronous themselves."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, Phase, settings

from graph.connection import Connection
from graph.driver import open_driver
from graph.filters import Page, RelationFilter, TimelineFilter
from graph.model import Extraction
from graph.reader import Reader
from graph.views import ArticleDetail, EventDetail, Relation, TimelineEvent
from graph.writer import Writer
from tests.cypher import wipe
from tests.graph.snapshot import Graph, snapshot

# An example takes a second, so few are tried and none is shrunk. The tests empty the store for each.
PATIENT = settings(
    max_examples=20,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)


class Store:
    """One store, one event loop."""

    def __init__(
        self, connection: Connection, runner: asyncio.Runner, writer: Writer, reader: Reader
    ) -> None:
        self._connection, self._runner, self._writer, self._reader = connection, runner, writer, reader

    def fresh(self, extractions: list[Extraction]) -> Graph:
        """The graph with just these."""
        wipe(self._connection)
        for extraction in extractions:
            self.write(extraction)
        return self.graph()

    def graph(self) -> Graph:
        return snapshot(self._connection)

    def write(self, extraction: Extraction) -> None:
        self._runner.run(self._writer.write(extraction))

    def delete(self, article_id: str) -> bool:
        return self._runner.run(self._writer.delete(article_id))

    def article(self, article_id: str) -> ArticleDetail | None:
        return self._runner.run(self._reader.article(article_id))

    def events(self, article: ArticleDetail) -> list[EventDetail]:
        """The article's events with all their mentions."""
        found = [self._runner.run(self._reader.event(e.event_id)) for e in article.events]
        return [event for event in found if event]

    def relations(self, asked: RelationFilter) -> tuple[Relation, ...]:
        return self._runner.run(self._reader.relations(asked, Page(limit=100))).items

    def timeline(self, asked: TimelineFilter) -> tuple[TimelineEvent, ...]:
        return self._runner.run(self._reader.timeline(asked, Page(limit=100))).items


@contextmanager
def opened(connection: Connection) -> Iterator[Store]:
    with asyncio.Runner() as runner:
        manager = open_driver(connection)
        driver = runner.run(manager.__aenter__())
        try:
            yield Store(connection, runner, Writer(driver), Reader(driver))
        finally:
            runner.run(manager.__aexit__(None, None, None))
