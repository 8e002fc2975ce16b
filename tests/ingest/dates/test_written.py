"""Dates that stand alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates.written import written_day


@pytest.mark.parametrize(
    "text",
    [
        "9. Juli 2024",
        "9.7.2024",
        "09.07.2024",
        "July 9, 2024",
        "9 July 2024",
        "Tue, 09 Jul 2024 10:00:00 GMT",
        "Tue, 09 Jul 2024 23:30:00 -0700",
    ],
)
def test_day_is_read(text: str) -> None:
    assert written_day(text) == date(2024, 7, 9)


@pytest.mark.parametrize(
    "text", ["", "Juli 2024", "2024", "gestern", "07/09/2024", "31. Februar 2024", "die mit so", "12", "1.2."]
)
def test_all_else_is_no_day(text: str) -> None:
    assert written_day(text) is None


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert written_day(text) is None or isinstance(written_day(text), date)
