"""Groups, bodies and institutions without a name of their own."""

from __future__ import annotations

import pytest

from graph.model import EntityKind
from tests.ingest.actors.article import entity, mentions, of_kind, read

GROUPS = [
    ("de", "Eine Delegation von Militärausbildern reiste ab.", "Delegation von Militärausbildern"),
    ("de", "Eine „Delegation von Militärausbildern“ reiste ab.", "Delegation von Militärausbildern"),
    ("de", "Bei dem Unglück starben Dutzende Menschen.", "Dutzende Menschen"),
    ("de", "Rettungskräfte bargen 190 Verletzte.", "190 Verletzte"),
    ("de", "Maskierte Demonstranten warfen Steine.", "Maskierte Demonstranten"),
    ("de", "Regierungstruppen rückten vor.", "Regierungstruppen"),
    ("de", "Ein Selbstmordattentäter sprengte sich in die Luft.", "Selbstmordattentäter"),
    ("de", "Nach Angaben eines Polizeisprechers floh niemand.", "Polizeisprechers"),
    ("de", "Tausende protestierten.", "Tausende"),
    ("de", "Die Krankenschwester half sofort.", "Krankenschwester"),
    ("en", "A delegation of engineers left.", "delegation of engineers"),
    ("en", "Masked protesters threw stones.", "Masked protesters"),
    ("en", "Rescuers saved 190 passengers.", "190 passengers"),
    ("en", "Thousands marched.", "Thousands"),
    ("en", "Two gunmen fled.", "Two gunmen"),
]

INSTITUTIONS = [
    ("de", "Die russische Armee rückte vor.", "organization:ru-army"),
    ("de", "Russlands Armee rückte vor.", "organization:ru-army"),
    ("de", "Die Armee Kenias rückte vor.", "organization:ke-army"),
    ("de", "Das türkische Außenministerium widersprach.", "organization:tr-foreign-ministry"),
    ("de", "Die kenianische Polizei suchte den Täter.", "organization:ke-police"),
    ("en", "The Russian army advanced.", "organization:ru-army"),
    ("en", "Turkey's foreign ministry objected.", "organization:tr-foreign-ministry"),
    ("en", "Kenyan police searched the house.", "organization:ke-police"),
]

NO_GROUPS = [
    ("de", "Die Entführung dauerte zwei Tage."),
    ("de", "Die Urkunde lag im Schrank."),
    ("de", "Der Vertrag gilt ab Mai."),
    ("en", "The police station burned down."),
    ("en", "The treaty is void."),
]


@pytest.mark.parametrize(("language", "text", "name"), GROUPS)
def test_keeps_the_group(language: str, text: str, name: str) -> None:
    assert name in of_kind(read(text, language), EntityKind.GROUP)


@pytest.mark.parametrize(("language", "text", "entity_id"), INSTITUTIONS)
def test_a_countrys_institution_is_one_actor(language: str, text: str, entity_id: str) -> None:
    assert entity_id in mentions(read(text, language))


@pytest.mark.parametrize(("language", "text"), NO_GROUPS)
def test_is_no_group(language: str, text: str) -> None:
    assert of_kind(read(text, language), EntityKind.GROUP) == {}


def test_a_definite_head_is_the_group_before() -> None:
    found = entity(
        read("Eine Delegation von Ärzten reiste an. Am Abend aß die Delegation."), "Delegation von Ärzten"
    )
    assert [m.text for m in found.mentions] == ["Delegation von Ärzten", "Delegation"]


def test_an_unnamed_actor_is_somebody_else_in_every_article() -> None:
    [found] = of_kind(read("Demonstranten warfen Steine."), EntityKind.GROUP)
    assert entity(read("Demonstranten warfen Steine."), found).entity_id.count(":") == 2


def test_an_adverb_before_the_phrase_is_no_part_of_it() -> None:
    found = of_kind(read("Am Montag wurden landesweit Dutzende Menschen verletzt."), EntityKind.GROUP)
    assert list(found) == ["Dutzende Menschen"]
