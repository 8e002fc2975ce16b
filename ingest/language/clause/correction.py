"""Verb tags that only the rest of the clause decides: participle, infinitive or finite form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from ingest.language.analysis import Token
from ingest.language.clause.segment import stretches
from ingest.language.clause.verb import VerbLexicon

_FINITE, _PARTICIPLE, _INFINITIVE = "VV(FIN)", "VV(PP)", "VV(INF)"
# An infinitive with one of these prefixes may be a participle as well ("verlassen", "erhalten").
_INSEPARABLE = (
    "be",
    "ent",
    "emp",
    "er",
    "ge",
    "hinter",
    "miss",
    "über",
    "unter",
    "ver",
    "wider",
    "zer",
    "um",
    "durch",
)

_HELPERS = {"VA(INF)": "VA(FIN)", "VM(INF)": "VM(FIN)"}
_OPENERS = frozenset({"KOUS", "PRELS", "PRELAT", "PWAV", "PWS"})


class Retagger(Protocol):
    """What the tagger offers to those who know better."""

    def retag(self, token: Token, tag: str) -> Token:
        """The token with another tag, and the lemma that goes with it."""

    def plausible(self, token: Token, tag: str) -> bool:
        """Whether the word alone may have that tag."""


def correct_german(tokens: Sequence[Token], lexicon: VerbLexicon, tagger: Retagger) -> list[Token]:
    """The tokens with the verb forms that the rest of their clauses demands."""
    result = list(tokens)
    pieces = [positions for positions, _ in stretches(result)]
    for positions in pieces:
        for i, tag in _corrections(result, positions, lexicon):
            result[i] = tagger.retag(result[i], tag)
    for i in [*_interrupted(result, pieces, lexicon), *_passive_adjectives(result, pieces, lexicon)]:
        if tagger.plausible(result[i], _PARTICIPLE):
            result[i] = tagger.retag(result[i], _PARTICIPLE)
    if not any(t.form == "fin" for t in result):
        missed = next(
            (i for i in _past_like_adjectives(result) if tagger.plausible(result[i], _FINITE)), None
        )
        if missed is not None:
            result[missed] = tagger.retag(result[missed], _FINITE)
    return result


def _passive_adjectives(
    tokens: Sequence[Token], pieces: Sequence[Sequence[int]], lexicon: VerbLexicon
) -> Iterator[int]:
    """Predicative adjectives that end a clause whose only verb is "werden": participles, if they can be."""
    for positions in pieces:
        verbs = [i for i in positions if tokens[i].form]
        last = tokens[
            positions[-1] if verbs[-1:] != [positions[-1]] else positions[max(0, len(positions) - 2)]
        ]
        alone = len(verbs) == 1 and tokens[verbs[0]].lemma in lexicon.passive
        if alone and last.tag == "ADJ(D)" and last.text.endswith(("t", "en")):
            yield tokens.index(last)


def _past_like_adjectives(tokens: Sequence[Token]) -> Iterator[int]:
    """Attributive adjectives without a noun behind them that look like a past ("eroberten Thrakien")."""
    for i, (token, following) in enumerate(pairwise(tokens)):
        past = token.tag == "ADJ(A)" and token.text.endswith(("te", "ten")) and token.text[0].islower()
        if past and following.pos not in {"NOUN", "ADJ", "CCONJ"}:
            yield i


def _interrupted(
    tokens: Sequence[Token], pieces: Sequence[Sequence[int]], lexicon: VerbLexicon
) -> Iterator[int]:
    """Verbs that complete an auxiliary across an inserted clause ("werden Stoffe, die …, benötigt")."""
    helper = False
    for positions in pieces:
        verbs = [i for i in positions if tokens[i].form]
        opened = any(tokens[i].tag in _OPENERS for i in positions[:3])
        if helper and not opened and verbs == [positions[-1]] and tokens[verbs[0]].pos == "VERB":
            if len(positions) == 1 or tokens[positions[0]].pos in {"ADP", "ADV", "PART"}:
                if tokens[verbs[0]].form == "fin":
                    yield verbs[0]
                helper = False
        elif not opened and verbs:
            helper = len(verbs) == 1 and tokens[verbs[0]].lemma in lexicon.have | lexicon.be | lexicon.passive


def _corrections(
    tokens: Sequence[Token], positions: Sequence[int], lexicon: VerbLexicon
) -> Iterator[tuple[int, str]]:
    finite = [i for i in positions if tokens[i].form == "fin"]
    if not finite:
        yield from _missing_finite(tokens, positions)
        return
    yield from _unfinished_conjunct(tokens, positions)
    helpers = [i for i in finite if tokens[i].pos == "AUX" or tokens[i].lemma in lexicon.bare_infinitive]
    for i in positions:
        token = tokens[i]
        if token.pos != "VERB" or token.form not in {"fin", "inf"}:
            continue
        governor = _governor(positions, i, helpers)
        if governor is None or (i > 0 and tokens[i - 1].tag == "PTKZU"):
            continue
        wanted = _wanted(tokens, positions, tokens[governor], token, lexicon)
        if wanted:
            yield i, wanted


def _governor(positions: Sequence[int], i: int, helpers: Sequence[int]) -> int | None:
    """The auxiliary that the verb at `i` completes: right behind it, or before it where it stands last."""
    if i + 1 in helpers:
        return i + 1
    earlier = [h for h in helpers if h < i]
    return earlier[-1] if earlier and i == positions[-1] else None


def _wanted(
    tokens: Sequence[Token], positions: Sequence[int], governor: Token, verb: Token, lexicon: VerbLexicon
) -> str | None:
    word, lemma = verb.text.lower(), governor.lemma
    bare = lemma in lexicon.modals or lemma in lexicon.bare_infinitive
    if bare or (lemma in lexicon.future and word == verb.lemma and not _is_passive(tokens, positions)):
        return _INFINITIVE if verb.form == "fin" and word == verb.lemma else None
    if verb.form == "fin":
        return _PARTICIPLE if word.endswith(("t", "en")) else None
    if lemma in lexicon.future or any(
        tokens[i].lemma in lexicon.modals and tokens[i].form for i in positions
    ):
        return None
    return _PARTICIPLE if word.startswith(_INSEPARABLE) else None


def _is_passive(tokens: Sequence[Token], positions: Sequence[int]) -> bool:
    return any(tokens[i].text.lower().startswith("wurde") for i in positions)


def _missing_finite(tokens: Sequence[Token], positions: Sequence[int]) -> Iterator[tuple[int, str]]:
    """A verb-last clause without a finite verb ends in a plural that looks like an infinitive."""
    last = positions[-1]
    token = tokens[last]
    if not any(tokens[i].tag in _OPENERS for i in positions[:3]) or token.form not in {"inf", "part"}:
        return
    if last > 0 and tokens[last - 1].tag == "PTKZU":
        return
    finite = _FINITE if token.pos == "VERB" else token.tag.replace("INF", "FIN")
    if finite != token.tag:
        yield last, finite
    yield from _unfinished_conjunct(tokens, positions)


def _unfinished_conjunct(tokens: Sequence[Token], positions: Sequence[int]) -> Iterator[tuple[int, str]]:
    """In a verb-last clause, a verb before "und" is as finite as the full verb behind, and the other way."""
    if not any(tokens[i].tag in _OPENERS for i in positions[:3]):
        return
    for i, j in pairwise(positions):
        if tokens[j].tag != "KON" or not tokens[i].form:
            continue
        later = [k for k in positions if k > j and tokens[k].form]
        finite = next((k for k in later if tokens[k].form == "fin"), None)
        bare = tokens[i].pos == "VERB" and tokens[i].form in {"part", "inf"} and tokens[i - 1].tag != "PTKZU"
        if bare and finite is not None and tokens[finite].pos == "VERB":
            yield i, _FINITE
        elif tokens[i].form == "fin" and finite is None and later and tokens[later[-1]].tag in _HELPERS:
            yield later[-1], _HELPERS[tokens[later[-1]].tag]


def _fronted(tokens: Sequence[Token], pieces: Sequence[Sequence[int]]) -> Iterator[int]:
    """Verbs right behind a first verb-last clause that look like participles ("Wenn es regnet, steigt …")."""
    for before, positions in pairwise(pieces):
        opened = tokens[before[0]].tag == "KOUS" and tokens[before[-1]].form == "fin"
        first = tokens[positions[0]]
        bare = first.pos == "VERB" and first.form == "part" and len(positions) > 1
        if opened and bare and not any(tokens[i].form == "fin" for i in positions):
            yield positions[0]


# --- English


def correct_english(
    tokens: Sequence[Token], lexicon: VerbLexicon, prepositions: frozenset[str], tagger: Retagger
) -> list[Token]:
    """The tokens with reduced relative clauses told from pasts, and a finite verb where one was missed.

    `prepositions` are verb forms that are none ("according").
    """
    result = [tagger.retag(t, "PRP") if t.text.lower() in prepositions else t for t in tokens]
    for positions, _ in stretches(result):
        for i in _reduced(result, positions, lexicon):
            if tagger.plausible(result[i], "VVN"):
                result[i] = tagger.retag(result[i], "VVN")
    if not any(t.form == "fin" for t in result):
        for i in range(1, len(result)):
            missed = _missed_finite(result, i, tagger)
            if missed:
                result[i] = tagger.retag(result[i], missed)
                break
    return result


def _reduced(tokens: Sequence[Token], positions: Sequence[int], lexicon: VerbLexicon) -> Iterator[int]:
    """Pasts before a preposition whose clause gets another finite verb ("the man accused of theft was")."""
    finite = [i for i in positions if tokens[i].form == "fin"]
    for verb, later in pairwise(finite):
        if verb == positions[0] or tokens[verb].tag != "VVD" or tokens[verb + 1].pos != "ADP":
            continue
        if tokens[verb].lemma in lexicon.speech or tokens[verb - 1].pos not in {"NOUN", "PROPN"}:
            continue
        between = tokens[verb + 1 : later]
        if not any(
            t.pos in {"SCONJ", "CCONJ"} or t.tag in {"PNP", "PNQ", "DTQ", "AVQ", "TO0"} for t in between
        ):
            yield verb


def _missed_finite(tokens: Sequence[Token], i: int, tagger: Retagger) -> str | None:
    """The finite tag that a word behind a noun may have though the tagger saw a noun or participle in it."""
    if tokens[i - 1].pos not in {"NOUN", "PROPN", "PRON"}:
        return None
    tag = {"VVN": "VVD", "NN2": "VVZ", "NN1": "VVB", "AJ0": "VVD"}.get(tokens[i].tag)
    return tag if tag and tagger.plausible(tokens[i], tag) else None
