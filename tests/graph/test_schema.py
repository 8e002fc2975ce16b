"""The schema: made on first use, repeatable, and refused when it is newer."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager

import neo4j
import pytest
from neo4j import AsyncGraphDatabase

from graph.connection import Connection
from graph.driver import open_driver
from graph.errors import StoreConflictError
from graph.reader import Counts, Reader
from graph.schema import VERSION, ensure_schema, statements
from graph.writer import Writer
from tests.cypher import ask
from tests.graph.make import extraction, summit

pytestmark = [pytest.mark.anyio, pytest.mark.newest]


@pytest.fixture
def bare(clean_store: Connection) -> Iterator[Connection]:
    """An empty store without constraints and indexes; afterwards it is one that nobody has used."""
    drop_schema(clean_store)
    yield clean_store
    drop_schema(clean_store)


def drop_schema(connection: Connection) -> None:
    for row in ask(connection, "SHOW CONSTRAINTS YIELD name"):
        ask(connection, f"DROP CONSTRAINT {row['name']} IF EXISTS")
    for row in ask(connection, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"):
        ask(connection, f"DROP INDEX {row['name']} IF EXISTS")
    ask(connection, "MATCH (s:ZeitgraphSchema) DELETE s")


def names(connection: Connection) -> set[str]:
    rows = ask(connection, "SHOW INDEXES YIELD name, type, state WHERE type <> 'LOOKUP' RETURN name, state")
    assert {row["state"] for row in rows} <= {"ONLINE"}
    return {row["name"] for row in rows}


def expected() -> set[str]:
    return {
        match[1]
        for statement in statements()
        if (match := re.search(r"(?:INDEX|CONSTRAINT) (\w+) IF NOT", statement))
    }


async def ensure(connection: Connection) -> None:
    auth = (connection.username, connection.password)
    async with AsyncGraphDatabase.driver(connection.uri, auth=auth) as driver:
        await ensure_schema(driver, connection.database)


async def test_first_use_makes_everything(bare: Connection) -> None:
    async with open_driver(bare) as driver:
        assert await Reader(driver).counts() == Counts(0, 0, 0, 0, 0)
    assert names(bare) == expected()
    assert ask(bare, "MATCH (s:ZeitgraphSchema) RETURN s.version AS v") == [{"v": VERSION}]


async def test_twice_is_once(bare: Connection) -> None:
    await ensure(bare)
    made = names(bare)
    await ensure(bare)
    ask(bare, "MATCH (s:ZeitgraphSchema) DELETE s")  # as if the first run had been cut off
    await ensure(bare)
    assert names(bare) == made
    assert len(ask(bare, "MATCH (s:ZeitgraphSchema) RETURN s")) == 1


async def test_several_at_once(bare: Connection) -> None:
    await asyncio.gather(*(ensure(bare) for _ in range(4)))
    assert names(bare) == expected()
    assert len(ask(bare, "MATCH (s:ZeitgraphSchema) RETURN s")) == 1


@contextmanager
def newer(connection: Connection) -> Iterator[None]:
    """A store that a newer Zeitgraph has written to; afterwards one whose schema is not known."""
    ask(connection, "MERGE (s:ZeitgraphSchema {name: 'zeitgraph'}) SET s.version = $v", v=VERSION + 1)
    try:
        yield
    finally:
        ask(connection, "MATCH (s:ZeitgraphSchema) DELETE s")


async def test_a_newer_schema_is_left_alone(clean_store: Connection) -> None:
    async with open_driver(clean_store) as driver:
        says = rf"version {VERSION + 1}.*up to {VERSION}.*newer"
        with newer(clean_store), pytest.raises(StoreConflictError, match=says):
            await Reader(driver).counts()


async def test_a_program_that_was_running_when_it_got_newer_stops_writing(clean_store: Connection) -> None:
    async with open_driver(clean_store) as driver:
        writer = Writer(driver)
        await writer.write(extraction("a1", summit()))
        with newer(clean_store), pytest.raises(StoreConflictError, match=rf"version {VERSION + 1}"):
            await writer.write(extraction("a2", summit()))
    assert ask(clean_store, "MATCH (a:Article) RETURN a.article_id AS id") == [{"id": "a1"}]


async def test_an_index_of_somebody_else_is_named(bare: Connection) -> None:
    """`IF NOT EXISTS` would pass over it, and searching would fail only later."""
    ask(bare, "CREATE FULLTEXT INDEX mine FOR (n:Entity) ON EACH [n.name, n.aliases]")
    with pytest.raises(StoreConflictError, match="entity_names"):
        await ensure(bare)
    assert ask(bare, "MATCH (s:ZeitgraphSchema) RETURN s") == []


async def test_keys_are_unique(clean_store: Connection) -> None:
    await ensure(clean_store)
    for label, key in (("Actor", "actor_id"), ("Place", "place_id"), ("Event", "event_id")):
        with pytest.raises(neo4j.exceptions.ConstraintError):
            ask(clean_store, f"UNWIND [1, 2] AS i CREATE (:{label} {{{key}: 'x'}})")
