"""Fetching: whole, resumed, refused, shared, and not at all."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from graph.embedded import ConsoleProgress, EmbeddedSettings, cache_folder, fetch
from graph.embedded.artifact import Artifact
from graph.errors import StoreUnavailableError
from tests.graph.embedded.maven import Repository, repository

_SIZES = {"small": 1_000, "middle": 70_000, "large": 900_000}


@pytest.fixture
def maven() -> Iterator[Repository]:
    with repository() as server:
        yield server


@pytest.fixture
def artifacts(maven: Repository, monkeypatch: pytest.MonkeyPatch) -> tuple[Artifact, ...]:
    """What is locked here instead of Neo4j."""
    source = random.Random(0)
    made = tuple(maven.add(name, source.randbytes(size)) for name, size in _SIZES.items())
    monkeypatch.setattr("graph.embedded.download.locked", lambda version: made)
    return made


@pytest.fixture
def settings(tmp_path: Path, maven: Repository) -> EmbeddedSettings:
    return EmbeddedSettings(data_dir=tmp_path / "data", cache_dir=tmp_path / "cache", maven_url=maven.url)


def test_an_empty_cache_is_filled_and_a_full_one_is_not_asked_for_again(
    settings: EmbeddedSettings, maven: Repository, artifacts: tuple[Artifact, ...]
) -> None:
    jars = fetch(settings)
    assert [jar.read_bytes() for jar in jars] == [maven.files["/" + a.path] for a in artifacts]
    assert {jar.parent for jar in jars} == {cache_folder(settings)}
    maven.requests.clear()
    assert fetch(replace(settings, data_dir=settings.data_dir / "other")) == jars
    assert maven.requests == []


def test_a_partial_file_is_continued(
    settings: EmbeddedSettings, maven: Repository, artifacts: tuple[Artifact, ...]
) -> None:
    large = artifacts[2]
    data = maven.files["/" + large.path]
    cache_folder(settings).mkdir(parents=True)
    (cache_folder(settings) / f"{large.file_name}.part").write_bytes(data[:600_000])
    assert fetch(settings)[2].read_bytes() == data
    assert ("/" + large.path, 600_000) in maven.requests
    assert not list(cache_folder(settings).glob("*.part"))


def test_an_answer_that_breaks_off_is_continued_in_the_same_run(
    settings: EmbeddedSettings, maven: Repository, artifacts: tuple[Artifact, ...]
) -> None:
    path = "/" + artifacts[2].path
    maven.broken[path] = 2
    assert fetch(settings)[2].read_bytes() == maven.files[path]
    begins = [first for asked, first in maven.requests if asked == path]
    assert begins == sorted(set(begins))
    assert len(begins) == 3


def test_an_interrupted_fetch_keeps_what_had_come(
    settings: EmbeddedSettings, maven: Repository, artifacts: tuple[Artifact, ...]
) -> None:
    path = "/" + artifacts[2].path
    data = maven.files.pop(path)
    with pytest.raises(StoreUnavailableError, match="404"):
        fetch(settings)
    maven.files[path] = data
    kept = {p.name for p in cache_folder(settings).glob("*.jar")}
    maven.requests.clear()
    fetch(settings)
    assert not {p for p, _ in maven.requests} & {"/" + a.path for a in artifacts if a.file_name in kept}


def test_a_file_that_is_not_the_locked_one_is_refused(
    settings: EmbeddedSettings, maven: Repository, artifacts: tuple[Artifact, ...]
) -> None:
    wrong = artifacts[1]
    maven.files["/" + wrong.path] = b"x" * wrong.size
    with pytest.raises(StoreUnavailableError, match="SHA-256 differs") as caught:
        fetch(settings)
    assert wrong.path in str(caught.value)
    assert not (cache_folder(settings) / wrong.file_name).exists()


def test_a_file_without_an_end_is_refused(
    settings: EmbeddedSettings, maven: Repository, artifacts: tuple[Artifact, ...]
) -> None:
    small = artifacts[0]
    maven.files["/" + small.path] = b"x" * 2_000_000
    with pytest.raises(StoreUnavailableError, match="SHA-256 differs"):
        fetch(settings)


@pytest.mark.usefixtures("artifacts")
def test_a_damaged_file_is_found_when_asked_to_verify(settings: EmbeddedSettings) -> None:
    jar = fetch(settings)[0]
    whole = jar.read_bytes()
    jar.write_bytes(b"?" * len(whole))
    assert fetch(settings)[0].read_bytes() != whole  # the size is right
    assert fetch(settings, verify=True)[0].read_bytes() == whole


@pytest.mark.usefixtures("artifacts")
def test_a_file_cut_short_is_fetched_again(settings: EmbeddedSettings) -> None:
    jar = fetch(settings)[0]
    whole = jar.read_bytes()
    jar.write_bytes(whole[:10])
    assert fetch(settings)[0].read_bytes() == whole


def test_two_at_once_fetch_every_file_once(
    settings: EmbeddedSettings, maven: Repository, artifacts: tuple[Artifact, ...]
) -> None:
    with ThreadPoolExecutor(2) as threads:
        first, second = (threads.submit(fetch, settings) for _ in range(2))
    assert first.result() == second.result()
    assert len(maven.requests) == len(artifacts)


@pytest.mark.usefixtures("artifacts")
def test_offline_names_the_ways_out(settings: EmbeddedSettings) -> None:
    offline = replace(settings, maven_url="http://127.0.0.1:9")  # nothing listens there
    with pytest.raises(StoreUnavailableError) as caught:
        fetch(offline)
    message = str(caught.value)
    for way_out in ("NEO4J_URI", "ZEITGRAPH_NEO4J_HOME", "zeitgraph store fetch", str(cache_folder(offline))):
        assert way_out in message


@pytest.mark.usefixtures("artifacts")
def test_a_proxy_of_the_environment_is_used(
    settings: EmbeddedSettings, maven: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("no_proxy", "NO_PROXY", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", maven.url)
    with pytest.raises(StoreUnavailableError, match="404"):
        fetch(replace(settings, maven_url="http://maven.invalid/m2"))
    # A proxy is asked for the whole address.
    assert any(path.startswith("http://maven.invalid/m2/") for path, _ in maven.requests)


@pytest.mark.usefixtures("artifacts")
@pytest.mark.parametrize("terminal", [True, False])
def test_progress_tells_how_much_came(settings: EmbeddedSettings, terminal: bool) -> None:
    screen = io.StringIO()
    fetch(settings, ConsoleProgress(Console(file=screen, force_terminal=terminal, width=120)))
    assert f"Fetching Neo4j {settings.version}: 1 MB in 0 s" in screen.getvalue()
    assert ("1 MB …" in screen.getvalue()) is not terminal
