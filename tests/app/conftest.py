"""The service on a real Neo4j, with one article that is put together by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from graph.connection import Connection
from graph.driver import open_driver
from graph.writer import Writer
from tests.app.build import extraction
from tests.cypher import ask, wipe


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
def _service(neo4j_lts: Connection) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(), connection=neo4j_lts)) as client:
        yield client


@pytest.fixture
def told(neo4j_lts: Connection, _service: TestClient) -> TestClient:
    """The service on a store that holds one article; for tests that only read."""
    article = extraction()

    async def store() -> None:
        async with open_driver(neo4j_lts) as driver:
            await Writer(driver).write(article)

    stored = ask(neo4j_lts, "MATCH (a:Article) RETURN a.article_id AS id")
    # Tests that empty the store run in between, in any order.
    if stored != [{"id": article.article.article_id}]:
        wipe(neo4j_lts)
        asyncio.run(store())
    return _service
