"""Constraints and indexes, made on first use; a `(:ZeitgraphSchema {version})` node says which.

Every statement is repeatable, so two processes may meet here, and a run that was cut off is finished by
the next one. The version is written last.
"""

from __future__ import annotations

import neo4j
from neo4j import RoutingControl
from neo4j.exceptions import Neo4jError

from graph.errors import StoreConflictError

VERSION = 1  # raise when statements or stored shapes change; older programs then refuse the store

SENTENCES_GERMAN = "text_german"
SENTENCES_ENGLISH = "text_english"
NAMES = "entity_names"

_KEYS = {
    "Article": "article_id",
    "Sentence": "sentence_id",
    "Mention": "mention_id",
    "Event": "event_id",
    "Entity": "entity_id",
    "Actor": "actor_id",
    "Place": "place_id",
    "ZeitgraphSchema": "name",
}
# In the order of the pages that are read from them.
_NODE_INDEXES = (
    ("Event", ("start", "event_id")),
    ("Event", ("type", "start", "event_id")),
    ("Event", ("undated", "event_id")),
    ("Article", ("published", "article_id")),
    ("Actor", ("event_count", "actor_id")),
    ("Place", ("country",)),
)
# A hub's page is read from these without touching the hub.
_ROLE_INDEXES = {
    "AGENT": "actor_id",
    "TARGET": "actor_id",
    "AT": "place_id",
    "FROM": "place_id",
    "TO": "place_id",
}
# Neo4j takes two full-text indexes for one and the same unless labels or properties differ, if only in order.
_TEXT_INDEXES = {
    SENTENCES_GERMAN: ("Sentence|Mention", ("text", "title"), "german"),
    SENTENCES_ENGLISH: ("Sentence|Mention", ("title", "text"), "english"),
    NAMES: ("Entity", ("name", "aliases"), "standard-folding"),
}
_AWAIT_SECONDS = 120
# Two processes that make the same index at once: one of them is told so.
_MADE_MEANWHILE = frozenset(
    {
        "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
        "Neo.ClientError.Schema.ConstraintAlreadyExists",
        "Neo.ClientError.Schema.IndexAlreadyExists",
    }
)
_NAMES = "SHOW INDEXES YIELD name RETURN collect(name) AS names"
_READ_VERSION = "MATCH (s:ZeitgraphSchema {name: 'zeitgraph'}) RETURN s.version AS version"
_WRITE_VERSION = "MERGE (s:ZeitgraphSchema {name: 'zeitgraph'}) SET s.version = $version"


def statements() -> tuple[str, ...]:
    """All of the schema, repeatable."""
    keys = (
        f"CREATE CONSTRAINT {key} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
        for label, key in _KEYS.items()
    )
    nodes = (
        f"CREATE INDEX {label.lower()}_{properties[0]} IF NOT EXISTS "
        f"FOR (n:{label}) ON ({', '.join('n.' + p for p in properties)})"
        for label, properties in _NODE_INDEXES
    )
    roles = (
        f"CREATE INDEX {role.lower()}_order IF NOT EXISTS FOR ()-[r:{role}]-() ON (r.{key}, r.start)"
        for role, key in _ROLE_INDEXES.items()
    )
    texts = (
        f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{labels}) "
        f"ON EACH [{', '.join('n.' + p for p in properties)}] "
        f"OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{analyzer}'}}}}"
        for name, (labels, properties, analyzer) in _TEXT_INDEXES.items()
    )
    return (*keys, *nodes, *roles, *texts)


async def ensure_schema(driver: neo4j.AsyncDriver, database: str | None) -> None:
    """Make the store ready. Raises `StoreConflictError` if a newer Zeitgraph has written to it."""
    records, _, _ = await driver.execute_query(
        _READ_VERSION, routing_=RoutingControl.READ, database_=database
    )
    stored = records[0]["version"] if records else 0
    check_version(stored)
    if stored == VERSION:
        return
    for statement in statements():
        await _make(driver, database, statement)
    await driver.execute_query("CALL db.awaitIndexes($seconds)", seconds=_AWAIT_SECONDS, database_=database)
    await _check(driver, database)
    await driver.execute_query(_WRITE_VERSION, version=VERSION, database_=database)


def check_version(stored: int) -> None:
    """Raises `StoreConflictError` if a newer Zeitgraph has written to the store."""
    if stored > VERSION:
        raise StoreConflictError(
            f"the store has schema version {stored}, this Zeitgraph knows versions up to {VERSION}: "
            "use a newer Zeitgraph, or another database (NEO4J_DATABASE)"
        )


async def _check(driver: neo4j.AsyncDriver, database: str | None) -> None:
    """`IF NOT EXISTS` also passes over an index that somebody else made on the same properties."""
    records, _, _ = await driver.execute_query(_NAMES, database_=database)
    if missing := _TEXT_INDEXES.keys() - set(records[0]["names"]):
        raise StoreConflictError(
            f"the database has full-text indexes of its own in place of {', '.join(sorted(missing))}: "
            "drop them, or use another database (NEO4J_DATABASE)"
        )


async def _make(driver: neo4j.AsyncDriver, database: str | None, statement: str) -> None:
    try:
        await driver.execute_query(statement, database_=database)
    except Neo4jError as error:
        if error.code not in _MADE_MEANWHILE:
            raise
