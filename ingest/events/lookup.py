"""From a word as it stands in the text to its entry in the lexicon."""

from __future__ import annotations

import re
from functools import lru_cache

import simplemma

from ingest.events.lexicon import Lexicon, Predicate, load_lexicon
from ingest.language.analysis import Token

_SHORTEST_HEAD = 4  # shorter last parts of compounds are mostly other words ("Motor" is no "Tor")
_SHORTEST_MODIFIER = 3
_NOUN_ENDINGS = ("s", "es", "n", "en", "e", "se", "sen")
_UMLAUTS = str.maketrans("äöü", "aou")
_SEPARABLE = re.compile(r"^(?P<prefix>[a-zäöü]{2,7}?)(?:ge|zu)(?P<stem>[a-zäöüß]{2,})$")


def verb_entry(token: Token, language: str) -> tuple[str, Predicate] | None:
    """The base form and entry of a verb or participle."""
    return _verb_entry(token.text, token.lemma, language)


@lru_cache(maxsize=50_000)
def _verb_entry(text: str, lemma: str, language: str) -> tuple[str, Predicate] | None:
    verbs = load_lexicon(language).verbs
    for form in _verb_forms(text.lower(), lemma.lower(), language):
        if form in verbs:
            return form, verbs[form]
    return None


def base_form(token: Token, language: str) -> str:
    """The verb's base form, also where the engine left a participle as it stands."""
    entry = verb_entry(token, language)
    return entry[0] if entry else token.lemma.lower()


def _verb_forms(text: str, lemma: str, language: str) -> list[str]:
    forms = [lemma]
    for word in (lemma, text):
        forms.append(str(simplemma.lemmatize(word, lang=language)).lower())
        if language == "de":
            forms.extend(_participle_bases(word))
    # "stellt … dar" is darstellen, and never stellen
    return [form for form in forms if form == lemma or not lemma.endswith(form)]


def _participle_bases(word: str) -> list[str]:
    """Infinitives that a German participle or zu-infinitive may come from: `deportierten` → `deportieren`."""
    bases = []
    for ending in ("", "e", "en", "er", "es", "em"):
        stem = word[: len(word) - len(ending)] if word.endswith(ending) else ""
        if len(stem) < 4:
            continue
        separated = _SEPARABLE.match(stem)
        heads = [stem, stem.removeprefix("ge")]
        if separated:
            heads.append(separated["prefix"] + separated["stem"])
        for head in heads:
            if head.endswith("t"):
                bases += [head[:-1] + "en", head[:-1] + "n", head[:-2] + "en"]
            if head.endswith("end"):
                bases += [head[:-1], head[:-3] + "eln"]
            bases.append(head)
    return bases


def noun_entry(token: Token, language: str) -> tuple[str, Predicate, bool] | None:
    """Base form and entry of an event noun, and whether only the last part of a compound was found."""
    return _noun_entry(token.text, token.lemma, language)


@lru_cache(maxsize=50_000)
def _noun_entry(text: str, lemma: str, language: str) -> tuple[str, Predicate, bool] | None:
    lexicon = load_lexicon(language)
    words = _noun_forms(text, lemma, language)
    for word in words:
        if word in lexicon.inert_index:
            return None
        if word in lexicon.noun_index:
            return word, lexicon.noun_index[word], False
    if language == "de":
        tails = [_tail(word, lexicon) for word in words]
        if any(tail in lexicon.inert_index for tail in tails):
            return None
        found = max((tail for tail in tails if tail), key=len, default=None)
        return (found, lexicon.noun_index[found], True) if found else _nominalized(text, lexicon)
    head = words[0].rpartition("-")[2]
    return (head, lexicon.noun_index[head], True) if head in lexicon.noun_index else None


def _noun_forms(text: str, lemma: str, language: str) -> list[str]:
    low = text.lower()
    forms = [low, lemma.lower()]
    if language == "de":
        for ending in _NOUN_ENDINGS:
            if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST_HEAD:
                stem = low[: -len(ending)]
                forms.append(stem)
                if ending in {"e", "en"}:
                    forms.append(stem.translate(_UMLAUTS))
                if ending in {"n", "s"}:
                    forms.append(stem + "e")
    else:
        forms.append(str(simplemma.lemmatize(low, lang=language)).lower())
    forms += [form.replace("ß", "ss") for form in forms if form.endswith("ß")]
    return list(dict.fromkeys(form.strip("„“”\"'’") for form in forms))


def _tail(word: str, lexicon: Lexicon) -> str | None:
    """The longest last part of a compound that the lexicon has, as an event noun or as none."""
    for start in range(1, len(word) - 1):
        after_hyphen = word[start - 1] == "-"
        tail = word[start:]
        if len(tail) < _SHORTEST_HEAD and not after_hyphen:
            break
        if tail in lexicon.inert_index:
            return tail
        if start < _SHORTEST_MODIFIER and not after_hyphen:
            continue
        if tail in lexicon.noun_index and (after_hyphen or not lexicon.noun_index[tail].whole):
            return tail
    return None


def _nominalized(text: str, lexicon: Lexicon) -> tuple[str, Predicate, bool] | None:
    """A German infinitive used as a noun ("das Eingreifen")."""
    for form in (text.lower(), text.lower().removesuffix("s")):
        predicate = lexicon.verbs.get(form)
        if form.endswith("n") and predicate and not predicate.weak:
            return form, predicate, False
    return None
