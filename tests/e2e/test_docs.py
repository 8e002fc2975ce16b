"""Every Cypher query of the documentation, on the sample articles in a real Neo4j."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from graph.connection import Connection
from graph.driver import open_driver
from graph.writer import Writer
from ingest.pipeline import extract
from tests.app.test_samples import ARTICLES
from tests.cypher import wipe

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "docs" / "cypher.md", ROOT / "README.md")


def queries() -> Iterator[tuple[str, str]]:
    """Page, heading and text of each block of Cypher."""
    for page in PAGES:
        heading = ""
        for part in re.finditer(
            r"^#+ (?P<heading>[^\n]+)$|^```cypher\n(?P<query>.*?)^```", page.read_text(), re.M | re.S
        ):
            heading = part["heading"] or heading
            if part["query"]:
                yield f"{page.name}: {heading}", part["query"]


QUERIES = list(queries())


@pytest.fixture(scope="module")
def samples(neo4j_lts: Connection) -> Iterator[neo4j.Driver]:
    """A store with the sample articles and nothing else."""

    async def load() -> None:
        async with open_driver(neo4j_lts) as driver:
            writer = Writer(driver)
            for article in ARTICLES.values():
                await writer.write(extract(article))

    auth = (neo4j_lts.username, neo4j_lts.password)
    with neo4j.GraphDatabase.driver(neo4j_lts.uri, auth=auth) as driver:
        wipe(neo4j_lts)
        asyncio.run(load())
        yield driver


def test_documentation_has_queries() -> None:
    assert len(QUERIES) >= 10


@pytest.mark.parametrize("query", [q for _, q in QUERIES], ids=[name for name, _ in QUERIES])
def test_query_answers_without_a_warning(samples: neo4j.Driver, query: str) -> None:
    result = samples.execute_query(neo4j.Query(query, timeout=20), routing_=neo4j.RoutingControl.READ)
    assert result.records
    warnings = [s.status_description for s in result.summary.gql_status_objects if s.is_notification]
    assert warnings == []
