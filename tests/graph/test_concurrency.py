"""Several writers at once on the same actors and events, and readers beside them."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import pytest

from graph.connection import Connection
from graph.driver import open_driver
from graph.filters import Page, TimelineFilter
from graph.model import EventType, Extraction
from graph.reader import Reader
from graph.writer import Writer, WriteResult
from tests.cypher import ask, wipe
from tests.graph.make import KIM, KOREA, NATO, PUTIN, RUSSIA, accusation, extraction, journey, summit, told
from tests.graph.snapshot import differences, snapshot

pytestmark = [pytest.mark.anyio, pytest.mark.newest]


def article(number: int) -> Extraction:
    """Two events that every article tells, two on the day of its number, and two offices."""
    on = (date(2024, 7, 1) + timedelta(days=number)).isoformat()
    talked, rebuked = f"Am Tag {number} traf Kim Putin.", f"Am Tag {number} rügte die NATO."
    return extraction(
        f"a{number}",
        summit(),
        accusation(),
        told(talked, "traf", agent=(KIM, PUTIN), on=on),
        told(rebuked, "rügte", EventType.ACCUSE, agent=(NATO,), target=(RUSSIA,), on=on),
        offices=[(PUTIN, "Präsident", RUSSIA), (KIM, "Machthaber", KOREA)],
        published=on,
        publisher=f"Blatt {number % 3}",
    )


async def shared_out(connection: Connection, work: list[Extraction | str], drivers: int = 4) -> None:
    """Each driver is a process of its own as far as the store can tell."""
    queue = iter(work)

    async def worker() -> None:
        async with open_driver(connection) as driver:
            writer = Writer(driver)
            for one in queue:
                await (writer.delete(one) if isinstance(one, str) else writer.write(one))

    await asyncio.gather(*(worker() for _ in range(drivers)))


async def test_counts_are_right(clean_store: Connection) -> None:
    await shared_out(clean_store, [article(i) for i in range(24)])
    rows = ask(
        clean_store,
        """
        MATCH (a:Actor)-[r:CONSULT|ACCUSE|HOLDS_OFFICE]->(b:Actor)
        RETURN type(r) AS type, coalesce(r.count, r.article_count) AS n ORDER BY type, n
        """,
    )
    assert [(row["type"], row["n"]) for row in rows] == [
        ("ACCUSE", 25),
        ("CONSULT", 25),
        ("HOLDS_OFFICE", 24),
        ("HOLDS_OFFICE", 24),
    ]
    together = snapshot(clean_store)
    wipe(clean_store)
    await shared_out(clean_store, [article(i) for i in range(24)], drivers=1)
    assert not differences(together, snapshot(clean_store))


async def test_writing_replacing_and_deleting_at_once(clean_store: Connection) -> None:
    await shared_out(clean_store, [article(i) for i in range(12)])
    changed = [extraction(f"a{i}", journey(), accusation()) for i in range(6)]
    deleted = [f"a{i}" for i in range(6, 12)]
    mixed = [one for pair in zip(changed, deleted, strict=True) for one in pair]
    await shared_out(clean_store, [*mixed, *(article(i) for i in range(12, 18))])
    together = snapshot(clean_store)
    wipe(clean_store)
    await shared_out(clean_store, [*changed, *(article(i) for i in range(12, 18))], drivers=1)
    assert not differences(together, snapshot(clean_store))


async def test_the_same_article_from_everywhere_is_stored_once(clean_store: Connection) -> None:
    async def write() -> WriteResult:
        async with open_driver(clean_store) as driver:
            return await Writer(driver).write(article(1))

    results = await asyncio.gather(*(write() for _ in range(6)))
    assert sorted(results) == [WriteResult.CREATED] + 5 * [WriteResult.UNCHANGED]


async def test_readers_see_whole_events_while_articles_change(clean_store: Connection) -> None:
    """Nodes that vanish between finding and reading them are no error."""
    done = asyncio.Event()

    async def read() -> int:
        reads = 0
        async with open_driver(clean_store) as driver:
            reader = Reader(driver)
            while not done.is_set():
                page = await reader.timeline(TimelineFilter(actors=("Putin",)), Page())
                assert all(e.participants for e in page.items)
                for event in page.items[:1]:
                    await reader.event(event.event_id)
                await reader.article("a1")
                await reader.actors("Putin", Page())
                reads += 1
        return reads

    reading = asyncio.create_task(read())
    async with open_driver(clean_store) as driver:
        writer = Writer(driver)
        for turn in range(10):
            await writer.write(article(1))
            await writer.write(extraction("a1", journey()) if turn % 2 else extraction("a1", summit()))
            await writer.delete("a1")
    done.set()
    assert await reading > 5
