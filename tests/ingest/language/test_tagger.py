"""Tags, lemmas and forms of single words in their sentence."""

from __future__ import annotations

import pytest

from ingest.language.analysis import Token
from ingest.language.engine import analyze


def _token(text: str, word: str, language: str) -> Token:
    tokens = [t for s in analyze(text, language).sentences for t in s.tokens]
    return next(t for t in tokens if t.text == word)


@pytest.mark.parametrize(
    ("language", "text", "word", "lemma", "pos", "form"),
    [
        ("de", "Die Männer gingen nach Hause.", "Männer", "Mann", "NOUN", ""),
        ("de", "Die Männer gingen nach Hause.", "gingen", "gehen", "VERB", "fin"),
        ("de", "Er hat das Haus verlassen.", "verlassen", "verlassen", "VERB", "part"),
        ("de", "Er will das Haus verlassen.", "verlassen", "verlassen", "VERB", "inf"),
        ("de", "Er plant, die Fabrik stillzulegen.", "stillzulegen", "stilllegen", "VERB", "zu"),
        ("de", "Er wurde entlassen.", "wurde", "werden", "AUX", "fin"),
        ("de", "Das Treffen dauerte lange.", "Treffen", "Treffen", "NOUN", ""),
        ("de", "Sie fuhren am Montag ab.", "am", "an", "ADP", ""),
        ("de", "Am 9. Juli schneite es.", "9.", "9.", "ADJ", ""),
        ("de", "Rund 3,5 Prozent fehlten.", "3,5", "3,5", "NUM", ""),
        ("de", "Sie sah Kim Jong-un.", "Jong-un", "Jong-un", "PROPN", ""),
        ("de", "Die Reise Pekings begann.", "Pekings", "Peking", "PROPN", ""),
        ("de", "Die achtzig Menschen, die dort wohnten, flohen.", "wohnten", "wohnen", "VERB", "fin"),
        ("en", "The men went home.", "went", "go", "VERB", "fin"),
        ("en", "She was attacked.", "attacked", "attack", "VERB", "part"),
        ("en", "They left, according to police.", "according", "according", "ADP", ""),
    ],
)
def test_word(language: str, text: str, word: str, lemma: str, pos: str, form: str) -> None:
    token = _token(text, word, language)
    assert (token.lemma, token.pos, token.form) == (lemma, pos, form)


def test_known_tells_words_from_names() -> None:
    text = "Die Sprecherin Xanthula Brzmwik schwieg."
    assert _token(text, "Sprecherin", "de").known
    assert not _token(text, "Brzmwik", "de").known
    assert _token(text, ".", "de").known


def test_very_long_word_is_read_by_its_end() -> None:
    word = "Donau" * 400 + "versammlung"
    assert _token(f"Die {word} begann.", word, "de").pos == "NOUN"
