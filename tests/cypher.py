"""Cypher of the tests' own, past the code under test."""

from __future__ import annotations

from typing import Any

import neo4j

from graph.connection import Connection
from graph.schema import VERSION


def ask(connection: Connection, cypher: str, **parameters: Any) -> list[dict[str, Any]]:
    """What a user's own Cypher query answers."""
    auth = (connection.username, connection.password)
    with neo4j.GraphDatabase.driver(connection.uri, auth=auth) as driver:
        records = driver.execute_query(cypher, parameters, database_=connection.database).records
    return [record.data() for record in records]


def wipe(connection: Connection) -> None:
    """Take every node away but the schema's, without which the next test would make the schema again."""
    query = "MATCH (n) WHERE NOT (n:ZeitgraphSchema AND n.version = $version) DETACH DELETE n"
    ask(connection, query, version=VERSION)
