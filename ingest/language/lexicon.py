"""The language data under `data/<language>/`: one TOML file per subject, each with its schema here."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TypeVar

from graph.model import Value

LANGUAGES = ("de", "en")

T = TypeVar("T", bound=Value)


class SentenceLexicon(Value):
    """What the sentence splitter knows of a language.

    Abbreviations stand without their last full stop, their parts separated by ". " ("z. b"); those in
    lower case match any spelling. All other words are in lower case.
    """

    ordinals: bool
    abbreviations: frozenset[str]
    number_abbreviations: frozenset[str]
    closing_abbreviations: frozenset[str]
    ordinal_followers: frozenset[str]
    ordinal_leaders: frozenset[str]
    starters: frozenset[str]


@cache
def load(schema: type[T], language: str, subject: str) -> T:
    """Read `data/<language>/<subject>.toml`."""
    path = files("ingest.language") / "data" / language / f"{subject}.toml"
    return schema.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
