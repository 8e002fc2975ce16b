"""The one place that talks to Neo4j's driver: sessions, routing, timeouts, and its errors in our words."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TypeVar
from urllib.parse import urlsplit

import neo4j
from neo4j import AsyncGraphDatabase, AsyncManagedTransaction, Record, RoutingControl
from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graph.connection import Connection
from graph.errors import StoreError, StoreTimeoutError, StoreUnavailableError
from graph.queries.query import Query
from graph.schema import ensure_schema

T = TypeVar("T")

CONNECT_SECONDS = 5.0
RETRY_SECONDS = 15.0  # how long the driver repeats a transaction that failed for a passing reason
READ_SECONDS = 20.0
WRITE_SECONDS = 120.0
PING_SECONDS = 3.0
_VANISHED = "Neo.ClientError.Statement.EntityNotFound"
_TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut"  # the beginning of two codes
_OUT_OF_MEMORY = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"
_SCHEMES = frozenset(f"{scheme}{security}" for scheme in ("neo4j", "bolt") for security in ("", "+s", "+ssc"))
_ATTEMPTS = 5  # to read what is being changed; more than two were never needed


class _TornError(Exception):
    """A read that met a change half way."""


class Driver:
    """A store: reads and writes on one database, its schema made when first used."""

    def __init__(self, driver: neo4j.AsyncDriver, connection: Connection) -> None:
        self._driver = driver
        self._connection = connection
        self._ready = False
        self._preparing = asyncio.Lock()

    async def read(self, query: Query, unpack: Callable[[list[Record]], T]) -> T:
        """What `unpack` makes of the records that `query` answers.

        Neo4j reads what is committed: a node that a query has found may be gone before it reads the node's
        properties, which then fails or gives nulls. So what cannot be unpacked is read again.
        Raises `StoreUnavailableError`, `StoreTimeoutError`, or `StoreConflictError` for a newer schema.
        """
        await self._prepare()
        for attempt in range(1, _ATTEMPTS):
            with suppress(_TornError):
                return await self._whole(query, unpack)
            await asyncio.sleep(0.01 * attempt)
        try:
            return await self._whole(query, unpack)
        except _TornError as error:
            raise StoreError(f"the store holds what Zeitgraph did not write: {error}") from error

    async def write(self, work: Callable[[AsyncManagedTransaction], Awaitable[T]]) -> T:
        """Run `work` in one transaction, again from its start where the failure was a passing one."""
        await self._prepare()
        timed = neo4j.unit_of_work(timeout=WRITE_SECONDS)(work)
        with _translated(self._connection):
            async with self._driver.session(
                database=self._connection.database,
                # Reads of this driver then see what it has written, on a cluster too.
                bookmark_manager=self._driver.execute_query_bookmark_manager,
            ) as session:
                return await session.execute_write(timed)

    async def ping(self) -> None:
        """Raises `StoreUnavailableError` if the store does not answer, at once rather than after retries."""
        with _translated(self._connection):
            try:
                await self._ask()
            except (ServiceUnavailable, SessionExpired):
                await self._ask()  # a connection may be left from before the store was started again

    async def _ask(self) -> None:
        async with self._driver.session(
            database=self._connection.database, default_access_mode=neo4j.READ_ACCESS
        ) as session:
            result = await session.run(neo4j.Query("RETURN 1", timeout=PING_SECONDS))
            await result.consume()

    async def _whole(self, query: Query, unpack: Callable[[list[Record]], T]) -> T:
        with _translated(self._connection):
            try:
                records = await self._execute(query)
            except Neo4jError as error:
                if error.code == _VANISHED:
                    raise _TornError(error.message) from error
                raise
        try:
            return unpack(records)
        except (LookupError, TypeError, ValueError) as error:
            raise _TornError(f"{type(error).__name__}: {error}") from error

    async def _execute(self, query: Query) -> list[Record]:
        result = await self._driver.execute_query(
            neo4j.Query(query.text, timeout=READ_SECONDS),
            query.parameters,
            routing_=RoutingControl.READ,
            database_=self._connection.database,
        )
        return result.records

    async def _prepare(self) -> None:
        if self._ready:
            return
        async with self._preparing:
            if not self._ready:
                with _translated(self._connection):
                    await ensure_schema(self._driver, self._connection.database)
                self._ready = True


@asynccontextmanager
async def open_driver(
    connection: Connection, *, retry_seconds: float = RETRY_SECONDS
) -> AsyncIterator[Driver]:
    """A driver for `connection`; nothing is sent before the first use.

    Raises `StoreError` for an address that no Neo4j driver understands.
    """
    _check_address(connection.uri)
    with _translated(connection):
        driver = AsyncGraphDatabase.driver(
            connection.uri,
            auth=(connection.username, connection.password),
            connection_timeout=CONNECT_SECONDS,
            connection_acquisition_timeout=2 * CONNECT_SECONDS,
            max_transaction_retry_time=retry_seconds,
            # An empty store knows none of our labels yet; that is no news.
            notifications_disabled_classifications=["UNRECOGNIZED"],
        )
    try:
        yield Driver(driver, connection)
    finally:
        await driver.close()


def _check_address(uri: str) -> None:
    """The driver itself finds some of this only when it connects, and also takes HTTP."""
    try:
        parts = urlsplit(uri)
        valid = parts.scheme in _SCHEMES and parts.hostname and (parts.port is None or parts.port)
    except ValueError:
        valid = False
    if not valid:
        raise StoreError(
            f"{uri!r} is no address of a Neo4j server such as neo4j://host:7687, neo4j+s://host or bolt://host"
        )


@contextmanager
def _translated(connection: Connection) -> Iterator[None]:
    """Driver errors leave as ours; only here."""
    try:
        yield
    except AuthError as error:
        raise StoreUnavailableError(
            f"the store at {connection.uri} refuses the login of {connection.username}: {error.message}"
        ) from error
    except Neo4jError as error:
        if (error.code or "").startswith(_TIMED_OUT):
            raise StoreTimeoutError(
                f"the store stopped a query that took too long: {error.message}"
            ) from error
        if error.code == _OUT_OF_MEMORY:
            raise StoreError(
                "the store has too little memory for an article or a question of this size; "
                f"its heap can be made larger: {error.message}"
            ) from error
        if error.is_retryable():
            raise StoreUnavailableError(
                f"the store at {connection.uri} did not finish: {error.message}"
            ) from error
        raise StoreError(f"the store refused a query: {error.code}: {error.message}") from error
    except (DriverError, OSError) as error:
        raise StoreUnavailableError(f"the store at {connection.uri} cannot be reached: {error}") from error
