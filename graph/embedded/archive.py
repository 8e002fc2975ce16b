"""Java's archive of parsed classes, which halves the processor time of a start.

Made by the first stop of a version on this machine (some seconds, once) and kept beside its jars. Java
checks it against the jars and goes without one that does not fit, so nothing depends on it.
"""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graph.embedded.lock import FileLock
from graph.embedded.settings import EmbeddedSettings

_BASE_SECONDS = 60


@dataclass(frozen=True)
class Recording:
    """The lock that Java holds while it makes an archive, the file it writes, and its name when whole."""

    lock: FileLock
    partial: Path
    whole: Path


@dataclass(frozen=True)
class Archive:
    """What a start does about the archive: options for Java, and what it records."""

    options: tuple[str, ...] = ()
    recording: Recording | None = None


def archive(settings: EmbeddedSettings, version: str, jars: Iterable[Path]) -> Archive:
    """Use the archive, or record one if no other process does so now."""
    folder = settings.cache_dir / "neo4j" / version
    key = _key(settings.java, jars)
    base, whole, partial = (folder / f"classes-{key}.{kind}" for kind in ("base", "jsa", "new"))
    if whole.exists() and base.exists():
        return Archive((f"-XX:SharedArchiveFile={base}:{whole}",))
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / ".archive-lock")
    if not lock.acquire() or not _make_base(settings.java, base):
        lock.close()
        return Archive()
    for old in folder.glob("classes-*"):
        if old != base:
            old.unlink()
    options = (f"-XX:SharedArchiveFile={base}", f"-XX:ArchiveClassesAtExit={partial}")
    return Archive(options, Recording(lock, partial, whole))


def _key(java: Path, jars: Iterable[Path]) -> str:
    """Differs where Java or the jars do; Java compares sizes and times too, but would never make it anew."""
    hasher = hashlib.blake2b(digest_size=6)
    for path in (java.resolve(), *jars):
        facts = path.stat()
        hasher.update(f"{path}\0{facts.st_size}\0{facts.st_mtime_ns}\0".encode())
    return hasher.hexdigest()


def _make_base(java: Path, base: Path) -> bool:
    """Java's own classes, which the Java from PyPI comes without; half a second."""
    if base.exists():
        return True
    partial = base.with_suffix(".part")
    # Only G1 can write the objects among them; the other collectors read them.
    command = [str(java), "-Xshare:dump", "-XX:+UseG1GC", "-Xmx512m", f"-XX:SharedArchiveFile={partial}"]
    try:
        made = subprocess.run(command, capture_output=True, check=False, timeout=_BASE_SECONDS)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    if made.returncode != 0 or not partial.exists():
        return False
    partial.replace(base)
    return True
