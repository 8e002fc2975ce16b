"""The processes of a data folder: found through what its last start wrote, and ended orderly."""

from __future__ import annotations

import contextlib
import signal
import time

import psutil

from graph.embedded.configuration import home_option
from graph.embedded.folder import DataFolder, State
from graph.embedded.lock import is_held
from graph.embedded.port import is_answering

_STOP_SECONDS = 75  # more than the guardian's own patience
_VANISH_SECONDS = 5  # for processes that are gone but for their lock; else the lock is not theirs
_POLL_SECONDS = 0.05


def java_process(folder: DataFolder, state: State) -> psutil.Process | None:
    """Java as the state names it, if that process lives and is ours."""
    return _own_process(state.pid, home_option(folder.home))


def is_listening(java: psutil.Process, state: State) -> bool:
    """Whether the ports are open and Java's own: another program may have got there first."""
    if not is_answering(state.http_port):  # opened last, and asked cheaply
        return False
    try:
        connections = java.net_connections("tcp")
    except psutil.Error:
        return False
    listening = {c.laddr.port for c in connections if c.status == psutil.CONN_LISTEN}
    return listening >= {state.bolt_port, state.http_port}


def terminate(folder: DataFolder, state: State) -> bool:
    """Stop Neo4j orderly; whether it has ended, which a big checkpoint may delay by a minute.

    The guardian does it; only where that was killed, Java is asked directly.
    """
    begin = seen = time.monotonic()
    asked = None
    while is_held(folder.store_lock):
        now = time.monotonic()
        responsible = _own_process(state.guardian, str(folder.path)) or java_process(folder, state)
        if responsible is None:
            if now - seen > _VANISH_SECONDS:
                return False
        else:
            seen = now
            if now - begin > _STOP_SECONDS:
                _signal(responsible, signal.SIGKILL)
            elif responsible != asked:
                _signal(responsible, signal.SIGTERM)
                asked = responsible
        time.sleep(_POLL_SECONDS)
    return True


def wait_for_end(folder: DataFolder, seconds: float) -> bool:
    """Wait until neither Java nor its guardian runs."""
    deadline = time.monotonic() + seconds
    while is_held(folder.store_lock):
        if time.monotonic() > deadline:
            return False
        time.sleep(_POLL_SECONDS)
    return True


def _own_process(pid: int, argument: str) -> psutil.Process | None:
    # The number may have gone to another process meanwhile; the argument tells.
    try:
        process = psutil.Process(pid)
        return process if argument in process.cmdline() else None
    except psutil.Error:
        return None


def _signal(process: psutil.Process, number: signal.Signals) -> None:
    with contextlib.suppress(psutil.NoSuchProcess):
        process.send_signal(number)
