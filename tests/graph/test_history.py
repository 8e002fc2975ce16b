"""Whatever was written, replaced and deleted before: the graph is the one of the articles that are left."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph.connection import Connection
from graph.driver import open_driver
from graph.filters import Page, TimelineFilter
from graph.model import EventType, Extraction
from graph.reader import Reader
from graph.views import TimelineEvent
from graph.writer import Writer
from tests.graph.snapshot import Graph, differences, snapshot, wipe
from tests.graph.strategy import extractions, published_by

# The store is emptied for each example, whatever the fixture did.
_PATIENT = settings(
    max_examples=30,
    deadline=None,
    phases=[
        Phase.explicit,
        Phase.reuse,
        Phase.generate,
    ],  # an example takes a second, shrinking takes hundreds
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
DELETED = st.sampled_from(("a1", "a2", "a3", "a4"))
AS_OF = date(2024, 6, 20)


class Store:
    """A writer and reader for tests that are not asynchronous themselves."""

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


@pytest.mark.newest
def test_history_leaves_no_trace(clean_store: Connection) -> None:
    with opened(clean_store) as store:

        @_PATIENT
        @given(st.lists(extractions() | DELETED, max_size=8), st.randoms(use_true_random=False))
        def check(steps: list[Extraction | str], random: Random) -> None:
            store.fresh([])
            left: dict[str, Extraction] = {}
            for step in steps:
                if isinstance(step, str):
                    assert store.delete(step) == (left.pop(step, None) is not None)
                else:
                    store.write(step)
                    left[step.article.article_id] = step
            lived = store.graph()
            shuffled = list(left.values())
            random.shuffle(shuffled)
            assert not differences(lived, store.fresh(shuffled))

        check()


def test_as_of_is_the_graph_of_that_day(clean_store: Connection) -> None:
    everything = tuple(EventType)
    with opened(clean_store) as store:

        @_PATIENT
        @given(st.lists(extractions(consistent=True), max_size=4, unique_by=lambda e: e.article.article_id))
        def check(articles: list[Extraction]) -> None:
            store.fresh(articles)
            looking_back = store.timeline(TimelineFilter(types=everything, as_of=AS_OF))
            store.fresh([a for a in articles if published_by(a, AS_OF)])
            assert looking_back == store.timeline(TimelineFilter(types=everything))

        check()
