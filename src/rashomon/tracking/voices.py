"""Who says something of a tracked object, and the actors of it with their organs joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.model import (
    Contradiction,
    IncidentClaim,
    Origin,
    Participant,
    TrackActor,
    TrackVoice,
)
from rashomon.tracking.items import ActorFacts, actor_key, own_actor


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackRoots:
    """What is known of a tracked object's claims beside their words.

    Attributes:
        account_of: The account of each claim, by claim id.
        origin_of: The origin of each claim, by claim id.
        origins: The origins.
        contradictions: Statements among the claims that cannot both hold.
        actors: The actor list.
    """

    account_of: Mapping[str, str]
    origin_of: Mapping[str, str]
    origins: tuple[Origin, ...]
    contradictions: tuple[Contradiction, ...]
    actors: ActorFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """An actor as one claim names it."""

    actor: Participant
    claim: IncidentClaim


def make_voice(claim: IncidentClaim, roots: TrackRoots) -> TrackVoice:
    """Who makes the claim."""
    is_named = claim.speaker is not None and claim.speaker_resolved
    return TrackVoice(
        claim_id=claim.id,
        account_id=roots.account_of[claim.id],
        origin_id=roots.origin_of[claim.id],
        speaker=claim.speaker.name if claim.speaker is not None and is_named else None,
        document_id=claim.document_id,
        outlet=claim.outlet,
        published=claim.published,
        stance=claim.stance,
        modality=claim.modality,
        evidence=claim.evidence,
    )


def join_actors(namings: Iterable[Naming], roots: TrackRoots) -> tuple[TrackActor, ...]:
    """The actors that claims name, organs of one whole joined, by name and actor id."""
    members: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        actor = own_actor(naming.actor, naming.claim)
        own = Naming(actor=actor, claim=naming.claim)
        members[actor_key(actor, roots.actors)].append(own)
    made = (_join(own, roots) for own in members.values())
    return tuple(sorted(made, key=lambda actor: (actor.name, actor.actor_id or "")))


def join_one(
    actor: Participant | None, claim: IncidentClaim, roots: TrackRoots
) -> TrackActor | None:
    """The actor of one claim; None for none."""
    if actor is None:
        return None
    return _join([Naming(actor=own_actor(actor, claim), claim=claim)], roots)


def _join(namings: list[Naming], roots: TrackRoots) -> TrackActor:
    first = namings[0].actor
    top = roots.actors.topmost(first.actor_id) if first.actor_id is not None else None
    listed = roots.actors.name_of(top) if top is not None else None
    return TrackActor(
        actor_id=top,
        name=listed or first.name,
        claim_ids=tuple(sorted({naming.claim.id for naming in namings})),
        origin_ids=tuple(sorted({roots.origin_of[naming.claim.id] for naming in namings})),
    )
