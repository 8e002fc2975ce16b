"""Reading a verb group: predicate, mood, tense and voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Value
from ingest.language.analysis import Token


class VerbLexicon(Value):
    """A language's auxiliaries by lemma, separable particles, and irregular forms."""

    have: frozenset[str]
    be: frozenset[str]
    passive: frozenset[str]
    future: frozenset[str]
    modals: frozenset[str]
    bare_infinitive: frozenset[str]
    raising: frozenset[str]
    speech: frozenset[str]
    particles: frozenset[str]
    subjunctive1: frozenset[str]
    subjunctive2: frozenset[str]
    subjunctive2_or_past: frozenset[str]
    past_in_t: tuple[str, ...]
    past_irregular: frozenset[str]
    present_irregular: frozenset[str]
    be_perfect: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What a verb group says of its clause."""

    predicate: int | None
    mood: str | None
    tense: str | None
    passive: bool


def read_group(tokens: Sequence[Token], verbs: Sequence[int], language: str, lexicon: VerbLexicon) -> Group:
    """Read the verbs at `verbs` (positions in `tokens`, in order of the text)."""
    if not verbs:
        return Group(None, None, None, passive=False)
    finite = next((i for i in verbs if tokens[i].form == "fin"), None)
    predicate = _predicate(tokens, verbs, finite, lexicon)
    others = [tokens[i] for i in verbs if i not in {finite, predicate}]
    head = tokens[finite] if finite is not None else None
    main = tokens[predicate]
    if language == "de":
        mood, past = german_form(head, lexicon) if head else (None, False)
        tense, passive = _german_tense(head, main, others, past, mood, lexicon)
    else:
        mood = ("subj2" if head.text.lower() in lexicon.subjunctive2 else "ind") if head else None
        tense, passive = _english_tense(head, main, others, lexicon)
    return Group(predicate, mood, tense, passive)


def _predicate(
    tokens: Sequence[Token], verbs: Sequence[int], finite: int | None, lexicon: VerbLexicon
) -> int:
    """The content verb: a full verb before auxiliaries, and what depends on "lassen" before that."""
    full = [i for i in verbs if tokens[i].pos == "VERB"]
    if not full:
        inner = [i for i in verbs if i != finite]
        return inner[0] if inner else verbs[0]
    if finite in full and tokens[finite].lemma in lexicon.raising:
        return full[-1]
    if finite in full and tokens[finite].lemma not in lexicon.bare_infinitive:
        return finite
    inner = [i for i in full if i != finite and tokens[i].lemma not in lexicon.bare_infinitive]
    if finite in full:
        inner = [i for i in inner if tokens[i].form != "part"]
    return inner[0] if inner else full[-1]


def german_form(verb: Token, lexicon: VerbLexicon) -> tuple[str | None, bool]:
    """Mood of a finite verb, and whether it is a past form. An ambiguous form counts as indicative."""
    word, lemma = verb.text.lower(), verb.lemma.lower()
    if word in lexicon.subjunctive1:
        return "subj1", False
    if word in lexicon.subjunctive2 and word not in lexicon.subjunctive2_or_past:
        return "subj2", False
    if word in lexicon.past_irregular:
        return "ind", True
    if word in lexicon.present_irregular:
        return "ind", False
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    if word == stem + "e" and lemma.endswith("en"):
        return "subj1", False
    if word == lemma:
        return "ind", False
    if word.startswith(stem):
        return "ind", word[len(stem) :] in {"te", "ten", "test", "tet", "ete", "eten", "etest", "etet"}
    if word.endswith(tuple(lexicon.past_in_t)):
        return "ind", True
    return "ind", not word.endswith("t")


def _german_tense(
    finite: Token | None,
    main: Token,
    others: Sequence[Token],
    past: bool,
    mood: str | None,
    lexicon: VerbLexicon,
) -> tuple[str | None, bool]:
    """Tense and whether the group is passive; `others` are its verbs but the finite one and `main`."""
    helpers = [*others, *([finite] if finite is not None and finite is not main else [])]
    lemmas = {v.lemma for v in helpers}
    perfect = main.form == "part" and bool(lemmas & (lexicon.have | lexicon.be))
    passive = main.form == "part" and bool(lemmas & lexicon.passive)
    if main.form == "part" and not passive and lemmas & lexicon.be and not lemmas & lexicon.have:
        # "ist verhaftet": a state, unless the verb builds its perfect with "sein" ("ist gereist")
        passive = not main.lemma.endswith(lexicon.be_perfect)
        perfect = not passive
    if finite is None:
        return ("past" if perfect else None), passive
    if perfect or (passive and any(v.form == "part" and v is not main for v in others)):
        return "past", passive
    infinitive = main.form == "inf" or any(v.form == "inf" for v in others)
    if infinitive and finite.lemma in lexicon.future and mood != "subj2" and not past:
        return "future", passive
    return ("past" if past else "present"), passive


def _english_tense(
    finite: Token | None, main: Token, others: Sequence[Token], lexicon: VerbLexicon
) -> tuple[str | None, bool]:
    helpers = [*([finite] if finite is not None and finite is not main else []), *others]
    lemmas = {v.lemma for v in helpers}
    gerund = main.tag.endswith("G")
    passive = main.form == "part" and not gerund and bool(helpers) and helpers[-1].lemma in lexicon.passive
    if finite is None:
        return None, passive
    if finite.text.lower() in lexicon.future or ("go" in lemmas and gerund is False and main.form == "zu"):
        return "future", passive
    if lemmas & lexicon.have and (main.form == "part" or any(v.form == "part" for v in others)):
        return "past", passive
    if finite.tag.endswith("D"):
        return "past", passive
    return "present", passive
