"""What holds for any text: valid spans and entities, the same result every time, time in step with length."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model import Event, Sentence
from ingest.actors.finder import find_actors
from ingest.actors.result import Actors
from ingest.dates.finder import find_dates
from ingest.events.confidence import confidence
from ingest.events.finder import find_events
from ingest.language.analysis import Analysis, AnalyzedSentence, Clause, Phrase, Token
from ingest.language.engine import analyze
from tests.ingest.events.cases import ENGLISH, GERMAN, Case

PUBLISHED = date(2024, 7, 9)
WORDS = st.sampled_from(
    [
        "Putin", "besuchte", "Berlin", "am", "Montag", ",", "der", "die", "nicht", "soll", "haben", "Angriff",
        "auf", "wurde", "getötet", "laut", "Polizei", "sagte", "„", "“", ".", "dass", "zu", "planen", "und",
        "seit", "2023", "reiste", "ab", "KCNA", "kein", "Waffenlieferungen", "the", "said", "attacked", "by",
        "will", "\n", "–",
    ]
)  # fmt: skip


def find(text: str, language: str) -> tuple[Event, ...]:
    analysis = analyze(text, language)
    dates = find_dates(analysis.text, language=analysis.language, published=PUBLISHED)
    actors = find_actors(analysis, article_id="a")
    events, added = find_events(analysis, dates, actors, article_id="a", published=PUBLISHED)
    known = {e.entity_id for e in (*actors.entities, *added)}
    for event in events:
        assert event.trigger
        assert event.title.strip()
        assert {p.entity_id for p in event.participants} <= known
        assert {s.entity_id for s in event.sources} <= known
        spans = [*event.trigger, *(p.mention for p in event.participants)]
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert all(text[p.mention.start : p.mention.end] == p.mention.text for p in event.participants)
        if event.cue:
            assert text[event.cue.start : event.cue.end] == event.cue.text
    assert not {e.entity_id for e in added} & {e.entity_id for e in actors.entities}
    return events


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=60), st.sampled_from(["de", "en"]))
def test_any_order_of_words_is_read(words: list[str], language: str) -> None:
    find(" ".join(words), language)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["de", "en"]))
def test_any_text_is_read(text: str, language: str) -> None:
    find(text, language)


@pytest.mark.parametrize(("cases", "language"), [(GERMAN, "de"), (ENGLISH, "en")])
def test_the_same_text_gives_the_same_events(cases: tuple[Case, ...], language: str) -> None:
    text = " ".join(case.text for case in cases)
    assert find(text, language) == find(text, language)


def test_events_stand_in_order_of_the_text() -> None:
    starts = [e.trigger[0].start for e in find(" ".join(c.text for c in GERMAN), "de")]
    assert starts == sorted(starts)
    assert len(starts) >= len(GERMAN)


def seconds(analysis: Analysis) -> float:
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        find_events(analysis, (), Actors((), ()), article_id="a", published=PUBLISHED)
        best = min(best, time.perf_counter() - begin)
    return best


def test_time_grows_with_length_and_no_faster() -> None:
    text = " ".join(case.text for case in GERMAN)
    short, long = analyze(text, "de"), analyze(" ".join([text] * 6), "de")
    seconds(short)
    assert seconds(long) < 6 * 2.5 * seconds(short) + 0.05


def test_confidence_rises_with_evidence() -> None:
    weak = confidence(frozenset({"verb_weak"}))
    strong = confidence(frozenset({"verb_strong"}))
    dated = confidence(frozenset({"verb_strong", "dated", "has_target", "verb_in_past"}))
    assert 0 <= weak < strong < dated <= 1
    assert confidence(frozenset({"unheard of"})) == confidence(frozenset())


def test_values_made_by_hand_need_no_engine() -> None:
    words = ["Putin", "besuchte", "Nordkorea", "."]
    starts = [0, 6, 15, 24]
    tags = [
        ("Putin", "PROPN", ""),
        ("besuchen", "VERB", "fin"),
        ("Nordkorea", "PROPN", ""),
        (".", "PUNCT", ""),
    ]
    tokens = tuple(
        Token(start, start + len(word), word, lemma, pos, form=form)
        for word, start, (lemma, pos, form) in zip(words, starts, tags, strict=True)
    )
    phrases = (Phrase(0, 1, 0, cases=frozenset({"nom"})), Phrase(2, 3, 2, cases=frozenset({"acc"})))
    clauses = (Clause(0, 3, verbs=(1,), predicate=1, mood="ind", tense="past"),)
    sentence = AnalyzedSentence(Sentence(index=0, start=0, end=25), tokens, phrases, clauses)
    text = "Putin besuchte Nordkorea."
    events, added = find_events(
        Analysis(text, "de", (sentence,)), (), Actors((), ()), article_id="a", published=None
    )
    (event,) = events
    assert (event.type, event.mode, event.status) == ("CONSULT", "visit", "asserted")
    assert [(p.role, p.name) for p in event.participants] == [("agent", "Putin"), ("target", "Nordkorea")]
    assert [e.name for e in added] == ["Putin", "Nordkorea"]
    assert event.date is None
