"""Articles, events, actors and relations as they are read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.connection import Connection
from graph.errors import InvalidCursorError
from graph.filters import Page, RelationFilter, TimelineFilter
from graph.ids import mention_id
from graph.model import (
    DateOrigin,
    EventDate,
    EventType,
    Extraction,
    Precision,
    Quantity,
    Source,
    Span,
    Status,
    TextSpan,
)
from graph.reader import Counts, Reader
from graph.views import ActorRef, ActorSummary, EventDetail, MentionView, Office, Relation
from tests.graph.make import (
    JUNE,
    KCNA,
    KIM,
    NATO,
    PUTIN,
    RUSSIA,
    accusation,
    entity,
    extraction,
    journey,
    summit,
    told,
)
from tests.graph.stock import stocked
from tests.graph.strategy import extractions
from tests.graph.synchronous import PATIENT, opened

pytestmark = pytest.mark.anyio

LAVROV = entity("person:sergei-lawrow", "Sergei Lawrow", "Lawrow", country="ru")
MUELLER = entity("person:jorg-muller", "Jörg Müller")
IRAN, IRAQ = entity("country:ir", "Iran", country="ir"), entity("country:iq", "Irak", country="iq")

ARTICLES = (
    extraction(
        "a1",
        journey(),
        summit(),
        accusation(),
        told("Der Irak traf die NATO.", "traf", agent=(IRAQ, NATO), on="2024-01-01"),
        told("Der Irak rügte die NATO.", "rügte", EventType.ACCUSE, agent=(IRAQ,), target=(NATO,), on=JUNE),
        entities=(LAVROV, MUELLER, IRAN),
        offices=[(PUTIN, "Präsident", RUSSIA), (LAVROV, "Außenminister", RUSSIA), (LAVROV, "Diplomat", None)],
        title="Erster",
        publisher="Bote",
        url="https://example.org/1",
        author="A. Autor",
    ),
    extraction(
        "a2",
        summit(status=Status.REPORTED, sources=(KCNA,)),
        told(
            "Wladimir Putin will Kim Jong-un treffen.", "treffen", agent=(PUTIN, KIM), status=Status.PLANNED
        ),
        offices=[(PUTIN, "Präsident", RUSSIA), (LAVROV, "Diplomat", None)],
        published="2024-06-20",
        publisher="Kurier",
    ),
    extraction("a3", published=None, title="Ohne Tag"),
)


@pytest.fixture
async def library(connection: Connection) -> AsyncIterator[Reader]:
    async with stocked(connection, ARTICLES) as reader:
        yield reader


@pytest.mark.newest
async def test_counts(library: Reader) -> None:
    assert await library.counts() == Counts(articles=3, events=6, actors=10, places=0, mentions=7)


@pytest.mark.newest
async def test_an_article(library: Reader) -> None:
    article = await library.article("a1")
    assert article
    assert article.text == ARTICLES[0].text
    assert article.sentences == ARTICLES[0].sentences
    assert (article.title, article.author, article.url) == ("Erster", "A. Autor", "https://example.org/1")
    assert (article.published, article.language, article.publisher) == (date(2024, 7, 9), "de", "Bote")
    assert (article.sentence_count, article.event_count) == (5, 5)
    assert [e.event_id for e in article.events] == [e.event_id for e in ARTICLES[0].events]
    assert {e.mention.article_id for e in article.events} == {"a1"}
    assert await library.article("nowhere") is None


async def test_an_article_shows_its_own_mention_of_an_event(library: Reader) -> None:
    article = await library.article("a2")
    assert article
    event = article.events[0]
    assert (event.status, event.article_count) == (Status.ASSERTED, 2)
    assert (event.mention.status, event.mention.article_id) == (Status.REPORTED, "a2")


async def test_articles_latest_first(library: Reader) -> None:
    page = await library.articles(Page())
    assert [(a.article_id, a.event_count) for a in page.items] == [("a1", 5), ("a2", 2), ("a3", 0)]
    assert (page.next, page.total) == (None, 3)
    seen, cursor = [], None
    for _ in range(3):
        page = await library.articles(Page(limit=1, cursor=cursor))
        seen += [a.article_id for a in page.items]
        cursor = page.next
    assert (seen, cursor) == (["a1", "a2", "a3"], None)


@pytest.mark.newest
async def test_an_event_opens_to_its_mentions(library: Reader) -> None:
    event_id = ARTICLES[0].events[1].event_id
    event = await library.event(event_id)
    assert isinstance(event, EventDetail)
    assert [(m.article_id, m.status) for m in event.mentions] == [("a1", "asserted"), ("a2", "reported")]
    assert event.mention == event.mentions[0]
    assert [s.name for s in event.sources] == ["KCNA"]
    assert [s.name for s in event.mentions[1].sources] == ["KCNA"]
    first = event.mentions[0]
    assert first.sentence == "Wladimir Putin traf am 19. Juni Kim Jong-un."
    assert first.sentence_start == ARTICLES[0].sentences[1].start
    assert (first.article_title, first.publisher, first.url) == ("Erster", "Bote", "https://example.org/1")
    assert await library.event("nowhere") is None


@pytest.mark.newest
@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("Putin", ["Wladimir Putin"]),
        ("wladimir putin", ["Wladimir Putin"]),
        ("Putin Wladimir", ["Wladimir Putin"]),
        ("wlad", ["Wladimir Putin"]),
        ("Wladimr", ["Wladimir Putin"]),
        ("Russische Föd", ["Russland"]),
        ("russ", ["Russland"]),
        ("MÜLLER", ["Jörg Müller"]),
        ("muller", ["Jörg Müller"]),
        ("Mülle", ["Jörg Müller"]),
        ("Jorg", ["Jörg Müller", "Kim Jong-un"]),
        ("nowhere", []),
        ("?", []),
        # The Irak is in more events, but is not what was asked for.
        ("Iran", ["Iran", "Irak"]),
        ("Irak", ["Irak", "Iran"]),
    ],
)
async def test_actors_are_found(library: Reader, q: str, expected: list[str]) -> None:
    page = await library.actors(q, Page())
    assert [a.name for a in page.items] == expected
    assert page.total == len(expected)


async def test_the_most_frequent_actors(library: Reader) -> None:
    whole = await library.actors(None, Page())
    assert [(a.name, a.event_count) for a in whole.items][:5] == [
        ("NATO", 3),
        ("Wladimir Putin", 3),
        ("Irak", 2),
        ("Kim Jong-un", 2),
        ("Russland", 1),
    ]
    assert (len(whole.items), whole.total) == (10, 10)
    for q in (None, "ira"):
        everyone = (await library.actors(q, Page())).items
        seen: list[ActorSummary] = []
        cursor = None
        while True:
            page = await library.actors(q, Page(limit=1, cursor=cursor))
            seen += page.items
            cursor = page.next
            if cursor is None:
                break
        assert tuple(seen) == everyone
    with pytest.raises(InvalidCursorError):
        await library.actors("Putin", Page(cursor=(await library.actors(None, Page(limit=1))).next))


@pytest.mark.newest
async def test_an_actor(library: Reader) -> None:
    actor = await library.actor("person:wladimir-putin")
    assert actor
    assert (actor.kind, actor.country, actor.event_count) == ("person", "ru", 3)
    assert (actor.first, actor.last) == (date(2024, 6, 1), date(2024, 6, 19))
    assert actor.offices == (
        Office(
            person_id="person:wladimir-putin",
            person="Wladimir Putin",
            title="Präsident",
            organization_id="country:ru",
            organization="Russland",
            first_seen=date(2024, 6, 20),
            last_seen=date(2024, 7, 9),
        ),
    )
    assert await library.actor("person:nobody") is None


async def test_offices_without_and_of_an_organization(library: Reader) -> None:
    lavrov = await library.actor("person:sergei-lawrow")
    russia = await library.actor("country:ru")
    assert lavrov
    assert russia
    assert [(o.title, o.organization, o.first_seen, o.last_seen) for o in lavrov.offices] == [
        ("Außenminister", "Russland", date(2024, 7, 9), date(2024, 7, 9)),
        ("Diplomat", None, date(2024, 6, 20), date(2024, 7, 9)),
    ]
    assert [(o.person, o.title) for o in russia.offices] == [
        ("Sergei Lawrow", "Außenminister"),
        ("Wladimir Putin", "Präsident"),
    ]
    assert (lavrov.event_count, lavrov.first, lavrov.last) == (0, None, None)


def ref(one: Any) -> ActorRef:
    return ActorRef(actor_id=one.entity_id, name=one.name, kind=one.kind)


TALKS = Relation(
    type=EventType.CONSULT,
    agent=ref(KIM),
    target=ref(PUTIN),
    count=1,
    unconfirmed=1,
    first=date(2024, 6, 19),
    last=date(2024, 6, 19),
)


@pytest.mark.newest
async def test_relations(library: Reader) -> None:
    page = await library.relations(RelationFilter(actor="Putin"), Page())
    assert page.items == (TALKS,)
    assert page.total == 1
    asked = {
        "nobody": RelationFilter(actor="nobody"),
        "other": RelationFilter(actor="Kim", other="Putin"),
        "no other": RelationFilter(actor="Kim", other="NATO"),
        "nobody other": RelationFilter(actor="Kim", other="nobody"),
        "type": RelationFilter(actor="Kim", types=(EventType.CONSULT,)),
        "other type": RelationFilter(actor="Kim", types=(EventType.AGREE,)),
    }
    found = {name: (await library.relations(f, Page())).items for name, f in asked.items()}
    assert {name for name, items in found.items() if items == (TALKS,)} == {"other", "type"}
    assert {name for name, items in found.items() if not items} == asked.keys() - {"other", "type"}


@pytest.mark.newest
async def test_relations_of_a_window(library: Reader) -> None:
    async def within(from_: str | None, to: str | None) -> list[tuple[str, str, str, int, int]]:
        days = {"from_": from_, "to": to}
        page = await library.relations(RelationFilter.model_validate({"actor": "NATO", **days}), Page())
        assert page.total == len(page.items)
        return [(r.type.value, r.agent.name, r.target.name, r.count, r.unconfirmed) for r in page.items]

    talked = ("CONSULT", "Irak", "NATO", 1, 0)
    rebuked, accused = ("ACCUSE", "Irak", "NATO", 1, 0), ("ACCUSE", "NATO", "Russland", 1, 0)
    assert await within(None, None) == [rebuked, accused, talked]
    assert await within("2024-06-30", None) == [rebuked]
    assert await within("2024-06-21", "2024-06-21") == [rebuked, accused]
    assert await within(None, "2024-05-31") == [talked]
    assert await within("2025-01-01", None) == []


async def test_pages_of_relations(library: Reader) -> None:
    for asked in (RelationFilter(actor="NATO"), RelationFilter(actor="NATO", from_=date(2000, 1, 1))):
        whole = (await library.relations(asked, Page())).items
        seen: list[Relation] = []
        cursor = None
        for _ in whole:
            page = await library.relations(asked, Page(limit=1, cursor=cursor))
            seen += page.items
            cursor = page.next
        assert (tuple(seen), cursor) == (whole, None)


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
