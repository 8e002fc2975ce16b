"""Locks: what they say, and that every shipped one says it rightly."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.embedded import LTS, NEWEST
from graph.embedded.artifact import Artifact, locked, parse, render
from graph.errors import StoreError

_WORD = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,12}", fullmatch=True)
_ARTIFACTS = st.builds(
    Artifact,
    group=_WORD,
    name=_WORD,
    version=_WORD,
    classifier=st.one_of(st.just(""), _WORD),
    size=st.integers(1, 10**9),
    sha256=st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
)


@given(st.lists(_ARTIFACTS, max_size=4))
def test_a_lock_reads_back_as_it_was_written(artifacts: list[Artifact]) -> None:
    assert parse("# a comment\n\n" + render(artifacts)) == tuple(sorted(artifacts))


def test_a_path_is_the_one_of_a_maven_repository() -> None:
    artifact = Artifact("io.netty", "netty-codec", "4.1", "linux-x86_64", 1, "0" * 64)
    assert artifact.path == "io/netty/netty-codec/4.1/netty-codec-4.1-linux-x86_64.jar"


@pytest.mark.parametrize("version", [LTS, NEWEST])
def test_a_shipped_lock_has_all_that_a_server_needs(version: str) -> None:
    artifacts = locked(version)
    names = {artifact.name for artifact in artifacts}
    assert {"neo4j", "neo4j-server", "neo4j-browser", "neo4j-import-tool", "neo4j-bolt"} <= names
    assert {a.version for a in artifacts if a.group == "org.neo4j"} == {version}
    # One flat folder holds them.
    assert len({artifact.file_name for artifact in artifacts}) == len(artifacts)
    for artifact in artifacts:
        assert re.fullmatch(r"[0-9a-f]{64}", artifact.sha256), artifact
        assert artifact.size > 0, artifact


def test_an_unknown_version_is_refused_with_the_known_ones() -> None:
    with pytest.raises(StoreError, match=re.escape(LTS)):
        locked("4.4.0")
