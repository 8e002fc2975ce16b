"""When an event happened: the temporal expression that governs its word, else what other events tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.model import DateOrigin, EventDate, Precision, TextSpan, Timex
from ingest.dates.edtf import edtf
from ingest.dates.reason import explain
from ingest.dates.signal import Span as DateSpan
from ingest.events.candidate import Candidate
from ingest.events.lexicon import Grammar
from ingest.events.syntax import SentenceView, is_attribute
from ingest.language.analysis import AnalyzedSentence, Clause


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a sentence: its span of days and the tokens of its expressions."""

    span: DateSpan
    first: int
    last: int


def locate(sentence: AnalyzedSentence, spans: tuple[DateSpan, ...]) -> tuple[Dated, ...]:
    """The dates of a sentence by its tokens, in order."""
    found = []
    for span in spans:
        start, end = span.expressions[0].start, span.expressions[-1].end
        inside = [n for n, t in enumerate(sentence.tokens) if t.start < end and start < t.end]
        if inside:
            found.append(Dated(span, inside[0], inside[-1] + 1))
    return tuple(found)


class DateReader:
    """Finds the dates that the words of one sentence give its events."""

    def __init__(self, view: SentenceView, dated: tuple[Dated, ...], text: str, grammar: Grammar) -> None:
        self._grammar = grammar
        self._view = view
        self._dated = dated
        self._text = text
        self._bound = {d.first: owner for d in dated if (owner := self._owner(d)) is not None}

    def of(self, candidate: Candidate) -> EventDate | None:
        """The date of a candidate by the words of its sentence, or None."""
        own = [d for d in self._dated if self._bound.get(d.first) == candidate.token]
        if own:
            return self._event_date(own[-1], candidate)
        if candidate.kind == "participle":
            return None
        if candidate.clause is None:
            free = [d for d in self._dated if d.first not in self._bound]
            return self._event_date(free[0], candidate) if free else None
        for number in self._reachable(candidate.clause):
            here = self._in_clause(number)
            if here:
                return self._event_date(self._nearest(here, candidate), candidate)
        return None

    def _in_clause(self, number: int) -> list[Dated]:
        clause_of = self._view.clause_of
        return [d for d in self._dated if clause_of[d.first] == number and d.first not in self._bound]

    def _reachable(self, number: int) -> list[int]:
        """The clause itself, what it is coordinated with, and the one around a temporal clause."""
        clauses = self._view.clauses
        order = [number]
        current = clauses[number]
        if current.conjoined is not None:
            order.append(current.conjoined)
        shares = current.kind == "nominal" or (current.kind == "sub" and self._is_temporal(current))
        if shares and current.parent is not None:
            order.append(current.parent)
        order += [n for n, c in enumerate(clauses) if c.parent == number and self._is_temporal(c)]
        if current.kind == "main" and len(order) == 1:
            order += [n for n in range(number - 1, -1, -1) if self._shares(clauses[n], current)]
        return list(dict.fromkeys(order))

    def _is_temporal(self, clause: Clause) -> bool:
        return (clause.marker or "").lower() in self._grammar.temporal_markers

    def _shares(self, earlier: Clause, later: Clause) -> bool:
        """A main clause goes on in the time of the one before it ("am Montag …, zudem wurde …")."""
        return earlier.kind == "main" and earlier.tense == later.tense and earlier.mood == later.mood == "ind"

    def _nearest(self, here: list[Dated], candidate: Candidate) -> Dated:
        before = [d for d in here if d.last <= candidate.token]
        if candidate.kind == "noun" and before:
            return before[-1]
        return here[0]

    def _owner(self, dated: Dated) -> int | None:
        """The token inside a noun phrase that a date belongs to: a participle, or the head before it."""
        view = self._view
        if self._is_enclosed(dated):
            return dated.last
        number = view.phrase_of[dated.first]
        for phrase in view.phrases:
            if phrase.first < dated.first and dated.last <= phrase.head:
                after = range(dated.last, phrase.head)
                participle = next((n for n in after if view.tokens[n].pos in {"ADJ", "VERB"}), None)
                if participle is not None:
                    return participle
        if number is None:
            return None
        phrase = view.phrases[number]
        if phrase.attached is not None and phrase.head < dated.last:
            head = view.phrases[phrase.attached].head
            if head < dated.first and view.phrases[phrase.attached].last >= phrase.first - 2:
                return head
        if phrase.head < dated.first and phrase.last >= dated.last:
            return phrase.head
        return None

    def _is_enclosed(self, dated: Dated) -> bool:
        """ "einem am Montag veröffentlichten Bericht": between a determiner and an attribute."""
        view = self._view
        before = dated.first - 1
        if before >= 0 and view.tokens[before].pos == "ADP":
            before -= 1
        enclosed = before >= 0 and dated.last < len(view.tokens) and view.tokens[before].pos == "DET"
        return enclosed and is_attribute(view, dated.last)

    def _event_date(self, dated: Dated, candidate: Candidate) -> EventDate:
        span, expression = dated.span, dated.span.expressions[0]
        reason = "; ".join(explain(e) for e in span.expressions)
        quote = self._quote(span)
        if span.last is None and self._is_punctual(candidate) and len(span.expressions) == 1:
            return from_timex(expression, quote, reason)
        return EventDate(
            edtf=span.edtf,
            start=span.first,
            end=span.last,
            precision=span.precision,
            origin=DateOrigin.TEXT,
            expression=quote,
            reason=reason,
        )

    def _quote(self, span: DateSpan) -> TextSpan:
        start, end = span.expressions[0].start, span.expressions[-1].end
        return TextSpan(start=start, end=end, text=self._text[start:end])

    def _is_punctual(self, candidate: Candidate) -> bool:
        """ "ist seit Januar verboten" dates the act itself; what still goes on stays open."""
        if candidate.clause is None or candidate.kind == "noun":
            return False
        clause = self._view.clauses[candidate.clause]
        helpers = {self._view.tokens[v].lemma.lower() for v in clause.verbs if v != clause.predicate}
        return clause.passive and bool(helpers) and helpers <= self._grammar.state_helpers


def from_timex(timex: Timex, quote: TextSpan, reason: str) -> EventDate:
    """A date from one expression alone, without the word before it."""
    precision = timex.precision or Precision.DAY
    written = edtf(timex.first, timex.last, precision) or ".."
    return EventDate(
        edtf=written,
        start=timex.first,
        end=timex.last,
        precision=precision,
        origin=DateOrigin.TEXT,
        expression=quote,
        reason=reason,
    )


def from_context(date_: EventDate, why: str) -> EventDate:
    """A date taken over from another event."""
    reason = f"{why} ({date_.reason})" if date_.reason else why
    return date_.model_copy(update={"origin": DateOrigin.CONTEXT, "reason": reason})


def from_publication(published: date) -> EventDate:
    """The publication date as a stated fallback."""
    return EventDate(
        edtf=published.isoformat(),
        start=published,
        end=published,
        precision=Precision.DAY,
        origin=DateOrigin.PUBLICATION,
        reason="no date is given: the day of publication stands in",
    )
