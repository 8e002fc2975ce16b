"""Real Neo4j servers for the tests: each version is started at most once per run, when first asked for.

A test that takes `connection` (or `clean_store`) runs on 5.26 LTS, and marked `@pytest.mark.newest` on the
newest Neo4j as well. A server that cannot be had fails the tests that need it; none is skipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.settings import Settings
from graph.connection import Connection
from graph.embedded import LTS, NEWEST, open_store
from tests.cypher import wipe

_SERVERS = {"lts": "neo4j_lts", "newest": "neo4j_newest"}


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "newest: runs on the newest Neo4j as well as on the LTS")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "connection" in metafunc.fixturenames:
        both = metafunc.definition.get_closest_marker("newest") is not None
        metafunc.parametrize("connection", ["lts", "newest"] if both else ["lts"], indirect=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if not {"connection", *_SERVERS.values()}.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker("neo4j")


def _server(version: str, factory: pytest.TempPathFactory) -> Iterator[Connection]:
    data = factory.mktemp("neo4j")
    with open_store(replace(Settings().embedded(), version=version, data_dir=data)) as connection:
        yield connection


@pytest.fixture(scope="session")
def neo4j_lts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A Neo4j 5.26 LTS of this test run's own."""
    yield from _server(LTS, tmp_path_factory)


@pytest.fixture(scope="session")
def neo4j_newest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """The newest Neo4j, of this test run's own."""
    yield from _server(NEWEST, tmp_path_factory)


@pytest.fixture(scope="session")
def connection(request: pytest.FixtureRequest) -> Connection:
    """The server that the test runs on; what other tests wrote may be in it."""
    server = request.getfixturevalue(_SERVERS[request.param])
    assert isinstance(server, Connection)
    return server


@pytest.fixture
def clean_store(connection: Connection) -> Connection:
    """The same server without nodes, the schema's apart."""
    wipe(connection)
    return connection
