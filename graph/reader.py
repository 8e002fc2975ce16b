"""Answers from the store, as values of graph.views. Every page is a keyset page with an opaque cursor."""

from __future__ import annotations

from dataclasses import dataclass

from neo4j import Record

from graph.cursor import question
from graph.driver import Driver
from graph.filters import Page, RelationFilter, TimelineFilter
from graph.naming import Meant, meant_by, places_meant_by
from graph.paging import Keyed, Paging, day_key
from graph.queries import actor, article, hydration, lucene, relation, timeline
from graph.queries.query import Position, Query
from graph.queries.timeline import Asked
from graph.records.article import unpack_article, unpack_article_summary
from graph.records.day import native
from graph.records.entity import unpack_actor, unpack_summary
from graph.records.event import unpack_detail, unpack_event
from graph.records.relation import unpack_relation
from graph.views import (
    ActorDetail,
    ActorSummary,
    ArticleDetail,
    ArticleSummary,
    EventDetail,
    PageOf,
    Relation,
    TimelineEvent,
)


@dataclass(frozen=True)
class Counts:
    """How much is stored."""

    articles: int
    events: int
    actors: int
    places: int
    mentions: int


class Reader:
    """Reads from the store of `driver`; raises `StoreUnavailableError` where it is down, `StoreTimeoutError`
    for a query that takes too long, `InvalidCursorError` for a cursor of another query."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    async def counts(self) -> Counts:
        return await self._driver.read(article.counts(), lambda records: Counts(**records[0]))

    async def article(self, article_id: str) -> ArticleDetail | None:
        """An article with its text, sentences and events; null if it is not stored.

        The events come in the text's order, each with the best mention of this article.
        """
        events = await self._driver.read(article.events(article_id), _events)

        def unpack(records: list[Record]) -> ArticleDetail | None:
            return unpack_article(records[0], (e.item for e in events)) if records else None

        return await self._driver.read(article.one(article_id), unpack)

    async def articles(self, page: Page) -> PageOf[ArticleSummary]:
        """All articles, latest first."""
        paging = Paging(page, question("articles"))

        async def read(*, dated: bool, after: Position | None, take: int) -> list[Keyed[ArticleSummary]]:
            return await self._driver.read(article.page(dated=dated, after=after, take=take), _articles)

        async def total() -> int:
            return (await self.counts()).articles

        return await paging.of(await paging.by_day(read), total)

    async def timeline(self, filter_: TimelineFilter, page: Page) -> PageOf[TimelineEvent]:
        """Events in the order of their first days. `total` is null beyond `timeline.MAX_TOTAL`."""
        paging = Paging(page, question("timeline", filter_))
        paging.key()  # a wrong cursor is wrong also where nothing is found
        asked = await self._asked(filter_)
        if asked is None:
            return paging.empty()
        found, meant = asked

        async def read(*, dated: bool, after: Position | None, take: int) -> list[Keyed[TimelineEvent]]:
            return await self._driver.read(timeline.page(found, dated=dated, after=after, take=take), _events)

        async def total() -> int | None:
            if meant is not None:
                return meant.event_count
            counted = await self._total(timeline.total(found))
            return counted if counted <= timeline.MAX_TOTAL else None

        return await paging.of(await paging.by_day(read), total)

    async def event(self, event_id: str) -> EventDetail | None:
        """An event with all its mentions, best first; null if it is not stored."""
        return await self._driver.read(
            Query(hydration.DETAIL, {"event_id": event_id}),
            lambda records: unpack_detail(records[0]) if records else None,
        )

    async def actors(self, q: str | None, page: Page) -> PageOf[ActorSummary]:
        """Actors whose name or alias holds the words of `q`, or begins so, or is one letter off; those
        that are called exactly so first, then by number of events. Without `q`, all of them."""
        paging = Paging(page, question("actors", q))
        key = paging.key()
        if q is not None and lucene.beginnings(q) is None:
            return paging.empty()
        after = actor.After(*key) if key else None

        async def total() -> int:
            return await self._total(actor.total(q)) if q is not None else (await self.counts()).actors

        asked = actor.page(q, after=after, take=paging.take)
        return await paging.of(await self._driver.read(asked, _actors), total)

    async def actor(self, actor_id: str) -> ActorDetail | None:
        """An actor; `first` and `last` are the first days of its first and last event. Its offices are
        those it holds, of an organization or country those held in it. Null if it is not stored."""
        return await self._driver.read(
            actor.one(actor_id), lambda records: unpack_actor(records[0]) if records else None
        )

    async def relations(self, filter_: RelationFilter, page: Page) -> PageOf[Relation]:
        """Relations of an actor, those with the most events first. With a window, of the events that
        overlap it."""
        paging = Paging(page, question("relations", filter_))
        key = paging.key()
        names = (filter_.actor,) if filter_.other is None else (filter_.actor, filter_.other)
        ids = [list(meant.ids) for meant in await meant_by(self._driver, names)]
        if not all(ids):
            return paging.empty()
        others = ids[1] if len(ids) > 1 else None
        after = relation.After(*key) if key else None

        async def total() -> int:
            return await self._total(relation.total(filter_, ids[0], others))

        asked = relation.page(filter_, ids[0], others, after=after, take=paging.take)
        return await paging.of(await self._driver.read(asked, _relations), total)

    async def _asked(self, filter_: TimelineFilter) -> tuple[Asked, Meant | None] | None:
        """The filter with its names resolved, and the one actor it asks for if it asks for nothing else;
        null if it names somebody, somewhere or something that is not there."""
        actors = sorted(await meant_by(self._driver, filter_.actors), key=lambda meant: meant.event_count)
        places = None if filter_.place is None else await places_meant_by(self._driver, filter_.place)
        words = None if filter_.q is None else lucene.all_words(filter_.q)
        if (
            not all(meant.ids for meant in actors)
            or places == ()
            or (words is None and filter_.q is not None)
        ):
            return None
        asked = Asked(filter_, tuple(meant.ids for meant in actors), places, words)
        bare = TimelineFilter(actors=filter_.actors, order=filter_.order)
        alone = len(actors) == 1 and len(actors[0].ids) == 1 and filter_ == bare
        return asked, actors[0] if alone else None

    async def _total(self, query: Query) -> int:
        def unpack(records: list[Record]) -> int:
            total: int = records[0]["total"]
            return total

        return await self._driver.read(query, unpack)


def _events(records: list[Record]) -> list[Keyed[TimelineEvent]]:
    """From the one record that a hydration answers."""
    return [
        Keyed(unpack_event(row), day_key(native(row["start"]), row["event_id"])) for row in records[0]["rows"]
    ]


def _articles(records: list[Record]) -> list[Keyed[ArticleSummary]]:
    found = (unpack_article_summary(record["article"]) for record in records)
    return [Keyed(a, day_key(a.published, a.article_id)) for a in found]


def _actors(records: list[Record]) -> list[Keyed[ActorSummary]]:
    found = ((unpack_summary(record["actor"]), record["tier"]) for record in records)
    return [Keyed(a, (tier, a.event_count, a.actor_id)) for a, tier in found]


def _relations(records: list[Record]) -> list[Keyed[Relation]]:
    return [Keyed(unpack_relation(r), (r["count"], r["unconfirmed"], r["key"])) for r in records]
