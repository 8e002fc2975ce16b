"""Which cases and numbers the forms of a German noun phrase allow.

Each word rules out readings; what all leave is the answer. Gender is guessed from the end of the noun.
"""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Value
from ingest.language.analysis import Token
from ingest.language.lexicon import load
from ingest.language.phrase.chunk import Chunk, PhraseLexicon

ALL = frozenset({"nom", "acc", "dat", "gen"})
_GENDERS = ("m", "f", "n", "p")
_ANY = frozenset(f"{case}.{gender}" for case in ALL for gender in _GENDERS)
_WEAK_E = frozenset({"nom.m", "nom.f", "nom.n", "acc.f", "acc.n"})
_STRONG = {
    "er": frozenset({"nom.m", "gen.f", "dat.f", "gen.p"}),
    "es": frozenset({"nom.n", "acc.n"}),
    "em": frozenset({"dat.m", "dat.n"}),
    "en": frozenset({"acc.m", "gen.m", "gen.n", "dat.p"}),
    "e": frozenset({"nom.f", "acc.f", "nom.p", "acc.p"}),
}
_UNCHANGED_PLURAL = ("en", "chen", "lein")
_WEAK_NOUN = (
    "ent",
    "ant",
    "ist",
    "at",
    "ot",
    "mensch",
    "held",
    "bär",
    "prinz",
    "herr",
    "nachbar",
    "rebell",
    "loge",
    "e",
)


class CaseLexicon(Value):
    """Government of prepositions, forms of articles, and genders by the end of a noun (p: plural names).

    `determiners` and `endings` name readings as case and gender (m, f, n; p for all plurals): "dat.f".
    """

    government: dict[str, frozenset[str]]
    contractions: dict[str, frozenset[str]]
    determiners: dict[str, frozenset[str]]
    endings: dict[str, tuple[str, ...]]
    genders: dict[str, frozenset[str]]


def german_cases(
    tokens: Sequence[Token], chunk: Chunk, words: PhraseLexicon
) -> tuple[frozenset[str], bool | None]:
    """Allowed cases of a chunk, and whether it is plural (None where open)."""
    lexicon = load(CaseLexicon, "de", "case")
    head = tokens[chunk.head]
    if head.pos in {"PRON", "DET"} and chunk.head == chunk.first:
        return _pronoun(head, words, lexicon), _pronoun_number(head, words)
    readings = _readings(tokens, chunk, lexicon)
    governed = _governed(tokens, chunk, lexicon)
    narrowed = {r for r in readings if r[:3] in governed} or {
        f"{c}.{r[4]}" for c in governed for r in readings
    }
    plural = {r.endswith("p") for r in narrowed}
    cases = frozenset(r[:3] for r in narrowed)
    if chunk.genitive:
        return frozenset({"gen"}), False
    if head.pos == "PROPN" and chunk.determiner is None:
        return (governed & ALL), (None if chunk.numeral else False)
    return cases, (plural.pop() if len(plural) == 1 else None)


def _governed(tokens: Sequence[Token], chunk: Chunk, lexicon: CaseLexicon) -> frozenset[str]:
    """Cases that the preposition allows; a bare noun is no genitive."""
    if chunk.preposition is None or chunk.preposition in {"als", "wie"}:
        bare = chunk.determiner is None and not chunk.adjectives and tokens[chunk.head].pos == "NOUN"
        return ALL - {"gen"} if bare else ALL
    leader = tokens[chunk.adposition].text.lower() if chunk.adposition is not None else ""
    for case, forms in lexicon.contractions.items():
        if leader in forms:
            return frozenset({case})
    for cases, prepositions in lexicon.government.items():
        if chunk.preposition in prepositions:
            return frozenset(cases.split("_"))
    return ALL


def _readings(tokens: Sequence[Token], chunk: Chunk, lexicon: CaseLexicon) -> frozenset[str]:
    """Readings that determiner, adjectives, numeral and noun leave, the surest first where they clash."""
    determiner = tokens[chunk.determiner].text.lower() if chunk.determiner is not None else None
    leader = tokens[chunk.adposition].text.lower() if chunk.adposition is not None else None
    first = determiner or (leader if leader in lexicon.determiners else None)
    readings = _determined(first, lexicon) if first else _ANY
    limits = [_adjective(tokens[i].text.lower(), first, lexicon) for i in chunk.adjectives]
    if chunk.numeral:
        limits.append(frozenset(r for r in _ANY if r.endswith("p")))
    limits.append(_noun(tokens[chunk.head], lexicon))
    for limit in limits:
        readings = readings & limit or readings
    return readings


def _determined(word: str, lexicon: CaseLexicon) -> frozenset[str]:
    if word in lexicon.determiners:
        return lexicon.determiners[word]
    for stem in lexicon.endings["ein"]:
        if word.startswith(stem):
            ending = word[len(stem) :]
            if ending == "":
                return lexicon.determiners["ein"]
            if ending == "er":
                return lexicon.determiners["einer"] | {"gen.p"}
            return _like_article(ending, lexicon)
    for stem in lexicon.endings["dieser"]:
        if word.startswith(stem):
            return _like_article(word[len(stem) :], lexicon)
    return _ANY


def _like_article(ending: str, lexicon: CaseLexicon) -> frozenset[str]:
    article = {"er": "der", "e": "die", "es": "das", "en": "den", "em": "dem"}.get(ending)
    if article is None:
        return _ANY
    return lexicon.determiners[article] | (lexicon.determiners["des"] if ending == "es" else frozenset())


def _adjective(word: str, determiner: str | None, lexicon: CaseLexicon) -> frozenset[str]:
    """What an adjective's ending allows: strong without an article's ending before it, else weak."""
    ending = next((e for e in ("er", "es", "em", "en", "e") if word.endswith(e)), None)
    if ending is None or not word[0].isalpha():
        return _ANY
    bare = determiner is None or determiner in lexicon.endings["ein"] or determiner == "ein"
    if bare:
        return _STRONG[ending]
    if ending == "e":
        return (
            _WEAK_E | {"nom.p", "acc.p"}
            if determiner and determiner.startswith(("viel", "einig"))
            else _WEAK_E
        )
    return _ANY - {"nom.m", "nom.f", "nom.n", "acc.f", "acc.n"} if ending == "en" else _ANY


def _noun(head: Token, lexicon: CaseLexicon) -> frozenset[str]:
    """What the noun's own form allows."""
    word, lemma = head.text.lower(), head.lemma.lower()
    if head.pos != "NOUN":
        listed = next((g for g in _GENDERS if word in lexicon.genders[g]), None)
        return frozenset(f"{c}.{listed}" for c in ALL) if listed else _ANY
    gender = _gender(lemma, lexicon)
    genders = {gender} if gender else {"m", "f", "n"}
    singular = frozenset(f"{c}.{g}" for c in ALL for g in genders)
    plural = frozenset(f"{c}.p" for c in ALL)
    if word == lemma:
        if lemma.endswith(("er", "el")):
            return singular | (plural - {"dat.p"})
        return (singular | plural) if lemma.endswith(_UNCHANGED_PLURAL) or not head.known else singular
    suffix = word[len(lemma) :] if word.startswith(lemma) else None
    if suffix in {"s", "es"} and gender != "f":
        return frozenset(r for r in singular if r.startswith("gen")) | (
            plural if suffix == "s" else frozenset()
        )
    if suffix in {"n", "en"} and gender != "f" and lemma.endswith(_WEAK_NOUN):
        return plural | frozenset(r for r in singular if not r.startswith("nom"))
    if suffix == "n" and gender != "f" and lemma.endswith(("er", "el")):
        return frozenset({"dat.p"})
    return plural


def _gender(lemma: str, lexicon: CaseLexicon) -> str | None:
    """Gender by the longest listed end of the noun."""
    for length in range(min(len(lemma), 16), 0, -1):
        tail = lemma[-length:]
        for gender in ("f", "m", "n"):
            if tail in lexicon.genders[gender]:
                return gender
    return None


def _pronoun(head: Token, words: PhraseLexicon, lexicon: CaseLexicon) -> frozenset[str]:
    word = head.text.lower()
    for cases, forms in words.pronouns.items():
        if cases != "plural" and word in forms:
            return frozenset(cases.split("_"))
    return frozenset(r[:3] for r in _determined(word, lexicon))


def _pronoun_number(head: Token, words: PhraseLexicon) -> bool | None:
    word = head.text.lower()
    if word in words.pronouns["plural"]:
        return True
    return (
        False if word in {"er", "es", "ihn", "ihm", "ich", "man", "wer", "dem", "jeder", "niemand"} else None
    )
