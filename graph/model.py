"""The values that Zeitgraph works with, from an article's text to the events in it.

They are immutable and know nothing of extraction, of Neo4j or of HTTP. An `Extraction` is what the
pipeline makes of one article, what the writer stores and what `zeitgraph extract` prints, so its field
names are a public format. All offsets count characters (code points) of `Extraction.text`, end exclusive.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Value(BaseModel):
    """Base of all values: frozen, and strict about names it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class EntityKind(StrEnum):
    PERSON = "person"
    ORGANIZATION = "organization"
    COUNTRY = "country"
    GROUP = "group"
    PLACE = "place"
    THING = "thing"


class EventType(StrEnum):
    """PLOVER's sixteen, the types beyond politics, and STATEMENT for plain speech acts."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    MOVE = "MOVE"
    LEADERSHIP = "LEADERSHIP"
    LEGISLATE = "LEGISLATE"
    JUSTICE = "JUSTICE"
    CASUALTY = "CASUALTY"
    DISASTER = "DISASTER"
    ACCIDENT = "ACCIDENT"
    CRIME = "CRIME"
    ECONOMY = "ECONOMY"
    CREATE = "CREATE"
    END = "END"
    SPORT = "SPORT"
    DISCOVER = "DISCOVER"
    OTHER = "OTHER"
    STATEMENT = "STATEMENT"


class Status(StrEnum):
    """How the text presents an event; listed from the firmest to the weakest."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"


class Role(StrEnum):
    AGENT = "agent"
    TARGET = "target"
    PLACE = "place"
    ORIGIN = "origin"
    DESTINATION = "destination"


class Precision(StrEnum):
    """The finest unit that the text gives; an `interval` is bounded by days of its own."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


class DateOrigin(StrEnum):
    """`text`: the words fix it; `context`: taken over; `publication`: stands in where nothing is said."""

    TEXT = "text"
    CONTEXT = "context"
    PUBLICATION = "publication"


class Span(Value):
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


class TextSpan(Span):
    """A span together with the words that stand there."""

    text: str


class Article(Value):
    """One news article as its caller gave it. `published` is a calendar day."""

    article_id: str
    text: str
    title: str | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None


class ArticleHeader(Value):
    """An article without its text."""

    article_id: str
    title: str | None = None
    published: date | None = None
    language: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None


class Sentence(Span):
    index: int


class Timex(TextSpan):
    """A temporal expression. `type` and `value` as in TIMEX3; `first` and `last` are inclusive days.

    Both days are null where the expression names no point in time (a duration, a set, a vague
    reference, or a relative date without a publication date to count from).
    `edtf` writes them with what the word before adds: an open end (`2023/..` for "seit 2023") or an
    approximation (`1900~` for "um 1900"). `amount` is the TIMEX3 duration by which a point is away from
    what it was counted from (`P2Y` for "vor zwei Jahren"). `rule` names what read it, `anchor` the date or
    words it was counted from.
    """

    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    first: date | None = None
    last: date | None = None
    precision: Precision | None = None
    edtf: str | None = None
    amount: str | None = None
    rule: str
    anchor: str | None = None


class Entity(Value):
    """An actor or a place, with every mention of it in the article."""

    entity_id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = Field(default=None, description="ISO 3166 code, lower case")
    wikidata: str | None = None
    mentions: tuple[TextSpan, ...] = ()


class EventDate(Value):
    """When an event happened. `start`, `end`: inclusive days, null where open; `edtf`: the same as EDTF.

    `expression` is the temporal expression in the text, null for origin `publication`;
    `reason` says in a few words why it means these days.
    """

    edtf: str
    start: date | None
    end: date | None
    precision: Precision
    origin: DateOrigin
    expression: TextSpan | None = None
    reason: str | None = None


class Participant(Value):
    role: Role
    entity_id: str
    name: str
    mention: TextSpan


class Source(Value):
    """Who says so."""

    entity_id: str
    name: str
    mention: TextSpan | None = None


class Quantity(Value):
    """A number that belongs to an event: killed, injured, an amount."""

    kind: str
    value: float | None
    text: str
    qualifier: str | None = None


class Event(Value):
    """One event as one sentence tells it; the same `event_id` may occur in several sentences.

    `trigger` holds one span, or two for a verb and its separated particle. `cue` is what makes the
    status other than asserted ("laut", "nicht", "soll").
    """

    event_id: str
    type: EventType
    mode: str | None = None
    title: str
    sentence: int
    trigger: tuple[Span, ...]
    date: EventDate | None
    participants: tuple[Participant, ...] = ()
    status: Status
    cue: TextSpan | None = None
    sources: tuple[Source, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    confidence: Annotated[float, Field(ge=0, le=1)]
    rule: str


class Affiliation(Value):
    """An office or membership of a named person, said explicitly: `Sprecher` of `Kreml`."""

    person: str
    person_id: str
    title: str
    organization: str | None = None
    organization_id: str | None = None
    sentence: int
    start: int
    end: int


class Extraction(Value):
    """All that the pipeline reads out of one article."""

    article: ArticleHeader
    text: str
    sentences: tuple[Sentence, ...]
    dates: tuple[Timex, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    warnings: tuple[str, ...] = ()
