"""Entities as the sum of what articles say about them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import EntityKind
from graph.records.entity import Say, Tally, entity_labels, pack_entity, revised, unpack_tally

SAYS = st.builds(
    Say,
    entity_id=st.just("x"),
    kind=st.sampled_from(EntityKind),
    name=st.sampled_from(("Kiew", "Kyjiw")),
    aliases=st.lists(st.sampled_from(("Kiew", "Kyiv", "die Hauptstadt")), max_size=2).map(tuple),
    country=st.none() | st.just("ua"),
    wikidata=st.none() | st.just("Q1899"),
    acts=st.booleans(),
    hosts=st.booleans(),
    starts=st.just((1, 5)),
    ends=st.just((4, 9)),
    titles=st.sampled_from(((), ("Sprecher",))),
).map(lambda s: s if not s.titles else Say(**{**vars(s), "of": ("",)}))


def say(name: str, *aliases: str, kind: EntityKind = EntityKind.PERSON, **more: object) -> Say:
    return Say("x", kind, name, aliases, **more)  # type: ignore[arg-type]


def tally(*says: Say) -> Tally:
    total = Tally()
    for one in says:
        total = revised(total, None, one)
    return total


@given(SAYS)
def test_a_say_survives_the_graph(one: Say) -> None:
    assert Say.unpack("x", one.pack()) == one


@given(st.lists(SAYS, min_size=1, max_size=4))
def test_a_tally_survives_the_graph(says: list[Say]) -> None:
    assert unpack_tally(pack_entity("x", tally(*says))) == tally(*says)


@given(st.lists(SAYS, max_size=4), SAYS)
def test_what_an_article_said_goes_with_it(others: list[Say], one: Say) -> None:
    assert revised(tally(*others, one), one, None) == tally(*others)


@given(st.permutations([say("A", "B"), say("B"), say("C", "A")]))
def test_the_order_of_articles_does_not_matter(says: list[Say]) -> None:
    assert pack_entity("x", tally(*says)) == pack_entity("x", tally(say("A", "B"), say("B"), say("C", "A")))


def test_most_articles_decide_the_name_and_the_others_are_aliases() -> None:
    packed = pack_entity("x", tally(say("Selenskyj"), say("Zelensky", "Volodymyr"), say("Selenskyj")))
    assert packed["name"] == "Selenskyj"
    assert packed["aliases"] == ["Zelensky", "Volodymyr"]
    assert packed["article_count"] == 3


def test_nobody_says_anything_any_more() -> None:
    one = say("A")
    assert not revised(tally(one), one, None)
    assert entity_labels(Tally()) == frozenset()


@pytest.mark.parametrize(
    ("kind", "acts", "hosts", "labels"),
    [
        (EntityKind.PERSON, False, False, {"Actor", "Person"}),
        (EntityKind.PERSON, True, False, {"Actor", "Person"}),
        (EntityKind.ORGANIZATION, True, True, {"Actor", "Organization", "Place"}),
        (EntityKind.THING, False, True, {"Actor", "Thing", "Place"}),
        (EntityKind.GROUP, True, False, {"Actor", "Group"}),
        (EntityKind.COUNTRY, True, True, {"Actor", "Country"}),
        (EntityKind.PLACE, False, True, {"Place"}),
        (EntityKind.PLACE, True, False, {"Place", "Actor"}),
    ],
)
def test_labels(kind: EntityKind, acts: bool, hosts: bool, labels: set[str]) -> None:
    counted = tally(say("x", kind=kind, acts=acts, hosts=hosts))
    packed = pack_entity("x", counted)
    assert entity_labels(counted) == labels
    assert (packed["actor_id"] == "x") == ("Actor" in labels)
    assert (packed["place_id"] == "x") == ("Place" in labels)
