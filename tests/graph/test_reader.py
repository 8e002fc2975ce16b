"""Articles, events, actors and relations as they are read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest

from graph.connection import Connection
from graph.errors import InvalidCursorError
from graph.filters import Page, RelationFilter
from graph.model import (
    EventType,
    Status,
)
from graph.reader import Counts, Reader
from graph.views import ActorRef, ActorSummary, EventDetail, Office, Relation
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
