"""Organisations and places: known ones, and unknown ones by their shape."""

from __future__ import annotations

import pytest

from graph.model import EntityKind
from tests.ingest.actors.article import entity, mentions, of_kind, read

KNOWN = [
    ("de", "Die SPD stimmte zu.", "organization:spd", "SPD"),
    ("de", "Die Nachrichtenagentur KCNA meldete den Start.", "organization:kcna", "Nachrichtenagentur KCNA"),
    (
        "de",
        "Das Urteil des Europäischen Gerichtshofs für Menschenrechte überraschte.",
        "organization:echr",
        "Europäischen Gerichtshof",
    ),
    ("de", "Die Vereinten Nationen mahnten.", "organization:un", "Vereinten Nationen"),
    (
        "de",
        "Das Außenministerium der Vereinigten Staaten schwieg.",
        "organization:state-department",
        "Außenministerium der Vereinigten Staaten",
    ),
    ("de", "Die SPD-Fraktion stimmte zu.", "organization:spd-fraktion", "SPD-Fraktion"),
    ("en", "The United Nations warned of famine.", "organization:un", "United Nations"),
    ("en", "The State Department declined to comment.", "organization:state-department", "State Department"),
    ("en", "Reuters reported the launch.", "organization:reuters", "Reuters"),
]

UNKNOWN = [
    ("de", "Das Landgericht Hamburg wies die Klage ab.", "Landgericht Hamburg"),
    ("de", "Die Universität Tübingen lud ein.", "Universität Tübingen"),
    ("de", "Der Konzern Zentrix Energy AG entließ niemanden.", "Zentrix Energy AG"),
    ("de", "Gestern warb die Freie Umweltpartei um Stimmen.", "Freie Umweltpartei"),
    ("de", "Der Sender Kanal Omrix sendete nichts.", "Kanal Omrix"),
    ("de", "Die Gewerkschaft QVT rief zum Streik auf.", "QVT"),
    ("en", "The Ministry of Fisheries closed the port.", "Ministry of Fisheries"),
    ("en", "Workers at Zentrix Energy Inc. went on strike.", "Zentrix Energy Inc."),
    ("en", "The Housing Authority of Boston sold the block.", "Housing Authority of Boston"),
    ("en", "The union QVT called a strike.", "QVT"),
]

PLACES = [
    ("de", "Nahe der Stadt Korlawa stürzte ein Bus ab.", "Korlawa", "Stadt Korlawa"),
    ("de", "In Mandelsheim brannte eine Scheune.", "Mandelsheim", "Mandelsheim"),
    ("de", "Die Hamburger Polizei ermittelt.", "Hamburg", "Hamburger"),
    ("de", "Auf der Krim fiel der Strom aus.", "Krim", "Krim"),
    ("de", "Im Gazastreifen fehlt Wasser.", "Gazastreifen", "Gazastreifen"),
    ("en", "A bus crashed near Korlawa.", "Korlawa", "Korlawa"),
    ("en", "Water is short in the Gaza Strip.", "Gaza Strip", "Gaza Strip"),
    ("en", "Snow fell in Munich.", "Munich", "Munich"),
]


@pytest.mark.parametrize(("language", "text", "entity_id", "words"), KNOWN)
def test_knows_it(language: str, text: str, entity_id: str, words: str) -> None:
    assert any(words in mention for mention in mentions(read(text, language)).get(entity_id, []))


@pytest.mark.parametrize(("language", "text", "name"), UNKNOWN)
def test_finds_it_by_its_shape(language: str, text: str, name: str) -> None:
    assert name in of_kind(read(text, language), EntityKind.ORGANIZATION)


@pytest.mark.parametrize(("language", "text", "name", "words"), PLACES)
def test_finds_the_place(language: str, text: str, name: str, words: str) -> None:
    assert words in of_kind(read(text, language), EntityKind.PLACE).get(name, [])


def test_an_acronym_in_brackets_is_an_alias() -> None:
    found = entity(
        read("Gestern warb die Freie Umweltpartei (FUP) um Stimmen. Die FUP gewann."), "Freie Umweltpartei"
    )
    assert found.aliases == ("FUP",)


def test_a_city_has_one_id_in_both_languages() -> None:
    german, english = read("In Köln schneite es."), read("It snowed in Cologne.", "en")
    assert set(mentions(german)) == set(mentions(english)) == {"place:cologne"}


def test_a_region_has_its_wikidata_id_and_country() -> None:
    found = entity(read("In Bayern schneite es."), "Bayern")
    assert (found.entity_id, found.country, found.wikidata) == ("place:bavaria", "de", "Q980")
