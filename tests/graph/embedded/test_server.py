"""The fixtures' servers: real, both versions, with Neo4j Browser."""

from __future__ import annotations

from dataclasses import replace

import neo4j
import pytest
import urllib3

from graph.connection import Connection
from graph.embedded.store import answers
from graph.errors import StoreConflictError


@pytest.mark.newest
def test_a_query_is_answered(clean_store: Connection) -> None:
    auth = (clean_store.username, clean_store.password)
    with neo4j.GraphDatabase.driver(clean_store.uri, auth=auth) as driver:
        driver.execute_query("CREATE (:Probe {day: date('2024-06-18')})", database_=clean_store.database)
        found = driver.execute_query(
            "MATCH (p:Probe) RETURN p.day.month AS month", database_=clean_store.database
        )
    assert [record["month"] for record in found.records] == [6]


@pytest.mark.newest
def test_nobody_gets_in_without_the_password(connection: Connection) -> None:
    with (
        neo4j.GraphDatabase.driver(connection.uri, auth=(connection.username, "not-the-password")) as driver,
        pytest.raises(neo4j.exceptions.AuthError),
    ):
        driver.verify_connectivity()


def test_a_changed_password_is_explained(connection: Connection) -> None:
    with pytest.raises(StoreConflictError, match="write the new one into the file `password`"):
        answers(replace(connection, password="not-the-password"))


def test_nobody_at_the_address_is_no_answer(connection: Connection) -> None:
    assert answers(connection)
    assert not answers(replace(connection, uri="bolt://127.0.0.1:9"))


@pytest.mark.newest
def test_neo4j_browser_is_served(connection: Connection) -> None:
    assert connection.browser is not None
    with urllib3.PoolManager() as pool:
        response = pool.request("GET", connection.browser)
    assert response.status == 200
    assert "Neo4j Browser" in response.data.decode()
