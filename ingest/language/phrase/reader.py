"""From tagged tokens and clauses to noun phrases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.language.analysis import Clause, Phrase, Token
from ingest.language.lexicon import load
from ingest.language.phrase.attachment import attach
from ingest.language.phrase.case import ALL, german_cases
from ingest.language.phrase.chunk import Chunk, Chunker, PhraseLexicon


def read_phrases(tokens: Sequence[Token], clauses: Sequence[Clause], language: str) -> list[Phrase]:
    """The noun phrases of a sentence, in order."""
    lexicon = load(PhraseLexicon, language, "phrase")
    borders = frozenset(c.first for c in clauses)
    chunks = Chunker(tokens, language, lexicon, borders).chunks()
    phrases = [_phrase(tokens, chunk, language, lexicon) for chunk in chunks]
    for n, chunk in enumerate(chunks):
        for inner in range(chunk.inner if chunk.inner is not None else n, n):
            phrases[inner] = replace(phrases[inner], attached=n)
    return attach(tokens, clauses, phrases, language)


def _phrase(tokens: Sequence[Token], chunk: Chunk, language: str, lexicon: PhraseLexicon) -> Phrase:
    cases, plural = (
        german_cases(tokens, chunk, lexicon) if language == "de" else _english_cases(tokens, chunk, lexicon)
    )
    return Phrase(chunk.first, chunk.last, chunk.head, chunk.preposition, cases, plural)


def _english_cases(
    tokens: Sequence[Token], chunk: Chunk, lexicon: PhraseLexicon
) -> tuple[frozenset[str], bool | None]:
    """Only pronouns and the possessive show case."""
    head = tokens[chunk.head]
    word = head.text.lower()
    if chunk.genitive:
        return frozenset({"gen"}), None
    plural = True if word in lexicon.pronouns["plural"] or head.tag == "NN2" else None
    if head.pos == "PRON":
        for cases, forms in lexicon.pronouns.items():
            if cases != "plural" and word in forms:
                return frozenset(cases.split("_")), plural
    if head.tag in {"NN1", "NP0"}:
        plural = False
    return ALL, plural
