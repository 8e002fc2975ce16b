"""Resolves expressions that name a place in the calendar: 9. Juli, Dienstag (9. Juli), im Juni, Ende 2007."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date

from graph.model import Precision
from ingest.dates import edtf
from ingest.dates.edtf import Stretch
from ingest.dates.outcome import Outcome
from ingest.dates.part import Parts
from ingest.dates.story import Story
from ingest.dates.year import MakeStretch, choose_year, nearest

_FIRST_DECADE_OF_1900 = 20  # "zwanziger Jahre" are the 1920s, "zehner Jahre" the 2010s
_PIVOT = 10  # two digits of a year reach this many years ahead

_WIDER = {"EARLY": (1, 4), "LATE": (9, 12), "SO_FAR": (1, 4), "REST": (9, 12)}  # first and last month
_NARROWER = {"EARLY": "START", "LATE": "END", "SO_FAR": "START", "REST": "END"}
_QUARTER = 92  # days around the publication in which a day without a month is looked for


def resolve(parts: Parts, story: Story, at: int) -> Outcome | None:
    """None where the calendar has no such date, so the words mean something else."""
    found = _locate(parts, story, at)
    if found is None:
        return None
    stretch, anchor = found
    time = clock(parts)
    if parts.offset is not None and stretch.first:
        stretch = _eve(stretch.first, parts.offset)
    elif parts.unit == "week" and parts.direction is None and stretch.first:
        stretch = edtf.week(stretch.first)
    elif parts.modifier:
        stretch = modified(stretch, parts.modifier)
    if time and stretch.precision not in (None, Precision.DAY) and parts.offset is None:
        time = ""
    return Outcome("TIME" if time else "DATE", stretch.at(time), anchor)


def clock(parts: Parts) -> str:
    """The time of day as TIMEX3 appends it; empty where none is said."""
    if parts.hour is None:
        return f"T{parts.daypart}" if parts.daypart else ""
    hour = parts.hour
    if parts.meridiem == "pm" and hour < 12:
        hour += 12
    elif parts.meridiem == "am" and hour == 12:
        hour = 0
    elif parts.meridiem is None and hour < 12 and parts.daypart in ("AF", "EV", "NI") and hour > 3:
        hour += 12
    minute = parts.minute or 0
    if parts.sign == -1:  # halb neun
        hour, minute = (hour - 1) % 24, 60 - minute
    return f"T{hour:02}:{minute:02}"


def full_year(parts: Parts, story: Story) -> int | None:
    """The year that the words give, two digits completed."""
    if parts.year is not None:
        return parts.year
    if parts.unit == "year" and isinstance(parts.count, float | int):
        return int(parts.count)
    if parts.yy is None:
        return None
    limit = (story.published.year if story.published else date.max.year) + _PIVOT
    if story.narrative and story.last and story.last.stretch.first:
        return story.last.stretch.first.year // 100 * 100 + parts.yy
    recent = 2000 + parts.yy
    return recent if recent <= min(limit, 2040) else recent - 100


def modified(stretch: Stretch, modifier: str) -> Stretch:
    """The beginning, middle or end of a stretch, as readers mean it."""
    first, last = stretch.first, stretch.last
    if first is None or last is None:
        return stretch
    if modifier in _WIDER and stretch.precision is Precision.YEAR:
        a, b = _WIDER[modifier]
        return edtf.months(stretch.value, first.year, a, b - a + 1, Precision.INTERVAL)
    modifier = _NARROWER.get(modifier, modifier)
    match stretch.precision:
        case Precision.MONTH:
            cuts = {"START": (1, 10), "MID": (11, 20), "END": (21, last.day)}[modifier]
            return stretch.narrowed(first.replace(day=cuts[0]), first.replace(day=cuts[1]))
        case Precision.YEAR:
            a, b = {"START": (1, 1), "MID": (6, 7), "END": (12, 12)}[modifier]
            return stretch.narrowed(
                first.replace(month=a), last.replace(month=b, day=calendar.monthrange(last.year, b)[1])
            )
        case Precision.WEEK:
            a, b = {"START": (0, 1), "MID": (2, 2), "END": (3, 6)}[modifier]
            return stretch.narrowed(edtf.shift_days(first, a), edtf.shift_days(first, b))
        case Precision.DAY | None:
            return stretch
        case Precision.DECADE | Precision.CENTURY:
            tenth = (last.year - first.year + 1) // 10
            a, b = {"START": (0, 3), "MID": (3, 7), "END": (7, 10)}[modifier]
            return stretch.narrowed(
                first.replace(year=first.year + a * tenth), last.replace(year=first.year + b * tenth - 1)
            )
    third = ((last - first).days + 1) // 3
    a, b = {"START": (0, third - 1), "MID": (third, 2 * third), "END": (2 * third, (last - first).days)}[
        modifier
    ]
    return stretch.narrowed(edtf.shift_days(first, a), edtf.shift_days(first, b))


def _eve(day: date, offset: int) -> Stretch:
    """The night before or after a day, named by the day on which it begins."""
    first, last = sorted((day, edtf.shift_days(day, offset)))
    return edtf.day(first).narrowed(first, last)


def _locate(parts: Parts, story: Story, at: int) -> tuple[Stretch, str | None] | None:
    year = full_year(parts, story)
    if parts.bc:
        if not year or year > 9999:
            return None
        return Stretch(f"BC{year:04}", precision=Precision.YEAR), None
    if parts.decade is not None or parts.unit in ("century", "decade"):
        return _long(parts, year), None
    make = _maker(parts)
    if make is None:
        if parts.weekday is not None:
            return _weekday(parts, story, at)
        if parts.day is not None:
            return _day_alone(parts.day, story, at)
        return (edtf.year(year), None) if year else None
    if year is not None:
        stretch = make(year)
        return (stretch, None) if stretch else None
    return choose_year(parts, make, story, at)


def _long(parts: Parts, year: int | None) -> Stretch:
    if parts.unit == "century":
        return edtf.century(((parts.day or 1) - 1) * 100)
    start = parts.decade if parts.decade is not None else parts.yy
    if start is None:
        return edtf.decade((year or 0) // 10 * 10)
    start -= start % 10
    if start < 100:
        base = year // 100 * 100 if year else (1900 if start >= _FIRST_DECADE_OF_1900 else 2000)
        start += base
    return edtf.decade(start)


def _maker(parts: Parts) -> MakeStretch | None:
    """How to make the stretch once the year is known; None where a year says it all, or nothing."""
    if parts.easter is not None:
        offset = parts.easter
        return lambda y: _movable(y, offset)
    if parts.month is not None and parts.nth is not None and parts.weekday is not None:
        month, nth, weekday = parts.month, parts.nth, parts.weekday
        return lambda y: _nth_weekday(y, month, nth, weekday)
    if parts.month is not None and parts.day is not None:
        month, day = parts.month, parts.day
        return lambda y: edtf.day(d) if (d := edtf.real_day(y, month, day)) else None
    if (month_ := parts.month) is not None:
        return lambda y: edtf.month(y, month_)
    if (season := parts.season) is not None:
        return lambda y: edtf.season(y, season)
    if (quarter := parts.quarter) is not None:
        return lambda y: edtf.quarter(y, quarter)
    if (half := parts.half) is not None:
        return lambda y: edtf.half(y, half)
    if (week := parts.week) is not None:
        return lambda y: edtf.read(f"{y:04}-W{week:02}")
    return None


def _movable(year: int, offset: int) -> Stretch | None:
    """The feast so many days from Easter."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return edtf.day(edtf.shift_days(edtf.easter(year), offset))


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> Stretch | None:
    """The nth such weekday of a month, the last one for −1."""
    days = [
        d for n in range(1, 32) if (d := edtf.real_day(year, month, n)) is not None and d.weekday() == weekday
    ]
    index = nth - 1 if nth > 0 else nth
    return edtf.day(days[index]) if -len(days) <= index < len(days) else None


def _weekday(parts: Parts, story: Story, at: int) -> tuple[Stretch, str | None]:
    now, anchor = story.now()
    weekday = parts.weekday or 0
    if now is None:
        return Stretch(f"XXXX-WXX-{weekday + 1}", precision=Precision.DAY), None
    back = (now.weekday() - weekday) % 7
    ahead = (weekday - now.weekday()) % 7
    if parts.unit == "week":
        days = weekday - now.weekday() + 7 * (parts.direction or 0)
        return edtf.day(edtf.shift_days(now, days)), anchor
    if story.narrative:
        return edtf.day(edtf.shift_days(now, ahead)), anchor
    match parts.direction:
        case -2 | -1:
            days = -(back or 7) + 7 * (parts.direction + 1)
        case 1 | 2:
            days = (ahead or 7) + 7 * (parts.direction - 1)
        case 0:
            days = weekday - now.weekday()
            tense = story.direction(at)
            days += 7 * ((days < 0 and tense == 1) - (days > 0 and tense == -1))
        case _:
            # The present tense with a weekday speaks of what is to come: am Freitag tagt der Rat.
            past = story.direction(at) in (-1, None) and not story.tenses.is_deadline(at)
            days = -back if parts.sign == -1 or past else ahead
    return edtf.day(edtf.shift_days(now, days)), anchor


def _day_alone(day: int, story: Story, at: int) -> tuple[Stretch, str | None] | None:
    """ "am 5.": in the month named last, else around the publication date."""
    now = story.published
    if (last := story.last_month) and last.stretch.first:
        found = edtf.real_day(last.stretch.first.year, last.stretch.first.month, day)
        if found and (story.narrative or now is None or abs((found - now).days) < _QUARTER):
            return edtf.day(found), last.text
    if now is None:
        return Stretch(f"XXXX-XX-{day:02}", precision=Precision.DAY), None
    months = (edtf.shift_month(now.year, now.month, count) for count in (-1, 0, 1))
    made = [edtf.day(d) for year, month in months if (d := edtf.real_day(year, month, day))]
    return nearest(made, now, story.direction(at)), story.published_anchor
