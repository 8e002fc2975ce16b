"""Answers from the store, as values of graph.views. Every page is a keyset page with an opaque cursor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.cursor import Part, question
from graph.driver import Driver
from graph.filters import Page, RelationFilter, TimelineFilter
from graph.naming import Meant, meant_by, places_meant_by
from graph.paging import Paging, Row, day_key
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
        (record,) = await self._driver.read(article.counts())
        return Counts(**record)

    async def article(self, article_id: str) -> ArticleDetail | None:
        """An article with its text, sentences and events; null if it is not stored.

        The events come in the text's order, each with the best mention of this article.
        """
        found = await self._driver.read(article.one(article_id))
        if not found:
            return None
        events = await self._rows(article.events(article_id))
        return unpack_article(found[0]["article"], found[0]["sentences"], map(unpack_event, events))

    async def articles(self, page: Page) -> PageOf[ArticleSummary]:
        """All articles, latest first."""
        paging = Paging(page, question("articles"))

        async def read(*, dated: bool, after: Position | None, take: int) -> Sequence[Row]:
            return await self._driver.read(article.page(dated=dated, after=after, take=take))

        async def total() -> int:
            return (await self.counts()).articles

        return await paging.of(
            await paging.rows(read),
            unpack=lambda row: unpack_article_summary(row["article"]),
            key=lambda row: day_key(native(row["article"]["published"]), row["article"]["article_id"]),
            total=total,
        )

    async def timeline(self, filter_: TimelineFilter, page: Page) -> PageOf[TimelineEvent]:
        """Events in the order of their first days. `total` is null beyond `timeline.MAX_TOTAL`."""
        paging = Paging(page, question("timeline", filter_))
        paging.key()  # a wrong cursor is wrong also where nothing is found
        asked = await self._asked(filter_)
        if asked is None:
            return PageOf(items=(), total=0 if paging.first else None)
        found, meant = asked

        async def read(*, dated: bool, after: Position | None, take: int) -> Sequence[Row]:
            return await self._rows(timeline.page(found, dated=dated, after=after, take=take))

        async def total() -> int | None:
            if meant is not None:
                return meant.event_count
            counted = await self._total(timeline.total(found))
            return counted if counted <= timeline.MAX_TOTAL else None

        return await paging.of(
            await paging.rows(read),
            unpack=unpack_event,
            key=lambda row: day_key(native(row["start"]), row["event_id"]),
            total=total,
        )

    async def event(self, event_id: str) -> EventDetail | None:
        """An event with all its mentions, best first; null if it is not stored."""
        found = await self._driver.read(Query(hydration.DETAIL, {"event_id": event_id}))
        return unpack_detail(found[0]) if found else None

    async def actors(self, q: str | None, page: Page) -> PageOf[ActorSummary]:
        """Actors whose name or alias holds the words of `q`, or begins so, or is one letter off; those
        that are called exactly so first, then by number of events. Without `q`, all of them."""
        paging = Paging(page, question("actors", q))
        key = paging.key()
        if q is not None and lucene.beginnings(q) is None:
            return PageOf(items=(), total=0 if paging.first else None)
        after = actor.After(*key) if key else None

        async def total() -> int:
            return await self._total(actor.total(q)) if q is not None else (await self.counts()).actors

        return await paging.of(
            await self._driver.read(actor.page(q, after=after, take=paging.take)),
            unpack=lambda row: unpack_summary(row["actor"]),
            key=lambda row: (row["tier"], row["actor"]["event_count"], row["actor"]["entity_id"]),
            total=total,
        )

    async def actor(self, actor_id: str) -> ActorDetail | None:
        """An actor; `first` and `last` are the first days of its first and last event. Its offices are
        those it holds, of an organization or country those held in it. Null if it is not stored."""
        found = await self._driver.read(actor.one(actor_id))
        return unpack_actor(found[0]) if found else None

    async def relations(self, filter_: RelationFilter, page: Page) -> PageOf[Relation]:
        """Relations of an actor, those with the most events first. With a window, of the events that
        overlap it."""
        paging = Paging(page, question("relations", filter_))
        key = paging.key()
        names = (filter_.actor,) if filter_.other is None else (filter_.actor, filter_.other)
        ids = [list(meant.ids) for meant in await meant_by(self._driver, names)]
        if not all(ids):
            return PageOf(items=(), total=0 if paging.first else None)
        others = ids[1] if len(ids) > 1 else None
        after = relation.After(*key) if key else None
        asked = relation.page(filter_, ids[0], others, after=after, take=paging.take)

        async def total() -> int:
            return await self._total(relation.total(filter_, ids[0], others))

        def key_of(row: Row) -> Sequence[Part]:
            return (row["count"], row["unconfirmed"], row["key"])

        return await paging.of(
            await self._driver.read(asked), unpack=unpack_relation, key=key_of, total=total
        )

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

    async def _rows(self, query: Query) -> list[Row]:
        """Of a query that answers with all of them in one record."""
        (record,) = await self._driver.read(query)
        rows: list[Row] = record["rows"]
        return rows

    async def _total(self, query: Query) -> int:
        (record,) = await self._driver.read(query)
        total: int = record["total"]
        return total
