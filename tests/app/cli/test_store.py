"""`zeitgraph store`, with a real store of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.cli.store import command
from app.settings import Settings
from graph.embedded import LTS, stop


@pytest.fixture
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder of this test's own, whose store does not outlive it."""
    for name in ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ZEITGRAPH_DATA_DIR", str(tmp_path / "data"))
    yield tmp_path / "data"
    stop(Settings().embedded())


def store(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments))


def test_start_status_and_stop(data_dir: Path) -> None:
    assert store("status").exit_code == 3
    started = store("start")
    assert started.exit_code == 0, started.output
    password = (data_dir / "password").read_text().strip()
    shown = store("status")
    assert shown.exit_code == 0
    for part in (LTS, "bolt://127.0.0.1:", "/browser/", "user neo4j", str(data_dir / "password")):
        assert part in shown.stdout
    assert password not in shown.stdout
    assert password in store("status", "--show-password").stdout
    stopped = store("stop")
    assert (stopped.exit_code, stopped.stdout) == (0, "Neo4j has stopped.\n")
    assert store("status").exit_code == 3
    assert store("stop").exit_code == 0


def test_a_server_of_the_users_own_is_named_and_nothing_started(
    monkeypatch: pytest.MonkeyPatch, data_dir: Path
) -> None:
    monkeypatch.setenv("NEO4J_URI", "neo4j+s://example.databases.neo4j.io")
    shown = store("status")
    assert shown.exit_code == 0
    assert "neo4j+s://example.databases.neo4j.io" in shown.stdout
    refused = store("start")
    assert refused.exit_code == 1
    assert "NEO4J_URI" in refused.stderr
    assert not data_dir.exists()


@pytest.mark.usefixtures("data_dir")
def test_fetch_says_where_the_files_are() -> None:
    fetched = store("fetch")
    assert fetched.exit_code == 0, fetched.output
    assert LTS in fetched.stdout
    assert "215 files" in fetched.stdout


@pytest.mark.usefixtures("data_dir")
def test_an_unknown_version_fails() -> None:
    refused = store("fetch", "--version", "4.4.0")
    assert refused.exit_code == 1
    assert "4.4.0" in refused.stderr


def test_what_cannot_be_done_is_told(data_dir: Path) -> None:
    data_dir.write_text("in the way")
    refused = store("start")
    assert refused.exit_code == 1
    assert str(data_dir) in refused.stderr
    data_dir.unlink()
