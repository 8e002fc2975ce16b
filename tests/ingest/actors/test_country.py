"""Countries: by name, adjective, people, capital, seat and government; capitals as places."""

from __future__ import annotations

import pytest

from graph.model import EntityKind
from tests.ingest.actors.article import entity, mentions, read

COUNTRIES = [
    ("de", "Portugals Haushalt wurde verabschiedet.", "country:pt", "Portugals"),
    ("de", "Die USA kündigten das Abkommen.", "country:us", "USA"),
    ("de", "Die Vereinigten Staaten kündigten das Abkommen.", "country:us", "Vereinigten Staaten"),
    ("de", "In der Ukraine fiel Schnee.", "country:ua", "Ukraine"),
    (
        "de",
        "Der Beschuss traf die Grenze der Demokratischen Republik Kongo.",
        "country:cd",
        "Demokratischen Republik Kongo",
    ),
    ("de", "Norwegische Forscher bohrten im Eis.", "country:no", "Norwegische"),
    ("de", "Ein kenianischer Läufer gewann.", "country:ke", "kenianischer"),
    ("de", "Die deutsch-französische Brigade übte.", "country:fr", "französische"),
    ("de", "Die Dänen stimmten ab.", "country:dk", "Dänen"),
    ("de", "Die Schweizer Bahn streikte.", "country:ch", "Schweizer"),
    ("de", "Pjöngjang kündigte einen Satellitenstart an.", "country:kp", "Pjöngjang"),
    ("de", "Am Abend wies Teheran die Vorwürfe zurück.", "country:ir", "Teheran"),
    ("de", "Der Kreml wies die Vorwürfe zurück.", "country:ru", "Kreml"),
    ("de", "Das Weiße Haus drohte mit Zöllen.", "country:us", "Weiße Haus"),
    ("de", "Die Regierung in Seoul protestierte.", "country:kr", "Regierung in Seoul"),
    ("de", "Die norwegische Regierung trat zurück.", "country:no", "norwegische Regierung"),
    ("de", "Die Regierung Kenias trat zurück.", "country:ke", "Regierung Kenias"),
    ("de", "Die US-Regierung erhöhte die Zölle.", "country:us", "US-Regierung"),
    ("de", "Die Bundesregierung beschloss ein Gesetz.", "country:de", "Bundesregierung"),
    ("de", "Die Gespräche zwischen Moskau und Kiew scheiterten.", "country:ua", "Kiew"),
    ("de", "Der Ukraine-Krieg dauert an.", "country:ua", "Ukraine"),
    ("en", "Portugal's budget passed.", "country:pt", "Portugal"),
    ("en", "The United States left the treaty.", "country:us", "United States"),
    ("en", "North Korean troops crossed the border.", "country:kp", "North Korean"),
    ("en", "The Danes voted on Sunday.", "country:dk", "Danes"),
    ("en", "Pyongyang announced a satellite launch.", "country:kp", "Pyongyang"),
    ("en", "The Kremlin rejected the claims.", "country:ru", "Kremlin"),
    ("en", "The government in Seoul protested.", "country:kr", "government in Seoul"),
    ("en", "The Norwegian government resigned.", "country:no", "Norwegian government"),
    ("en", "Talks with Tehran broke down.", "country:ir", "Tehran"),
]

CITIES = [
    ("de", "In Pjöngjang begann eine Parade.", "place:pyongyang", "Pjöngjang"),
    ("de", "Der Zug fuhr nach Moskau.", "place:moscow", "Moskau"),
    ("de", "Die Hauptstadt Kiew wurde beschossen.", "place:kyiv", "Hauptstadt Kiew"),
    ("de", "Er kam aus Berlin.", "place:berlin", "Berlin"),
    ("en", "A parade began in Pyongyang.", "place:pyongyang", "Pyongyang"),
    ("en", "The train left for the capital near Moscow.", "place:moscow", "Moscow"),
]

CANONICAL = [
    ("de", "Nordkoreanische Truppen übten.", "Nordkorea", "kp", "Q423"),
    ("en", "North Korean troops trained.", "North Korea", "kp", "Q423"),
    ("de", "Das Vereinigte Königreich trat aus.", "Großbritannien", "gb", "Q145"),
    ("en", "Britain left.", "United Kingdom", "gb", "Q145"),
    ("de", "Hongkong schloss die Häfen.", "Hongkong", "hk", "Q8646"),
]


@pytest.mark.parametrize(("language", "text", "entity_id", "words"), COUNTRIES + CITIES)
def test_resolves(language: str, text: str, entity_id: str, words: str) -> None:
    assert words in mentions(read(text, language)).get(entity_id, [])


@pytest.mark.parametrize(("language", "text", "name", "code", "wikidata"), CANONICAL)
def test_has_its_name_code_and_wikidata_id(
    language: str, text: str, name: str, code: str, wikidata: str
) -> None:
    found = entity(read(text, language), name)
    assert (found.kind, found.country, found.wikidata) == (EntityKind.COUNTRY, code, wikidata)


def test_a_seat_stays_an_alias() -> None:
    assert entity(read("Russland schwieg. Der Kreml wies alles zurück."), "Russland").aliases == ("Kreml",)


def test_common_words_are_no_places() -> None:
    found = mentions(read("Das Essen in der Halle war kalt. Lage und Leer sind Wörter."))
    assert not [key for key in found if key.startswith(("place:", "country:"))]


def test_a_city_after_a_local_preposition_may_be_a_common_word() -> None:
    assert mentions(read("Der Zug hielt in Essen."))["place:essen"] == ["Essen"]


def test_the_same_country_in_both_languages() -> None:
    german = read("Pjöngjang drohte. Die Nordkoreaner feierten.")
    english = read("Pyongyang threatened war. The North Koreans celebrated.", "en")
    assert set(mentions(german)) == set(mentions(english)) == {"country:kp"}


def test_part_of_a_people_is_a_group() -> None:
    found = read("Zwei Iraner wurden festgenommen.").entities
    assert [(e.kind, e.name, e.country) for e in found] == [(EntityKind.GROUP, "Zwei Iraner", "ir")]
