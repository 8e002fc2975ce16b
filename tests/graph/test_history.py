"""Whatever was written, replaced and deleted before: the graph is the one of the articles that are left."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.connection import Connection
from graph.filters import TimelineFilter
from graph.model import EventType, Extraction
from tests.graph.snapshot import differences
from tests.graph.strategy import extractions, published_by
from tests.graph.synchronous import PATIENT, opened

DELETED = st.sampled_from(("a1", "a2", "a3", "a4"))
AS_OF = date(2024, 6, 20)


@pytest.mark.newest
def test_history_leaves_no_trace(clean_store: Connection) -> None:
    with opened(clean_store) as store:

        @PATIENT
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

        @PATIENT
        @given(st.lists(extractions(consistent=True), max_size=4, unique_by=lambda e: e.article.article_id))
        def check(articles: list[Extraction]) -> None:
            store.fresh(articles)
            looking_back = store.timeline(TimelineFilter(types=everything, as_of=AS_OF))
            store.fresh([a for a in articles if published_by(a, AS_OF)])
            assert looking_back == store.timeline(TimelineFilter(types=everything))

        check()
