"""Segments of a German sentence: verb-second, verb-last and infinitive clauses, and their coordination."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import Value
from ingest.language.analysis import Token
from ingest.language.clause.segment import Segment, stretches
from ingest.language.clause.verb import VerbLexicon, german_form


class ClauseLexicon(Value):
    """Words that open or join clauses, in lower case."""

    subordinators: frozenset[str]
    possible_subordinators: frozenset[str]
    infinitive_markers: frozenset[str]
    relatives: frozenset[str]
    conjunctions: frozenset[str]
    leads: frozenset[str]
    prepositions: frozenset[str]


def german_segments(tokens: Sequence[Token], lexicon: ClauseLexicon, verbs: VerbLexicon) -> list[Segment]:
    """Cut a tagged sentence into segments."""
    return _Splitter(tokens, lexicon, verbs).segments()


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands around a stretch: nothing before it; a later one that ends in a finite verb; or a clause
    that still lacks its verb and gets it right behind."""

    first: bool
    verb_follows: bool
    inserted: bool


class _Splitter:
    def __init__(self, tokens: Sequence[Token], lexicon: ClauseLexicon, verbs: VerbLexicon) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._verbs = verbs

    def segments(self) -> list[Segment]:
        result: list[Segment] = []
        pieces = stretches(self._tokens)
        endings = self._last_verb_endings(pieces)
        begun = False
        for k, (positions, depth) in enumerate(pieces):
            resumes = k + 1 < len(pieces) and self._tokens[pieces[k + 1][0][0]].form == "fin"
            context = _Context(
                first=not result,
                verb_follows=endings.get(depth, -1) > k,
                inserted=resumes and k > 0 and not begun,
            )
            for n, part in enumerate(self._conjuncts(positions)):
                segment = self._classified(part, context)
                context = replace(context, first=False)
                segment.depth = depth
                self._join(segment, result, split=n > 0)
                result.append(segment)
                begun = begun or segment.finite
                embedded = self._embedded_infinitive(segment)
                if embedded:
                    result.append(embedded)
        return result

    def _last_verb_endings(self, pieces: list[tuple[list[int], int]]) -> dict[int, int]:
        """For each depth in brackets, the number of the last stretch that ends in a finite verb."""
        return {depth: k for k, (positions, depth) in enumerate(pieces) if self._ends_in_verb(positions)}

    def _ends_in_verb(self, positions: list[int]) -> bool:
        return self._tokens[positions[-1]].form == "fin"

    def _embedded_infinitive(self, segment: Segment) -> Segment | None:
        """Cut off an infinitive with "zu" that no comma parts from the verb it depends on."""
        tokens, positions = self._tokens, segment.tokens
        outer = [i for i in segment.verbs if i in positions and not self._has_zu(i)]
        if not segment.finite or not outer or not self._is_infinitive_with_zu(positions[-2:]):
            return None
        anchor = outer[-1]
        if anchor == positions[-1] or tokens[anchor].lemma in self._verbs.raising:
            return None
        start = positions.index(anchor) + 1
        if tokens[anchor].form == "fin":
            start = self._after_subject(positions, start)
        if start >= len(positions):
            return None
        inner = Segment(positions[start:], kind="inf", closed=True, depth=segment.depth)
        inner.verbs = [i for i in segment.verbs if i in inner.tokens]
        segment.tokens = positions[:start]
        segment.verbs = [i for i in segment.verbs if i in segment.tokens]
        return inner

    def _has_zu(self, verb: int) -> bool:
        return self._tokens[verb].form == "zu" or (verb > 0 and self._tokens[verb - 1].tag == "PTKZU")

    def _after_subject(self, positions: list[int], n: int) -> int:
        """Place behind what belongs to the finite verb before it: reflexives, and an inverted subject."""
        tokens, last = self._tokens, len(positions) - 2
        first = tokens[positions[0]]
        while n < last and tokens[positions[n]].tag == "PRF":
            n += 1
        if first.pos in {"ADP", "ADV", "CCONJ"} or first.form == "fin":
            while n < last and tokens[positions[n]].pos in {"DET", "ADJ", "NUM"}:
                n += 1
            while n < last and tokens[positions[n]].pos in {"NOUN", "PROPN", "PRON"}:
                n += 1
        return n

    # --- coordination

    def _conjuncts(self, positions: list[int]) -> list[list[int]]:
        """Cut where a conjunction joins two predicates."""
        for n, i in enumerate(positions):
            if n and self._word(i) in self._lexicon.conjunctions and n < len(positions) - 1:
                left, right = positions[:n], positions[n:]
                if self._joins(left, right):
                    return [left, *self._conjuncts(right)]
        return [positions]

    def _joins(self, left: list[int], right: list[int]) -> bool:
        """Whether both sides of the conjunction that `right` begins with have a predicate of their own."""
        last = self._tokens[left[-1]]
        right_finite = [n for n, i in enumerate(right) if self._tokens[i].form == "fin"]
        left_finite = [i for i in left if self._tokens[i].form == "fin"]
        if left_finite and right_finite:
            later = [n for n, i in enumerate(right[1:], 1) if self._word(i) in self._lexicon.conjunctions]
            closed = last.form or last.tag == "PTKVZ"
            return bool(closed or right_finite[0] == 1 or not any(n < right_finite[0] for n in later))
        if last.form not in {"part", "inf", "zu"}:
            return False
        forms = {self._tokens[i].form for i in right[1:]}
        if last.form == "zu" or self._is_infinitive_with_zu(left):
            return "zu" in forms or any(self._tokens[i].tag == "PTKZU" for i in right)
        return last.form in forms and not (right_finite and left_finite)

    def _join(self, segment: Segment, earlier: list[Segment], *, split: bool) -> None:
        """Mark a segment that a conjunction joins to the one before; share its auxiliary."""
        if not earlier or not segment.verbs:
            return
        before = earlier[-1]
        if before.closed and before.kind != "main" and segment.tokens == segment.verbs and segment.finite:
            segment.coordinated = segment.closed = True  # "die sie überfielen, ausraubten und …"
        if self._word(segment.tokens[0]) not in self._lexicon.conjunctions:
            return
        if not split and not (segment.opens or (segment.verbs and not segment.finite)):
            return
        segment.coordinated = True
        if split and before.closed and segment.finite:
            segment.closed = self._ends_in_verb(segment.tokens)
        if split and before.finite and not segment.finite:
            before.verbs += [i for i in segment.verbs if self._tokens[i].pos == "AUX"]
        if segment.finite == before.finite:
            return
        lender, borrower = (before, segment) if before.finite else (segment, before)
        if self._bare(borrower):
            shared = next((i for i in lender.verbs if self._tokens[i].form == "fin"), None)
            if shared is not None and self._tokens[shared].pos == "AUX":
                self._lend(borrower, shared)

    def _lend(self, borrower: Segment, shared: int) -> None:
        borrower.shared = [shared]
        borrower.verbs.append(shared)
        borrower.finite = True

    def _bare(self, segment: Segment) -> bool:
        return not segment.finite and segment.kind != "inf" and bool(segment.verbs)

    # --- kinds

    def _classified(self, positions: list[int], context: _Context) -> Segment:
        tokens = self._tokens
        verbs = [i for i in positions if tokens[i].form]
        finite = [i for i in verbs if tokens[i].form == "fin"]
        segment = Segment(positions, verbs=verbs, finite=bool(finite))
        segment.kind, segment.marker = self._introduced(positions, finite, context)
        if segment.kind == "main" and not finite and self._is_infinitive_with_zu(positions):
            segment.kind = "inf"
        last = bool(finite) and self._is_last(positions, finite[-1])
        segment.closed = bool(verbs) and (segment.kind != "main" or (last and len(verbs) > 1))
        segment.reported = any(german_form(tokens[i], self._verbs)[0] == "subj1" for i in finite)
        segment.helping = bool(verbs) and all(self._helps(i) for i in verbs)
        if finite and segment.kind == "main":
            start = 1 if self._word(positions[0]) in self._lexicon.conjunctions and len(positions) > 1 else 0
            segment.opens = positions[start] == finite[0]
            segment.speech = tokens[finite[0]].lemma in self._verbs.speech
        return segment

    def _helps(self, verb: int) -> bool:
        token = self._tokens[verb]
        return token.pos == "AUX" or token.lemma in self._verbs.bare_infinitive

    def _introduced(
        self, positions: list[int], finite: list[int], context: _Context
    ) -> tuple[str, str | None]:
        """Kind and marker by the first words."""
        lexicon = self._lexicon
        verb_last = self._is_last(positions, finite[-1]) if finite else context.verb_follows
        for n, i in enumerate(positions[:4]):
            word = self._word(i)
            if word in lexicon.infinitive_markers and not finite and self._is_infinitive_with_zu(positions):
                return "inf", word
            relative = verb_last and not context.first
            if relative and self._is_relative(positions, n, certain=not finite, inserted=context.inserted):
                return "rel", word
            if word in lexicon.subordinators or (verb_last and self._may_subordinate(i, finite)):
                return "sub", word
            if word not in lexicon.leads and self._tokens[i].pos != "ADP":
                break
        return "main", None

    def _may_subordinate(self, i: int, finite: list[int]) -> bool:
        """Whether a word that may open a verb-last clause does so here."""
        if self._word(i) not in self._lexicon.possible_subordinators:
            return False
        return finite[0] != i + 1 if finite else self._tokens[i].tag in {"KOUS", "PWAV", "PWS"}

    def _is_relative(self, positions: list[int], n: int, *, certain: bool, inserted: bool) -> bool:
        """Whether the word at `n` of a verb-last segment is a relative pronoun, no article.

        `certain`: only where its tag says so. `inserted`: the clause around it still lacks its verb, which
        follows at once, so that a verb-last stretch can only be a relative clause.
        """
        token = self._tokens[positions[n]]
        if token.text.lower() not in self._lexicon.relatives:
            return False
        if certain or token.pos == "PRON" or token.tag == "PRELAT":
            return token.tag in {"PRELS", "PRELAT"} or (token.pos == "PRON" and not certain)
        if inserted and n == 0:
            return True
        following = self._tokens[positions[n + 1]] if n + 1 < len(positions) else None
        return following is not None and following.pos not in {"NOUN", "PROPN", "ADJ", "NUM"}

    def _is_last(self, positions: list[int], verb: int) -> bool:
        """Whether nothing but verbs follows the finite verb, and something stands before it."""
        after = [i for i in positions if i > verb]
        return positions[0] != verb and all(self._tokens[i].form for i in after)

    def _is_infinitive_with_zu(self, positions: list[int]) -> bool:
        tokens = self._tokens
        return any(
            tokens[i].form == "zu" or (tokens[i].tag == "PTKZU" and tokens[j].form == "inf")
            for i, j in zip(positions, [*positions[1:], positions[-1]], strict=True)
        )

    def _word(self, position: int) -> str:
        return self._tokens[position].text.lower()
