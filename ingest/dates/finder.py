"""Finds the temporal expressions of a text and says which days they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graph.model import Timex
from ingest.dates import calendar_date, edtf, resolver
from ingest.dates.grammar import grammar
from ingest.dates.nowadays import Nowadays
from ingest.dates.outcome import Outcome, unknown
from ingest.dates.scan import Expression, Match, scan
from ingest.dates.story import Mention, Story, heading_start, is_narrative, named_years
from ingest.dates.tense import Tenses
from ingest.language.analysis import Analysis

_Read = tuple[Expression, Outcome]


def find_dates(analysis: Analysis, *, published: date | None) -> tuple[Timex, ...]:
    """All temporal expressions in order of the text, none overlapping another.

    Without `published` explicit dates still resolve; relative ones keep their kind and have no days.
    Raises `LookupError` for a language without a lexicon, and nothing for any text.
    """
    language = grammar(analysis.language)
    tokens = language.tokens(analysis.text)
    matches = list(scan(language, tokens))
    signals = language.lexicon.signals
    story = Story(
        published, Tenses(analysis, signals), is_narrative(matches, published), named_years(matches)
    )
    reader = _Reader(analysis, story, Nowadays(signals, tokens, daily=_is_daily(matches)))
    return tuple(timex for match in matches for timex in reader.read(match))


def _is_daily(matches: Sequence[Match]) -> bool:
    """Whether a text counts in days, as the news of a day do: it names a weekday, or yesterday."""
    return any(
        (m.rule.operation == "deictic" and (e.parts.offset or e.parts.daypart or e.parts.hour is not None))
        or (m.rule.operation == "date" and e.parts.weekday is not None)
        for m in matches
        for e in m.expressions
    )


class _Reader:
    """Reads one text's matches in order, telling the story as it goes."""

    def __init__(self, analysis: Analysis, story: Story, nowadays: Nowadays) -> None:
        self._analysis = analysis
        self._story = story
        self._nowadays = nowadays

    def read(self, match: Match) -> Sequence[Timex]:
        read = [(e, self._outcome(match, e)) for e in match.expressions]
        found = [(e, o) for e, o in read if o is not None]
        if len(found) == 2 and match.expressions[0].parts.weekday is not None:
            found = self._in_order(found[0], found[1])
        return [self._timex(match, e, o) for e, o in found]

    def _in_order(self, a: _Read, b: _Read) -> list[_Read]:
        """From Monday to Wednesday: the second weekday follows the first, on the side of the tense."""
        first, second = a[1].stretch.first, b[1].stretch.first
        if first is None or second is None or first <= second or b[0].parts.day is not None:
            return [a, b]
        if self._story.direction(a[0].start) in (-1, None):
            return [(a[0], replace(a[1], stretch=edtf.day(edtf.shift_days(first, -7)))), b]
        return [a, (b[0], replace(b[1], stretch=edtf.day(edtf.shift_days(second, 7))))]

    def _outcome(self, match: Match, expression: Expression) -> Outcome | None:
        story, parts = self._story, expression.parts
        is_today = match.rule.operation == "deictic" and parts.offset == 0 and not calendar_date.clock(parts)
        if is_today and self._nowadays.means(match, story):
            return unknown("PRESENT_REF")
        found = resolver.resolve(match.rule, parts, story, expression.start)
        if found is None or not edtf.is_valid(found.stretch.value):
            return None
        if found.names_point:
            text = self._analysis.text
            words = " ".join(text[expression.start : expression.end].split())
            heading = heading_start(text, expression.start)
            story.add(Mention(found.stretch, words, expression.start, heading))
        return found

    def _timex(self, match: Match, expression: Expression, outcome: Outcome) -> Timex:
        stretch = outcome.stretch
        return Timex(
            start=expression.start,
            end=expression.end,
            text=self._analysis.text[expression.start : expression.end],
            type=match.rule.type or outcome.type,
            value=stretch.value,
            first=stretch.first,
            last=stretch.last,
            precision=stretch.precision if stretch.first else None,
            rule=f"{self._analysis.language}.{match.rule.name}",
            anchor=outcome.anchor,
        )
