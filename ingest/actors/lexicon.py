"""The data that actor finding reads, one schema for each kind of file under `data/`.

What belongs to a language lies in `data/<language>/`; names that serve all lie in `data/`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field

from graph.model import Value

LANGUAGES = ("de", "en")

T = TypeVar("T", bound=Value)


def _stripped(words: tuple[str, ...]) -> tuple[str, ...]:
    for word in words:
        if not word or word != word.strip():
            raise ValueError(f"{word!r} is empty or has blanks around it")
    if len(set(words)) < len(words):
        raise ValueError(f"named twice: {sorted({w for w in words if words.count(w) > 1})}")
    return words


Words = Annotated[tuple[str, ...], AfterValidator(_stripped)]


class CountryEntry(Value):
    """What a language calls a country; `name` replaces the one that Babel has."""

    name: str | None = None
    adjectives: Words
    people: Words
    capital: str | None = None
    aliases: Words = ()
    seats: Words = ()


class CountryLexicon(Value):
    """Countries by their code in `TerritoryLexicon`."""

    country: dict[str, CountryEntry]


class Territory(Value):
    """A country or a part of one; `wikidata` is its id there."""

    name: str
    wikidata: str


class TerritoryLexicon(Value):
    """Countries ("de") and their parts ("de-by") by ISO 3166 code."""

    territory: dict[str, Territory]


class OfficeLexicon(Value):
    """Nouns that say what a person is."""

    nouns: Words
    feminine: dict[str, str]
    adjectival: Words
    neuter: Words
    address: Words
    address_female: Words
    modifiers: Words
    title_modifiers: Words
    prefixes: Words
    party_member: str
    owned: Words
    occupations: Words
    relations: Words
    appointing: Words
    with_field: Words


class HumanLexicon(Value):
    """Heads of noun phrases that mean people, and bodies of people."""

    groups: Words
    organizations: Words
    adjectival: Words
    whole: Words
    numerals: Words


class WordLexicon(Value):
    """Small words and patterns of a language."""

    articles: Words
    definite: Words
    determiners: Words
    pronouns_male: Words
    pronouns_female: Words
    pronouns_plural: Words
    both: Words
    and_: Annotated[Words, Field(alias="and")]
    local: Words
    at: Words
    speech_verbs: Words
    political_verbs: Words
    governments: Words
    country_nouns: Words
    place_nouns: Words
    organization_nouns: Words
    organization_heads: Words
    legal_forms: Words
    club_prefixes: Words
    not_names: Words
    norths: dict[str, str]
    before_offices: Words
    institutions: dict[str, Words]


class GrammarLexicon(Value):
    """Closed word classes and endings."""

    genitive_articles: Words
    male_articles: Words
    female_articles: Words
    some: Words
    all: Words
    towards: Words
    home: Words
    links: Words
    field: Words
    of_group: Words
    of_body: Words
    contracted: Words
    copulas: Words
    as_: Annotated[Words, Field(alias="as")]
    to: Words
    objects: Words
    oblique: Words
    plural_endings: Words
    plural_verbs: Words
    singular_verbs: Words
    feminine_endings: Words
    participles: Words
    politics: str
    place_endings: Words
    not_acronyms: Words


class OrganizationEntry(Value):
    """An organisation with its names, best first; `country` is an ISO code."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    country: str | None = None
    de: Words
    en: Words

    def names(self, language: str) -> tuple[str, ...]:
        """Its names in `language`, in the other one where it has none."""
        own, other = (self.de, self.en) if language == "de" else (self.en, self.de)
        return own or other


class OrganizationLexicon(Value):
    organization: tuple[OrganizationEntry, ...]


class PlaceLexicon(Value):
    """Places by country or by ISO 3166 code, as lists of "German=English" names."""

    weak: frozenset[str]
    region: dict[str, str]
    area: dict[str, str]
    city: dict[str, str]


class GivenLexicon(Value):
    """Given names, blank-separated, and the lower-case particles inside names."""

    female: str
    male: str
    neutral: str
    weak: str
    particles: Words


@cache
def load(schema: type[T], path: str) -> T:
    """Read `data/<path>.toml`."""
    file = files("ingest.actors") / "data" / f"{path}.toml"
    return schema.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))


def pairs(block: str) -> list[tuple[str, str]]:
    """The (German, English) names of a list like "Köln=Cologne, Bonn"."""
    items = [item.strip() for item in block.replace("\n", " ").split(",") if item.strip()]
    return [(de, en or de) for de, _, en in (item.partition("=") for item in items)]
