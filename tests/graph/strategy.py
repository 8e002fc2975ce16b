"""Small random extractions over a few names and days, so that they meet in the graph."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from graph.model import Entity, EventDate, EventType, Extraction, Precision, Quantity, Status
from tests.graph import make
from tests.graph.make import Told, between, day, entity, extraction

ARTICLES = ("a1", "a2", "a3", "a4")
PUBLISHED = (None, "2024-06-01", "2024-06-20", "2024-07-09")
PUBLISHERS = (None, "Bote", "Kurier")
PEOPLE = (make.PUTIN, make.KIM, entity("person:wladimir-putin", "Putin", "Wladimirowitsch", country="ru"))
ACTORS = (*PEOPLE, make.NATO, make.RUSSIA, make.KOREA, make.SEOUL, entity("group:rebellen:1", "Rebellen"))
PLACES = (make.SEOUL, make.PYONGYANG, make.KOREA, make.NATO, entity("thing:bruecke", "Brücke"))
# The same id of two kinds, countries and names: articles need not agree.
DISPUTED = (
    entity("organization:kcna", "KCNA", country="kp"),
    Entity(entity_id="organization:kcna", kind=make.SEOUL.kind, name="KCNA-Haus", country="kr"),
)
DATES: tuple[EventDate | None, ...] = (
    None,
    day("2024-06-19"),
    day("2024-07-08"),
    make.JUNE,
    make.SINCE_2023,
    make.UNTIL_MAY,
    between("2024", "2024-01-01", "2024-12-31", Precision.YEAR),
)
TYPES = (EventType.CONSULT, EventType.AGREE, EventType.ACCUSE, EventType.MOVE, EventType.STATEMENT)
SENTENCES = (
    ("Wladimir Putin traf Kim Jong-un in Pjöngjang.", "traf"),
    ("Die NATO warf Russland Täuschung vor.", "warf"),
    ("Rebellen kündigten einen Marsch auf Seoul an.", "kündigten"),
)


def subset(items: Sequence[Entity], most: int = 2) -> st.SearchStrategy[tuple[Entity, ...]]:
    return st.lists(st.sampled_from(items), max_size=most, unique_by=lambda e: e.entity_id).map(tuple)


@st.composite
def tellings(draw: st.DrawFn, *, consistent: bool = False) -> Told:
    """One event. Unless `consistent`, its id may be that of an event which others tell otherwise."""
    sentence, trigger = draw(st.sampled_from(SENTENCES))
    actors = ACTORS if consistent else ACTORS + DISPUTED
    return make.told(
        sentence,
        trigger,
        draw(st.sampled_from(TYPES)),
        agent=draw(subset(actors)),
        target=draw(subset(actors)),
        place=draw(subset(PLACES, 1)),
        origin=draw(subset(PLACES, 1)),
        on=draw(st.sampled_from(DATES)),
        status=draw(st.sampled_from(Status)),
        sources=draw(subset(actors)),
        mode=draw(st.sampled_from((None, "meet"))),
        title=draw(st.sampled_from((None, "Titel"))),
        confidence=draw(st.sampled_from((0.25, 0.5, 1.0))),
        event_id=None if consistent else draw(st.sampled_from((None, None, None, "shared-1", "shared-2"))),
        quantities=draw(st.sampled_from(((), (Quantity(kind="killed", value=None, text="Dutzende"),)))),
    )


@st.composite
def extractions(draw: st.DrawFn, *, consistent: bool = False) -> Extraction:
    """An article with up to four events, an office or two, and an entity that only is mentioned."""
    office = st.tuples(
        st.sampled_from(PEOPLE),
        st.sampled_from(("Präsident", "Sprecher")),
        st.sampled_from((make.RUSSIA, make.NATO, make.SEOUL, None)),
    )
    return extraction(
        draw(st.sampled_from(ARTICLES)),
        *draw(st.lists(tellings(consistent=consistent), max_size=4)),
        published=draw(st.sampled_from(PUBLISHED)),
        publisher=draw(st.sampled_from(PUBLISHERS)),
        entities=draw(subset((make.PYONGYANG, make.KCNA, make.KIM), 1)),
        offices=draw(st.lists(office, max_size=2)),
    )


def published_by(extraction: Extraction, as_of: date) -> bool:
    on = extraction.article.published
    return on is not None and on <= as_of
