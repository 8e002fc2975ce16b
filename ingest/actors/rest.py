"""Step four, second half: what is left of the name runs, as places, organisations or single-named persons."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import EntityKind
from ingest.actors.identity import organization, person, place
from ingest.actors.inflection import without_genitive
from ingest.actors.names import NameRun
from ingest.actors.reading import Reading
from ingest.actors.register import Register
from ingest.actors.vocabulary import Vocabulary


def find_rest(
    runs: Iterable[NameRun], readings: list[Reading], vocabulary: Vocabulary, register: Register
) -> None:
    """Settle the name runs that name no person: places after local words, else organisations."""
    listed: dict[tuple[int, int], EntityKind] = {}
    runs = sorted(runs, key=lambda r: (r.sentence, r.first))
    speakers = {run.words for run in runs if _speaks(readings[run.sentence], run, vocabulary)}
    for run in runs:
        reading = readings[run.sentence]
        last = run.last
        if any(reading.taken[run.first : last]) or not _is_sound(reading, run):
            continue
        first, kind = _surroundings(reading, run, vocabulary)
        if reading.lower(run.first - 1) in (",", *vocabulary.words.and_):
            kind = listed.get((run.sentence, run.first - 1), kind)
        if kind is None:
            continue
        if kind is EntityKind.ORGANIZATION and run.words in speakers:
            kind = EntityKind.PERSON
        listed[run.sentence, last] = kind
        name = " ".join((*run.words[:-1], _bare(run.words[-1], reading, last))).replace(" .", ".")
        make = {EntityKind.PLACE: place, EntityKind.PERSON: person}.get(kind, organization)
        who = make(name)
        register.add(reading, first, last, who, core=reading.span(run.first, last), alias=name)
        reading.take(first, last)


def _is_sound(reading: Reading, run: NameRun) -> bool:
    """Whether a run is more than a noun that was taken for a name."""
    token = reading.tokens[run.first]
    if len(run.words) == 1 and token.known and (token.pos != "PROPN" or reading.pos(run.first - 1) == "DET"):
        return False
    return not (reading.begins(run.first) and len(run.words) == 1 and token.known)


def _surroundings(reading: Reading, run: NameRun, vocabulary: Vocabulary) -> tuple[int, EntityKind | None]:
    before = reading.word(run.first - 1)
    free = run.first > 0 and not reading.taken[run.first - 1]
    if free and vocabulary.names_place(before) and (before[0].isupper() or not vocabulary.german):
        return run.first - 1, EntityKind.PLACE
    if free and vocabulary.names_organization(before) and (before[0].isupper() or not vocabulary.german):
        return run.first - 1, EntityKind.ORGANIZATION
    if before.lower() in vocabulary.at and reading.pos(run.first - 1) == "ADP":
        return run.first, EntityKind.PLACE
    if before == "von" and reading.lower(run.first - 2) in vocabulary.local:
        return run.first, EntityKind.PLACE
    if len(run.words) == 1 and not reading.tokens[run.first].known and reading.pos(run.first) != "PROPN":
        return run.first, None
    return run.first, EntityKind.ORGANIZATION


def _speaks(reading: Reading, run: NameRun, vocabulary: Vocabulary) -> bool:
    """Whether the run stands beside a verb of saying, without an article."""
    if reading.lower(run.first - 1) in vocabulary.articles or reading.pos(run.first) != "PROPN":
        return False
    beside = (reading.token(run.first - 1), reading.token(run.last))
    return any(t is not None and t.pos == "VERB" and t.lemma in vocabulary.words.speech_verbs for t in beside)


def _bare(word: str, reading: Reading, last: int) -> str:
    """A name's last word without a genitive that a following noun shows."""
    bare = without_genitive(word)
    return bare if word.endswith(("'", "’", "'s", "’s")) or reading.pos(last) in {"NOUN", "ADJ"} else word
