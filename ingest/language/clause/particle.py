"""Separated verb particles: "reiste … ab" is one verb, abreisen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.language.analysis import Clause, Token
from ingest.language.clause.verb import VerbLexicon
from ingest.language.tagger import is_known


def join_particles(
    tokens: Sequence[Token], clauses: Sequence[Clause], lexicon: VerbLexicon, language: str
) -> tuple[list[Token], list[Clause]]:
    """Give each finite verb the particle that closes its clause, where the dictionary has the whole verb."""
    result = list(tokens)
    joined: list[Clause] = []
    for clause in clauses:
        verb = clause.predicate
        particle = _particle(tokens, clause, lexicon)
        if verb is None or particle is None or tokens[verb].form != "fin":
            joined.append(clause)
            continue
        whole = tokens[particle].text.lower() + tokens[verb].lemma
        if not is_known(whole, language):
            joined.append(clause)
            continue
        result[verb] = replace(tokens[verb], lemma=whole)
        joined.append(replace(clause, particle=particle))
    return result, joined


def _particle(tokens: Sequence[Token], clause: Clause, lexicon: VerbLexicon) -> int | None:
    """The particle behind the finite verb: tagged so, or a listed word that nothing of the clause follows."""
    verb = clause.predicate
    if verb is None:
        return None
    for i in range(verb + 1, clause.last):
        if tokens[i].tag == "PTKVZ" and tokens[i].text.lower() in lexicon.particles:
            return i
    last = clause.last - 1
    if (
        last > verb
        and tokens[last].pos in {"ADP", "ADV", "ADJ"}
        and tokens[last].text.lower() in lexicon.particles
    ):
        return last
    return None
