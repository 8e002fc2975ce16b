"""Short titles in the article's language: agent, verb, target, place; never a date."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache

from graph.model import EventType, Role, Status, Value
from ingest.events.candidate import Draft, Filler
from ingest.events.lexicon import DATA
from ingest.events.role import MUTUAL, SPATIAL
from ingest.events.syntax import SentenceView
from ingest.language.tagger import is_known

_LONGEST = 110
_NAMES = 3  # as many names as a title bears in one role


class TitleWords(Value):
    """Words that join the parts of a title; `target` by event type. `verb_last`: German word order.

    `helper`: the form of an auxiliary or modal that a title takes for the one in the text ("hatte": "hat").
    """

    verb_last: bool
    joint: str
    negation: str
    between: str
    by: str
    place: str
    origin: str
    destination: str
    arrive: str
    target: dict[EventType, str]
    target_else: str
    helper: dict[str, str]


@cache
def load_words(language: str) -> TitleWords:
    return TitleWords.model_validate(
        tomllib.loads((DATA / language / "title.toml").read_text(encoding="utf-8"))
    )


def title_of(draft: Draft, view: SentenceView, language: str) -> str:
    """E.g. `Delegation von Militärausbildern verließ Nordkorea nach Russland`; one line, never empty."""
    words = load_words(language)
    parts = (
        _nominal(draft, view, words, language)
        if draft.candidate.kind == "noun"
        else _verbal(draft, view, words)
    )
    text = " ".join(" ".join(part for part in parts if part).split())
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;") + "…"
    return text[:1].upper() + text[1:]


def _names(fillers: Sequence[Filler], role: Role, words: TitleWords) -> str:
    names = list(dict.fromkeys(f.entity.name for f in fillers if f.role is role))[:_NAMES]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {words.joint} {names[-1]}"


def _places(draft: Draft, words: TitleWords, *, skip: str = "") -> str:
    """Places with their prepositions."""
    parts = []
    for role in (Role.PLACE, Role.ORIGIN, Role.DESTINATION):
        name = _names(draft.fillers, role, words)
        if (
            name
            and name != skip
            and not any(name in f.entity.name for f in draft.fillers if f.role not in SPATIAL)
        ):
            arriving = role is Role.DESTINATION and draft.candidate.predicate.mode == "arrive"
            parts.append(f"{words.arrive if arriving else getattr(words, role.value)} {name}")
    return " ".join(parts)


def _nominal(draft: Draft, view: SentenceView, words: TitleWords, language: str) -> list[str]:
    """ "Gespräche zwischen A und B", "Waffenlieferungen von A an B", "Angriffe von A auf B in C"."""
    token = view.tokens[draft.candidate.token]
    agents = _names(draft.fillers, Role.AGENT, words)
    target = _names(draft.fillers, Role.TARGET, words)
    several = sum(f.role is Role.AGENT for f in draft.fillers) > 1
    parts = [_nominative(token.text, token.lemma) if language == "de" else token.text]
    if agents:
        mutual = several and draft.candidate.predicate.type in MUTUAL
        parts.append(f"{words.between if mutual else words.by} {agents}")
    if target:
        parts.append(f"{words.target.get(draft.candidate.predicate.type, words.target_else)} {target}")
    return [*parts, _places(draft, words)]


def _nominative(text: str, lemma: str) -> str:
    """A German noun without the ending of its genitive or dative; its number is kept."""
    if text.startswith(lemma) and text[len(lemma) :] in {"s", "es"}:
        return lemma
    if text != lemma and text.endswith("en") and text[:-1] != lemma and is_known(text[:-1], "de"):
        return text[:-1]
    return text


def _verbal(draft: Draft, view: SentenceView, words: TitleWords) -> list[str]:
    """Agent, verb, target and place, in the order of a headline."""
    candidate = draft.candidate
    agents = _names(draft.fillers, Role.AGENT, words)
    target = _names(draft.fillers, Role.TARGET, words)
    origin = _names(draft.fillers, Role.ORIGIN, words)
    left = origin if candidate.predicate.object == "origin" and not target else ""
    places = _places(draft, words, skip=left)
    target = target or left
    negation = words.negation if draft.status is Status.NEGATED else ""
    verb, rest = _verb_words(draft, view)
    finite = view.tokens[candidate.token].form == "fin" and candidate.kind != "participle"
    if not words.verb_last:
        return (
            [agents, negation, verb, rest, target, places]
            if agents
            else [target, negation, verb, rest, places]
        )
    if finite and agents:
        return [agents, verb, target, negation, places, rest]
    if agents and (helper := _helper(draft, view, words)):
        return [agents, helper, target, negation, places, rest, verb]
    colon = ":" if agents and target and not finite else ""
    return [agents + colon, target, negation, places, rest, verb]


def _helper(draft: Draft, view: SentenceView, words: TitleWords) -> str:
    """The finite auxiliary or modal that goes with an active participle or infinitive, as a title has it."""
    candidate = draft.candidate
    if candidate.clause is None:
        return ""
    clause = view.clauses[candidate.clause]
    if clause.passive or clause.predicate != candidate.token:
        return ""
    finite = (view.tokens[v] for v in clause.verbs if v != candidate.token and view.tokens[v].form == "fin")
    return next((words.helper[t.text.lower()] for t in finite if t.text.lower() in words.helper), "")


def _verb_words(draft: Draft, view: SentenceView) -> tuple[str, str]:
    """The verb and its separated particle, or the words of a fixed phrase."""
    candidate = draft.candidate
    verb = view.tokens[candidate.token]
    others = [
        " ".join(t.text for t in view.tokens if span.start <= t.start and t.end <= span.end)
        for span in candidate.spans
        if span.start != verb.start
    ]
    text = candidate.lemma.split()[-1] if verb.form == "zu" else verb.text
    return text, " ".join(others)
