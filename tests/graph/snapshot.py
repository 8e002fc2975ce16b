"""The whole graph as plain values, for comparison: nodes by key, relationships by their ends' keys."""

from __future__ import annotations

from collections import Counter
from typing import Any

import neo4j

from graph.connection import Connection

_KEYS = ("article_id", "sentence_id", "mention_id", "event_id", "entity_id")
_OWN_KEY = {"Article": 0, "Sentence": 1, "Mention": 2, "Event": 3, "Entity": 4}

Graph = dict[str, list[Any]]


def snapshot(connection: Connection) -> Graph:
    """Everything but the schema's node, the time of storing, and the store's own ids."""
    auth = (connection.username, connection.password)
    with neo4j.GraphDatabase.driver(connection.uri, auth=auth) as driver:
        nodes = driver.execute_query(
            "MATCH (n) WHERE NOT n:ZeitgraphSchema RETURN n", database_=connection.database
        ).records
        relationships = driver.execute_query(
            "MATCH (a)-[r]->(b) RETURN a, r, b", database_=connection.database
        ).records
    return {
        "nodes": sorted(
            (_key(r["n"]), sorted(r["n"].labels), sorted(_properties(r["n"]).items())) for r in nodes
        ),
        "relationships": sorted(
            (_key(r["a"]), r["r"].type, _key(r["b"]), sorted(_properties(r["r"]).items()))
            for r in relationships
        ),
    }


def differences(left: Graph, right: Graph) -> list[str]:
    """What only one of two graphs has, one line each."""
    lines = []
    for part in left:
        ours, theirs = (Counter(map(repr, graph[part])) for graph in (left, right))
        lines += [f"- {line}" for line in (ours - theirs).elements()]
        lines += [f"+ {line}" for line in (theirs - ours).elements()]
    return lines


def _key(node: Any) -> str:
    (label,) = _OWN_KEY.keys() & node.labels
    return f"{label} {node[_KEYS[_OWN_KEY[label]]]}"


def _properties(thing: Any) -> dict[str, str]:
    return {name: repr(value) for name, value in thing.items() if name != "stored_at"}
