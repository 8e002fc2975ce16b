"""No text raises, offsets hold, values are valid, nothing overlaps, and time grows with the length only."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Timex
from ingest.dates import edtf
from ingest.dates.finder import find_dates
from ingest.dates.grammar import grammar
from ingest.dates.lexicon import load
from ingest.dates.reason import explain
from ingest.dates.signal import spans
from ingest.language.analysis import Analysis
from tests.ingest.dates.golden_de import GOLDEN_DE
from tests.ingest.dates.golden_en import GOLDEN_EN
from tests.ingest.dates.plain import PUBLISHED, plain_analysis, read

LANGUAGES = ("de", "en")
_MARKS = [".", ",", "-", "–", "(", ")", "’", "'", "/", ":", "\n", "\n\n", " ", "er", "s", "²", "٣", "\u2028"]
_NUMBERS = [
    "0",
    "1",
    "5",
    "30",
    "31",
    "32",
    "99",
    "1918",
    "2024",
    "20.30",
    "9.7.",
    "99999999999",
    "1.500",
    "1/2",
]


def _words() -> list[str]:
    """Every word of the lexicons, with marks and numbers between which they could mean something."""
    found = {w for language in LANGUAGES for c in load(language).classes.values() for w, _ in c.entries()}
    literals = {
        w for language in LANGUAGES for rule in load(language).rules for w in " ".join(rule.patterns).split()
    }
    return sorted(found | {w for w in literals if w.isalpha()}) + 40 * _MARKS + 20 * _NUMBERS


def _check(text: str, timexes: tuple[Timex, ...]) -> None:
    for timex in timexes:
        assert 0 <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        assert edtf.is_valid(timex.value), timex
        assert (timex.first is None) == (timex.last is None)
        assert timex.first is None or timex.last is None or timex.first <= timex.last
        assert explain(timex)
    assert all(a.end <= b.start for a, b in pairwise(timexes))
    for span in spans(text, timexes):
        assert span.edtf


published_days = st.none() | st.dates()


@given(st.text(), published_days, st.sampled_from(LANGUAGES))
def test_any_text(text: str, published: date | None, language: str) -> None:
    _check(text, read(text, language, published))


@settings(max_examples=300)
@given(
    st.lists(st.tuples(st.sampled_from(_words()), st.sampled_from(["", " ", " ", " "])), max_size=40),
    published_days,
    st.sampled_from(LANGUAGES),
)
def test_calendar_words_in_any_order(
    pieces: list[tuple[str, str]], published: date | None, language: str
) -> None:
    text = "".join(word + gap for word, gap in pieces)
    _check(text, read(text, language, published))


@given(st.sampled_from([*GOLDEN_DE, *GOLDEN_EN]), st.sampled_from([date.min, date.max]))
def test_ends_of_the_calendar(text: str, published: date) -> None:
    for language in LANGUAGES:
        _check(text, read(text, language, published))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_state_between_calls(language: str) -> None:
    golden = GOLDEN_DE if language == "de" else GOLDEN_EN
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
        analysis = plain_analysis((piece * (length // len(piece) + 1))[:length], "de")
        took.append(min(_seconds(analysis) for _ in range(2)))
    assert took[1] < 40 * max(took[0], 0.002)


def _seconds(analysis: Analysis) -> float:

    start = process_time()
    find_dates(analysis, published=PUBLISHED)
    return process_time() - start
