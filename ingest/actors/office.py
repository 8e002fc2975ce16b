"""Words that say what a person is ("Kreml-Sprecher", "foreign minister"), read from a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.actors.country import PEOPLE
from ingest.actors.noun import Noun
from ingest.actors.reading import Reading
from ingest.actors.vocabulary import Vocabulary

_FIRST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Office:
    """An office at tokens `first` up to `last`: its base form, and who it is held of where the word tells.

    `owner` are the words before the hyphen or in the compound ("Kreml"), `owner_length` their characters
    at the start of token `first`. `gender` is "m", "f" or "".
    """

    first: int
    last: int
    title: str
    gender: str = ""
    owner: str | None = None
    noun: str = ""
    adjectival: bool = False
    several: bool = False


def read_office(reading: Reading, at: int, vocabulary: Vocabulary) -> Office | None:
    """The office that begins at a token, the longest one where several words may be one."""
    if not reading.word(at)[:1].isalpha() or reading.word(at) in vocabulary.skipped:
        return None
    if vocabulary.german and not reading.word(at)[0].isupper():
        return None
    found = vocabulary.offices.longest([t.text for t in reading.tokens[at : at + 4]])
    if not found:
        return None
    count, lead, noun = found
    gender = noun.gender or (_article_gender(reading, at, vocabulary) if noun.adjectival else "")
    owner, rest = _owner(lead, noun, vocabulary)
    title = _title(rest, _base(noun, gender, reading.word(at), reading.lower(at - 1)))
    if not vocabulary.german:
        title = _english_title(reading, at, count, lead)
    return Office(
        at,
        at + count,
        title,
        gender if gender != "n" else "",
        owner,
        noun.base,
        noun.adjectival,
        _is_dative_plural(reading.word(at), noun),
    )


def _is_dative_plural(word: str, noun: Noun) -> bool:
    """ "Ermittlern" are always several; other plurals look like a case of the singular."""
    return noun.base.endswith("er") and word.endswith("ern") and not noun.adjectival


def modifiers(reading: Reading, first: int, vocabulary: Vocabulary) -> tuple[int, str]:
    """Where a title with its adjectives begins, and those that belong to it, in the base form."""
    at = first
    kept: list[str] = []
    while at > 0 and _is_modifier(reading, at - 1, vocabulary):
        at -= 1
        adjunct = not vocabulary.german and reading.pos(at) == "NOUN"
        if adjunct or _belongs(reading.lower(at), vocabulary):
            kept.insert(0, reading.lower(at))
    return at, " ".join(kept)


def _is_modifier(reading: Reading, at: int, vocabulary: Vocabulary) -> bool:
    lower = reading.lower(at)
    if vocabulary.german:
        return reading.pos(at) == "ADJ" and not lower[0].isdigit() and not reading.taken[at]
    adjunct = reading.pos(at) == "NOUN" and reading.word(at).islower()
    return (adjunct or lower in vocabulary.office_words.modifiers) and not reading.taken[at]


def _belongs(lower: str, vocabulary: Vocabulary) -> bool:
    if not vocabulary.german:
        return lower in vocabulary.office_words.title_modifiers
    stem = lower.rstrip("nmrs").removesuffix("e")
    stem = stem if stem not in ("frühe",) else "früher"
    return stem.endswith(vocabulary.grammar.politics) or any(
        lower.startswith(m) and len(lower) - len(m) <= _FIRST_LETTERS
        for m in vocabulary.office_words.title_modifiers
    )


def decline(modifier: str, gender: str) -> str:
    """A German adjective in the nominative that a title takes: "stellvertretenden" → "stellvertretender"."""
    stem = modifier
    for ending in ("en", "er", "em", "es", "e"):
        if modifier.endswith(ending) and len(modifier) > len(ending) + 3:
            stem = modifier.removesuffix(ending)
            break
    if modifier.startswith("früher"):
        stem = "früher"
    return stem + ("e" if gender == "f" else "er")


def _article_gender(reading: Reading, at: int, vocabulary: Vocabulary) -> str:
    first, _ = modifiers(reading, at, vocabulary)
    article = reading.lower(first - 1)
    form = reading.lower(at)
    if article == "der":
        return "f" if form.endswith("n") else "m"
    if article in vocabulary.grammar.male_articles:
        return "m"
    if article in vocabulary.grammar.female_articles and not form.endswith("n"):
        return "f"
    return ""


def _base(noun: Noun, gender: str, word: str, before: str) -> str:
    """An adjectival noun in its strong nominative (Vorsitzender, Vorsitzende); others as they are."""
    if not noun.adjectival:
        return noun.base
    return noun.base if gender == "f" or (not gender and word.endswith("e")) else noun.base + "r"


def _title(rest: str, base: str) -> str:
    if not rest:
        return base
    return rest + (base if rest.endswith("-") else base.lower())


def _owner(lead: str, noun: Noun, vocabulary: Vocabulary) -> tuple[str | None, str]:
    """Split what leads a compound into who the office is held of and what belongs to the title."""
    if not lead:
        return None, ""
    bare = lead.rstrip("-")
    known = vocabulary.names.exact(bare)
    if known and known.form == PEOPLE and not lead.endswith("-"):
        return bare, lead
    if known and not known.weak and (lead.endswith("-") or known.form != "organization"):
        return bare, ""
    if not lead.endswith("-"):
        head, hyphen, tail = lead.partition("-")
        if hyphen and _is_owner(head, vocabulary):
            return head, tail
        return None, lead
    if _is_owner(bare, vocabulary) or (
        noun.base in vocabulary.office_words.owned
        and bare[:1].isupper()
        and bare not in vocabulary.office_words.prefixes
    ):
        return bare, ""
    return None, lead


def _is_owner(words: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.names.exact(words) is not None or (len(words) > 1 and words.isupper())


def _english_title(reading: Reading, at: int, count: int, lead: str) -> str:
    words = [t.text for t in reading.tokens[at : at + count]]
    return " ".join(words)
