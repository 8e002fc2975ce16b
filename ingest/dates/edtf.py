"""Stretches of the calendar: TIMEX3 value ↔ first and last day ↔ precision ↔ EDTF.

TIMEX3 as in TimeML 1.2.1 (`2024-W28`, `2024-SU`, `198` for the eighties, `19` for 1900–1999), EDTF as in
ISO 8601-2. Days are inclusive; a stretch that the calendar of `datetime` can't hold has none.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date

from graph.model import Precision

# Meteorological seasons: first month; winter runs into the next year.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DAYPARTS = ("MO", "MI", "AF", "EV", "NI", "DT")

_CLOCK = r"T(?:[01]\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?)?"
_PART = "T(?:MO|MI|AF|EV|NI|DT)"
_POINT = (
    r"(?:BC)?[\dX]{4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-(?:WE|[1-7]))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
)
_AMOUNT = r"(?:[0-9]+(?:\.[0-9]+)?|X)"
_UNIT = "(?:Y|M|W|D|Q|DE|CE|ML|WE|SP|SU|FA|WI|X)"
_PERIOD = rf"P(?=.)(?:{_AMOUNT}{_UNIT})*(?:T(?:{_AMOUNT}(?:H|M|S|MO|MI|AF|EV|NI|DT))+)?"
_VALID = re.compile(
    rf"(?:PAST_REF|PRESENT_REF|FUTURE_REF|{_POINT}(?:{_CLOCK}|{_PART})?|(?:BC)?\d{{2,3}}|\d|{_PERIOD})"
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the calendar under its TIMEX3 name. Both days are null where it is unknown which one."""

    value: str
    first: date | None = None
    last: date | None = None
    precision: Precision | None = None

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day, if known."""
        return (self.first, self.last) if self.first and self.last else None

    def at(self, time: str) -> Stretch:
        """The same day with a time of day (`TEV`, `T20:30`); the days stay."""
        return replace(self, value=self.value + time) if time else self

    def narrowed(self, first: date | None, last: date | None) -> Stretch:
        """A part of it ("Ende"); TIMEX3 keeps the whole's value."""
        return replace(self, first=first, last=last, precision=Precision.INTERVAL)


def is_valid(value: str) -> bool:
    """Whether `value` is a well-formed TIMEX3 value; says nothing of the calendar."""
    return _VALID.fullmatch(value) is not None


def day(when: date) -> Stretch:
    return Stretch(when.isoformat(), when, when, Precision.DAY)


def week(when: date) -> Stretch:
    """The calendar week (ISO 8601, Monday first) of a day."""
    year, number, weekday = when.isocalendar()
    first, last = shift_days(when, 1 - weekday), shift_days(when, 7 - weekday)
    return Stretch(f"{year:04}-W{number:02}", first, last, Precision.WEEK)


def weekend(when: date) -> Stretch:
    """Saturday and Sunday of the calendar week of a day."""
    whole = week(when)
    saturday = shift_days(when, 6 - when.isoweekday())
    return Stretch(f"{whole.value}-WE", saturday, shift_days(saturday, 1), Precision.INTERVAL)


def months(value: str, year: int, month: int, count: int, precision: Precision) -> Stretch:
    """`count` months from `month` of `year`, under the name `value`."""
    end_year, end_month = shift_month(year, month, count - 1)
    if year < MINYEAR or end_year > MAXYEAR:
        return Stretch(value, precision=precision)
    last = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return Stretch(value, date(year, month, 1), last, precision)


def month(year: int, number: int) -> Stretch:
    return months(f"{year:04}-{number:02}", year, number, 1, Precision.MONTH)


def quarter(year: int, number: int) -> Stretch:
    return months(f"{year:04}-Q{number}", year, 3 * number - 2, 3, Precision.QUARTER)


def half(year: int, number: int) -> Stretch:
    return months(f"{year:04}-H{number}", year, 6 * number - 5, 6, Precision.INTERVAL)


def season(year: int, name: str) -> Stretch:
    return months(f"{year:04}-{name}", year, SEASONS[name], 3, Precision.SEASON)


def year(number: int) -> Stretch:
    return months(f"{number:04}", number, 1, 12, Precision.YEAR)


def decade(start: int) -> Stretch:
    return months(f"{start // 10:03}", start, 1, 120, Precision.DECADE)


def century(start: int) -> Stretch:
    return months(f"{start // 100:02}", start, 1, 1200, Precision.CENTURY)


def shift_days(when: date, days: int) -> date:
    """`when` moved by `days`, held inside what a date can be."""
    return date.fromordinal(min(max(when.toordinal() + days, 1), date.max.toordinal()))


def shift_month(year: int, month: int, count: int) -> tuple[int, int]:
    """The month `count` months after `month` of `year`."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def real_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none such (30 February)."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Anonymous/Meeus computus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    return date(year, (h + k - 7 * m + 114) // 31, (h + k - 7 * m + 114) % 31 + 1)


_READERS: tuple[tuple[re.Pattern[str], Callable[..., Stretch]], ...] = tuple(
    (re.compile(pattern + f"(?:{_CLOCK}|{_PART})?"), make)
    for pattern, make in (
        (r"(\d{4})-(\d\d)-(\d\d)", lambda y, m, d: day(date(int(y), int(m), int(d)))),
        (r"(\d{4})-(\d\d)", lambda y, m: month(int(y), int(m))),
        (r"(\d{4})", lambda y: year(int(y))),
        (r"(\d{3})", lambda d: decade(int(d) * 10)),
        (r"(\d\d)", lambda c: century(int(c) * 100)),
        (r"(\d{4})-W(\d\d)", lambda y, w: week(date.fromisocalendar(int(y), int(w), 1))),
        (r"(\d{4})-W(\d\d)-WE", lambda y, w: weekend(date.fromisocalendar(int(y), int(w), 1))),
        (r"(\d{4})-W(\d\d)-(\d)", lambda y, w, d: day(date.fromisocalendar(int(y), int(w), int(d)))),
        (r"(\d{4})-Q([1-4])", lambda y, q: quarter(int(y), int(q))),
        (r"(\d{4})-H([12])", lambda y, h: half(int(y), int(h))),
        (r"(\d{4})-(SP|SU|FA|WI)", lambda y, s: season(int(y), s)),
    )
)


def read(value: str) -> Stretch | None:
    """The stretch that a TIMEX3 value names; None where it names no known days."""
    for pattern, make in _READERS:
        if found := pattern.fullmatch(value):
            try:
                return replace(make(*found.groups()), value=value)
            except ValueError:
                return None
    return None


def edtf(first: date | None, last: date | None, precision: Precision | None) -> str | None:
    """The EDTF string of inclusive days: a day, month or year by itself, all else as an interval.

    A null day is an open end (`2023/..`); with both null there is no string.
    """
    if first is None and last is None:
        return None
    ends = [_end(d, precision) if d else ".." for d in (first, last)]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)


def _end(when: date, precision: Precision | None) -> str:
    if precision in (Precision.YEAR, Precision.DECADE, Precision.CENTURY):
        return f"{when.year:04}"
    return when.isoformat()[:7] if precision is Precision.MONTH else when.isoformat()
