"""Our own sentences, read from `data/`: one event of each, and what is to be known of it."""

from __future__ import annotations

import tomllib
from pathlib import Path

from graph.model import EventType, Status, Value

PUBLISHED = "2024-07-09"  # a Tuesday


class Case(Value):
    """`date` is EDTF by the words of the text (None: not checked); participants by name, in any order."""

    language: str
    text: str
    trigger: str
    type: EventType
    status: Status = Status.ASSERTED
    date: str | None = None
    agent: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    destination: tuple[str, ...] = ()
    source: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.language}-{self.type}-{self.status}-{self.trigger}"


def load(language: str) -> tuple[Case, ...]:
    path = Path(__file__).parent / "data" / f"{language}.toml"
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return tuple(Case.model_validate({"language": language, **entry}) for entry in entries)


GERMAN = load("de")
ENGLISH = load("en")
