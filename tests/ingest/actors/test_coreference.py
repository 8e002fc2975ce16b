"""Descriptions and pronouns that mean somebody named before, and those that stay open."""

from __future__ import annotations

import pytest

from tests.ingest.actors.article import mentions, read

RESOLVED = [
    ("de", "Jens Hofer kam an. Er sprach lange.", "person:jens-hofer", "Er"),
    ("de", "Petra Hofer kam an. Sie sprach lange.", "person:petra-hofer", "Sie"),
    ("de", "Petra Hofer kam an. Jens Adler lobte sie.", "person:petra-hofer", "sie"),
    ("de", "Präsident Jan Horn kam an. Der Präsident sprach lange.", "person:jan-horn", "Präsident"),
    (
        "de",
        "Angela Horn traf Jens Adler. Die beiden Politiker stritten.",
        "person:angela-horn",
        "beiden Politiker",
    ),
    (
        "de",
        "Angela Horn traf Jens Adler. Die beiden Politiker stritten.",
        "person:jens-adler",
        "beiden Politiker",
    ),
    ("de", "Angela Horn traf Jens Adler. Beide schwiegen.", "person:jens-adler", "Beide"),
    ("de", "Die nordkoreanische Agentur KCNA schrieb, niemand verlasse das Land.", "country:kp", "Land"),
    ("de", "Kenia wählt. Das ostafrikanische Land ist bereit.", "country:ke", "ostafrikanische Land"),
    ("de", "Nordkorea und Südkorea reden. Doch der Norden zögert.", "country:kp", "Norden"),
    ("de", "Demonstranten kamen. Sie warfen Steine.", "group:demonstranten", "Sie"),
    ("de", "Jan Horn, der lange schwieg, sprach.", "person:jan-horn", "der"),
    ("en", "Peter Hill arrived. He spoke at length.", "person:peter-hill", "He"),
    ("en", "Mary Hill arrived. She spoke at length.", "person:mary-hill", "She"),
    ("en", "President Peter Hill arrived. The president spoke.", "person:peter-hill", "president"),
    ("en", "Mary Hill met Peter Stone. The two leaders argued.", "person:mary-hill", "two leaders"),
    ("en", "Kenya is voting. The country is ready.", "country:ke", "country"),
    ("en", "Protesters came. They threw stones.", "group:protesters", "They"),
]

OPEN = [
    ("de", "Das Land ist groß.", "Land"),
    ("de", "Er kam.", "Er"),
    ("de", "Petra Hofer kam. Er ging.", "Er"),
    ("de", "Jens Hofer kam. „Er muss weg“, stand auf einem Schild.", "Er"),
    ("de", "Der Norden ist kalt.", "Norden"),
    ("de", "Jan Horn, Jens Adler und Max Roth kamen. Er sprach.", "Er"),
    ("en", "He came.", "He"),
    ("en", "Mary Hill came. He left.", "He"),
]


@pytest.mark.parametrize(("language", "text", "entity_id", "words"), RESOLVED)
def test_resolves(language: str, text: str, entity_id: str, words: str) -> None:
    found = [texts for key, texts in mentions(read(text, language)).items() if key.startswith(entity_id)]
    assert any(words in texts for texts in found)


@pytest.mark.parametrize(("language", "text", "words"), OPEN)
def test_stays_open(language: str, text: str, words: str) -> None:
    assert all(words not in texts for texts in mentions(read(text, language)).values())
