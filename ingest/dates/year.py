"""Chooses the year of a date that names none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from ingest.dates.edtf import Stretch
from ingest.dates.part import Parts
from ingest.dates.story import Story

# How much farther the wrong side counts: against the tense, and the future where no tense is known.
# Set on news of both kinds; anything from 2 to 5 does as well.
_AGAINST_TENSE = 4.0
_FUTURE = 1.5

MakeStretch = Callable[[int], Stretch | None]
Placed = tuple[Stretch, str | None]


def choose_year(parts: Parts, make: MakeStretch, story: Story, at: int) -> Placed | None:
    """The stretch in the year meant, and what it was counted from; None if no year has such a day.

    News count from the publication date, on the side of the tense; a narrative, or a text without a
    publication date, by the line of its dates.
    """
    weekday = parts.weekday if parts.day is not None else None
    now = story.published
    if now is None and weekday is not None and (found := _only_fit(weekday, make, story)):
        return found
    if (year := story.line.years.get(at)) is not None:
        stretch = make(year)
        if stretch and (now is not None or _has_weekday(stretch, weekday)):
            return stretch, story.setting.text if story.setting else None
    if now is None:
        return _unplaced(make)
    made = [s for y in (now.year - 1, now.year, now.year + 1) if (s := make(y)) and s.days]
    if not made:  # 29 February
        made = [s for y in range(now.year - 8, now.year + 9) if (s := make(y)) and s.days]
    made = [s for s in made if _has_weekday(s, weekday)] or made
    made = [s for s in made if _allowed(s, parts.direction, now)] or made
    if story.tenses.has_begun(at):
        made = [s for s in made if s.first and s.first <= now] or made
    return (nearest(made, now, story.direction(at)), story.published_anchor) if made else None


def nearest(made: Sequence[Stretch], now: date, direction: int | None) -> Stretch:
    """The stretch nearest to a day, the side of the tense preferred; one that holds the day wins."""
    return min(made, key=lambda s: _distance(s, now, direction))


def _has_weekday(stretch: Stretch, weekday: int | None) -> bool:
    return weekday is None or (stretch.first is not None and stretch.first.weekday() == weekday)


def _allowed(stretch: Stretch, direction: int | None, now: date) -> bool:
    first, last = stretch.days or (now, now)
    match direction:
        case -2 | -1:
            return last < now
        case 1 | 2:
            return first > now
        case 0:
            return first.year == now.year
    return True


def _distance(stretch: Stretch, now: date, direction: int | None) -> float:
    first, last = stretch.days or (now, now)
    if first > now:
        return (first - now).days * (
            _AGAINST_TENSE if direction == -1 else 1.0 if direction == 1 else _FUTURE
        )
    return max((now - last).days, 0) * (_AGAINST_TENSE if direction == 1 else 1.0)


def _only_fit(weekday: int, make: MakeStretch, story: Story) -> Placed | None:
    """The one year named in the text in which the weekday falls on that day."""
    fits = [s for y in sorted(story.years) if (s := make(y)) and s.days and _has_weekday(s, weekday)]
    return (fits[0], "the only year in the text with this weekday") if len(fits) == 1 else None


def _unplaced(make: MakeStretch) -> Placed | None:
    stretch = make(2000)  # a leap year: every day of the calendar is in it
    return (Stretch("XXXX" + stretch.value[4:], precision=stretch.precision), None) if stretch else None
