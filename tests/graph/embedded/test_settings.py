"""What settings refuse and complete."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.embedded import LTS, EmbeddedSettings
from graph.errors import StoreError

_SETTINGS = EmbeddedSettings(data_dir=Path("relative/data"), cache_dir=Path("~/cache"))


def test_folders_are_absolute_since_java_runs_elsewhere() -> None:
    assert _SETTINGS.data_dir == Path.cwd() / "relative/data"
    assert _SETTINGS.cache_dir == Path.home() / "cache"
    assert _SETTINGS.neo4j_home is None
    assert replace(_SETTINGS, neo4j_home=Path("neo4j")).neo4j_home == Path.cwd() / "neo4j"


def test_the_usual_version_is_the_lts_with_the_java_that_came_along() -> None:
    assert _SETTINGS.version == LTS
    assert _SETTINGS.java.is_file()


@pytest.mark.parametrize("size", ["much", "512", "0.5g", "512m ", ""])
def test_a_size_that_cannot_be_read_is_named(size: str) -> None:
    with pytest.raises(StoreError, match="heap is"):
        replace(_SETTINGS, heap=size)
    with pytest.raises(StoreError, match="page cache is"):
        replace(_SETTINGS, page_cache=size)
