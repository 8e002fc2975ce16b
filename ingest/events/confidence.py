"""How sure we are that a candidate is a particular event: a logistic score of plain evidence.

Each piece of evidence is 0 or 1 and has one weight in `data/confidence.toml`; the weights were fitted
once on annotated news (which articles is said there) and rounded. The score orders candidates and is
roughly the share of such candidates that annotators marked.
"""

from __future__ import annotations

import math
import tomllib
from functools import cache

from graph.model import DateOrigin, EntityKind, Role, Value
from ingest.events.candidate import Draft
from ingest.events.lexicon import DATA
from ingest.events.syntax import SentenceView

_ACTORS = frozenset({EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.COUNTRY})


class Weights(Value):
    """Weights of evidence by name, the constant, and the score from which a candidate is an event."""

    constant: float
    threshold: float
    evidence: dict[str, float]


@cache
def load_weights() -> Weights:
    return Weights.model_validate(tomllib.loads((DATA / "confidence.toml").read_text(encoding="utf-8")))


def confidence(evidence: frozenset[str]) -> float:
    """Between 0 and 1, two decimals; evidence without a weight counts nothing."""
    weights = load_weights()
    total = weights.constant + sum(weights.evidence.get(name, 0.0) for name in sorted(evidence))
    return round(1 / (1 + math.exp(-total)), 2)


def gather(draft: Draft, view: SentenceView, *, first_sentence: bool) -> frozenset[str]:
    """The evidence that a draft has."""
    candidate = draft.candidate
    strength = "weak" if candidate.predicate.weak else "strong"
    found = {f"{candidate.kind}_{strength}" if candidate.kind != "idiom" else "idiom"}
    roles = {f.role for f in draft.fillers}
    found |= {f"has_{role.value}" for role in roles & {Role.AGENT, Role.TARGET, Role.PLACE}}
    if roles & {Role.ORIGIN, Role.DESTINATION}:
        found.add("has_path")
    if any(f.entity.kind in _ACTORS for f in draft.fillers):
        found.add("named")
    if draft.date is not None and draft.date.origin is DateOrigin.TEXT:
        found.add("dated")
    if candidate.predicate.type.value == "OTHER":
        found.add("other")
    if candidate.partial:
        found.add("compound")
    if candidate.light is not None:
        found.add("carried")
    if first_sentence:
        found.add("lead")
    found.add(f"status_{draft.status.value}")
    return frozenset(found | _setting(draft, view))


def _setting(draft: Draft, view: SentenceView) -> set[str]:
    """Evidence of the clause or the noun phrase around the trigger."""
    candidate = draft.candidate
    found: set[str] = set()
    if candidate.clause is not None and candidate.kind != "participle":
        clause = view.clauses[candidate.clause]
        prefix = "noun_in" if candidate.kind == "noun" else "verb_in"
        found.add(f"{prefix}_{clause.tense or 'untensed'}")
        if candidate.kind != "noun":
            found.add(f"clause_{clause.kind}")
            if clause.passive:
                found.add("passive")
            if clause.predicate != candidate.token:
                found.add("not_predicate")
    if candidate.kind == "noun" and candidate.phrase is not None:
        phrase = view.phrases[candidate.phrase]
        determiner = view.tokens[phrase.first].text.lower()
        if phrase.head != candidate.token:
            found.add("not_head")
        if determiner.startswith(("ein", "a", "an")) and view.tokens[phrase.first].pos == "DET":
            found.add("indefinite")
        elif view.tokens[phrase.first].pos == "DET":
            found.add("definite")
        if phrase.plural:
            found.add("plural")
        if phrase.preposition:
            found.add("in_phrase")
        if phrase.attached is not None:
            found.add("attached")
    return found
