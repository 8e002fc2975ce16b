"""Step one: names that the gazetteer knows, and whether a capital stands for its country."""

from __future__ import annotations

from graph.model import EntityKind
from ingest.actors.country import ADJECTIVE as COUNTRY_ADJECTIVE
from ingest.actors.country import CAPITAL, PEOPLE
from ingest.actors.gazetteer import AREA, CITY, INHABITANT, Known
from ingest.actors.gazetteer import ORGANIZATION as KNOWN_ORGANIZATION
from ingest.actors.identity import Identity
from ingest.actors.names import INITIAL
from ingest.actors.office import read_office
from ingest.actors.reading import Reading
from ingest.actors.register import ADJECTIVE, NAME, PART, Register
from ingest.actors.vocabulary import Vocabulary

_SUBJECTLESS = frozenset({"ADP", "DET", "ADJ"})


def find_known(reading: Reading, vocabulary: Vocabulary, register: Register) -> None:
    """Add every known name of a sentence and take its tokens."""
    at = 0
    while at < len(reading.tokens):
        last = _find_at(reading, at, vocabulary, register)
        if last is None:
            _find_parts(reading, at, vocabulary, register)
        at = last or at + 1


def _find_at(reading: Reading, at: int, vocabulary: Vocabulary, register: Register) -> int | None:
    found = vocabulary.names.at(reading.text, reading.tokens[at].start, reading.ends)
    if not found:
        return None
    known, end = found
    last = next(i for i in range(at, len(reading.tokens)) if reading.tokens[i].end >= end) + 1
    if not _is_meant(reading, at, last, known, vocabulary):
        return None
    identity, form = known.identity, NAME
    if known.form == CAPITAL and not acts(reading, at, last, vocabulary):
        identity = vocabulary.names.city(known.words) or identity
    elif known.form in (COUNTRY_ADJECTIVE, INHABITANT) or (
        known.form == PEOPLE and _is_adjective(reading, at, last)
    ):
        form = ADJECTIVE
    if known.form == PEOPLE and form == NAME and last - at == 1 and _counted(reading, at, vocabulary):
        return None
    core = reading.span(at, last)
    first = at - 1 if form == NAME and _is_led(reading, at - 1, identity, vocabulary) else at
    register.add(reading, first, last, identity, form, core=core, alias=known.words)
    reading.take(first, last)
    return last


def _is_led(reading: Reading, at: int, identity: Identity, vocabulary: Vocabulary) -> bool:
    """Whether the noun before a name says what it is ("Nachrichtenagentur KCNA", "Hauptstadt Kiew")."""
    word = reading.word(at)
    if not reading.is_free(at) or reading.pos(at) != "NOUN":
        return False
    if identity.kind is EntityKind.ORGANIZATION:
        return vocabulary.names_organization(word)
    return identity.kind is EntityKind.PLACE and vocabulary.names_place(word)


def _is_meant(reading: Reading, at: int, last: int, known: Known, vocabulary: Vocabulary) -> bool:
    """Whether the words are this name here, and no common word or part of a person's name."""
    before, after = reading.word(at - 1), reading.word(last)
    if known.weak and before.lower() not in vocabulary.at and not vocabulary.names_place(before):
        return False
    if known.weak and reading.pos(last) == "NUM":
        return False
    if known.form == INHABITANT:
        return reading.pos(last) in {"NOUN", "PROPN"} and after[:1].isupper()
    if last - at > 1:
        return True
    if known.form == KNOWN_ORGANIZATION and reading.pos(at) == "ADJ" and reading.pos(last) == "NOUN":
        return False
    if known.form == COUNTRY_ADJECTIVE or known.words.isupper():
        return True
    if reading.word(at) != known.words and reading.word(at) in vocabulary.given:
        return False
    if known.form in (CITY, AREA) and _is_surname(reading, at, vocabulary):
        return False
    if before in vocabulary.given and before not in vocabulary.weak and not reading.taken[at - 1]:
        return False
    follows = reading.pos(last) == "PROPN" and not vocabulary.names.at(
        reading.text, reading.tokens[last].start, reading.ends
    )
    return not (known.words in vocabulary.given and follows)


def _is_surname(reading: Reading, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a title or an initial before a place's name makes it a person's."""
    if not reading.is_free(at - 1):
        return False
    office = read_office(reading, at - 1, vocabulary)
    return bool(INITIAL.match(reading.word(at - 1))) or (office is not None and office.last == at)


def acts(reading: Reading, at: int, last: int, vocabulary: Vocabulary) -> bool:
    """Whether a capital stands for its government: it does what governments do, or it is dealt with."""
    before = reading.lower(at - 1)
    home = reading.word(at) in vocabulary.grammar.home
    if before in vocabulary.grammar.towards and not home:
        return True
    if reading.pos(at - 1) in _SUBJECTLESS or vocabulary.names_place(before):
        return False
    if reading.word(last) in ("(", ",") and at == 0:
        return False
    verbs = {reading.tokens[i].lemma for i in reading.segment(at) if reading.tokens[i].pos in {"VERB", "AUX"}}
    if before in vocabulary.words.and_ and reading.lower(at - 3) in vocabulary.grammar.towards:
        return True
    return not verbs.isdisjoint(vocabulary.words.political_verbs) and _is_subject(reading, at)


def _is_subject(reading: Reading, at: int) -> bool:
    """Whether no other noun phrase stands between the name and the clause's verb."""
    segment = reading.segment(at)
    if at == segment.start or all(
        reading.pos(i) in {"ADV", "CCONJ", "SCONJ"} for i in range(segment.start, at)
    ):
        return True
    return reading.pos(at - 1) in {"VERB", "AUX", "PRON"}


def _is_adjective(reading: Reading, at: int, last: int) -> bool:
    """A people's name before a noun or a name describes it ("Schweizer Polizei", "der Italiener Rossi")."""
    return reading.pos(last) in {"NOUN", "PROPN"} and reading.word(last)[:1].isalpha() and last - at == 1


def _counted(reading: Reading, at: int, vocabulary: Vocabulary) -> bool:
    """Some of a people ("zwei Iraner") or one of it ("der Deutsche") are actors of their own."""
    before, word = reading.lower(at - 1), reading.word(at)
    if before in vocabulary.grammar.some or reading.pos(at - 1) == "NUM" or word.endswith(("innen", "in")):
        return True
    if before == "der" and word.endswith("e"):
        return True
    return (
        reading.pos(at - 1) == "ADJ"
        and not reading.taken[at - 1]
        and reading.lower(at - 2) not in vocabulary.grammar.all
    )


def _find_parts(reading: Reading, at: int, vocabulary: Vocabulary, register: Register) -> None:
    """Known names inside hyphened words ("US-Präsident", "russisch-ukrainisch"), which stay free."""
    token = reading.tokens[at]
    if "-" not in token.text or not token.text[0].isalpha():
        return
    start = 0
    for part in token.text.split("-"):
        known = vocabulary.names.exact(part)
        ends = start + len(part) == len(token.text)
        if known and not known.weak and len(part) > 1 and (not ends or known.form == COUNTRY_ADJECTIVE):
            span = reading.cut(token.start + start, token.start + start + len(part))
            register.add(reading, at, at + 1, known.identity, PART, span=span)
        start += len(part) + 1
