"""Short names for what the tests of dates do all the time."""

from __future__ import annotations

from datetime import date

from graph.model import Timex
from ingest.dates.finder import find_dates

PUBLISHED = date(2024, 7, 10)  # a Wednesday


def read(text: str, language: str, published: date | None = PUBLISHED) -> tuple[Timex, ...]:
    return find_dates(text, language=language, published=published)


def shown(timex: Timex) -> tuple[str, str, str, str]:
    """Text, type, value and days (`a`, `a/b` or nothing) of an expression."""
    days = ""
    if timex.first and timex.last:
        days = str(timex.first) if timex.first == timex.last else f"{timex.first}/{timex.last}"
    return timex.text, timex.type, timex.value, days
