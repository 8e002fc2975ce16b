"""Predicate lexicons: which words tell of which events, and what makes an event more or less than told.

One folder per language under `data/`, checked by the models here; adding a word needs no code.
"""

from __future__ import annotations

import tomllib
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, TypeAdapter

from graph.model import EventType, Status, Value

DATA = Path(__file__).parent / "data"

RoleName = Literal["agent", "target", "place", "origin", "destination", "none"]
Word = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S+$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Predicate(Value):
    """What a word tells: the event's type and PLOVER-like mode, and who fills which role.

    `subject` and `object` are the roles of an active verb's subject and object, `genitive` that of a
    noun's genitive; `prepositions` come before those of the type's frame. `weak` predicates often mean
    something else and need evidence beside them; `whole` nouns are not looked for in compounds.
    """

    type: EventType
    mode: str | None = None
    weak: bool = False
    whole: bool = False
    subject: RoleName = "agent"
    object: RoleName = "target"
    genitive: RoleName | None = None
    prepositions: dict[Word, RoleName] = Field(default_factory=dict)


class Sense(Value):
    """What a word tells where one of the base forms in `near` stands in the same sentence."""

    word: str
    near: Annotated[frozenset[str], Field(min_length=1)]
    predicate: Predicate


class Idiom(Value):
    """A fixed phrase: `words` in a row beside the verb `verb` (its base form)."""

    words: tuple[str, ...]
    verb: str
    predicate: Predicate


class Frame(Value):
    """The roles that prepositions and genitives have with one event type."""

    prepositions: dict[Word, RoleName] = Field(default_factory=dict)
    genitive: RoleName | None = None


class Grammar(Value):
    """Closed classes that bind events to their surroundings."""

    light_verbs: frozenset[str]
    occurrence_verbs: frozenset[str]
    auxiliaries: frozenset[str]
    carried_prepositions: dict[str, frozenset[str]]
    object_control: frozenset[str]
    definite: frozenset[str]
    relative_objects: frozenset[str]
    relative_possessives: frozenset[str]
    temporal_markers: frozenset[str]
    perfect_helpers: frozenset[str]
    pluperfect_helpers: frozenset[str]
    state_helpers: frozenset[str]
    purpose: frozenset[str]
    directions: frozenset[str]
    settings: frozenset[str]
    reciprocal: frozenset[str]
    by: frozenset[str]
    passive_by: frozenset[str]
    of: frozenset[str]


class Modal(Value):
    """Status of a modal's infinitive: plain, perfect ("soll geliefert haben"), subjunctive, past."""

    plain: Status
    perfect: Status
    subjunctive: Status | None = None
    past: Status | None = None


class StatusWords(Value):
    """What makes an event planned, possible, reported or negated. Sets of base forms or of words."""

    negators: frozenset[str]
    negative_determiners: frozenset[str]
    negative_prepositions: frozenset[str]
    negator_blocks: frozenset[str]
    negation_markers: frozenset[str]
    conditional_markers: frozenset[str]
    purpose_markers: frozenset[str]
    governed_prepositions: frozenset[str]
    coming_verbs: frozenset[str]
    content_markers: frozenset[str]
    adverbs: dict[Status, frozenset[str]]
    modals: dict[str, Modal]
    governors: dict[Status, frozenset[str]]

    @cached_property
    def adverb_status(self) -> dict[str, Status]:
        return {word: status for status, words in self.adverbs.items() for word in words}

    @cached_property
    def governor_status(self) -> dict[str, Status]:
        return {word: status for status, words in self.governors.items() for word in words}


class Speech(Value):
    """Verbs that attribute; the `plain` ones do nothing else and make no event."""

    verbs: frozenset[str]
    plain: frozenset[str]


class Attribution(Value):
    """Words that name who says so."""

    prepositions: frozenset[Words]
    postpositions: frozenset[str]
    account_prepositions: frozenset[str]
    account_nouns: frozenset[str]
    account_endings: tuple[str, ...]
    reference_prepositions: frozenset[str]
    reference_complements: frozenset[str]
    reference_nouns: frozenset[str]
    comparison_markers: frozenset[str]
    inserted: frozenset[str]
    speech: Speech


class Lexicon(Value):
    """All that event finding knows of one language."""

    language: str
    verbs: dict[str, Predicate]
    nouns: dict[str, Predicate]
    inert: frozenset[str]
    people: frozenset[str]
    people_endings: tuple[str, ...]
    possessives: frozenset[str]
    pronouns: dict[str, Literal["singular", "plural", "either"]]
    idioms: tuple[Idiom, ...]
    senses: dict[str, tuple[Sense, ...]]
    frames: dict[EventType, Frame]
    places: dict[Word, RoleName]
    grammar: Grammar
    status: StatusWords
    attribution: Attribution

    @cached_property
    def noun_index(self) -> dict[str, Predicate]:
        """Nouns by lower case, for compounds and for tokens written otherwise."""
        return {noun.lower(): predicate for noun, predicate in self.nouns.items()}

    @cached_property
    def inert_index(self) -> frozenset[str]:
        return frozenset(noun.lower() for noun in self.inert)

    @cached_property
    def idioms_of(self) -> dict[str, tuple[Idiom, ...]]:
        """Idioms by verb, longest first."""
        index: dict[str, list[Idiom]] = {}
        for idiom in sorted(self.idioms, key=lambda i: (-len(i.words), i.words)):
            index.setdefault(idiom.verb, []).append(idiom)
        return {verb: tuple(found) for verb, found in index.items()}

    def role_of(self, predicate: Predicate, preposition: str) -> RoleName | None:
        """The role that `preposition` leads in: the predicate's own, its type's, or a plain place."""
        frame = self.frames.get(predicate.type)
        for roles in (predicate.prepositions, frame.prepositions if frame else {}, self.places):
            if preposition in roles:
                return roles[preposition]
        return None

    def genitive_role(self, predicate: Predicate) -> RoleName:
        frame = self.frames.get(predicate.type)
        return predicate.genitive or (frame.genitive if frame else None) or "none"


_PREDICATES = TypeAdapter(dict[EventType, dict[str, dict[str, Any]]])


def _toml(language: str, name: str) -> dict[str, Any]:
    return tomllib.loads((DATA / language / f"{name}.toml").read_text(encoding="utf-8"))


def _predicates(language: str, name: str) -> dict[str, Predicate]:
    """Entries of a file by word; the tables are the event types."""
    tables = _PREDICATES.validate_python(_toml(language, name))
    return {
        word: Predicate.model_validate({"type": type_, **fields})
        for type_, words in tables.items()
        for word, fields in words.items()
    }


def _idioms(language: str) -> tuple[Idiom, ...]:
    """The verb stands last in German entries and first in English ones, as in dictionaries."""
    found = []
    for phrase, predicate in _predicates(language, "idiom").items():
        *head, last = phrase.split()
        first, *tail = phrase.split()
        words, verb = (head, last) if language == "de" else (tail, first)
        found.append(Idiom(words=tuple(w.lower() for w in words), verb=verb, predicate=predicate))
    return tuple(found)


def _senses(language: str) -> dict[str, tuple[Sense, ...]]:
    """Senses by word, in the order of the file."""
    found: dict[str, list[Sense]] = {}
    for entry in _toml(language, "sense")["sense"]:
        fields = {name: value for name, value in entry.items() if name not in {"word", "near"}}
        sense = Sense(word=entry["word"], near=entry["near"], predicate=Predicate.model_validate(fields))
        found.setdefault(sense.word, []).append(sense)
    return {word: tuple(senses) for word, senses in found.items()}


def _frame(table: dict[str, str]) -> Frame:
    prepositions = {word: role for word, role in table.items() if word != "genitive"}
    return Frame.model_validate({"prepositions": prepositions, "genitive": table.get("genitive")})


@cache
def load_lexicon(language: str) -> Lexicon:
    """Read and check the lexicon of `language` ("de", "en"); raises `FileNotFoundError` for others."""
    frames = _toml(language, "frame")
    people = _toml(language, "people")
    tables = {name: value for name, value in frames.items() if isinstance(value, dict)}
    places = _frame(tables.pop("default")).prepositions
    grammar = {name: frames[name] for name in Grammar.model_fields}
    types = {name: value for name, value in tables.items() if name in EventType.__members__}
    return Lexicon(
        language=language,
        verbs=_predicates(language, "verb"),
        nouns=_predicates(language, "noun"),
        inert=frozenset(_toml(language, "inert")["nouns"]),
        people=frozenset(people["people"]),
        people_endings=tuple(people["endings"]),
        possessives=frozenset(people["possessives"]),
        pronouns=people["pronouns"],
        idioms=_idioms(language),
        senses=_senses(language),
        frames={EventType(name): _frame(table) for name, table in types.items()},
        places=places,
        grammar=Grammar.model_validate(grammar),
        status=StatusWords.model_validate(_toml(language, "status")),
        attribution=Attribution.model_validate(_toml(language, "attribution")),
    )
