"""What event finding carries along before a candidate is an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from graph.model import Entity, EventDate, Role, Source, Span, Status, TextSpan
from ingest.events.lexicon import Predicate

Kind = Literal["verb", "participle", "noun", "idiom"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may tell of an event.

    `token` is the trigger's head, `spans` all its words; `clause` and `phrase` are where it stands;
    `light` is the verb that carries an event noun ("führten Gespräche"), by token; `partial` tells that
    only the last part of a compound is in the lexicon.
    """

    sentence: int
    token: int
    spans: tuple[Span, ...]
    lemma: str
    predicate: Predicate
    kind: Kind
    clause: int | None
    phrase: int | None = None
    light: int | None = None
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Filler:
    """An entity in a role, and where the text names it."""

    role: Role
    entity: Entity
    mention: TextSpan


@dataclass(slots=True)
class Draft:
    """A candidate while it is being filled in."""

    candidate: Candidate
    fillers: tuple[Filler, ...] = ()
    status: Status = Status.ASSERTED
    cue: TextSpan | None = None
    sources: tuple[Source, ...] = ()
    date: EventDate | None = None
