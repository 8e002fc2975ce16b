"""Chooses the years of a narrative's dates all at once.

History is told forward, with glances back and ahead ("bis zur Kriegserklärung im April 1917"). Which dates
carry it on and which are glances shows only in what follows. So the whole line of dates is laid at the
least cost, by dynamic programming over the times that the story may have reached.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ingest.dates import edtf
from ingest.dates.part import Parts
from ingest.dates.scan import Match
from ingest.dates.tense import Tenses

_STATES = 12  # kept at each step; more change nothing
# Costs of a year's way, set on histories of wars; a third more or less of each changes little.
_FORWARD, _BACK = 0.7, 1.0  # to a date that does not name its year
_JUMP_FORWARD, _JUMP_BACK = 1.0, 0.6  # to one that does
_JUMP_MOST = 1.0  # of the whole jump
_GLANCE = 0.7  # of a date with its year that is not gone to
_GLANCE_LEADING = 1.5  # of one that leads a sentence
_LEADING = 25  # characters from the beginning of a sentence


@dataclass(frozen=True, slots=True)
class Line:
    """The years of dates that name none, and the dates that the story only glances at, by their offsets."""

    years: Mapping[int, int] = field(default_factory=dict)
    glances: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Step:
    """A date of the text: its year where it names one, its part of the year, or years to go on by."""

    start: int
    year: int | None
    within: float | None = None
    shift: int = 0
    glance: float = _GLANCE


@dataclass(frozen=True, slots=True)
class _State:
    """A time in years that the story may have reached, `open` where only the year is known.

    `year` was chosen for the step that led here; `gone` tells whether the story went to the step's date.
    """

    time: float
    open: bool
    cost: float
    year: int | None = None
    gone: bool = True
    before: _State | None = None


def line(matches: Sequence[Match], tenses: Tenses) -> Line:
    """The line at the least cost; empty for a text without any year."""
    steps = list(_steps(matches, tenses))
    first = next((s.year + (s.within or 0.0) for s in steps if s.year is not None), None)
    if first is None:
        return Line()
    states = [_State(first, True, 0.0)]
    for step in steps:
        reached: dict[tuple[float, bool], _State] = {}
        for state in states:
            for after in _after(state, step):
                known = reached.get((after.time, after.open))
                if known is None or after.cost < known.cost:
                    reached[after.time, after.open] = after
        states = sorted(reached.values(), key=lambda s: s.cost)[:_STATES]
    path = reversed(list(_back(states[0])))
    told = [(step.start, state) for step, state in zip(steps, path, strict=True)]
    return Line(
        {start: state.year for start, state in told if state.year is not None},
        frozenset(start for start, state in told if not state.gone),
    )


def _back(state: _State) -> Iterator[_State]:
    """The way that led to a state, from its end."""
    while state.before is not None:
        yield state
        state = state.before


def _after(state: _State, step: _Step) -> Iterator[_State]:
    if step.shift:
        yield _State(float(int(state.time) + step.shift), True, state.cost, before=state)
    elif step.year is not None:
        yield _State(state.time, state.open, state.cost + step.glance, gone=False, before=state)
        to, whole = step.year + (step.within or 0.0), step.within is None
        yield _State(to, whole, state.cost + _jump(state, to, whole=whole), before=state)
    elif step.within is not None:
        reached = int(state.time)
        for year in (reached - 1, reached, reached + 1):
            to = year + step.within
            yield _State(to, False, state.cost + _move(state, to), year, before=state)


def _move(state: _State, to: float) -> float:
    if state.open and int(state.time) == int(to):
        return 0.0
    distance = to - state.time - (state.open and to > state.time)
    return distance * _FORWARD if distance >= 0 else -distance * _BACK


def _jump(state: _State, to: float, *, whole: bool) -> float:
    if (whole or state.open) and int(to) == int(state.time):
        return 0.0
    distance = to - state.time
    return min(distance * _JUMP_FORWARD if distance >= 0 else -distance * _JUMP_BACK, _JUMP_MOST)


def _steps(matches: Sequence[Match], tenses: Tenses) -> Iterator[_Step]:
    for match in matches:
        for expression in match.expressions:
            parts = expression.parts
            if match.rule.operation == "anaphor" and parts.unit == "year" and parts.count in (None, 1):
                if shift := parts.direction or parts.sign:
                    yield _Step(expression.start, None, shift=shift)
            elif match.rule.operation == "date" and parts.decade is None:
                year, within = _year(parts), _within(parts)
                if (year is not None or within is not None) and parts.unit not in ("century", "decade"):
                    leading = expression.start - tenses.sentence_start(expression.start) < _LEADING
                    yield _Step(
                        expression.start, year, within, glance=_GLANCE_LEADING if leading else _GLANCE
                    )


def _year(parts: Parts) -> int | None:
    if parts.year is None:
        return None
    return -parts.year if parts.bc else parts.year


def _within(parts: Parts) -> float | None:
    """The part of the year at which a date lies, from 0 to 1."""
    if parts.month is not None:
        return (parts.month - 1) / 12 + ((parts.day or 1) - 1) / 366
    if parts.season is not None:
        return (edtf.SEASONS[parts.season] - 1) / 12
    return (parts.quarter - 1) / 4 if parts.quarter is not None else None
