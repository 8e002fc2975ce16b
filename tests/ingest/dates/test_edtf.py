from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Precision
from ingest.dates import edtf


@pytest.mark.parametrize(
    ("value", "first", "last", "precision", "written"),
    [
        ("2024-07-08", "2024-07-08", "2024-07-08", "day", "2024-07-08"),
        ("2024-07-08T20:30", "2024-07-08", "2024-07-08", "day", "2024-07-08"),
        ("2024-07-08TEV", "2024-07-08", "2024-07-08", "day", "2024-07-08"),
        ("2024-06", "2024-06-01", "2024-06-30", "month", "2024-06"),
        ("2024-02", "2024-02-01", "2024-02-29", "month", "2024-02"),
        ("2024", "2024-01-01", "2024-12-31", "year", "2024"),
        ("2024-W28", "2024-07-08", "2024-07-14", "week", "2024-07-08/2024-07-14"),
        ("2020-W53", "2020-12-28", "2021-01-03", "week", "2020-12-28/2021-01-03"),
        ("2024-W28-WE", "2024-07-13", "2024-07-14", "interval", "2024-07-13/2024-07-14"),
        ("2024-W28-3", "2024-07-10", "2024-07-10", "day", "2024-07-10"),
        ("2024-Q2", "2024-04-01", "2024-06-30", "quarter", "2024-04-01/2024-06-30"),
        ("2024-H2", "2024-07-01", "2024-12-31", "interval", "2024-07-01/2024-12-31"),
        ("2024-SU", "2024-06-01", "2024-08-31", "season", "2024-06-01/2024-08-31"),
        ("2023-WI", "2023-12-01", "2024-02-29", "season", "2023-12-01/2024-02-29"),
        ("198", "1980-01-01", "1989-12-31", "decade", "1980/1989"),
        ("19", "1900-01-01", "1999-12-31", "century", "1900/1999"),
    ],
)
def test_value_days_and_edtf(value: str, first: str, last: str, precision: str, written: str) -> None:
    stretch = edtf.read(value)
    assert stretch is not None
    assert stretch.days == (date.fromisoformat(first), date.fromisoformat(last))
    assert stretch.precision == precision
    assert stretch.value == value
    assert edtf.edtf(stretch.first, stretch.last, stretch.precision) == written


@pytest.mark.parametrize(
    "value", ["PAST_REF", "P3D", "XXXX-07-09", "2024-02-30", "2023-W53", "BC0333", "", "20245"]
)
def test_values_without_known_days(value: str) -> None:
    assert edtf.read(value) is None


def test_open_ends() -> None:
    start = date(2023, 1, 1)
    assert edtf.edtf(start, None, Precision.YEAR) == "2023/.."
    assert edtf.edtf(None, date(2024, 6, 30), Precision.MONTH) == "../2024-06"
    assert edtf.edtf(None, None, None) is None


@pytest.mark.parametrize(
    "value",
    [
        "2024-07-08",
        "XXXX-XX-XX",
        "XXXX-WXX-1TMO",
        "2024-07-08T24:00",
        "XXXX-XX-XXTNI",
        "2024-W28-WE",
        "199",
        "20",
        "BC0333",
        "P3D",
        "PT0.5H",
        "P2Y6M",
        "PXDE",
        "P1WE",
        "PRESENT_REF",
    ],
)
def test_valid(value: str) -> None:
    assert edtf.is_valid(value)


@pytest.mark.parametrize(
    "value", ["", "P", "2024-7-8", "2024-07-08T8:30", "PT", "REF", "2024-QQ", "P3", "20240708"]
)
def test_invalid(value: str) -> None:
    assert not edtf.is_valid(value)


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)))
def test_round_trips(when: date) -> None:
    for stretch in (
        edtf.day(when),
        edtf.week(when),
        edtf.weekend(when),
        edtf.month(when.year, when.month),
        edtf.quarter(when.year, (when.month + 2) // 3),
        edtf.year(when.year),
    ):
        assert edtf.is_valid(stretch.value)
        read = edtf.read(stretch.value)
        assert read is not None
        assert (read.days, read.precision) == (stretch.days, stretch.precision)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1995, 4, 16), (2000, 4, 23), (2008, 3, 23), (2024, 3, 31), (2038, 4, 25)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert edtf.easter(year) == date(year, month, day)


def test_days_stay_in_the_calendar() -> None:
    assert edtf.shift_days(date.max, 5) == date.max
    assert edtf.shift_days(date.min, -5) == date.min
    assert edtf.shift_days(date(2024, 2, 28), 2) == date(2024, 3, 1)
    assert edtf.week(date.max).last == date.max
    assert edtf.year(9999).last == date.max
    assert edtf.month(10_000, 1).days is None


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(-200, 200))
def test_months_shift_back(year: int, month: int, count: int) -> None:
    assert edtf.shift_month(*edtf.shift_month(year, month, count), -count) == (year, month)


def test_narrowed_keeps_the_value() -> None:
    month = edtf.month(2024, 7)
    part = month.narrowed(date(2024, 7, 1), date(2024, 7, 1) + timedelta(days=9))
    assert (part.value, part.precision) == ("2024-07", Precision.INTERVAL)
