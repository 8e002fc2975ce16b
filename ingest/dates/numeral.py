"""Number words of a language as its lexicon describes them."""

from __future__ import annotations

from ingest.dates.lexicon import Numerals


def number_words(numerals: Numerals) -> dict[tuple[str, ...], int]:
    """Every number word below a hundred, and the larger ones listed, by its (folded) tokens."""
    found = {tuple(word.casefold().split()): n for word, n in numerals.words.items()}
    for ten, tens in numerals.tens.items():
        found[(ten.casefold(),)] = tens
        for one, ones in numerals.ones.items():
            total = tens + ones
            if numerals.order == "ones-tens":
                found[(f"{one}{numerals.joiner}{ten}".casefold(),)] = total
            else:
                found[(ten.casefold(), one.casefold())] = total
                found[(ten.casefold(), "-", one.casefold())] = total
    return found


def spoken_years(numerals: Numerals) -> dict[tuple[str, ...], int]:
    """Years said as two numbers: nineteen ninety-four."""
    below = number_words(numerals)
    return {
        (century.casefold(), *tokens): hundreds + number
        for century, hundreds in numerals.centuries.items()
        for tokens, number in below.items()
        if 10 <= number < 100
    }
