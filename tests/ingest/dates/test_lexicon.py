"""Every data file obeys the schema, and every rule of it can be read."""

from __future__ import annotations

import tomllib

import pytest
from pydantic import ValidationError

from ingest.dates import edtf
from ingest.dates.grammar import Grammar, grammar
from ingest.dates.lexicon import DATA, Lexicon, Rule, languages, load
from ingest.dates.pattern import PatternError, compile_rule

LANGUAGES = languages()


def test_languages_are_folders() -> None:
    assert {"de", "en"} <= set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_folder_obeys_the_schema(language: str) -> None:
    lexicon = load(language)
    names = [rule.name for rule in lexicon.rules]
    assert len(names) == len(set(names))
    assert grammar(language).lexicon is lexicon


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_all_read(language: str) -> None:
    tables: set[str] = set()
    for path in (DATA / language).iterdir():
        tables |= set(tomllib.loads(path.read_text(encoding="utf-8")))
    assert tables <= set(Lexicon.model_fields)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_and_weekday_has_a_name(language: str) -> None:
    forms = [parts for class_ in load(language).classes.values() for _, parts in class_.entries()]
    assert {p.month for p in forms} >= set(range(1, 13))
    assert {p.weekday for p in forms} >= set(range(7))
    assert {p.season for p in forms} >= set(edtf.SEASONS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_set_values_are_timex3(language: str) -> None:
    values = [parts.value for c in load(language).classes.values() for _, parts in c.entries() if parts.value]
    assert values
    assert all(edtf.is_valid(value) for value in values)


@pytest.mark.parametrize("language", LANGUAGES)
def test_reasons_name_only_what_is_known(language: str) -> None:
    for rule in load(language).rules:
        assert rule.reason.format(text="t", anchor="a")


def test_unknown_language() -> None:
    with pytest.raises(LookupError, match="'xx'"):
        load("xx")


def test_unknown_class_is_named() -> None:
    rule = Rule(name="odd", operation="date", patterns=("{weekdya}",), reason="")
    lexicon = load("de").model_copy(update={"rules": (rule,)})
    with pytest.raises(PatternError, match=r"rule odd: no class .'weekdya'"):
        Grammar(lexicon)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("am [ {day}", "] is missing"),
        ("am ) {day}", "unexpected )"),
        ("{=nothing}", "no macro nothing"),
        ("[ am ]", "matches nothing at all"),
    ],
)
def test_broken_pattern_is_named(pattern: str, message: str) -> None:
    rule = Rule(name="odd", operation="date", patterns=(pattern,), reason="")
    with pytest.raises(PatternError) as raised:
        compile_rule(rule, {})
    assert "rule odd" in str(raised.value)
    assert message in str(raised.value)


def test_macro_in_a_circle_is_named() -> None:
    rule = Rule(name="odd", operation="date", patterns=("{=a}",), reason="")
    with pytest.raises(PatternError, match="nest too deep"):
        compile_rule(rule, {"a": "{=a}"})


def test_field_that_does_not_exist_is_refused() -> None:
    data = load("de").model_dump()
    data["rules"][0]["fill"] = {"mnoth": 3}
    with pytest.raises(ValidationError, match="mnoth"):
        Lexicon.model_validate(data)
