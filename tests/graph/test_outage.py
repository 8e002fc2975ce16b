"""A store that is down, refuses, or goes away in the middle."""

from __future__ import annotations

import asyncio
import socket
import time
from dataclasses import replace
from typing import Any

import pytest
from neo4j import AsyncManagedTransaction, Record

from graph.connection import Connection
from graph.driver import Driver, open_driver
from graph.errors import StoreError, StoreTimeoutError, StoreUnavailableError
from graph.filters import Page, TimelineFilter
from graph.queries.query import Query
from graph.reader import Reader
from graph.writer import Writer, WriteResult
from tests.graph.make import NATO, RUSSIA, accusation, extraction, journey, summit
from tests.graph.proxy import wire
from tests.graph.snapshot import differences, snapshot

pytestmark = pytest.mark.anyio

BEFORE = extraction("a1", journey(), summit(), publisher="Bote")
AFTER = extraction("a1", accusation(), summit(), publisher="Bote", offices=[(NATO, "Mitglied", RUSSIA)])


def nobody() -> str:
    """An address where nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"bolt://127.0.0.1:{probe.getsockname()[1]}"


async def test_a_store_that_is_down() -> None:
    connection = Connection(nobody(), "neo4j", "x")
    async with open_driver(connection, retry_seconds=0.1) as driver:
        for attempt in (
            driver.ping(),
            Reader(driver).timeline(TimelineFilter(), Page()),
            Writer(driver).write(BEFORE),
        ):
            with pytest.raises(StoreUnavailableError, match=connection.uri):
                await attempt


async def test_a_ping_does_not_wait_for_better_times() -> None:
    async with open_driver(Connection(nobody(), "neo4j", "x"), retry_seconds=60) as driver:
        begin = time.monotonic()
        with pytest.raises(StoreUnavailableError):
            await driver.ping()
    assert time.monotonic() - begin < 5


async def test_a_login_that_is_refused(connection: Connection) -> None:
    async with open_driver(replace(connection, password="wrong")) as driver:
        with pytest.raises(StoreUnavailableError, match="refuses the login of neo4j") as caught:
            await driver.ping()
    assert "wrong" not in str(caught.value)


@pytest.mark.parametrize(
    "uri",
    [
        "http://localhost",
        "localhost:7687",
        "",
        "neo4j",
        "bolt://",
        "neo4j://host:port",
        "bolt://host:99999",
        "bolt://[",
    ],
)
async def test_an_address_of_something_else(uri: str) -> None:
    with pytest.raises(StoreError, match="no address of a Neo4j server"):
        async with open_driver(Connection(uri, "neo4j", "x")):
            pass


async def test_a_missing_database(connection: Connection) -> None:
    async with open_driver(replace(connection, database="nowhere"), retry_seconds=0.1) as driver:
        with pytest.raises(StoreError, match="nowhere"):
            await driver.ping()


async def test_a_query_that_takes_too_long(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.driver.READ_SECONDS", 0.2)
    slow = Query("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN max(a * b)", {})
    begin = time.monotonic()
    with pytest.raises(StoreTimeoutError):
        await driver.read(slow, len)
    assert time.monotonic() - begin < 10


async def test_a_query_for_which_there_is_no_memory(clean_store: Connection) -> None:
    greedy = Query("UNWIND range(1, 50000000) AS i RETURN size(collect('a longer text ' + i)) AS n", {})
    async with open_driver(clean_store, retry_seconds=0.1) as driver:
        with pytest.raises(StoreError, match="too little memory") as caught:
            await driver.read(greedy, len)
    assert not isinstance(caught.value, StoreUnavailableError)


async def test_reading_cannot_write(driver: Driver) -> None:
    with pytest.raises(StoreError, match=r"(?i)write"):
        await driver.read(Query("CREATE (:Event)", {}), len)


async def test_a_query_that_is_wrong_is_no_outage(driver: Driver) -> None:
    with pytest.raises(StoreError, match="SyntaxError") as caught:
        await driver.read(Query("RETRUN 1", {}), len)
    assert not isinstance(caught.value, StoreUnavailableError)


async def test_what_does_not_fit_is_read_again(driver: Driver) -> None:
    """As when an article is replaced just then; in the end it is an error that says so."""
    calls = []

    def unpack(records: list[Record]) -> Any:
        calls.append(len(records))
        return records[0]["gone" if len(calls) < 3 else "one"]

    assert await driver.read(Query("RETURN 1 AS one", {}), unpack) == 1
    assert len(calls) == 3
    with pytest.raises(StoreError, match=r"did not write.*KeyError"):
        await driver.read(Query("RETURN 1 AS one", {}), lambda records: records[0]["two"])


async def test_it_works_again_when_the_store_is_back(clean_store: Connection) -> None:
    async with (
        wire(clean_store.uri) as laid,
        open_driver(replace(clean_store, uri=laid.address), retry_seconds=0.2) as driver,
    ):
        await driver.ping()
        laid.sever()
        with pytest.raises(StoreUnavailableError):
            await driver.ping()
        laid.cut = False
        await driver.ping()


async def test_a_short_interruption_goes_unnoticed(clean_store: Connection) -> None:
    async with (
        wire(clean_store.uri) as laid,
        open_driver(replace(clean_store, uri=laid.address)) as driver,
    ):
        await driver.read(Query("RETURN 1", {}), len)
        laid.budget = laid.sent + 5
        mending = asyncio.create_task(laid.mend())
        assert await Writer(driver).write(BEFORE) is WriteResult.CREATED
        await mending
    whole = snapshot(clean_store)
    async with open_driver(clean_store) as driver:
        assert await Writer(driver).write(BEFORE) is WriteResult.UNCHANGED
    assert not differences(whole, snapshot(clean_store))


@pytest.mark.newest
async def test_cut_anywhere_it_is_all_or_nothing(clean_store: Connection) -> None:
    """The wire is cut after each of the messages of a replacing write, until one goes through."""
    async with open_driver(clean_store) as driver:
        await Writer(driver).write(AFTER)
        after = snapshot(clean_store)
        await Writer(driver).write(BEFORE)
        before = snapshot(clean_store)
    outcomes: list[WriteResult | None] = []
    for budget in range(1, 60):
        async with (
            wire(clean_store.uri) as laid,
            open_driver(replace(clean_store, uri=laid.address), retry_seconds=0.0) as driver,
        ):
            await driver.read(Query("RETURN 1", {}), len)
            laid.budget = laid.sent + budget
            try:
                outcomes.append(await Writer(driver).write(AFTER))
            except StoreUnavailableError:
                outcomes.append(None)
        found = snapshot(clean_store)
        if not differences(after, found):
            break  # where the answer to the commit is what got lost, all of it is there
        assert not differences(before, found)
    assert len(outcomes) > 10
    assert outcomes[:-1] == [None] * (len(outcomes) - 1)


async def test_work_that_fails_leaves_nothing(driver: Driver, clean_store: Connection) -> None:
    async def work(tx: AsyncManagedTransaction) -> None:
        await tx.run("CREATE (:Article {article_id: 'half'})")
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        await driver.write(work)
    assert snapshot(clean_store)["nodes"] == []
