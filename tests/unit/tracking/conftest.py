"""Claims on truces, aid and ground as tracking sees them, and a small world of actors."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from tests.factories import a_day, a_participant, a_span, an_incident_claim

from rashomon.ledger import ActorTree, build_accounts, build_origins, find_contradictions
from rashomon.model import (
    Access,
    AccessStatus,
    Ceasefire,
    CeasefireStatus,
    CountryBasis,
    IncidentClaim,
    Location,
    Participant,
    Territory,
    TerritoryChange,
    TrackKind,
)
from rashomon.tracking import ActorFacts, TrackItem, TrackRoots

NAMES = {
    "ha-government": "Harland government",
    "ha-army": "Harland army",
    "or-government": "Orvin government",
    "front": "Free Front",
}
PARENTS = {"ha-army": "ha-government"}
COUNTRIES = {"ha-government": "HA", "ha-army": "HA", "or-government": "OR", "front": "HA"}

FACTS = ActorFacts(
    topmost=lambda actor_id: PARENTS.get(actor_id, actor_id),
    name_of=NAMES.get,
    country_of=COUNTRIES.get,
    state_of=lambda country: f"{country.lower()}-government",
    resolve={"the front": "front", "the army": "ha-army"}.get,
)

KARSEL = Location(name="Karsel", country="HA", admin1="North", lat=10.0, lon=10.0, precision=1)
ORNA = Location(name="Orna", country="HA", admin1="South", lat=12.0, lon=10.0, precision=1)
KARSEL_EAST = Location(name="Velm", country="HA", admin1="North", lat=10.1, lon=10.1, precision=1)
NORTH = Location(name="North", country="HA", admin1="North", precision=4)


def party(actor_id: str) -> Participant:
    """An actor of this world as a claim names it."""
    return a_participant(NAMES[actor_id], actor_id=actor_id)


def truce(
    status: str,
    speaker: Any = None,
    *,
    parties: Iterable[str] = (),
    brokers: Iterable[str] = (),
    item: dict[str, Any] | None = None,
    **changes: Any,
) -> TrackItem:
    """A claim on a truce in Harland; ``item`` changes the item, the rest the claim."""
    record = Ceasefire(
        status=CeasefireStatus(status),
        parties=tuple(map(party, parties)),
        brokers=tuple(map(party, brokers)),
    )
    claim = an_incident_claim(None, speaker, ceasefire=record, **changes)
    keys = frozenset(FACTS.topmost(actor_id) for actor_id in parties)
    return an_item(TrackKind.CEASEFIRE, claim, **({"parties": keys} | (item or {})))


def aid(
    status: str,
    speaker: Any = None,
    *,
    what: str | None = "the convoy",
    awaits: str | None = None,
    actor: str | None = None,
    item: dict[str, Any] | None = None,
    **changes: Any,
) -> TrackItem:
    """A claim on aid in Harland."""
    record = Access(
        status=AccessStatus(status),
        what=a_span(what) if what else None,
        awaits=party(awaits) if awaits else None,
        actor=party(actor) if actor else None,
    )
    claim = an_incident_claim(None, speaker, access=record, **changes)
    return an_item(TrackKind.ACCESS, claim, **(item or {}))


def ground(
    change: str, actor: str, speaker: Any = None, item: dict[str, Any] | None = None, **changes: Any
) -> TrackItem:
    """A claim on ground in Harland."""
    record = Territory(change=TerritoryChange(change), actor=party(actor))
    claim = an_incident_claim(None, speaker, territory=record, **changes)
    keys = frozenset({FACTS.topmost(actor)})
    return an_item(TrackKind.TERRITORY, claim, **({"parties": keys} | (item or {})))


def an_item(kind: TrackKind, claim: IncidentClaim, **changes: Any) -> TrackItem:
    """An item in Harland, as its own words say."""
    values = {"country": "HA", "country_basis": CountryBasis.STATED} | changes
    return TrackItem(kind=kind, claim=claim, **values)


def roots_of(claims: Iterable[IncidentClaim]) -> TrackRoots:
    """Accounts, origins and contradictions of these claims."""
    ordered = tuple(claims)
    accounts = build_accounts(ordered)
    origins = build_origins(ordered, accounts, PARENTS.get)
    tree = ActorTree(parent_of=PARENTS.get, name_of=NAMES.get)
    return TrackRoots(
        account_of={c: account.id for account in accounts for c in account.claim_ids},
        origin_of={c: origin.id for origin in origins for c in origin.claim_ids},
        origins=origins,
        contradictions=find_contradictions(ordered, accounts, origins, tree),
        actors=FACTS,
    )


def on(number: int, document: str | None = None) -> dict[str, Any]:
    """Published on a day of September 2016, in a document of its own."""
    return {"published": a_day(number), "document": document or f"d-{number}"}


def at(month: int, day: int, document: str) -> dict[str, Any]:
    """Published on any day of 2016."""
    return {"published": date(2016, month, day), "document": document}
