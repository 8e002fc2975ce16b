"""How phrases hang together: genitives, "von" and "of", appositions, coordination."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.language.analysis import Clause, Phrase, Token

_OF = {"de": "von", "en": "of"}
_BRACKETS = {"(": ")", "[": "]"}


def attach(
    tokens: Sequence[Token], clauses: Sequence[Clause], phrases: Sequence[Phrase], language: str
) -> list[Phrase]:
    """The phrases with `attached` and `conjoined` filled in."""
    attacher = _Attacher(tokens, clauses, phrases, language)
    for n in range(len(phrases)):
        attacher.place(n)
    return attacher.phrases


class _Attacher:
    def __init__(
        self, tokens: Sequence[Token], clauses: Sequence[Clause], phrases: Sequence[Phrase], language: str
    ) -> None:
        self._tokens = tokens
        self._language = language
        self.phrases = list(phrases)
        self._clauses = clauses
        self._clause_of = _clause_numbers(len(tokens), clauses)

    def place(self, n: int) -> None:
        """Attach or conjoin phrase `n` to an earlier one, or to the next one that it is a genitive of."""
        phrase = self.phrases[n]
        if phrase.attached is not None:
            return
        if self._leads_as_genitive(n):
            self.phrases[n] = replace(phrase, attached=n + 1)
            return
        if n == 0:
            return
        between = self._between(n)
        if not between:
            self._attach_adjacent(n)
        elif [t.text for t in between] in ([","], ["("], ["–"]):
            self._appose(n, between[0].text)
        if self.phrases[n].attached is None:
            self._conjoin(n)

    def _between(self, n: int) -> list[Token]:
        """Tokens between phrase `n` with its preposition and the one before it, quotation marks left out."""
        start = self.phrases[n - 1].last
        end = self._start(n)
        return [t for t in self._tokens[start:end] if t.text not in "\"“”„»«‚‘'"]

    def _start(self, n: int) -> int:
        """First token of a phrase, its preposition counted in."""
        phrase = self.phrases[n]
        first = phrase.first
        if phrase.preposition is not None and first and self._tokens[first - 1].pos == "ADP":
            first -= 1
        return first

    # --- modifiers

    def _leads_as_genitive(self, n: int) -> bool:
        """Whether a genitive stands before its noun ("Putins Besuch", "Kim's visit")."""
        phrase = self.phrases[n]
        possessive = self._tokens[phrase.head].pos == "PROPN" or self._tokens[phrase.last - 1].tag == "POS"
        if phrase.cases != {"gen"} or n + 1 >= len(self.phrases) or not possessive:
            return False
        following = self.phrases[n + 1]
        behind = n > 0 and self.phrases[n - 1].last == self._start(n) and self._is_noun(n - 1)
        if behind and self._language == "de":
            return False
        return following.first == phrase.last and following.preposition is None

    def _is_noun(self, n: int) -> bool:
        return self._tokens[self.phrases[n].head].pos in {"NOUN", "PROPN"}

    def _attach_adjacent(self, n: int) -> None:
        """A genitive, a "von" phrase, or any prepositional phrase behind a noun before the finite verb."""
        phrase, host = self.phrases[n], n - 1
        if (
            not self._is_noun(host)
            or self._clause_of[phrase.head] != self._clause_of[self.phrases[host].head]
        ):
            return
        if phrase.preposition is None:
            if self._is_adnominal_genitive(phrase):
                self._attach(n, host)
        elif phrase.preposition == _OF[self._language]:
            if self._language == "en" or not self._is_agent(n):
                self._attach(n, host)
        elif (
            self._before_verb(n)
            and phrase.preposition not in {"als", "wie"}
            and self._tokens[self.phrases[host].head].pos == "NOUN"
        ):
            self._attach(n, host)

    def _is_adnominal_genitive(self, phrase: Phrase) -> bool:
        if self._language != "de" or "gen" not in phrase.cases:
            return False
        return phrase.cases <= {"gen", "dat"} and self._tokens[phrase.head].pos in {"NOUN", "PROPN", "PRON"}

    def _is_agent(self, n: int) -> bool:
        """Whether a "von" phrase rather names the agent of a passive than modifies the noun before it."""
        number = self._clause_of[self.phrases[n].head]
        return number is not None and self._clauses[number].passive and not self._before_verb(n)

    def _before_verb(self, n: int) -> bool:
        """Whether phrase `n` stands before the finite verb of a main clause."""
        number = self._clause_of[self.phrases[n].head]
        if number is None:
            return False
        clause = self._clauses[number]
        if not clause.verbs or (clause.kind != "main" and self._language == "de"):
            return False
        return self.phrases[n].last <= clause.verbs[0]

    def _attach(self, n: int, host: int) -> None:
        self.phrases[n] = replace(self.phrases[n], attached=host)

    def _appose(self, n: int, mark: str) -> None:
        """An apposition stands alone between commas or brackets, beside a phrase of the other kind."""
        phrase, host = self.phrases[n], self._root(n - 1)
        if (
            phrase.preposition is not None
            or self._clause_of[phrase.head] != self._clause_of[self.phrases[host].head]
        ):
            return
        if mark != "(" and not self._closes(n):
            return
        kinds = {self._tokens[self.phrases[i].head].pos for i in (n, host)}
        if mark == "(" or (kinds == {"NOUN", "PROPN"} and not self._is_listed(n, host)):
            self._attach(n, host)

    def _closes(self, n: int) -> bool:
        """Whether only modifiers of phrase `n` stand between it and the next separating mark."""
        end = self.phrases[n].last
        later = n + 1
        while later < len(self.phrases) and self._start(later) == end:
            end, later = self.phrases[later].last, later + 1
        return end >= len(self._tokens) or self._tokens[end].text in {
            ",",
            ".",
            ";",
            ":",
            "–",
            "-",
            ")",
            "!",
            "?",
        }

    def _is_listed(self, n: int, host: int) -> bool:
        """Whether a conjunction goes on behind phrase `n`, so that it is one of a list."""
        end = self.phrases[n].last
        return end < len(self._tokens) and self._tokens[end].pos == "CCONJ"

    def _root(self, n: int) -> int:
        """The phrase that phrase `n` modifies in the end."""
        attached = self.phrases[n].attached
        while attached is not None and attached < n:
            n, attached = attached, self.phrases[attached].attached
        return n

    # --- coordination

    def _conjoin(self, n: int) -> None:
        partner = self._partner(n)
        if partner is None:
            return
        first = self.phrases[partner].conjoined
        host = self.phrases[partner]
        phrase = replace(self.phrases[n], conjoined=first if first is not None else partner)
        if phrase.preposition is None and host.preposition is not None:
            phrase = replace(
                phrase, preposition=host.preposition, cases=phrase.cases & host.cases or host.cases
            )
        self.phrases[n] = phrase

    def _partner(self, n: int) -> int | None:
        """The earlier phrase that phrase `n` is coordinated with."""
        if n == 0:
            return None
        marks = self._between(n)
        joined = len(marks) == 1 and marks[0].pos == "CCONJ"
        listed = len(marks) == 1 and marks[0].text == "," and self._list_follows(n)
        if not joined and not listed:
            return None
        phrase = self.phrases[n]
        candidates = [n - 1, self._root(n - 1)]
        for candidate in candidates:
            host = self.phrases[candidate]
            if self._clause_of[host.head] != self._clause_of[phrase.head]:
                continue
            alike = self._tokens[host.head].pos == self._tokens[phrase.head].pos
            fits = phrase.preposition is not None or bool(phrase.cases & host.cases)
            led = phrase.preposition is None or host.preposition is not None
            if fits and led and (alike or candidate == candidates[-1]):
                return candidate
        return None

    def _list_follows(self, n: int) -> bool:
        """Whether phrase `n` is followed by more of a list that a conjunction closes."""
        for later in range(n + 1, min(n + 12, len(self.phrases))):
            marks = self._between(later)
            if len(marks) == 1 and marks[0].pos == "CCONJ":
                return self._clause_of[self.phrases[later].head] == self._clause_of[self.phrases[n].head]
            if marks and [t.text for t in marks] != [","]:
                return False
        return False


def _clause_numbers(length: int, clauses: Sequence[Clause]) -> list[int | None]:
    """The shortest clause around each token."""
    result: list[int | None] = [None] * length
    for n in sorted(range(len(clauses)), key=lambda n: clauses[n].first - clauses[n].last):
        for i in range(clauses[n].first, clauses[n].last):
            result[i] = n
    return result
