"""What is written is what is read, value by value."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.connection import Connection
from graph.filters import Page, RelationFilter, TimelineFilter
from graph.ids import mention_id
from graph.model import (
    DateOrigin,
    EventDate,
    Extraction,
    Precision,
    Quantity,
    Source,
    Span,
    TextSpan,
)
from graph.views import MentionView
from tests.graph.make import JUNE, KCNA, PUTIN, extraction, summit, told
from tests.graph.stock import stocked
from tests.graph.strategy import extractions
from tests.graph.synchronous import PATIENT, opened


@pytest.mark.newest
def test_what_an_extraction_says_is_what_is_read(clean_store: Connection) -> None:
    """The only article of a store, with every value of its events."""
    with opened(clean_store) as store:

        @PATIENT
        @given(extractions(consistent=True))
        def check(written: Extraction) -> None:
            store.fresh([written])
            article = store.article(written.article.article_id)
            assert article
            assert (article.text, article.sentences) == (written.text, written.sentences)
            for name in type(written.article).model_fields:
                assert getattr(article, name) == getattr(written.article, name)
            read = {m.mention_id: (e, m) for e in store.events(article) for m in e.mentions}
            assert len(read) == len(written.events)
            for told in written.events:
                id_ = mention_id(written.article.article_id, told.event_id, told.trigger[0].start)
                event, mention = read[id_]
                assert (event.event_id, event.type) == (told.event_id, told.type)
                sentence = written.sentences[told.sentence]
                assert mention == MentionView(
                    mention_id=id_,
                    article_id=article.article_id,
                    publisher=article.publisher,
                    published=article.published,
                    language="de",
                    sentence=written.text[sentence.start : sentence.end],
                    sentence_index=told.sentence,
                    sentence_start=sentence.start,
                    trigger=tuple(
                        Span(start=s.start - sentence.start, end=s.end - sentence.start) for s in told.trigger
                    ),
                    status=told.status,
                    sources=told.sources,
                    participants=told.participants,
                    quantities=told.quantities,
                    rule=told.rule,
                    confidence=told.confidence,
                )
                if event.mention == mention:
                    assert (event.mode, event.title, event.date) == (told.mode, told.title, told.date)
                    assert (event.status, event.confidence) == (told.status, told.confidence)
                    ours = [(p.role, p.entity_id, p.name) for p in event.participants]
                    assert ours == [(p.role, p.entity_id, p.name) for p in told.participants]

        check()


@pytest.mark.anyio
async def test_all_that_can_be_said_of_an_event_is_kept(connection: Connection) -> None:
    """Spans of two words, a date and a cue, one of them in another sentence."""
    back = told("Am Vortag reiste er laut KCNA zurück.", "reiste", agent=(PUTIN,), on=JUNE)
    plain = extraction("a1", summit(), back)
    start = plain.sentences[1].start
    full = plain.events[1].model_copy(
        update={
            "trigger": (Span(start=start + 10, end=start + 16), Span(start=start + 30, end=start + 36)),
            "date": EventDate(
                edtf="2024-06-18",
                start=date(2024, 6, 18),
                end=date(2024, 6, 18),
                precision=Precision.DAY,
                origin=DateOrigin.CONTEXT,
                expression=TextSpan(start=start + 3, end=start + 9, text="Vortag"),
                reason="der Tag vor dem 19. Juni",
            ),
            "cue": TextSpan(start=3, end=7, text="adim"),
            "sources": (
                Source(entity_id=KCNA.entity_id, name="KCNA", mention=TextSpan(start=0, end=4, text="KCNA")),
            ),
            "quantities": (Quantity(kind="killed", value=3.5, text="drei bis vier", qualifier="etwa"),),
        }
    )
    async with stocked(connection, [plain.model_copy(update={"events": (plain.events[0], full)})]) as reader:
        (event,) = (await reader.timeline(TimelineFilter(q="Vortag"), Page())).items
    assert event.date == full.date
    mention = event.mention
    assert [mention.sentence[s.start : s.end] for s in mention.trigger] == ["reiste", "zurück"]
    assert mention.date_span
    assert mention.sentence[mention.date_span.start : mention.date_span.end] == "Vortag"
    assert (mention.date_text, mention.date_reason) == ("Vortag", "der Tag vor dem 19. Juni")
    assert mention.cue_span is None  # it stands in another sentence
    assert (mention.sources, mention.quantities) == (full.sources, full.quantities)


@pytest.mark.newest
def test_relations_are_the_same_however_they_are_counted(clean_store: Connection) -> None:
    """As they are kept up to date, and as a window over all times counts them from dated events."""
    ever = {"from_": date.min, "to": date.max}
    with opened(clean_store) as store:

        @PATIENT
        @given(st.lists(extractions(consistent=True), max_size=3, unique_by=lambda e: e.article.article_id))
        def check(articles: list[Extraction]) -> None:
            dated = [(a, tuple(e for e in a.events if e.date is not None)) for a in articles]
            store.fresh([a.model_copy(update={"events": events}) for a, events in dated])
            for actor in ("person:wladimir-putin", "country:ru", "place:seoul"):
                kept = store.relations(RelationFilter(actor=actor))
                assert kept == store.relations(RelationFilter.model_validate({"actor": actor, **ever}))

        check()
