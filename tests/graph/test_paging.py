"""Pages of the timeline: in order, without gap or repetition."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest

from graph.connection import Connection
from graph.filters import Order, Page, TimelineFilter
from graph.model import EventDate, EventType
from graph.reader import Reader
from graph.views import TimelineEvent
from tests.graph.make import JUNE, KIM, KOREA, PUTIN, UNTIL_MAY, extraction, told
from tests.graph.stock import stocked

pytestmark = pytest.mark.anyio

# Several events on each day, in each month, and without a day; some have one actor in two roles.
WHEN: tuple[EventDate | str | None, ...] = ("2024-06-01", "2024-06-01", "2024-06-02", JUNE, None, UNTIL_MAY)
MANY = extraction(
    "a1",
    *(
        told(
            f"Am Ort {i} traf Wladimir Putin Kim Jong-un.",
            "traf",
            (EventType.CONSULT, EventType.MOVE)[i % 2],
            agent=(PUTIN, KIM) if i % 3 else (PUTIN,),
            target=(PUTIN,) if i % 5 == 0 else (),
            destination=(KOREA,),
            on=WHEN[i % len(WHEN)],
            title=f"{i}",
            event_id=f"{i * 7919 % 1000:03}",
        )
        for i in range(48)
    ),
)


@pytest.fixture
async def many(connection: Connection) -> AsyncIterator[Reader]:
    async with stocked(connection, [MANY]) as reader:
        yield reader


@pytest.mark.newest
@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize(
    "filter_",
    [
        {},
        {"actors": ("Putin",)},
        {"place": "Nordkorea"},
        {"types": (EventType.CONSULT, EventType.MOVE)},
        {"q": "Putin"},
        {"as_of": date(2024, 7, 9)},
    ],
)
async def test_pages_join_without_gap_or_repetition(
    many: Reader, order: Order, filter_: dict[str, Any]
) -> None:
    asked = TimelineFilter(order=order, **filter_)
    whole = (await many.timeline(asked, Page(limit=200))).items
    assert len(whole) > 20
    assert [e.title for e in whole] == [e.title for e in sorted(whole, key=lambda e: _place(e, order))]
    for limit in (7, 16, len(whole)):
        paged: list[TimelineEvent] = []
        cursor = None
        while True:
            page = await many.timeline(asked, Page(limit=limit, cursor=cursor))
            assert page.total == (len(whole) if cursor is None else None)
            paged += page.items
            if page.next is None:
                break
            assert len(page.items) == limit
            cursor = page.next
        assert paged == list(whole)


def _place(event: TimelineEvent, order: Order) -> tuple[Any, ...]:
    """Sort key of the documented order."""
    start = event.date.start if event.date else None
    if start is None:
        return (1, 0, event.event_id)
    if order is Order.ASCENDING:
        return (0, start.toordinal(), event.event_id)
    return (0, -start.toordinal(), [-ord(c) for c in event.event_id])


async def test_a_count_that_costs_too_much_is_left_out(many: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.queries.timeline.MAX_TOTAL", 47)
    assert (await many.timeline(TimelineFilter(), Page(limit=5))).total is None
    monkeypatch.setattr("graph.queries.timeline.MAX_TOTAL", 48)
    assert (await many.timeline(TimelineFilter(), Page(limit=5))).total == 48
    assert (await many.timeline(TimelineFilter(actors=("Putin",)), Page(limit=5))).total == 48
