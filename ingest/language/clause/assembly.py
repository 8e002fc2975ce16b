"""From segments to clauses: what goes on, what is put in between, what depends on what.

A clause's range spans from its first to its last token, so the range of one that is interrupted holds
the ranges of those put into it; a token belongs to the smallest range around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.language.analysis import Clause, Token
from ingest.language.clause.segment import Segment
from ingest.language.clause.verb import VerbLexicon, read_group


@dataclass(eq=False, slots=True)
class _Draft:
    """A clause in the making; `host` is the one in whose text it stands, `parent` the one it depends on."""

    kind: str
    marker: str | None
    host: _Draft | None
    depth: int
    tokens: list[int] = field(default_factory=list)
    verbs: list[int] = field(default_factory=list)
    finite: bool = False
    complete: bool = False
    closed: bool = False
    helping: bool = False
    reported: bool = False
    parent: _Draft | None = None
    partner: _Draft | None = None

    def take(self, segment: Segment) -> None:
        self.tokens += segment.tokens
        self.verbs += segment.verbs
        self.finite = self.finite or segment.finite
        self.complete = self.complete or segment.finite or segment.kind in {"inf", "part"}
        if segment.verbs:
            self.closed = segment.closed and self.kind != "main"
            self.helping = segment.helping
            self.reported = segment.reported

    def chain(self) -> Iterator[_Draft]:
        """Itself and the clauses around it, from the inside out."""
        draft: _Draft | None = self
        while draft is not None:
            yield draft
            draft = draft.host


def assemble(
    tokens: Sequence[Token], segments: Sequence[Segment], language: str, lexicon: VerbLexicon
) -> list[Clause]:
    """The clauses of a sentence, in order of their first tokens."""
    drafts = _drafts(segments)
    drafts.sort(key=lambda d: (d.tokens[0], -d.tokens[-1]))
    numbers = {id(draft): n for n, draft in enumerate(drafts)}
    return [_finished(tokens, draft, numbers, language, lexicon) for draft in drafts]


def _finished(
    tokens: Sequence[Token], draft: _Draft, numbers: dict[int, int], language: str, lexicon: VerbLexicon
) -> Clause:
    verbs = tuple(sorted(set(draft.verbs)))
    group = read_group(tokens, verbs, language, lexicon)
    return Clause(
        first=min(draft.tokens),
        last=max(draft.tokens) + 1,
        verbs=verbs,
        predicate=group.predicate,
        kind=draft.kind if verbs else "nominal",
        marker=draft.marker,
        parent=numbers[id(draft.parent)] if draft.parent else None,
        mood=group.mood,
        tense=group.tense,
        passive=group.passive,
        conjoined=numbers[id(draft.partner)] if draft.partner else None,
    )


def _drafts(segments: Sequence[Segment]) -> list[_Draft]:
    drafts: list[_Draft] = []
    current: _Draft | None = None
    for n, segment in enumerate(segments):
        target = _continued(current, segment, segments[n + 1 :]) if current else None
        if target is None:
            target = _opened(current, segment)
            if target.kind == "main" and segment.finite:
                _adopt(drafts, target)
            drafts.append(target)
        elif target.kind == "main" and segment.finite and not target.finite:
            _adopt(drafts, target)
        target.take(segment)
        current = target
    return drafts


def _adopt(drafts: Sequence[_Draft], main: _Draft) -> None:
    """Clauses that came before any main clause depend on the first one."""
    for draft in drafts:
        if draft is not main and draft.parent is None and draft.kind != "main":
            draft.parent = main


def _opened(current: _Draft | None, segment: Segment) -> _Draft:
    """A new clause for `segment`; a coordinated one is of its partner's kind."""
    if segment.coordinated and current is not None and segment.kind in {"main", current.kind}:
        partner = _partner(current, segment)
        draft = _Draft(partner.kind, partner.marker, partner.host, segment.depth, parent=partner.parent)
        draft.partner = partner
        draft.verbs += segment.shared
        return draft
    draft = _Draft(segment.kind, segment.marker, current, segment.depth)
    if segment.kind != "main" and current is not None:
        draft.parent = current
    return draft


def _partner(current: _Draft, segment: Segment) -> _Draft:
    """The clause that a coordinated segment goes with: of the same order of words, and the same mood."""
    if not segment.finite or segment.shared or segment.closed:
        return current
    chain = [d for d in current.chain() if d.kind == "main" or not d.closed]
    return next((d for d in chain if d.reported == segment.reported), chain[0] if chain else current)


def _continued(current: _Draft, segment: Segment, later: Sequence[Segment]) -> _Draft | None:
    """The clause that `segment` goes on with, or None where it begins a new one."""
    if segment.coordinated or segment.kind != "main":
        return None
    chain = [d for d in current.chain() if d.depth <= segment.depth]
    waiting = next((d for d in chain if not d.complete and d.depth == segment.depth), None)
    if segment.finite:
        if waiting is not None and segment.opens and segment.speech and _verb_follows(later):
            return None
        return waiting
    if not chain:
        return None
    if segment.verbs:
        return chain[0] if not chain[0].complete else next((d for d in chain if d.helping), chain[0])
    return waiting or next((d for d in chain if not d.closed), chain[-1])


def _verb_follows(later: Sequence[Segment]) -> bool:
    """Whether a later segment brings the verb of a clause that is still open."""
    return any(s.finite and s.kind == "main" and not s.coordinated and s.opens for s in later)
