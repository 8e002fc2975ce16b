"""Finds where the rules of a language match in a text. What a match means is for the resolver."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from ingest.dates.grammar import Grammar
from ingest.dates.lexicon import Rule
from ingest.dates.part import Parts
from ingest.dates.pattern import Item, Node
from ingest.dates.token import DateToken
from ingest.dates.vocabulary import Reading

Tokens = Sequence[DateToken]


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression of a match: offsets in the text, and what its words say."""

    start: int
    end: int
    parts: Parts


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that matched, with the one expression in it, or the two of a range."""

    rule: Rule
    expressions: tuple[Expression, ...]
    tokens: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Path:
    """A way through a rule's graph: the token reached, what was said, the ends of expressions."""

    at: int
    said: tuple[tuple[str, Parts], ...] = ()
    ends: tuple[int, ...] = ()


def scan(grammar: Grammar, tokens: Tokens) -> Iterator[Match]:
    """All matches from left to right, the longest at each place, none overlapping another."""
    at = 0
    scanner = _Scanner(grammar, tokens)
    while at < len(tokens):
        best = scanner.best(at)
        if best:
            yield best
        at = max(best.tokens[1], at + 1) if best else at + 1


class _Scanner:
    """One text's matching: readings of tokens are made once."""

    def __init__(self, grammar: Grammar, tokens: Tokens) -> None:
        self._grammar = grammar
        self._tokens = tokens
        self._readings: dict[int, list[Reading]] = {}

    def _read(self, at: int) -> list[Reading]:
        if at not in self._readings:
            self._readings[at] = self._grammar.vocabulary.readings(self._tokens, at)
        return self._readings[at]

    def best(self, at: int) -> Match | None:
        token = self._tokens[at]
        if not self._grammar.can_begin(token) or (token.joined and at and _glued(self._tokens, at - 1, at)):
            return None
        found: Match | None = None
        rank: tuple[int, tuple[bool, int]] | None = None
        grammar = self._grammar
        ways = chain(
            self._walk(grammar.root, _Path(at), at), self._walk(grammar.opened, _Path(at, ends=(at,)), at)
        )
        for path, rule in ways:
            this = (path.at, grammar.rank(rule))
            if (rank is None or this > rank) and self._stands(rule, path, at):
                found, rank = self._match(rule, path, at), this
        return found

    def _walk(self, node: Node, path: _Path, start: int) -> Iterator[tuple[_Path, Rule]]:
        """All ways from a node to the end of a rule."""
        if node.accepts:
            yield path, node.accepts
        at = path.at
        for item, after in node.free:
            if not item.negative:
                yield from self._walk(after, _Path(at, path.said, (*path.ends, at)), start)
            elif not self._fits(item, at):
                yield from self._walk(after, path, start)
        if at >= len(self._tokens) or (at > start and self._tokens[at].detached):
            return
        token = self._tokens[at]
        for item, after in node.words.get(token.folded, ()):
            if token.joined or not item.joined:
                yield from self._walk(after, _Path(at + 1, path.said, path.ends), start)
        if not node.classes:
            return
        for reading in self._read(at):
            for item, after in node.classes.get(reading.name, ()):
                if token.joined or not item.joined:
                    said = (*path.said, (item.label, reading.parts))
                    yield from self._walk(after, _Path(reading.end, said, path.ends), start)

    def _fits(self, item: Item, at: int) -> bool:
        if at >= len(self._tokens) or (item.joined and not self._tokens[at].joined):
            return False
        if item.kind == "word":
            return self._tokens[at].folded == item.name
        return any(r.name == item.name for r in self._read(at))

    def _stands(self, rule: Rule, path: _Path, start: int) -> bool:
        """Whether what stands around lets the rule hold."""
        first, end = (path.ends[0], path.ends[-1]) if path.ends else (start, path.at)
        if path.at < len(self._tokens) and _glued(self._tokens, path.at - 1, path.at):
            return False
        if rule.after and not self._any(rule.after, first - 1):
            return False
        if self._any(rule.not_after, first - 1) or self._any(rule.not_before, end):
            return False
        abbreviated = first > 1 and self._tokens[first - 1].text == "." and self._tokens[first - 1].joined
        return not (abbreviated and self._any(rule.not_after, first - 2))

    def _any(self, words: tuple[str, ...], at: int) -> bool:
        if not words or not 0 <= at < len(self._tokens):
            return False
        folded = self._tokens[at].folded
        names = {r.name for r in self._read(at)} if any(w[0] == "{" for w in words) else ()
        return any(w[1:-1] in names if w[0] == "{" else w == folded for w in words)

    def _match(self, rule: Rule, path: _Path, start: int) -> Match:
        bounds = path.ends or (start, path.at)
        pairs = list(zip(bounds[::2], bounds[1::2], strict=True))
        expressions = []
        previous = Parts()
        for label, (first, end) in zip("ab", pairs, strict=False):
            parts = Parts()
            for wanted in (label, ""):
                for said_label, said in path.said:
                    if said_label == wanted:
                        parts = parts.merged(said)
            parts = previous = _same_century(parts.merged(rule.fill), previous)
            last = self._tokens[end - 1]
            expressions.append(Expression(self._tokens[first].start, last.end, parts))
        return Match(rule, tuple(expressions), (start, path.at))


def _same_century(parts: Parts, previous: Parts) -> Parts:
    """1914–18: two digits after a full year continue its century."""
    if parts.yy is None or parts.year is not None or previous.year is None:
        return parts
    return parts.merged(Parts(year=previous.year // 100 * 100 + parts.yy))


def _glued(tokens: Tokens, left: int, right: int) -> bool:
    """Whether two neighbours are one word: "4er", "G20", and "Mai-Feier" by its hyphen."""
    a, b = tokens[left], tokens[right]
    if not b.joined:
        return False
    if _wordy(a) and _wordy(b):
        return True
    if b.text == "-" and right + 1 < len(tokens):
        return tokens[right + 1].joined and tokens[right + 1].text[0].isalpha()
    if a.text == "-" and left:
        return a.joined and tokens[left - 1].text[-1].isalpha() and _wordy(b)
    return False


def _wordy(token: DateToken) -> bool:
    return token.text[0].isalnum() and token.text[-1].isalnum()
