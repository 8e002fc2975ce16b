"""Every data file obeys its schema, is wide enough, and can be added to without code."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from pydantic import ValidationError

from graph.model import EventType, Status
from ingest.events import lexicon as module
from ingest.events.confidence import load_weights
from ingest.events.lexicon import Frame, Lexicon, Modal, Predicate, Sense, load_lexicon
from ingest.events.title import load_words

LANGUAGES = ("de", "en")
FILES = {
    "attribution", "frame", "idiom", "inert", "noun", "people", "sense", "status", "title", "verb",
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_file(language: str) -> None:
    assert {path.stem for path in (module.DATA / language).glob("*.toml")} == FILES


@pytest.mark.parametrize(("language", "least"), [("de", 2_500), ("en", 1_400)])
def test_lexicon_is_wide(language: str, least: int) -> None:
    lexicon = load_lexicon(language)
    assert len(lexicon.verbs) + len(lexicon.nouns) + len(lexicon.idioms) >= least
    told = {p.type for p in (*lexicon.verbs.values(), *lexicon.nouns.values())}
    assert told == set(EventType) - {EventType.STATEMENT}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_listed_twice_in_a_file(language: str) -> None:
    for name in ("verb", "noun", "idiom"):
        tables = tomllib.loads((module.DATA / language / f"{name}.toml").read_text(encoding="utf-8"))
        words = [word for table in tables.values() for word in table]
        assert len(words) == len(set(words)), sorted({w for w in words if words.count(w) > 1})


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_written_as_dictionaries_do(language: str) -> None:
    lexicon = load_lexicon(language)
    assert all(verb == verb.lower() for verb in lexicon.verbs)
    if language == "de":
        assert all(noun[0].isupper() for noun in lexicon.nouns)
    assert not lexicon.inert_index & set(lexicon.noun_index)


@pytest.mark.parametrize("language", LANGUAGES)
def test_cross_references_hold(language: str) -> None:
    lexicon: Lexicon = load_lexicon(language)
    known = {*lexicon.verbs, *lexicon.noun_index}
    assert not set(lexicon.senses) - known
    assert lexicon.attribution.speech.plain <= lexicon.attribution.speech.verbs
    statuses = {word: status for status, words in lexicon.status.governors.items() for word in words}
    assert set(statuses.values()) == {Status.PLANNED, Status.POSSIBLE, Status.REPORTED, Status.NEGATED}
    assert set(lexicon.frames) == set(EventType)
    assert load_words(language).joint


def test_weights_are_named_and_finite() -> None:
    weights = load_weights()
    assert 0 < weights.threshold < 1
    assert all(-5 < weight < 5 for weight in weights.evidence.values())
    assert weights.evidence["verb_strong"] > weights.evidence["verb_weak"]
    assert weights.evidence["noun_strong"] > weights.evidence["noun_weak"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "MOVE", "mood": "depart"},
        {"type": "TRAVEL"},
        {"type": "MOVE", "object": "victim"},
        {"type": "MOVE", "prepositions": {"nach oben": "destination"}},
    ],
)
def test_schema_rejects_what_it_does_not_know(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Predicate.model_validate(wrong)


def test_schema_rejects_a_sense_without_words() -> None:
    with pytest.raises(ValidationError):
        Sense(word="fallen", near=frozenset(), predicate=Predicate(type=EventType.ECONOMY))


def test_unknown_language_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="xx"):
        load_lexicon("xx")
    assert not list(tmp_path.iterdir())


def test_roles_come_from_the_word_then_its_type_then_places() -> None:
    lexicon = load_lexicon("de")
    deliver = lexicon.verbs["liefern"]
    assert lexicon.role_of(deliver, "an") == "target"
    assert lexicon.role_of(deliver, "aus") == "origin"
    assert lexicon.role_of(deliver, "in") == "place"
    assert lexicon.role_of(deliver, "wegen") is None
    assert lexicon.genitive_role(lexicon.nouns["Festnahme"]) == "target"
    assert lexicon.genitive_role(lexicon.nouns["Besuch"]) == "agent"
    assert Frame().genitive is None
    assert Modal(plain=Status.PLANNED, perfect=Status.REPORTED).past is None
