"""Which words of a sentence may tell of an event: verbs, participles, fixed phrases and event nouns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.model import EventType, Span
from ingest.events.candidate import Candidate
from ingest.events.lexicon import Idiom, Lexicon, Predicate
from ingest.events.lookup import base_form, noun_entry, verb_entry
from ingest.events.syntax import SentenceView, is_attribute
from ingest.language.analysis import Token

_TAIL = 5  # shorter words are no safe last parts of compounds
_NOUNS = frozenset({"NOUN", "PROPN", "X"})


def find_triggers(view: SentenceView, lexicon: Lexicon) -> list[Candidate]:
    """All candidates of a sentence in order of the text; a word belongs to one at most."""
    idioms = list(_idioms(view, lexicon))
    taken = {token for _, tokens in idioms for token in tokens}
    found = [candidate for candidate, _ in idioms]
    nouns = [c for c in _nouns(view, lexicon) if c.token not in taken]
    carriers = {c.light for c in nouns if c.light is not None}
    verbs = [c for c in _verbs(view, lexicon) if c.token not in taken and c.token not in carriers]
    words = frozenset(t.lemma.lower() for t in view.tokens)
    told = (c for c in found + nouns + verbs if c.token not in view.dated)  # "in March" is no march
    candidates = [_in_sense(c, words, lexicon) for c in told]
    return sorted(_distinct(candidates, view), key=lambda c: c.token)


def _distinct(candidates: list[Candidate], view: SentenceView) -> list[Candidate]:
    """One event where verb and noun tell the same: "unterzeichneten einen Pakt" on the verb, an
    earthquake that shakes on the noun."""
    verbs = {(c.clause, c.predicate.type) for c in candidates if c.kind in {"verb", "idiom"}}
    shaken = {
        c.clause for c in candidates if c.predicate.type is EventType.DISASTER and _is_argument(c, view)
    }
    kept = []
    for candidate in candidates:
        disaster = candidate.predicate.type is EventType.DISASTER
        told = (candidate.clause, candidate.predicate.type) in verbs and _is_argument(candidate, view)
        if disaster and candidate.kind == "verb" and candidate.clause in shaken:
            continue
        if disaster or not told:
            kept.append(candidate)
    return kept


def _is_argument(candidate: Candidate, view: SentenceView) -> bool:
    """An event noun that is its verb's object (a disaster also its subject)."""
    if candidate.kind != "noun" or candidate.phrase is None:
        return False
    phrase = view.phrases[candidate.phrase]
    acting = phrase.cases == {"nom"} and candidate.predicate.type is not EventType.DISASTER
    return phrase.preposition is None and phrase.attached is None and not acting


def _in_sense(candidate: Candidate, words: frozenset[str], lexicon: Lexicon) -> Candidate:
    """The candidate as the words around it make it be understood."""
    for sense in lexicon.senses.get(candidate.lemma, ()):
        tails = {w for w in words for near in sense.near if len(near) >= _TAIL and w.endswith(near)}
        if words & sense.near or tails:
            return replace(candidate, predicate=sense.predicate)
    return candidate


def _verbs(view: SentenceView, lexicon: Lexicon) -> Iterator[Candidate]:
    for number, token in enumerate(view.tokens):
        participle = is_attribute(view, number)
        if token.pos not in {"VERB", "AUX"} and not participle:
            continue
        entry = verb_entry(token, lexicon.language)
        if entry is None:
            continue
        lemma, predicate = entry
        if _is_helper(view, number, lemma, lexicon):
            continue
        yield Candidate(
            sentence=view.index,
            token=number,
            spans=_verb_spans(view, number),
            lemma=lemma,
            predicate=predicate,
            kind="participle" if participle else "verb",
            clause=view.clause_of[number],
            phrase=view.phrase_of[number] if participle else None,
        )


def _is_helper(view: SentenceView, number: int, lemma: str, lexicon: Lexicon) -> bool:
    """Auxiliaries, modals and plain speech verbs tell of nothing themselves."""
    token = view.tokens[number]
    if lemma in lexicon.status.modals or lemma in lexicon.attribution.speech.plain:
        return True
    if lemma in lexicon.grammar.auxiliaries:
        return True
    clause = view.clause_of[number]
    if clause is None or token.pos != "AUX":
        return False
    return view.clauses[clause].predicate != number


def _verb_spans(view: SentenceView, number: int) -> tuple[Span, ...]:
    clause = view.clause_of[number]
    particle = view.clauses[clause].particle if clause is not None else None
    spans = [view.span(number, number + 1)]
    if clause is not None and particle is not None and view.clauses[clause].predicate == number:
        spans.append(view.span(particle, particle + 1))
    return tuple(spans)


def _idioms(view: SentenceView, lexicon: Lexicon) -> Iterator[tuple[Candidate, set[int]]]:
    """Fixed phrases with the tokens that they use up."""
    words = [token.text.lower() for token in view.tokens]
    for number, token in enumerate(view.tokens):
        if token.pos not in {"VERB", "AUX"}:
            continue
        lemma = base_form(token, lexicon.language)
        for idiom in lexicon.idioms_of.get(lemma, ()):
            at = _row(view, number, idiom, words)
            if at is None:
                continue
            last = at + len(idiom.words)
            candidate = Candidate(
                sentence=view.index,
                token=number,
                spans=tuple(sorted((view.span(number, number + 1), view.span(at, last)), key=_start)),
                lemma=" ".join((*idiom.words, idiom.verb)),
                predicate=idiom.predicate,
                kind="idiom",
                clause=view.clause_of[number],
            )
            yield candidate, {number, *range(at, last)}
            break


def _start(span: Span) -> int:
    return span.start


def _row(view: SentenceView, verb: int, idiom: Idiom, words: list[str]) -> int | None:
    """Where the idiom's words stand in a row in the verb's clause; in English right after the verb."""
    clause = view.clause_of[verb]
    first, last = 0, len(words)
    if clause is not None:
        first, last = view.clauses[clause].first, view.clauses[clause].last
    width = len(idiom.words)
    for at in range(first, min(last, len(words)) - width + 1):
        if tuple(words[at : at + width]) == idiom.words and verb not in range(at, at + width):
            return at
    return None


def _nouns(view: SentenceView, lexicon: Lexicon) -> Iterator[Candidate]:
    for number, token in enumerate(view.tokens):
        if token.pos not in _NOUNS or not _is_word(token):
            continue
        entry = noun_entry(token, lexicon.language)
        if entry is None or (token.pos == "PROPN" and entry[2] and "-" not in token.text):
            continue
        lemma, predicate, partial = entry
        phrase = view.phrase_of[number]
        if phrase is not None and _is_modifier(view, number, phrase):
            continue
        yield Candidate(
            sentence=view.index,
            token=number,
            spans=(view.span(number, number + 1),),
            lemma=lemma,
            predicate=predicate,
            kind="noun",
            clause=view.clause_of[number],
            phrase=phrase,
            light=_carrier(view, number, predicate, lexicon),
            partial=partial,
        )


def _is_word(token: Token) -> bool:
    return token.text[:1].isalpha() and len(token.text) > 2


def _is_modifier(view: SentenceView, number: int, phrase: int) -> bool:
    """A noun before the head of its phrase is part of a name or title ("peace talks" has its head last)."""
    return number < view.phrases[phrase].head and view.tokens[number + 1].pos in _NOUNS


def _carrier(view: SentenceView, number: int, predicate: Predicate, lexicon: Lexicon) -> int | None:
    """The light verb whose subject, object or "zu" phrase the noun is."""
    clause_number = view.clause_of[number]
    if clause_number is None:
        return None
    clause = view.clauses[clause_number]
    if clause.predicate is None or predicate.type is EventType.STATEMENT:
        return None
    lemma = base_form(view.tokens[clause.predicate], lexicon.language)
    if lemma not in lexicon.grammar.light_verbs:
        return None
    phrase_number = view.phrase_of[number]
    if phrase_number is None or view.phrases[phrase_number].head != number:
        return None
    phrase = view.phrases[phrase_number]
    bare = phrase.preposition is None and phrase.attached is None
    led = lemma in lexicon.grammar.carried_prepositions.get(phrase.preposition or "", ())
    return clause.predicate if bare or led else None
