"""Quotations: the words inside quotation marks, sentence by sentence."""

from __future__ import annotations

import pytest

from ingest.language.engine import analyze

CASES = [
    ("de", "„Wir kommen. Wir bleiben“, sagte er.", ["Wir kommen .", "Wir bleiben"]),
    ("de", 'Dann »ging« sie in die «Krone» und las die "Welt".', ["ging", "Krone", "Welt"]),
    ("de", "Sie las „Die ‚Zeit‘ ist um“ vor.", ["Die ‚ Zeit ‘ ist um"]),
    ("de", 'Er sagte: "Ja. Nein." Ende.', ["Ja .", "Nein ."]),
    ("de", "Er rief « Alarm » und lief.", ["Alarm"]),
    ("de", 'Ein Rohr von 5" platzte. Niemand kam.', []),
    ("de", "„Das war alles. Er schwieg.\n\nDanach kam niemand.", ["Das war alles ."]),
    ("en", "“We go. We stay,” he said.", ["We go .", "We stay ,"]),
    ("en", "'Yes,' said Kim's men. It's done.", ["Yes ,"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_quoted_words(language: str, text: str, expected: list[str]) -> None:
    found = [
        " ".join(t.text for t in sentence.tokens[first:last])
        for sentence in analyze(text, language).sentences
        for first, last in sentence.quoted
    ]
    assert found == expected
