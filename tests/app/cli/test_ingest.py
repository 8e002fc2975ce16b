"""`zeitgraph ingest` and `zeitgraph timeline` on a server that NEO4J_URI names."""

from __future__ import annotations

import json
import socket
from functools import partial
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.cli import app
from graph.connection import Connection
from graph.driver import open_driver

CHANGED = "Olaf Scholz traf am 6. Mai 2024 in Rom Giorgia Meloni."
GERMAN = "Olaf Scholz traf am 5. Mai 2024 in Paris Emmanuel Macron."


@pytest.fixture
def server(clean_store: Connection, monkeypatch: pytest.MonkeyPatch) -> Connection:
    monkeypatch.setenv("NEO4J_URI", clean_store.uri)
    monkeypatch.setenv("NEO4J_USERNAME", clean_store.username)
    monkeypatch.setenv("NEO4J_PASSWORD", clean_store.password)
    return clean_store


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    given = list(map(str, arguments))
    return CliRunner().invoke(app(given), given, input=stdin)


def article(name: str, text: str = GERMAN) -> str:
    return json.dumps({"id": name, "text": text, "published": "2024-05-06", "language": "de"})


@pytest.mark.usefixtures("server")
def test_articles_are_stored_once() -> None:
    first = run("ingest", "-", "--json", stdin=f"{article('a')}\n{article('b')}")
    assert first.exit_code == 0, first.output
    summary = json.loads(first.stdout)
    assert (summary["created"], summary["failed"]) == (2, [])
    assert summary["events"] > 0
    again = run("ingest", "-", "--json", stdin=article("a"))
    assert (again.exit_code, json.loads(again.stdout)["unchanged"]) == (0, 1)
    changed = run("ingest", "-", "--json", stdin=article("a", CHANGED))
    assert json.loads(changed.stdout)["replaced"] == 1


@pytest.mark.usefixtures("server")
def test_articles_that_fail_are_named() -> None:
    done = run("ingest", "-", "--json", stdin=f"{article('a')}\n{article('empty', ' ')}")
    assert done.exit_code == 1
    summary = json.loads(done.stdout)
    assert summary["created"] == 1
    assert [(f["article"], f["code"]) for f in summary["failed"]] == [("empty", "empty")]
    assert "empty: " in done.stderr


def test_a_store_that_is_down_fails_every_article(monkeypatch: pytest.MonkeyPatch) -> None:
    impatient = partial(open_driver, retry_seconds=0.1)
    monkeypatch.setattr("app.cli.ingest.open_driver", impatient)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setenv("NEO4J_URI", f"bolt://127.0.0.1:{taken.getsockname()[1]}")
        done = run("ingest", "-", "--json", stdin=f"{article('a')}\n{article('b')}")
    assert done.exit_code == 1
    assert [f["article"] for f in json.loads(done.stdout)["failed"]] == ["a", "b"]
    assert "cannot be reached" in done.stderr


@pytest.mark.usefixtures("server")
def test_the_timeline_as_a_table_and_as_json() -> None:
    run("ingest", "-", stdin=article("a"))
    table = run("timeline", "--actor", "Olaf Scholz", "--from", "2024-05-01", "--to", "2024-05-31")
    assert table.exit_code == 0, table.output
    assert "5 May 2024" in table.stdout
    page = json.loads(run("timeline", "--actor", "Olaf Scholz", "--json").stdout)
    assert page["items"][0]["date"]["edtf"] == "2024-05-05"
    assert json.loads(run("timeline", "--actor", "Niemand", "--json").stdout)["items"] == []


def test_usage() -> None:
    assert run("timeline", "--from", "2024-02-01", "--to", "2024-01-01").exit_code == 2
    assert run("timeline", "--status", "sure").exit_code == 2
    assert run("ingest", "--workers", "none").exit_code == 2


def test_broken_settings_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "http://db")
    done = run("timeline")
    assert done.exit_code == 2
    assert "NEO4J_URI" in done.stderr
