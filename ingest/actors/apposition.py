"""The ways in which a sentence says that a named person holds an office."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import EntityKind
from ingest.actors.complement import Owner, held_of, naming, owner_before, read_complement
from ingest.actors.identity import Identity
from ingest.actors.names import NameRun
from ingest.actors.office import Office, modifiers, read_office
from ingest.actors.reading import Reading
from ingest.actors.register import NAME, Mention, Register
from ingest.actors.vocabulary import Vocabulary

_COPULA_GAP = 12
_APPOSITION_GAP = 6
_BREAKS = frozenset({",", ".", ";", ":", "(", ")", "–", ""})
_PAUSES = frozenset({",", "–", "—", "-"})


@dataclass(frozen=True, slots=True)
class Held:
    """A person holding an office, said by tokens `first` up to `last`, and what it is held of.

    `field` is the part of a minister's title after the noun; `member` a bare membership; `described`
    that the office's words stand beside the name and mean the person too.
    """

    office: Office
    person: Identity
    owner: Owner | None
    first: int
    last: int
    field: str = ""
    by_country: bool = False
    member: bool = False
    described: bool = False


def held_by_title(
    run: NameRun, mention: Mention, reading: Reading, register: Register, vocabulary: Vocabulary
) -> Iterator[Held]:
    """ "Kremlsprecher Dmitri Peskow", "Russlands Präsident Wladimir Putin", "Parteichef und Minister X"."""
    if run.office is None:
        return
    held = _held(run.office, mention.identity, run.last, reading, register, vocabulary)
    yield held
    yield from _coordinated(held, reading, vocabulary)


def held_by_list(
    run: NameRun, others: list[tuple[NameRun, Mention]], reading: Reading, vocabulary: Vocabulary
) -> Iterator[Held]:
    """ "die Abgeordneten X (CDU), Y und Z": the untitled names that follow a title in the plural."""
    if run.office is None or not _is_plural(run.office, reading, vocabulary):
        return
    at = run.last
    for other, mention in others:
        at = after_bracket(reading, at)
        joined = reading.word(at) == "," or reading.lower(at) in vocabulary.words.and_
        if other.first <= run.first or other.titled:
            continue
        if not joined or other.first != at + 1:
            return
        yield Held(run.office, mention.identity, None, other.first, other.last)
        at = other.last


def held_after(
    run: NameRun,
    mention: Mention,
    reading: Reading,
    register: Register,
    vocabulary: Vocabulary,
    starts: dict[int, Mention],
) -> Iterator[Held]:
    """ "X, Präsident der Universität", "X (CDU) als Kanzlerin", "X zum Chef gewählt"."""
    at = after_bracket(reading, run.last)
    word = reading.lower(at)
    if word in vocabulary.grammar.as_:
        office = _office_after(reading, at + 1, vocabulary)
        if office:
            yield _held(office, mention.identity, None, reading, register, vocabulary)
    elif word in vocabulary.grammar.to:
        lemmas = {reading.tokens[i].lemma for i in reading.segment(at)}
        verbs = set() if not lemmas.isdisjoint(vocabulary.grammar.objects) else lemmas
        office = _office_after(reading, at + 1, vocabulary)
        if (
            office
            and reading.pos(run.start - 1) != "ADP"
            and not verbs.isdisjoint(vocabulary.office_words.appointing)
        ):
            yield _held(office, mention.identity, None, reading, register, vocabulary)
    while reading.word(at) in _PAUSES or (at > run.last + 1 and reading.lower(at) in vocabulary.words.and_):
        found = _apposition(reading, at + 1, vocabulary)
        if found is None:
            return
        held = _held(found, mention.identity, None, reading, register, vocabulary, described=True)
        if not _ends_phrase(reading, held.last):
            return
        if reading.word(held.last) in _PAUSES and held.last + 1 in starts:
            return  # it describes the name that follows
        yield held
        at = held.last
        if reading.lower(at) not in vocabulary.words.and_:
            return


def held_before(
    starts: dict[int, Mention], reading: Reading, register: Register, vocabulary: Vocabulary
) -> Iterator[Held]:
    """ "Der Direktor des Hilfswerks, Anthony Lake," and "Kommandant der Mission ist George Zamka"."""
    stops, at = frozenset(starts), 0
    while at < len(reading.tokens):
        office = None if reading.taken[at] else read_office(reading, at, vocabulary)
        at += 1
        if office is None:
            continue
        end = read_complement(reading, office.last, register, vocabulary, stops).last
        mention = _named_behind(reading, office, end, starts, vocabulary)
        if mention:
            held = _held(
                office, mention.identity, mention.last, reading, register, vocabulary, starts, described=True
            )
            yield held
            yield from _coordinated(held, reading, vocabulary)
            at = end  # an office inside the words after this one is not the person's


def _named_behind(
    reading: Reading, office: Office, end: int, starts: dict[int, Mention], vocabulary: Vocabulary
) -> Mention | None:
    """The person whom an office with its complement up to `end` leads to."""
    after = after_bracket(reading, end)
    if reading.word(after) in _PAUSES:
        mention = starts.get(after + 1)
        return mention if mention and _ends_phrase(reading, mention.last) else None
    if after in starts:
        return starts[after] if end > office.last else None
    return _inverted(reading, after, starts, vocabulary)


def held_by_bracket(
    run: NameRun, mention: Mention, reading: Reading, register: Register, vocabulary: Vocabulary
) -> Iterator[Held]:
    """ "Renate Schmidt (SPD)", "Josef Schuster vom Zentralrat"."""
    bracket = reading.word(run.last) == "("
    linked = reading.lower(run.last) in vocabulary.grammar.of_body
    if not bracket and not linked:
        return
    first = run.last + 1
    if linked and reading.pos(first) == "DET":
        first += 1
    elif linked and reading.lower(run.last) not in vocabulary.grammar.contracted:
        return
    for inside in register.of_sentence(reading.index):
        if (
            inside.first != first
            or inside.identity.kind is not EntityKind.ORGANIZATION
            or inside.form != NAME
        ):
            continue
        if bracket and reading.word(inside.last) not in (")", ",", "/"):
            continue
        owner = naming(inside, vocabulary)
        if linked and run.office:
            yield Held(run.office, mention.identity, owner, mention.first, inside.last)
            return
        office = Office(run.last, inside.last, vocabulary.office_words.party_member)
        yield Held(office, mention.identity, owner, mention.first, inside.last, member=True)
        return


def held_by_copula(
    run: NameRun, mention: Mention, reading: Reading, register: Register, vocabulary: Vocabulary
) -> Iterator[Held]:
    """ "Trapattoni wird neuer Trainer beim VfB Stuttgart", "Smith is the chairman of Acme"."""
    verb = after_bracket(reading, run.last)
    if reading.word(run.last - 1) not in mention.identity.name:
        return  # a genitive: something of the person's
    if _is_relative(reading, verb):
        verb += 1
    elif not _is_copula(reading, verb, vocabulary):
        return
    for at in range(verb + 1, min(verb + _COPULA_GAP, len(reading.tokens))):
        if reading.pos(at) == "VERB" or reading.word(at) in _BREAKS:
            return
        office = None if reading.taken[at] else read_office(reading, at, vocabulary)
        if office:
            held = _held(office, mention.identity, None, reading, register, vocabulary, described=True)
            closed = _is_copula(reading, verb, vocabulary) or _is_copula(reading, held.last, vocabulary)
            if closed and _is_predicate(reading, office, vocabulary):
                yield held
            return


def _is_relative(reading: Reading, at: int) -> bool:
    """Whether a relative clause about the subject begins ("Lenz, der Vorsitzender ist")."""
    after = reading.token(at + 1)
    return reading.word(at) == "," and after is not None and after.tag in ("PRELS", "PNQ")


def _is_copula(reading: Reading, at: int, vocabulary: Vocabulary) -> bool:
    token = reading.token(at)
    return token is not None and token.lemma in vocabulary.grammar.copulas


def after_bracket(reading: Reading, at: int) -> int:
    """The token after a short bracket that begins at `at`, else `at`."""
    if reading.word(at) != "(":
        return at
    ends = (end for end in range(at + 1, min(at + 8, len(reading.tokens))) if reading.word(end) == ")")
    return next(ends, at - 1) + 1


def _held(
    office: Office,
    person: Identity,
    last: int | None,
    reading: Reading,
    register: Register,
    vocabulary: Vocabulary,
    starts: dict[int, Mention] | None = None,
    *,
    described: bool = False,
) -> Held:
    """An office with what it is held of: in its own word, after it, or before it."""
    complement = read_complement(reading, office.last, register, vocabulary, frozenset(starts or ()))
    first, _ = modifiers(reading, office.first, vocabulary)
    own = last is None or starts is not None
    field = complement.field if own and office.noun in vocabulary.office_words.with_field else ""
    after = complement.owner if own and not field else None
    before = owner_before(reading, first, register, vocabulary)
    compound = held_of(office.owner, vocabulary) if office.owner else None
    owner = compound or after or before
    by_country = owner in (compound, before) and owner is not None and _is_country(owner)
    end = complement.last if last is None else last
    return Held(office, person, owner, office.first, end, field, by_country=by_country, described=described)


def _is_plural(office: Office, reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether the noun is in the plural by its article: "die" with a masculine, "den" with an ending."""
    first, _ = modifiers(reading, office.first, vocabulary)
    article, word = reading.lower(first - 1), reading.word(office.last - 1)
    if not vocabulary.german:
        return word.endswith("s") and not office.title.endswith("s")
    return (
        article == "die" and (office.gender == "m" or (office.adjectival and word.endswith("n")))
    ) or office.several


def _is_country(owner: Owner) -> bool:
    return owner[1] is not None and owner[1].kind is EntityKind.COUNTRY


def _coordinated(held: Held, reading: Reading, vocabulary: Vocabulary) -> Iterator[Held]:
    """The office right before another one of the same person ("Parteichef und Minister X")."""
    start, _ = modifiers(reading, held.office.first, vocabulary)
    if reading.lower(start - 1) in vocabulary.words.and_:
        start -= 1
    for first in range(max(start - 3, 0), start):
        before = (
            None if reading.taken[first] and not held.described else read_office(reading, first, vocabulary)
        )
        if before and before.last == start:
            owner = held_of(before.owner, vocabulary) if before.owner else held.owner
            yield Held(before, held.person, owner, before.first, held.last, by_country=held.by_country)
            return


def _office_after(reading: Reading, at: int, vocabulary: Vocabulary) -> Office | None:
    """An office after its adjectives and possessives."""
    while (reading.pos(at) in {"ADJ", "DET"} and reading.word(at)[:1].islower()) or reading.lower(
        at
    ) in vocabulary.office_words.modifiers:
        at += 1
    return read_office(reading, at, vocabulary) if reading.is_free(at) else None


def _apposition(reading: Reading, at: int, vocabulary: Vocabulary) -> Office | None:
    """An office that begins within a few words of `at`, with nothing but its own phrase before it."""
    for _ in range(_APPOSITION_GAP):
        if reading.word(at) in _BREAKS:
            return None
        office = None if reading.taken[at] else read_office(reading, at, vocabulary)
        if office:
            return office
        lower = reading.lower(at)
        passes = reading.pos(at) in {"DET", "ADJ", "ADV", "PART", "NUM"} or reading.taken[at]
        adjunct = not vocabulary.german and reading.pos(at) == "NOUN"
        known = lower in vocabulary.office_words.modifiers or lower in vocabulary.before_offices
        if not passes and not adjunct and not known:
            return None
        at += 1
    return None


def _inverted(
    reading: Reading, at: int, starts: dict[int, Mention], vocabulary: Vocabulary
) -> Mention | None:
    """The person after a copula that follows an office."""
    if not _is_copula(reading, at, vocabulary):
        return None
    for start in range(at + 1, at + 5):
        if start in starts:
            return starts[start]
        if reading.pos(start) not in {"DET", "ADJ", "ADV"}:
            return None
    return None


def _is_predicate(reading: Reading, office: Office, vocabulary: Vocabulary) -> bool:
    """Whether the office is what somebody is or becomes, and not another phrase's noun."""
    first, _ = modifiers(reading, office.first, vocabulary)
    before = reading.lower(first - 1)
    if (
        reading.pos(first - 1) == "ADP"
        or before in vocabulary.grammar.as_
        or before in vocabulary.grammar.oblique
    ):
        return False
    return not (before == "der" and office.gender == "f")


def _ends_phrase(reading: Reading, at: int) -> bool:
    """Whether an apposition may end here."""
    return reading.pos(at) in {"PUNCT", "VERB", "AUX", "CCONJ", ""} or reading.word(at) in _BREAKS
