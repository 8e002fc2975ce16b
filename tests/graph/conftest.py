"""A driver, writer and reader on an empty store."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from graph.connection import Connection
from graph.driver import Driver, open_driver
from graph.reader import Reader
from graph.writer import Writer


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def driver(clean_store: Connection) -> AsyncIterator[Driver]:
    async with open_driver(clean_store) as driver:
        yield driver


@pytest.fixture
def writer(driver: Driver) -> Writer:
    return Writer(driver)


@pytest.fixture
def reader(driver: Driver) -> Reader:
    return Reader(driver)
