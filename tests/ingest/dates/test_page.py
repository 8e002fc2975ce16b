"""docs/dates.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.ingest.dates.plain import read

PAGE = (Path(__file__).parents[3] / "docs" / "dates.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\w\w) \| (.+?) \| (\w+) \| (\S+) \| (\S*) ?\|$", PAGE, re.M)
NONE = re.findall(r"^\| (\w\w) \| ([^|]+) \|$", PAGE, re.M)


def test_the_page_has_examples() -> None:
    assert len(ROWS) > 35
    assert len(NONE) > 4


@pytest.mark.parametrize(("language", "sentence", "type_", "value", "edtf"), ROWS)
def test_example(language: str, sentence: str, type_: str, value: str, edtf: str) -> None:
    (marked,) = re.findall(r"\*\*(.+?)\*\*", sentence)
    found = [t for t in read(sentence.replace("**", ""), language) if t.text in marked or marked in t.text]
    assert [(t.type, t.value, t.edtf or "") for t in found] == [(type_, value, edtf)]


@pytest.mark.parametrize(("language", "sentence"), NONE)
def test_what_is_no_date(language: str, sentence: str) -> None:
    assert read(sentence, language) == ()
