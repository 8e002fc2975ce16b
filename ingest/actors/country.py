"""Countries as a language names them: names from Babel and our data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from babel import Locale

from graph.ids import named_entity_id
from graph.model import EntityKind
from ingest.actors.identity import Identity
from ingest.actors.inflection import adjective_forms, people_forms
from ingest.actors.lexicon import CountryEntry, CountryLexicon, TerritoryLexicon, load

NAME, ADJECTIVE, PEOPLE, CAPITAL, SEAT = "name", "adjective", "people", "capital", "seat"


@dataclass(frozen=True, slots=True)
class CountryForm:
    """One way to say a country: the words, the country, and what kind of word it is."""

    words: str
    identity: Identity
    form: str


@cache
def country(code: str, language: str) -> Identity:
    """The country of an ISO code, by its name in `language`. Raises `KeyError` for an unknown one."""
    territory = load(TerritoryLexicon, "territories").territory[code]
    entry = load(CountryLexicon, f"{language}/countries").country.get(code)
    name = (entry.name if entry else None) or _babel_name(code, language) or territory.name
    return Identity(
        named_entity_id(EntityKind.COUNTRY, code), EntityKind.COUNTRY, name, code, territory.wikidata
    )


def country_forms(language: str) -> Iterator[CountryForm]:
    """All ways to say every country of the language's table."""
    for code, entry in load(CountryLexicon, f"{language}/countries").country.items():
        who = country(code, language)
        for form, words in _words(code, entry, language):
            yield CountryForm(words, who, form)


def _words(code: str, entry: CountryEntry, language: str) -> Iterator[tuple[str, str]]:
    names = {entry.name, _babel_name(code, language), *entry.aliases} - {None}
    yield from ((NAME, name) for name in sorted(filter(None, names)))
    yield from ((SEAT, seat) for seat in entry.seats)
    if entry.capital:
        yield CAPITAL, entry.capital
    for stem in entry.adjectives:
        yield from ((ADJECTIVE, form) for form in sorted(adjective_forms(stem, language)))
    for people in entry.people:
        yield from ((PEOPLE, form) for form in sorted(people_forms(people, language)))


def _babel_name(code: str, language: str) -> str | None:
    name = Locale(language).territories.get(code.upper())
    return str(name) if name else None
