"""Tokens: golden ones, and that none loses or moves a character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.language.tokenizer import tokenize

CASES = [
    ("de", "Er kam am 9. Juli.", ["Er", "kam", "am", "9.", "Juli", "."]),
    (
        "de",
        "Das kostet 3,5 Mio. Euro, also 20%.",
        ["Das", "kostet", "3,5", "Mio.", "Euro", ",", "also", "20", "%", "."],
    ),
    ("de", "US-Präsident, Ost- und West-Berlin", ["US-Präsident", ",", "Ost-", "und", "West-Berlin"]),
    ("de", "CDU/CSU (1990–1995)", ["CDU", "/", "CSU", "(", "1990", "–", "1995", ")"]),
    ("de", "„Ja“, z. B. um 10:30 …", ["„", "Ja", "“", ",", "z. B.", "um", "10:30", "…"]),
    ("de", "die 8-jährige Kim Jong-un", ["die", "8-jährige", "Kim", "Jong-un"]),
    ("de", "auf https://a.example/b?c=1, a.b@c.de", ["auf", "https://a.example/b?c=1", ",", "a.b@c.de"]),
    (
        "de",
        "Am 9.7.2024 und 3.5. um 7 Uhr: 75.000.",
        ["Am", "9.7.2024", "und", "3.5.", "um", "7", "Uhr", ":", "75.000", "."],
    ),
    ("en", "I said no. No. 5", ["I", "said", "no", ".", "No.", "5"]),
    ("de", "der U.S.-Präsident", ["der", "U.S.-Präsident"]),
    ("en", "Kim's men don't stop.", ["Kim", "'s", "men", "do", "n't", "stop", "."]),
    ("en", "the U.S. and the 13-year-old", ["the", "U.S.", "and", "the", "13-year-old"]),
    ("en", "$3.5 million -- he'll pay", ["$", "3.5", "million", "--", "he", "'ll", "pay"]),
    ("en", "It ended on July 9.", ["It", "ended", "on", "July", "9", "."]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_golden_tokens(language: str, text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in tokenize(text, 0, len(text), language)] == expected


@given(st.text(max_size=200), st.sampled_from(["de", "en"]))
@settings(max_examples=300, deadline=None)
def test_tokens_hold_everything_but_spaces(text: str, language: str) -> None:
    position = 0
    for start, end in tokenize(text, 0, len(text), language):
        assert start < end
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()
