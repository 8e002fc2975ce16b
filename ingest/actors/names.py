"""Step two: runs of words that look like a person's name, with the title before them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.actors.office import Office, modifiers, read_office
from ingest.actors.reading import Reading
from ingest.actors.vocabulary import Vocabulary

_NAME = re.compile(
    r"(?:[Aa]l-|[Ee]l-|[a-z]{2}-)?[A-ZÀ-ÞĀ-Ž][\w’'-]*[a-zß-öø-ÿā-ž][\w’'-]*$|[A-ZÀ-Þ][’'][A-Z]\w+$"
)
INITIAL = re.compile(r"(?:[A-Z]\.?){1,3}$")
_ROMAN = re.compile(r"[IVX]+\.?$")
_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "junior", "jr."})
_CLOSED = frozenset({"DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX", "PART", "PUNCT", "NUM"})


@dataclass(frozen=True, slots=True)
class NameRun:
    """A possible name at tokens `first` up to `last`; the title and its adjectives begin at `start`.

    `given` tells how many of its words are given names; `address` is a "Herr", "Frau" before it.
    """

    sentence: int
    start: int
    first: int
    last: int
    words: tuple[str, ...]
    given: int
    office: Office | None = None
    address: str | None = None

    @property
    def titled(self) -> bool:
        """Whether a title or an address introduces it."""
        return self.office is not None or self.address is not None


def read_runs(reading: Reading, vocabulary: Vocabulary) -> list[NameRun]:
    """All runs of a sentence, left to right; nothing is taken yet."""
    runs, at = [], 0
    while at < len(reading.tokens):
        run = _titled(reading, at, vocabulary) or _untitled(reading, at, vocabulary)
        if run:
            runs.append(run)
        at = run.last if run else at + 1
    return runs


def _titled(reading: Reading, at: int, vocabulary: Vocabulary) -> NameRun | None:
    if not reading.is_free(at):
        return None
    if reading.word(at) in vocabulary.office_words.address:
        return _addressed(reading, at, vocabulary)
    office = read_office(reading, at, vocabulary)
    if not office:
        return None
    first = office.last
    while reading.word(first) in vocabulary.office_words.address:
        first += 1
    last = extend(reading, first, vocabulary, titled=True)
    if last == first:
        return None
    start, _ = modifiers(reading, at, vocabulary)
    return _run(reading, start, first, last, vocabulary, office=office)


def _addressed(reading: Reading, at: int, vocabulary: Vocabulary) -> NameRun | None:
    first = at
    while reading.word(first) in vocabulary.office_words.address:
        first += 1
        if reading.word(first) == "." and reading.tokens[first].start == reading.tokens[first - 1].end:
            first += 1
    last = extend(reading, first, vocabulary, titled=True)
    if last == first:
        return None
    return _run(reading, at, first, last, vocabulary, address=reading.word(at))


def _untitled(reading: Reading, at: int, vocabulary: Vocabulary) -> NameRun | None:
    last = extend(reading, at, vocabulary)
    return _run(reading, at, at, last, vocabulary) if last > at else None


def _run(
    reading: Reading,
    start: int,
    first: int,
    last: int,
    vocabulary: Vocabulary,
    office: Office | None = None,
    address: str | None = None,
) -> NameRun:
    words = tuple(t.text for t in reading.tokens[first:last])
    given = sum(vocabulary.is_given(w) and w not in vocabulary.weak for w in words)
    return NameRun(reading.index, start, first, last, words, given, office, address)


def extend(reading: Reading, first: int, vocabulary: Vocabulary, *, titled: bool = False) -> int:
    """The end of the longest name that begins at `first`; `first` itself where none does."""
    at, surnamed = first, False
    body = vocabulary.names_organization(reading.word(first - 1))
    while reading.is_free(at):
        word = reading.word(at)
        if body and surnamed and word in vocabulary.given and word not in vocabulary.weak:
            break  # "der Bahngesellschaft Amtrak George Warrington": a person follows
        if _is_name_word(reading, at, vocabulary, first, surnamed, titled):
            surnamed = surnamed or not vocabulary.is_given(word)
            at += 1
        elif at > first and _joins(reading, at, vocabulary):
            at += 1
        elif at > first and ((_ROMAN.match(word) and len(word) < 6) or word in _SUFFIXES):
            at += 1
            break
        else:
            break
    while at > first and reading.lower(at - 1) in vocabulary.particles:
        at -= 1
    return at


def _joins(reading: Reading, at: int, vocabulary: Vocabulary) -> bool:
    """A particle or an initial inside a name ("van der", "W.")."""
    word = reading.word(at)
    if word in vocabulary.particles:
        after = at + 1 if reading.word(at + 1) not in vocabulary.particles else at + 2
        before = reading.word(at - 1)
        led = vocabulary.is_given(before) or before in vocabulary.particles or bool(INITIAL.match(before))
        fits = reading.is_free(after) and _NAME.match(reading.word(after))
        common = reading.pos(after) == "NOUN" and reading.tokens[after].known if fits else True
        return led and not common and reading.pos(after) in {"PROPN", "X", "NOUN"}
    if (
        word == "."
        and INITIAL.match(reading.word(at - 1))
        and reading.tokens[at].start == reading.tokens[at - 1].end
    ):
        return True
    return bool(INITIAL.match(word)) and bool(
        _NAME.match(reading.word(at + 1)) or reading.word(at + 1) == "."
    )


def _is_name_word(
    reading: Reading, at: int, vocabulary: Vocabulary, first: int, surnamed: bool, titled: bool
) -> bool:
    token = reading.tokens[at]
    if not _NAME.match(token.text) or token.text in vocabulary.skipped or token.text in _SUFFIXES:
        return at == first and not titled and _starts_with_initial(reading, at, vocabulary)
    weak = token.text in vocabulary.weak and token.pos != "PROPN" and not titled
    if titled and at == first and token.known and _is_office(token.text, vocabulary):
        return False
    if vocabulary.is_given(token.text) and not weak:
        return not (token.pos in _CLOSED or (reading.begins(at) and token.pos in {"ADV", "VERB"}))
    if token.pos == "PROPN":
        return not (at > first and _is_common(token.text, vocabulary) and surnamed)
    if token.pos in _CLOSED or _is_common(token.text, vocabulary):
        return False
    behind = at > first and not surnamed
    placed = token.text.endswith(vocabulary.grammar.place_endings) and reading.lower(at - 1) in vocabulary.at
    if placed and not token.known:
        return True
    if not vocabulary.german and at == first and not surnamed and _leads_unknown(reading, at):
        return True
    if token.known:
        return behind and token.pos in {"NOUN", "ADJ", "X"} and not _looks_common(reading, at)
    return ((behind or (titled and at == first)) and token.pos != "VERB") or _is_foreign(
        reading, at, vocabulary
    )


def _is_office(word: str, vocabulary: Vocabulary) -> bool:
    found = vocabulary.offices.find(word)
    return found is not None and not found[0] and not vocabulary.is_given(word)


def _starts_with_initial(reading: Reading, at: int, vocabulary: Vocabulary) -> bool:
    word = reading.word(at)
    return len(word) == 2 and word[0].isupper() and word[1] == "." and reading.pos(at + 1) == "PROPN"


def _is_common(word: str, vocabulary: Vocabulary) -> bool:
    """Nouns that are no surnames: offices, people, bodies, places."""
    if vocabulary.german and word.endswith(
        ("minister", "präsident", "sprecher", "kanzler", "partei", "ministerium")
    ):
        return True
    found = vocabulary.humans.find(word)
    return (found is not None and (found[1].body or not vocabulary.german)) or vocabulary.names_place(word)


def _looks_common(reading: Reading, at: int) -> bool:
    """A known noun with its own phrase around it is no surname."""
    return reading.pos(at + 1) in {"DET", "ADJ"} and reading.lower(at + 1) in {"des", "der", "eines", "einer"}


def _leads_unknown(reading: Reading, at: int) -> bool:
    """In English, a capitalised word inside a sentence before an unknown one is a name ("Ban Ki-moon")."""
    after = reading.token(at + 1)
    known = after is None or after.known or not reading.is_free(at + 1) or not _NAME.match(after.text)
    longer = reading.word(at + 2)[:1].isupper()
    return (
        not known and not longer and not reading.begins(at) and reading.pos(at) in {"NOUN", "PROPN", "VERB"}
    )


def _is_foreign(reading: Reading, at: int, vocabulary: Vocabulary) -> bool:
    """In English an unknown capitalised word inside a sentence is a name whatever its tag."""
    token = reading.tokens[at]
    return not vocabulary.german and not token.known and not reading.begins(at)
