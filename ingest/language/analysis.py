"""The one interface between language analysis and everything that reads it.

An engine fills it; dates, actors and events only ever see these values. All offsets count characters
of the article's text.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from graph.model import Sentence


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or punctuation mark. `lemma` is its dictionary form, the text itself if unknown.

    `known` tells whether the language's dictionary has the word: an unknown capitalised word is
    most likely a name.
    """

    start: int
    end: int
    text: str
    lemma: str
    known: bool

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


@dataclass(frozen=True)
class AnalyzedSentence:
    """A sentence and its tokens, in order."""

    sentence: Sentence
    tokens: tuple[Token, ...]


@dataclass(frozen=True)
class Analysis:
    """A whole text: `language` is an ISO 639-1 code ("de", "en")."""

    text: str
    language: str
    sentences: tuple[AnalyzedSentence, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Start offset of every sentence, ascending, for bisection."""
        return tuple(s.sentence.start for s in self.sentences)
