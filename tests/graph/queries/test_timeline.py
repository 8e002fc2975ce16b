"""The timeline's queries as text: built from constants, with a parameter for every value."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graph.filters import Order, TimelineFilter
from graph.model import EventType, Status
from graph.queries.query import Position, Query
from graph.queries.timeline import Asked, page, total

# Any of these in a query's text would have come from a value.
MARK = "ZXCV'\"}) RETURN 1 //"
DAY = date(1234, 5, 6)

IDS = st.lists(st.just(MARK), min_size=1, max_size=3).map(tuple)
FILTERS = st.builds(
    TimelineFilter,
    types=st.lists(st.sampled_from(EventType), max_size=2).map(tuple),
    statuses=st.lists(st.sampled_from(Status), max_size=2).map(tuple),
    from_=st.none() | st.just(DAY),
    to=st.none() | st.just(DAY),
    min_sources=st.none() | st.just(987654),
    as_of=st.none() | st.just(DAY),
    order=st.sampled_from(Order),
)
ASKED = st.builds(
    Asked, FILTERS, st.lists(IDS, max_size=3).map(tuple), st.none() | IDS, st.none() | st.just(MARK)
)
POSITIONS = st.none() | st.builds(Position, st.none() | st.just(DAY), st.just(MARK))


@st.composite
def queries(draw: st.DrawFn) -> Query:
    asked = draw(ASKED)
    if draw(st.booleans()):
        return total(asked)
    after = draw(POSITIONS)
    dated = draw(st.booleans()) if after is None else after.day is not None
    return page(asked, dated=dated, after=after, take=345678)


@given(queries())
def test_no_value_is_part_of_the_text(query: Query) -> None:
    for value in ("ZXCV", "1234", "987654", "345678", *(s.value for s in Status)):
        assert value not in query.text
    assert set(re.findall(r"'([A-Z]+)'", query.text)) <= {"STATEMENT"}


@given(queries())
def test_every_parameter_that_is_wanted_is_there(query: Query) -> None:
    wanted = set(re.findall(r"\$(\w+)", query.text))
    assert wanted <= query.parameters.keys()
    assert query.parameters.keys() - wanted <= {"after_day", "after_id"}


@given(queries())
def test_only_reads(query: Query) -> None:
    assert not re.search(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|LOAD)\b", query.text)
