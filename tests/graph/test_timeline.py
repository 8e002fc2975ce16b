"""The timeline: every filter, every order, every page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest

from graph.connection import Connection
from graph.driver import open_driver
from graph.errors import InvalidCursorError
from graph.filters import Order, Page, TimelineFilter
from graph.model import EventType, Precision, Status
from graph.reader import Reader
from graph.writer import Writer
from tests.graph.make import (
    KCNA,
    KIM,
    NATO,
    PUTIN,
    PYONGYANG,
    RUSSIA,
    SEOUL,
    SINCE_2023,
    UNTIL_MAY,
    accusation,
    between,
    entity,
    extraction,
    journey,
    summit,
    told,
)
from tests.graph.stock import stocked

pytestmark = pytest.mark.anyio

LAWMAKERS = entity("group:abgeordnete:a3", "Abgeordnete")

# One article each day, so that `as_of` cuts between them. The last words of a title name its event.
STORY = (
    extraction(
        "a1",
        journey(title="Reise", sources=(KCNA,), status=Status.REPORTED),
        summit(title="Gipfel", status=Status.PLANNED),
        published="2024-06-18",
        publisher="Bote",
    ),
    extraction(
        "a2",
        summit(title="Gipfel fand statt"),
        told("Wladimir Putin sagte das.", "sagte", EventType.STATEMENT, agent=(PUTIN,), on="2024-06-20"),
        accusation(title="Vorwurf"),
        published="2024-06-22",
        publisher="Kurier",
    ),
    extraction(
        "a3",
        journey(title="Reise", status=Status.REPORTED),
        told(
            "Abgeordnete in Seoul beraten seit 2023 über Sanktionen.",
            "beraten",
            agent=(LAWMAKERS,),
            place=(SEOUL,),
            on=SINCE_2023,
            title="Beratung",
        ),
        told(
            "Bis Mai lieferten Arbeiter Geschosse nach Pjöngjang.",
            "lieferten",
            EventType.AID,
            destination=(PYONGYANG,),
            on=UNTIL_MAY,
            title="Lieferung",
        ),
        told(
            "Kim Jong-un besuchte NATO-Truppen nie.",
            "besuchte",
            agent=(KIM,),
            target=(NATO,),
            status=Status.NEGATED,
            title="Besuch",
        ),
        published="2024-07-01",
        publisher="Kurier",
    ),
    extraction(
        "a4",
        told(
            "The Kremlin withdrew its troops in 2022.",
            "withdrew",
            EventType.RETREAT,
            agent=(RUSSIA,),
            on=between("2022", "2022-01-01", "2022-12-31", Precision.YEAR),
            title="Troops withdrawn",
        ),
        published=None,
        publisher="Herald",
    ),
)


@pytest.fixture
async def story(connection: Connection) -> AsyncIterator[Reader]:
    async with stocked(connection, STORY) as reader:
        yield reader


async def titles(reader: Reader, **filter_: Any) -> list[str]:
    """Titles of the timeline; its total must agree."""
    page = await reader.timeline(TimelineFilter(**filter_), Page())
    assert page.total == len(page.items)
    assert page.next is None
    return [e.title for e in page.items]


DATED = ["Troops withdrawn", "Beratung", "Reise", "Gipfel fand statt", "Vorwurf"]


@pytest.mark.newest
async def test_in_order_of_first_days_and_those_without_last(story: Reader) -> None:
    found = await titles(story)
    assert found[:5] == DATED
    assert sorted(found[5:]) == ["Besuch", "Lieferung"]
    backwards = await titles(story, order=Order.DESCENDING)
    assert backwards[:5] == DATED[::-1]
    assert sorted(backwards[5:]) == ["Besuch", "Lieferung"]


FILTERS: list[tuple[dict[str, Any], list[str]]] = [
    ({"actors": ["person:wladimir-putin"]}, ["Reise", "Gipfel fand statt"]),
    ({"actors": ["Wladimir Putin"]}, ["Reise", "Gipfel fand statt"]),
    ({"actors": ["putin"]}, ["Reise", "Gipfel fand statt"]),
    ({"actors": ["WLADIMIR PUTIN"]}, ["Reise", "Gipfel fand statt"]),
    ({"actors": ["Jong-un"]}, ["Gipfel fand statt", "Besuch"]),
    ({"actors": ["Putin", "Kim"]}, ["Gipfel fand statt"]),
    ({"actors": ["Putin", "NATO"]}, []),
    ({"actors": ["Russische Föderation"]}, ["Troops withdrawn", "Vorwurf"]),
    ({"actors": ["russische foderation"]}, ["Troops withdrawn", "Vorwurf"]),
    ({"actors": ["Abgeordnete"]}, ["Beratung"]),
    ({"actors": ["Nordkorea"]}, []),
    ({"actors": ["Niemand"]}, []),
    ({"actors": ["—"]}, []),
    ({"actors": ["person:nobody"]}, []),
    ({"place": "Seoul"}, ["Beratung"]),
    ({"place": "place:seoul"}, ["Beratung"]),
    ({"place": "nordkorea"}, ["Reise", "Lieferung"]),
    ({"place": "Pjongjang"}, ["Lieferung"]),
    ({"place": "Atlantis"}, []),
    ({"place": "Seoul", "actors": ["Putin"]}, []),
    ({"place": "Nordkorea", "actors": ["Putin"]}, ["Reise"]),
    ({"types": [EventType.MOVE]}, ["Reise"]),
    ({"types": [EventType.MOVE, EventType.ACCUSE]}, ["Reise", "Vorwurf"]),
    ({"types": [EventType.AID]}, ["Lieferung"]),
    ({"types": [EventType.STATEMENT]}, ["sagte (a2)"]),
    ({"types": [EventType.MOVE], "actors": ["Putin"]}, ["Reise"]),
    ({"statuses": [Status.REPORTED]}, ["Reise"]),
    ({"statuses": [Status.PLANNED]}, []),
    ({"statuses": [Status.NEGATED, Status.REPORTED]}, ["Reise", "Besuch"]),
    ({"min_sources": 2}, ["Reise", "Gipfel fand statt"]),
    ({"min_sources": 3}, []),
    ({"from_": "2024-06-20", "to": "2024-06-20"}, ["Beratung", "Reise"]),
    ({"from_": "2024-06-30"}, ["Beratung", "Reise"]),
    ({"from_": "2024-07-01"}, ["Beratung"]),
    ({"to": "2022-12-31"}, ["Troops withdrawn", "Lieferung"]),
    ({"to": "2021-12-31"}, ["Lieferung"]),
    ({"from_": "2024-05-31", "to": "2024-06-01"}, ["Beratung", "Reise", "Lieferung"]),
    ({"from_": "2024-06-21", "actors": ["NATO"]}, ["Vorwurf"]),
    ({"from_": "2022-06-01", "to": "2022-06-01", "types": [EventType.RETREAT]}, ["Troops withdrawn"]),
    ({"q": "Sanktion"}, ["Beratung"]),
    ({"q": "reisen"}, ["Reise"]),
    ({"q": "withdrew troop"}, ["Troops withdrawn"]),
    ({"q": "Gipfel"}, ["Gipfel fand statt"]),
    ({"q": "Putin Juni"}, ["Reise", "Gipfel fand statt"]),
    ({"q": '"Wladimir Putin nach Nordkorea"'}, ["Reise"]),
    ({"q": "Putin Sanktion"}, []),
    ({"q": "Geschosse", "place": "Pjöngjang"}, ["Lieferung"]),
    ({"q": "Geschosse", "place": "Seoul"}, []),
    ({"q": "Putin", "actors": ["Kim"]}, ["Gipfel fand statt"]),
    ({"q": "sagte"}, []),
    ({"q": "!?"}, []),
]
# Each condition, and each that was combined with another.
SELECTED = {frozenset(filter_): (filter_, expected) for filter_, expected in reversed(FILTERS)}


@pytest.mark.parametrize(("filter_", "expected"), FILTERS)
async def test_filters(story: Reader, filter_: dict[str, Any], expected: list[str]) -> None:
    assert await titles(story, **filter_) == expected
    backwards = await titles(story, **filter_, order=Order.DESCENDING)
    undated = [t for t in expected if t in ("Lieferung", "Besuch")]
    dated = [t for t in expected if t not in undated]
    assert backwards == dated[::-1] + undated


@pytest.mark.newest
@pytest.mark.parametrize(("filter_", "expected"), SELECTED.values())
async def test_selected_filters(story: Reader, filter_: dict[str, Any], expected: list[str]) -> None:
    assert await titles(story, **filter_) == expected


@pytest.mark.newest
@pytest.mark.parametrize(
    ("as_of", "filter_", "expected"),
    [
        ("2024-06-17", {}, []),
        ("2024-06-18", {}, ["Reise", "Gipfel"]),
        ("2024-06-22", {}, ["Reise", "Gipfel fand statt", "Vorwurf"]),
        ("2024-06-18", {"statuses": [Status.PLANNED]}, ["Gipfel"]),
        ("2024-06-22", {"statuses": [Status.PLANNED]}, []),
        ("2024-06-30", {"min_sources": 2}, ["Gipfel fand statt"]),
        ("2024-07-01", {"min_sources": 2}, ["Reise", "Gipfel fand statt"]),
        ("2024-06-18", {"actors": ["Kim"]}, ["Gipfel"]),
        ("2024-06-18", {"place": "Nordkorea"}, ["Reise"]),
        ("2024-06-18", {"q": "fand"}, []),
        ("2024-06-22", {"q": "fand"}, ["Gipfel fand statt"]),
        ("2024-06-22", {"types": [EventType.ACCUSE]}, ["Vorwurf"]),
    ],
)
async def test_as_of(story: Reader, as_of: str, filter_: dict[str, Any], expected: list[str]) -> None:
    assert await titles(story, as_of=as_of, **filter_) == expected


async def test_as_of_counts_what_was_known(story: Reader) -> None:
    asked = TimelineFilter(actors=("Kim",), as_of=date(2024, 6, 18))
    (then,) = (await story.timeline(asked, Page())).items
    assert (then.status, then.article_count, then.source_count) == (Status.PLANNED, 1, 1)
    assert then.mention.article_id == "a1"
    (now,) = (await story.timeline(TimelineFilter(q="Gipfel"), Page())).items
    assert (now.status, now.article_count, now.source_count) == (Status.ASSERTED, 2, 2)
    assert now.mention.article_id == "a2"


async def test_an_event_shows_who_takes_part_and_who_says_so(story: Reader) -> None:
    (event,) = (await story.timeline(TimelineFilter(types=(EventType.MOVE,)), Page())).items
    assert [(p.role, p.name, p.kind, p.country) for p in event.participants] == [
        ("agent", "Wladimir Putin", "person", "ru"),
        ("destination", "Nordkorea", "country", "kp"),
    ]
    assert [s.name for s in event.sources] == ["KCNA"]
    assert event.date
    assert (event.date.edtf, event.date.precision) == ("2024-06", Precision.MONTH)
    sentence = event.mention.sentence
    assert [sentence[s.start : s.end] for s in event.mention.trigger] == ["reiste"]


async def test_a_cursor_is_good_for_its_own_question_only(story: Reader) -> None:
    page = await story.timeline(TimelineFilter(), Page(limit=1))
    assert page.next
    for other in (
        TimelineFilter(q="x"),
        TimelineFilter(order=Order.DESCENDING),
        TimelineFilter(actors=("x",)),
    ):
        with pytest.raises(InvalidCursorError):
            await story.timeline(other, Page(cursor=page.next))
    with pytest.raises(InvalidCursorError):
        await story.timeline(TimelineFilter(), Page(cursor="x"))
    with pytest.raises(InvalidCursorError):
        await story.articles(Page(cursor=page.next))
    longer = await story.timeline(TimelineFilter(), Page(limit=50, cursor=page.next))
    assert len(longer.items) == 6


async def test_pages_hold_while_events_come_and_go(story: Reader, connection: Connection) -> None:
    first = await story.timeline(TimelineFilter(), Page(limit=3))
    async with open_driver(connection) as driver:
        await Writer(driver).delete("a4")
    rest = await story.timeline(TimelineFilter(), Page(cursor=first.next))
    assert [e.title for e in (*first.items, *rest.items)][:5] == DATED


# Texts that mean something to Lucene, or to nobody.
HOSTILE = [
    *(
        '"',
        "\\",
        "AND",
        "a AND",
        "NOT b",
        "OR",
        "(",
        ")",
        "a:b",
        "name:x",
        "[a TO b]",
        "{a TO",
        "/x/",
        "*",
        "?",
        "a~9",
    ),
    *(
        "a^2",
        "+-",
        "&&",
        "||",
        "!a",
        "\x00",
        "\n",
        "a\\",
        '"a',
        "der die das",
        "the",
        "\ud7ff",
        "😀",
        "a" * 5000,
    ),
]


@pytest.mark.newest
async def test_no_question_is_a_syntax_error(clean_store: Connection) -> None:
    async with open_driver(clean_store) as driver:
        reader = Reader(driver)
        for text in HOSTILE:
            for asked in (
                TimelineFilter(q=text),
                TimelineFilter(actors=(text,)),
                TimelineFilter(place=text),
            ):
                assert (await reader.timeline(asked, Page())).items == ()
            assert (await reader.actors(text, Page())).items == ()
