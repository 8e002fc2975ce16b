"""Finds the temporal expressions of a text and says which days they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graph.model import Timex
from ingest.dates import chronology, edtf, resolver
from ingest.dates.calendar_date import clock
from ingest.dates.chronology import Line
from ingest.dates.edtf import Stretch
from ingest.dates.grammar import grammar as grammar_of
from ingest.dates.nowadays import Nowadays
from ingest.dates.outcome import Outcome, unknown
from ingest.dates.part import Parts
from ingest.dates.scan import Expression, Match, scan
from ingest.dates.signal import written
from ingest.dates.story import Mention, Story, is_narrative, named_years
from ingest.dates.tense import Tenses

_Read = tuple[Expression, Outcome]
_DAY_NAMED_EVERY = 3000  # characters


def find_dates(text: str, *, language: str, published: date | None) -> tuple[Timex, ...]:
    """All temporal expressions in order of the text, none overlapping another.

    Without `published` explicit dates still resolve; relative ones keep their kind and have no days.
    Raises `LookupError` for a language without a lexicon, and nothing for any text.
    """
    grammar = grammar_of(language)
    tokens = grammar.tokens(text)
    matches = list(scan(grammar, tokens))
    signals = grammar.lexicon.signals
    tenses = Tenses(tokens, signals)
    plain = [m for m in matches if not m.rule.narrative]
    narrative = is_narrative(plain, published)
    matches = matches if narrative else plain
    line = chronology.line(matches, tenses) if narrative or published is None else Line()
    story = Story(published, tenses, narrative, named_years(plain), line)
    reader = _Reader(text, language, story, Nowadays(signals, tokens, daily=_is_daily(matches, len(text))))
    return tuple(timex for match in matches for timex in reader.read(match))


def _is_daily(matches: Sequence[Match], length: int) -> bool:
    """Whether a text of that many characters counts in days, as the news of a day do: it often enough
    names a weekday, or yesterday."""
    named = sum(
        (m.rule.operation == "deictic" and bool(e.parts.offset or clock(e.parts)))
        or (m.rule.operation == "date" and e.parts.weekday is not None)
        for m in matches
        for e in m.expressions
    )
    return named * _DAY_NAMED_EVERY >= length and named > 0


def _not_before(expression: Expression, first: Stretch | None) -> Expression:
    """The second date of a range, in the year of the first one or the next where neither names it."""
    parts = expression.parts
    named = parts.year is not None or parts.yy is not None
    if first is None or first.first is None or parts.month is None or named:
        return expression
    month, day = first.first.month, first.first.day
    turned = (parts.month, parts.day or 31) < (month, day)
    return replace(expression, parts=parts.merged(Parts(year=first.first.year + turned)))


def _on(read: _Read, day: date) -> _Read:
    """The same expression, meaning that day."""
    expression, outcome = read
    return expression, replace(outcome, stretch=edtf.day(day).at(clock(expression.parts)))


class _Reader:
    """Reads one text's matches in order, telling the story as it goes."""

    def __init__(self, text: str, language: str, story: Story, nowadays: Nowadays) -> None:
        self._text = text
        self._language = language
        self._story = story
        self._nowadays = nowadays

    def read(self, match: Match) -> Sequence[Timex]:
        found: list[_Read] = []
        for expression in match.expressions:
            after = found[0][1].stretch if found else None
            if (outcome := self._outcome(match, _not_before(expression, after))) is not None:
                found.append((expression, outcome))
        if len(found) == 2 and match.expressions[0].parts.weekday is not None:
            found = self._in_order(found[0], found[1])
        return [self._timex(match, e, o) for e, o in found]

    def _in_order(self, a: _Read, b: _Read) -> list[_Read]:
        """From Monday to Wednesday: the second weekday is the next one after the first, both behind us where
        the sentence speaks of the past."""
        first, weekday, now = a[1].stretch.first, b[0].parts.weekday, self._story.published
        if first is None or weekday is None or b[0].parts.day is not None or weekday == a[0].parts.weekday:
            return [a, b]
        second = edtf.shift_days(first, (weekday - first.weekday()) % 7 or 7)
        past = self._story.direction(a[0].start) in (-1, None) and not self._story.narrative
        weeks = 1 if past and now and second > now else 0
        return [_on(a, edtf.shift_days(first, -7 * weeks)), _on(b, edtf.shift_days(second, -7 * weeks))]

    def _outcome(self, match: Match, expression: Expression) -> Outcome | None:
        story, parts = self._story, expression.parts
        bare = parts.weekday is None and not clock(parts)
        is_today = match.rule.operation == "deictic" and parts.offset == 0 and bare
        if is_today and self._nowadays.means(match, story):
            return unknown("PRESENT_REF")
        found = resolver.resolve(match.rule, parts, story, expression.start)
        if found is None or not edtf.is_valid(found.stretch.value):
            return None
        if found.names_point:
            text = self._text
            words = " ".join(text[expression.start : expression.end].split())
            story.add(Mention(found.stretch, words, expression.start))
        return found

    def _timex(self, match: Match, expression: Expression, outcome: Outcome) -> Timex:
        stretch = outcome.stretch
        found = Timex(
            start=expression.start,
            end=expression.end,
            text=self._text[expression.start : expression.end],
            type=match.rule.type or outcome.type,
            value=stretch.value,
            first=stretch.first,
            last=stretch.last,
            precision=stretch.precision if stretch.first else None,
            rule=f"{self._language}.{match.rule.name}",
            amount=outcome.amount,
            anchor=outcome.anchor,
        )
        edtf_ = written(
            self._text,
            found,
            approximate=expression.parts.approximate,
            opens=match.rule.operation != "compared" and len(match.expressions) == 1,
        )
        return found.model_copy(update={"edtf": edtf_})
