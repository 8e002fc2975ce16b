"""From words as they stand to entries: inflection, participles, compounds, and what is no event."""

from __future__ import annotations

import pytest

from ingest.events.lookup import base_form, noun_entry, verb_entry
from ingest.language.analysis import Token


def token(text: str, lemma: str, pos: str = "VERB") -> Token:
    return Token(0, len(text), text, lemma, pos)


@pytest.mark.parametrize(
    ("text", "lemma", "base"),
    [
        ("reiste", "abreisen", "abreisen"),
        ("auszuliefern", "auszuliefern", "ausliefern"),
        ("deportierten", "deportiert", "deportieren"),
        ("begrüßte", "begrüßen", "begrüßen"),
        ("beschossen", "beschießen", "beschießen"),
        ("demonstrierende", "demonstrierend", "demonstrieren"),
    ],
)
def test_verb_forms(text: str, lemma: str, base: str) -> None:
    assert base_form(token(text, lemma), "de") == base


def test_particle_verb_is_not_its_stem() -> None:
    assert verb_entry(token("stellt", "darstellen"), "de") is None


@pytest.mark.parametrize(
    ("text", "lemma", "entry", "partial"),
    [
        ("Waffenlieferungen", "Waffenlieferung", "waffenlieferung", False),
        ("Panzerlieferungen", "Panzerlieferung", "lieferung", True),
        ("Drohnenangriffe", "Drohnenangriff", "drohnenangriff", False),
        ("Raketenangriffen", "Raketenangriff", "raketenangriff", False),
        ("NATO-Gipfels", "NATO-Gipfel", "gipfel", True),
        ("Brandanschläge", "Brandanschläge", "brandanschlag", False),
        ("Staatsbesuchs", "Staatsbesuch", "staatsbesuch", False),
        ("Kommunalwahlen", "Kommunalwahl", "kommunalwahl", False),
    ],
)
def test_compounds_are_found_by_their_last_part(text: str, lemma: str, entry: str, partial: bool) -> None:
    found = noun_entry(token(text, lemma, "NOUN"), "de")
    assert found is not None
    assert (found[0], found[2]) == (entry, partial)


@pytest.mark.parametrize(
    "word",
    [
        "Motor",
        "Gesellschaft",
        "Wochenende",
        "Ölpreise",
        "Ausbildung",
        "Botschaft",
        "Zehntausende",
        "Kommission",
    ],
)
def test_words_that_only_look_like_events(word: str) -> None:
    assert noun_entry(token(word, word, "NOUN"), "de") is None


def test_infinitive_as_noun() -> None:
    found = noun_entry(token("Bombardieren", "Bombardieren", "NOUN"), "de")
    assert found is not None
    assert found[1].type == "ASSAULT"


@pytest.mark.parametrize(
    ("text", "lemma"), [("attacks", "attack"), ("elections", "election"), ("cease-fire", "cease-fire")]
)
def test_english_nouns(text: str, lemma: str) -> None:
    found = noun_entry(token(text, lemma, "NOUN"), "en")
    assert found is not None
    assert found[0] == lemma
