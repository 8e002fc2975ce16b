"""What writing and deleting articles does to the graph, as users' own Cypher queries see it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from neo4j.time import Date

from graph.connection import Connection
from graph.errors import InvalidExtractionError
from graph.model import Event, EventType, Status
from graph.reader import Reader
from graph.writer import Writer, WriteResult
from tests.cypher import ask
from tests.graph.make import (
    JUNE,
    KCNA,
    KIM,
    KOREA,
    NATO,
    PUTIN,
    PYONGYANG,
    RUSSIA,
    SEOUL,
    accusation,
    entity,
    extraction,
    journey,
    summit,
    told,
)
from tests.graph.snapshot import differences, snapshot

pytestmark = pytest.mark.anyio


@pytest.mark.newest
async def test_the_graph_of_the_contract(clean_store: Connection, writer: Writer) -> None:
    visit = told(
        "Laut KCNA reiste Wladimir Putin im Juni von Russland nach Pjöngjang.",
        "reiste",
        EventType.MOVE,
        agent=(PUTIN,),
        origin=(RUSSIA,),
        destination=(PYONGYANG,),
        on=JUNE,
        status=Status.REPORTED,
        sources=(KCNA,),
    )
    await writer.write(extraction("a1", visit, accusation(), offices=[(PUTIN, "Präsident", RUSSIA)]))
    found = ask(
        clean_store,
        """
        MATCH (a:Article {article_id: 'a1'})<-[:PART_OF]-(s:Sentence)<-[:IN]-(m:Mention)-[:OF]->(e:Event)
        MATCH (m)-[:ACCORDING_TO]->(source:Actor:Organization {actor_id: 'organization:kcna'})
        MATCH (e)-[agent:AGENT {actor_id: 'person:wladimir-putin'}]->(p:Actor:Person {name: 'Wladimir Putin'})
        MATCH (e)-[:FROM]->(from:Country {actor_id: 'country:ru'}), (e)-[:TO]->(to:Place {place_id: $to})
        MATCH (p)-[office:HOLDS_OFFICE]->(from)
        RETURN s.text AS text, e.start AS start, e.end AS end, e.precision AS precision, e.status AS status,
          agent.start AS indexed, office.title AS title, office.first_seen AS first_seen,
          labels(to) AS labels
        """,
        to="place:pjongjang",
    )
    (row,) = found
    assert row["text"] == "Laut KCNA reiste Wladimir Putin im Juni von Russland nach Pjöngjang."
    assert (row["start"].to_native(), row["end"].to_native()) == (date(2024, 6, 1), date(2024, 6, 30))
    assert row["indexed"] == row["start"]
    assert (row["precision"], row["status"]) == ("month", "reported")
    assert (row["title"], row["first_seen"].to_native()) == ("Präsident", date(2024, 7, 9))
    assert set(row["labels"]) == {"Entity", "Place"}
    assert ask(
        clean_store, "MATCH (a:Actor)-[r:ACCUSE]->(b:Actor) RETURN a.name, b.name, r.count, r.last"
    ) == [{"a.name": "NATO", "b.name": "Russland", "r.count": 1, "r.last": Date(2024, 6, 21)}]


@pytest.mark.newest
async def test_the_same_article_twice_changes_nothing(clean_store: Connection, writer: Writer) -> None:
    article = extraction("a1", journey(), summit(), offices=[(PUTIN, "Präsident", RUSSIA)])
    assert await writer.write(article) is WriteResult.CREATED
    before = snapshot(clean_store), ask(clean_store, "MATCH (a:Article) RETURN a.stored_at AS at")
    assert await writer.write(article) is WriteResult.UNCHANGED
    assert (snapshot(clean_store), ask(clean_store, "MATCH (a:Article) RETURN a.stored_at AS at")) == before


async def test_another_way_of_storing_stores_again(
    writer: Writer, clean_store: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = extraction("a1", journey())
    await writer.write(article)
    monkeypatch.setattr("graph.records.article.FORMAT", 2)
    assert await writer.write(article) is WriteResult.REPLACED
    assert await writer.write(article) is WriteResult.UNCHANGED


@pytest.mark.newest
async def test_a_changed_article_replaces_what_it_said_and_nothing_else(
    clean_store: Connection, writer: Writer
) -> None:
    other = extraction("a2", summit(), publisher="Kurier", published="2024-07-10")
    await writer.write(other)
    alone = snapshot(clean_store)
    await writer.write(extraction("a1", summit(), journey(), offices=[(KIM, "Machthaber", KOREA)]))
    assert await writer.write(extraction("a1", accusation())) is WriteResult.REPLACED
    left = ask(clean_store, "MATCH (e:Event) RETURN e.type AS type, e.article_count AS n ORDER BY type")
    assert left == [{"type": "ACCUSE", "n": 1}, {"type": "CONSULT", "n": 1}]
    assert ask(clean_store, "MATCH (n:Country) RETURN n.name AS name") == [{"name": "Russland"}]
    assert ask(clean_store, "MATCH ()-[r:HOLDS_OFFICE]->() RETURN r") == []
    assert await writer.delete("a1")
    assert not differences(alone, snapshot(clean_store))


async def test_deleting_everything_leaves_nothing(clean_store: Connection, writer: Writer) -> None:
    await writer.write(extraction("a1", summit(), journey(), offices=[(PUTIN, "Präsident", RUSSIA)]))
    await writer.write(extraction("a2", summit(), accusation()))
    assert await writer.delete("a1")
    assert await writer.delete("a2")
    assert snapshot(clean_store) == {"nodes": [], "relationships": []}
    assert not await writer.delete("a2")
    assert not await writer.delete("never stored")


async def test_an_event_is_as_its_best_mention_has_it(clean_store: Connection, writer: Writer) -> None:
    mentions = [
        extraction("a1", summit(status=Status.PLANNED, confidence=1.0, title="geplant")),
        extraction("a2", summit(status=Status.REPORTED, confidence=0.4, title="schwach")),
        extraction(
            "a3", summit(status=Status.REPORTED, confidence=0.9, title="früher"), published="2024-07-08"
        ),
        extraction(
            "a4", summit(status=Status.REPORTED, confidence=0.9, title="später"), published="2024-07-10"
        ),
        extraction("a5", summit(status=Status.REPORTED, confidence=0.9, title="ohne Tag"), published=None),
    ]
    titles = []
    for mention in mentions:
        await writer.write(mention)
        titles.append(_title(clean_store))
    assert titles == ["geplant", "schwach", "früher", "später", "später"]
    for id_, title in (("a4", "früher"), ("a3", "ohne Tag"), ("a5", "schwach"), ("a2", "geplant")):
        await writer.delete(id_)
        assert _title(clean_store) == title


def _title(connection: Connection) -> str:
    ((title,),) = (row.values() for row in ask(connection, "MATCH (e:Event) RETURN e.title"))
    assert isinstance(title, str)
    return title


async def test_sources_and_publishers_add_up(clean_store: Connection, writer: Writer) -> None:
    await writer.write(extraction("a1", summit(sources=(KCNA,)), publisher="Bote"))
    await writer.write(extraction("a2", summit(sources=(NATO, KCNA)), publisher="Bote"))
    await writer.write(extraction("a3", summit()))
    await writer.write(extraction("a4", summit()))
    (row,) = ask(
        clean_store,
        "MATCH (e:Event) "
        "RETURN e.article_count AS articles, e.source_count AS told_by, e.source_names AS said_by",
    )
    assert (row["articles"], row["told_by"]) == (4, 3)
    assert set(row["said_by"]) == {"KCNA", "NATO"}


async def test_relations_add_up_and_go(clean_store: Connection, writer: Writer) -> None:
    def relations() -> list[tuple[Any, ...]]:
        query = """
            MATCH (a:Actor)-[r:CONSULT|ACCUSE]->(b:Actor)
            RETURN a.actor_id, type(r), b.actor_id, r.count, r.unconfirmed,
              toString(r.first), toString(r.last)
            ORDER BY type(r)
            """
        return [tuple(row.values()) for row in ask(clean_store, query)]

    talks = told("Wladimir Putin traf im Juni Kim Jong-un.", "traf", agent=(PUTIN, KIM), on=JUNE)
    planned = told(
        "Wladimir Putin will im Juli Kim Jong-un treffen.",
        "treffen",
        agent=(PUTIN, KIM),
        on="2024-07-20",
        status=Status.PLANNED,
    )
    said = told("Die NATO sagte das.", "sagte", EventType.STATEMENT, agent=(NATO,), target=(KIM,), on=JUNE)
    consult = ("person:kim-jong-un", "CONSULT", "person:wladimir-putin")
    accuse = ("organization:nato", "ACCUSE", "country:ru", 1, 0, "2024-06-21", "2024-06-21")
    await writer.write(extraction("a1", summit(), said))
    assert relations() == [(*consult, 1, 0, "2024-06-19", "2024-06-19")]
    await writer.write(extraction("a2", summit(), talks, planned, accusation()))
    assert relations() == [accuse, (*consult, 2, 1, "2024-06-01", "2024-06-30")]
    await writer.write(extraction("a2", planned))
    assert relations() == [(*consult, 1, 1, "2024-06-19", "2024-06-19")]
    await writer.delete("a1")
    assert relations() == [(*consult, 0, 1, None, None)]
    await writer.delete("a2")
    assert relations() == []


async def test_offices_add_up_and_go(clean_store: Connection, writer: Writer) -> None:
    def offices() -> list[tuple[Any, ...]]:
        query = """
            MATCH (p:Person)-[r:HOLDS_OFFICE]->(o:Organization|Country)
            RETURN r.title, o.name, toString(r.first_seen), toString(r.last_seen), r.article_count
            ORDER BY r.title
            """
        return [tuple(row.values()) for row in ask(clean_store, query)]

    president = (PUTIN, "Präsident", RUSSIA)
    await writer.write(extraction("a1", offices=[president], published="2024-06-01"))
    await writer.write(extraction("a2", offices=[president, president], published="2024-07-01"))
    await writer.write(extraction("a3", offices=[president, (PUTIN, "Gast", NATO)], published=None))
    assert offices() == [
        ("Gast", "NATO", None, None, 1),
        ("Präsident", "Russland", "2024-06-01", "2024-07-01", 3),
    ]
    await writer.delete("a3")
    await writer.write(extraction("a1", offices=[president], published="2024-06-15"))
    assert offices() == [("Präsident", "Russland", "2024-06-15", "2024-07-01", 2)]
    await writer.delete("a2")
    assert offices() == [("Präsident", "Russland", "2024-06-15", "2024-06-15", 1)]


async def test_an_organization_that_only_is_named_gets_a_node_of_its_own(
    clean_store: Connection, writer: Writer
) -> None:
    article = extraction("a1", offices=[(PUTIN, "Trainer", entity("organization:x", "Judoclub"))])
    (held,) = article.affiliations
    unknown = article.model_copy(
        update={
            "affiliations": (held.model_copy(update={"organization_id": None}),),
            "entities": article.entities[:1],
        }
    )
    await writer.write(unknown)
    ((name, id_),) = (
        row.values()
        for row in ask(
            clean_store, "MATCH (:Person)-[:HOLDS_OFFICE]->(o:Organization) RETURN o.name, o.actor_id"
        )
    )
    assert name == "Judoclub"
    assert id_.startswith("organization:judoclub:")


async def test_places_that_act_and_actors_that_are_places(clean_store: Connection, writer: Writer) -> None:
    decision = told("Seoul entschied.", "entschied", EventType.LEGISLATE, agent=(SEOUL,), on=JUNE)
    protest = told(
        "Vor der NATO wurde protestiert.", "protestiert", EventType.PROTEST, place=(NATO,), on=JUNE
    )
    both = "MATCH (n:Actor:Place) RETURN n.actor_id = n.place_id AS same, n.name AS name ORDER BY name"
    await writer.write(extraction("a1", decision, protest))
    assert ask(clean_store, both) == [{"same": True, "name": "NATO"}, {"same": True, "name": "Seoul"}]
    assert ask(
        clean_store, "MATCH (:Event)-[:AT]->(p:Place {place_id: 'organization:nato'}) RETURN p.name AS n"
    ) == [{"n": "NATO"}]
    await writer.write(extraction("a1", entities=(SEOUL, NATO)))
    assert ask(clean_store, both) == []
    labels = ask(clean_store, "MATCH (n:Entity) RETURN labels(n) AS l, n.actor_id AS a, n.place_id AS p")
    assert {(frozenset(row["l"]), row["a"], row["p"]) for row in labels} == {
        (frozenset({"Entity", "Actor", "Organization"}), "organization:nato", None),
        (frozenset({"Entity", "Place"}), None, "place:seoul"),
    }


async def test_names_are_those_of_the_articles_that_are_left(
    clean_store: Connection, writer: Writer, reader: Reader
) -> None:
    short = entity("person:wladimir-putin", "Putin", "der Kremlchef", country="ru")
    await writer.write(extraction("a1", entities=(PUTIN,)))
    await writer.write(extraction("a2", entities=(short,)))
    await writer.write(extraction("a3", entities=(PUTIN,)))
    actor = await reader.actor("person:wladimir-putin")
    assert actor
    assert (actor.name, set(actor.aliases)) == ("Wladimir Putin", {"Putin", "der Kremlchef"})
    await writer.delete("a1")
    await writer.delete("a3")
    actor = await reader.actor("person:wladimir-putin")
    assert actor
    assert (actor.name, actor.aliases) == ("Putin", ("der Kremlchef",))


async def test_an_article_tells_how_often_it_mentions_whom(clean_store: Connection, writer: Writer) -> None:
    await writer.write(extraction("a1", journey()))
    rows = ask(
        clean_store, "MATCH (:Article)-[m:MENTIONS]->(n) RETURN n.name AS name, m.count AS n ORDER BY name"
    )
    assert rows == [{"name": "Nordkorea", "n": 1}, {"name": "Wladimir Putin", "n": 1}]


async def test_who_takes_part_unlisted_is_stored_all_the_same(
    clean_store: Connection, writer: Writer
) -> None:
    article = extraction("a1", journey()).model_copy(update={"entities": ()})
    await writer.write(article)
    rows = ask(clean_store, "MATCH (n:Entity) RETURN n.name AS name, n.kind AS kind ORDER BY name")
    assert rows == [{"name": "Nordkorea", "kind": "country"}, {"name": "Wladimir Putin", "kind": "person"}]


def _in_sentence(event: Event, sentence: int) -> Event:
    return event.model_copy(update={"sentence": sentence})


async def test_an_extraction_that_contradicts_itself_is_refused(
    clean_store: Connection, writer: Writer
) -> None:
    article = extraction("a1", journey())
    astray = article.model_copy(update={"events": tuple(_in_sentence(e, 7) for e in article.events)})
    with pytest.raises(InvalidExtractionError, match=r"article a1.*sentence 7.*its 1 sentences"):
        await writer.write(astray)
    doubled = article.model_copy(update={"sentences": article.sentences * 2})
    with pytest.raises(InvalidExtractionError, match="same index"):
        await writer.write(doubled)
    assert snapshot(clean_store)["nodes"] == []


async def test_an_event_told_twice_in_one_article(clean_store: Connection, writer: Writer) -> None:
    await writer.write(extraction("a1", summit(), summit(sentence="Erneut traf Wladimir Putin Kim Jong-un.")))
    assert ask(
        clean_store, "MATCH (m:Mention)-[:OF]->(e:Event) RETURN count(m) AS m, count(DISTINCT e) AS e"
    ) == [{"m": 2, "e": 1}]
    (row,) = ask(clean_store, "MATCH (e:Event) RETURN e.article_count AS n, e.source_count AS s")
    assert (row["n"], row["s"]) == (1, 1)


async def test_a_long_article(clean_store: Connection, writer: Writer, reader: Reader) -> None:
    story = [summit(sentence=f"Am Tag {i} traf Wladimir Putin Kim Jong-un.") for i in range(1500)]
    await writer.write(extraction("a1", *story))
    counts = await reader.counts()
    assert (counts.events, counts.mentions) == (1, 1500)
    assert await writer.delete("a1")
    assert snapshot(clean_store)["nodes"] == []
