"""Resolves expressions that are counted from somewhere: gestern, am Vortag, vor drei Tagen, letzte Woche."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date
from typing import Final

from graph.model import Precision
from ingest.dates import edtf
from ingest.dates.amount import MONTHS, amount
from ingest.dates.calendar_date import clock, modified
from ingest.dates.edtf import Stretch
from ingest.dates.outcome import Outcome, Type, unknown
from ingest.dates.part import Parts
from ingest.dates.story import Mention, Story

_MOST: Final = 10**7  # units counted off at most; no calendar reaches as far
_APPOSED: Final = 2  # characters between a date and what is said of it
_REPORT: Final = 1000  # characters over which figures are compared with those of the quarter named last
_CLOCK_UNITS: Final = ("second", "minute", "hour")


def deictic(parts: Parts, story: Story) -> Outcome:
    """gestern, heute Abend: days from the publication date."""
    time = clock(parts)
    type_: Type = "TIME" if time else "DATE"
    if story.published is None:
        return unknown("XXXX-XX-XX" + time, type_)
    when = edtf.shift_days(story.published, parts.offset or 0)
    return Outcome(type_, edtf.day(when).at(time), story.published_anchor)


def anaphor(parts: Parts, story: Story, at: int) -> Outcome:
    """am Vortag, zwei Tage später, im selben Jahr: from the point that the text named last."""
    time = clock(parts)
    type_: Type = "TIME" if time else "DATE"
    unit = parts.unit or "day"
    if parts.count == "X" or unit == "time":
        return unknown("PAST_REF" if parts.sign == -1 else "FUTURE_REF")
    if unit in _CLOCK_UNITS:
        return unknown(amount(parts), "DURATION")
    reference = _reference(story, unit)
    if reference is None and unit == "quarter" and story.published:
        return Outcome(type_, _moved(story.published, unit, -1), story.published_anchor)
    if reference is None and unit == "day" and story.published:
        reference = Mention(edtf.day(story.published), story.published_anchor or "", 0)
    if reference is None or reference.stretch.first is None:
        return unknown(_mask(unit) + time, type_)
    last = story.last
    apposed = last is not None and at - last.end <= _APPOSED and story.tenses.is_apposed(at)
    if parts.sign is not None and last and apposed and unit == "day" and last.day:
        return Outcome(type_, last.stretch, last.text, amount=amount(parts))  # on Tuesday, two days later
    if parts.weekday is not None:
        stretch = edtf.day(_beside(reference.stretch.first, parts.weekday, parts.direction or 1))
        return Outcome(type_, stretch.at(time), reference.text)
    steps = parts.offset if parts.offset is not None else _steps(parts)
    from_ = reference.stretch.first if steps <= 0 else reference.stretch.last or reference.stretch.first
    stretch = _part_of_year(parts, from_, int(steps)) or _moved_by(from_, unit, steps)
    if parts.modifier:
        stretch = modified(stretch, parts.modifier)
    by = amount(parts) if isinstance(parts.count, float | int) else None
    return Outcome(type_, stretch.at(time if unit == "day" else ""), reference.text, amount=by)


def unit(parts: Parts, story: Story, at: int) -> Outcome:
    """letzte Woche, im nächsten Jahr, Ende des Jahres: whole units around the publication date."""
    name = parts.unit or "day"
    now, anchor = story.now()
    direction: int = parts.direction or 0
    if now is None:
        return unknown(_mask(name))
    if name == "weekend" and now.weekday() < 5:
        direction = _weekend_steps(parts.direction, story.direction(at))
    stretch = _part_of_year(parts, now, direction) or _around(now, name, direction)
    if stretch is None:
        return unknown("PAST_REF" if direction < 0 else "FUTURE_REF" if direction else "PRESENT_REF")
    if parts.modifier:
        stretch = _cut_now(stretch, parts.modifier, now) or modified(stretch, parts.modifier)
    return Outcome("DATE", stretch, anchor)


def duration(parts: Parts, story: Story) -> Outcome:
    """zwei Wochen; with a direction (in den letzten drei Jahren) also the days up to or from now."""
    stretch = Stretch(amount(parts))
    number = parts.count
    if story.published is None or not parts.direction or not isinstance(number, float | int):
        return Outcome("DURATION", stretch, names_point=False)
    now, name = story.published, parts.unit or "day"
    if name in _CLOCK_UNITS or name == "time":
        return Outcome("DURATION", stretch, names_point=False)
    steps = parts.direction * min(round(number), _MOST)
    # As precise as what is counted: "seit zwölf Jahren" names a year and no day.
    far = _around(now, name, steps) if name in MONTHS else edtf.day(_day_away(now, name, steps))
    if far is None or far.first is None or far.last is None:
        return Outcome("DURATION", stretch, names_point=False)
    first, last = (far.first, now) if steps < 0 else (now, far.last)
    precision = far.precision if name in MONTHS else Precision.INTERVAL
    spanned = Stretch(stretch.value, first, last, precision)
    return Outcome("DURATION", spanned, story.published_anchor, names_point=False)


def offset(parts: Parts, story: Story, *, by_amount: bool) -> Outcome:
    """vor drei Tagen, in zwei Wochen: the point, under the name of the amount (`by_amount`) or its own."""
    name = parts.unit or "day"
    value = amount(parts)
    vague = "PAST_REF" if parts.sign == -1 else "FUTURE_REF"
    number = parts.count
    if not isinstance(number, float | int):
        return unknown(value, "DURATION") if by_amount else unknown(vague)
    now = story.published
    if now is None or name == "time":
        return unknown(value, "DURATION")
    if name in _CLOCK_UNITS:
        hours = number if name == "hour" else 0.0
        stretch = edtf.day(now) if hours < 12 else Stretch("")
        return Outcome("DURATION", Stretch(value, stretch.first, stretch.last, stretch.precision))
    steps = (parts.sign or 1) * number
    point = _moved_by(now, name, steps * (parts.scale or 1) if name == "year" else steps)
    if by_amount:
        named = Stretch(value, point.first, point.last, point.precision)
        return Outcome("DURATION", named, story.published_anchor, amount=value)
    return Outcome("DATE", point, story.published_anchor, amount=value)


def compared(parts: Parts, story: Story, at: int) -> Outcome:
    """a year earlier, the year-ago period, the 1988 period: the time that is reported on, so long before.

    Nothing is counted from it later: the report goes on about its own time.
    """
    name, steps, quarter = parts.unit or "year", _steps(parts), story.last_quarter
    if parts.year is not None and (not quarter or at - quarter.start >= _REPORT):
        return Outcome("DATE", edtf.year(parts.year))
    if quarter and quarter.stretch.first and at - quarter.start < _REPORT:
        steps = parts.year - quarter.stretch.first.year if parts.year is not None else steps
        quarters = int(steps * MONTHS[name] // MONTHS["quarter"])
        stretch = _moved(quarter.stretch.first, "quarter", quarters)
        return Outcome("DATE", stretch, quarter.text, names_point=False)
    when, anchor = story.published, story.published_anchor
    if parts.offset is None and story.last and story.last.stretch.first:
        when, anchor = story.last.stretch.first, story.last.text
    if when is None:
        return unknown(_mask(name))
    return Outcome("DATE", _moved_by(when, name, steps), anchor, names_point=False)


def _cut_now(stretch: Stretch, modifier: str, now: date) -> Stretch | None:
    """Earlier this year: up to now; later this year: from now on."""
    first, last = stretch.days or (now, now)
    if not first < now < last:
        return None
    match modifier:
        case "SO_FAR":
            return stretch.narrowed(first, now)
        case "REST":
            return stretch.narrowed(now, last)
    return None


def _steps(parts: Parts) -> float:
    if isinstance(parts.count, float | int):
        return (parts.sign or 1) * min(parts.count, _MOST)
    return parts.direction if parts.direction is not None else parts.sign or 0


def _reference(story: Story, name: str) -> Mention | None:
    if name in ("day", "week", "weekend"):
        return story.last_day
    if name == "month":
        return story.last_month
    if name == "quarter":
        return story.last_quarter
    return story.last


def _beside(when: date, weekday: int, direction: int) -> date:
    """The weekday next to a day, before or after it."""
    days = (weekday - when.weekday()) % 7 or 7
    return edtf.shift_days(when, days if direction > 0 else days - 7 if days < 7 else -7)


def _moved(when: date, name: str, steps: int) -> Stretch:
    """The unit `steps` units away from the one that holds `when`."""
    return _around(when, name, steps) or edtf.day(when)


def _moved_by(when: date, name: str, number: float) -> Stretch:
    """`_moved` for numbers with a fraction too: eineinhalb Jahre are 18 months."""
    if number != int(number) and name in MONTHS:
        return _moved(when, "month", round(number * MONTHS[name]))
    if number != int(number):
        return _moved(when, "day", round(number * {"week": 7}.get(name, 1)))
    return _moved(when, name, int(number))


def _around(when: date, name: str, steps: int) -> Stretch | None:
    """The day, week, month … `steps` away from that of `when`; None for units without a calendar."""
    if name == "day":
        return edtf.day(edtf.shift_days(when, steps))
    if name == "week":
        return edtf.week(edtf.shift_days(when, 7 * steps))
    if name == "weekend":
        return edtf.weekend(edtf.shift_days(when, 7 * steps))
    if name not in MONTHS:
        return None
    year, month = edtf.shift_month(when.year, when.month, steps * MONTHS[name])
    if not MINYEAR < year < MAXYEAR:
        return Stretch(_mask(name))
    match name:
        case "month":
            return edtf.month(year, month)
        case "quarter":
            return edtf.quarter(year, (month + 2) // 3)
        case "half":
            return edtf.half(year, (month + 5) // 6)
        case "season":
            season = next(s for s, first in edtf.SEASONS.items() if (month - first) % 12 < 3)
            return edtf.season(year - (month < 3), season)
        case "decade":
            return edtf.decade(year // 10 * 10)
        case "century":
            return edtf.century(year // 100 * 100)
    return edtf.year(year)


def _weekend_steps(direction: int | None, tense: int | None) -> int:
    """From a working day: the next weekend ends this week, the last one ended the week before."""
    if direction is None:
        return 0 if tense == 1 else -1
    return -1 if direction < 0 else 0


def _part_of_year(parts: Parts, now: date, direction: int) -> Stretch | None:
    """ "Juni des vergangenen Jahres", "im ersten Quartal nächsten Jahres": the year is what is relative."""
    if parts.unit != "year":
        return None
    year = now.year + direction
    if parts.month and parts.day:
        found = edtf.real_day(year, parts.month, parts.day)
        return edtf.day(found) if found else None
    if parts.month:
        return edtf.month(year, parts.month)
    if parts.season:
        return edtf.season(year, parts.season)
    if parts.quarter:
        return edtf.quarter(year, parts.quarter)
    return edtf.half(year, parts.half) if parts.half else None


def _day_away(now: date, name: str, steps: int) -> date:
    return edtf.shift_days(now, steps * (7 if name in ("week", "weekend") else 1))


def _mask(name: str) -> str:
    match name:
        case "week":
            return "XXXX-WXX"
        case "weekend":
            return "XXXX-WXX-WE"
        case "month":
            return "XXXX-XX"
        case "quarter":
            return "XXXX-QX"
        case "day":
            return "XXXX-XX-XX"
    return "XXXX"
