"""Nouns that mean people, found by their forms and as last part of compounds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.actors.inflection import adjectival_forms, feminine, noun_forms
from ingest.actors.lexicon import HumanLexicon, OfficeLexicon

_SHORTEST_TAIL = 4  # shorter words end too many others ("Rat" in "Apparat")
_SHORTEST_LEAD = 2


@dataclass(frozen=True, slots=True)
class Noun:
    """`base`: nominative singular of its gender; `adjectival`: declines like an adjective.

    `gender` is "m", "f", "n" or "" where the form leaves it open; `body` is an organisation, not people.
    """

    base: str
    gender: str = ""
    adjectival: bool = False
    body: bool = False
    whole: bool = False


class NounIndex:
    """Nouns by form. German compounds ("Kremlsprecher") and hyphened words count by their last part."""

    def __init__(self, forms: dict[str, Noun], language: str) -> None:
        self._forms = forms
        self._compounds = language == "de"
        self._longest = max(len(form.split()) for form in forms)

    def find(self, word: str) -> tuple[str, Noun] | None:
        """What leads ("Kreml", "CSU-", "" if nothing) and the noun that `word` is or ends in."""
        lower = word.lower()
        if noun := self._forms.get(lower):
            return "", noun
        lead, hyphen, tail = word.rpartition("-")
        if hyphen and (found := self.find(tail)):
            return f"{lead}-{found[0]}", found[1]
        if self._compounds and word[:1].isupper():
            for at in range(_SHORTEST_LEAD, len(lower) - _SHORTEST_TAIL + 1):
                noun = self._forms.get(lower[at:])
                if noun and not noun.whole:
                    return word[:at], noun
        return None

    def longest(self, words: list[str]) -> tuple[int, str, Noun] | None:
        """The most words at the beginning of `words` that are one noun: how many, what leads, and it."""
        for count in range(min(self._longest, len(words)), 1, -1):
            if noun := self._forms.get(" ".join(words[:count]).lower()):
                return count, "", noun
        found = self.find(words[0]) if words else None
        return (1, *found) if found else None


def office_index(lexicon: OfficeLexicon, language: str) -> NounIndex:
    """Index of offices and occupations."""
    forms: dict[str, Noun] = {}
    if language == "en":
        women = set(lexicon.feminine.values())
        for noun in lexicon.nouns:
            _add(forms, noun_forms(noun, language), Noun(noun, "f" if noun in women else ""))
        return NounIndex(forms, language)
    for noun in lexicon.nouns:
        woman = lexicon.feminine.get(noun) or feminine(noun)
        _add(forms, (woman, woman + "nen"), Noun(woman, "f"))
        _add(forms, noun_forms(noun, language), Noun(noun, "m"))
    for noun in lexicon.neuter:
        _add(forms, noun_forms(noun, language), Noun(noun, "n"))
    for noun in lexicon.adjectival:
        for form, gender in adjectival_forms(noun).items():
            forms[form.lower()] = Noun(noun, gender, adjectival=True)
    return NounIndex(forms, language)


def human_index(lexicon: HumanLexicon, offices: OfficeLexicon, language: str) -> NounIndex:
    """Index of people and bodies of people; every office is a person too."""
    forms: dict[str, Noun] = {}
    whole = set(lexicon.whole)
    for nouns, body in ((lexicon.organizations, True), (lexicon.groups, False), (offices.nouns, False)):
        for noun in nouns:
            entry = Noun(noun, body=body, whole=noun in whole)
            _add(forms, noun_forms(noun, language), entry)
            if language == "de" and not body:
                woman = offices.feminine.get(noun) or feminine(noun)
                _add(forms, (woman, woman + "nen"), Noun(woman, "f", whole=entry.whole))
    for noun in (*lexicon.adjectival, *offices.adjectival):
        for form, gender in adjectival_forms(noun).items():
            forms.setdefault(form.lower(), Noun(noun, gender, adjectival=True, whole=noun in whole))
    return NounIndex(forms, language)


def _add(forms: dict[str, Noun], words: Iterable[str], noun: Noun) -> None:
    for word in words:
        forms.setdefault(word.lower(), noun)
