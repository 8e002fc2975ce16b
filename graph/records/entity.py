"""`:Entity` nodes (`:Actor`, `:Place` or both), put together from what each article says about them.

An article's say is kept on its `:MENTIONS` relationship; the node keeps a tally of all of them, so that an
article can come and go without the others being read again. Labels follow from the tally:
a place that acts ("Die Stadt kündigte an") is an `:Actor` too, with its id as `actor_id`; an organization,
person, group or thing where something happens ("vor dem Parlament") is a `:Place` too, with its id as
`place_id`; a country is a place as it is, and stays an `:Actor:Country`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.model import EntityKind
from graph.records.day import native
from graph.records.mention import Properties
from graph.views import ActorDetail, ActorRef, ActorSummary, Office

Tally = Counter[str]

_ACTOR_LABELS = {
    EntityKind.PERSON: "Person",
    EntityKind.ORGANIZATION: "Organization",
    EntityKind.COUNTRY: "Country",
    EntityKind.GROUP: "Group",
    EntityKind.THING: "Thing",
}


@dataclass(frozen=True)
class Say:
    """What one article says about one entity.

    `acts`: it does, suffers or says something, or holds or gives an office; `hosts`: something happens
    there. `starts` and `ends` are the offsets of its mentions. `titles` are a person's offices and
    memberships, `of` the ids of their organizations, "" where the text names none.
    """

    entity_id: str
    kind: EntityKind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    wikidata: str | None = None
    acts: bool = False
    hosts: bool = False
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    titles: tuple[str, ...] = ()
    of: tuple[str, ...] = ()

    def pack(self) -> Properties:
        """Properties of the `:MENTIONS` relationship."""
        return {
            "kind": self.kind.value,
            "name": self.name,
            "aliases": list(self.aliases),
            "country": self.country,
            "wikidata": self.wikidata,
            "acts": self.acts,
            "hosts": self.hosts,
            "count": len(self.starts),
            "starts": list(self.starts),
            "ends": list(self.ends),
            **({"titles": list(self.titles), "of": list(self.of)} if self.titles else {}),
        }

    @classmethod
    def unpack(cls, entity_id: str, mentions: Mapping[str, Any]) -> Say:
        return cls(
            entity_id=entity_id,
            kind=EntityKind(mentions["kind"]),
            name=mentions["name"],
            aliases=tuple(mentions["aliases"]),
            country=mentions.get("country"),
            wikidata=mentions.get("wikidata"),
            acts=mentions["acts"],
            hosts=mentions["hosts"],
            starts=tuple(mentions["starts"]),
            ends=tuple(mentions["ends"]),
            titles=tuple(mentions.get("titles", ())),
            of=tuple(mentions.get("of", ())),
        )

    def votes(self) -> Iterator[str]:
        """What this article adds to the tally, each once."""
        yield f"kind:{self.kind}"
        yield f"name:{self.name}"
        yield from (f"alias:{a}" for a in sorted(set(self.aliases)))
        yield from (f"country:{c}" for c in (self.country,) if c)
        yield from (f"wikidata:{w}" for w in (self.wikidata,) if w)
        yield from ("acts",) * self.acts
        yield from ("hosts",) * self.hosts


def unpack_tally(entity: Mapping[str, Any]) -> Tally:
    return Counter(dict(zip(entity.get("tally") or (), entity.get("tally_counts") or (), strict=True)))


def revised(tally: Tally, gone: Say | None, new: Say | None) -> Tally:
    """The tally after an article says `new` instead of `gone`; empty when no article mentions the entity."""
    return +(tally - Counter(gone.votes() if gone else ()) + Counter(new.votes() if new else ()))


def pack_entity(entity_id: str, tally: Tally) -> Properties:
    """Properties of the node, `event_count` apart. For each the articles' most frequent word counts."""
    names = _ranked(tally, "name:")
    known_as = dict.fromkeys((*names, *_ranked(tally, "alias:")))
    labels = entity_labels(tally)
    return {
        "entity_id": entity_id,
        "actor_id": entity_id if "Actor" in labels else None,
        "place_id": entity_id if "Place" in labels else None,
        "kind": _kind(tally).value,
        "name": names[0],
        "aliases": [a for a in known_as if a != names[0]],
        "country": next(iter(_ranked(tally, "country:")), None),
        "wikidata": next(iter(_ranked(tally, "wikidata:")), None),
        "article_count": sum(n for vote, n in tally.items() if vote.startswith("kind:")),
        "tally": sorted(tally),
        "tally_counts": [tally[vote] for vote in sorted(tally)],
    }


def entity_labels(tally: Tally) -> frozenset[str]:
    """Labels beside `:Entity`."""
    if not tally:
        return frozenset()
    kind = _kind(tally)
    labels = {_ACTOR_LABELS[kind]} if kind in _ACTOR_LABELS else {"Place"}
    if kind is not EntityKind.PLACE or tally["acts"]:
        labels.add("Actor")
    if kind is not EntityKind.COUNTRY and tally["hosts"]:
        labels.add("Place")
    return frozenset(labels)


def unpack_summary(entity: Mapping[str, Any]) -> ActorSummary:
    return ActorSummary(**_summary(entity))


def unpack_ref(entity: Mapping[str, Any]) -> ActorRef:
    return ActorRef(actor_id=entity["entity_id"], name=entity["name"], kind=EntityKind(entity["kind"]))


def unpack_actor(record: Mapping[str, Any]) -> ActorDetail:
    """An actor with its first and last day and its offices."""
    return ActorDetail(
        **_summary(record["actor"]),
        first=native(record["first"]),
        last=native(record["last"]),
        offices=tuple(_office(o) for o in record["offices"]),
    )


def _summary(entity: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "actor_id": entity["entity_id"],
        "kind": EntityKind(entity["kind"]),
        "name": entity["name"],
        "aliases": tuple(entity["aliases"]),
        "country": entity.get("country"),
        "wikidata": entity.get("wikidata"),
        "event_count": entity["event_count"],
    }


def _office(office: Mapping[str, Any]) -> Office:
    days = {name: native(office[name]) for name in ("first_seen", "last_seen")}
    return Office(**{**office, **days})


def _kind(tally: Tally) -> EntityKind:
    return EntityKind(_ranked(tally, "kind:")[0])


def _ranked(tally: Tally, prefix: str) -> list[str]:
    """Values voted for, most votes first, then alphabetically."""
    votes: Iterable[tuple[str, int]] = (
        (vote.removeprefix(prefix), n) for vote, n in tally.items() if vote.startswith(prefix)
    )
    return [value for value, _ in sorted(votes, key=lambda v: (-v[1], v[0]))]
