"""What an office is held of: the words after it ("der Militäruniversität", "of Acme") or before it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import EntityKind
from ingest.actors.country import NAME as COUNTRY_NAME
from ingest.actors.country import PEOPLE, SEAT
from ingest.actors.identity import Identity
from ingest.actors.reading import Reading
from ingest.actors.register import ADJECTIVE, NAME, PART, Mention, Register
from ingest.actors.vocabulary import Vocabulary

Owner = tuple[str, Identity | None]

_LONGEST = 12
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "X", "NUM", "DET"})
_OWNERS = frozenset({EntityKind.COUNTRY, EntityKind.ORGANIZATION, EntityKind.PLACE})
_QUOTES = frozenset('„“”"»«')
_GENITIVES = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Complement:
    """The end of the words after an office (its own end where none follow), and what it is held of.

    `field` are the words after "für" or "for" ("Minister für Bergbau").
    """

    last: int
    owner: Owner | None = None
    field: str = ""


def read_complement(
    reading: Reading, at: int, register: Register, vocabulary: Vocabulary, stops: frozenset[int] = frozenset()
) -> Complement:
    """Read the complement that begins at `at`, up to a comma, a verb, or one of the `stops`.

    A coordination ("für Erweiterung und Nachbarschaft") belongs to it where a stop follows.
    """
    direct = _named_at(reading, at, register)
    if reading.lower(at) not in vocabulary.grammar.links and not (direct and vocabulary.german):
        return Complement(at)
    last = _end(reading, at, vocabulary, stops)
    if stops and reading.pos(last) == "CCONJ" and last not in stops:
        wider = _end(reading, last + 1, vocabulary, stops)
        last = wider if wider in stops or (reading.word(wider) == "," and wider + 1 in stops) else last
    if reading.lower(at) in vocabulary.grammar.field and reading.lower(last) in vocabulary.words.and_:
        last = _end(reading, last + 1, vocabulary, stops)
    if last == at:
        return Complement(at)
    field = reading.span(at, last).text if reading.lower(at) in vocabulary.grammar.field else ""
    return Complement(last, _owner_inside(reading, at, last, register, vocabulary), field)


def _end(reading: Reading, at: int, vocabulary: Vocabulary, stops: frozenset[int]) -> int:
    last = at
    while last < min(at + _LONGEST, len(reading.tokens)) and last not in stops:
        inside = (
            reading.pos(last) in _INSIDE
            or reading.taken[last]
            or reading.lower(last) in vocabulary.grammar.links
        )
        if inside or reading.word(last) in _QUOTES or _attribute(reading, last, vocabulary):
            last += 1
        elif reading.word(last) == "(" and reading.word(last + 2) == ")":
            last += 3
        else:
            break
    while last > at and (
        reading.lower(last - 1) in vocabulary.grammar.links or reading.word(last - 1) in "„«"
    ):
        last -= 1
    return last


def owner_before(reading: Reading, at: int, register: Register, vocabulary: Vocabulary) -> Owner | None:
    """A country's adjective, a genitive or (English) a name right before an office."""
    if reading.lower(at - 1) in _GENITIVES:
        at -= 1
    for mention in reversed(register.of_sentence(reading.index)):
        if mention.last != at or mention.identity.kind not in _OWNERS:
            continue
        if mention.form == ADJECTIVE or (mention.form == NAME and _possesses(reading, mention, vocabulary)):
            return naming(mention, vocabulary)
    return None


def held_of(words: str, vocabulary: Vocabulary) -> Owner:
    """What the first part of a compound ("Kreml", "CSU") names."""
    known = vocabulary.names.exact(words)
    if known and known.form == PEOPLE:
        return known.identity.name, known.identity
    return words, known.identity if known else None


def naming(mention: Mention, vocabulary: Vocabulary) -> Owner:
    """An owner as the text calls it, in the base form: Kanadas → Kanada, but Kreml."""
    words = mention.core.text
    known = vocabulary.names.exact(words)
    keeps = known is not None and (known.form == SEAT or (words.isupper() and known.form != COUNTRY_NAME))
    return (words if keeps else mention.identity.name), mention.identity


def _possesses(reading: Reading, mention: Mention, vocabulary: Vocabulary) -> bool:
    if not vocabulary.german or reading.lower(mention.last) in _GENITIVES:
        return True
    return mention.span.text.endswith(("s", "’", "'")) or mention.identity.kind is EntityKind.ORGANIZATION


def _named_at(reading: Reading, at: int, register: Register) -> Mention | None:
    return next(
        (
            m
            for m in register.of_sentence(reading.index)
            if m.first == at and m.form == NAME and m.identity.kind in _OWNERS
        ),
        None,
    )


def _attribute(reading: Reading, at: int, vocabulary: Vocabulary) -> bool:
    """A participle with its own words inside a German noun phrase ("der nach X benannten Universität")."""
    if not vocabulary.german:
        return False
    return reading.pos(at) == "ADP" or (
        reading.pos(at) == "VERB" and reading.word(at).endswith(vocabulary.grammar.participles)
    )


def _owner_inside(
    reading: Reading, first: int, last: int, register: Register, vocabulary: Vocabulary
) -> Owner | None:
    names = [
        m
        for m in register.of_sentence(reading.index)
        if first <= m.first < last and m.form != PART and m.identity.kind in _OWNERS
    ]
    heads = [i for i in range(first, last) if reading.pos(i) == "NOUN" and not reading.taken[i]]
    early = [m for m in names if m.form == NAME and (not heads or m.first < heads[0])]
    if early:
        return naming(early[0], vocabulary)
    if heads:
        return _described(reading, first, heads[0], last, names), None
    return naming(names[0], vocabulary) if names else None


def _described(reading: Reading, first: int, head: int, last: int, names: list[Mention]) -> str:
    """The body that a common noun names, with what stands right before and after it in its phrase."""
    start = head
    while start > first and reading.pos(start - 1) in {"ADJ", "PROPN"}:
        start -= 1
    end = head + 1
    while end < last and (
        reading.pos(end) == "PROPN" or any(m.first == end and m.form == NAME for m in names)
    ):
        end += 1
    return reading.span(start, end).text
