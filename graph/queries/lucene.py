"""Users' words as Lucene queries: every word is quoted or made of letters alone, so none is an operator."""

from __future__ import annotations

import re
import unicodedata

MAX_WORDS = 32  # Lucene refuses queries of more than 1024 clauses; nobody's question is that long
_MAX_LETTERS = 100  # Lucene refuses beginnings of a thousand letters
_TYPO_LENGTH = 4  # below that, one edit turns most words into others
_QUOTED_OR_WORD = re.compile(r'"([^"]*)"|(\S+)')
# What Lucene's ASCII folding maps beyond stripping marks; its prefixes and fuzzy words are not folded for us.
_UNMARKED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})


def all_words(text: str) -> str | None:
    """Every word, and every "quoted phrase", must occur. Null if there is no word in `text`."""
    parts = [phrase or word for phrase, word in _QUOTED_OR_WORD.findall(text)]
    quoted = [_quote(p) for p in parts if _has_word(p)]
    return " AND ".join(quoted[:MAX_WORDS]) or None


def phrase(text: str) -> str | None:
    """The words one after the other, as in a name. Null if there is none."""
    return _quote(" ".join(text.split()[:MAX_WORDS])) if _has_word(text) else None


def beginnings(text: str) -> str | None:
    """Every word must occur, at least as the beginning of one. Null if there is none."""
    return " AND ".join(f"({w} OR {w}*)" for w in _folded(text)) or None


def misspelt(text: str) -> str | None:
    """The same, with one letter of each longer word wrong, missing or too many."""
    words = (f"({w}* OR {w}~1)" if len(w) >= _TYPO_LENGTH else f"({w} OR {w}*)" for w in _folded(text))
    return " AND ".join(words) or None


def _folded(text: str) -> list[str]:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return [word[:_MAX_LETTERS] for word in re.findall(r"[^\W_]+", bare.translate(_UNMARKED))[:MAX_WORDS]]


def _quote(text: str) -> str:
    return '"' + re.sub(r'[\\"]', " ", text) + '"'


def _has_word(text: str) -> bool:
    return any(c.isalnum() for c in text)
