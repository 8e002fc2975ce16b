"""Step three: the persons of an article, from all its name runs together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ingest.actors.identity import Identity, person
from ingest.actors.inflection import without_genitive
from ingest.actors.names import NameRun
from ingest.actors.reading import Reading
from ingest.actors.register import Mention, Register
from ingest.actors.vocabulary import Vocabulary

_SUFFIX = frozenset({"Jr", "Jr.", "Sr", "Sr.", "junior", "jr."})
_CAMEL = re.compile(r"(?<!^Mc)(?<!^De)(?<!^Di)(?<!^La)(?<!^Le)(?<!^Mac)(?<=[a-zäöü])[A-Z]")
_APOSTROPHES = ("'", "’")


@dataclass(eq=False)
class Person:
    """A person of the article: all words of the fullest name, and the titles that were said."""

    words: tuple[str, ...]
    titles: set[str] = field(default_factory=set)
    gender: str = ""
    count: int = 0

    @property
    def name(self) -> str:
        """The full name."""
        return " ".join(self.words).replace(" .", ".")

    @property
    def identity(self) -> Identity:
        """The person's identity."""
        return person(self.name)

    @property
    def surname(self) -> str:
        """The last word that is no suffix or numeral."""
        plain = [w for w in self.words if w not in _SUFFIX and not (w.strip(".").isupper() and len(w) < 6)]
        return plain[-1] if plain else self.words[-1]


class Cast:
    """Finds out which runs name the same person. What stays unclear is left to others."""

    def __init__(self, runs: Iterable[NameRun], readings: list[Reading], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._readings = readings
        runs = list(runs)
        self._seen = {word for run in runs for word in run.words}
        runs = [self._without_false_title(run) for run in runs]
        self.persons: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_first: dict[str, list[Person]] = {}
        self.of_run: dict[tuple[int, int], Person] = {}
        for run in sorted(filter(self._is_full, runs), key=lambda r: -len(r.words)):
            self._enter(run)
        self._merge_bracketed(runs)
        shorts = [run for run in runs if (run.sentence, run.first) not in self.of_run]
        for run in sorted(shorts, key=lambda r: (not r.titled, r.sentence, r.first)):
            self._resolve(run)
        runs += self._missed(runs)
        self.runs = sorted(runs, key=lambda r: (r.sentence, r.first))
        self.open = [run for run in self.runs if (run.sentence, run.first) not in self.of_run]

    @property
    def genders(self) -> dict[str, str]:
        """The gender of each person by id: "f", "m" or ""."""
        return {p.identity.entity_id: p.gender for p in self.persons}

    def register(self, register: Register) -> dict[int, list[tuple[NameRun, Mention]]]:
        """Add a mention for every run that names a person, title included, and take its tokens.

        Returns the runs with their mentions by sentence.
        """
        named: dict[int, list[tuple[NameRun, Mention]]] = {}
        for run in self.runs:
            who = self.of_run.get((run.sentence, run.first))
            if who is None:
                continue
            reading = self._readings[run.sentence]
            first = run.office.first if run.office else run.start
            core = reading.span(run.first, run.last)
            mention = register.add(
                reading,
                first,
                run.last,
                who.identity,
                core=core,
                alias=" ".join(self._words(run)).replace(" .", "."),
            )
            reading.take(first, run.last)
            named.setdefault(run.sentence, []).append((run, mention))
        return named

    def _without_false_title(self, run: NameRun) -> NameRun:
        """ "der Arzt Lahms" is Lahm's doctor: a genitive after a noun with an article."""
        bare = without_genitive(run.words[0])
        if run.office and len(run.words) == 1 and run.office.several:
            return replace(run, start=run.first, office=None)
        if run.office is None or len(run.words) != 1 or bare == run.words[0] or bare not in self._seen:
            return run
        reading = self._readings[run.sentence]
        owned = reading.pos(run.start - 1) == "DET" and reading.pos(run.last) != "NOUN"
        return replace(run, start=run.first, office=None) if owned else run

    def _missed(self, runs: list[NameRun]) -> list[NameRun]:
        """Surnames of known persons that look like common words ("Lahm wurde operiert")."""
        covered = {(run.sentence, at) for run in runs for at in range(run.start, run.last)}
        missed = []
        for reading in self._readings:
            for at, token in enumerate(reading.tokens):
                if (
                    token.text not in self._by_last
                    or not reading.is_free(at)
                    or (reading.index, at) in covered
                ):
                    continue
                common = (
                    token.known
                    and reading.pos(at - 1) in {"DET", "ADJ"}
                    and not reading.lower(at - 1)[0].isdigit()
                )
                if token.text[0].isupper() and token.pos not in {"DET", "ADP", "PRON", "ADV"} and not common:
                    run = NameRun(reading.index, at, at, at + 1, (token.text,), 0)
                    self._resolve(run)
                    missed += [run] if (run.sentence, run.first) in self.of_run else []
        return missed

    def _is_full(self, run: NameRun) -> bool:
        """Whether a run of two words and more is surely or likely a person's name."""
        if len(run.words) < 2 or (len(run.words) == 2 and run.words[1] == "."):
            return False
        if run.titled:
            return True
        reading, words, vocabulary = self._readings[run.sentence], run.words, self._vocabulary
        if not vocabulary.words.legal_forms or set(words) & set(vocabulary.words.legal_forms):
            return False
        if any(len(w) > 2 and w.isupper() for w in words) or words[0] in vocabulary.words.club_prefixes:
            return False
        if self._is_abbreviated(reading, run):
            return False
        before = reading.lower(run.first - 1)
        if run.given and vocabulary.is_given(words[0]):
            return words[0] not in vocabulary.weak or run.given > 1 or before not in vocabulary.at
        if any(_CAMEL.search(word) for word in words):
            return False
        return not self._is_other(reading, run, before)

    def _is_abbreviated(self, reading: Reading, run: NameRun) -> bool:
        """A name whose initials follow in brackets is an organisation's."""
        initials = "".join(c for word in run.words for c in word if c.isupper())
        return reading.word(run.last) == "(" and reading.word(run.last + 1) == initials and len(initials) > 1

    def _is_other(self, reading: Reading, run: NameRun, before: str) -> bool:
        """Signs that a run without a given name is no person."""
        vocabulary = self._vocabulary
        if run.first > 0 and reading.taken[run.first - 1] and not reading.word(run.first - 1).endswith("s"):
            return True
        if before in vocabulary.articles or before in vocabulary.local:
            return True
        if vocabulary.names_organization(before) or vocabulary.names_place(before):
            return True
        if not vocabulary.german and self._is_common(reading, run):
            return True
        after = reading.word(run.last)
        heads = vocabulary.words.organization_heads
        last = run.words[-1].lower()
        return (
            last in heads or after.lower() in heads or after in vocabulary.words.legal_forms or after == "("
        )

    def _is_common(self, reading: Reading, run: NameRun) -> bool:
        tokens = reading.tokens[run.first : run.last]
        return all(t.known for t in tokens) or (reading.begins(run.first) and tokens[0].known)

    def _words(self, run: NameRun) -> tuple[str, ...]:
        """The run's words with the genitive taken off the last."""
        last = run.words[-1]
        bare = without_genitive(last)
        if bare == last or (run.given == len(run.words) and len(run.words) < 2 and bare not in self._seen):
            return run.words
        reading = self._readings[run.sentence]
        follows = reading.pos(run.last) == "NOUN" or (
            reading.pos(run.last) == "ADJ" and reading.pos(run.last + 1) == "NOUN"
        )
        if (
            last.endswith(_APOSTROPHES)
            or bare in self._seen
            or (follows and not self._vocabulary.is_given(last))
        ):
            return (*run.words[:-1], bare)
        return run.words

    def _enter(self, run: NameRun) -> None:
        words = self._words(run)
        known = (*self._by_last.get(run.words[-1], ()), *self._by_last.get(words[-1], ()))
        who = next((p for p in known if p.words == run.words or _same(p.words, words)), None)
        self._note(run, who or self._start(words))

    def _start(self, words: tuple[str, ...]) -> Person:
        who = Person(words, gender=self._vocabulary.gender(words[0]))
        self.persons.append(who)
        for index, word in (
            (self._by_last, who.words[-1]),
            (self._by_last, who.surname),
            (self._by_first, words[0]),
        ):
            if who not in index.setdefault(word, []):
                index[word].append(who)
        return who

    def _merge_bracketed(self, runs: list[NameRun]) -> None:
        """A person's name alone in brackets after another one's is that person's other name."""
        ends = {(run.sentence, run.last): run for run in runs}
        for run in runs:
            key, reading = (run.sentence, run.first), self._readings[run.sentence]
            before = ends.get((run.sentence, run.start - 1))
            if (
                key in self.of_run
                and before
                and reading.word(run.start - 1) == "("
                and reading.word(run.last) == ")"
            ):
                self.of_run[key] = self.of_run.get((before.sentence, before.first), self.of_run[key])

    def _note(self, run: NameRun, who: Person) -> None:
        who.count += 1
        if run.office:
            who.titles.add(run.office.title)
            who.gender = who.gender or run.office.gender
        if run.address:
            female = run.address in self._vocabulary.office_words.address_female
            who.gender = who.gender or ("f" if female else "m")
        self.of_run[(run.sentence, run.first)] = who

    def _resolve(self, run: NameRun) -> None:
        """A single word: a surname, the first word of an East Asian name, or a new name after a title."""
        if len(run.words) > 1 and not run.titled:
            return
        words = self._words(run)
        found = self._by_short(words[-1]) or (self._by_short(run.words[-1]) if words != run.words else [])
        if len(found) > 1:
            found = self._narrow(found, run)
        if len(found) == 1:
            self._note(run, found[0])
        elif not found and run.titled and self._may_start(run):
            self._note(run, self._start(words))

    def _may_start(self, run: NameRun) -> bool:
        reading = self._readings[run.sentence]
        return reading.pos(run.first) == "PROPN" or not reading.tokens[run.first].known or bool(run.given)

    def _by_short(self, word: str) -> list[Person]:
        last = [p for p in self._by_last.get(word, ()) if p.surname == word]
        return last or self._by_first.get(word, [])

    def _narrow(self, found: list[Person], run: NameRun) -> list[Person]:
        """Of several persons of a name, those whose title or gender fits; none where that leaves several."""
        if run.office:
            titled = [p for p in found if run.office.title in p.titles]
            if len(titled) == 1:
                return titled
        if run.address:
            gender = "f" if run.address in self._vocabulary.office_words.address_female else "m"
            fitting = [p for p in found if p.gender == gender]
            if len(fitting) == 1:
                return fitting
        return found


def _same(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether a name is the other one with words left out ("George Bush", "George W. Bush")."""
    if longer == shorter:
        return True
    if len(shorter) < 2 or longer[-1] != shorter[-1]:
        return False
    rest = iter(longer)
    return all(any(word == other for other in rest) for word in shorter)
