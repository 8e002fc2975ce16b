"""kill -9 of the service, of an ingest and of the store: what is there afterwards is whole."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import Settings
from graph.connection import Connection
from graph.driver import open_driver
from graph.embedded import EmbeddedSettings, start_detached, status, stop
from graph.filters import Page
from graph.reader import Reader
from graph.views import ArticleDetail
from tests.cypher import wipe
from tests.e2e.process import command, environment, serving

TEXT = (
    "Olaf Scholz traf am {day}. Mai 2024 in Paris Emmanuel Macron. "
    "Emmanuel Macron besuchte am Tag darauf Berlin. Die Regierung in Warschau forderte neue Gespräche."
)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Sixty articles with actors in common."""
    path = tmp_path / "articles.jsonl"
    lines = (
        {"id": f"a{i:02}", "text": TEXT.format(day=i % 28 + 1), "published": "2024-06-01", "language": "de"}
        for i in range(60)
    )
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def stored(connection: Connection) -> dict[str, ArticleDetail]:
    """Everything that is there, by id."""

    async def read() -> dict[str, ArticleDetail]:
        async with open_driver(connection) as driver:
            reader = Reader(driver)
            headers = (await reader.articles(Page(limit=500))).items
            details = [await reader.article(header.article_id) for header in headers]
            return {d.article_id: d for d in details if d}

    return asyncio.run(read())


def variables(connection: Connection) -> dict[str, str]:
    return {
        "NEO4J_URI": connection.uri,
        "NEO4J_USERNAME": connection.username,
        "NEO4J_PASSWORD": connection.password,
    }


def test_an_ingest_that_is_killed_leaves_whole_articles(clean_store: Connection, articles: Path) -> None:
    run = command("ingest", articles)
    process = subprocess.Popen(run, env=environment(**variables(clean_store)), stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 120
    while not stored(clean_store):
        assert process.poll() is None
        assert time.monotonic() < deadline
    process.kill()
    process.wait()
    partial = stored(clean_store)
    assert 0 < len(partial) < 60
    subprocess.run(
        run, env=environment(**variables(clean_store)), check=True, stderr=subprocess.DEVNULL, timeout=120
    )
    complete = stored(clean_store)
    assert len(complete) == 60
    for article_id, article in partial.items():
        whole = complete[article_id]
        assert article.sentences == whole.sentences
        assert [e.event_id for e in article.events] == [e.event_id for e in whole.events]
        assert len(article.events) == article.event_count > 0


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedSettings]:
    """A store that stays until it is stopped."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("killed")).embedded()
    yield settings
    stop(settings)


def emptied(settings: EmbeddedSettings) -> Connection:
    """The store, running, with nothing in it."""
    connection = start_detached(settings)
    wipe(connection)
    return connection


def kill_store(settings: EmbeddedSettings) -> None:
    """-9; its guardian starts it again."""
    pid = status(settings).pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)


def test_a_service_outlives_its_store(embedded: EmbeddedSettings) -> None:
    connection = emptied(embedded)
    with serving(variables(connection), "--samples") as service:
        before = service.until("/v1/timeline", 200)
        kill_store(embedded)
        assert service.until("/v1/timeline", 200) == before
        stop(embedded)
        problem = service.until("/v1/timeline", 503)
        assert problem["type"] == "urn:zeitgraph:problem:store-unavailable"
        assert service.get("/healthz")[0] == 200
        assert service.get("/readyz")[0] == 503
        assert start_detached(embedded).uri == connection.uri
        assert service.until("/v1/timeline", 200) == before
        assert service.get("/readyz")[0] == 200


def ingesting(connection: Connection, articles: Path) -> subprocess.Popen[str]:
    """An ingest that has stored its first article."""
    process = subprocess.Popen(
        command("ingest", articles, "--json"),
        env=environment(**variables(connection)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not stored(connection):
        assert process.poll() is None
    return process


def test_an_ingest_outlives_a_store_that_is_killed(embedded: EmbeddedSettings, articles: Path) -> None:
    connection = emptied(embedded)
    process = ingesting(connection, articles)
    kill_store(embedded)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert json.loads(out)["failed"] == []
    everything = stored(connection)
    assert len(everything) == 60
    assert all(len(a.events) == a.event_count > 0 for a in everything.values())


def test_an_ingest_whose_store_is_stopped_names_every_article_left(
    embedded: EmbeddedSettings, articles: Path
) -> None:
    connection = emptied(embedded)
    process = ingesting(connection, articles)
    stop(embedded)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 1
    summary = json.loads(out)
    failed = [failure["article"] for failure in summary["failed"]]
    done = summary["created"] + summary["unchanged"]
    assert done + len(failed) == 60
    assert failed[-1] == "a59"
    assert all(f"{name}: not stored" in err for name in failed)
    everything = stored(start_detached(embedded))
    # The last one may have been stored while its answer was lost.
    assert {f"a{i:02}" for i in range(60)} - set(failed) <= set(everything)
    assert len(everything) <= done + 1


def test_a_service_that_is_killed_takes_its_store_along_and_loses_nothing(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path).embedded()
    own = {"ZEITGRAPH_DATA_DIR": str(tmp_path)}
    with serving(own, "--samples") as service:
        before = service.until("/v1/timeline?limit=500", 200)
        service.process.kill()
        service.process.wait()
    deadline = time.monotonic() + 60
    while status(settings).pid is not None:
        assert time.monotonic() < deadline, "the store has outlived its service"
        time.sleep(0.1)
    with serving(own) as service:
        assert service.until("/v1/timeline?limit=500", 200) == before
