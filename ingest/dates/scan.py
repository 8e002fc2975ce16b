"""Finds where the rules of a language match in a text. What a match means is for the resolver."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.dates.grammar import Grammar
from ingest.dates.lexicon import Rule
from ingest.dates.part import Parts
from ingest.dates.pattern import Item, State
from ingest.dates.token import DateToken, Tokens
from ingest.dates.vocabulary import Reading


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


# A way through the graph that ends a rule: the token reached, what was said, the ends of expressions.
Said = tuple[tuple[str, Parts], ...]
_Way = tuple[int, Said, tuple[int, ...], Rule]
_DIGITS = frozenset("0123456789")


def scan(grammar: Grammar, tokens: Tokens) -> Iterator[Match]:
    """All matches from left to right, the longest at each place, none overlapping another."""
    reached = 0
    scanner = _Scanner(grammar, tokens)
    begins = grammar.begins
    for at, folded in enumerate(tokens.folded):
        if at < reached or not (folded in begins or folded[0] in _DIGITS):
            continue
        if best := scanner.best(at):
            yield best
            reached = max(best.tokens[1], at + 1)


class _Scanner:
    """One text's matching: readings of tokens are made once."""

    def __init__(self, grammar: Grammar, tokens: Tokens) -> None:
        self._grammar = grammar
        self._tokens = tokens
        self._folded, self._count = tokens.folded, len(tokens)
        self._known = grammar.vocabulary.begins
        self._readings: dict[int, list[Reading]] = {}
        self._start = 0  # where the walk under way began

    def _read(self, at: int) -> list[Reading]:
        if at not in self._readings:
            self._readings[at] = self._grammar.vocabulary.readings(self._tokens, at)
        return self._readings[at]

    def best(self, at: int) -> Match | None:
        if at and self._tokens[at].joined and _glued(self._tokens, at - 1, at):
            return None
        ways: list[_Way] = []
        self._start = at
        self._walk(self._grammar.root, at, (), (), ways)
        self._walk(self._grammar.opened, at, (), (at,), ways)
        if len(ways) > 1:
            ways.sort(key=lambda way: (way[0], self._grammar.rank(way[3])), reverse=True)
        for reached, said, ends, rule in ways:
            if self._stands(rule, ends or (at, reached), reached):
                return self._match(rule, said, ends or (at, reached), at)
        return None

    def _walk(
        self,
        state: State,
        at: int,
        said: Said,
        ends: tuple[int, ...],
        found: list[_Way],
    ) -> None:
        """Add all ways from a state to the end of a rule."""
        found.extend((at, said, ends, rule) for rule in state.accepts)
        for item, after in state.free:
            if not item.negative:
                self._walk(after, at, said, (*ends, at), found)
            elif not self._fits(item, at):
                self._walk(after, at, said, ends, found)
        if at < self._count:
            self._read_on(state, at, said, ends, found)

    def _read_on(self, state: State, at: int, said: Said, ends: tuple[int, ...], found: list[_Way]) -> None:
        """Add the ways that read the token there."""
        folded = self._folded[at]
        words = state.words.get(folded, ())
        known = bool(state.classes) and (folded in self._known or folded[0] in _DIGITS)
        if not words and not known:
            return
        token = self._tokens[at]
        if token.detached and at > self._start:
            return
        for item, after in words:
            if token.joined or not item.joined:
                self._walk(after, at + 1, said, ends, found)
        for reading in self._read(at) if known else ():
            for item, after in state.classes.get(reading.name, ()):
                if token.joined or not item.joined:
                    self._walk(after, reading.end, (*said, (item.label, reading.parts)), ends, found)

    def _fits(self, item: Item, at: int) -> bool:
        if at >= len(self._tokens) or (item.joined and not self._tokens[at].joined):
            return False
        if item.kind == "word":
            return self._tokens[at].folded == item.name
        return any(r.name == item.name for r in self._read(at))

    def _stands(self, rule: Rule, ends: tuple[int, ...], reached: int) -> bool:
        """Whether what stands around lets the rule hold."""
        first, end = ends[0], ends[-1]
        if not rule.inside and reached < len(self._tokens) and _glued(self._tokens, reached - 1, reached):
            return False
        if rule.after and not self._any(rule.after, first - 1):
            return False
        if rule.before and end < len(self._tokens) and not self._any(rule.before, end):
            return False
        if self._any(rule.not_after, first - 1) or self._any(rule.not_before, end):
            return False
        number = first > 1 and self._tokens[first].text[0].isdigit()
        abbreviated = number and self._tokens[first - 1].text == "." and self._tokens[first - 1].joined
        return not (abbreviated and self._any(rule.not_after, first - 2))

    def _any(self, words: tuple[str, ...], at: int) -> bool:
        if not words or not 0 <= at < len(self._tokens):
            return False
        folded = self._tokens[at].folded
        names = {r.name for r in self._read(at)} if any(w[0] == "{" for w in words) else ()
        return any(w[1:-1] in names if w[0] == "{" else w == folded for w in words)

    def _match(self, rule: Rule, all_said: Said, bounds: tuple[int, ...], start: int) -> Match:
        """Context behind the last expression is left to the next match."""
        pairs = list(zip(bounds[::2], bounds[1::2], strict=True))
        expressions = []
        previous = Parts()
        for label, (first, end) in zip("ab", pairs, strict=False):
            said = [parts for wanted in (label, "") for to, parts in all_said if to == wanted]
            parts = previous = _same_century(Parts.joined(*said, rule.fill), previous)
            last = self._tokens[end - 1]
            expressions.append(Expression(self._tokens[first].start, last.end, parts))
        return Match(rule, tuple(expressions), (start, bounds[-1]))


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
