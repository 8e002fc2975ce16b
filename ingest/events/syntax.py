"""A sentence with the questions that event finding asks of its clauses and phrases, answered once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from graph.model import Span
from ingest.language.analysis import AnalyzedSentence, Clause, Phrase, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def _innermost(count: int, ranges: list[tuple[int, int]]) -> tuple[int | None, ...]:
    """For each token the number of the shortest range that holds it."""
    found: list[int | None] = [None] * count
    order = sorted(range(len(ranges)), key=lambda i: ranges[i][0] - ranges[i][1])
    for number in order:
        first, last = ranges[number]
        found[first:last] = [number] * (min(last, count) - first)
    return tuple(found)


@dataclass(frozen=True)
class SentenceView:
    """`clause_of` and `phrase_of` give each token's innermost clause and phrase by number; `dated` are the
    tokens of temporal expressions."""

    analyzed: AnalyzedSentence
    dated: frozenset[int] = frozenset()

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.analyzed.tokens

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Without coordination to a date: in "On Monday, A and B met" the second noun leads."""
        phrases = list(self.analyzed.phrases)
        leaders: dict[int, int] = {}
        for number, phrase in enumerate(phrases):
            root = phrase.conjoined
            if root is None or root >= len(phrases) or phrases[root].head not in self.dated:
                continue
            leader = leaders.setdefault(root, number)
            preposition = None if phrases[root].preposition == phrase.preposition else phrase.preposition
            conjoined = None if leader == number else leader
            phrases[number] = replace(phrase, preposition=preposition, conjoined=conjoined)
        return tuple(phrases)

    @property
    def clauses(self) -> tuple[Clause, ...]:
        return self.analyzed.clauses

    @property
    def index(self) -> int:
        return self.analyzed.sentence.index

    @cached_property
    def clause_of(self) -> tuple[int | None, ...]:
        return _innermost(len(self.tokens), [(c.first, c.last) for c in self.clauses])

    @cached_property
    def phrase_of(self) -> tuple[int | None, ...]:
        return _innermost(len(self.tokens), [(p.first, p.last) for p in self.phrases])

    @cached_property
    def phrases_in(self) -> tuple[tuple[int, ...], ...]:
        """Per clause the phrases whose head stands in it, in order."""
        found: list[list[int]] = [[] for _ in self.clauses]
        for number, phrase in enumerate(self.phrases):
            clause = self.clause_of[phrase.head]
            if clause is not None:
                found[clause].append(number)
        return tuple(tuple(numbers) for numbers in found)

    @cached_property
    def noun_ends(self) -> frozenset[int]:
        """Where phrases with a noun or name as head end, dates left out."""
        heads = ((p, self.tokens[p.head]) for p in self.phrases)
        return frozenset(
            p.last for p, head in heads if head.pos in {"NOUN", "PROPN"} and p.head not in self.dated
        )

    @cached_property
    def attached_to(self) -> dict[int, tuple[int, ...]]:
        """Phrases that modify a phrase, by its number."""
        found: dict[int, list[int]] = {}
        for number, phrase in enumerate(self.phrases):
            if phrase.attached is not None:
                found.setdefault(phrase.attached, []).append(number)
        return {head: tuple(numbers) for head, numbers in found.items()}

    @cached_property
    def conjuncts(self) -> dict[int, tuple[int, ...]]:
        """All phrases coordinated with a first one, by its number, in order."""
        first: dict[int, int] = {}
        found: dict[int, list[int]] = {}
        for number, phrase in enumerate(self.phrases):
            if phrase.conjoined is not None and phrase.conjoined != number:
                root = first.get(phrase.conjoined, phrase.conjoined)
                first[number] = root
                found.setdefault(root, []).append(number)
        return {head: tuple(numbers) for head, numbers in found.items()}

    def quoted(self, token: int) -> bool:
        return any(first <= token < last for first, last in self.analyzed.quoted)

    def span(self, first: int, last: int) -> Span:
        """Characters of tokens `first` up to `last` (exclusive)."""
        return Span(start=self.tokens[first].start, end=self.tokens[last - 1].end)

    def is_nominal(self, phrase: Phrase) -> bool:
        return self.tokens[phrase.head].pos in _NOMINAL

    def parents(self, clause: int) -> tuple[int, ...]:
        """The clauses above one, nearest first; never the same twice."""
        chain: list[int] = []
        seen = {clause}
        current = self.clauses[clause].parent
        while current is not None and current not in seen:
            seen.add(current)
            chain.append(current)
            current = self.clauses[current].parent
        return tuple(chain)


def is_attribute(view: SentenceView, number: int) -> bool:
    """A participle inside a noun phrase, before its head ("die zerstörte Stadt"), and in no verb group."""
    token = view.tokens[number]
    clause = view.clause_of[number]
    if token.pos not in {"ADJ", "VERB"} or not token.text[:1].islower():
        return False
    if clause is not None and number in view.clauses[clause].verbs:
        return False
    phrase = view.phrase_of[number]
    if phrase is not None:
        return number < view.phrases[phrase].head
    return token.form == "part" or token.pos == "ADJ"
