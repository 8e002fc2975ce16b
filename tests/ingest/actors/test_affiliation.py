"""Offices and memberships of named persons."""

from __future__ import annotations

import pytest

from tests.ingest.actors.article import offices, read

STATED = [
    ("de", "Kremlsprecher Dmitri Peskow widersprach.", "Dmitri Peskow", "Sprecher", "Kreml"),
    ("de", "Kreml-Sprecher Dmitri Peskow widersprach.", "Dmitri Peskow", "Sprecher", "Kreml"),
    ("de", "US-Präsident Joe Biden reiste ab.", "Joe Biden", "Präsident", "US"),
    ("de", "Die SPD-Politikerin Eva Lang sprach.", "Eva Lang", "Politikerin", "SPD"),
    ("de", "Russlands Präsident Wladimir Putin reiste ab.", "Wladimir Putin", "Präsident", "Russland"),
    ("de", "Der südkoreanische Präsident Yoon Suk-yeol reiste ab.", "Yoon Suk-yeol", "Präsident", "Südkorea"),
    ("de", "Bundeskanzlerin Angela Merkel reiste ab.", "Angela Merkel", "Bundeskanzlerin", None),
    ("de", "Verteidigungsminister Jan Horn reiste ab.", "Jan Horn", "Verteidigungsminister", None),
    ("de", "Der CSU-Vorsitzende Horst Adler reiste ab.", "Horst Adler", "Vorsitzender", "CSU"),
    ("de", "Die CDU-Vorsitzende Vera Adler reiste ab.", "Vera Adler", "Vorsitzende", "CDU"),
    ("de", "Der ehemalige Präsident Tomasz Wolny starb.", "Tomasz Wolny", "ehemaliger Präsident", None),
    (
        "de",
        "Die stellvertretende Ministerin Lea Roth starb.",
        "Lea Roth",
        "stellvertretende Ministerin",
        None,
    ),
    (
        "de",
        "Kim Kum-chol, Präsident der Militäruniversität, führt die Gruppe.",
        "Kim Kum-chol",
        "Präsident",
        "Militäruniversität",
    ),
    (
        "de",
        "Vera Adler, die Sprecherin des Roten Kreuzes, bestätigte das.",
        "Vera Adler",
        "Sprecherin",
        "Rotes Kreuz",
    ),
    (
        "de",
        "Der Direktor des Hilfswerks, Anton Lake, bestätigte das.",
        "Anton Lake",
        "Direktor",
        "Hilfswerks",
    ),
    (
        "de",
        "Der Ministerpräsident Kanadas, Stephen Harper, schwieg.",
        "Stephen Harper",
        "Ministerpräsident",
        "Kanada",
    ),
    ("de", "Der Sprecher der NATO Jamie Shea schwieg.", "Jamie Shea", "Sprecher", "NATO"),
    ("de", "Renate Horn (SPD) schwieg.", "Renate Horn", "Mitglied", "SPD"),
    ("de", "Josef Adler vom ADAC schwieg.", "Josef Adler", "Mitglied", "ADAC"),
    (
        "de",
        "Viktor Horn ist seit 2010 Ministerpräsident der Ukraine.",
        "Viktor Horn",
        "Ministerpräsident",
        "Ukraine",
    ),
    ("de", "Jan Horn, der lange Präsident des Iran war, starb.", "Jan Horn", "Präsident", "Iran"),
    ("de", "Palästinenserpräsident Jan Horn starb.", "Jan Horn", "Palästinenserpräsident", "Palästina"),
    ("de", "Vera Adler wird neue Trainerin beim VfB Stuttgart.", "Vera Adler", "Trainerin", "VfB Stuttgart"),
    ("de", "Ministerpräsident bleibt Giuseppe Conte.", "Giuseppe Conte", "Ministerpräsident", None),
    (
        "de",
        "Jan Horn, der Minister für Bergbau und Verkehr, schwieg.",
        "Jan Horn",
        "Minister für Bergbau und Verkehr",
        None,
    ),
    ("de", "Parteichef und Minister Jan Horn schwieg.", "Jan Horn", "Parteichef", None),
    ("de", "Das Parlament wählte Vera Adler zur Präsidentin.", "Vera Adler", "Präsidentin", None),
    (
        "de",
        "Bill Horn, der Chefredakteur der „New York Times“, schwieg.",
        "Bill Horn",
        "Chefredakteur",
        "New York Times",
    ),
    ("en", "Kremlin spokesman Dmitry Peskov denied it.", "Dmitry Peskov", "spokesman", "Kremlin"),
    ("en", "French President Emmanuel Macron left.", "Emmanuel Macron", "President", "France"),
    ("en", "Russia's President Vladimir Putin left.", "Vladimir Putin", "President", "Russia"),
    ("en", "Apple CEO Tim Cook left.", "Tim Cook", "CEO", "Apple"),
    ("en", "Anna Keller, a spokeswoman for the Red Cross, left.", "Anna Keller", "spokeswoman", "Red Cross"),
    ("en", "Abdullah Gul, the president of Turkey, left.", "Abdullah Gul", "president", "Turkey"),
    ("en", "The head of the agency, Lucas Brand, left.", "Lucas Brand", "head", "agency"),
    ("en", "John Baker is the chairman of Acme Holdings.", "John Baker", "chairman", "Acme Holdings"),
    ("en", "Jane Porter, Kenya's health minister, left.", "Jane Porter", "health minister", "Kenya"),
    ("en", "Former president Jimmy Carter left.", "Jimmy Carter", "former president", None),
    (
        "en",
        "The chairman and chief executive of Acme Holdings, Jane Porter, left.",
        "Jane Porter",
        "chairman",
        "Acme Holdings",
    ),
    ("en", "Prime Minister Iyad Allawi left.", "Iyad Allawi", "Prime Minister", None),
]

UNSTATED = [
    ("de", "Der italienische Schauspieler Marco Rossi starb."),
    ("de", "Sein Nachfolger Marco Rossi starb."),
    ("de", "Der Angeklagte Marco Rossi schwieg."),
    ("de", "Marco Rossi wurde vom Präsidenten empfangen."),
    ("de", "Marco Rossi (47) starb."),
    ("de", "Der US-Programmierer Marco Rossi starb."),
    ("en", "The singer Marco Rossi died."),
    ("en", "Marco Rossi was received by the president."),
]


@pytest.mark.parametrize(("language", "text", "person", "title", "organization"), STATED)
def test_reads_the_office(
    language: str, text: str, person: str, title: str, organization: str | None
) -> None:
    assert (person, title, organization) in offices(read(text, language))


@pytest.mark.parametrize(("language", "text"), UNSTATED)
def test_is_no_office(language: str, text: str) -> None:
    assert offices(read(text, language)) == set()


def test_an_office_said_twice_is_one() -> None:
    text = "Russlands Präsident Wladimir Putin kam. Präsident Putin sprach."
    assert offices(read(text)) == {("Wladimir Putin", "Präsident", "Russland")}


def test_a_title_in_the_plural_is_held_by_all_that_follow() -> None:
    found = offices(read("Die Abgeordneten Jan Horn (CDU), Max Roth und Vera Adler klagten."))
    assert {(person, title) for person, title, _ in found if title.startswith("Abgeordnete")} == {
        ("Jan Horn", "Abgeordneter"),
        ("Max Roth", "Abgeordneter"),
        ("Vera Adler", "Abgeordnete"),
    }


def test_a_body_named_like_an_office_is_not_the_persons() -> None:
    assert offices(read("Der Vorsitzende des Betriebsrats, Jan Horn, schwieg.")) == {
        ("Jan Horn", "Vorsitzender", "Betriebsrats")
    }


def test_a_title_in_the_singular_is_held_by_one() -> None:
    assert offices(read("Präsident Jan Horn und Max Roth schwiegen.")) == {("Jan Horn", "Präsident", None)}


def test_an_office_between_two_names_belongs_to_the_one_it_leads_to() -> None:
    text = "Jan Horn, der Leiter der Behörde, Max Roth, und Vera Adler schwiegen."
    assert offices(read(text)) == {("Max Roth", "Leiter", "Behörde")}


def test_an_affiliation_says_where_it_stands() -> None:
    text = "Es regnete. Kremlsprecher Dmitri Peskow widersprach."
    [found] = read(text).affiliations
    assert text[found.start : found.end] == "Kremlsprecher Dmitri Peskow"
    assert (found.sentence, found.person_id, found.organization_id) == (
        1,
        "person:dmitri-peskow",
        "country:ru",
    )
