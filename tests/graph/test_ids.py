"""Identifiers: the same in every process, different for what differs."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from datetime import date
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graph import ids
from graph.model import EntityKind, EventType, Participant, Role, TextSpan

TEXTS = st.text(max_size=20)
PARTS = st.lists(st.none() | TEXTS, max_size=4)
KINDS = st.sampled_from(EntityKind)
DAYS = st.none() | st.dates()


def participant(role: Role, entity_id: str) -> Participant:
    return Participant(role=role, entity_id=entity_id, name="", mention=TextSpan(start=0, end=0, text=""))


NAMED = st.builds(ids.named_entity_id, KINDS, st.text(min_size=1, max_size=5))
MEMBERS = st.lists(st.builds(participant, st.sampled_from(Role), NAMED), min_size=1, max_size=4)


@given(PARTS, PARTS)
def test_digest_tells_parts_apart(left: list[str | None], right: list[str | None]) -> None:
    assert (ids.digest(*left) == ids.digest(*right)) == (left == right)


@given(PARTS)
def test_digest_is_twenty_hexadecimal_digits(parts: list[str | None]) -> None:
    assert re.fullmatch("[0-9a-f]{20}", ids.digest(*parts))


def test_digest_is_pinned() -> None:
    """Ids are stored: another digest would store every article again beside itself."""
    assert ids.digest() == "6fa1d8fcfd719046d762"
    assert ids.digest("a", None, "") == "3cd907a60508ac1507c6"
    assert ids.article_id("Text", title="T", published=date(2024, 7, 9), url=None) == "17545321ee65b6f9eebf"


def test_another_process_makes_the_same_ids() -> None:
    code = "from graph.ids import digest, slug; print(digest('ä', None), slug('Ångström'))"
    run = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)] * 2
    assert {r.stdout.strip() for r in run} == {f"{ids.digest('ä', None)} angstrom"}


@given(st.text(min_size=1))
def test_a_slug_is_made_of_lower_case_words(name: str) -> None:
    slug = ids.slug(name)
    assert slug
    assert re.fullmatch(r"[^\W_]+(-[^\W_]+)*", slug)
    assert slug == slug.casefold()


@given(st.text())
def test_a_slug_is_its_own_slug(name: str) -> None:
    assert ids.slug(ids.slug(name)) == ids.slug(name)


@given(st.text(alphabet=st.characters(codec="latin-1", categories=("L", "Nd", "Zs", "Pd"))))
def test_case_and_composition_make_no_difference(name: str) -> None:
    assume("µ" not in name)  # its capital is a Greek letter
    assert ids.slug(name.upper()) == ids.slug(name)
    assert ids.slug(unicodedata.normalize("NFD", name)) == ids.slug(name)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Müller-Lüdenscheidt", "muller-ludenscheidt"),
        ("  Kim  Jong-un ", "kim-jong-un"),
        ("Straße", "strasse"),
        ("Владимир Путин", "владимир-путин"),
        ("김정은", unicodedata.normalize("NFKD", "김정은")),
        ("G7", "g7"),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert ids.slug(name) == slug


def test_names_without_letters_stay_apart() -> None:
    assert ids.slug("!!") != ids.slug("??")


@given(TEXTS, TEXTS, DAYS, st.sampled_from(("https://example.org/1", "https://example.org/2")))
def test_an_address_identifies_an_article(text: str, title: str, on: date | None, url: str) -> None:
    assert ids.article_id(text, title=title, published=on, url=url) == ids.article_id(
        "other", title=None, published=None, url=url
    )


@given(st.tuples(TEXTS, st.none() | TEXTS, DAYS), st.tuples(TEXTS, st.none() | TEXTS, DAYS))
def test_content_identifies_an_article_without_address(
    left: tuple[str, str | None, date | None], right: tuple[str, str | None, date | None]
) -> None:
    ours, theirs = (ids.article_id(t, title=h, published=d, url=None) for t, h, d in (left, right))
    assert (ours == theirs) == (left == right)


@given(KINDS, st.text(min_size=1), TEXTS, TEXTS)
def test_local_entities_differ_by_article(kind: EntityKind, name: str, one: str, other: str) -> None:
    ours, theirs = ids.local_entity_id(kind, one, name), ids.local_entity_id(kind, other, name)
    assert (ours == theirs) == (one == other)
    assert ours != ids.named_entity_id(kind, name)


@given(MEMBERS, st.randoms(use_true_random=False), TEXTS, TEXTS)
def test_an_event_is_the_same_in_any_article(
    members: list[Participant], random: Random, one: str, other: str
) -> None:
    shuffled = list(members)
    random.shuffle(shuffled)
    ours = event("2024-06", members, article=one, trigger_start=1)
    assert ours == event("2024-06", shuffled, article=other, trigger_start=2)


@given(MEMBERS, MEMBERS)
def test_events_differ_by_who_takes_part(left: list[Participant], right: list[Participant]) -> None:
    def key(members: list[Participant]) -> list[tuple[Role, str]]:
        return sorted((m.role, m.entity_id) for m in members)

    assert (event("2024", left) == event("2024", right)) == (key(left) == key(right))


def test_events_differ_by_type_date_and_denial() -> None:
    members = [participant(Role.AGENT, "person:a")]
    variants = [
        event("2024", members),
        event("2024-06", members),
        event("2024", members, type_=EventType.AGREE),
        event("2024", members, negated=True),
    ]
    assert len(set(variants)) == len(variants)


@pytest.mark.parametrize(
    ("edtf", "members"),
    [
        (None, [participant(Role.AGENT, "person:a")]),
        ("2024", []),
        ("2024", [participant(Role.AGENT, "group:demonstranten:0123")]),
        ("2024", [participant(Role.AGENT, "person:a"), participant(Role.TARGET, "group:x:0123")]),
    ],
)
def test_what_no_other_article_can_mean_stays_its_own(edtf: str | None, members: list[Participant]) -> None:
    ours = event(edtf, members, article="a", trigger_start=1)
    assert ours == event(edtf, members, article="a", trigger_start=1)
    assert ours != event(edtf, members, article="b", trigger_start=1)
    assert ours != event(edtf, members, article="a", trigger_start=2)


def event(
    edtf: str | None,
    members: list[Participant],
    *,
    type_: EventType = EventType.CONSULT,
    negated: bool = False,
    article: str = "a",
    trigger_start: int = 0,
) -> str:
    return ids.event_id(type_, edtf, members, negated=negated, article=article, trigger_start=trigger_start)
