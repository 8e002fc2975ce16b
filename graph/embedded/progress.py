"""Tells someone who waits what is going on."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn


class Silence:
    """Progress that nobody looks at, and the interface of all progress."""

    def note(self, text: str) -> None:
        """Something begins or has ended."""

    @contextmanager
    def download(self, text: str, total: int) -> Iterator[None]:
        """Around a download of `total` bytes."""
        yield

    def advance(self, size: int) -> None:
        """`size` bytes have come (negative: have to come again); called from several threads."""


class ConsoleProgress(Silence):
    """Progress on standard error: a bar in a terminal, else a line at the start and at the end."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(stderr=True)
        self._bar: Progress | None = None
        self._received = 0
        self._lock = threading.Lock()

    def note(self, text: str) -> None:
        self._console.print(text, highlight=False, soft_wrap=True)

    @contextmanager
    def download(self, text: str, total: int) -> Iterator[None]:
        self._received, begin = 0, time.monotonic()
        if self._console.is_terminal:
            columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
            with Progress(*columns, console=self._console, transient=True) as self._bar:
                self._bar.add_task(text, total=total)
                yield
            self._bar = None
        else:
            self.note(f"{text}: {total / 1e6:.0f} MB …")
            yield
        self.note(f"{text}: {self._received / 1e6:.0f} MB in {time.monotonic() - begin:.0f} s")

    def advance(self, size: int) -> None:
        with self._lock:
            self._received += size
            if self._bar:
                self._bar.advance(self._bar.task_ids[0], size)
