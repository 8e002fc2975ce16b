"""On which side of the publication date a clause puts a weekday, read on Wednesday, 10 July 2024."""

from __future__ import annotations

import pytest

from tests.ingest.dates.plain import read

LAST_FRIDAY, NEXT_FRIDAY = "2024-07-05", "2024-07-12"


def friday(text: str, language: str) -> str:
    (value,) = (t.value for t in read(text, language) if t.text in ("Freitag", "Friday"))
    return value


@pytest.mark.parametrize(
    "text",
    [
        "Am Freitag hat der Rat getagt.",
        "Am Freitag tagte der Rat.",
        "Der Minister reiste am Freitag ab.",
        "Der Minister ist am Freitag nach Rom gereist.",
        "Die Sitzung wurde am Freitag verschoben.",
        "Er traf am Freitag den Präsidenten.",
        "Das Treffen, das am Freitag stattfand, soll bald wiederholt werden.",
        "Schweres Unglück am Freitag",
        "Der Täter soll am Freitag geflohen sein.",
        "Die Sitzung hat – trotz aller Proteste – am Freitag stattgefunden.",
        "Seit Freitag ist der Pilot unterwegs.",
        "Der geplante Umbau wurde am Freitag beschlossen.",
    ],
)
def test_german_behind(text: str) -> None:
    assert friday(text, "de") == LAST_FRIDAY


@pytest.mark.parametrize(
    "text",
    [
        "Am Freitag wird der Rat tagen.",
        "Am Freitag tagt der Rat.",
        "Der Rat kommt am Freitag zusammen.",
        "Die Sitzung ist für Freitag geplant.",
        "Das Konzert am Freitag ist ausverkauft.",
        "Er soll am Freitag nach Rom reisen.",
        "Sie sagte, dass am Freitag gestreikt wird.",
        "Die Sperre gilt ab Freitag.",
        "Letzte Gespräche beginnen am Freitag.",
        "Der Rat ist für Freitag einberufen worden.",
        "Die größte Kundgebung findet am Freitag statt.",
    ],
)
def test_german_ahead(text: str) -> None:
    assert friday(text, "de") == NEXT_FRIDAY


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Friday.",
        "Officials said Friday that talks will go on.",
        "Friday's ruling will be appealed.",
        "He was arrested on Friday.",
        "A serious accident on Friday",
    ],
)
def test_english_behind(text: str) -> None:
    assert friday(text, "en") == LAST_FRIDAY


@pytest.mark.parametrize(
    "text",
    [
        "The council will meet on Friday.",
        "The ceasefire is to be signed on Friday.",
        "He is expected to arrive Friday.",
        "They gave him until Friday.",
        "The papers must be filed by Friday.",
    ],
)
def test_english_ahead(text: str) -> None:
    assert friday(text, "en") == NEXT_FRIDAY
