"""All that actor finding knows of one language, made from its data files once and shared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ingest.actors.gazetteer import Gazetteer, gazetteer
from ingest.actors.inflection import feminine, noun_forms
from ingest.actors.lexicon import GivenLexicon, GrammarLexicon, HumanLexicon, OfficeLexicon, WordLexicon, load
from ingest.actors.noun import NounIndex, human_index, office_index


@dataclass(frozen=True)
class Vocabulary:
    """Lexica and name tables of a language; sets hold lower case unless they are names."""

    language: str
    names: Gazetteer
    words: WordLexicon
    grammar: GrammarLexicon
    office_words: OfficeLexicon
    offices: NounIndex
    humans: NounIndex
    female: frozenset[str]
    male: frozenset[str]
    given: frozenset[str]
    weak: frozenset[str]
    particles: frozenset[str]
    governments: frozenset[str]
    country_nouns: frozenset[str]
    place_nouns: frozenset[str]
    organization_nouns: frozenset[str]
    institutions: dict[str, str]
    local: frozenset[str]
    at: frozenset[str]
    articles: frozenset[str]
    skipped: frozenset[str]
    occupations: frozenset[str]
    relations: frozenset[str]
    before_offices: frozenset[str]
    not_acronyms: frozenset[str]
    numerals: frozenset[str]

    @property
    def german(self) -> bool:
        """Whether nouns are capitalised and inflected as German ones are."""
        return self.language == "de"

    def is_given(self, word: str) -> bool:
        """Whether `word` is a given name, or a double one that starts with one ("Hans-Peter")."""
        return word in self.given or (word.partition("-")[0] in self.given and "-" in word)

    def gender(self, name: str) -> str:
        """ "f", "m" or "" for a person's full name, by the given name."""
        first = name.partition(" ")[0]
        word = first if first in self.given else first.partition("-")[0]
        return "f" if word in self.female else "m" if word in self.male else ""

    def names_place(self, word: str) -> bool:
        """Whether `word` is a noun for a place, also as last part ("Küstenstadt")."""
        return _ends_in(word, self.place_nouns, self.german)

    def names_organization(self, word: str) -> bool:
        """Whether `word` is a noun that an organisation's name may follow ("Energiekonzern")."""
        return _ends_in(word, self.organization_nouns, self.german)


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language of `lexicon.LANGUAGES`."""
    words = load(WordLexicon, f"{language}/words")
    offices = load(OfficeLexicon, f"{language}/offices")
    given = load(GivenLexicon, "given")
    grammar = load(GrammarLexicon, f"{language}/grammar")
    humans = load(HumanLexicon, f"{language}/humans")
    female, male = frozenset(given.female.split()), frozenset(given.male.split())
    return Vocabulary(
        language=language,
        names=gazetteer(language),
        words=words,
        grammar=grammar,
        office_words=offices,
        offices=office_index(offices, language),
        humans=human_index(humans, offices, language),
        female=female,
        male=male,
        given=female | male | frozenset(given.neutral.split()),
        weak=frozenset(given.weak.split()),
        particles=frozenset(given.particles),
        governments=frozenset(words.governments),
        country_nouns=frozenset(words.country_nouns),
        place_nouns=_all_forms(words.place_nouns, language),
        organization_nouns=_all_forms(words.organization_nouns, language),
        institutions={word: key for key, forms in words.institutions.items() for word in forms},
        local=frozenset(words.local),
        at=frozenset(words.at),
        articles=frozenset((*words.articles, *words.determiners)),
        skipped=frozenset(words.not_names),
        occupations=_both_genders(offices.occupations, offices.feminine, language),
        relations=_both_genders(offices.relations, offices.feminine, language),
        before_offices=frozenset(words.before_offices),
        not_acronyms=frozenset((*grammar.not_acronyms, *words.legal_forms)),
        numerals=frozenset(humans.numerals),
    )


def _all_forms(nouns: tuple[str, ...], language: str) -> frozenset[str]:
    return frozenset(form.lower() for noun in nouns for form in noun_forms(noun, language))


def _both_genders(nouns: tuple[str, ...], irregular: dict[str, str], language: str) -> frozenset[str]:
    women = (irregular.get(noun) or feminine(noun) for noun in nouns) if language == "de" else ()
    return frozenset((*nouns, *women))


def _ends_in(word: str, forms: frozenset[str], compounds: bool) -> bool:
    lower = word.lower()
    if lower in forms or lower.rpartition("-")[2] in forms:
        return True
    return compounds and any(lower[at:] in forms for at in range(3, len(lower) - 3))
