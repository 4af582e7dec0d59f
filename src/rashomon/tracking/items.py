"""One claim as tracking sees it: where and when, by what its document says.

Three surface forms: "the truce came into force on September 12", "a convoy still waiting at the
border", "the front has held the ridge since May".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from rashomon.model import (
    VIOLENT_TYPES,
    CeasefireStatus,
    Claim,
    ClaimKind,
    CountryBasis,
    Event,
    EventType,
    IncidentClaim,
    Location,
    Participant,
    Reading,
    Span,
    TrackKind,
    When,
)
from rashomon.tracking.rules import tracking_rules
from rashomon.tracking.where import SENTENCE_END, find_where

KIND_OF = {
    ClaimKind.CEASEFIRE: TrackKind.CEASEFIRE,
    ClaimKind.ACCESS: TrackKind.ACCESS,
    ClaimKind.TERRITORY: TrackKind.TERRITORY,
}
"""What each kind of claim is followed in."""

STARTING = frozenset({CeasefireStatus.AGREED, CeasefireStatus.IN_FORCE})
"""Statuses that begin a truce: a day right behind one of these is its first."""

START_REACH = 20
"""Letters between such a claim and its day: "into force on Monday" has 14."""

EXACT_DAY = 1
"""UCDP ``date_prec`` of one day."""

SINCE_REACH = 80
"""Letters after a claim's evidence in which "since Monday" still dates it: the rest of a clause."""

_SINCE = re.compile(r"\bsince\s+(?:the\s+|last\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorFacts:
    """The actor list as tracking needs it.

    Attributes:
        topmost: Gives the topmost parent of an actor id.
        name_of: Gives an actor's name; None for an unknown one.
        country_of: Gives an actor's country, ISO alpha-2; None for an unknown one or none.
        state_of: Gives the actor id of a country's government, by ISO alpha-2 code; None for none.
        resolve: Gives the actor id that a noun phrase means; None when it means nobody listed.
    """

    topmost: Callable[[str], str]
    name_of: Callable[[str], str | None]
    country_of: Callable[[str], str | None]
    state_of: Callable[[str], str | None]
    resolve: Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackItem:
    """A claim that may belong to a tracked object, or a statement that says more of one.

    Attributes:
        kind: What it may belong to.
        claim: The claim.
        country: Its country; None when unknown.
        country_basis: How that is known; None when it is not.
        place: A place below country level that its words or its event name; None for none.
        is_nationwide: Whether it speaks of the whole country: "all convoys in the country".
        since: First day of what it says; None when not said.
        parties: Topmost ids, or names in lower case, of whom it binds or names.
        incident_id: The incident that it speaks of; None when of none.
        event_type: The type of its event; None when it has none.
    """

    kind: TrackKind
    claim: IncidentClaim
    country: str | None = None
    country_basis: CountryBasis | None = None
    place: Location | None = None
    is_nationwide: bool = False
    since: date | None = None
    parties: frozenset[str] = frozenset()
    incident_id: str | None = None
    event_type: EventType | None = None


def track_items(
    reading: Reading,
    claims: Iterable[IncidentClaim],
    incident_of: Mapping[str, str],
    actors: ActorFacts,
) -> Iterator[TrackItem]:
    """The claims of one document on truces, aid and ground.

    Args:
        reading: The document as read.
        claims: Its claims that count.
        incident_of: The incident of each event, by event id.
        actors: The actor list.
    """
    events = {event.id: event for event in reading.events}
    for claim in claims:
        if (kind := KIND_OF.get(claim.kind)) is not None:
            event = events.get(claim.event_id or "")
            item = _make_item(kind, claim, reading, event, actors)
            yield replace(item, incident_id=incident_of.get(claim.event_id or ""))


def named_actors(claim: Claim) -> tuple[Participant, ...]:
    """The actors that a claim on truces, aid or ground names as bound by it or acting in it."""
    if claim.ceasefire is not None:
        return tuple(own_actor(party, claim) for party in claim.ceasefire.parties)
    if claim.access is not None:
        found = (claim.access.actor, claim.access.awaits)
    else:
        found = (claim.territory.actor if claim.territory is not None else None, None)
    return tuple(own_actor(actor, claim) for actor in found if actor is not None)


def _party_key(actor: Participant, country: str | None, actors: ActorFacts) -> str:
    """As :func:`actor_key`; "government forces" are the government of the claim's country."""
    state = actors.state_of(country) if country is not None and is_state(actor) else None
    return state or actor_key(actor, actors)


def own_actor(actor: Participant, claim: Claim) -> Participant:
    """The actor; the speaker where the words mean it: "its troops", "our forces"."""
    first = actor.name.partition(" ")[0].lower()
    speaker = claim.speaker
    if actor.actor_id is not None or first not in tracking_rules().own_words or speaker is None:
        return actor
    return replace(actor, actor_id=speaker.actor_id, name=speaker.name)


def actor_key(actor: Participant, actors: ActorFacts) -> str:
    """What spellings and organs of one actor share."""
    return actors.topmost(actor.actor_id) if actor.actor_id else actor.name.lower()


def is_state(actor: Participant) -> bool:
    """Whether the words mean the state of the country in question: "government forces"."""
    words = actor.name.lower().removeprefix("the ").split()
    return actor.actor_id is None and " ".join(words) in tracking_rules().state_words


def _make_item(
    kind: TrackKind,
    claim: IncidentClaim,
    reading: Reading,
    event: Event | None,
    actors: ActorFacts,
) -> TrackItem:
    named = named_actors(claim)
    ids = [actor.actor_id for actor in named if actor.actor_id is not None]
    homes = {home for actor_id in ids if (home := actors.country_of(actor_id)) is not None}
    where = find_where(reading, claim, spans_of(claim), event, homes)
    return TrackItem(
        kind=kind,
        claim=claim,
        country=where.country,
        country_basis=where.basis,
        place=where.place,
        is_nationwide=where.is_nationwide,
        since=_since(claim, reading),
        parties=frozenset(_party_key(actor, where.country, actors) for actor in named),
        event_type=event.type if event is not None else None,
    )


def spans_of(claim: Claim) -> tuple[Span, ...]:
    """The stretches that name where it is, those that say most first: aid, then where it waits."""
    if claim.access is not None:
        found = (claim.access.what, claim.access.where)
        return tuple(span for span in found if span is not None)
    area = claim.territory.area if claim.territory is not None else None
    return () if area is None else (area,)


def _since(claim: Claim, reading: Reading) -> date | None:
    """The first day of what is claimed: the truce's own, "since Monday", "into force May 3"."""
    truce = claim.ceasefire
    if truce is not None and (truce.since is not None or truce.status not in STARTING):
        return truce.since
    text, end = reading.document.text, claim.evidence.end
    rest = SENTENCE_END.split(text[end : end + SINCE_REACH], maxsplit=1)[0]
    for when in reading.times:
        if not claim.evidence.start <= when.start < end + len(rest):
            continue
        is_start = truce is not None and when.precision == EXACT_DAY and _is_close(claim, when)
        if is_start or _follows_since(text, when):
            return when.earliest
    return None


def _is_close(claim: Claim, when: When) -> bool:
    return when.start - claim.evidence.end <= START_REACH


def _follows_since(text: str, when: When) -> bool:
    is_part = when.text.lower().startswith("since ")
    return is_part or _SINCE.search(text[max(0, when.start - 20) : when.start]) is not None


def is_violent(item: TrackItem) -> bool:
    """Whether the item's event is an act of violence: one that can break a truce."""
    return item.event_type in VIOLENT_TYPES
