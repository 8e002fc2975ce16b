"""The service on a real Neo4j, with one article that is put together by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import neo4j
import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from graph.connection import Connection
from graph.driver import open_driver
from graph.writer import Writer
from tests.app.build import extraction


@pytest.fixture(autouse=True, scope="session")
def _bare_environment() -> Iterator[None]:
    """What the developer has set must not decide a test."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
            patch.delenv(name, raising=False)
        for setting in ("host", "port", "embed_ancestors", "max_body", "log_level"):
            patch.delenv(f"ZEITGRAPH_{setting.upper()}", raising=False)
        yield


@pytest.fixture
def client(clean_store: Connection) -> Iterator[TestClient]:
    """The service on an empty store."""
    with TestClient(create_app(Settings(), connection=clean_store)) as client:
        yield client


@pytest.fixture(scope="module")
def told(neo4j_lts: Connection) -> Iterator[TestClient]:
    """The service on a store that holds one article, for modules that only read."""
    _clean(neo4j_lts)

    async def store() -> None:
        async with open_driver(neo4j_lts) as driver:
            await Writer(driver).write(extraction())

    asyncio.run(store())
    with TestClient(create_app(Settings(), connection=neo4j_lts)) as client:
        yield client


def _clean(connection: Connection) -> None:
    auth = (connection.username, connection.password)
    with neo4j.GraphDatabase.driver(connection.uri, auth=auth) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=connection.database)
