"""Writes a second and the time of a timeline's first page, on a Neo4j of its own.

The events are drawn over actors by Zipf's law, so that a few actors are hubs, and over 25 years.
"""

from __future__ import annotations

import asyncio
import random
import tempfile
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from app.settings import Settings
from graph import ids
from graph.driver import open_driver
from graph.embedded import open_store
from graph.filters import Page, TimelineFilter
from graph.model import (
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
    Role,
    Sentence,
    Span,
    Status,
    TextSpan,
)
from graph.reader import Reader
from graph.writer import Writer
from tests.bench.timing import percentiles

ARTICLES, EVENTS_EACH, ACTORS, DAYS = 1000, 20, 300, 9000
AGAIN = 100
ROUNDS = 20
TEXT = "A met B in C."
MENTION = TextSpan(start=0, end=1, text="A")
QUESTIONS = {
    "hub": TimelineFilter(actors=("Actor 0",)),
    "hub, one year": TimelineFilter(actors=("Actor 0",), from_=date(2020, 1, 1), to=date(2020, 12, 31)),
    "rare actor": TimelineFilter(actors=(f"Actor {ACTORS - 1}",)),
    "everything": TimelineFilter(),
    "full text": TimelineFilter(q="met"),
}


def _participant(role: Role, actor: int) -> Participant:
    name = f"Actor {actor}"
    entity_id = ids.named_entity_id(EntityKind.PERSON, name)
    return Participant(role=role, entity_id=entity_id, name=name, mention=MENTION)


def _event(chance: random.Random, article_id: str, position: int) -> Event:
    day = date(2000, 1, 1) + timedelta(days=chance.randrange(DAYS))
    actors = chance.choices(range(ACTORS), [1 / (rank + 1) for rank in range(ACTORS)], k=2)
    people = tuple(map(_participant, (Role.AGENT, Role.TARGET), actors))
    when = EventDate(
        edtf=day.isoformat(), start=day, end=day, precision=Precision.DAY, origin=DateOrigin.TEXT
    )
    identity = ids.event_id(
        EventType.CONSULT, when.edtf, people, negated=False, article=article_id, trigger_start=position
    )
    return Event(
        event_id=identity,
        type=EventType.CONSULT,
        title=f"{people[0].name} meets {people[1].name}",
        sentence=0,
        trigger=(Span(start=2, end=5),),
        date=when,
        participants=people,
        status=Status.ASSERTED,
        confidence=0.9,
        rule="bench",
    )


def _extraction(chance: random.Random, number: int) -> Extraction:
    article_id = f"bench-{number}"
    events = {e.event_id: e for e in (_event(chance, article_id, i) for i in range(EVENTS_EACH))}
    people = {p.entity_id: p for e in events.values() for p in e.participants}
    return Extraction(
        article=ArticleHeader(article_id=article_id, published=date(2024, 9, 1), language="en"),
        text=TEXT,
        sentences=(Sentence(index=0, start=0, end=len(TEXT)),),
        entities=tuple(
            Entity(entity_id=i, kind=EntityKind.PERSON, name=p.name, mentions=(MENTION,))
            for i, p in people.items()
        ),
        events=tuple(events.values()),
    )


async def _write(writer: Writer) -> None:
    chance = random.Random(7)
    articles = [_extraction(chance, number) for number in range(ARTICLES)]
    began = time.perf_counter()
    for extraction in articles:
        await writer.write(extraction)
    took = time.perf_counter() - began
    print(f"written: {ARTICLES / took:.0f} articles/s, {ARTICLES * EVENTS_EACH / took:.0f} events/s")
    began = time.perf_counter()
    for extraction in articles[:AGAIN]:
        await writer.write(extraction)
    print(f"the same again: {AGAIN / (time.perf_counter() - began):.0f} articles/s")


async def _read(reader: Reader) -> None:
    for name, wanted in QUESTIONS.items():
        taken = []
        for _ in range(ROUNDS):
            began = time.perf_counter()
            await reader.timeline(wanted, Page(limit=100))
            taken.append(time.perf_counter() - began)
        print(f"timeline, first 100 and total, {name}: {percentiles(taken)}")


async def _measure(folder: Path) -> None:
    began = time.perf_counter()
    with open_store(replace(Settings().embedded(), data_dir=folder)) as connection:
        print(f"Neo4j ready after {time.perf_counter() - began:.1f} s")
        async with open_driver(connection) as driver:
            await _write(Writer(driver))
            await _read(Reader(driver))


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_measure(Path(folder)))
