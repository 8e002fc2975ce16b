"""Words, numbers and marks of a sentence, as spans into the article's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ingest.language.lexicon import SentenceLexicon, load

# Bounded repeats: an unbounded one before a mark that may not come makes the search quadratic.
_URL = r"(?:https?://|www\.)[^\s<>\"'“”„»«]{0,2000}[^\s<>\"'“”„»«.,;:!?)\]]"
_MAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
_ENDINGS = r"(?:com|org|net|de|at|ch|eu|info|tv|co\.uk|gov|edu|ru|fr)"
_DOMAIN = rf"[^\W\d_][\w-]{{0,62}}(?:\.[\w-]{{1,63}}){{0,4}}\.{_ENDINGS}\b"
_NUMBER = r"\d+(?:[.,:’'\u202f]\d+)*"
_DATE = r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?(?!\d)"
_ORDINAL = r"\d{1,3}\.(?=\s+[^\W_]|[^\W\d_])"
_WORD = r"[^\W\d_](?:[\w\u0300-\u036f\u00ad]|[-‐‑](?=\w)|['’](?=[^\W\d_]))*"
_MARK = r"\.{2,}|-{2,}|[^\w\s]|_+"

_ENGLISH_CLITIC = re.compile(r"(?i)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")
_WORD_LIKE = re.compile(r"[^\W_]")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    lexicon = load(SentenceLexicon, language, "sentence")
    listed = lexicon.abbreviations | lexicon.closing_abbreviations
    parts = [
        _URL,
        _MAIL,
        _DOMAIN,
        r"(?<!\w)[^\W\d_]\.(?:-?[^\W\d_]\.)+(?:-[^\W\d_][\w-]*)?",  # "U.S.", "U.S.-Präsident"
        rf"(?<!\w)(?i:{_alternatives(a for a in listed if a.islower())})\.",
        rf"(?<!\w)(?:{_alternatives(a for a in listed if not a.islower())})\.",
        rf"(?<!\w)(?i:{_alternatives(lexicon.number_abbreviations)})\.(?=\s?\d)",
        r"(?<!\w)[A-ZÄÖÜ]\.(?=\s?[^\W\d_])",
        rf"{_NUMBER}(?:[-‐‑]?[^\W\d_][\w-]*)",  # "90er", "5G", "8-jährige"
        *([_DATE, _ORDINAL] if lexicon.ordinals else []),
        _NUMBER,
        rf"{_WORD}(?:[-‐‑](?=\s))?",  # with the hyphen of "Ost-"
        r"\w+",
        _MARK,
    ]
    return re.compile("|".join(parts))


def _alternatives(abbreviations: Iterable[str]) -> str:
    """A pattern for any of them, the longest first; without their last full stop."""
    forms = (re.escape(a).replace(r"\.\ ", r"\.\s?") for a in abbreviations)
    return "|".join(sorted(forms, key=lambda form: (-len(form), form))) or r"(?!)"


def tokenize(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Spans of the tokens of `text[start:end]`, in order; together they hold all that is no space."""
    position = start
    for match in _pattern(language).finditer(text, start, end):
        # Only combining marks and the like stand between matches; they belong to no word.
        yield from _gap(text, position, match.start())
        position = match.end()
        yield from _split_clitic(text, match.start(), match.end(), language)
    yield from _gap(text, position, end)


def _split_clitic(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    clitic = _ENGLISH_CLITIC.search(text, start, end) if language == "en" else None
    if clitic and clitic.start() > start:
        yield start, clitic.start()
        yield clitic.start(), end
    else:
        yield start, end


def _gap(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for position in range(start, end):
        if not text[position].isspace():
            yield position, position + 1


def is_word(text: str) -> bool:
    """Whether a token holds a letter or a digit."""
    return _WORD_LIKE.search(text) is not None
