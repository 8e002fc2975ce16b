"""The life of the embedded Neo4j: adopted where it runs, else started, and stopped by its last user."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import neo4j
import psutil
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.connection import Connection
from graph.embedded.configuration import HOST
from graph.embedded.distribution import obtain
from graph.embedded.folder import USERNAME, DataFolder, State
from graph.embedded.launch import launch
from graph.embedded.lock import FileLock, is_held
from graph.embedded.log import StartLog
from graph.embedded.process import is_listening, java_process, terminate, wait_for_end
from graph.embedded.progress import Silence
from graph.embedded.settings import EmbeddedSettings
from graph.errors import StoreConflictError, StoreUnavailableError

_POLL_SECONDS = 0.05
_ANSWER_SECONDS = 5
_STARTS = 3  # a port may be taken between choosing and using it
_PORT_TAKEN = "already in use"


@dataclass(frozen=True)
class Status:
    """What can be said of a data folder's store; `connection` null where it does not run.

    `memory` is Java's resident memory in bytes, `ready` whether Bolt answers.
    """

    data_dir: Path
    password_file: Path
    log: Path
    connection: Connection | None = None
    version: str | None = None
    pid: int | None = None
    memory: int | None = None
    detached: bool = False
    ready: bool = False


@contextmanager
def open_store(settings: EmbeddedSettings, *, progress: Silence | None = None) -> Iterator[Connection]:
    """A running store in the body: adopted where the data folder has one, else started.

    It runs as long as any process is in such a body: the last one out stops it, and where that is
    killed its guardian does. One that was started to stay (`start_detached`) is left alone.
    Errors: StoreUnavailableError where it cannot be fetched or started, StoreConflictError where
    something else holds the data folder.
    """
    folder = DataFolder(settings.data_dir)
    folder.create()
    with FileLock(folder.users_lock) as users:
        # Not to be had only while a guardian stops the store.
        if not users.acquire(shared=True, seconds=settings.start_seconds):
            raise StoreConflictError(f"The store in {folder.path} is being stopped and does not end")
        try:
            yield _running(settings, folder, progress or Silence(), detached=False)
        finally:
            _leave(folder, users)


def start_detached(settings: EmbeddedSettings, *, progress: Silence | None = None) -> Connection:
    """Start a store that stays until `stop`; one that runs already is left as it is.

    Errors as of `open_store`.
    """
    folder = DataFolder(settings.data_dir)
    folder.create()
    return _running(settings, folder, progress or Silence(), detached=True)


def stop(settings: EmbeddedSettings) -> bool:
    """Stop the store, whoever uses it; false where none ran.

    Errors: StoreConflictError where it does not end.
    """
    folder = DataFolder(settings.data_dir)
    if not is_held(folder.store_lock):
        return False
    state = folder.state()
    if state is None or not terminate(folder, state):
        raise StoreConflictError(f"The store in {folder.path} does not end; its log: {folder.console_log}")
    return True


def status(settings: EmbeddedSettings) -> Status:
    """How the store of the data folder is; starts nothing."""
    folder = DataFolder(settings.data_dir)
    nothing = Status(folder.path, folder.password_file, folder.neo4j_log)
    state = folder.state() if is_held(folder.store_lock) else None
    process = java_process(folder, state) if state else None
    if state is None or process is None:
        return nothing
    connection = _connection(folder, state)
    try:
        memory = process.memory_info().rss
    except psutil.NoSuchProcess:  # it ended just now
        return nothing
    return replace(
        nothing,
        connection=connection,
        version=state.version,
        pid=state.pid,
        memory=memory,
        detached=state.detached,
        ready=is_listening(process, state) and answers(connection),
    )


def _running(
    settings: EmbeddedSettings, folder: DataFolder, progress: Silence, *, detached: bool
) -> Connection:
    """Adopt or start, until Bolt answers."""
    fresh_ports = False
    for _ in range(_STARTS):
        # Fetched before the lock is taken: others wait for a start, but not for a download.
        distribution = None if is_held(folder.store_lock) else obtain(settings, progress)
        begin, log = time.monotonic(), None
        with FileLock(folder.store_lock) as lock:
            if distribution and lock.acquire():
                progress.note(f"Starting Neo4j {distribution.version} …")
                log = StartLog(folder)
                folder.password()
                launch(settings, folder, distribution, lock, detached=detached, fresh_ports=fresh_ports)
        connection = _await(folder, begin + settings.start_seconds)
        if connection is not None:
            if log:
                progress.note(f"Neo4j answers after {time.monotonic() - begin:.1f} s")
            return connection
        reasons = log.reasons() if log else ""
        fresh_ports = _PORT_TAKEN in reasons
        if log and not fresh_ports:
            break
    raise StoreUnavailableError(
        f"Neo4j did not start, or was stopped at once. It says:\n{reasons}\n"
        f"More is in {folder.neo4j_log.parent}"
    )


def _await(folder: DataFolder, deadline: float) -> Connection | None:
    """Wait until the store answers; null where it ended instead.

    Errors: StoreConflictError at the deadline.
    """
    while is_held(folder.store_lock):
        state = folder.state()
        java = java_process(folder, state) if state else None
        if state and java and is_listening(java, state):
            connection = _connection(folder, state)
            if answers(connection):
                return connection
        if time.monotonic() > deadline:
            raise StoreConflictError(
                f"The data folder {folder.path} is held by a process that does not answer as a store"
                + (f" (process {state.pid}, log {folder.console_log})" if state else "")
            )
        time.sleep(_POLL_SECONDS)
    return None


def _connection(folder: DataFolder, state: State) -> Connection:
    return Connection(
        uri=f"bolt://{HOST}:{state.bolt_port}",
        username=USERNAME,
        password=folder.password(),
        database="neo4j",
        browser=f"http://{HOST}:{state.http_port}/browser/",
    )


def answers(connection: Connection) -> bool:
    """Whether a query comes through. Errors: StoreConflictError where the password is not the kept one."""
    auth = (connection.username, connection.password)
    try:
        with (
            neo4j.GraphDatabase.driver(
                connection.uri, auth=auth, connection_timeout=_ANSWER_SECONDS
            ) as driver,
            driver.session(database=connection.database) as session,
        ):
            session.run("RETURN 1").consume()  # unlike `execute_query`, without half a minute of retries
    except AuthError as error:
        raise StoreConflictError(
            f"Neo4j at {connection.uri} refuses the password kept in its data folder; "
            "where it was changed, write the new one into the file `password` there"
        ) from error
    except (DriverError, Neo4jError):
        return False
    return True


def _leave(folder: DataFolder, users: FileLock) -> None:
    """Stop the store if this was its last user, and wait for the end so that it is an orderly one."""
    state = folder.state()
    last = users.acquire()
    if state is None or state.detached:
        return
    if last:
        terminate(folder, state)
    elif not users.acquire(shared=True):  # the guardian was quicker
        users.close()
        wait_for_end(folder, seconds=90)
