from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.pages.strip import DOT, MARGIN, WIDTH, Mark, strip
from app.pages.text import texts
from graph.model import EventDate, Precision
from graph.views import TimelineEvent
from tests.app.build import day, event, when

WORDS = texts("de")


def drawn(*dates: EventDate | None) -> dict[str, Mark]:
    made = strip([event(f"e{i}", d) for i, d in enumerate(dates)], WORDS)
    assert made is not None
    return {m.event.event_id: m for m in made.marks}


def test_nothing_is_drawn_where_nothing_has_a_date() -> None:
    assert strip([event("a", None)], WORDS) is None
    assert strip([], WORDS) is None


def test_a_month_is_a_bar_around_its_days() -> None:
    marks = drawn(when("2024-06", "2024-06-01", "2024-06-30", Precision.MONTH), day("2024-06-19"))
    assert marks["e0"].shape == "span"
    assert marks["e0"].x < marks["e1"].x < marks["e1"].x + DOT < marks["e0"].x + marks["e0"].width
    assert marks["e1"].y < marks["e0"].y


def test_an_open_end_runs_to_the_edge() -> None:
    marks = drawn(when("2023/..", "2023-01-01", None, Precision.YEAR), day("2024-07-08"))
    assert marks["e0"].shape == "since"
    assert marks["e0"].x + marks["e0"].width == WIDTH - MARGIN / 2


def test_events_of_a_day_stand_on_each_other() -> None:
    marks = drawn(*[day("2024-07-08")] * 4)
    assert len({m.x for m in marks.values()}) == 1
    assert len({m.y for m in marks.values()}) == 4


def test_overlapping_bars_take_lanes_of_their_own() -> None:
    month = when("2024-06", "2024-06-01", "2024-06-30", Precision.MONTH)
    later = when("2025-06", "2025-06-01", "2025-06-30", Precision.MONTH)
    marks = drawn(month, month, later)
    assert marks["e0"].y != marks["e1"].y
    assert marks["e2"].y == marks["e0"].y


days = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@st.composite
def events(draw: st.DrawFn) -> TimelineEvent:
    start, length = draw(days), draw(st.integers(0, 20_000))
    end = start + timedelta(days=length)
    open_ = draw(st.sampled_from(("neither", "start", "end")))
    first = None if open_ == "start" else start
    last = None if open_ == "end" else end
    made = EventDate(
        edtf=f"{first or '..'}/{last or '..'}",
        start=first,
        end=last,
        precision=Precision.INTERVAL,
        origin="text",
    )
    return event(f"{draw(st.integers(0, 10**9)):x}", draw(st.sampled_from((made, day(start.isoformat())))))


@given(st.lists(events(), min_size=1, max_size=40))
def test_everything_lies_inside_in_the_order_of_time(many: list[TimelineEvent]) -> None:
    made = strip(many, WORDS)
    assert made is not None
    assert len(made.marks) == len(many)
    for mark in made.marks:
        assert mark.x >= 0
        assert mark.width > 0
        assert mark.x + mark.width <= WIDTH + 1
        assert 0 < mark.y < made.height
    dots = [(m.event.date, m.x) for m in made.marks if m.shape == "day"]
    points = sorted((when.start, x) for when, x in dots if when and when.start)
    for (first, left), (second, right) in pairwise(points):
        assert left <= right or first == second
    ticks = [t.x for t in made.ticks]
    assert ticks == sorted(ticks)
