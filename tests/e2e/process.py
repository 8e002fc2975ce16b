"""`zeitgraph` as a process of its own, as a user starts it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import urllib3

_START_SECONDS = 180
_END_SECONDS = 60
_UNSET = ("NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")
# No retries: a test wants to see the first answer.
_HTTP = urllib3.PoolManager(retries=False, timeout=urllib3.Timeout(30))


def environment(**variables: str) -> dict[str, str]:
    """This process's variables without a store, and `variables`."""
    kept = {name: value for name, value in os.environ.items() if name not in _UNSET}
    return {**kept, **variables}


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-c", "from app.cli import main; main()", *map(str, arguments)]


class Service:
    """A running `zeitgraph serve`; `log` is what it has said so far."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.log: list[str] = []
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()
        self.base = self._address()

    def _read(self) -> None:
        assert self.process.stderr
        self.log.extend(iter(self.process.stderr.readline, ""))

    def _address(self) -> str:
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            if said := re.search(r"^Timeline +(http://\S+)/$", self.said, re.M):
                return said[1]
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError(f"the service did not start:\n{self.said}")

    @property
    def said(self) -> str:
        return "".join(list(self.log))

    def get(self, path: str) -> tuple[int, Any]:
        """Status and JSON."""
        answer = _HTTP.request("GET", self.base + path)
        return answer.status, json.loads(answer.data)

    def until(self, path: str, status: int, seconds: float = 60) -> Any:
        """Ask until it answers with `status`; its JSON."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            told = self.get(path)
            if told[0] == status:
                return told[1]
            time.sleep(0.1)
        raise AssertionError(f"{path} still answers {told}")


@contextmanager
def serving(variables: Mapping[str, str], *arguments: str) -> Iterator[Service]:
    """`zeitgraph serve` on a free port for the body, ended as Ctrl-C ends it."""
    process = subprocess.Popen(
        command("serve", "--port", "0", *arguments),
        env=environment(**variables),
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield Service(process)
    finally:
        process.terminate()
        try:
            process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stderr:
            process.stderr.close()
