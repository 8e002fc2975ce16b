"""From a language analysis to the actors and places of an article."""

from __future__ import annotations

from ingest.actors.affiliation import AffiliationFinder
from ingest.actors.cast import Cast
from ingest.actors.coreference import Resolver
from ingest.actors.group import GroupFinder
from ingest.actors.known import find_known
from ingest.actors.names import read_runs
from ingest.actors.organization import find_organizations
from ingest.actors.reading import Reading
from ingest.actors.register import Register
from ingest.actors.rest import find_rest
from ingest.actors.result import Actors
from ingest.actors.vocabulary import vocabulary
from ingest.language.analysis import Analysis


def find_actors(analysis: Analysis, *, article_id: str) -> Actors:
    """All actors and places of an article with every mention, and the offices that persons hold.

    A mention covers the name with its title, or the noun phrase from its first adjective on, without
    article and preposition. `article_id` makes the ids of unnamed actors the article's own.
    """
    words = vocabulary(analysis.language)
    register = Register()
    readings = [Reading(analysis.text, at, s) for at, s in enumerate(analysis.sentences)]
    for reading in readings:
        find_known(reading, words, register)
    runs = [run for reading in readings for run in read_runs(reading, words)]
    cast = Cast(runs, readings, words)
    named = cast.register(register)
    for reading in readings:
        find_organizations(reading, words, register)
    find_rest(cast.open, readings, words, register)
    affiliations = AffiliationFinder(words, register, cast.genders)
    for reading in readings:
        affiliations.read(reading, named.get(reading.index, []))
    resolver = Resolver(words, register, GroupFinder(words, register, article_id), cast)
    for reading in readings:
        resolver.resolve(reading)
    return Actors(register.entities(), affiliations.affiliations)
