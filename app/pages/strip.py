"""The overview strip: where every event of a timeline stands on one axis.

Days are drawn as dots above the axis, longer stretches as bars below it. The axis is not linear: news
gathers on a few days with years between, so a day is as wide as the dots on it need, and a gap only
grows with the logarithm of its days. Lengths are SVG user units.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from babel.dates import format_skeleton

from app.pages.dating import Shape, shape
from app.pages.text import Texts
from graph.model import Precision
from graph.views import TimelineEvent

WIDTH = 1104.0  # the page's own, so that a unit is a pixel there
DOT = 15.0  # pitch of dots, their diameter and the space between
BAR = 15.0  # pitch of bars
MARGIN = 14.0
MAX_ROWS = 24  # dots on each other before they grow wider than fits
MAX_LANES = 14
TICK_SPACE = 64.0  # room that a tick's label needs
_AXIS_SPACE = 32.0
_TOO_VAGUE = (Precision.DECADE, Precision.CENTURY)


@dataclass(frozen=True)
class Mark:
    """One event: its left edge, width and vertical centre."""

    event: TimelineEvent
    shape: Shape
    x: float
    width: float
    y: float


@dataclass(frozen=True)
class Tick:
    x: float
    label: str
    major: bool
    anchor: str


@dataclass(frozen=True)
class Strip:
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    axis: float
    height: float
    width: float = WIDTH


@dataclass(frozen=True)
class _Scale:
    """Piecewise linear: day `days[i]` spans `left[i]` up to `right[i]`."""

    days: tuple[int, ...]
    left: tuple[float, ...]
    right: tuple[float, ...]

    def at(self, day: date, *, end: bool = False) -> float:
        """Where a day begins, or with `end` where it ends."""
        number = day.toordinal()
        i = bisect_right(self.days, number) - 1
        if i < 0:
            return MARGIN / 2
        if self.days[i] == number:
            return self.right[i] if end else self.left[i]
        if i + 1 == len(self.days):
            return WIDTH - MARGIN / 2
        share = (number - self.days[i]) / (self.days[i + 1] - self.days[i])
        return self.right[i] + share * (self.left[i + 1] - self.right[i])


def strip(events: Iterable[TimelineEvent], words: Texts) -> Strip | None:
    """The strip of `events`; null where none of them has a date."""
    dated = [e for e in events if shape(e.date) != "none"]
    points = [e for e in dated if shape(e.date) == "day"]
    spans = [e for e in dated if shape(e.date) != "day"]
    counts = Counter(e.date.start.toordinal() for e in points if e.date and e.date.start)
    days = sorted({*counts, *(d for e in spans for d in _anchors(e))})
    if not days:
        return None
    # Some air on both sides, so that a single month is seen to begin and to end.
    air = 3 + min((days[-1] - days[0]) // 12, 40)
    days = [max(days[0] - air, 1), *days, min(days[-1] + air, date.max.toordinal())]
    rows = _rows(counts)
    scale = _scale(days, counts, rows)
    tallest = max((min(rows, n) for n in counts.values()), default=0)
    axis = 12 + max(tallest, 3 if points else 1) * DOT
    bars = _bars(spans, scale, axis + _AXIS_SPACE)
    bottom = max((m.y for m in bars), default=axis + _AXIS_SPACE - BAR) + BAR
    marks = (*_dots(points, scale, rows, axis), *bars)
    return Strip(marks, _ticks(scale, words), axis, round(bottom, 1))


def _anchors(event: TimelineEvent) -> list[int]:
    """The days where a bar begins and ends; a decade's would tear the axis apart."""
    if event.date is None or event.date.precision in _TOO_VAGUE:
        return []
    return [d.toordinal() for d in (event.date.start, event.date.end) if d]


def _rows(counts: Counter[int]) -> int:
    """How high dots must be stacked for the days to take at most 55 % of the width."""
    rows = 6
    while rows < MAX_ROWS and sum(math.ceil(n / rows) for n in counts.values()) * DOT > 0.55 * WIDTH:
        rows += 1
    return rows


def _scale(days: Sequence[int], counts: Counter[int], rows: int) -> _Scale:
    widths = [max(1, math.ceil(counts[d] / rows)) * DOT if counts[d] else 2.0 for d in days]
    gaps = [math.log1p(b - a) for a, b in pairwise(days)]
    room = WIDTH - 2 * MARGIN - sum(widths)
    unit = room / sum(gaps) if gaps and room > 0 else 0.0
    # More days than fit: everything shrinks, the dots overlap.
    shrink = min(1.0, (WIDTH - 2 * MARGIN) / sum(widths))
    left, right, x = [], [], MARGIN if gaps else (WIDTH - widths[0]) / 2
    for width, gap in zip(widths, [*gaps, 0.0], strict=True):
        left.append(x)
        right.append(x + width * shrink)
        x = right[-1] + gap * unit
    return _Scale(tuple(days), tuple(left), tuple(right))


def _dots(events: Sequence[TimelineEvent], scale: _Scale, rows: int, axis: float) -> list[Mark]:
    seen: Counter[date] = Counter()
    marks = []
    for event in sorted(events, key=lambda e: (e.type, e.event_id)):
        if event.date is None or event.date.start is None:
            continue
        column, row = divmod(seen[event.date.start], rows)
        seen[event.date.start] += 1
        x = scale.at(event.date.start) + column * DOT
        marks.append(Mark(event, "day", round(x, 1), DOT, round(axis - (row + 0.7) * DOT, 1)))
    return marks


def _bars(events: Sequence[TimelineEvent], scale: _Scale, top: float) -> list[Mark]:
    """Bars in as few lanes as they need, longest first within a lane's start; overfull lanes are shared."""
    ends: list[float] = []
    marks = []
    placed = [(*_extent(e, scale), e) for e in events]
    for x, end, event in sorted(placed, key=lambda p: (p[0], -p[1], p[2].event_id)):
        lane = next((i for i, right in enumerate(ends) if right + 4 <= x), len(ends))
        if lane == len(ends) and lane < MAX_LANES:
            ends.append(end)
        elif lane == len(ends):
            lane = ends.index(min(ends))
        ends[lane] = max(ends[lane], end)
        marks.append(Mark(event, shape(event.date), round(x, 1), round(end - x, 1), top + lane * BAR))
    return marks


def _extent(event: TimelineEvent, scale: _Scale) -> tuple[float, float]:
    """Left and right edge of a bar, wide enough to be seen; an open one runs to the edge of the strip."""
    start = scale.at(event.date.start) if event.date and event.date.start else MARGIN / 2
    end = scale.at(event.date.end, end=True) if event.date and event.date.end else WIDTH - MARGIN / 2
    start = min(start, WIDTH - MARGIN / 2 - DOT)
    return start, max(end, start + DOT)


def _ticks(scale: _Scale, words: Texts) -> tuple[Tick, ...]:
    """Years first, then months, then days, wherever there is room for a label."""
    first, last = (date.fromordinal(scale.days[i]) for i in (0, -1))
    taken: list[Tick] = []
    used: list[tuple[float, float]] = []
    for major, skeleton, days in (
        (True, "y", [date(y, 1, 1) for y in range(first.year, last.year + 1)]),
        (False, "yMMM", _months(first, last)),
        (False, "MMMd", [date.fromordinal(d) for d in scale.days[1:-1]]),
    ):
        for day in days:
            x = scale.at(max(day, first))
            inward = x > WIDTH - TICK_SPACE
            left, right = (x - TICK_SPACE, x) if inward else (x, x + TICK_SPACE)
            if all(right <= a or b <= left for a, b in used):
                used.append((left, right))
                name = format_skeleton(skeleton, day, locale=words.locale)
                taken.append(Tick(round(x, 1), name, major, "end" if inward else "start"))
    return tuple(sorted(taken, key=lambda t: t.x))


def _months(first: date, last: date) -> list[date]:
    """The first days of the months from `first` to `last`, of at most two years around the last day."""
    start = max(first, last - timedelta(days=730))
    return [
        date(y, m, 1)
        for y in range(start.year, last.year + 1)
        for m in range(1, 13)
        if date(y, m, 1) <= last and (y, m) >= (start.year, start.month)
    ]
