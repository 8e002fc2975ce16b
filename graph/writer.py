"""Storing and deleting articles: one transaction each, all or nothing.

The same article twice changes nothing. A changed one replaces what it said before and nothing else: what
several articles tell stays, made anew from the mentions that are left.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from neo4j import AsyncManagedTransaction, Record

from graph.change import EntityChange, EventChange, StoredEvent, entity_change, event_change, office_rows
from graph.driver import Driver
from graph.model import Extraction
from graph.queries import relation, writing
from graph.queries.query import Query
from graph.records.article import extraction_digest, pack_article, pack_mentions, pack_sentences, says
from graph.records.entity import Say
from graph.records.event import Told
from graph.schema import VERSION, check_version


class WriteResult(StrEnum):
    CREATED = "created"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"


@dataclass(frozen=True)
class Content:
    """What is to stand in the graph for one article; empty when it is deleted."""

    article_id: str
    digest: str | None = None
    article: dict[str, Any] = field(default_factory=dict)
    sentences: list[dict[str, Any]] = field(default_factory=list)
    mentions: list[dict[str, Any]] = field(default_factory=list)
    says: Mapping[str, Say] = field(default_factory=dict)

    @classmethod
    def of(cls, extraction: Extraction) -> Content:
        return cls(
            article_id=extraction.article.article_id,
            digest=extraction_digest(extraction),
            article=pack_article(extraction),
            sentences=pack_sentences(extraction),
            mentions=pack_mentions(extraction),
            says=says(extraction),
        )

    @property
    def event_ids(self) -> frozenset[str]:
        return frozenset(m["event_id"] for m in self.mentions)


class Writer:
    """Writes articles to the store of `driver`. Safe to use from several tasks and processes at once."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    async def write(self, extraction: Extraction) -> WriteResult:
        """Store one article with all that was read out of it.

        Raises `InvalidExtractionError` if it contradicts itself, `StoreUnavailableError` if the store is
        down or goes down meanwhile: then nothing of the article is stored, or all of it, so that storing
        it again is always right.
        """
        content = Content.of(extraction)

        async def work(tx: AsyncManagedTransaction) -> WriteResult:
            if await _stored_digest(tx, content.article_id) == content.digest:
                return WriteResult.UNCHANGED
            before = await _locked(tx, content.article_id)
            if before["digest"] == content.digest:  # another process was faster
                return WriteResult.UNCHANGED
            await _replace(tx, before, content)
            return WriteResult.REPLACED if before["digest"] else WriteResult.CREATED

        return await self._driver.write(work)

    async def delete(self, article_id: str) -> bool:
        """Take an article and all that only it says out of the store; false if it is not there."""

        async def work(tx: AsyncManagedTransaction) -> bool:
            if await _stored_digest(tx, article_id) is None:
                return False
            before = await _locked(tx, article_id)
            await _replace(tx, before, Content(article_id))
            await _run(tx, writing.delete_article(article_id))
            # Null if another process has deleted it while this one waited for the lock.
            return before["digest"] is not None

        return await self._driver.write(work)


async def _replace(tx: AsyncManagedTransaction, before: Record, content: Content) -> None:
    """Let the article say `content` instead of what it said `before`."""
    gone = {row["entity_id"]: Say.unpack(row["entity_id"], row) for row in before["says"]}
    event_ids = sorted(content.event_ids.union(before["event_ids"]))
    events = [StoredEvent.unpack(row) for row in await _rows(tx, writing.events(event_ids))]
    entities = await _entities(
        tx, gone.keys() | content.says.keys() | {edge.entity_id for e in events for edge in e.edges}
    )
    if before["digest"]:
        await _run(tx, writing.forget(content.article_id))
    if content.article:
        await _run(tx, writing.store_article(content.article, content.sentences))
        await _run(tx, writing.store_mentions(content.mentions))
    consolidated = await _rows(tx, writing.consolidate(event_ids))
    told = {row["event_id"]: Told.unpack(row) for row in consolidated if row["best"]}
    change = event_change(events, told)
    missing = {row["entity_id"] for row in change.roles} | change.counts.keys()
    if missing := missing - entities.keys():  # another article names others as taking part
        entities |= await _entities(tx, missing)
    await _store_events(tx, change)
    revised = entity_change(entities, gone, content.says, change.counts)
    await _store_entities(tx, revised, content)
    await _store_offices(tx, gone, content)
    await _store_relations(tx, change)
    if revised.gone:  # last, when nothing looks for them any more
        await _run(tx, writing.delete_entities(revised.gone))


async def _store_events(tx: AsyncManagedTransaction, change: EventChange) -> None:
    if change.gone:
        await _run(tx, writing.delete_events(change.gone))
    if change.rows:
        await _run(tx, writing.store_events(change.rows))
    if change.rerouted:
        await _run(tx, writing.drop_roles(change.rerouted))
    if change.roles:
        await _run(tx, writing.store_roles(change.roles))


async def _store_entities(tx: AsyncManagedTransaction, change: EntityChange, content: Content) -> None:
    if change.rows:
        await _run(tx, writing.store_entities(change.rows))
    if content.says:
        rows = [{"entity_id": s.entity_id, "properties": s.pack()} for s in content.says.values()]
        await _run(tx, writing.store_says(content.article_id, rows))


async def _store_offices(tx: AsyncManagedTransaction, gone: Mapping[str, Say], content: Content) -> None:
    withdrawn, given = office_rows(gone), office_rows(content.says)
    if withdrawn:
        await _run(tx, writing.recount_offices(withdrawn + [row for row in given if row not in withdrawn]))
    elif given:
        await _run(tx, writing.raise_offices(given, content.article["published"]))


async def _store_relations(tx: AsyncManagedTransaction, change: EventChange) -> None:
    if change.relations.increases:
        await _run(tx, relation.increase(change.relations.increases))
    if change.relations.recounts:
        await _run(tx, relation.recount(change.relations.recounts))


async def _entities(tx: AsyncManagedTransaction, entity_ids: set[str]) -> dict[str, Mapping[str, Any]]:
    rows = await _rows(tx, writing.entities(sorted(entity_ids)))
    return {row["entity_id"]: row for row in rows}


async def _locked(tx: AsyncManagedTransaction, article_id: str) -> Record:
    """The stored article when no other writer is at work any more, until this transaction ends."""
    check_version((await _run_one(tx, writing.lock(VERSION)))["version"])
    return await _run_one(tx, writing.article(article_id))


async def _stored_digest(tx: AsyncManagedTransaction, article_id: str) -> str | None:
    records = await _run(tx, writing.stored_digest(article_id))
    return records[0]["digest"] if records else None


async def _run_one(tx: AsyncManagedTransaction, query: Query) -> Record:
    (record,) = await _run(tx, query)
    return record


async def _rows(tx: AsyncManagedTransaction, query: Query) -> list[Mapping[str, Any]]:
    rows: list[Mapping[str, Any]] = (await _run_one(tx, query))["rows"]
    return rows


async def _run(tx: AsyncManagedTransaction, query: Query) -> list[Record]:
    result = await tx.run(query.text, query.parameters)
    return [record async for record in result]
