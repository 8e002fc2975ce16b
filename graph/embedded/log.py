"""What Neo4j wrote during one start, to say why that failed."""

from __future__ import annotations

from pathlib import Path

from graph.embedded.folder import DataFolder

_LINES = 12
_WIDTH = 400


class StartLog:
    """Looks at the logs from their present ends on; made before the start."""

    def __init__(self, folder: DataFolder) -> None:
        folder.console_log.write_bytes(b"")
        self._marks = [(path, _size(path)) for path in (folder.console_log, folder.neo4j_log)]

    def reasons(self) -> str:
        """The last lines since, without those that only inform and without the frames of stack traces."""
        text = "\n".join(_since(path, mark) for path, mark in self._marks)
        lines = [line for line in text.splitlines() if line.strip()]
        telling = [line for line in lines if not line.startswith("\t") and " INFO " not in line]
        return "\n".join(line[:_WIDTH] for line in (telling or lines)[-_LINES:])


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _since(path: Path, mark: int) -> str:
    if not path.exists():
        return ""
    with path.open("rb") as file:
        file.seek(mark if mark <= _size(path) else 0)  # a shorter one is a new one: logs are rotated
        return file.read().decode("utf-8", "replace")
