"""What the reader answers: the stored events, actors, relations and articles, as values."""

from __future__ import annotations

from datetime import date
from typing import Generic, TypeVar

from pydantic import Field

from graph.model import (
    ArticleHeader,
    EntityKind,
    EventDate,
    EventType,
    Participant,
    Quantity,
    Sentence,
    Source,
    Span,
    Status,
    Value,
)

T = TypeVar("T")


class PageOf(Value, Generic[T]):
    """One page of a keyset-paged result; `next` is the cursor of the following page, null on the last."""

    items: tuple[T, ...]
    next: str | None = None
    total: int | None = None


class MentionView(Value):
    """One event as one sentence tells it. `trigger`, `date_span` and `cue_span` are offsets in `sentence`,

    null where the words stand in another one. `sentence_start` is the sentence's offset in the article's
    text, whose offsets `participants` and `sources` carry.
    """

    mention_id: str
    article_id: str
    article_title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    language: str | None = None
    sentence: str
    sentence_index: int
    sentence_start: int
    trigger: tuple[Span, ...]
    date_span: Span | None = None
    date_text: str | None = None
    date_reason: str | None = None
    cue_span: Span | None = None
    status: Status
    sources: tuple[Source, ...] = ()
    participants: tuple[Participant, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    rule: str
    confidence: float


class ParticipantView(Value):
    """Who or what takes part; `kind` and `country` are the entity's."""

    role: str
    entity_id: str
    name: str
    kind: EntityKind
    country: str | None = None


class TimelineEvent(Value):
    event_id: str
    type: EventType
    mode: str | None = None
    title: str
    date: EventDate | None
    participants: tuple[ParticipantView, ...] = ()
    status: Status
    sources: tuple[Source, ...] = ()
    confidence: float
    article_count: int
    source_count: int = Field(description="publishers that tell it; an article without one counts for itself")
    mention: MentionView


class EventDetail(TimelineEvent):
    """A timeline event with all its mentions, best first."""

    mentions: tuple[MentionView, ...]


class Office(Value):
    """An office or membership; `first_seen` and `last_seen` are days of publication."""

    person_id: str
    person: str
    title: str
    organization_id: str | None = None
    organization: str | None = None
    first_seen: date | None = None
    last_seen: date | None = None


class ActorSummary(Value):
    actor_id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    wikidata: str | None = None
    event_count: int = 0


class ActorDetail(ActorSummary):
    first: date | None = None
    last: date | None = None
    offices: tuple[Office, ...] = ()


class ActorRef(Value):
    actor_id: str
    name: str
    kind: EntityKind


class Relation(Value):
    """All events of one type that one actor did to or with another.

    `count` counts those that happened (asserted or reported), `first` and `last` are their days;
    `unconfirmed` counts those planned, possible or denied. `type` STATEMENT is left out.
    """

    type: EventType
    agent: ActorRef
    target: ActorRef
    count: int
    unconfirmed: int = 0
    first: date | None = None
    last: date | None = None


class ArticleSummary(ArticleHeader):
    """A stored article's header with what was read out of it."""

    sentence_count: int = 0
    event_count: int = 0


class ArticleDetail(ArticleSummary):
    text: str
    sentences: tuple[Sentence, ...] = ()
    events: tuple[TimelineEvent, ...] = ()
