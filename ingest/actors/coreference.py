"""Step seven: descriptions and pronouns that mean an actor named before; open where that is unclear."""

from __future__ import annotations

from graph.ids import named_entity_id
from graph.model import EntityKind
from ingest.actors.cast import Cast
from ingest.actors.group import GroupFinder
from ingest.actors.identity import Identity
from ingest.actors.office import read_office
from ingest.actors.reading import Reading
from ingest.actors.register import ADJECTIVE, DESCRIPTION, NAME, PRONOUN, Mention, Register
from ingest.actors.vocabulary import Vocabulary

_BACK = 2  # sentences that a description reaches back


class Resolver:
    """Goes through an article's sentences in order; knows who was named and which titles they hold."""

    def __init__(self, vocabulary: Vocabulary, register: Register, groups: GroupFinder, cast: Cast) -> None:
        self._vocabulary = vocabulary
        self._register = register
        self._groups = groups
        self._genders = cast.genders
        self._titles: dict[str, list[Identity]] = {}
        for person in cast.persons:
            for title in sorted(person.titles):
                self._titles.setdefault(title.casefold(), []).append(person.identity)

    def resolve(self, reading: Reading) -> None:
        """Add the mentions of one sentence's descriptions, groups and pronouns."""
        for at in range(len(reading.tokens)):
            if reading.taken[at]:
                continue
            if not (
                self._relative(reading, at)
                or self._both(reading, at)
                or self._the_country(reading, at)
                or self._direction(reading, at)
                or self._office(reading, at)
                or self._pronoun(reading, at)
            ):
                head = self._groups.head(reading, at)
                if head:
                    self._groups.add(reading, head)

    def _before(self, reading: Reading, at: int, kind: EntityKind, back: int = 1) -> list[Mention]:
        """Mentions of a kind before a token, in this and the last sentences, the nearest first."""
        start = reading.tokens[at].start
        found = [
            m
            for index in range(max(0, reading.index - back), reading.index + 1)
            for m in self._register.of_sentence(index)
            if m.identity.kind is kind and m.span.end <= start
        ]
        return found[::-1]

    def _add(self, reading: Reading, first: int, last: int, who: Identity, form: str = DESCRIPTION) -> bool:
        self._register.add(reading, first, last, who, form)
        reading.take(first, last)
        return True

    def _relative(self, reading: Reading, at: int) -> bool:
        """A relative pronoun right after a name."""
        token = reading.tokens[at]
        if token.tag not in ("PRELS", "PNQ") or reading.word(at - 1) != ",":
            return False
        ends = [
            m for m in self._register.of_sentence(reading.index) if m.last == at - 1 and m.form != ADJECTIVE
        ]
        persons = [m for m in ends if m.identity.kind is not EntityKind.PLACE]
        if not persons or len({m.identity.entity_id for m in persons}) > 1:
            return False
        return self._add(reading, at, at + 1, persons[-1].identity, PRONOUN)

    def _both(self, reading: Reading, at: int) -> bool:
        """ "die beiden Präsidenten", "beide": the last two persons or countries named together."""
        if reading.lower(at) not in self._vocabulary.words.both:
            return False
        head = at + 1
        while reading.pos(head) in {"ADJ", "ADV"} and reading.word(head)[:1].islower():
            head += 1
        word = reading.word(head)
        if word.rstrip("rn") in ("Lände", "Staate") or word in ("countries", "nations", "states"):
            return self._pair(reading, at, head + 1, EntityKind.COUNTRY)
        noun = self._vocabulary.humans.find(word) if word[:1].isalpha() else None
        if noun and not noun[1].body and (reading.pos(head) == "NOUN" or not self._vocabulary.german):
            return self._pair(reading, at, head + 1, EntityKind.PERSON)
        if reading.lower(at) in ("beide", "both") and reading.pos(at + 1) not in {"NOUN", "ADJ", "PROPN"}:
            return self._pair(reading, at, at + 1, EntityKind.PERSON)
        return False

    def _pair(self, reading: Reading, first: int, last: int, kind: EntityKind) -> bool:
        distinct: dict[str, Identity] = {}
        for mention in self._before(reading, first, kind, _BACK):
            distinct.setdefault(mention.identity.entity_id, mention.identity)
        if len(distinct) < 2:
            return False
        for who in list(distinct.values())[:2]:
            self._register.add(reading, first, last, who, DESCRIPTION)
        reading.take(first, last)
        return True

    def _the_country(self, reading: Reading, at: int) -> bool:
        """ "das abgeschottete Land": the country last spoken of."""
        if reading.word(at) not in self._vocabulary.country_nouns:
            return False
        first = at
        while reading.pos(first - 1) in {"ADJ", "VERB"} and not reading.taken[first - 1]:
            first -= 1
        if reading.lower(first - 1) not in self._vocabulary.words.definite:
            return False
        if reading.is_free(at + 1) is False and reading.pos(at + 1) == "PROPN":
            return False
        here = list(self._before(reading, at, EntityKind.COUNTRY, 0))
        if here:
            return self._add(reading, first, at + 1, here[0].identity)
        before = self._before(reading, at, EntityKind.COUNTRY, 1)
        if len({m.identity.entity_id for m in before}) == 1 or (before and before[-1].form == NAME):
            return self._add(reading, first, at + 1, before[-1].identity)
        return False

    def _direction(self, reading: Reading, at: int) -> bool:
        """ "der Norden" in an article on both Koreas."""
        code = self._vocabulary.words.norths.get(reading.word(at))
        if code is None or reading.lower(at - 1) not in ("der", "den", "dem", "des", "the"):
            return False
        if reading.pos(at + 1) in {"PROPN", "NOUN"} or reading.lower(at + 1) in (
            "des",
            "der",
            "von",
            "of",
            "und",
            "and",
        ):
            return False
        named = self._register.identities()
        wanted = {named_entity_id(EntityKind.COUNTRY, c) for c in self._vocabulary.words.norths.values()}
        if not wanted <= named.keys():
            return False
        return self._add(reading, at, at + 1, named[named_entity_id(EntityKind.COUNTRY, code)])

    def _office(self, reading: Reading, at: int) -> bool:
        """ "der Präsident": the one person of the article who holds that title."""
        office = read_office(reading, at, self._vocabulary)
        if office is None:
            return False
        first = at
        while (
            first > 0
            and (
                reading.pos(first - 1) == "ADJ"
                or reading.lower(first - 1) in self._vocabulary.office_words.modifiers
            )
            and not reading.taken[first - 1]
        ):
            first -= 1
        if reading.lower(first - 1) not in self._vocabulary.words.definite:
            return False
        holders = self._titles.get(office.title.casefold(), [])
        fitting = [
            p
            for p in holders
            if not office.gender or self._genders.get(p.entity_id, "") in ("", office.gender)
        ]
        after = reading.lower(office.last)
        if len(fitting) != 1 or after in ("der", "des", "von", "of", "für", "for", "eines", "einer"):
            return False
        return self._add(reading, at, office.last, fitting[0])

    def _pronoun(self, reading: Reading, at: int) -> bool:
        words, lower = self._vocabulary.words, reading.lower(at)
        if reading.pos(at) != "PRON":
            return False
        if (self._vocabulary.german and reading.word(at) in ("Ihnen", "Ihr")) or self._quoted(reading, at):
            return False
        if lower in words.pronouns_male:
            return self._person(reading, at, "m")
        plural = self._is_plural(reading, at)
        if lower in words.pronouns_plural and (lower not in words.pronouns_female or plural):
            return self._several(reading, at)
        if lower in words.pronouns_female and plural is False:
            return self._person(reading, at, "f")
        return False

    def _quoted(self, reading: Reading, at: int) -> bool:
        return any(first <= at < last for first, last in reading.analyzed.quoted)

    def _is_plural(self, reading: Reading, at: int) -> bool | None:
        """The number of "sie", by the finite verb of its clause."""
        if not self._vocabulary.german:
            return reading.lower(at) in self._vocabulary.words.pronouns_plural
        grammar = self._vocabulary.grammar
        verbs = [reading.tokens[i] for i in reading.segment(at) if reading.pos(i) in {"VERB", "AUX"}]
        finite = [v.text.lower() for v in verbs if v.form in ("fin", "")]
        if not finite:
            return None
        if any(v in grammar.singular_verbs for v in finite):
            return False
        return any(v in grammar.plural_verbs or v.endswith(grammar.plural_endings) for v in finite)

    def _person(self, reading: Reading, at: int, gender: str) -> bool:
        """The one person of that gender spoken of last; the first named one where there are two."""
        fitting = [
            m
            for m in self._before(reading, at, EntityKind.PERSON, _BACK)
            if self._genders.get(m.identity.entity_id, "") in ("", gender)
        ]
        if not fitting:
            return False
        nearest = [m for m in fitting if m.sentence == fitting[0].sentence]
        who = {m.identity.entity_id: m for m in nearest}
        chosen = nearest[-1] if len(who) > 1 else nearest[0]
        if len(who) > 2:
            return False
        return self._add(reading, at, at + 1, chosen.identity, PRONOUN)

    def _several(self, reading: Reading, at: int) -> bool:
        """The one group or body spoken of last, or two persons named together."""
        for kind in (EntityKind.GROUP, EntityKind.ORGANIZATION):
            found = [m for m in self._before(reading, at, kind, 1) if m.form in (NAME, DESCRIPTION)]
            if found and len({m.identity.entity_id for m in found if m.sentence == found[0].sentence}) == 1:
                return self._add(reading, at, at + 1, found[0].identity, PRONOUN)
        persons = {m.identity.entity_id for m in self._before(reading, at, EntityKind.PERSON, 1)}
        return len(persons) == 2 and self._pair(reading, at, at + 1, EntityKind.PERSON)
