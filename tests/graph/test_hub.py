"""An actor with many events: a page of its timeline costs the same whatever their number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import neo4j
import pytest

from graph.connection import Connection
from graph.driver import open_driver
from graph.filters import Order, TimelineFilter
from graph.queries.query import Position, Query
from graph.queries.timeline import Asked, page
from graph.reader import Reader
from tests.cypher import ask, wipe

pytestmark = [pytest.mark.anyio, pytest.mark.newest]

SIZES = (400, 4000)
TAKE = 51

# Events as the writer leaves them, as far as finding them goes.
GROW = """
UNWIND range(0, $size - 1) AS i
MERGE (hub:Entity:Actor {entity_id: $hub, actor_id: $hub})
CREATE (e:Event {event_id: $hub + ' ' + i, type: 'CONSULT', status: 'asserted'})
SET e.start = date('2000-01-01') + duration({days: i})
CREATE (e)-[:AGENT {actor_id: $hub, start: e.start}]->(hub)
CREATE (e)-[:AT {place_id: $hub, start: e.start}]->(hub)
"""


@pytest.fixture
async def hubs(connection: Connection) -> Connection:
    """Hubs of both sizes; made once, unless another test took them away."""
    async with open_driver(connection) as driver:
        await Reader(driver).counts()
    if ask(connection, "MATCH (n:Actor) RETURN count{(n)<-[:AGENT]-()} AS n ORDER BY n") != [
        {"n": size} for size in SIZES
    ]:
        wipe(connection)
        for size in SIZES:
            ask(connection, GROW, size=size, hub=f"hub-{size}")
    return connection


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("role", ["actor", "place"])
@pytest.mark.parametrize("continued", [False, True])
async def test_a_page_of_a_hub_reads_no_more_than_a_page(
    hubs: Connection, order: Order, role: str, continued: bool
) -> None:
    hits = []
    for size in SIZES:
        ids = (f"hub-{size}",)
        actors, places = ((ids,), None) if role == "actor" else ((), ids)
        asked = Asked(TimelineFilter(order=order), actors, places)
        after = _middle(hubs, ids[0]) if continued else None
        hits.append(db_hits(hubs, page(asked, dated=True, after=after, take=TAKE)))
    assert abs(hits[0] - hits[1]) < TAKE
    assert max(hits) < 20 * TAKE


@pytest.mark.parametrize("filter_", [{}, {"types": ("CONSULT",)}])
async def test_so_does_a_page_of_everything(hubs: Connection, filter_: dict[str, Any]) -> None:
    asked = Asked(TimelineFilter.model_validate(filter_))
    assert db_hits(hubs, page(asked, dated=True, after=None, take=TAKE)) < 20 * TAKE


def _middle(connection: Connection, hub: str) -> Position:
    ((start, event_id),) = (
        row.values()
        for row in ask(
            connection,
            "MATCH (e:Event) WHERE e.event_id STARTS WITH $hub RETURN e.start, e.event_id "
            "ORDER BY e.start SKIP 200 LIMIT 1",
            hub=hub + " ",
        )
    )
    return Position(start.to_native(), event_id)


def db_hits(connection: Connection, query: Query) -> int:
    auth = (connection.username, connection.password)
    with neo4j.GraphDatabase.driver(connection.uri, auth=auth) as driver:
        summary = driver.execute_query(
            "PROFILE " + query.text, query.parameters, database_=connection.database
        ).summary
    assert summary.profile
    return sum(_hits(summary.profile))


def _hits(plan: dict[str, Any]) -> Iterator[int]:
    yield plan.get("dbHits", 0)
    for child in plan.get("children", ()):
        yield from _hits(child)
