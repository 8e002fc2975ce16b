from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from app.settings import Settings
from graph.embedded import EmbeddedSettings


def test_a_server_is_named_as_neo4js_own_tools_name_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "neo4j+s://db.example.org")
    monkeypatch.setenv("NEO4J_USERNAME", "reader")
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim")
    monkeypatch.setenv("NEO4J_DATABASE", "news")
    connection = Settings().connection()
    assert connection is not None
    assert (connection.uri, connection.username) == ("neo4j+s://db.example.org", "reader")
    assert (connection.password, connection.database) == ("geheim", "news")


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "")
    assert Settings().connection() is None


def test_the_password_is_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://db")
    monkeypatch.setenv("NEO4J_PASSWORD", "geheim")
    assert "geheim" not in f"{Settings()!r} {Settings().connection()!r}"


def test_the_embedded_store_is_told_its_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "DATA_DIR": "~/zeit",
        "CACHE_DIR": "/tmp/cache",  # noqa: S108  only a name
        "NEO4J_HOME": "/opt/neo4j",
        "NEO4J_VERSION": "5.26.28",
        "NEO4J_HEAP": "1g",
        "NEO4J_PAGECACHE": "64m",
        "MAVEN_URL": "https://maven.example.org/",
        "JAVA": "/usr/bin/java",
    }.items():
        monkeypatch.setenv(f"ZEITGRAPH_{name}", value)
    assert Settings().embedded() == EmbeddedSettings(
        data_dir=Path("~/zeit").expanduser(),
        cache_dir=Path("/tmp/cache"),  # noqa: S108  only a name
        version="5.26.28",
        maven_url="https://maven.example.org",
        neo4j_home=Path("/opt/neo4j"),
        java=Path("/usr/bin/java"),
        heap="1g",
        page_cache="64m",
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NEO4J_URI", "http://db"),
        ("ZEITGRAPH_PORT", "70000"),
        ("ZEITGRAPH_NEO4J_HEAP", "much"),
        ("ZEITGRAPH_EMBED_ANCESTORS", "*; script-src *"),
        ("ZEITGRAPH_EMBED_ANCESTORS", "https://a.example\r\nX: y"),
        ("ZEITGRAPH_LOG_LEVEL", "loud"),
    ],
)
def test_a_broken_setting_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError):
        Settings()


def test_every_setting_is_described() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert field.description.endswith("."), name


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1  # type: ignore[misc]
