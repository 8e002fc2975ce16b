"""The sample articles that ship with Zeitgraph, one JSON file each."""

from __future__ import annotations

from importlib.resources import as_file, files

from ingest.sources.reader import Read, read_paths


def samples() -> list[Read]:
    """All of them, in the order of their names."""
    with as_file(files(__name__)) as folder:
        return list(read_paths(sorted(folder.glob("*.json"))))
