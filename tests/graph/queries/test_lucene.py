"""Users' words as Lucene queries."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.queries.lucene import MAX_WORDS, all_words, beginnings, misspelt, phrase

# Text that is rich in what Lucene gives a meaning to.
HOSTILE = st.text(alphabet=st.sampled_from('ab ANDORNOT"\\+-!(){}[]^~*?:/&|<>=äß\n')) | st.text()


@given(HOSTILE)
def test_words_are_quoted_whatever_they_hold(text: str) -> None:
    query = all_words(text)
    if query is None:
        assert not any(c.isalnum() for c in text)
    else:
        assert all(re.fullmatch(r'"[^"\\]*"', part) for part in query.split(" AND ") if '"' in part)
        assert len(re.findall('"', query)) % 2 == 0
        assert "\\" not in query


@given(HOSTILE)
def test_name_words_are_letters_and_digits(text: str) -> None:
    for query in (beginnings(text), misspelt(text)):
        words = re.findall(r"[^\s()]+", query or "")
        assert all(re.fullmatch(r"AND|OR|[^\W_]+(\*|~1)?", word) for word in words)
        assert not {w.rstrip("*~1") for w in words} & {"NOT", "TO"}


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Militärpakt Juni", '"Militärpakt" AND "Juni"'),
        ('"Kim Jong-un" traf', '"Kim Jong-un" AND "traf"'),
        ('a AND b" OR', '"a" AND "AND" AND "b " AND "OR"'),
        ("\\", None),
        ("", None),
        ("— !", None),
    ],
)
def test_all_words(text: str, query: str | None) -> None:
    assert all_words(text) == query


def test_a_name_is_a_phrase() -> None:
    assert phrase(' Kim  "Jong" un') == '"Kim  Jong  un"'
    assert phrase("?!") is None


def test_beginnings_and_misspellings_are_folded() -> None:
    assert beginnings("MÜLL Søren") == "(mull OR mull*) AND (soren OR soren*)"
    assert misspelt("Jong Un") == "(jong* OR jong~1) AND (un OR un*)"
    assert beginnings("*") is None


def test_long_questions_are_cut() -> None:
    words = " ".join(f"w{i}" for i in range(10 * MAX_WORDS))
    for build in (all_words, beginnings, misspelt):
        query = build(words)
        assert query is not None
        assert query.count(" AND ") == MAX_WORDS - 1
