"""Every file of language data obeys its schema and holds together."""

from __future__ import annotations

from importlib.resources import files

import pytest
from pydantic import ValidationError

from graph.model import Value
from ingest.language.clause.german import ClauseLexicon
from ingest.language.clause.verb import VerbLexicon
from ingest.language.lexicon import LANGUAGES, SentenceLexicon, load
from ingest.language.phrase.case import CaseLexicon
from ingest.language.phrase.chunk import PhraseLexicon
from ingest.language.tagger import TagLexicon

SCHEMAS: dict[str, type[Value]] = {
    "sentence": SentenceLexicon,
    "tag": TagLexicon,
    "verb": VerbLexicon,
    "clause": ClauseLexicon,
    "phrase": PhraseLexicon,
    "case": CaseLexicon,
}
DATA = files("ingest.language") / "data"
FILES = [(folder.name, file.name) for folder in DATA.iterdir() for file in folder.iterdir()]


@pytest.mark.parametrize(("language", "name"), FILES)
def test_file_obeys_its_schema(language: str, name: str) -> None:
    assert name.endswith(".toml")
    load(SCHEMAS[name.removesuffix(".toml")], language, name.removesuffix(".toml"))


def test_every_language_has_its_folder() -> None:
    assert {language for language, _ in FILES} == set(LANGUAGES)


def test_unknown_field_is_rejected() -> None:
    with pytest.raises(ValidationError):
        ClauseLexicon.model_validate({"subordinator": []})


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_both_ends_and_continues_a_sentence(language: str) -> None:
    lexicon = load(SentenceLexicon, language, "sentence")
    assert not lexicon.abbreviations & lexicon.closing_abbreviations
    assert all(word == word.lower() for word in lexicon.starters)


@pytest.mark.parametrize("language", LANGUAGES)
def test_tags_are_universal(language: str) -> None:
    universal = {"NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "DET", "PRON", "ADP", "NUM"}
    universal |= {"CCONJ", "SCONJ", "PART", "PUNCT", "X"}
    for pos, form in load(TagLexicon, language, "tag").tags.values():
        assert pos in universal
        assert form in {"", "fin", "inf", "part", "zu"}
        assert bool(form) == (pos in {"VERB", "AUX"})


def test_readings_are_case_and_gender() -> None:
    lexicon = load(CaseLexicon, "de", "case")
    for readings in lexicon.determiners.values():
        for reading in readings:
            case, _, gender = reading.partition(".")
            assert case in {"nom", "acc", "dat", "gen"}
            assert gender in {"m", "f", "n", "p"}
    genders = [word for words in lexicon.genders.values() for word in words]
    assert len(genders) == len(set(genders)), "an end of nouns with two genders"
