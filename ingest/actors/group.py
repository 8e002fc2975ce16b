"""Step six: governments, what countries keep, and actors without a name, by the head of their phrase."""

from __future__ import annotations

from dataclasses import dataclass

from graph.ids import named_entity_id
from graph.model import EntityKind
from ingest.actors.country import CAPITAL, PEOPLE, country
from ingest.actors.identity import Identity, unnamed
from ingest.actors.inflection import is_inflected
from ingest.actors.noun import Noun
from ingest.actors.reading import Reading
from ingest.actors.register import ADJECTIVE, DESCRIPTION, NAME, PART, Mention, Register
from ingest.actors.vocabulary import Vocabulary

_QUOTES = frozenset("„“”\"»«'‚‘’")
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that means people or a body of people, with its phrase: tokens `first` up to `last`.

    `country` is the one that its adjective, genitive or place names; `key` tells it from other heads.
    """

    at: int
    first: int
    last: int
    noun: Noun
    key: str
    country: Mention | None
    definite: bool
    described: bool


class GroupFinder:
    """Adds unnamed actors; a definite noun with nothing beside it is the last one of its kind."""

    def __init__(self, vocabulary: Vocabulary, register: Register, article: str) -> None:
        self._vocabulary = vocabulary
        self._register = register
        self._article = article
        self._last: dict[str, Identity] = {}

    def head(self, reading: Reading, at: int) -> Head | None:
        """The head at a token, None where there is none."""
        token = reading.tokens[at]
        counted = token.text in self._vocabulary.numerals
        if not reading.is_free(at) or (token.pos not in {"NOUN", "PROPN", "ADJ", "X"} and not counted):
            return None
        if self._vocabulary.german and not token.text[0].isupper():
            return None
        found = self._noun(reading, at)
        if (
            not found
            or token.text in self._vocabulary.skipped
            or (token.pos == "ADJ" and not found[2].adjectival)
        ):
            return None
        count, lead, noun = found
        if not self._vocabulary.german and reading.pos(at + count) in {"NOUN", "PROPN"} and count == 1:
            return None
        if noun.adjectival and reading.pos(at + 1) in {"NOUN", "PROPN"} and not reading.taken[at + 1]:
            return None
        return self._phrase(reading, at, count, lead, noun)

    def add(self, reading: Reading, head: Head) -> Mention:
        """Add the mention of a head's phrase: a country's government, an institution, a group or a body."""
        identity = self._identity(reading, head)
        self._last[head.key] = identity
        form = NAME if identity.kind in (EntityKind.ORGANIZATION, EntityKind.GROUP) else DESCRIPTION
        mention = self._register.add(reading, head.first, head.last, identity, form)
        reading.take(head.at, head.at + 1)
        return mention

    def _noun(self, reading: Reading, at: int) -> tuple[int, str, Noun] | None:
        if reading.word(at) in self._vocabulary.numerals and not self._counts(reading, at + 1):
            return 1, "", Noun(reading.word(at).capitalize(), adjectival=True)
        known = self._vocabulary.names.exact(reading.word(at))
        if known and known.form == PEOPLE:
            return 1, "", Noun(known.identity.name, adjectival=True)
        if self._vocabulary.german:
            found = self._vocabulary.humans.find(reading.word(at))
            return (1, *found) if found else None
        return self._vocabulary.humans.longest([t.text for t in reading.tokens[at : at + 3]])

    def _counts(self, reading: Reading, at: int) -> bool:
        """Whether a number word counts the noun that follows."""
        while reading.pos(at) == "ADJ":
            at += 1
        return reading.pos(at) in {"NOUN", "PROPN"}

    def _phrase(self, reading: Reading, at: int, count: int, lead: str, noun: Noun) -> Head:
        first = at
        while first > 0 and self._modifies(reading, first - 1, at):
            first -= 1
        end = at + count
        last = self._complement(reading, end)
        country = self._country(reading, first, at, end)
        if country and country.first >= end and noun.body:
            last = max(last, country.last)
        definite = reading.lower(first - 1) in self._vocabulary.words.definite
        key = f"{lead}{noun.base}".casefold()
        return Head(at, first, last, noun, key, country, definite, first < at or last > end)

    def _modifies(self, reading: Reading, at: int, head: int) -> bool:
        """Adjectives, numbers and names of countries and places before the head, in its own phrase."""
        if reading.taken[at]:
            return any(
                m.last == at + 1 and (m.form == ADJECTIVE or (not self._vocabulary.german and m.form == NAME))
                for m in self._register.of_sentence(reading.index)
            )
        pos = reading.pos(at)
        if reading.word(at) in self._vocabulary.numerals:
            return True
        if pos == "NOUN" and not self._vocabulary.german:
            return True
        if pos == "VERB" and reading.tokens[at].form == "part":
            return reading.pos(at - 1) in {"DET", "NUM", "ADJ"} and self._attributive(reading, at, head)
        return pos == "NUM" or (pos == "ADJ" and self._attributive(reading, at, head))

    def _attributive(self, reading: Reading, at: int, head: int) -> bool:
        """A German adjective before its noun is inflected, or describes the adjective after it."""
        if not self._vocabulary.german or is_inflected(reading.word(at)) or reading.word(at)[-1].isdigit():
            return True
        return at + 1 < head and reading.pos(at + 1) in {"ADJ", "VERB"}

    def _complement(self, reading: Reading, end: int) -> int:
        """The end of a "von" phrase or a genitive right after the head; `end` where there is none."""
        at = (
            end + 1
            if reading.word(end) in _QUOTES and reading.lower(end + 1) in self._vocabulary.grammar.of_group
            else end
        )
        if reading.lower(at) in self._vocabulary.grammar.of_group or (
            self._vocabulary.german
            and reading.lower(at) in self._vocabulary.grammar.genitive_articles
            and reading.pos(at) == "DET"
        ):
            start = at + 1
        else:
            return end
        last = start
        while last < min(start + _LONGEST, len(reading.tokens)):
            pos = reading.pos(last)
            if pos in {"NOUN", "PROPN"} or (reading.taken[last] and not self._describes(reading, last)):
                last += 1
                if not self._names_on(reading, last):
                    return last
            elif pos in {"DET", "ADJ", "NUM"} or reading.taken[last]:
                last += 1
            else:
                break
        return end

    def _describes(self, reading: Reading, at: int) -> bool:
        """Whether a taken token is a country's adjective before a noun."""
        return reading.pos(at) in {"ADJ", "DET", "VERB"} or reading.pos(at + 1) == "NOUN"

    def _names_on(self, reading: Reading, at: int) -> bool:
        """Whether a name goes on at a token ("der Afrikanischen Union", "von Kim Jong-un")."""
        return any(m.first < at < m.last for m in self._register.of_sentence(reading.index))

    def _country(self, reading: Reading, first: int, head: int, end: int) -> Mention | None:
        """The country that the phrase names: by adjective, by genitive before or after, by its place."""
        for m in self._register.of_sentence(reading.index):
            if m.identity.country is None or m.form not in (ADJECTIVE, NAME, PART):
                continue
            if m.form == PART and m.first == head:
                return m
            if first <= m.first < head or (m.form == NAME and self._owns(reading, m, first)):
                return m
            if m.first in (end, end + 1, end + 2) and self._follows(reading, end, m):
                return m
        return None

    def _owns(self, reading: Reading, mention: Mention, first: int) -> bool:
        """Whether a name is the genitive right before a phrase ("Kenias Armee", "Kenya's army")."""
        if reading.lower(mention.last) in ("'s", "’s", "'", "’"):
            return mention.last + 1 == first
        return mention.last == first and (not self._vocabulary.german or mention.span.text.endswith("s"))

    def _follows(self, reading: Reading, end: int, mention: Mention) -> bool:
        between = [reading.lower(i) for i in range(end, mention.first)]
        if not between:
            return self._vocabulary.german and mention.form == NAME and mention.span.text.endswith("s")
        return mention.form == NAME and all(
            w in self._vocabulary.at
            or w in self._vocabulary.grammar.of_group
            or w in self._vocabulary.words.definite
            for w in between
        )

    def _identity(self, reading: Reading, head: Head) -> Identity:
        who = self._of_country(reading, head)
        if who:
            return who
        if head.definite and not head.described and head.key in self._last:
            return self._last[head.key]
        kind = EntityKind.ORGANIZATION if head.noun.body else EntityKind.GROUP
        name = reading.span(head.first, head.last).text.strip('„“”"»«')
        if head.noun.adjectival and not head.described and name.endswith("en"):
            name = name[:-1]  # "den Abgeordneten" are Abgeordnete
        known = self._vocabulary.names.exact(reading.word(head.at))
        own = known.identity.country if known and known.form == PEOPLE else None
        country = own or (head.country.identity.country if head.country else None)
        return unnamed(kind, self._article, name, country)

    def _of_country(self, reading: Reading, head: Head) -> Identity | None:
        """A government is its country; an institution of a country is one actor in every article."""
        if head.country is None:
            return None
        vocabulary, owner = self._vocabulary, head.country.identity
        word = reading.word(head.at).rpartition("-")[2]
        national = owner.kind is EntityKind.COUNTRY or self._is_capital(head.country)
        if not national or owner.country is None:
            return None
        if word in vocabulary.governments:
            return country(owner.country, vocabulary.language)
        key = self._institution(reading, head)
        if key is None:
            return None
        name = reading.span(head.first, head.at + 1).text
        return Identity(
            named_entity_id(EntityKind.ORGANIZATION, f"{owner.country} {key}"),
            EntityKind.ORGANIZATION,
            name,
            owner.country,
        )

    def _institution(self, reading: Reading, head: Head) -> str | None:
        """The key of what a country keeps, by the longest phrase that ends in the head or begins there."""
        table, word = self._vocabulary.institutions, reading.word(head.at).rpartition("-")[2]
        if self._vocabulary.german:
            return table.get(word)
        words = [reading.lower(i) for i in range(head.first, head.at + 4)]
        at = head.at - head.first
        phrases = (words[a:b] for a in range(at + 1) for b in (at + 4, at + 3, at + 2, at + 1))
        return next((table[p] for p in map(" ".join, phrases) if p in table), None)

    def _is_capital(self, mention: Mention) -> bool:
        known = self._vocabulary.names.exact(mention.core.text)
        return known is not None and known.form == CAPITAL
