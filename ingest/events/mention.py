"""Who or what a phrase names: an entity that actor finding knows, or a new unnamed one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from graph.ids import local_entity_id
from graph.model import Entity, EntityKind, Role, TextSpan
from ingest.actors.result import Actors
from ingest.events.candidate import Filler
from ingest.events.lexicon import Lexicon
from ingest.events.syntax import SentenceView

PLACES = frozenset({EntityKind.PLACE, EntityKind.COUNTRY})
_ACTORS = frozenset({EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.COUNTRY, EntityKind.GROUP})
_LEADING = frozenset({"DET", "ADP", "PUNCT", "CCONJ", "ADV", "PART"})
_LONGEST_NAME = 80
_FOCUS = 12  # subjects back that a pronoun may stand for


class Cast:
    """The entities of one article by the place of their mentions; unnamed ones are added when needed."""

    def __init__(self, actors: Actors, *, text: str, article_id: str, lexicon: Lexicon) -> None:
        mentions = [
            (mention.start, mention.end, entity) for entity in actors.entities for mention in entity.mentions
        ]
        self._mentions = sorted(mentions, key=lambda m: (m[0], -m[1], m[2].entity_id))
        self._starts = [m[0] for m in self._mentions]
        self._names = {
            name.lower(): entity
            for entity in reversed(actors.entities)
            for name in (entity.name, *entity.aliases)
        }
        self._longest = max((m[1] - m[0] for m in mentions), default=0)
        self._text = text
        self._article_id = article_id
        self._lexicon = lexicon
        self._added: dict[str, tuple[Entity, list[TextSpan]]] = {}
        self._focus: list[tuple[int, bool, list[tuple[TextSpan, Entity]]]] = []

    @property
    def added(self) -> tuple[Entity, ...]:
        """The new entities with all their mentions, in order of the text."""
        found = [
            entity.model_copy(
                update={"mentions": tuple(sorted(set(mentions), key=lambda m: (m.start, m.end)))}
            )
            for entity, mentions in self._added.values()
        ]
        return tuple(sorted(found, key=lambda e: (e.mentions[0].start, e.entity_id)))

    def within(self, start: int, end: int) -> list[tuple[TextSpan, Entity]]:
        """Mentions that lie in a stretch of text, in order; one inside another is left out."""
        found: list[tuple[TextSpan, Entity]] = []
        first = bisect_left(self._starts, start)
        for at in range(first, bisect_right(self._starts, end - 1)):
            left, right, entity = self._mentions[at]
            if right <= end and (not found or left >= found[-1][0].end):
                found.append((self.quote(left, right), entity))
        return found

    def by_name(self, name: str) -> Entity | None:
        """The article's entity of exactly this name or alias."""
        return self._names.get(name.lower())

    def around(self, start: int, end: int) -> tuple[TextSpan, Entity] | None:
        """The longest mention that overlaps a stretch of text."""
        best: tuple[TextSpan, Entity] | None = None
        first = bisect_left(self._starts, start - self._longest)
        for at in range(first, bisect_left(self._starts, end)):
            left, right, entity = self._mentions[at]
            if right > start and (best is None or right - left > best[0].end - best[0].start):
                best = (self.quote(left, right), entity)
        return best

    def all_around(self, start: int, end: int) -> list[tuple[TextSpan, Entity]]:
        """Every entity whose mention covers a stretch of text ("beide" may stand for two)."""
        found: dict[str, tuple[TextSpan, Entity]] = {}
        first = bisect_left(self._starts, start - self._longest)
        for at in range(first, bisect_left(self._starts, end)):
            left, right, entity = self._mentions[at]
            if right >= end:
                found.setdefault(entity.entity_id, (self.quote(left, right), entity))
        return list(found.values())

    def quote(self, start: int, end: int) -> TextSpan:
        return TextSpan(start=start, end=end, text=self._text[start:end])

    def fill(self, view: SentenceView, phrase: int, role: Role) -> list[Filler]:
        """The phrase and what is coordinated with it, each in the role."""
        fillers: list[Filler] = []
        for number in (phrase, *view.conjuncts.get(phrase, ())):
            fillers.extend(Filler(role, entity, mention) for mention, entity in self.named(view, number))
        return fillers

    def is_part(self, view: SentenceView, phrase: int) -> bool:
        """Whether the phrase is only part of a country's mention ("Seoul" in "die Regierung in Seoul")."""
        noun_phrase = view.phrases[phrase]
        head, start = view.tokens[noun_phrase.head], view.tokens[noun_phrase.first].start
        around = self.all_around(head.start, head.end)
        return any(mention.start < start and entity.kind is EntityKind.COUNTRY for mention, entity in around)

    def attend(self, view: SentenceView, subjects: Iterable[int]) -> None:
        """Remember a sentence's subjects, for the pronouns that come after them."""
        for number in sorted(set(subjects)):
            phrase = view.phrases[number]
            if view.tokens[phrase.head].pos not in {"PRON", "NUM"}:
                several = number in view.conjuncts
                found = [m for n in (number, *view.conjuncts.get(number, ())) for m in self.named(view, n)]
                start = view.tokens[phrase.first].start
                self._focus.append((start, bool(phrase.plural) or several, found))
        del self._focus[:-_FOCUS]

    def _pronoun(self, view: SentenceView, phrase: int) -> list[tuple[TextSpan, Entity]]:
        """The subject told of last that a personal pronoun can stand for by its number."""
        token = view.tokens[view.phrases[phrase].head]
        number = self._lexicon.pronouns.get(token.text.lower())
        if number is None:
            return []
        verb = next((t.text for t in view.tokens[view.phrases[phrase].last :] if t.form == "fin"), "")
        before = next(
            (t.text for t in reversed(view.tokens[: view.phrases[phrase].first]) if t.form == "fin"), ""
        )
        if number == "either":
            number = "plural" if (verb or before).lower().endswith(("en", "sind")) else "singular"
        for start, plural, found in reversed(self._focus):
            if start < token.start and plural == (number == "plural") and found:
                mention = self.quote(token.start, token.end)
                return [(mention, entity) for _, entity in found]
        return []

    def named(self, view: SentenceView, phrase: int) -> list[tuple[TextSpan, Entity]]:
        """Whom a phrase names: the entity at its head, else one in apposition, else a new unnamed one."""
        noun_phrase = view.phrases[phrase]
        head = view.tokens[noun_phrase.head]
        span = view.span(noun_phrase.first, noun_phrase.last)
        known = self.all_around(head.start, head.end)
        own = [m for m in known if m[0].start >= span.start]
        if known:
            return own or known
        inside = [m for m in self.within(span.start, span.end) if m[1].kind is EntityKind.PERSON]
        if inside and inside[-1][0].end == span.end:
            return inside[-1:]
        apposed = self._apposed(view, phrase)
        if apposed:
            return [apposed]
        if head.pos == "PRON":
            return self._pronoun(view, phrase)
        return self._unnamed(view, phrase)

    def _apposed(self, view: SentenceView, phrase: int) -> tuple[TextSpan, Entity] | None:
        """The name that follows a description at once ("der Präsident, Yoon", "Nachrichtenagentur KCNA")."""
        after = view.phrases[phrase].last
        for number in view.attached_to.get(phrase, ()):
            other = view.phrases[number]
            if (
                other.preposition is None
                and other.first - after in {0, 1}
                and "gen" not in other.cases - {"nom"}
            ):
                head = view.tokens[other.head]
                found = self.around(head.start, head.end)
                if found and head.pos == "PROPN" and found[1].kind in _ACTORS:
                    return found
        return None

    def _unnamed(self, view: SentenceView, phrase: int) -> list[tuple[TextSpan, Entity]]:
        """A thing or group that has no name, kept by its words."""
        noun_phrase = view.phrases[phrase]
        head = view.tokens[noun_phrase.head]
        if head.pos not in {"NOUN", "PROPN", "NUM", "X"} or not any(c.isalnum() for c in head.text):
            return []
        if noun_phrase.head in view.dated:  # a day is nobody
            return []
        first = noun_phrase.first
        while first < noun_phrase.head and view.tokens[first].pos in _LEADING:
            first += 1
        span = view.span(first, max(noun_phrase.last, noun_phrase.head + 1))
        mention = self.quote(span.start, span.end)
        if len(mention.text) > _LONGEST_NAME:
            mention = self.quote(head.start, head.end)
        name = mention.text if first < noun_phrase.head else _base(head.text, head.lemma, noun_phrase.plural)
        kind = self._kind(head.lemma, head.text, noun_phrase.plural)
        return [(mention, self._add(kind, name, mention))]

    def _kind(self, lemma: str, text: str, plural: bool | None) -> EntityKind:
        words = (lemma.lower(), text.lower())
        if words[0] in self._lexicon.grammar.settings:
            return EntityKind.PLACE
        people = any(word in self._lexicon.people or self._is_person(word) for word in words)
        return EntityKind.GROUP if people or (plural and text[:1].isdigit()) else EntityKind.THING

    def _is_person(self, word: str) -> bool:
        return any(word.endswith(ending) for ending in self._lexicon.people_endings)

    def _add(self, kind: EntityKind, name: str, mention: TextSpan) -> Entity:
        entity_id = local_entity_id(kind, self._article_id, name)
        if entity_id not in self._added:
            self._added[entity_id] = (Entity(entity_id=entity_id, kind=kind, name=name), [])
        entity, mentions = self._added[entity_id]
        mentions.append(mention)
        return entity


def _base(text: str, lemma: str, plural: bool | None) -> str:
    """A single noun without the ending of its case; a plural stays one."""
    if not plural and text.lower().startswith(lemma.lower()) and text[len(lemma) :] in {"s", "es"}:
        return text[: len(lemma)]
    return text


def unique(fillers: Iterable[Filler]) -> tuple[Filler, ...]:
    """Each entity once per role, and not in two of agent and target."""
    seen: set[tuple[Role, str]] = set()
    found = []
    for filler in fillers:
        key = (filler.role, filler.entity.entity_id)
        other = {Role.AGENT: Role.TARGET, Role.TARGET: Role.AGENT}.get(filler.role)
        if key not in seen and (other is None or (other, filler.entity.entity_id) not in seen):
            seen.add(key)
            found.append(filler)
    return tuple(found)
