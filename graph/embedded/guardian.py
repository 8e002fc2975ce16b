"""Runs Neo4j's Java and stops it when nobody uses it any more, however its users ended.

A script of its own on the standard library alone, so that it stays small: `python -I guardian.py FOLDER`,
with a plan (see `launch.py`) as JSON on standard input. It prints Java's process id and leaves its starter.
"""

from __future__ import annotations

import collections
import contextlib
import fcntl
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, NoReturn

_STOP_SECONDS = 60  # a checkpoint of a big store takes its time
_RESTARTS, _IN_SECONDS = 5, 60.0  # what is killed more often in that time is left dead
_OUT_OF_MEMORY = 3  # the exit status of -XX:+ExitOnOutOfMemoryError
_ORDERLY = (0, 128 + signal.SIGTERM)  # Java's exit status after Neo4j's and its own handling of a SIGTERM


class _Guardian:
    def __init__(self, plan: dict[str, Any]) -> None:
        self._plan = plan
        self._stopping = threading.Event()
        self._java = self._run()

    def _run(self) -> subprocess.Popen[bytes]:
        with open(self._plan["log"], "ab") as log:  # noqa: PTH123
            java = subprocess.Popen(  # noqa: S603
                self._plan["command"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                cwd=self._plan["cwd"],
                env={**os.environ, **self._plan["environment"]},
                pass_fds=self._plan["locks"],
            )
        state = {**self._plan["state"], "guardian": os.getpid(), "pid": java.pid}
        partial = self._plan["state_file"] + ".new"
        with open(partial, "w", encoding="utf-8") as file:  # noqa: PTH123
            json.dump(state, file)
        os.replace(partial, self._plan["state_file"])  # noqa: PTH105
        return java

    @property
    def pid(self) -> int:
        return self._java.pid

    def stop(self, *_: object) -> None:
        """Ask Java to end, and end it where it does not."""
        self._stopping.set()
        self._java.terminate()
        timer = threading.Timer(_STOP_SECONDS, self._java.kill)
        timer.daemon = True
        timer.start()

    def await_users(self) -> None:
        """Stop when the last user has let go of the lock that all of them share."""
        descriptor = os.open(self._plan["users_lock"], os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        self.stop()

    def watch(self) -> int:
        """Wait for Java's end; a killed one is run again on the same ports."""
        restarts = collections.deque([float("-inf")] * _RESTARTS, maxlen=_RESTARTS)
        while True:
            status = self._java.wait()
            killed = status == _OUT_OF_MEMORY or (status < 0 and status != -signal.SIGTERM)
            if self._stopping.is_set() or not killed or time.monotonic() - restarts[0] < _IN_SECONDS:
                self._keep_archive(status)
                return status
            restarts.append(time.monotonic())
            self._java = self._run()
            if self._stopping.is_set():  # asked to while Java was being run
                self._java.terminate()

    def _keep_archive(self, status: int) -> None:
        """Give the class archive its name where Java ended orderly and so has written all of it."""
        if self._plan["archive"] and status in _ORDERLY:
            with contextlib.suppress(FileNotFoundError):
                os.replace(*self._plan["archive"])  # noqa: PTH105


def _detach() -> None:
    """Go on as a daemon; the starter's wait for its child is over with this."""
    if os.fork():
        os._exit(0)


def _report(pid: int) -> None:
    print(pid, flush=True)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nowhere, stream)


def _in_background(task: Callable[[], None]) -> None:
    threading.Thread(target=task, daemon=True).start()


def main() -> NoReturn:
    plan = json.load(sys.stdin)
    _detach()
    try:
        guardian = _Guardian(plan)
    except OSError as error:
        print(error, file=sys.stderr, flush=True)
        os._exit(1)
    signal.signal(signal.SIGTERM, guardian.stop)
    _report(guardian.pid)
    if plan["users_lock"]:
        _in_background(guardian.await_users)
    os._exit(max(guardian.watch(), 0))


if __name__ == "__main__":
    main()
