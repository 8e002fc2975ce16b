"""What a clause itself says of its event: negation, modals, tense, mood, adverbs, conjunction."""

from __future__ import annotations

from graph.model import Status, TextSpan
from ingest.events.lexicon import Lexicon
from ingest.events.mention import Cast
from ingest.events.source import AttributionMark
from ingest.events.syntax import SentenceView

Found = tuple[Status, TextSpan | None]


class ClauseStatus:
    """Reads the cues of single clauses of one sentence."""

    def __init__(
        self, view: SentenceView, cast: Cast, lexicon: Lexicon, marks: tuple[AttributionMark, ...]
    ) -> None:
        self._view = view
        self._cast = cast
        self._words = lexicon.status
        self._perfect = lexicon.grammar.perfect_helpers
        self._marks = marks

    def cue(self, token: int) -> TextSpan:
        span = self._view.span(token, token + 1)
        return self._cast.quote(span.start, span.end)

    def of(self, number: int) -> list[Found]:
        """Negation, modals, tense, mood and adverbs of the clause itself."""
        clause = self._view.clauses[number]
        found = [*self.negation(number), *self.modal(number), *self._adverbs(number)]
        verb = self.cue(clause.verbs[0]) if clause.verbs else None
        if clause.tense == "future":
            found.append((Status.PLANNED, verb))
        if clause.mood == "subj2" and not self.modal(number):
            found.append((self._subjunctive(number), verb))
        elif clause.mood == "subj1":
            found.append((Status.REPORTED, verb))
        marker = (clause.marker or "").lower()
        if marker in self._words.conditional_markers:
            found.append((Status.POSSIBLE, self.cue(clause.first)))
        elif marker in self._words.negation_markers:
            found.append((Status.NEGATED, self.cue(clause.first)))
        elif marker in self._words.purpose_markers and clause.kind == "inf":
            found.append((Status.POSSIBLE, self.cue(clause.first)))
        return found

    def _subjunctive(self, number: int) -> Status:
        """In indirect speech "hätten …" reports and "würden …" tells what is to come; else all is unreal."""
        if not any(number in mark.clauses for mark in self._marks):
            return Status.POSSIBLE
        clause = self._view.clauses[number]
        predicate = clause.predicate
        coming = predicate is not None and self._view.tokens[predicate].form == "inf"
        return Status.PLANNED if coming else Status.REPORTED

    def negation(self, number: int) -> list[Found]:
        """A negator in the clause, or a "kein" before one of its arguments."""
        view, words = self._view, self._words
        clause = view.clauses[number]
        for at in range(clause.first, min(clause.last, len(view.tokens))):
            if view.clause_of[at] != number:
                continue
            text = view.tokens[at].text.lower()
            following = view.tokens[at + 1].text.lower() if at + 1 < len(view.tokens) else ""
            before = view.tokens[at - 1].text.lower() if at else ""
            if (
                text in words.negators
                and following not in words.negator_blocks
                and before not in words.conditional_markers
            ):
                return [(Status.NEGATED, self.cue(at))]
            if text in words.negative_determiners and following not in words.negator_blocks:
                phrase = view.phrase_of[at]
                if phrase is None or view.phrases[phrase].preposition is None:
                    return [(Status.NEGATED, self.cue(at))]
        return []

    def modal(self, number: int) -> list[Found]:
        clause = self._view.clauses[number]
        tokens = self._view.tokens
        lemmas = {tokens[v].lemma.lower() for v in clause.verbs}
        for verb in clause.verbs:
            modal = self._words.modals.get(tokens[verb].lemma.lower())
            if modal is None or verb == clause.predicate:
                continue
            helpers = lemmas & self._perfect
            perfect = (
                bool(helpers) and clause.predicate is not None and tokens[clause.predicate].form == "part"
            )
            status = modal.plain
            if perfect and tokens[verb].form == "fin":
                status = modal.perfect
            elif clause.mood == "subj2" and modal.subjunctive:
                status = modal.subjunctive
            elif clause.tense == "past" and modal.past:
                status = modal.past
            return [(status, self.cue(verb))] if status is not Status.ASSERTED else []
        return []

    def _adverbs(self, number: int) -> list[Found]:
        view = self._view
        clause = view.clauses[number]
        found: list[Found] = []
        for at in range(clause.first, min(clause.last, len(view.tokens))):
            if view.clause_of[at] == number and view.tokens[at].pos in {"ADV", "ADJ", "PART"}:
                inside = view.phrase_of[at]
                if inside is not None and at < view.phrases[inside].head:
                    continue
                status = self._words.adverb_status.get(view.tokens[at].text.lower())
                if status:
                    found.append((status, self.cue(at)))
        return found
