"""The analysis as a whole: it holds together for any text, and takes time in proportion to it."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.language.analysis import Analysis, AnalyzedSentence
from ingest.language.engine import analyze

_WORDS = [
    *(
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "und",
        "oder",
        "aber",
        "dass",
        "weil",
        "um",
        "zu",
        "in",
        "von",
    ),
    *(",", ".", ":", ";", "–", "(", ")", "„", "“", '"', "'", "Peru", "Kim", "Anna", "Präsident", "Regierung"),
    *("Montag", "9.", "Juli", "2024", "ist", "hat", "wurde", "wird", "sei", "habe", "reiste", "fliehen"),
    *("geflohen", "getötet", "ab", "an", "who", "that", "to", "of", "the", "and", "was", "killed", "said"),
    *("has", "President", "he", "she", "it", "'s", "n't", "went", "meet", "after", "killing"),
]
_TEXTS = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join))


def _check_sentence(sentence: AnalyzedSentence, text: str) -> None:
    count = len(sentence.tokens)
    for token in sentence.tokens:
        assert text[token.start : token.end] == token.text
        assert sentence.sentence.start <= token.start < token.end <= sentence.sentence.end
    for number, clause in enumerate(sentence.clauses):
        assert 0 <= clause.first < clause.last <= count
        assert clause.predicate is None or clause.predicate in clause.verbs
        assert clause.parent is None or (clause.parent != number and clause.parent < len(sentence.clauses))
        assert all(0 <= verb < count for verb in clause.verbs)
        assert (clause.kind == "nominal") == (not clause.verbs)
    assert all(sentence.clause_of(i) is not None for i, t in enumerate(sentence.tokens) if t.pos != "PUNCT")
    for number, phrase in enumerate(sentence.phrases):
        assert 0 <= phrase.first <= phrase.head < phrase.last <= count
        assert phrase.cases
        assert phrase.attached is None or phrase.attached in range(len(sentence.phrases))
        assert phrase.conjoined is None or phrase.conjoined < number
        assert _root(sentence, number) is not None
    assert all(0 <= first < last <= count for first, last in sentence.quoted)


def _root(sentence: AnalyzedSentence, number: int) -> int | None:
    """The phrase that the attachments lead to, None if they go in a circle."""
    for _ in range(len(sentence.phrases) + 1):
        attached = sentence.phrases[number].attached
        if attached is None:
            return number
        number = attached
    return None


@given(_TEXTS, st.sampled_from(["de", "en"]))
@settings(max_examples=250, deadline=None)
def test_any_text_gives_a_sound_analysis(text: str, language: str) -> None:
    analysis = analyze(text, language)
    assert analysis.starts == tuple(s.sentence.start for s in analysis.sentences)
    for sentence in analysis.sentences:
        _check_sentence(sentence, text)


def test_same_text_same_analysis_in_every_thread() -> None:
    text = "Die Ministerin, die gestern ankam, reiste heute ab und traf Anna Huber in Wien. " * 5

    def read(_: int) -> Analysis:
        return analyze(text, "de")

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(read, range(8)))
    assert all(result == results[0] for result in results)


@pytest.mark.parametrize(
    "unit", ["Der Minister reiste nach Wien, wo er Weber traf. ", "und er kam ", "(a, ", "1."]
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        analyze(text, "de")
        return time.process_time() - start

    seconds(2000)
    # Eight times the text may take eight times as long; quadratic would be 64 times.
    assert seconds(40_000) < 24 * max(seconds(5_000), 0.05)
