"""The store's life with real processes: start, adopt, kill, stop, and what is there afterwards."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import neo4j
import psutil
import pytest

from app.settings import Settings
from graph.connection import Connection
from graph.embedded import EmbeddedSettings, fetch, open_store, port, start_detached, status, stop
from graph.embedded.folder import DataFolder
from graph.embedded.launch import BOLT_PORT, HTTP_PORT
from graph.embedded.lock import FileLock, is_held
from graph.errors import StoreConflictError, StoreError, StoreUnavailableError


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[EmbeddedSettings]:
    chosen = replace(Settings().embedded(), data_dir=tmp_path / "data")
    yield chosen
    stop(chosen)


def query(connection: Connection, text: str, **parameters: object) -> list[neo4j.Record]:
    auth = (connection.username, connection.password)
    with neo4j.GraphDatabase.driver(connection.uri, auth=auth) as driver:
        return driver.execute_query(text, parameters, database_=connection.database).records


def write(connection: Connection, mark: str) -> None:
    query(connection, "CREATE (:Mark {mark: $mark})", mark=mark)


def marks(connection: Connection) -> set[str]:
    return {record["mark"] for record in query(connection, "MATCH (m:Mark) RETURN m.mark AS mark")}


def until(condition: Callable[[], bool], seconds: float = 40) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come to this in time"
        time.sleep(0.05)


def running(settings: EmbeddedSettings) -> psutil.Process:
    pid = status(settings).pid
    assert pid is not None
    return psutil.Process(pid)


def has_ended(pid: int) -> bool:
    """Whether a process is gone, or only waits for its parent to notice."""
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


class Holder:
    """A `holder.py` process with a session of its own, as the foreground job of a terminal would have."""

    def __init__(self, settings: EmbeddedSettings) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.graph.embedded.holder", str(settings.data_dir)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def answer(self) -> dict[str, object]:
        """What it prints when the store answers."""
        assert self.process.stdout is not None
        answer = json.loads(self.process.stdout.readline())
        assert isinstance(answer, dict)
        return answer


@contextmanager
def holder(settings: EmbeddedSettings) -> Iterator[Holder]:
    made = Holder(settings)
    with made.process:
        try:
            yield made
        finally:
            made.process.kill()


@contextmanager
def listening(*ports: int) -> Iterator[None]:
    """Take ports, as far as nobody else has."""
    with ExitStack() as stack:
        for port in ports:
            taker = stack.enter_context(socket.socket())
            taker.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                taker.bind(("127.0.0.1", port))
                taker.listen(1)
            except OSError:
                continue
        yield


def test_one_starts_others_adopt_and_the_next_run_finds_all(settings: EmbeddedSettings) -> None:
    folder = DataFolder(settings.data_dir)
    with listening(BOLT_PORT, HTTP_PORT), open_store(settings) as connection:
        assert str(BOLT_PORT) not in connection.uri
        assert str(HTTP_PORT) not in str(connection.browser)
        write(connection, "first run")
        java = running(settings)
        with open_store(settings) as adopted:
            assert adopted == connection
        with holder(settings) as other:
            assert other.answer() == {"uri": connection.uri, "pid": java.pid}
            other.process.communicate("")
        assert not has_ended(java.pid)
        assert marks(connection) == {"first run"}
        addresses = {
            c.laddr.ip.removeprefix("::ffff:") for c in java.net_connections() if c.status == "LISTEN"
        }
        assert addresses == {"127.0.0.1"}
        for private in (folder.password_file, folder.home / "data/dbms/auth.ini"):
            assert stat.S_IMODE(private.stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
    assert has_ended(java.pid)
    assert status(settings).connection is None
    with open_store(settings) as again:
        assert again == connection  # the same ports and password, though the usual ports are free now
        assert marks(again) == {"first run"}


def test_a_killed_parent_leaves_no_java_and_loses_nothing(settings: EmbeddedSettings) -> None:
    with holder(settings) as parent:
        parent.answer()
        connection = status(settings).connection
        assert connection is not None
        write(connection, "before the kill")
        java = running(settings)
        parent.process.kill()
        parent.process.wait()
        until(lambda: has_ended(java.pid), 20)
    until(lambda: not is_held(DataFolder(settings.data_dir).store_lock))
    with open_store(settings) as connection:
        assert marks(connection) == {"before the kill"}


def test_two_at_once_share_one_java_and_the_last_one_stops_it(settings: EmbeddedSettings) -> None:
    with holder(settings) as first, holder(settings) as second:
        assert first.answer() == second.answer()
        java = running(settings)
        for process in (first.process, second.process):
            assert not has_ended(java.pid)
            connection = status(settings).connection
            assert connection is not None
            assert marks(connection) == set()
            # As Ctrl-C in a terminal: the whole process group gets it, and Java is not in it.
            os.killpg(process.pid, signal.SIGINT)
            assert process.wait(30) == 0
        assert has_ended(java.pid)


def test_a_killed_neo4j_comes_back_whole(settings: EmbeddedSettings) -> None:
    connection = start_detached(settings)
    assert start_detached(settings) == connection
    with open_store(settings) as adopted:
        write(adopted, "before the kills")
    assert status(settings).detached
    # Its guardian starts it again, for whoever still uses it, also the second time; but not for ever.
    killed: set[int] = set()
    for _ in range(2):
        java = running(settings)
        java.kill()
        killed.add(java.pid)
        until(lambda: status(settings).ready and status(settings).pid not in killed)
        assert marks(connection) == {"before the kills"}
    while is_held(DataFolder(settings.data_dir).store_lock):
        pid = status(settings).pid
        if pid is not None and pid not in killed:
            os.kill(pid, signal.SIGKILL)
            killed.add(pid)
    assert 5 < len(killed) < 12
    assert status(settings).connection is None
    assert not stop(settings)
    assert start_detached(settings) == connection
    assert marks(connection) == {"before the kills"}
    # Without a guardian, Neo4j is stopped directly.
    state = DataFolder(settings.data_dir).state()
    assert state is not None
    psutil.Process(state.guardian).kill()
    assert stop(settings)
    assert has_ended(state.pid)


def test_a_distribution_on_disk_is_used_and_its_classes_are_archived(
    settings: EmbeddedSettings, tmp_path: Path
) -> None:
    home = tmp_path / "neo4j-community"
    home.mkdir()
    (home / "lib").symlink_to(fetch(settings)[0].parent)
    chosen = replace(settings, neo4j_home=home, cache_dir=tmp_path / "cache", maven_url="http://127.0.0.1:9")
    with open_store(chosen):
        recording = running(chosen).cmdline()
    assert any(str(home / "lib") in argument for argument in recording)
    (archived,) = (tmp_path / "cache").rglob("classes-*.jsa")
    with open_store(chosen):
        assert str(archived) in {entry.path for entry in running(chosen).memory_maps()}


def test_a_folder_held_by_something_else_is_refused(settings: EmbeddedSettings) -> None:
    folder = DataFolder(settings.data_dir)
    folder.create()
    with FileLock(folder.store_lock) as lock:
        assert lock.acquire()
        with (
            pytest.raises(StoreConflictError, match=str(folder.path)),
            open_store(replace(settings, start_seconds=0.3)),
        ):
            pass
        with pytest.raises(StoreConflictError, match="does not end"):
            stop(settings)


def test_a_failed_start_says_why_and_where_more_is(settings: EmbeddedSettings) -> None:
    with pytest.raises(StoreUnavailableError) as caught, open_store(replace(settings, page_cache="1k")):
        pass
    assert "Page cache must have at least" in str(caught.value)
    assert str(DataFolder(settings.data_dir).neo4j_log.parent) in str(caught.value)
    with pytest.raises(StoreUnavailableError, match="maximum heap"), open_store(replace(settings, heap="1k")):
        pass


def test_ports_lost_to_another_program_at_the_last_moment_are_given_up(
    settings: EmbeddedSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        lost = other.getsockname()[1]
        choose, chosen = port.choose, iter([lost])
        monkeypatch.setattr(port, "choose", lambda preferred: next(chosen, None) or choose([]))
        with open_store(settings) as connection:
            assert str(lost) not in connection.uri
            assert marks(connection) == set()


def test_a_missing_java_is_named(settings: EmbeddedSettings) -> None:
    missing = settings.data_dir / "java"
    with (
        pytest.raises(StoreUnavailableError, match="ZEITGRAPH_JAVA"),
        open_store(replace(settings, java=missing)),
    ):
        pass


def test_a_data_folder_that_cannot_be_made_is_named(settings: EmbeddedSettings, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="file/data"):
        start_detached(replace(settings, data_dir=tmp_path / "file" / "data"))
