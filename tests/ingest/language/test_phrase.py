"""Noun phrases: each as "preposition [words] cases number", with what it hangs on."""

from __future__ import annotations

import pytest

from ingest.language.analysis import AnalyzedSentence
from ingest.language.engine import analyze

CASES = {
    "Der peruanische Präsident Juan Pérez lobte den Minister.": [
        "- [Der peruanische Präsident Juan Pérez] nom sg",
        "- [den Minister] acc sg",
    ],
    "Die Regierung gab der Opposition die Schuld.": [
        "- [Die Regierung] acc/nom sg",
        "- [der Opposition] dat/gen sg",
        "- [die Schuld] acc/nom sg",
    ],
    "Sie fuhren mit den Ministern zum Flughafen.": [
        "- [Sie] acc/nom ?",
        "mit [den Ministern] dat pl",
        "zu [Flughafen] dat sg",
    ],
    "Rund 20 Menschen starben bei dem Brand.": [
        "- [Rund 20 Menschen] acc/dat/nom pl",
        "bei [dem Brand] dat sg",
    ],
    "Ihm half niemand.": ["- [Ihm] dat sg", "- [niemand] acc/dat/gen/nom sg"],
}


def _read(text: str, language: str = "de") -> AnalyzedSentence:
    (sentence,) = analyze(text, language).sentences
    return sentence


def _words(sentence: AnalyzedSentence, number: int) -> str:
    phrase = sentence.phrases[number]
    return " ".join(t.text for t in sentence.tokens[phrase.first : phrase.last])


def _attached(sentence: AnalyzedSentence) -> dict[str, str]:
    pairs = ((n, p.attached) for n, p in enumerate(sentence.phrases))
    return {_words(sentence, n): _words(sentence, a) for n, a in pairs if a is not None}


def _conjoined(sentence: AnalyzedSentence) -> dict[str, str]:
    pairs = ((n, p.conjoined) for n, p in enumerate(sentence.phrases))
    return {_words(sentence, n): _words(sentence, c) for n, c in pairs if c is not None}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_golden_phrases(text: str, expected: list[str]) -> None:
    sentence = _read(text)
    number = {True: "pl", False: "sg", None: "?"}
    found = [
        f"{p.preposition or '-'} [{_words(sentence, n)}] {'/'.join(sorted(p.cases))} {number[p.plural]}"
        for n, p in enumerate(sentence.phrases)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text", "head"),
    [
        ("de", "Der Präsident Juan Pérez sprach.", "Pérez"),
        ("de", "Die Stadt Lima feierte.", "Lima"),
        ("de", "Drei Millionen Euro fehlten.", "Euro"),
        ("en", "Peruvian president Juan Pérez spoke.", "Pérez"),
        ("en", "The trade union leader spoke.", "leader"),
    ],
)
def test_head(language: str, text: str, head: str) -> None:
    sentence = _read(text, language)
    assert sentence.tokens[sentence.phrases[0].head].text == head


@pytest.mark.parametrize(
    ("language", "text", "attached"),
    [
        ("de", "Der Sprecher der Regierung schwieg.", {"der Regierung": "Der Sprecher"}),
        ("de", "Perus Präsident schwieg.", {"Perus": "Präsident"}),
        ("de", "Die Festnahme Pekings erstaunte.", {"Pekings": "Die Festnahme"}),
        ("de", "Vertreter von Peru schwiegen.", {"Peru": "Vertreter"}),
        ("de", "Anna Huber, Chefin der Bank, schwieg.", {"Chefin": "Anna Huber", "der Bank": "Chefin"}),
        ("de", "Die von Rebellen besetzte Stadt brennt.", {"Rebellen": "besetzte Stadt"}),
        ("de", "Der Mann wurde am Abend von Rebellen entführt.", {}),
        ("en", "The president of Peru spoke.", {"Peru": "The president"}),
        ("en", "Peru's president spoke.", {"Peru 's": "president"}),
    ],
)
def test_attachment(language: str, text: str, attached: dict[str, str]) -> None:
    assert _attached(_read(text, language)) == attached


@pytest.mark.parametrize(
    ("language", "text", "conjoined"),
    [
        ("de", "Weber und Huber kamen.", {"Huber": "Weber"}),
        ("de", "Peru, Chile und Bolivien schwiegen.", {"Chile": "Peru", "Bolivien": "Peru"}),
        ("de", "Er sprach in Lima und Quito.", {"Quito": "Lima"}),
        ("de", "Weber kam und Huber ging.", {}),
        ("en", "Peru, Chile and Bolivia signed.", {"Chile": "Peru", "Bolivia": "Peru"}),
    ],
)
def test_coordination(language: str, text: str, conjoined: dict[str, str]) -> None:
    assert _conjoined(_read(text, language)) == conjoined


def test_preposition_holds_for_the_whole_list() -> None:
    assert [p.preposition for p in _read("Er sprach in Lima und Quito.").phrases] == [None, "in", "in"]


def test_postposition() -> None:
    assert _read("Dem Bericht zufolge starb niemand.").phrases[0].preposition == "zufolge"


def test_object_behind_the_subject_is_a_phrase_of_its_own() -> None:
    sentence = _read("Am Montag besuchte der Präsident Peru.")
    assert [_words(sentence, n) for n in range(3)] == ["Montag", "der Präsident", "Peru"]
