"""The running service's hold on the store, and how its parts are handed to the endpoints."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from graph.connection import Connection
from graph.driver import Driver, open_driver
from graph.reader import Reader
from graph.writer import Writer

# A visitor is told that the store is down rather than kept waiting; ingest is more patient.
RETRY_SECONDS = 4.0


@dataclass(frozen=True)
class Store:
    """Reader and writer on one driver, which makes the schema when first used."""

    driver: Driver
    reader: Reader
    writer: Writer


@asynccontextmanager
async def open_store(connection: Connection) -> AsyncIterator[Store]:
    """Nothing is sent before the first use: the service starts also while the store is down."""
    async with open_driver(connection, retry_seconds=RETRY_SECONDS) as driver:
        yield Store(driver, Reader(driver), Writer(driver))


def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


Holding = Annotated[Store, Depends(_store)]


def _reader(store: Holding) -> Reader:
    return store.reader


def _writer(store: Holding) -> Writer:
    return store.writer


Reading = Annotated[Reader, Depends(_reader)]
Writing = Annotated[Writer, Depends(_writer)]
