"""Finding Neo4j among jars."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from graph.embedded import EmbeddedSettings, Silence
from graph.embedded.distribution import describe, obtain
from graph.errors import StoreError


def jar(folder: Path, name: str, *members: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / name, "w") as archive:
        for member in members:
            archive.writestr(member, b"")
    return folder / name


@pytest.mark.parametrize(
    ("version", "main_class"),
    [("5.26.28", "org.neo4j.server.CommunityEntryPoint"), ("2026.09.0", "org.neo4j.server.Neo4jCommunity")],
)
def test_version_and_main_class_come_from_the_core_jar(tmp_path: Path, version: str, main_class: str) -> None:
    other = jar(tmp_path, f"neo4j-kernel-{version}.jar")
    core = jar(tmp_path, f"neo4j-{version}.jar", f"{main_class.replace('.', '/')}.class")
    found = describe([other, core])
    assert (found.version, found.main_class, found.jars) == (version, main_class, (other, core))


def test_jars_of_something_else_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="not a Neo4j 5"):
        describe([jar(tmp_path, "neo4j-4.4.0.jar"), jar(tmp_path, "other-1.0.jar")])


def test_a_home_without_jars_is_refused_by_name(tmp_path: Path) -> None:
    settings = EmbeddedSettings(data_dir=tmp_path, cache_dir=tmp_path, neo4j_home=tmp_path / "nothing")
    with pytest.raises(StoreError, match="ZEITGRAPH_NEO4J_HOME"):
        obtain(settings, Silence())
