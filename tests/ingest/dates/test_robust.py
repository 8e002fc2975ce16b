"""No text raises, offsets hold, values are valid, nothing overlaps, and time grows with the length only.

`make fuzz` does the same for 100,000 texts.
"""

from __future__ import annotations

from datetime import date
from random import Random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.dates.finder import find_dates
from ingest.dates.grammar import grammar
from ingest.dates.lexicon import languages
from tests.ingest.dates.golden_de import GOLDEN_DE
from tests.ingest.dates.golden_en import GOLDEN_EN
from tests.ingest.dates.golden_fr import GOLDEN_FR
from tests.ingest.dates.hostile import SENTENCES, check, hostile, words
from tests.ingest.dates.plain import PUBLISHED, read

published_days = st.none() | st.dates()


@given(st.text(), published_days, st.sampled_from(languages()))
def test_any_text(text: str, published: date | None, language: str) -> None:
    check(text, read(text, language, published))


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.sampled_from(words()), st.sampled_from(["", " ", " ", " "])), max_size=40),
    published_days,
    st.sampled_from(languages()),
)
def test_calendar_words_in_any_order(
    pieces: list[tuple[str, str]], published: date | None, language: str
) -> None:
    text = "".join(word + gap for word, gap in pieces)
    check(text, read(text, language, published))


def test_hostile_text() -> None:
    random = Random(2024)
    for _ in range(1000):
        text, language, published = hostile(random)
        check(text, read(text, language, published))


@given(st.sampled_from(SENTENCES), st.sampled_from([date.min, date.max]))
def test_ends_of_the_calendar(text: str, published: date) -> None:
    for language in languages():
        check(text, read(text, language, published))


@pytest.mark.parametrize("language", languages())
def test_no_state_between_calls(language: str) -> None:
    golden = {"de": GOLDEN_DE, "en": GOLDEN_EN, "fr": GOLDEN_FR}[language]
    together = [read(text, language) for text in golden]
    assert together == [read(text, language) for text in reversed(golden)][::-1]


@pytest.mark.parametrize(
    "piece",
    [
        "Am Dienstag (9. Juli) tagte der Rat, am Vortag kam er. ",
        "der den dem des ",
        "in den letzten drei ",
        "1914–",
        "1.",
        "20.30-",
        "Montag und ",
        "heute ",
    ],
)
def test_time_grows_with_the_length(piece: str) -> None:
    """Ten times the text takes about ten times the time: 40 is far from the 100 of a square."""
    grammar("de")
    took = []
    for length in (2_000, 20_000):
        text = (piece * (length // len(piece) + 1))[:length]
        took.append(min(_seconds(text) for _ in range(2)))
    assert took[1] < 40 * max(took[0], 0.002)


def _seconds(text: str) -> float:
    start = process_time()
    find_dates(text, language="de", published=PUBLISHED)
    return process_time() - start
