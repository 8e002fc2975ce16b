from __future__ import annotations

from app.pages.card import Segment, card, family, groups, segments
from app.pages.text import languages, negotiate, texts
from graph.model import DateOrigin, EventType, Source, Span, Status
from tests.app.build import SENTENCE, day, event, mention, when

WORDS = texts("de")


def test_a_sentence_is_cut_at_what_is_marked() -> None:
    told = mention(date_span=Span(start=18, end=27), cue_span=Span(start=0, end=4))
    pieces = list(segments(told))
    assert "".join(p.text for p in pieces) == SENTENCE
    assert [p for p in pieces if p.kinds] == [
        Segment("Laut", ("cue",)),
        Segment("verließ", ("trigger",)),
        Segment("am Vortag", ("date",)),
    ]


def test_overlapping_marks_share_their_piece() -> None:
    told = mention("Morgenangriff", trigger="angriff", date_span=Span(start=0, end=13))
    assert list(segments(told)) == [Segment("Morgen", ("date",)), Segment("angriff", ("trigger", "date"))]


def test_marks_beyond_the_sentence_do_not_lose_text() -> None:
    told = mention("Er ging.", trigger="ging", date_span=Span(start=7, end=99))
    assert "".join(p.text for p in segments(told)) == "Er ging."


def test_events_of_one_date_are_one_group() -> None:
    made = groups([event("a", day("2024-07-08")), event("b", day("2024-07-08")), event("c", None)], WORDS)
    assert [(g.label, len(g.cards)) for g in made] == [("8. Juli 2024", 2), ("Ohne Datum", 1)]


def test_who_says_so_stands_by_what_is_not_plain_fact() -> None:
    kcna = (Source(entity_id="organization:kcna", name="KCNA"),)
    assert card(event("a", None, status=Status.REPORTED, sources=kcna), WORDS).said_by == "KCNA"
    assert card(event("a", None, status=Status.ASSERTED, sources=kcna), WORDS).said_by == ""


def test_a_date_that_only_stands_in_says_so() -> None:
    stand_in = when("2024-07-09", "2024-07-09", "2024-07-09", origin=DateOrigin.PUBLICATION)
    assert card(event("a", stand_in), WORDS).reason == WORDS.label.why_publication


def test_every_type_has_a_family() -> None:
    families = {family(t) for t in EventType}
    assert families == {"accord", "conflict", "harm", "public"}
    assert family(EventType.AGREE) == "accord"
    assert family(EventType.ASSAULT) == "conflict"


def test_every_language_is_complete() -> None:
    assert languages() == ("de", "en")
    for language in languages():
        assert texts(language).locale.startswith(language)


def test_the_best_liked_language_is_spoken() -> None:
    assert negotiate("de-AT,de;q=0.9,en;q=0.8") == "de"
    assert negotiate("fr,en-US;q=0.5,de;q=0.4") == "en"
    assert negotiate("de;q=0, en;q=0.1") == "en"
    assert negotiate("de;q=nonsense") == negotiate("") == "en"
