"""A timeline event made ready for display: its sentence cut at what is to be marked, its dates in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from app.pages.dating import Shape, full, label, shape
from app.pages.text import Family, Texts
from graph.model import DateOrigin, EventType, Role, Source, Status
from graph.views import EventDetail, MentionView, ParticipantView, TimelineEvent

# Colours for 31 types would tell nothing; four do. What is not named here is public life.
_FAMILIES: dict[Family, tuple[str, ...]] = {
    "accord": ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"),
    "conflict": (
        *("REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST"),
        *("SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
    ),
    "harm": ("CASUALTY", "DISASTER", "ACCIDENT", "CRIME"),
}


@dataclass(frozen=True)
class Segment:
    """A stretch of a sentence; `kinds` says what it is: trigger, date, cue, or nothing."""

    text: str
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """A sentence that tells an event, and where it stands."""

    mention: MentionView
    segments: tuple[Segment, ...]
    published: str
    said_by: str


@dataclass(frozen=True)
class Card:
    event: TimelineEvent
    family: Family
    shape: Shape
    when: str
    said_by: str
    expression: str | None
    reason: str | None
    participants: tuple[tuple[Role, tuple[ParticipantView, ...]], ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Group:
    """Cards that bear the same date."""

    key: str
    label: str
    shape: Shape
    cards: tuple[Card, ...]


def family(type_: EventType) -> Family:
    """The family that a type is coloured by."""
    return next((name for name, types in _FAMILIES.items() if type_ in types), "public")


def card(event: TimelineEvent, words: Texts) -> Card:
    """All mentions of an `EventDetail`, else the best one."""
    mentions = event.mentions if isinstance(event, EventDetail) else (event.mention,)
    when = event.date
    if when is None:
        reason = None
    elif when.origin is DateOrigin.PUBLICATION:
        reason = words.label.why_publication
    else:
        reason = when.reason or (words.label.why_context if when.origin is DateOrigin.CONTEXT else None)
    return Card(
        event=event,
        family=family(event.type),
        shape=shape(when),
        when=label(when, words),
        said_by=_said_by(event.status, event.sources),
        expression=when.expression.text if when and when.expression else None,
        reason=reason,
        participants=_by_role(event),
        evidence=tuple(_evidence(m, words) for m in mentions),
    )


def groups(events: Iterable[TimelineEvent], words: Texts) -> tuple[Group, ...]:
    """Consecutive events of the same date together, in the order they come."""
    made = []
    for edtf, members in groupby(events, key=lambda e: e.date.edtf if e.date else ""):
        cards = tuple(card(e, words) for e in members)
        made.append(Group(edtf or "undated", cards[0].when, cards[0].shape, cards))
    return tuple(made)


def segments(mention: MentionView) -> Iterator[Segment]:
    """The sentence of a mention in consecutive pieces; spans may overlap."""
    spans = [(s.start, s.end, "trigger") for s in mention.trigger]
    if mention.date_span:
        spans.append((mention.date_span.start, mention.date_span.end, "date"))
    if mention.cue_span:
        spans.append((mention.cue_span.start, mention.cue_span.end, "cue"))
    # A source's offsets are those of the article; it may be named in another sentence.
    named = [s.mention for s in mention.sources if s.mention]
    first = mention.sentence_start
    spans += [(m.start - first, m.end - first, "cue") for m in named if first <= m.start]
    length = len(mention.sentence)
    cuts = sorted({0, length, *(at for start, end, _ in spans for at in (start, end) if at < length)})
    for start, end in pairwise(cuts):
        kinds = tuple(kind for first, last, kind in spans if first <= start and end <= last)
        yield Segment(mention.sentence[start:end], kinds)


def _by_role(event: TimelineEvent) -> tuple[tuple[Role, tuple[ParticipantView, ...]], ...]:
    members = {role: tuple(p for p in event.participants if p.role == role) for role in Role}
    return tuple((role, some) for role, some in members.items() if some)


def _evidence(mention: MentionView, words: Texts) -> Evidence:
    return Evidence(
        mention=mention,
        segments=tuple(segments(mention)),
        published=full(mention.published, words),
        said_by=_said_by(mention.status, mention.sources),
    )


def _said_by(status: Status, sources: Iterable[Source]) -> str:
    """Names of those who say so; nobody needs to vouch for what is told as fact."""
    return "" if status is Status.ASSERTED else ", ".join(dict.fromkeys(s.name for s in sources))
