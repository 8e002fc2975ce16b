"""Subject, objects and prepositional phrases of a clause, read from case, order, voice and ellipsis."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.events.lexicon import Grammar
from ingest.events.syntax import SentenceView
from ingest.language.analysis import Phrase

_ANTECEDENT = 12  # tokens before a relative clause in which its antecedent ends
_ELLIPSIS_DEPTH = 4  # how many clauses a missing subject is looked for


@dataclass(frozen=True, slots=True)
class Place:
    """A phrase and the sentence that it stands in (its number is of that sentence)."""

    view: SentenceView
    phrase: int


@dataclass(frozen=True, slots=True)
class Arguments:
    """Phrases by number: grammatical subject and objects, and the prepositional ones in order."""

    subject: int | None = None
    objects: tuple[int, ...] = ()
    oblique: tuple[int, ...] = ()


class ArgumentReader:
    """Reads the clauses of one sentence, each once."""

    def __init__(self, view: SentenceView, language: str, grammar: Grammar) -> None:
        self._view = view
        self._language = language
        self._grammar = grammar
        self._read: dict[int, Arguments] = {}

    def arguments(self, clause: int) -> Arguments:
        """What the clause itself holds, and the subject that it shares with others."""
        if clause not in self._read:
            self._read[clause] = self._own(clause)
        return self._read[clause]

    def subject(self, clause: int, depth: int = 0) -> int | None:
        """The subject; that of the coordinated or governing clause where the clause has none."""
        own = self.arguments(clause)
        if own.subject is not None or depth > _ELLIPSIS_DEPTH:
            return own.subject
        this = self._view.clauses[clause]
        if this.kind == "rel":
            return None
        if this.conjoined is not None and this.conjoined != clause:
            return self.subject(this.conjoined, depth + 1)
        if this.kind in {"inf", "part"} and this.parent is not None:
            return self._controller(this.parent, depth)
        if this.kind == "main" and this.verbs and this.verbs[0] - this.first <= 1:
            clauses = self._view.clauses
            earlier = (n for n in range(clause - 1, -1, -1) if clauses[n].kind == "main" and clauses[n].verbs)
            before = next(earlier, None)
            return self.subject(before, depth + 1) if before is not None else None
        if this.kind == "nominal" and this.parent is not None:
            return self.subject(this.parent, depth + 1)
        return None

    def _controller(self, matrix: int, depth: int) -> int | None:
        """Whose act an infinitive is: the object of "auffordern", else the subject of the matrix clause."""
        predicate = self._view.clauses[matrix].predicate
        outer = self.arguments(matrix)
        if (
            predicate is not None
            and self._view.tokens[predicate].lemma.lower() in self._grammar.object_control
        ):
            if outer.objects:
                return outer.objects[0]
            return self.subject(matrix, depth + 1) if self._view.clauses[matrix].passive else None
        return self.subject(matrix, depth + 1)

    def antecedent(self, clause: int) -> int | None:
        """The phrase that a relative clause tells of: the last one before it, the whole of a chain."""
        first = self._view.clauses[clause].first
        near = range(first - 1, max(first - _ANTECEDENT, 0) - 1, -1)
        number = next((p for t in near if (p := self._view.phrase_of[t]) is not None), None)
        if number is None:
            return None
        phrase = self._view.phrases[number]
        if phrase.attached is not None and phrase.preposition is None and self._plural_clash(clause, phrase):
            return phrase.attached
        return number

    def _plural_clash(self, clause: int, phrase: Phrase) -> bool:
        """A relative clause whose verb is singular does not tell of a plural name beside its head."""
        verbs = self._view.clauses[clause].verbs
        finite = next((self._view.tokens[v].text for v in verbs if self._view.tokens[v].form == "fin"), "")
        return bool(phrase.plural) and finite.endswith(("t", "s")) and not finite.endswith("en")

    def _own(self, number: int) -> Arguments:
        view, clause = self._view, self._view.clauses[number]
        bare: list[int] = []
        oblique: list[int] = []
        for at in view.phrases_in[number]:
            phrase = view.phrases[at]
            if phrase.conjoined is not None or self.is_date(phrase):
                continue
            if phrase.preposition is not None:
                oblique.append(at)
            elif phrase.attached is None and view.is_nominal(phrase):
                bare.append(at)
        if clause.kind == "rel":
            return self._relative(number, bare, oblique)
        if clause.kind == "inf" or (clause.kind == "part" and clause.parent is not None):
            return Arguments(None, tuple(bare), tuple(oblique))
        subject = self._subject_of(number, bare)
        return Arguments(subject, tuple(n for n in bare if n != subject), tuple(oblique))

    def is_date(self, phrase: Phrase) -> bool:
        return phrase.head in self._view.dated

    def _subject_of(self, number: int, bare: list[int]) -> int | None:
        if not bare:
            return None
        clause = self._view.clauses[number]
        phrases = self._view.phrases
        if self._language == "en":
            verb = clause.verbs[0] if clause.verbs else clause.last
            before = [n for n in bare if phrases[n].head < verb]
            return before[-1] if before else None
        # a genitive that depends on nothing is a nominative misread ("Der Veranstalter …")
        able = [n for n in bare if "nom" in phrases[n].cases or phrases[n].cases == {"gen"}]
        able = [n for n in able if phrases[n].cases == {"gen"} or self._agrees(number, n)]
        only = [n for n in able if phrases[n].cases == {"nom"}]
        if only:
            return only[0]
        if (
            clause.conjoined is not None
            and len(bare) == 1
            and clause.verbs
            and phrases[bare[0]].head > clause.verbs[0]
        ):
            # "…, kritisierte X und forderte Y": what follows the second verb is its object
            return None
        return able[0] if able else None

    def _agrees(self, number: int, at: int) -> bool:
        """Whether the phrase may be the finite verb's subject by number; German verbs in -en are plural."""
        view = self._view
        finite = next(
            (view.tokens[v] for v in view.clauses[number].verbs if view.tokens[v].form == "fin"), None
        )
        plural = view.phrases[at].plural
        if finite is None or plural is None or view.tokens[view.phrases[at].head].pos == "PRON":
            return True
        text = finite.text.lower()
        if at in view.conjuncts:
            plural = True
        is_plural = text.endswith("en") or text == "sind"
        return plural == is_plural or (plural and not text.endswith(("t", "te", "ß")) and is_plural)

    def _relative(self, number: int, bare: list[int], oblique: list[int]) -> Arguments:
        """The antecedent stands for the relative pronoun, in the role that the pronoun has."""
        view, clause = self._view, self._view.clauses[number]
        head = self.antecedent(number)
        pronoun = view.tokens[clause.first] if clause.first < len(view.tokens) else None
        rest = [n for n in bare if pronoun is None or view.phrases[n].head != clause.first]
        marker = (clause.marker or "").lower()
        led = next((n for n in oblique if self._is_pronoun(n, marker)), None)
        oblique = [n for n in oblique if n != led]
        if head is None or led is not None or marker in self._grammar.relative_possessives:
            subject = self._subject_of(number, rest)
            return Arguments(subject, tuple(n for n in rest if n != subject), tuple(oblique))
        as_object = marker in self._grammar.relative_objects or any(
            view.phrases[n].cases == {"nom"} or view.tokens[view.phrases[n].head].pos == "PRON" for n in rest
        )
        if self._language == "en":
            verb = clause.verbs[0] if clause.verbs else clause.last
            as_object = any(view.phrases[n].head < verb for n in rest)
        if as_object:
            subject = self._subject_of(number, rest)
            return Arguments(subject, (head, *(n for n in rest if n != subject)), tuple(oblique))
        return Arguments(head, tuple(rest), tuple(oblique))

    def _is_pronoun(self, phrase: int, marker: str) -> bool:
        return bool(marker) and self._view.tokens[self._view.phrases[phrase].head].text.lower() == marker
