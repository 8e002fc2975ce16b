"""Step four: organisations that no table knows, by their shape: acronyms, a body's noun with its name."""

from __future__ import annotations

import re

from graph.model import EntityKind
from ingest.actors.identity import organization
from ingest.actors.reading import Reading
from ingest.actors.register import NAME, PART, Mention, Register
from ingest.actors.vocabulary import Vocabulary

_ACRONYM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜ0-9&]{1,6}s?$|[A-Z][a-z]?[A-Z]{2,5}$")
_CONNECTORS = frozenset(
    {"of", "for", "and", "the", "against", "in", "de", "la", "für", "&", "del", "di", "du", "des"}
)
_CAPITALISED = re.compile(r"[A-ZÄÖÜ][\w’'&.-]+$")


def find_organizations(reading: Reading, vocabulary: Vocabulary, register: Register) -> None:
    """Add acronyms, and bodies' nouns with what names them ("Universität Göttingen", "Ministry of …")."""
    at = 0
    while at < len(reading.tokens):
        last = _apposed_name(reading, at, vocabulary, register) or (
            _compound_name(reading, at, vocabulary, register)
            if vocabulary.german
            else _english_name(reading, at, vocabulary, register)
        )
        at = last or at + 1
    find_acronyms(reading, vocabulary, register)


def find_acronyms(reading: Reading, vocabulary: Vocabulary, register: Register) -> None:
    """Acronyms are organisations; in brackets after one, another name of it."""
    for at, token in enumerate(reading.tokens):
        bare = token.text.removesuffix("s") if token.text[:-1].isupper() else token.text
        if _is_acronym(reading, at, bare, vocabulary):
            before = _before_bracket(reading, at, register)
            who = before.identity if before and not vocabulary.names.exact(bare) else organization(bare)
            register.add(reading, at, at + 1, who, alias=bare)
            reading.take(at, at + 1)
        elif "-" in token.text and not reading.taken[at]:
            lead = token.text.partition("-")[0]
            if _is_acronym_text(lead, vocabulary) and not vocabulary.names.exact(lead):
                span = reading.cut(token.start, token.start + len(lead))
                register.add(reading, at, at + 1, organization(lead), PART, span=span)


def _is_acronym(reading: Reading, at: int, bare: str, vocabulary: Vocabulary) -> bool:
    return reading.is_free(at) and _is_acronym_text(bare, vocabulary) and reading.pos(at) != "NUM"


def _is_acronym_text(word: str, vocabulary: Vocabulary) -> bool:
    return bool(_ACRONYM.match(word)) and word not in vocabulary.not_acronyms


def _before_bracket(reading: Reading, at: int, register: Register) -> Mention | None:
    """The organisation named right before "(ABC)"."""
    if reading.word(at - 1) != "(" or reading.word(at + 1) != ")":
        return None
    for mention in register.of_sentence(reading.index):
        if mention.last == at - 1 and mention.identity.kind is EntityKind.ORGANIZATION:
            return mention
    return None


def _compound_name(reading: Reading, at: int, vocabulary: Vocabulary, register: Register) -> int | None:
    """German: capitalised adjectives and a body's noun, or such a noun and a name after it."""
    head = at
    while reading.is_free(head) and reading.pos(head) == "ADJ" and reading.word(head)[0].isupper():
        head += 1
    if not (reading.is_free(head) and _is_body(reading.word(head), vocabulary)):
        return _foreign_name(reading, at, vocabulary, register)
    first = at if not reading.begins(at) or head == at else head
    last = head + 1
    while reading.is_free(last) and _is_nameful(reading, last, vocabulary):
        last += 1
    named = last > head + 1
    owner = _owner(reading, last, register)
    if owner and (first < head or (not named and owner.identity.name == owner.core.text)):
        last, named = owner.last, True
    if first == head and not named:
        return None
    name = " ".join(
        [
            *(
                _nominative(t.text, reading.word(head), vocabulary) if t.known else t.text
                for t in reading.tokens[first:head]
            ),
            *(t.text for t in reading.tokens[head:last]),
        ]
    )
    register.add(
        reading,
        first,
        last,
        organization(name, country=owner.identity.country if owner else None),
        alias=name,
    )
    reading.take(first, last)
    return last


def _apposed_name(reading: Reading, at: int, vocabulary: Vocabulary, register: Register) -> int | None:
    """An unknown name after a noun for an organisation ("Konzern Zentrix Energy AG", "company Zentrix")."""
    word = reading.word(at)
    if not reading.is_free(at) or reading.pos(at) != "NOUN" or not vocabulary.names_organization(word):
        return None
    last = at + 1
    while reading.is_free(last) and _is_unusual(reading, last, vocabulary):
        last += 1
    if last == at + 1:
        return None
    core = reading.span(at + 1, last)
    register.add(reading, at, last, organization(core.text), core=core)
    reading.take(at, last)
    return last


def _is_unusual(reading: Reading, at: int, vocabulary: Vocabulary) -> bool:
    token = reading.tokens[at]
    if not _CAPITALISED.match(token.text) or (vocabulary.is_given(token.text) and token.pos == "PROPN"):
        return False
    return not token.known or token.pos in {"PROPN", "X"} or token.text in vocabulary.words.legal_forms


def _is_body(word: str, vocabulary: Vocabulary) -> bool:
    lower = word.lower()
    return (
        word[:1].isupper()
        and lower.endswith(vocabulary.words.organization_heads)
        and vocabulary.humans.find(word) is not None
    ) or (word[:1].isupper() and any(lower == head for head in vocabulary.words.organization_heads))


def _is_nameful(reading: Reading, at: int, vocabulary: Vocabulary) -> bool:
    """A word after a body's noun that names it: an unknown or proper one, or its legal form."""
    token = reading.tokens[at]
    if token.text in vocabulary.words.legal_forms:
        return True
    return (
        bool(_CAPITALISED.match(token.text)) and token.pos == "PROPN" and not vocabulary.is_given(token.text)
    )


def _owner(reading: Reading, at: int, register: Register) -> Mention | None:
    """The country or city whose name follows at `at`, without any word between."""
    for mention in register.of_sentence(reading.index):
        if (
            mention.first == at
            and mention.identity.kind in (EntityKind.COUNTRY, EntityKind.PLACE)
            and mention.form == NAME
        ):
            return mention
    return None


def _nominative(adjective: str, head: str, vocabulary: Vocabulary) -> str:
    """A capitalised adjective as a name has it before this noun."""
    if head.lower().endswith(vocabulary.grammar.feminine_endings) and adjective.endswith(("en", "er")):
        return adjective[:-2] + "e"
    return adjective


def _foreign_name(reading: Reading, at: int, vocabulary: Vocabulary, register: Register) -> int | None:
    """A name of three capitalised words and more that is no German phrase ("People's Alliance for …")."""
    last = _capitals(reading, at)
    words = [t.text for t in reading.tokens[at:last]]
    foreign = [t for t in reading.tokens[at:last] if t.pos in {"PROPN", "X"} or not t.known]
    named = [w for w in words if w[0].isupper()]
    if len(named) < 2 or len(foreign) < len(named) or reading.word(at)[0].islower():
        return None
    heads, forms = vocabulary.words.organization_heads, vocabulary.words.legal_forms
    bodily = any(word.lower() in heads or word in forms for word in named[1:])
    if not bodily and len(named) == len(words) and words[0] not in vocabulary.words.club_prefixes:
        return None
    return _add(reading, at, last, register)


def _english_name(reading: Reading, at: int, vocabulary: Vocabulary, register: Register) -> int | None:
    """English: capitalised words among which a body's noun or a legal form is."""
    if (
        reading.begins(at)
        and reading.tokens[at].known
        and reading.pos(at) != "PROPN"
        and reading.pos(at) != "ADJ"
    ):
        return None
    last = _capitals(reading, at)
    named = [t.text for t in reading.tokens[at:last] if t.text[0].isupper()]
    heads, forms = vocabulary.words.organization_heads, vocabulary.words.legal_forms
    whole = any(n.lower() in heads or n in forms for n in named)
    if len(named) < 2 or not whole or (vocabulary.is_given(named[0]) and len(named) < 3):
        return None
    owner = _owner(reading, last + 1, register)
    if owner and reading.lower(last) == "of":
        last = owner.last
    return _add(reading, at, last, register)


def _add(reading: Reading, first: int, last: int, register: Register) -> int:
    name = reading.span(first, last).text
    register.add(reading, first, last, organization(name), alias=name)
    reading.take(first, last)
    return last


def _capitals(reading: Reading, at: int) -> int:
    """The end of a run of free capitalised words, joined by words like "of" and "for"."""
    last = at
    while reading.is_free(last):
        if (
            _CAPITALISED.match(reading.word(last)) and reading.pos(last) not in {"DET", "PRON", "ADV", "NUM"}
        ) or (last > at and reading.lower(last) in _CONNECTORS and _joined(reading, last)):
            last += 1
        else:
            break
    while last > at and reading.lower(last - 1) in _CONNECTORS:
        last -= 1
    return last


def _joined(reading: Reading, at: int) -> bool:
    """Whether a connecting word leads on to another part of the name."""
    if reading.lower(at) == "in" or (reading.lower(at) == "and" and reading.lower(at - 2) not in _CONNECTORS):
        return False
    after = at + 2 if reading.lower(at + 1) in _CONNECTORS else at + 1
    return reading.is_free(after) and bool(_CAPITALISED.match(reading.word(after)))
