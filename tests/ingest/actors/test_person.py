"""Persons: full names, titles, surnames, genitives, and what is no person."""

from __future__ import annotations

import pytest

from graph.model import EntityKind
from tests.ingest.actors.article import entity, of_kind, read

NAMES = [
    ("de", "Wladimir Putin sprach.", "Wladimir Putin"),
    ("de", "Kim Jong-un besuchte ein Werk.", "Kim Jong-un"),
    ("de", "Am Abend landete Recep Tayyip Erdoğan in Doha.", "Recep Tayyip Erdoğan"),
    ("de", "Ursula von der Leyen sprach in Straßburg.", "Ursula von der Leyen"),
    ("de", "Der Rat dankte Jaap de Hoop Scheffer.", "Jaap de Hoop Scheffer"),
    ("de", "Annegret Kramp-Karrenbauer trat zurück.", "Annegret Kramp-Karrenbauer"),
    ("de", "Nguyen Van Thieu floh.", "Nguyen Van Thieu"),
    ("de", "Heute traf George W. Bush ein.", "George W. Bush"),
    ("de", "Papst Benedikt XVI. reiste ab.", "Benedikt XVI."),
    ("de", "Der Preis ging an Roland Koch.", "Roland Koch"),
    ("de", "Frau Dr. Lindner lobte die Schule.", "Lindner"),
    ("de", "Bundeskanzlerin Merkel kam zu spät.", "Merkel"),
    ("de", "Der Sänger Tarek Al-Masri gab ein Konzert.", "Tarek Al-Masri"),
    ("de", "Gestern sprach Karl-Theodor zu Guttenberg.", "Karl-Theodor zu Guttenberg"),
    ("de", "Die Partei lobte Minister Nils Schmid.", "Nils Schmid"),
    ("de", "Der Sprecher von Direktor Roth schwieg.", "Roth"),
    ("en", "Vladimir Putin spoke.", "Vladimir Putin"),
    ("en", "Later Ban Ki-moon arrived.", "Ban Ki-moon"),
    ("en", "The prize went to Ludwig van Beethoven.", "Ludwig van Beethoven"),
    ("en", "Mr Hopkins praised the school.", "Hopkins"),
    ("en", "Prime Minister Abiy Ahmed resigned.", "Abiy Ahmed"),
    ("en", "President Obama came late.", "Obama"),
    ("en", "Aung San Suu Kyi was freed.", "Aung San Suu Kyi"),
]

SURNAMES = [
    ("de", "Olga Brandt kam. Brandt sprach lange.", "Olga Brandt", ["Olga Brandt", "Brandt"]),
    ("de", "Olga Brandt kam. Brandts Rede war lang.", "Olga Brandt", ["Olga Brandt", "Brandts"]),
    (
        "de",
        "Brandt kam. Später sprach Ministerin Olga Brandt.",
        "Olga Brandt",
        ["Brandt", "Ministerin Olga Brandt"],
    ),
    ("de", "Yoon Suk-yeol kam. Yoon sprach lange.", "Yoon Suk-yeol", ["Yoon Suk-yeol", "Yoon"]),
    ("de", "Jonas Klein gewann. Gestern jubelte Klein.", "Jonas Klein", ["Jonas Klein", "Klein"]),
    ("en", "Olga Brandt came. Brandt's speech was long.", "Olga Brandt", ["Olga Brandt", "Brandt"]),
    ("en", "Kim Jong-un came. Later Kim spoke.", "Kim Jong-un", ["Kim Jong-un", "Kim"]),
]

NO_PERSONS = [
    ("de", "Die Schule ohne Rassismus feierte ein Fest."),
    ("de", "Am Freitag beginnt der Sommer."),
    ("de", "Der Verein spielte gegen Real Madrid."),
    ("de", "Das Gesetz gilt seit Januar."),
    ("de", "Der Präsident der Akademie schwieg."),
    ("en", "The World Cup starts on Friday."),
    ("en", "The Supreme Court rejected the appeal."),
    ("en", "Many Cold War films are dull."),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMES)
def test_finds_the_name(language: str, text: str, name: str) -> None:
    assert list(of_kind(read(text, language), EntityKind.PERSON)) == [name]


@pytest.mark.parametrize(("language", "text", "name", "words"), SURNAMES)
def test_a_surname_is_the_same_person(language: str, text: str, name: str, words: list[str]) -> None:
    assert of_kind(read(text, language), EntityKind.PERSON) == {name: words}


@pytest.mark.parametrize(("language", "text"), NO_PERSONS)
def test_is_no_person(language: str, text: str) -> None:
    assert of_kind(read(text, language), EntityKind.PERSON) == {}


def test_two_persons_of_a_surname_stay_open() -> None:
    found = of_kind(read("Hans Meier und Karl Meier stritten. Meier ging."), EntityKind.PERSON)
    assert found == {"Hans Meier": ["Hans Meier"], "Karl Meier": ["Karl Meier"]}


def test_a_title_tells_two_persons_of_a_surname_apart() -> None:
    text = "Ministerin Anna Hofer traf den Trainer Max Hofer. Trainer Hofer lachte."
    assert of_kind(read(text), EntityKind.PERSON)["Max Hofer"] == ["Trainer Max Hofer", "Trainer Hofer"]


def test_the_mention_holds_the_title_and_the_name_is_bare() -> None:
    found = entity(read("Kremlsprecher Dmitri Peskow widersprach."), "Dmitri Peskow")
    assert found.entity_id == "person:dmitri-peskow"
    assert [m.text for m in found.mentions] == ["Kremlsprecher Dmitri Peskow"]
    assert found.aliases == ()


def test_the_longest_name_is_the_best() -> None:
    found = of_kind(read("George Bush kam. George W. Bush ging."), EntityKind.PERSON)
    assert list(found) == ["George W. Bush"]


def test_offsets_count_the_callers_characters() -> None:
    text = "😀 Vorab: Jens Böhm\u2019s Rede. Olga Brandt kam."
    for found in read(text).entities:
        for mention in found.mentions:
            assert text[mention.start : mention.end] == mention.text
