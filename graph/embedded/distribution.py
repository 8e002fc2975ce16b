"""Which jars a start uses: fetched ones, or those of an unpacked Neo4j distribution."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.embedded.download import fetch
from graph.embedded.progress import Silence
from graph.embedded.settings import EmbeddedSettings
from graph.errors import StoreError

# The first one that the jars have; releases since 2025 have the second one.
_MAIN_CLASSES = ("org.neo4j.server.CommunityEntryPoint", "org.neo4j.server.Neo4jCommunity")
_CORE = re.compile(r"neo4j-(\d[\w.]*)\.jar")


@dataclass(frozen=True)
class Distribution:
    """What Java needs to run one version of Neo4j."""

    version: str
    jars: tuple[Path, ...]
    main_class: str


def obtain(settings: EmbeddedSettings, progress: Silence) -> Distribution:
    """The distribution to start, fetched if need be.

    Errors: StoreError where the folder named by the settings holds no Neo4j, or nothing can be fetched.
    """
    if settings.neo4j_home is None:
        return describe(fetch(settings, progress))
    jars = sorted((settings.neo4j_home / "lib").glob("*.jar"))
    if not jars:
        raise StoreError(f"ZEITGRAPH_NEO4J_HOME is {settings.neo4j_home}, but there is no lib/*.jar in it")
    return describe(jars)


def describe(jars: Sequence[Path]) -> Distribution:
    """Find version and main class in the jars. Errors: StoreError where Neo4j's own is not among them."""
    for jar in jars:
        match = _CORE.fullmatch(jar.name)
        if not match:
            continue
        with zipfile.ZipFile(jar) as archive:
            names = set(archive.namelist())
        for main_class in _MAIN_CLASSES:
            if f"{main_class.replace('.', '/')}.class" in names:
                return Distribution(match[1], tuple(jars), main_class)
    where = jars[0].parent if jars else "nowhere"
    raise StoreError(f"The jars in {where} are not a Neo4j 5 or newer")
