"""What the words around expressions make of them: open ends, and ranges of two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from graph.model import Precision, Timex
from ingest.dates import edtf
from ingest.dates.lexicon import load

Signal = Literal["since", "until", "onward", "before", "after", "about"]

_WINDOW = 40  # characters in which a signal word and what may stand between find room
_LAST_WORDS = re.compile(r"(?:([^\W\d_]+)\s+)?([^\W\d_]+)\s*$")
_NEXT_WORD = re.compile(r"\s*,?\s*([^\W\d_]+|[-–])")
_RANGE_RULES = frozenset({"range", "range_of_years", "night_from"})
_SIGNALS: tuple[Signal, ...] = ("since", "until", "onward", "before", "after", "about")


@dataclass(frozen=True, slots=True)
class Span:
    """Inclusive days that one or two expressions stand for together; a null day is an open end."""

    first: date | None
    last: date | None
    precision: Precision
    expressions: tuple[Timex, ...]

    @property
    def edtf(self) -> str:
        """`2023/..` for "seit 2023", `2024-07-01/2024-07-03` for "zwischen Montag und Mittwoch"."""
        return edtf.edtf(self.first, self.last, self.precision) or ".."


def signal_before(text: str, timex: Timex) -> Signal | None:
    """The kind of word right before an expression ("seit 2023": since), with an article between at most.

    What goes on from it ends where something follows: "from Monday to Friday" has none.
    """
    earlier, last = _words_before(text, timex)
    found = _NEXT_WORD.match(text, timex.end)
    behind = found[1].casefold() if found else ""
    signals = load(timex.rule.partition(".")[0]).signals
    for word in (last, f"{earlier} {last}", earlier):
        for kind in _SIGNALS:
            if word in getattr(signals, kind):
                return None if kind == "onward" and behind in signals.to else kind
    return "onward" if f"{last} * {behind}" in signals.around else None


def written(text: str, timex: Timex, *, approximate: bool, opens: bool) -> str | None:
    """The EDTF string of an expression, with the open end or approximation that the word before gives it.

    `opens` says whether the word before can open an end of it. Times of day are written as their day: "bis
    12 Uhr" leaves no end of days open.
    """
    if timex.first is None:
        return None
    signal = signal_before(text, timex) if opens and timex.type != "TIME" else None
    first, last = _ends(timex, signal)
    found = edtf.edtf(first, last, timex.precision)
    if found is None or not (approximate or signal == "about"):
        return found
    return "/".join(end if end == ".." else f"{end}~" for end in found.split("/"))


def _words_before(text: str, timex: Timex) -> tuple[str, str]:
    found = _LAST_WORDS.search(text, max(timex.start - _WINDOW, 0), timex.start)
    if found is None:
        return "", ""
    return (found[1] or "").casefold(), found[2].casefold()


def spans(text: str, timexes: Sequence[Timex]) -> tuple[Span, ...]:
    """The expressions that mean days, the two of a range taken together, in order of the text."""
    found: list[Span] = []
    waiting = [t for t in timexes if t.first and t.last]
    at = 0
    while at < len(waiting):
        here = waiting[at]
        following = waiting[at + 1] if at + 1 < len(waiting) else None
        if following and _is_range(text, here, following):
            same = here.precision is following.precision
            precision = _precision(here) if same else Precision.INTERVAL
            found.append(Span(here.first, following.last, precision, (here, following)))
            at += 2
        else:
            found.append(_single(here, signal_before(text, here)))
            at += 1
    return tuple(found)


def _single(timex: Timex, signal: Signal | None) -> Span:
    return Span(*_ends(timex, signal), _precision(timex), (timex,))


def _ends(timex: Timex, signal: Signal | None) -> tuple[date | None, date | None]:
    return (
        None if signal == "until" else timex.first,
        None if signal in ("since", "onward") else timex.last,
    )


def _precision(timex: Timex) -> Precision:
    return timex.precision or Precision.INTERVAL


def _is_range(text: str, here: Timex, following: Timex) -> bool:
    """Two neighbours that a range rule read at once, or that a word like "bis" joins."""
    if following.first is None or here.first is None or following.first < here.first:
        return False
    between = text[here.end : following.start]
    if len(between) > _WINDOW:
        return False
    name = here.rule.partition(".")[2]
    if name in _RANGE_RULES and here.rule == following.rule:
        return True
    words = between.casefold().split()
    if not words or len(words) > 3:
        return False
    signals = load(here.rule.partition(".")[0]).signals
    opened = bool(signals.between & set(_words_before(text, here)))
    return words[0] in (signals.to | signals.joint if opened else signals.to)
