"""Dates in words, as precise as they are known and never more."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from babel.dates import format_date, format_interval, format_skeleton

from app.pages.text import Texts
from graph.model import EventDate, Precision

Shape = Literal["day", "span", "since", "until", "none"]

_SKELETONS = {10: "yMMMMd", 7: "yMMMM", 4: "y"}  # by the length of an EDTF date: day, month, year


def shape(when: EventDate | None) -> Shape:
    """How a date is drawn: a point, a bar, or a bar that fades towards its open end."""
    if when is None or (when.start is None and when.end is None):
        return "none"
    if when.end is None:
        return "since"
    if when.start is None:
        return "until"
    return "day" if when.start == when.end else "span"


def label(when: EventDate | None, words: Texts) -> str:
    """`8. Juli 2024`, `Juni 2024`, `1.–10. Juli 2024`, `seit 2023`: what the date says, in words."""
    if when is None:
        return words.label.undated
    if when.start and when.end:
        return _named(when, when.start, words) or _closed(when, when.start, when.end, words)
    known = when.start or when.end
    if known is None:
        return when.edtf
    pattern = words.date.since if when.start else words.date.until
    return pattern.format(_formatted(known, _finest(when), words))


def _named(when: EventDate, start: date, words: Texts) -> str | None:
    """The name of a unit that has one: a season, quarter or decade."""
    if when.precision is Precision.SEASON:
        # Meteorological seasons: spring begins in March, winter in December.
        year = str(start.year) if start.month < 12 else f"{start.year}/{(start.year + 1) % 100:02}"
        return words.date.seasons[start.month // 3 - 1].format(year)
    if when.precision is Precision.QUARTER:
        return words.date.quarter.format((start.month + 2) // 3, start.year)
    if when.precision is Precision.DECADE:
        return words.date.decade.format(start.year)
    return None


def _closed(when: EventDate, start: date, end: date, words: Texts) -> str:
    length = _finest(when)
    if "/" not in when.edtf:
        return _formatted(start, length, words)
    # No time zone: these are calendar days.
    return format_interval(start, end, skeleton=_SKELETONS[length], tzinfo=None, locale=words.locale)


def _finest(when: EventDate) -> int:
    """Length of the longest date in the EDTF string: 10 for a day, 7 for a month, 4 for a year."""
    return max((len(part) for part in re.findall(r"\d{4}(?:-\d\d){0,2}", when.edtf)), default=10)


def _formatted(day: date, length: int, words: Texts) -> str:
    if length == 10:
        return format_date(day, "long", locale=words.locale)
    return format_skeleton(_SKELETONS[length], day, locale=words.locale)


def full(day: date | None, words: Texts) -> str:
    """A day in words, or nothing."""
    return format_date(day, "long", locale=words.locale) if day else ""
