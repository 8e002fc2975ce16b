"""Names that are known beforehand: countries, places, organisations, found by longest match in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ingest.actors.country import ADJECTIVE, CAPITAL, NAME, PEOPLE, SEAT, country_forms
from ingest.actors.identity import Identity, organization, place
from ingest.actors.lexicon import OrganizationLexicon, PlaceLexicon, TerritoryLexicon, load, pairs

CITY, AREA, INHABITANT, ORGANIZATION = "city", "area", "inhabitant", "organization"
_RANK = {
    form: rank for rank, form in enumerate((NAME, SEAT, ADJECTIVE, PEOPLE, CAPITAL, ORGANIZATION, AREA, CITY))
}
_WORD = re.compile(r"[^\W_]+")
_GENITIVE = ("s", "'s", "’s", "es")


@dataclass(frozen=True, slots=True)
class Known:
    """A known name: `weak` where it is a common word or a personal name too."""

    words: str
    identity: Identity
    form: str
    weak: bool = False


class Gazetteer:
    """All known names of a language, by their first word."""

    def __init__(self, names: Iterable[Known]) -> None:
        by_words: dict[str, Known] = {}
        self._cities: dict[str, Identity] = {}
        for known in names:
            if known.form == CITY:
                self._cities.setdefault(known.words, known.identity)
            other = by_words.get(known.words)
            if other is None or _RANK.get(known.form, 9) < _RANK.get(other.form, 9):
                by_words[known.words] = known
        self._exact = by_words
        self._by_first: dict[str, list[Known]] = {}
        for known in sorted(by_words.values(), key=lambda k: -len(k.words)):
            if first := _WORD.search(known.words):
                self._by_first.setdefault(first.group(), []).append(known)

    def exact(self, words: str) -> Known | None:
        """The known name that `words` are, as a whole."""
        return self._exact.get(words)

    def city(self, words: str) -> Identity | None:
        """The city that `words` name, capitals as places included."""
        return self._cities.get(words)

    def at(self, text: str, start: int, ends: frozenset[int]) -> tuple[Known, int] | None:
        """The longest known name that begins at `start` and ends where a token does, and that end."""
        first = _WORD.match(text, start)
        if not first:
            return None
        for known in self._candidates(first.group()):
            end = start + len(known.words)
            if text.startswith(known.words, start):
                for suffix in ("", *_GENITIVE):
                    if end + len(suffix) in ends and text.startswith(suffix, end):
                        return known, end + (len(suffix) if suffix in ("s", "es") else 0)
        return None

    def _candidates(self, first: str) -> Iterable[Known]:
        yield from self._by_first.get(first, ())
        for ending in ("es", "s"):
            if first.endswith(ending):
                yield from (
                    k for k in self._by_first.get(first.removesuffix(ending), ()) if " " not in k.words
                )


@cache
def gazetteer(language: str) -> Gazetteer:
    """The gazetteer of a language, built once."""
    return Gazetteer([*_countries(language), *_places(language), *_organizations(language)])


def _countries(language: str) -> Iterable[Known]:
    for form in country_forms(language):
        yield Known(form.words, form.identity, form.form)


def _places(language: str) -> Iterable[Known]:
    lexicon = load(PlaceLexicon, "places")
    territories = load(TerritoryLexicon, "territories").territory
    for code, block in lexicon.region.items():
        for names in pairs(block):
            yield from _place(names, language, code[:2], lexicon, AREA, territories[code].wikidata)
    for form, blocks in ((AREA, lexicon.area), (CITY, lexicon.city)):
        for code, block in blocks.items():
            for names in pairs(block):
                yield from _place(names, language, None if code == "world" else code, lexicon, form)


def _place(
    names: tuple[str, str],
    language: str,
    code: str | None,
    lexicon: PlaceLexicon,
    form: str,
    wikidata: str | None = None,
) -> Iterable[Known]:
    german, english = names
    name = german if language == "de" else english
    where = place(name, key=english, country=code, wikidata=wikidata)
    weak = not lexicon.weak.isdisjoint(names)
    for words in dict.fromkeys((name, german, english)):
        yield Known(words, where, form, weak or words in lexicon.weak)
    if language == "de" and " " not in name:
        yield from (Known(words, where, INHABITANT) for words in _inhabitants(name))


def _inhabitants(city: str) -> tuple[str, ...]:
    """The German adjective of a city ("Hamburger"), which is its people's name too."""
    if city.endswith("en"):
        return (city[:-2] + "ner", city + "er", city[:-2] + "er")
    if city.endswith("e"):
        return (city + "r", city + "rn")
    return (city + "er", city + "ern")


def _organizations(language: str) -> Iterable[Known]:
    for entry in load(OrganizationLexicon, "organizations").organization:
        names = entry.names(language)
        who = organization(names[0], key=entry.id, country=entry.country)
        yield from (Known(words, who, ORGANIZATION) for words in names)
