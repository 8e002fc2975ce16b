"""Which actors an event relates, and how relations change."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from graph.model import EventType, Status
from graph.relation import Bond, Deed, Increase, RelationChange, relation_change

IDS = st.frozensets(st.sampled_from("abcd"), max_size=3)
DEEDS = st.builds(
    Deed,
    st.sampled_from((EventType.CONSULT, EventType.ACCUSE, EventType.STATEMENT)),
    st.sampled_from(Status),
    st.none() | st.just(date(2024, 6, 1)),
    st.none() | st.just(date(2024, 6, 30)),
    IDS,
    IDS,
)
SETS = st.lists(DEEDS, max_size=4)


def deed(
    agents: str,
    targets: str = "",
    type_: EventType = EventType.CONSULT,
    status: Status = Status.ASSERTED,
    start: date | None = None,
    end: date | None = None,
) -> Deed:
    return Deed(type_, status, start, end, frozenset(agents), frozenset(targets))


def pairs(deed: Deed) -> set[tuple[str, str]]:
    return set(deed.pairs())


def test_each_agent_to_each_target() -> None:
    assert pairs(deed("ab", "cd")) == {("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")}


def test_agents_among_themselves_only_where_it_is_mutual_and_has_no_target() -> None:
    assert pairs(deed("cab")) == {("a", "b"), ("a", "c"), ("b", "c")}
    assert pairs(deed("ab", "c")) == {("a", "c"), ("b", "c")}
    assert pairs(deed("ab", type_=EventType.ACCUSE)) == set()


def test_nobody_is_related_to_himself() -> None:
    assert pairs(deed("ab", "b")) == {("a", "b")}


def test_statements_relate_nobody_and_count_for_nobody() -> None:
    said = deed("a", "b", EventType.STATEMENT)
    assert pairs(said) == set()
    assert said.actors == frozenset()
    assert deed("a", "b").actors == {"a", "b"}


def test_what_happened_counts_with_its_days_and_the_rest_apart() -> None:
    may, june = date(2024, 5, 1), date(2024, 6, 30)
    new = [
        deed("a", "b", start=may, end=may),
        deed("a", "b", status=Status.REPORTED, start=None, end=june),
        deed("a", "b", status=Status.PLANNED, start=date(2030, 1, 1), end=None),
        deed("a", "b", status=Status.NEGATED),
    ]
    bond = Bond("a", "b", EventType.CONSULT)
    assert relation_change([], new) == RelationChange((Increase(bond, 2, 2, may, june),), ())


def test_a_lost_event_has_its_relation_counted_anew() -> None:
    change = relation_change([deed("a", "b")], [deed("a", "c")])
    assert change.recounts == (Bond("a", "b", EventType.CONSULT),)
    assert [i.bond.target for i in change.increases] == ["c"]


def test_a_changed_status_is_a_loss_and_a_gain() -> None:
    change = relation_change([deed("a", "b", status=Status.PLANNED)], [deed("a", "b")])
    assert change == RelationChange((), (Bond("a", "b", EventType.CONSULT),))


@given(SETS)
def test_what_stays_changes_nothing(deeds: list[Deed]) -> None:
    assert relation_change(deeds, list(reversed(deeds))) == RelationChange((), ())


@given(SETS, SETS)
def test_a_relation_is_raised_or_counted_anew_but_never_both(before: list[Deed], after: list[Deed]) -> None:
    change = relation_change(before, after)
    raised = [i.bond for i in change.increases]
    assert len(set(raised)) == len(raised)
    assert not set(raised) & set(change.recounts)


@given(SETS, SETS)
def test_additions_only_raise(before: list[Deed], added: list[Deed]) -> None:
    change = relation_change(before, before + added)
    assert change == relation_change([], added)
    assert change.recounts == ()
    assert all(i.count + i.unconfirmed > 0 for i in change.increases)
