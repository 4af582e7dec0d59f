"""From the claims of one truce, access or piece of ground to its record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from rashomon.model import (
    AccessState,
    AccessStatus,
    AccessTrack,
    CeasefireStart,
    CeasefireState,
    CeasefireTrack,
    CountryBasis,
    DocumentRef,
    GroundState,
    GroundTrack,
    IncidentClaim,
    Modality,
    Stance,
)
from rashomon.tracking.features import features_of
from rashomon.tracking.grouping import TrackGroup
from rashomon.tracking.items import TrackItem
from rashomon.tracking.violations import DenialsOf, find_violations
from rashomon.tracking.voices import Naming, TrackRoots, join_actors, join_one, make_voice

_HINDERING = frozenset({AccessStatus.BLOCKED, AccessStatus.BESIEGED})
_DISTANCED = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.CANNOT_VERIFY})


def build_ceasefire(
    group: TrackGroup,
    statements: Sequence[IncidentClaim],
    roots: TrackRoots,
    denials_of: DenialsOf,
) -> CeasefireTrack:
    """The truce of one group.

    Args:
        group: Its claims.
        statements: Statements of its documents that say that it was broken or kept.
        roots: Accounts, origins and contradictions of all of them.
        denials_of: Who denies an incident.
    """
    return CeasefireTrack(
        **_head(group, statements, roots),
        parties=join_actors(_parties(group.items), roots),
        brokers=join_actors(_brokers(group.items), roots),
        starts=_starts(group.items, roots),
        states=tuple(_ceasefire_state(item, roots) for item in group.items),
        violations=tuple(find_violations(group.items, statements, roots, denials_of)),
    )


def build_access(group: TrackGroup, roots: TrackRoots) -> AccessTrack:
    """The access of one group."""
    states = tuple(_access_state(item, roots) for item in group.items)
    return AccessTrack(
        **_head(group, (), roots),
        permission_of=join_actors(_awaited(group.items), roots),
        hindered_by=join_actors(_hindering(group.items), roots),
        waiting_since=_earliest(states, AccessStatus.WAITING),
        besieged_since=_earliest(states, AccessStatus.BESIEGED),
        states=states,
    )


def build_ground(group: TrackGroup, roots: TrackRoots) -> GroundTrack:
    """The piece of ground of one group."""
    states = tuple(_ground_state(item, roots) for item in group.items)
    area = next((state.area for state in states if state.area is not None), None)
    return GroundTrack(**_head(group, (), roots), area=area, states=states)


def _head(
    group: TrackGroup, statements: Sequence[IncidentClaim], roots: TrackRoots
) -> dict[str, Any]:
    """The fields that every track has."""
    claims = tuple(sorted((*(item.claim for item in group.items), *statements), key=_claim_order))
    refs = {c.document_id: DocumentRef(id=c.document_id, uri=c.document_uri) for c in claims}
    bases = {item.country_basis for item in group.items}
    basis = CountryBasis.STATED if CountryBasis.STATED in bases else CountryBasis.DOCUMENT
    return {
        "id": group.id,
        "country": group.features.country,
        "country_basis": basis if group.features.country is not None else None,
        "place": group.place,
        "documents": tuple(sorted(refs.values(), key=lambda ref: (ref.uri, ref.id))),
        "claims": claims,
        "origins": roots.origins,
        "first_published": group.features.first,
        "last_published": group.features.last,
        "contradictions": roots.contradictions,
    }


def _claim_order(claim: IncidentClaim) -> tuple[date, str, int, str]:
    return (claim.published or date.max, claim.document_id, claim.evidence.start, claim.id)


def _parties(items: Iterable[TrackItem]) -> Iterator[Naming]:
    for item in items:
        if item.claim.ceasefire is not None:
            for actor in item.claim.ceasefire.parties:
                yield Naming(actor=actor, claim=item.claim)


def _brokers(items: Iterable[TrackItem]) -> Iterator[Naming]:
    for item in items:
        if item.claim.ceasefire is not None:
            for actor in item.claim.ceasefire.brokers:
                yield Naming(actor=actor, claim=item.claim)


def _starts(items: Iterable[TrackItem], roots: TrackRoots) -> tuple[CeasefireStart, ...]:
    """Since when, by whom: each day with all who name it."""
    by_day: dict[date, list[str]] = defaultdict(list)
    for item in items:
        for day in features_of(item).starts:
            by_day[day].append(item.claim.id)
    return tuple(
        CeasefireStart(
            day=day,
            account_ids=tuple(sorted({roots.account_of[claim_id] for claim_id in ids})),
            origin_ids=tuple(sorted({roots.origin_of[claim_id] for claim_id in ids})),
            claim_ids=tuple(sorted(ids)),
        )
        for day, ids in sorted(by_day.items())
    )


def _ceasefire_state(item: TrackItem, roots: TrackRoots) -> CeasefireState:
    truce = item.claim.ceasefire
    assert truce is not None, "a truce is made of claims on truces"
    return CeasefireState(
        status=truce.status,
        since=item.since,
        incident_id=item.incident_id,
        voice=make_voice(item.claim, roots),
    )


def _access_state(item: TrackItem, roots: TrackRoots) -> AccessState:
    access = item.claim.access
    assert access is not None, "an access is made of claims on access"
    return AccessState(
        status=access.status,
        what=access.what.text if access.what is not None else None,
        where=access.where.text if access.where is not None else None,
        actor=join_one(access.actor, item.claim, roots),
        awaits=join_one(access.awaits, item.claim, roots),
        since=item.since,
        incident_id=item.incident_id,
        voice=make_voice(item.claim, roots),
    )


def _awaited(items: Iterable[TrackItem]) -> Iterator[Naming]:
    """Whose permission is waited for."""
    for item in items:
        actor = item.claim.access.awaits if item.claim.access is not None else None
        if actor is not None and _is_held(item.claim):
            yield Naming(actor=actor, claim=item.claim)


def _hindering(items: Iterable[TrackItem]) -> Iterator[Naming]:
    """Who is said to block aid or to besiege the place."""
    for item in items:
        access = item.claim.access
        is_hindered = access is not None and access.status in _HINDERING and _is_held(item.claim)
        if access is not None and access.actor is not None and is_hindered:
            yield Naming(actor=access.actor, claim=item.claim)


def _is_held(claim: IncidentClaim) -> bool:
    return claim.modality is Modality.ACTUAL and claim.stance not in _DISTANCED


def _earliest(states: Iterable[AccessState], status: AccessStatus) -> date | None:
    days = [state.since for state in states if state.status is status and state.since is not None]
    return min(days, default=None)


def _ground_state(item: TrackItem, roots: TrackRoots) -> GroundState:
    ground = item.claim.territory
    assert ground is not None, "ground is made of claims on ground"
    return GroundState(
        change=ground.change,
        actor=join_one(ground.actor, item.claim, roots),
        area=ground.area.text if ground.area is not None else None,
        since=item.since,
        incident_id=item.incident_id,
        voice=make_voice(item.claim, roots),
    )
