"""Who says so: attributions of a sentence, and how far each of them reaches."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Entity, Role, Source, TextSpan
from ingest.events.argument import ArgumentReader
from ingest.events.lexicon import Lexicon
from ingest.events.lookup import base_form
from ingest.events.mention import Cast
from ingest.events.syntax import SentenceView
from ingest.language.analysis import Clause

Named = tuple[TextSpan, Entity]


@dataclass(frozen=True, slots=True)
class AttributionMark:
    """One attribution: its `sources`, the words that make it (`cue`), and the `clauses` that it covers."""

    sources: tuple[Source, ...]
    cue: TextSpan
    clauses: frozenset[int]


class SourceReader:
    """Finds the attributions of one sentence. `speaker` is who spoke in the sentence before."""

    def __init__(
        self,
        view: SentenceView,
        cast: Cast,
        reader: ArgumentReader,
        lexicon: Lexicon,
        speaker: tuple[Source, ...],
    ) -> None:
        self._view = view
        self._cast = cast
        self._reader = reader
        self._words = lexicon.attribution
        self._lexicon = lexicon
        self._speaker = speaker

    def marks(self) -> tuple[AttributionMark, ...]:
        """All attributions of the sentence, those in its words first."""
        marks = [*self._by_phrase(), *self._by_clause()]
        carried = self._carried(marks)
        return (*marks, *([carried] if carried else []))

    def _by_phrase(self) -> list[AttributionMark]:
        """ "laut X", "X zufolge", "nach Angaben von X", "unter Berufung auf X"."""
        found = []
        for number, phrase in enumerate(self._view.phrases):
            named = self._named_by(number) or self._so(number)
            clause = self._view.clause_of[phrase.head]
            if named is None or not named:
                continue
            first = max(phrase.first - 1, 0) if phrase.preposition else phrase.first
            span = self._view.span(first, phrase.last)
            said = sources(named)
            covered = self._covered(clause)
            found.append(AttributionMark(said, self._cast.quote(span.start, span.end), covered))
        return found

    def _named_by(self, number: int) -> list[Named] | None:
        """The sources that a phrase names, None if it is no attribution."""
        view, words = self._view, self._words
        phrase = view.phrases[number]
        head = view.tokens[phrase.head]
        follows = view.tokens[phrase.last].text.lower() if phrase.last < len(view.tokens) else ""
        if phrase.preposition in words.prepositions or follows in words.postpositions:
            return self._all_named(number)
        if phrase.preposition in words.account_prepositions and self._is_account(head.text, head.lemma):
            named = [m for n in self._behind(number) for m in self._all_named(n)]
            compound = head.text not in words.account_nouns and head.lemma not in words.account_nouns
            return named or self._inside(number) or (self._cast.named(view, number) if compound else [])
        if phrase.preposition in words.reference_prepositions and head.text in words.reference_nouns:
            behind = list(view.attached_to.get(number, ())) or [number + 1]
            taken = [n for n in behind if n < len(view.phrases)]
            taken = [n for n in taken if view.phrases[n].preposition in words.reference_complements]
            return [m for n in taken for m in self._all_named(n)]
        return None

    def _so(self, number: int) -> list[Named]:
        """ "…, so ein Sprecher": a comma, the word, and whoever says it, without a verb."""
        view = self._view
        phrase = view.phrases[number]
        clause = view.clause_of[phrase.head]
        verbless = clause is None or view.clauses[clause].predicate is None
        lead = view.tokens[phrase.first - 1].text.lower() if phrase.first > 1 else ""
        if (
            lead not in self._words.inserted
            or view.tokens[phrase.first - 2].pos != "PUNCT"
            or phrase.preposition
        ):
            return []
        return self._all_named(number) if verbless else []

    def _behind(self, number: int) -> list[int]:
        """The genitive or "von" phrase of an account noun, attached or right behind it."""
        view = self._view
        leading = {None, *self._lexicon.grammar.of}
        found = [n for n in view.attached_to.get(number, ()) if view.phrases[n].preposition in leading]
        if not found and number + 1 < len(view.phrases):
            following = view.phrases[number + 1]
            near = following.first - view.phrases[number].last
            if (near == 0 and "gen" in following.cases) or (
                near == 1 and following.preposition in self._lexicon.grammar.of
            ):
                found = [number + 1]
        return found

    def _is_account(self, text: str, lemma: str) -> bool:
        nouns = self._words.account_nouns
        return text in nouns or lemma in nouns or text.endswith(self._words.account_endings)

    def _inside(self, number: int) -> list[Named]:
        phrase = self._view.phrases[number]
        span = self._view.span(phrase.first, phrase.head + 1)
        return self._cast.within(span.start, span.end)

    def _all_named(self, number: int) -> list[Named]:
        return [(f.mention, f.entity) for f in self._cast.fill(self._view, number, Role.AGENT)]

    def _covered(self, clause: int | None) -> frozenset[int]:
        """An attribution in a main clause covers what depends on it; one put in covers its host."""
        clauses = self._view.clauses
        if clause is None:
            return frozenset(range(len(clauses)))
        if clauses[clause].predicate is None and clauses[clause].parent is None:
            return frozenset(range(len(clauses)))
        base = clause
        if clauses[clause].predicate is None and clauses[clause].parent is not None:
            base = clauses[clause].parent or 0
        return frozenset(n for n in range(len(clauses)) if n == base or base in self._view.parents(n))

    def _by_clause(self) -> list[AttributionMark]:
        """ "wie X berichtete", "X sagte, dass …", "…, sagte X"."""
        found = []
        for number, clause in enumerate(self._view.clauses):
            if clause.predicate is None or not self._speaks(clause):
                continue
            covered = self._spoken(number, clause)
            if not covered:
                continue
            subject = self._reader.subject(number)
            if clause.passive:
                subject = None
            named = self._all_named(subject) if subject is not None else []
            span = self._view.span(clause.predicate, clause.predicate + 1)
            cue = self._cast.quote(span.start, span.end)
            found.append(AttributionMark(sources(named), cue, covered))
        return found

    def _speaks(self, clause: Clause) -> bool:
        if clause.predicate is None:
            return False
        return (
            base_form(self._view.tokens[clause.predicate], self._lexicon.language) in self._words.speech.verbs
        )

    def _spoken(self, number: int, clause: Clause) -> frozenset[int]:
        """The clauses whose content a speech clause gives."""
        view = self._view
        every = range(len(view.clauses))
        if clause.kind == "sub" and clause.marker in self._words.comparison_markers:
            inside = {n for n in every if n == number or number in view.parents(n)}
            return frozenset(every) - inside
        content = {n for n in every if self._is_content(n, number)}
        if self._is_inserted(number, clause):
            before = {n for n in every if view.clauses[n].first < clause.first and n != number}
            content |= {
                n for n in before if clause.parent is None or n != clause.parent or clause.kind == "main"
            }
            later = {n for n in every if view.clauses[n].first > clause.last and self._is_spoken_form(n)}
            content |= later
        return frozenset(n for n in every if n in content or content & set(view.parents(n))) - {number}

    def _is_content(self, number: int, speech: int) -> bool:
        clause = self._view.clauses[number]
        if clause.parent == speech:
            if clause.kind == "sub":
                return clause.marker is None or clause.marker in self._lexicon.status.content_markers
            return clause.kind in {"inf", "main"}
        gap = clause.first - self._view.clauses[speech].last
        if clause.kind != "main" or gap < 0:
            return False
        # "Police said the driver …", "sie sagte, es würde …": content without a conjunction
        bare = gap <= 1 and clause.conjoined is None
        return self._is_spoken_form(number) or (
            bare and (clause.mood == "subj2" or (self._lexicon.language == "en" and gap == 0))
        )

    def _is_spoken_form(self, number: int) -> bool:
        clause = self._view.clauses[number]
        return clause.mood == "subj1" or self._view.quoted(clause.predicate or clause.first)

    def _is_inserted(self, number: int, clause: Clause) -> bool:
        """ "…, sagte X" and "…, X said": the speech clause comes after what was said."""
        if clause.kind != "main" or clause.first == 0 or not clause.verbs:
            return False
        if clause.conjoined is not None:
            return False
        opens = clause.verbs[0] == clause.first
        ends = self._lexicon.language == "en" and not any(
            c.parent == number and c.kind == "sub" for c in self._view.clauses
        )
        return opens or ends

    def _carried(self, marks: list[AttributionMark]) -> AttributionMark | None:
        """Indirect speech and quotations that go on after the sentence that named the speaker."""
        covered = frozenset().union(*(m.clauses for m in marks)) if marks else frozenset()
        view = self._view
        left = frozenset(
            n
            for n, clause in enumerate(view.clauses)
            if n not in covered and (clause.mood == "subj1" or view.quoted(clause.predicate or clause.first))
        )
        if not left:
            return None
        verb = view.clauses[min(left)].predicate or view.clauses[min(left)].first
        span = view.span(verb, verb + 1)
        local = tuple(s for m in marks for s in m.sources)
        return AttributionMark(local or self._speaker, self._cast.quote(span.start, span.end), left)


def sources(named: list[Named]) -> tuple[Source, ...]:
    found: dict[str, Source] = {}
    for mention, entity in named:
        found.setdefault(
            entity.entity_id, Source(entity_id=entity.entity_id, name=entity.name, mention=mention)
        )
    return tuple(found.values())
