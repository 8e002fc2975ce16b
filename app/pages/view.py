"""What the timeline page shows, put together from the reader's answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.pages.address import Address
from app.pages.card import Card, Group, card, groups
from app.pages.dating import full
from app.pages.strip import Mark, Strip, strip
from app.pages.text import Texts
from graph.filters import Order
from graph.model import EventType
from graph.reader import Counts
from graph.views import ActorSummary, PageOf, TimelineEvent

# Names that narrow the timeline, as against how it is shown.
FILTERS = ("actor", "place", "type", "status", "from", "to", "min_sources", "q", "as_of")


@dataclass(frozen=True)
class Chosen:
    """A filter that is set: its name and value in the address, and what it is called."""

    filter: str
    value: str
    label: str


@dataclass(frozen=True)
class Overview:
    """The strip with a card for every mark."""

    strip: Strip
    marks: tuple[tuple[Card, Mark], ...]


@dataclass(frozen=True)
class TimelineView:
    counts: Counts
    chosen: tuple[Chosen, ...]
    frequent: tuple[ActorSummary, ...]
    overview: Overview | None
    groups: tuple[Group, ...]
    total: int | None
    next: str | None
    order: Order
    filtered: bool
    later: bool


def timeline_view(
    listed: PageOf[TimelineEvent],
    drawn: Iterable[TimelineEvent],
    *,
    address: Address,
    order: Order,
    words: Texts,
    counts: Counts,
    frequent: Iterable[ActorSummary],
) -> TimelineView:
    """`listed` is the page of the list, `drawn` are all events of the overview."""
    drawn = tuple(drawn)
    chosen = tuple(_chosen(address, drawn, words))
    taken = {text for c in chosen for text in (c.value, c.label)}
    return TimelineView(
        counts=counts,
        chosen=chosen,
        frequent=tuple(a for a in frequent if not taken & {a.actor_id, a.name, *a.aliases}),
        overview=overview(drawn, words),
        groups=groups(listed.items, words),
        total=listed.total,
        next=listed.next,
        order=order,
        filtered=any(address.values(name) for name in FILTERS),
        later=bool(address.values("cursor")),
    )


def overview(events: tuple[TimelineEvent, ...], words: Texts) -> Overview | None:
    """Null where nothing has a date."""
    drawn = strip(events, words)
    return Overview(drawn, tuple((card(m.event, words), m) for m in drawn.marks)) if drawn else None


def _chosen(address: Address, events: Iterable[TimelineEvent], words: Texts) -> Iterator[Chosen]:
    """The filters that are set. An id is shown as the name that its events give it."""
    names = {p.entity_id: p.name for e in events for p in e.participants}
    for name, value in address.query:
        match name:
            case "actor" | "place":
                yield Chosen(name, value, names.get(value, value))
            case "type":
                yield Chosen(name, value, words.type[EventType(value)])
            case "q":
                yield Chosen(name, value, words.filter.q.format(value))
            case "min_sources":
                yield Chosen(name, value, words.filter.min_sources.format(value))
            case "from" | "to" | "as_of":
                pattern: str = getattr(words.filter, "from_" if name == "from" else name)
                yield Chosen(name, value, pattern.format(full(date.fromisoformat(value), words)))
