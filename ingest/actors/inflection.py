"""Forms of German and English nouns, names and adjectives; more forms than exist do no harm here."""

from __future__ import annotations

_UMLAUT = (("au", "äu"), ("a", "ä"), ("o", "ö"), ("u", "ü"))
_ADJECTIVE_ENDINGS = ("e", "er", "es", "en", "em")
_APOSTROPHES = ("'s", "’s", "'", "’")


def adjective_forms(stem: str, language: str) -> set[str]:
    """All forms of a country's adjective; capitalised German ones stand in names and at the start."""
    if language == "en" or stem[0].isupper():
        return {stem}
    inflected = {stem + ending for ending in _ADJECTIVE_ENDINGS}
    return {stem} | inflected | {form[0].upper() + form[1:] for form in inflected}


def is_inflected(adjective: str) -> bool:
    """Whether a German adjective has an ending, as it does before a noun ("-er" of places included)."""
    return adjective.endswith(_ADJECTIVE_ENDINGS) or adjective.endswith(".")


def people_forms(word: str, language: str) -> set[str]:
    """Forms of a nation's people, women included ("Russe": Russen, Russin …)."""
    if language == "en":
        return {word} if word.endswith(("s", "ese", "men", "man")) else {word, word + "s"}
    if word == "Deutsche" or word.endswith("deutsche"):
        return {word, word + "n", word + "r"}
    stem = word.removesuffix("e")
    forms = {word, stem + "in", stem + "innen"}
    if word.endswith("e"):
        return forms | {word + "n"}
    return forms | {word + ending for ending in ("s", "n", "en")}


def noun_forms(noun: str, language: str) -> set[str]:
    """Cases and plurals of a noun, without its feminine."""
    if language == "en":
        return {noun, _english_plural(noun)}
    forms = {noun} | {noun + ending for ending in ("s", "es", "n", "en", "e")}
    if noun.endswith("nis"):
        forms |= {noun + "se", noun + "ses", noun + "sen"}
    return forms | {_umlauted(noun) + ending for ending in ("", "n", "e", "en", "er", "ern")}


def adjectival_forms(noun: str) -> dict[str, str]:
    """Forms of a noun that declines like an adjective ("Vorsitzende"), with gender "m", "f" or ""."""
    return {noun: "", noun + "r": "m", noun + "n": "", noun + "m": "m", noun + "s": ""}


def feminine(noun: str) -> str:
    """The regular feminine: Sprecher → Sprecherin, Ökonom → Ökonomin, Kollege → Kollegin."""
    return noun.removesuffix("e") + "in"


def without_genitive(word: str) -> str:
    """A name without the mark of the genitive: Putins → Putin, Putin’s → Putin, Jens’ → Jens."""
    for mark in _APOSTROPHES:
        if word.endswith(mark) and len(word) > len(mark):
            return word.removesuffix(mark)
    if len(word) > 3 and word.endswith("s") and word[-2] not in "sxzß":
        return word[:-1]
    return word


def _english_plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in "aeou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"


def _umlauted(noun: str) -> str:
    at = max((noun.lower().rfind(plain), plain, changed) for plain, changed in _UMLAUT)
    position, plain, changed = at
    if position < 0:
        return noun
    if position > 0 and plain == "u" and noun[position - 1].lower() == "a":
        position, plain, changed = position - 1, "au", "äu"
    changed = changed.capitalize() if noun[position].isupper() else changed
    return noun[:position] + changed + noun[position + len(plain) :]
