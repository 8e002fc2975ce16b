"""Runs of words that make up a noun phrase: determiner, adjectives, numbers, nouns and names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from babel import Locale

from graph.model import Value
from ingest.language.analysis import Token
from ingest.language.tagger import is_known

_NOMINAL = frozenset({"NOUN", "PROPN", "X"})
_LETTERS = str.isalpha
_ABSTRACT = ("ung", "ion", "heit", "keit", "schaft", "tät", "ei")
_SHORTEST_TAIL = 6  # shorter ones end names as well ("Hofmann")


class PhraseLexicon(Value):
    """Pronouns by case, and nouns that behave in their own way. All in lower case."""

    comparison: frozenset[str]
    approximators: frozenset[str]
    pronouns: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]


@dataclass(slots=True)
class Chunk:
    """Token positions of a phrase's parts; `last` is exclusive. `genitive`: a name with a genitive ending.

    `inner` is the number of the first chunk that stands inside it, before its adjectives.
    """

    first: int
    last: int = 0
    head: int = 0
    preposition: str | None = None
    adposition: int | None = None
    determiner: int | None = None
    adjectives: list[int] = field(default_factory=list)
    inner: int | None = None
    numeral: bool = False
    genitive: bool = False


@cache
def _countries(language: str) -> frozenset[str]:
    return frozenset(name.lower() for name in Locale(language).territories.values())


class Chunker:
    """Finds the chunks of one sentence. `borders` are positions where a clause begins."""

    def __init__(
        self, tokens: Sequence[Token], language: str, lexicon: PhraseLexicon, borders: frozenset[int]
    ) -> None:
        self._tokens = tokens
        self._language = language
        self._lexicon = lexicon
        self._borders = borders
        self._end = len(tokens)

    def chunks(self) -> list[Chunk]:
        """All chunks, in order of their heads."""
        result: list[Chunk] = []
        determiner, inner = (
            None,
            0,
        )  # of a phrase that others are put into ("die von Kim geführte Delegation")
        i = 0
        while i < self._end:
            chunk = self._chunk(i)
            if chunk is None:
                if self._is_determiner(i) and self._opens_attribute(i):
                    determiner, inner = i, len(result)
                i += 1
                continue
            if determiner is not None and chunk.adjectives and chunk.determiner is None:
                chunk.determiner, chunk.inner, determiner = determiner, inner, None
            elif determiner is not None and (chunk.last in self._borders or len(result) - inner > 3):
                determiner = None
            result.append(chunk)
            i = chunk.last
        return result

    def _opens_attribute(self, i: int) -> bool:
        return (
            self._language == "de"
            and i + 1 < self._end
            and (self._tokens[i + 1].pos in {"ADP", "ADV", "PRON"} or self._tokens[i + 1].tag == "ADJ(D)")
        )

    def _chunk(self, start: int) -> Chunk | None:
        """The chunk that begins at `start`, with its preposition if one stands there."""
        i = start
        chunk = Chunk(first=start)
        while i < self._end and self._tokens[i].pos == "ADP" and self._tokens[i].tag not in {"PTKVZ", "AVP"}:
            if self._approximates(i):
                i += 2
                break
            chunk.adposition = i
            i += 1
        if chunk.adposition is not None:
            token = self._tokens[chunk.adposition]
            chunk.preposition = (token.lemma if token.tag == "APPRART" else token.text).lower()
            if self._language == "en":
                chunk.preposition = " ".join(t.text.lower() for t in self._tokens[start:i] if t.pos == "ADP")
        chunk.first = i
        i = self._modifiers(chunk, i)
        end = self._nouns(chunk, i)
        if end > i:
            chunk.last = end
            return self._postposed(chunk)
        return self._pronominal(chunk, i)

    def _approximates(self, i: int) -> bool:
        """Whether two words before a number only say how exact it is ("at least")."""
        pair = " ".join(t.text.lower() for t in self._tokens[i : i + 2])
        return pair in self._lexicon.approximators and i + 2 < self._end and self._tokens[i + 2].pos == "NUM"

    def _modifiers(self, chunk: Chunk, i: int) -> int:
        """Read determiners, numbers and adjectives; the place of the first noun."""
        while i < self._end and (i == chunk.first or i not in self._borders):
            token = self._tokens[i]
            if self._is_determiner(i) and not chunk.adjectives and not chunk.numeral:
                if chunk.determiner is None:
                    chunk.determiner = i
            elif token.pos == "NUM":
                chunk.numeral = chunk.numeral or token.text.lower() not in {"1", "ein", "one"}
            elif token.pos == "ADJ" and self._is_attributive(i):
                chunk.adjectives.append(i)
            elif self._is_filler(i):
                pass
            else:
                break
            i += 1
        return i

    def _is_determiner(self, i: int) -> bool:
        token = self._tokens[i]
        if token.pos == "DET" or token.tag in {"DPS", "PIAT"}:
            return True
        return token.pos == "PRON" and token.tag in {"PIS", "PDS"} and self._before_noun(i)

    def _before_noun(self, i: int) -> bool:
        return i + 1 < self._end and self._tokens[i + 1].pos == "NOUN" and self._tokens[i].tag == "PIS"

    def _is_attributive(self, i: int) -> bool:
        """Whether an adjective stands before more of its phrase."""
        return self._tokens[i].tag != "ADJ(D)" or (i + 1 < self._end and self._tokens[i + 1].pos == "ADJ")

    def _is_filler(self, i: int) -> bool:
        """Adverbs before an adjective or number ("rund 20", "sehr große"), hyphens and joined adjectives."""
        token = self._tokens[i]
        following = self._tokens[i + 1] if i + 1 < self._end else None
        if following is None or i + 1 in self._borders:
            return False
        previous = self._tokens[i - 1] if i else None
        if token.pos == "ADV" or token.tag == "ADJ(D)":
            led = previous is not None and previous.pos in {"DET", "ADP"}
            if following.pos == "NUM":
                return led or token.text.lower() in self._lexicon.approximators
            return led and self._attribute_follows(i + 1)
        if token.pos == "CCONJ" or token.text == ",":
            return previous is not None and previous.pos == "ADJ" and self._joins_adjectives(i)
        if token.form == "part" and self._language == "en":
            return (
                following.pos in {"NOUN", "ADJ"}
                and previous is not None
                and previous.pos in {"DET", "ADJ", "ADP"}
            )
        return (
            token.text in "\"“”„»«'‚‘"
            and following.pos in {"ADJ", "NOUN", "PROPN"}
            and i > 0
            and led_by(previous)
        )

    def _attribute_follows(self, i: int) -> bool:
        """Whether adverbs from `i` on lead to an attributive adjective."""
        for token in self._tokens[i : i + 3]:
            if token.pos == "ADJ" and token.tag != "ADJ(D)":
                return True
            if token.pos != "ADV" and token.tag != "ADJ(D)":
                return False
        return False

    def _joins_adjectives(self, i: int) -> bool:
        """Whether adjectives stand on both sides, and a noun behind."""
        tokens = self._tokens
        j = i + 1
        while j < self._end and tokens[j].pos == "ADV":
            j += 1
        if j + 1 >= self._end or tokens[j].pos != "ADJ" or tokens[j].tag == "ADJ(D)":
            return False
        return tokens[j + 1].pos in {"NOUN", "ADJ", "PROPN"}

    def _nouns(self, chunk: Chunk, i: int) -> int:
        """Read the nouns and names from `i` on and set the head; the place behind them."""
        start = i
        while i < self._end and self._tokens[i].pos in _NOMINAL and (i == start or i not in self._borders):
            if not any(map(_LETTERS, self._tokens[i].text)) and self._tokens[i].text not in "%$€":
                break
            if i > start and self._splits(chunk, start, i):
                break
            i += 1
        if i == start:
            return i
        if self._is_genitive(start, i):
            chunk.genitive = True
        chunk.head = i - 1
        if self._language == "en" and i < self._end and self._tokens[i].tag == "POS":
            chunk.genitive = True
            return i + 1
        while (
            i < self._end
            and self._tokens[i].pos == "NUM"
            and i not in self._borders
            and self._takes_number(i)
        ):
            i += 1
        return i

    def _takes_number(self, i: int) -> bool:
        """Whether a number behind a noun belongs to it ("Juli 2024", "Artikel 5")."""
        following = self._tokens[i + 1] if i + 1 < self._end else None
        if not self._tokens[i].text[0].isdecimal():
            return False
        return following is None or following.pos not in {"NOUN", "ADJ"} or len(self._tokens[i].text) == 4

    def _splits(self, chunk: Chunk, start: int, i: int) -> bool:
        """Whether a new phrase begins with the noun at `i` though only nouns stand before it."""
        before, token = self._tokens[i - 1], self._tokens[i]
        nouns = self._lexicon.nouns
        last, word = before.lemma.lower(), token.text.lower()
        if last in nouns["temporal"] or before.text.lower() in nouns["temporal"]:
            return token.lemma.lower() not in nouns["temporal"]
        if word in nouns["temporal"] and self._language == "en":
            return True
        if self._language == "en":
            return False
        if before.text.lower() in nouns["measures"] or last in nouns["measures"]:
            return False
        if self._is_genitive(start, i) and (token.pos == "NOUN" or self._follows_noun(start)):
            return True
        if before.pos == "NOUN" and self._is_genitive(i, i + 1):
            bare = chunk.determiner is None and not chunk.adjectives and before.text == before.lemma
            return not bare or before.lemma.endswith(_ABSTRACT)  # "Papst Johannes' Reise" is one name
        if before.pos == "PROPN":
            return token.pos == "NOUN" and token.known and token.text != token.text.upper()
        if token.pos == "NOUN":
            return before.pos == "NOUN" and self._is_common(token)
        if word in _countries(self._language) and last not in nouns["places"]:
            return chunk.determiner is not None or bool(chunk.adjectives)
        return False

    def _is_common(self, token: Token) -> bool:
        """Whether a noun is in the dictionary, or a compound whose end is."""
        tails = range(2, len(token.text) - _SHORTEST_TAIL + 1)
        return token.known or any(is_known(token.text[n:].capitalize(), self._language) for n in tails)

    def _follows_noun(self, start: int) -> bool:
        return start > 0 and self._tokens[start - 1].pos in _NOMINAL

    def _is_genitive(self, start: int, end: int) -> bool:
        """Whether the names of `start` to `end` close in a German genitive that something stands for."""
        last = self._tokens[end - 1]
        if self._language != "de" or last.pos != "PROPN" or not last.text.endswith(("s", "’", "'")):
            return False
        stem = last.text[:-1]
        if not (last.lemma == stem or last.lemma.lower() == stem.lower() or not last.known):
            return False
        before = self._tokens[start - 1] if start else None
        after = self._tokens[end] if end < self._end else None
        follows = before is not None and before.pos in _NOMINAL
        leads = after is not None and (
            after.pos in {"NOUN", "PROPN"} or (after.pos == "ADJ" and after.tag != "ADJ(D)")
        )
        return last.lemma.lower() == stem.lower() if follows else leads

    def _postposed(self, chunk: Chunk) -> Chunk:
        """Take a preposition that stands behind its noun ("KCNA zufolge")."""
        if chunk.last < self._end and self._tokens[chunk.last].tag == "APPO" and chunk.preposition is None:
            chunk.adposition = chunk.last
            chunk.preposition = self._tokens[chunk.last].text.lower()
        return chunk

    def _pronominal(self, chunk: Chunk, i: int) -> Chunk | None:
        """A phrase without a noun: a pronoun, or what is left of one ("die beiden", "zwanzig")."""
        if i == chunk.first:
            if i < self._end and self._tokens[i].pos == "PRON":
                chunk.last, chunk.head = i + 1, i
                return chunk
            return None
        last = i - 1
        if self._opens_attribute(last) and self._is_determiner(last):
            return None
        if (
            self._is_filler(last)
            or self._tokens[last].tag == "ADJ(D)"
            or (self._is_determiner(last) and self._tokens[last].tag == "ART")
        ):
            return None
        if self._tokens[last].pos == "ADJ" and self._tokens[last].text[-1] == ".":
            return None
        chunk.last, chunk.head = i, last
        return chunk


def led_by(previous: Token | None) -> bool:
    """Whether a word before a quotation mark opens a phrase."""
    return previous is not None and previous.pos in {"DET", "ADJ"}
