"""Extractions made by hand: an article is a few sentences, each with what it tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from graph.ids import article_id, event_id
from graph.model import (
    Affiliation,
    ArticleHeader,
    DateOrigin,
    Entity,
    EntityKind,
    Event,
    EventDate,
    EventType,
    Extraction,
    Participant,
    Precision,
    Quantity,
    Role,
    Sentence,
    Source,
    Span,
    Status,
    TextSpan,
)


def entity(id_: str, name: str, *aliases: str, country: str | None = None) -> Entity:
    kind = EntityKind(id_.partition(":")[0])
    return Entity(entity_id=id_, kind=kind, name=name, aliases=aliases, country=country)


PUTIN = entity("person:wladimir-putin", "Wladimir Putin", "Putin", country="ru")
KIM = entity("person:kim-jong-un", "Kim Jong-un", "Kim", country="kp")
RUSSIA = entity("country:ru", "Russland", "Russische Föderation", country="ru")
KOREA = entity("country:kp", "Nordkorea", country="kp")
SEOUL = entity("place:seoul", "Seoul", country="kr")
PYONGYANG = entity("place:pjongjang", "Pjöngjang", country="kp")
KCNA = entity("organization:kcna", "KCNA", country="kp")
NATO = entity("organization:nato", "NATO")


@dataclass(frozen=True)
class Told:
    """One event as one sentence tells it, before it has an article to stand in."""

    sentence: str
    trigger: str
    type: EventType
    roles: tuple[tuple[Role, Entity], ...]
    date: EventDate | None
    status: Status = Status.ASSERTED
    sources: tuple[Entity, ...] = ()
    mode: str | None = None
    title: str | None = None
    confidence: float = 0.8
    event_id: str | None = None
    quantities: tuple[Quantity, ...] = ()
    cue: str | None = None


def told(
    sentence: str,
    trigger: str,
    type_: EventType = EventType.CONSULT,
    *,
    agent: Iterable[Entity] = (),
    target: Iterable[Entity] = (),
    place: Iterable[Entity] = (),
    origin: Iterable[Entity] = (),
    destination: Iterable[Entity] = (),
    on: EventDate | str | None = None,
    **more: Any,
) -> Told:
    """`on` is a day or an `EventDate`; `more` are the other fields of `Told`."""
    given = zip(Role, (agent, target, place, origin, destination), strict=True)
    roles = tuple((role, e) for role, entities in given for e in entities)
    when = day(on) if isinstance(on, str) else on
    return Told(sentence, trigger, type_, roles, when, **more)


def day(iso: str, origin: DateOrigin = DateOrigin.TEXT) -> EventDate:
    on = date.fromisoformat(iso)
    return EventDate(edtf=iso, start=on, end=on, precision=Precision.DAY, origin=origin)


def between(edtf: str, start: str | None, end: str | None, precision: Precision) -> EventDate:
    first, last = (date.fromisoformat(d) if d else None for d in (start, end))
    return EventDate(edtf=edtf, start=first, end=last, precision=precision, origin=DateOrigin.TEXT)


JUNE = between("2024-06", "2024-06-01", "2024-06-30", Precision.MONTH)
SINCE_2023 = between("2023/..", "2023-01-01", None, Precision.INTERVAL)
UNTIL_MAY = between("../2024-05", None, "2024-05-31", Precision.INTERVAL)


def extraction(
    id_: str | None,
    *told: Told,
    published: str | None = "2024-07-09",
    publisher: str | None = None,
    entities: Iterable[Entity] = (),
    offices: Iterable[tuple[Entity, str, Entity | None]] = (),
    **header: Any,
) -> Extraction:
    """An article with one sentence for each event, and `offices` as (person, title, organization)."""
    text = " ".join(t.sentence for t in told) or "Nichts geschah."
    on = date.fromisoformat(published) if published else None
    aid = id_ or article_id(text, title=None, published=on, url=None)
    sentences, events, start = [], [], 0
    for index, one in enumerate(told):
        sentences.append(Sentence(index=index, start=start, end=start + len(one.sentence)))
        events.append(_event(aid, one, sentences[-1]))
        start += len(one.sentence) + 1
    taking_part = [e for t in told for e in (*(e for _, e in t.roles), *t.sources)]
    officers = [e for person, _, of in offices for e in (person, of) if e]
    found = {e.entity_id: e for e in (*entities, *taking_part, *officers)}
    return Extraction(
        article=ArticleHeader(article_id=aid, published=on, publisher=publisher, language="de", **header),
        text=text,
        sentences=tuple(sentences) or (Sentence(index=0, start=0, end=len(text)),),
        entities=tuple(_mentioned(e, text) for e in found.values()),
        events=tuple(events),
        affiliations=tuple(_affiliation(*office) for office in offices),
    )


def _event(article: str, one: Told, sentence: Sentence) -> Event:
    def span(words: str) -> TextSpan:
        offset = one.sentence.find(words)
        start = sentence.start + max(offset, 0)
        return TextSpan(start=start, end=start + len(words) if offset >= 0 else start + 1, text=words)

    participants = tuple(
        Participant(role=role, entity_id=e.entity_id, name=e.name, mention=span(e.name))
        for role, e in one.roles
    )
    trigger = span(one.trigger)
    identity = one.event_id or event_id(
        one.type,
        one.date.edtf if one.date else None,
        participants,
        negated=one.status is Status.NEGATED,
        article=article,
        trigger_start=trigger.start,
    )
    return Event(
        event_id=identity,
        type=one.type,
        mode=one.mode,
        title=one.title or f"{one.trigger} ({article})",
        sentence=sentence.index,
        trigger=(Span(start=trigger.start, end=trigger.end),),
        date=one.date,
        participants=participants,
        status=one.status,
        cue=span(one.cue) if one.cue else None,
        sources=tuple(Source(entity_id=s.entity_id, name=s.name) for s in one.sources),
        quantities=one.quantities,
        confidence=one.confidence,
        rule="test",
    )


def _mentioned(found: Entity, text: str) -> Entity:
    offset = text.find(found.name)
    if offset < 0:
        return found
    return found.model_copy(
        update={"mentions": (TextSpan(start=offset, end=offset + len(found.name), text=found.name),)}
    )


def _affiliation(person: Entity, title: str, organization: Entity | None) -> Affiliation:
    return Affiliation(
        person=person.name,
        person_id=person.entity_id,
        title=title,
        organization=organization.name if organization else None,
        organization_id=organization.entity_id if organization else None,
        sentence=0,
        start=0,
        end=1,
    )


def summit(**more: Any) -> Told:
    """Two agents, no target, on one day."""
    base = told("Wladimir Putin traf am 19. Juni Kim Jong-un.", "traf", agent=(PUTIN, KIM), on="2024-06-19")
    return replace(base, **more)


def journey(**more: Any) -> Told:
    """One agent and a destination, in one month."""
    base = told(
        "Im Juni reiste Wladimir Putin nach Nordkorea.",
        "reiste",
        EventType.MOVE,
        agent=(PUTIN,),
        destination=(KOREA,),
        on=JUNE,
    )
    return replace(base, **more)


def accusation(**more: Any) -> Told:
    """One agent and one target, on one day."""
    base = told(
        "Am 21. Juni warf die NATO Russland vor, zu täuschen.",
        "warf vor",
        EventType.ACCUSE,
        agent=(NATO,),
        target=(RUSSIA,),
        on="2024-06-21",
    )
    return replace(base, **more)
