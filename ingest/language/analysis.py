"""The one interface between language analysis and everything that reads it.

An engine fills it; dates, actors and events only ever see these values. All offsets count characters
of the article's text; token numbers count within their sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from graph.model import Sentence


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or punctuation mark.

    `pos` is a universal tag (NOUN, PROPN, VERB, AUX, ADJ, ADV, DET, PRON, ADP, NUM, CCONJ, SCONJ, PART,
    PUNCT, X), `tag` the engine's finer one ("" where it has none). `lemma` is the dictionary form, the
    text itself if unknown; a German verb with its particle elsewhere has the full verb ("reiste … ab":
    abreisen). `form` is "fin", "inf", "part" or "zu" (infinitive with zu/to) for verbs, else "".
    `known` tells whether the dictionary has the word: an unknown capitalised one is most likely a name.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str = ""
    form: str = ""
    known: bool = True


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens `first` up to `last` (exclusive), its `head`, and what leads it in.

    `preposition` is the lower-case preposition before it ("in" for the contraction "im"), else None.
    `cases` are those that its forms allow ("nom", "acc", "dat", "gen"; all four where nothing decides);
    `plural` is None where unknown. `attached` is the number of the phrase that it modifies (a genitive,
    a "von" phrase, an apposition), else None. `conjoined` is the number of the phrase that it is
    coordinated with ("Putin und Kim": the second names the first), else None.
    """

    first: int
    last: int
    head: int
    preposition: str | None = None
    cases: frozenset[str] = frozenset({"nom", "acc", "dat", "gen"})
    plural: bool | None = None
    attached: int | None = None
    conjoined: int | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence around one predicate: tokens `first` up to `last` (exclusive).

    `verbs` are the tokens of the verb group in order (auxiliaries, modals, main verb), `predicate` the
    content verb, `particle` its separated prefix. `kind` is "main", "sub" (with `marker`, the lower-case
    conjunction), "rel" (with `marker`, the relative pronoun), "inf" (zu/to infinitive), "part" (an English
    participle: "killing four", "accused of theft") or "nominal" (no verb). `parent` is the number of the
    clause it depends on, None for a main clause. Its mood and voice are read from the verb group: `mood`
    "ind", "subj1", "subj2" or None, `passive`, `tense` "past", "present" or "future" or None. `conjoined`
    is the number of an earlier clause that this one is coordinated with and whose subject it may share;
    a shared auxiliary stands in `verbs` of both.

    A clause that others interrupt spans them: a token belongs to the shortest clause around it.
    """

    first: int
    last: int
    verbs: tuple[int, ...] = ()
    predicate: int | None = None
    particle: int | None = None
    kind: str = "main"
    marker: str | None = None
    parent: int | None = None
    mood: str | None = None
    tense: str | None = None
    passive: bool = False
    conjoined: int | None = None


@dataclass(frozen=True)
class AnalyzedSentence:
    """A sentence with its tokens, noun phrases and clauses, each in order of the text.

    `quoted` are the token ranges inside quotation marks, of quotations that run on over sentences too.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    phrases: tuple[Phrase, ...] = ()
    clauses: tuple[Clause, ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()

    def clause_of(self, token: int) -> int | None:
        """Number of the clause that a token belongs to: the shortest one around it."""
        around = [n for n, c in enumerate(self.clauses) if c.first <= token < c.last]
        return min(around, key=lambda n: self.clauses[n].last - self.clauses[n].first, default=None)

    def phrase_of(self, token: int) -> int | None:
        """Number of the phrase that holds a token, None where none does."""
        return next((n for n, p in enumerate(self.phrases) if p.first <= token < p.last), None)


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
