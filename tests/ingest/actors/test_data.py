"""Every data file obeys its schema, and what it says of countries and places fits together."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest
from pydantic import ValidationError

from graph.model import Value
from ingest.actors.country import country, country_forms
from ingest.actors.lexicon import (
    LANGUAGES,
    CountryLexicon,
    GivenLexicon,
    GrammarLexicon,
    HumanLexicon,
    OfficeLexicon,
    OrganizationLexicon,
    PlaceLexicon,
    TerritoryLexicon,
    WordLexicon,
    load,
    pairs,
)

UNITED_NATIONS = " ".join(
    [
        "ad ae af ag al am ao ar at au az ba bb bd be bf bg bh bi bj bn bo br bs bt bw by bz ca cd cf cg",
        "ch ci cl cm cn co cr cu cv cy cz de dj dk dm do dz ec ee eg er es et fi fj fm fr ga gb gd ge gh",
        "gm gn gq gr gt gw gy hn hr ht hu id ie il in iq ir is it jm jo jp ke kg kh ki km kn kp kr kw kz",
        "la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mr mt mu mv mw mx my mz na ne ng",
        "ni nl no np nr nz om pa pe pg ph pk pl pt pw py qa ro rs ru rw sa sb sc sd se sg si sk sl sm sn",
        "so sr ss st sv sy sz td tg th tj tl tm tn to tr tt tv tz ua ug us uy uz vc ve vn vu ws ye za zm",
        "zw",
    ]
).split()
SCHEMAS: dict[str, type[Value]] = {
    **{
        f"{language}/{subject}": schema
        for language in LANGUAGES
        for subject, schema in (
            ("countries", CountryLexicon),
            ("offices", OfficeLexicon),
            ("humans", HumanLexicon),
            ("words", WordLexicon),
            ("grammar", GrammarLexicon),
        )
    },
    "organizations": OrganizationLexicon,
    "places": PlaceLexicon,
    "given": GivenLexicon,
    "territories": TerritoryLexicon,
}


def territories() -> set[str]:
    """All ISO 3166 codes that have a Wikidata id."""
    return set(load(TerritoryLexicon, "territories").territory)


@pytest.mark.parametrize("path", sorted(SCHEMAS))
def test_file_obeys_its_schema(path: str) -> None:
    assert load(SCHEMAS[path], path)


def test_no_file_is_without_a_schema() -> None:
    root = files("ingest.actors") / "data"
    found = {item.name.removesuffix(".toml") for item in root.iterdir() if item.is_file()}
    for language in LANGUAGES:
        found |= {f"{language}/{item.name.removesuffix('.toml')}" for item in (root / language).iterdir()}
    assert found == set(SCHEMAS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_member_of_the_united_nations_has_a_capital_and_a_wikidata_id(language: str) -> None:
    table = load(CountryLexicon, f"{language}/countries").country
    cities = {"mc", "sm", "sg", "dj", "lu", "va"}  # the capital has the country's own name
    assert set(UNITED_NATIONS) <= set(table)
    assert [code for code in UNITED_NATIONS if not table[code].capital and code not in cities] == []
    assert [code for code in table if country(code, language).wikidata is None] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_are_territories(language: str) -> None:
    assert set(load(CountryLexicon, f"{language}/countries").country) - territories() == set()


def test_wikidata_ids_are_well_formed_and_no_two_territories_share_one() -> None:
    ids = [entry.wikidata for entry in load(TerritoryLexicon, "territories").territory.values()]
    assert [i for i in ids if not re.fullmatch(r"Q[1-9]\d*", i or "")] == []
    assert len(ids) == len(set(ids))


def test_languages_name_the_same_countries() -> None:
    german, english = (load(CountryLexicon, f"{language}/countries").country for language in LANGUAGES)
    assert set(german) == set(english)
    for code in german:
        assert country(code, "de").entity_id == country(code, "en").entity_id == f"country:{code}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_names_two_countries(language: str) -> None:
    owners: dict[str, set[str]] = {}
    for form in country_forms(language):
        owners.setdefault(form.words, set()).add(form.identity.entity_id)
    shared = {words for words, ids in owners.items() if len(ids) > 1}
    assert shared == set()


def test_organizations_have_ids_and_names_of_their_own() -> None:
    entries = load(OrganizationLexicon, "organizations").organization
    ids = [entry.id for entry in entries]
    assert len(ids) == len(set(ids))
    for language in LANGUAGES:
        names = [name for entry in entries for name in getattr(entry, language)]
        assert len(names) == len(set(names))
    for entry in entries:
        assert entry.de or entry.en
        assert entry.country is None or entry.country in territories()


def test_places_lie_in_known_countries() -> None:
    lexicon = load(PlaceLexicon, "places")
    codes = {*lexicon.region, *lexicon.city, *lexicon.area} - {"world"}
    assert codes - territories() == set()
    names = {
        name
        for block in (*lexicon.city.values(), *lexicon.area.values())
        for pair in pairs(block)
        for name in pair
    }
    assert sum(len(pairs(block)) for block in lexicon.city.values()) > 2000
    assert lexicon.weak <= names


def test_given_names_are_single_capitalised_words_of_one_list() -> None:
    lexicon = load(GivenLexicon, "given")
    female, male, neutral = (set(text.split()) for text in (lexicon.female, lexicon.male, lexicon.neutral))
    assert not female & male
    assert not neutral & (female | male)
    assert set(lexicon.weak.split()) <= female | male | neutral
    assert [name for name in female | male | neutral if not name[0].isupper()] == []


def test_doubled_words_are_refused() -> None:
    with pytest.raises(ValidationError, match="named twice"):
        OrganizationLexicon.model_validate({"organization": [{"id": "x", "de": ["X", "X"], "en": []}]})


def test_pairs_splits_names() -> None:
    assert pairs("Köln=Cologne,\nBonn") == [("Köln", "Cologne"), ("Bonn", "Bonn")]
