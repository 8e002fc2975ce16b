"""Tags and lemmas of a sentence's words: HanTa's trained models, with what they get wrong set right.

HanTa (Wartena 2019, LGPL) is a trigram tagger over a probabilistic morphology, German (STTS) and English
(CLAWS C5); its models are part of its package. simplemma's dictionaries say which words are known.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import simplemma
from HanTa.HanoverTagger import HanoverTagger

from graph.model import Value
from ingest.language.lexicon import load
from ingest.language.tokenizer import is_word

# The morphology is cubic in a word's length; a German compound shows its head and ending at its end.
_LONGEST = 30
_PLAUSIBLE = 10  # natural logarithm of the odds against a tag up to which it may still be the right one
_NO_NAMES = frozenset({"PUNCT", "NUM", "PART"})
_QUOTES = frozenset("\"“”„‟«»‹›‚‘’'`´")
_DASHES = frozenset("-–—―‐‑")
_NUMERIC = re.compile(r"\d[\d.,:’'\u202f]*$")
_ORDINAL = re.compile(r"\d{1,3}\.$")
_ADDRESS = re.compile(r"https?://|www\.|.+@|.+\.[a-z]{2,4}$")
_lock = threading.Lock()


class TagLexicon(Value):
    """HanTa's model for a language, and its tags as universal tag and verb form.

    `capital_noun` is the tag of what is capitalised inside a sentence and looks like a verb ("das Treffen").
    """

    model: str
    capital_noun: str | None = None
    tags: dict[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TaggedWord:
    """A word with what `Token` wants to know of it."""

    text: str
    lemma: str
    pos: str
    tag: str
    form: str
    known: bool


class Tagger:
    """One language's tagger; holds its model (about 45 MB) and small caches. Safe to share by threads."""

    def __init__(self, language: str) -> None:
        lexicon = load(TagLexicon, language, "tag")
        self._language = language
        self._tags = lexicon.tags
        self._capital_noun = lexicon.capital_noun
        self._name_tag = next(tag for tag, (pos, _) in lexicon.tags.items() if pos == "PROPN")
        self._hanta: Any = HanoverTagger(lexicon.model)
        self._lemma = lru_cache(maxsize=20_000)(self._find_lemma)
        self._probabilities = lru_cache(maxsize=20_000)(self._hanta._tag_word)
        self._hanta._tag_word = self._probabilities

    def tag(self, words: list[str]) -> list[TaggedWord]:
        """Tag one sentence."""
        tags = self._hanta.tag_sent([_normal(word) for word in words], taglevel=0) if words else []
        result: list[TaggedWord] = []
        for n, (word, tag) in enumerate(zip(words, tags, strict=True)):
            tagged = self.retagged(word, tag)
            if tagged.form and self._capital_noun and word[0].isupper() and n and is_word(words[n - 1]):
                tagged = self.retagged(word, self._capital_noun)
            if tagged.pos == "NOUN" and not tagged.known and result and _begins_name(result[-1]):
                tagged = self.retagged(word, self._name_tag)
            result.append(tagged)
        return result

    def retagged(self, word: str, tag: str) -> TaggedWord:
        """`word` with a tag that something else decided."""
        tag, pos, form = self._corrected(word, tag)
        known = pos in _NO_NAMES or is_known(word, self._language)
        if not known and pos not in {"NOUN", "PROPN"}:
            known = is_known(word.lower(), self._language)
        return TaggedWord(word, self._lemma(word, tag, pos), pos, tag, form, known)

    def plausible(self, word: str, tag: str) -> bool:
        """Whether `word` may have `tag` when nothing but the word itself is looked at."""
        number = self._hanta.tag2int.get(tag)
        return any(t == number for t, _ in self._hanta._tag_word(_normal(word), cutoff=_PLAUSIBLE))

    def _corrected(self, word: str, tag: str) -> tuple[str, str, str]:
        """Tag, universal tag and form, where the shape of the word decides against the model."""
        if not is_word(word):
            return tag, "NOUN" if word in "%€$£§°" else "PUNCT", ""
        if _NUMERIC.match(word):
            return tag, "ADJ" if _ORDINAL.match(word) else "NUM", ""
        if _ADDRESS.match(word) and len(word) > 6:
            return tag, "X", ""
        pos, form = self._tags.get(tag, ("X", ""))
        if pos == "PUNCT":
            pos = "X"
        return tag, pos, form

    def _find_lemma(self, word: str, tag: str, pos: str) -> str:
        if pos in {"PUNCT", "NUM", "X"} or len(word) > _LONGEST:
            return word
        lemma = str(self._hanta.analyze(word, pos=tag)[0])
        if pos == "PROPN":
            stem = word[: len(lemma)]
            return stem if stem.lower() == lemma.lower() else word
        return lemma


def _begins_name(word: TaggedWord) -> bool:
    """Whether an unknown noun right behind `word` must be the rest of a name: `word` is no genitive."""
    return word.pos == "PROPN" and not word.text.endswith(("s", "'", "’"))


@cache
def _tagger(language: str) -> Tagger:
    return Tagger(language)


def tagger(language: str) -> Tagger:
    """The one tagger of a language, loaded at its first use."""
    with _lock:
        return _tagger(language)


@lru_cache(maxsize=50_000)
def is_known(word: str, language: str) -> bool:
    """Whether the dictionary has `word` as it stands."""
    return simplemma.is_known(word, lang=language, low_memory=True)


def _normal(word: str) -> str:
    """`word` as the models saw such words in training."""
    if word in _QUOTES or word == "''":
        return '"'
    if word in _DASHES:
        return "-"
    if word == "…":
        return "..."
    if _NUMERIC.match(word):
        return "9." if _ORDINAL.match(word) else "17"
    if len(word) > _LONGEST:
        return word[-_LONGEST:].capitalize() if word[0].isupper() else word[-_LONGEST:]
    return word
