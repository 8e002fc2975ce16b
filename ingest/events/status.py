"""How the text presents an event: told, reported, planned, possible or negated, and by which words."""

from __future__ import annotations

from graph.model import EventType, Role, Status
from ingest.events.argument import ArgumentReader
from ingest.events.candidate import Candidate
from ingest.events.clause_status import ClauseStatus, Found
from ingest.events.lexicon import Lexicon
from ingest.events.lookup import base_form, noun_entry, verb_entry
from ingest.events.mention import Cast
from ingest.events.source import AttributionMark, sources
from ingest.events.syntax import SentenceView

_ORDER = (Status.NEGATED, Status.POSSIBLE, Status.PLANNED, Status.REPORTED)
_VOICED = frozenset({EventType.REQUEST, EventType.THREATEN, EventType.ACCUSE})
_DEPTH = 3  # governing clauses above an event that still bear on it


class StatusReader:
    """Reads the status of one sentence's candidates."""

    def __init__(
        self,
        view: SentenceView,
        cast: Cast,
        reader: ArgumentReader,
        lexicon: Lexicon,
        marks: tuple[AttributionMark, ...],
    ) -> None:
        self._view = view
        self._cast = cast
        self._reader = reader
        self._lexicon = lexicon
        self._words = lexicon.status
        self._marks = marks
        self._clauses = ClauseStatus(view, cast, lexicon, marks)

    def of(self, candidate: Candidate) -> Found:
        """The strongest claim that any cue makes, with its words; asserted without any."""
        found = self._noun(candidate) if candidate.kind in {"noun", "participle"} else self._verb(candidate)
        if candidate.clause is not None and any(candidate.clause in m.clauses for m in self._marks):
            mark = next(m for m in self._marks if candidate.clause in m.clauses)
            found.append((Status.REPORTED, mark.cue))
        for status in _ORDER:
            for claim in found:
                if claim[0] is status:
                    return claim
        return Status.ASSERTED, None

    def attributed(self, candidate: Candidate) -> tuple[AttributionMark, ...]:
        """The attributions that cover a candidate, and who demands, threatens or accuses that it be."""
        marks = [m for m in self._marks if candidate.clause is None or candidate.clause in m.clauses]
        return (*marks, *self._voiced(candidate))

    def _voiced(self, candidate: Candidate) -> list[AttributionMark]:
        """ "X forderte, …": X says so."""
        number = candidate.clause
        if number is None:
            return []
        own = self._reader.arguments(number)
        taken = candidate.kind == "noun" and candidate.phrase in (*own.objects, *own.oblique)
        above = [number] if taken else []
        if self._view.clauses[number].kind in {"inf", "sub"}:
            above += self._view.parents(number)[:1]
        for clause in above:
            predicate = self._view.clauses[clause].predicate
            if predicate is None or predicate == candidate.token:
                continue
            entry = verb_entry(self._view.tokens[predicate], self._lexicon.language)
            subject = self._reader.subject(clause) if not self._view.clauses[clause].passive else None
            if entry and entry[1].type in _VOICED and subject is not None:
                named = [(f.mention, f.entity) for f in self._cast.fill(self._view, subject, Role.AGENT)]
                return [AttributionMark(sources(named), self._clauses.cue(predicate), frozenset({number}))]
        return []

    def _verb(self, candidate: Candidate) -> list[Found]:
        if candidate.clause is None:
            return []
        return [*self._clauses.of(candidate.clause), *self._governed(candidate.clause)]

    def _governed(self, number: int) -> list[Found]:
        """What the verbs above say of an infinitive or content clause."""
        found: list[Found] = []
        view = self._view
        below = number
        for above in view.parents(number)[:_DEPTH]:
            clause = view.clauses[below]
            content = clause.kind in {"inf", "part"} or (
                clause.kind == "sub"
                and (clause.marker is None or clause.marker in self._words.content_markers)
            )
            if not content:
                break
            predicate = view.clauses[above].predicate
            if predicate is not None:
                lemma = base_form(view.tokens[predicate], self._lexicon.language)
                status = self._words.governor_status.get(lemma)
                if status and (status is not Status.REPORTED or clause.kind in {"sub", "inf"}):
                    found.append((status, self._clauses.cue(predicate)))
                    if status in {Status.PLANNED, Status.REPORTED}:
                        found.extend(self._clauses.negation(above))
                else:
                    found.extend(f for f in self._clauses.modal(above) if clause.kind == "inf")
                found.extend(self._governing_noun(above, below))
            below = above
        return found

    def _governing_noun(self, above: int, below: int) -> list[Found]:
        """ "die Absicht, … zu bauen": the noun right before the clause governs it."""
        view = self._view
        first = view.clauses[below].first
        before = [n for n in view.phrases_in[above] if view.phrases[n].last <= first]
        if not before:
            return []
        number: int | None = before[-1]
        for _ in range(_DEPTH):
            if number is None:
                break
            head = view.phrases[number].head
            status = self._governor_of(head)
            if status:
                return [(status, self._clauses.cue(head))]
            number = view.phrases[number].attached
        return []

    def _governor_of(self, token: int) -> Status | None:
        words = self._words.governor_status
        entry = noun_entry(self._view.tokens[token], self._lexicon.language)
        name = entry[0] if entry else self._view.tokens[token].lemma
        return words.get(name) or words.get(name.capitalize())

    def _noun(self, candidate: Candidate) -> list[Found]:
        """Cues of the noun phrase, of the noun that it depends on, and of the verb that takes it."""
        found = self._phrase(candidate)
        number = candidate.clause
        if number is None:
            return found
        if candidate.light is not None:
            return [*found, *self._clauses.of(number), *self._governed(number)]
        return [*found, *self._governing_verb(candidate, number)]

    def _phrase(self, candidate: Candidate) -> list[Found]:
        if candidate.phrase is None:
            return []
        view, words = self._view, self._words
        phrase = view.phrases[candidate.phrase]
        found: list[Found] = []
        for at in range(phrase.first, candidate.token):
            text = view.tokens[at].text.lower()
            if text in words.negative_determiners:
                found.append((Status.NEGATED, self._clauses.cue(at)))
            elif text in words.adverb_status and view.tokens[at].pos != "DET":
                found.append((words.adverb_status[text], self._clauses.cue(at)))
        if phrase.preposition in words.negative_prepositions:
            found.append((Status.NEGATED, self._clauses.cue(max(phrase.first - 1, 0))))
        if phrase.attached is not None and candidate.kind == "noun":
            head = view.phrases[phrase.attached].head
            status = self._governor_of(head)
            if status:
                found.append((status, self._clauses.cue(head)))
        return found

    def _governing_verb(self, candidate: Candidate, number: int) -> list[Found]:
        """The clause's verb speaks of its object, or of its subject in the passive."""
        view = self._view
        predicate = view.clauses[number].predicate
        if predicate is None or candidate.phrase is None or candidate.kind == "participle":
            return []
        arguments = self._reader.arguments(number)
        phrase = candidate.phrase
        taken = phrase in arguments.objects or (phrase == arguments.subject and view.clauses[number].passive)
        led = (
            phrase in arguments.oblique
            and view.phrases[phrase].preposition in self._words.governed_prepositions
        )
        lemma = base_form(view.tokens[predicate], self._lexicon.language)
        status = self._words.governor_status.get(lemma)
        if status and (taken or led):
            return [(status, self._clauses.cue(predicate))]
        if phrase == arguments.subject and lemma in self._words.coming_verbs and status:
            return [(status, self._clauses.cue(predicate))]
        if taken or (phrase == arguments.subject and lemma in self._lexicon.grammar.occurrence_verbs):
            claims = self._clauses.of(number)
            return [claim for claim in claims if claim[0] in {Status.PLANNED, Status.POSSIBLE}]
        return []
