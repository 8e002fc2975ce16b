"""From tagged tokens to clauses, by the rules of the language."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.language.analysis import Clause, Token
from ingest.language.clause.assembly import assemble
from ingest.language.clause.correction import Retagger, correct_english, correct_german
from ingest.language.clause.english import english_segments
from ingest.language.clause.german import ClauseLexicon, german_segments
from ingest.language.clause.particle import join_particles
from ingest.language.clause.verb import VerbLexicon
from ingest.language.lexicon import load


def read_clauses(
    tokens: Sequence[Token], language: str, tagger: Retagger
) -> tuple[list[Token], list[Clause]]:
    """The clauses of a sentence, and its tokens with what the clauses say about them."""
    words = load(ClauseLexicon, language, "clause")
    verbs = load(VerbLexicon, language, "verb")
    if language == "de":
        corrected = correct_german(tokens, verbs, tagger)
        clauses = assemble(corrected, german_segments(corrected, words, verbs), language, verbs)
        return join_particles(corrected, clauses, verbs, language)
    corrected = correct_english(tokens, verbs, words.prepositions, tagger)
    return corrected, assemble(corrected, english_segments(corrected, words, verbs), language, verbs)
