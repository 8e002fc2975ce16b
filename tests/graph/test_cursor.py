"""Cursors: what goes in comes out, for the same question only."""

from __future__ import annotations

import base64

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph.cursor import Part, decode, encode, question
from graph.errors import InvalidCursorError
from graph.filters import Order, TimelineFilter

KEYS = st.lists(st.none() | st.integers(-(2**62), 2**62) | st.text(), max_size=4).map(tuple)


@given(KEYS, st.text())
def test_round_trip(key: tuple[Part, ...], asked: str) -> None:
    assert decode(encode(asked, key), asked) == key


@given(KEYS)
def test_a_cursor_fits_into_an_address(key: tuple[Part, ...]) -> None:
    assert encode("q", key).replace("-", "").replace("_", "").isalnum()


@given(KEYS, st.text(), st.text())
def test_another_question_refuses_it(key: tuple[Part, ...], asked: str, other: str) -> None:
    assume(asked != other)
    with pytest.raises(InvalidCursorError, match="another query"):
        decode(encode(asked, key), other)


@given(st.text() | st.binary().map(lambda b: base64.urlsafe_b64encode(b).decode()))
def test_what_we_did_not_make_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidCursorError):
        decode(cursor, "q")


@given(KEYS, KEYS)
def test_a_changed_key_is_refused(key: tuple[Part, ...], other: tuple[Part, ...]) -> None:
    """Nobody can send a key that was never given out, such as a day that does not exist."""
    assume(key != other)
    seal = base64.urlsafe_b64decode(pad(encode("q", key)))[:24]
    rest = base64.urlsafe_b64decode(pad(encode("q", other)))[24:]
    with pytest.raises(InvalidCursorError):
        decode(base64.urlsafe_b64encode(seal + rest).decode(), "q")


def pad(cursor: str) -> str:
    return cursor + "=" * (-len(cursor) % 4)


def test_every_part_of_a_filter_is_part_of_the_question() -> None:
    filters = [
        TimelineFilter(),
        TimelineFilter(actors=("a",)),
        TimelineFilter(actors=("a", "b")),
        TimelineFilter(q="a"),
        TimelineFilter(place="a"),
        TimelineFilter(order=Order.DESCENDING),
    ]
    questions = {question("timeline", f) for f in filters} | {question("relations", f) for f in filters}
    assert len(questions) == 2 * len(filters)
