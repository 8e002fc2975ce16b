"""What is understood, sentence by sentence."""

from __future__ import annotations

import pytest

from tests.ingest.dates.golden_de import GOLDEN_DE
from tests.ingest.dates.golden_en import GOLDEN_EN
from tests.ingest.dates.golden_fr import GOLDEN_FR
from tests.ingest.dates.plain import read, shown

CASES = [
    pytest.param(language, text, expected, id=f"{language}: {text}")
    for language, golden in (("de", GOLDEN_DE), ("en", GOLDEN_EN), ("fr", GOLDEN_FR))
    for text, expected in golden.items()
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_sentence(language: str, text: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = read(text, language)
    assert [shown(t) for t in found] == expected
    assert all(text[t.start : t.end] == t.text for t in found)
