"""Locks between processes, held by open files: the kernel lets go of them however a process ends."""

from __future__ import annotations

import fcntl
import os
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreError


class FileLock:
    """A lock on the file at `path`, which is created and stays; not held yet.

    Errors: StoreError where the file cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError as error:
            raise StoreError(f"{path} cannot be opened: {error.strerror}") from error
        _open_locks.add(self)

    def acquire(self, *, shared: bool = False, seconds: float = 0) -> bool:
        """Try for `seconds`; whether it is held now. A lock held before is given up for the other kind."""
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        deadline = time.monotonic() + seconds
        while True:
            try:
                fcntl.flock(self._descriptor, kind | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    return False
                time.sleep(0.05)
            else:
                return True

    def fileno(self) -> int:
        """The descriptor, for a child that shall hold the lock as well."""
        return self._descriptor

    def close(self) -> None:
        """Let go, unless a child holds it as well."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def __enter__(self) -> FileLock:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def is_held(path: Path) -> bool:
    """Whether any process holds the lock exclusively."""
    if not path.exists():
        return False
    with FileLock(path) as lock:
        return not lock.acquire(shared=True)


@contextmanager
def exclusive(path: Path, *, seconds: float) -> Iterator[bool]:
    """Hold the lock in the body; false where it could not be had in `seconds`."""
    with FileLock(path) as lock:
        yield lock.acquire(seconds=seconds)


def _close_in_child() -> None:
    # A forked worker shares its parent's open files, and would hold the lock after the parent died.
    for lock in list(_open_locks):
        lock.close()


_open_locks: weakref.WeakSet[FileLock] = weakref.WeakSet()
os.register_at_fork(after_in_child=_close_in_child)
