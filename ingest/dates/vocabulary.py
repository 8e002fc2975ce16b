"""What single words and numbers can be: the members of the lexicon's classes, and what digits say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from ingest.dates.lexicon import Case, Lexicon
from ingest.dates.numeral import number_words, spoken_years
from ingest.dates.part import Parts
from ingest.dates.token import DateToken, Tokenizer

# Classes that digits fill by themselves; the lexicon may add words to them.
_NUMERIC = frozenset(
    {"number", "more", "day", "hour", "minute", "year", "yy", "modernyear", "oldyear", "earlyyear"}
)
_DIGITS = frozenset("0123456789")
_EARLIEST_YEAR, _LATEST_YEAR = 1000, 2199
# Four digits of this kind are a year more often than an amount; others need a word that says so.
_MODERN = (1900, 2049)
_LONGEST_NUMBER = 9
# Shapes that are amounts, with how they are read: 30.000 and 3,5 in German, 30,000 and 3.5 in English.
_AMOUNTS: dict[str | None, Callable[[str], float]] = {
    "amount": lambda text: float(re.sub(r"\D", "", text)),
    "decimal": lambda text: float(text.replace(",", ".")) if len(text) <= _LONGEST_NUMBER else 0.0,
}
_NOTHING = Parts()


@dataclass(frozen=True, slots=True)
class Entry:
    """A form of a class: its folded tokens, how it is spelled, and what it says."""

    words: tuple[str, ...]
    spelling: str
    name: str
    parts: Parts
    case: Case


@dataclass(frozen=True, slots=True)
class Reading:
    """A token, or several from it on, as member of a class; `end` is the token after it."""

    name: str
    parts: Parts
    end: int


class Vocabulary:
    """The entries of one language, found by their first word."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._entries: dict[str, list[Entry]] = defaultdict(list)
        self.classes = {*_NUMERIC, *(f"#{s.name}" for s in lexicon.shapes), "spokenyear"}
        for entry in _entries(lexicon):
            self._entries[entry.words[0]].append(entry)
            self.classes.add(entry.name)
        self.begins = frozenset(self._entries)

    def readings(self, tokens: Sequence[DateToken], at: int) -> list[Reading]:
        """All classes that the token at a place belongs to, alone or with those behind it."""
        token = tokens[at]
        found: list[Reading] = []
        if token.shape in _AMOUNTS:
            found.append(Reading("number", Parts(count=_AMOUNTS[token.shape](token.text)), at + 1))
        elif token.shape:
            if parts := _shape_parts(token):
                found.append(Reading(f"#{token.shape}", parts, at + 1))
        elif token.text[0] in _DIGITS:
            found.extend(Reading(n, p, at + 1) for n, p in _digit_readings(token.text))
        for entry in self._entries.get(token.folded, ()):
            end = at + len(entry.words)
            there = tokens[at:end]
            if tuple(t.folded for t in there) == entry.words and _case_fits(entry, there):
                found.append(Reading(entry.name, entry.parts, end))
        if token.text[0].isupper():
            found.append(Reading("capital", _NOTHING, at + 1))
        return found


def _case_fits(entry: Entry, tokens: Sequence[DateToken]) -> bool:
    if any(t.detached for t in tokens[1:]):
        return False
    match entry.case:
        case "any":
            return True
        case "title":
            return tokens[0].text[0].isupper()
        case "lower":
            return tokens[0].text[0].islower()
        case "exact":
            return " ".join(t.text for t in tokens) == entry.spelling


def _digit_readings(text: str) -> Iterator[tuple[str, Parts]]:
    if len(text) > _LONGEST_NUMBER:
        return
    n = int(text)
    yield "number", Parts(count=n)
    yield "more", Parts(more=n)
    if len(text) <= 2:
        if 1 <= n <= 31:
            yield "day", Parts(day=n)
        if n <= 24:
            yield "hour", Parts(hour=n)
        if len(text) == 2:
            yield "yy", Parts(yy=n)
            if n <= 59:
                yield "minute", Parts(minute=n)
    if len(text) == 4 and _EARLIEST_YEAR <= n <= _LATEST_YEAR:
        yield "year", Parts(year=n)
        yield ("modernyear" if _MODERN[0] <= n <= _MODERN[1] else "oldyear"), Parts(year=n)
    if len(text) == 3:
        yield "earlyyear", Parts(count=n)


def _shape_parts(token: DateToken) -> Parts | None:
    """What a written form says; None for numbers that no calendar has, such as a 32nd."""
    try:
        return Parts.model_validate(dict(token.fields))
    except ValidationError:
        return None


def _entries(lexicon: Lexicon) -> Iterator[Entry]:
    tokenizer = Tokenizer(())

    def words(spelling: str) -> tuple[str, ...]:
        return tuple(t.folded for t in tokenizer.tokens(spelling))

    for name, class_ in lexicon.classes.items():
        for word, parts in class_.entries():
            yield Entry(words(word), word, name, parts, class_.case)
    for compound in lexicon.compounds:
        first, second = lexicon.classes[compound.first], lexicon.classes[compound.second]
        for a, parts_a in first.entries():
            for b, parts_b in second.entries():
                parts = parts_a.merged(parts_b)
                yield Entry(
                    ((a + b).casefold(),), a + b.lower(), compound.name, parts, compound.case or first.case
                )
    for tokens, number in number_words(lexicon.numerals).items():
        yield Entry(tokens, " ".join(tokens), "number", Parts(count=number), "any")
        yield Entry(tokens, " ".join(tokens), "more", Parts(more=number), "any")
    for tokens, number in spoken_years(lexicon.numerals).items():
        yield Entry(tokens, " ".join(tokens), "spokenyear", Parts(year=number), "any")
