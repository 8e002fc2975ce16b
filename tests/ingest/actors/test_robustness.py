"""Whatever the text: no failure, spans that hold, the same answer again."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.actors.lexicon import LANGUAGES
from tests.ingest.actors.article import read

WORDS = [
    "Putin", "Kim", "Jong-un", "der", "die", "Präsident", "Russlands", "US-", "-", "(", ")", "SPD", ",",
    ".", "von", "van", "Frau", "Dr.", "in", "Kiew", "Regierung", "beide", "beiden", "sie", "er", "Land",
    "und", "„", "“", "’s", "A.", "XVI.", "president", "of", "the", "Mr", "Smith", "North", "Koreans",
    "he", "said", "Inc.", "Zeugen", "Dutzende", "1.", "FC",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=40), language=st.sampled_from(LANGUAGES))
def test_any_order_of_words(words: list[str], language: str) -> None:
    _check(" ".join(words), language)


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=120), language=st.sampled_from(LANGUAGES))
def test_any_text(text: str, language: str) -> None:
    _check(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "—", "A", "((((", "Dr.", "von der", "der der der"])
def test_next_to_nothing(text: str, language: str) -> None:
    _check(text, language)


def test_time_grows_with_the_text_and_not_faster() -> None:
    text = "Kremlsprecher Dmitri Peskow traf Jens Hofer in Kiew. Er lobte die SPD und das Land. "
    read(text)
    short, long = (_seconds(text * count) for count in (50, 400))
    assert long < 8 * 4 * short


def _seconds(text: str) -> float:
    start = time.perf_counter()
    read(text)
    return time.perf_counter() - start


def _check(text: str, language: str) -> None:
    actors = read(text, language)
    for entity in actors.entities:
        assert entity.mentions
        assert entity.name
        assert list(entity.mentions) == sorted(entity.mentions, key=lambda m: (m.start, m.end))
        for mention in entity.mentions:
            assert text[mention.start : mention.end] == mention.text
            assert mention.text
    people = {entity.entity_id for entity in actors.entities}
    for affiliation in actors.affiliations:
        assert affiliation.person_id in people
        assert affiliation.title
        assert 0 <= affiliation.start < affiliation.end <= len(text)
    assert read(text, language) == actors
