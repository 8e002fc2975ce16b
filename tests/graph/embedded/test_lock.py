"""Locks between processes."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from graph.embedded.lock import FileLock, exclusive, is_held
from graph.errors import StoreError


def test_a_lock_shuts_others_out_until_it_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    assert not is_held(path)
    with exclusive(path, seconds=0) as held:
        assert held
        assert is_held(path)
        with exclusive(path, seconds=0.1) as second:
            assert not second
    assert not is_held(path)


def test_sharers_shut_out_only_those_who_want_it_alone(tmp_path: Path) -> None:
    with FileLock(tmp_path / "lock") as first, FileLock(tmp_path / "lock") as second:
        assert first.acquire(shared=True)
        assert second.acquire(shared=True)
        assert not first.acquire()
        second.close()
        assert first.acquire()


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_worker_does_not_hold_its_parents_lock(tmp_path: Path) -> None:
    with FileLock(tmp_path / "lock") as lock:
        assert lock.acquire()
        worker = os.fork()
        if worker == 0:
            signal.pause()
        assert is_held(tmp_path / "lock")
    try:
        with exclusive(tmp_path / "lock", seconds=5) as free:
            assert free
        assert os.waitpid(worker, os.WNOHANG) == (0, 0)
    finally:
        os.kill(worker, signal.SIGKILL)
        os.waitpid(worker, 0)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nowhere/lock"):
        FileLock(tmp_path / "nowhere" / "lock")
