"""The files a Neo4j version is made of, as locked in `artifacts/`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from graph.errors import StoreError


@dataclass(frozen=True, order=True)
class Artifact:
    """One jar in a Maven repository; `size` in bytes, `sha256` in lower-case hexadecimal."""

    group: str
    name: str
    version: str
    classifier: str
    size: int
    sha256: str

    @property
    def file_name(self) -> str:
        suffix = f"-{self.classifier}" if self.classifier else ""
        return f"{self.name}-{self.version}{suffix}.jar"

    @property
    def path(self) -> str:
        """Its place below the repository's address."""
        return f"{self.group.replace('.', '/')}/{self.name}/{self.version}/{self.file_name}"


def parse(text: str) -> tuple[Artifact, ...]:
    """Read a lock: lines of `sha256 size group:name:version[:classifier]`, `#` begins a comment line."""
    artifacts = []
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        sha256, size, coordinates = line.split()
        group, name, version, *classifier = coordinates.split(":")
        artifacts.append(Artifact(group, name, version, "".join(classifier), int(size), sha256))
    return tuple(artifacts)


def render(artifacts: Iterable[Artifact]) -> str:
    """The inverse of `parse`, in the order of the coordinates."""
    lines = []
    for item in sorted(artifacts):
        coordinates = [item.group, item.name, item.version, item.classifier]
        lines.append(f"{item.sha256} {item.size:>8} {':'.join(filter(None, coordinates))}\n")
    return "".join(lines)


def locked(version: str) -> tuple[Artifact, ...]:
    """The artifacts of a Neo4j version. Errors: StoreError for a version without a lock."""
    folder = files("graph.embedded") / "artifacts"
    lock = folder / f"neo4j-{version}.lock"
    if not lock.is_file():
        known = sorted(
            f.name[len("neo4j-") : -len(".lock")] for f in folder.iterdir() if f.name.endswith(".lock")
        )
        raise StoreError(f"No Neo4j {version} is locked here; known versions: {', '.join(known)}")
    return parse(lock.read_text("utf-8"))
