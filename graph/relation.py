"""Which actors an event relates, and how the relations between them change with the events.

From each agent to each target, never to itself. Where a reciprocal act has several agents and no target
(a meeting, a treaty), between the agents, from the smaller id to the greater.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import NamedTuple

from graph.model import EventType, Status

RECIPROCAL = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE})
HAPPENED = frozenset({Status.ASSERTED, Status.REPORTED})
RELATING = tuple(t for t in EventType if t is not EventType.STATEMENT)


@dataclass(frozen=True)
class Deed:
    """An event as far as relations and counts are concerned; `agents` and `targets` are entity ids."""

    type: EventType
    status: Status
    start: date | None
    end: date | None
    agents: frozenset[str]
    targets: frozenset[str]

    @property
    def actors(self) -> frozenset[str]:
        """Whose event this is: who takes part in more than a plain speech act."""
        return frozenset() if self.type is EventType.STATEMENT else self.agents | self.targets

    def pairs(self) -> Iterable[tuple[str, str]]:
        """Agent and target of each relation."""
        if self.type is EventType.STATEMENT:
            return ()
        if self.targets:
            return ((a, t) for a in self.agents for t in self.targets if a != t)
        return combinations(sorted(self.agents), 2) if self.type in RECIPROCAL else ()


class Bond(NamedTuple):
    """A relation's key."""

    agent: str
    target: str
    type: EventType


class Weight(NamedTuple):
    """What one event adds to a relation. The days are null for what has not happened or has no date."""

    happened: bool
    first: date | None
    last: date | None


@dataclass(frozen=True)
class Increase:
    """What new events add to one relation."""

    bond: Bond
    count: int
    unconfirmed: int
    first: date | None
    last: date | None


@dataclass(frozen=True)
class RelationChange:
    """`increases` only add; `recounts` lost an event, so they are counted anew."""

    increases: tuple[Increase, ...]
    recounts: tuple[Bond, ...]


def relation_change(before: Iterable[Deed], after: Iterable[Deed]) -> RelationChange:
    """How relations change when the events `before` become `after`; what stays the same cancels out."""
    old, new = _weights(before), _weights(after)
    lost, won = old - new, new - old
    recounts = {bond for bond, _ in lost}
    gains: dict[Bond, list[Weight]] = {}
    for bond, weight in won.elements():
        if bond not in recounts:
            gains.setdefault(bond, []).append(weight)
    return RelationChange(
        increases=tuple(_increase(bond, gains[bond]) for bond in sorted(gains)),
        recounts=tuple(sorted(recounts)),
    )


def _weights(deeds: Iterable[Deed]) -> Counter[tuple[Bond, Weight]]:
    return Counter((Bond(a, t, deed.type), _weight(deed)) for deed in deeds for a, t in deed.pairs())


def _weight(deed: Deed) -> Weight:
    if deed.status not in HAPPENED:
        return Weight(False, None, None)
    return Weight(True, deed.start or deed.end, deed.end or deed.start)


def _increase(bond: Bond, weights: list[Weight]) -> Increase:
    happened = sum(w.happened for w in weights)
    return Increase(
        bond,
        count=happened,
        unconfirmed=len(weights) - happened,
        first=min((w.first for w in weights if w.first), default=None),
        last=max((w.last for w in weights if w.last), default=None),
    )
