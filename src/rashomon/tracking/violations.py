"""Accusations that a truce was broken, each with its incident and who denies it.

Three surface forms: "the rebels violated the truce", "accused the army of 40 breaches", "denied
breaking the ceasefire".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from rashomon.model import (
    AllegedViolation,
    CeasefireStatus,
    ClaimKind,
    IncidentClaim,
    Modality,
    Participant,
    Stance,
    TrackActor,
    TrackVoice,
)
from rashomon.tracking.items import TrackItem, is_violent
from rashomon.tracking.rules import tracking_rules
from rashomon.tracking.voices import Naming, TrackRoots, join_actors, make_voice

DenialsOf = Callable[[str, Sequence[TrackActor]], tuple[TrackVoice, ...]]
"""Gives who denies an incident among these actors, or at all where none is named."""

_DISTANCED = frozenset({Stance.DOUBTS, Stance.CANNOT_VERIFY})


def speaks_of_breach(claim: IncidentClaim) -> bool:
    """Whether a statement says that a truce was broken or kept, so that it belongs to the truce."""
    if claim.kind is not ClaimKind.STATEMENT:
        return False
    rules, words = tracking_rules(), claim.evidence.text
    is_breach = claim.stance in (Stance.ACCUSES, Stance.DENIES) and rules.accusation.search(words)
    return bool(is_breach or rules.compliance.search(words))


def find_violations(
    items: Iterable[TrackItem],
    statements: Iterable[IncidentClaim],
    roots: TrackRoots,
    denials_of: DenialsOf,
) -> Iterator[AllegedViolation]:
    """The accusations of one truce, claims before statements, each in the order given.

    A statement that holds a claim of violation of the same speaker tells nothing more, and is
    left out.

    Args:
        items: The truce's claims.
        statements: Statements of its documents that say that it was broken or kept.
        roots: Accounts and origins of all of them.
        denials_of: Who denies an incident.
    """
    items, statements = tuple(items), tuple(statements)
    denied = [item.claim for item in items if _is_broken(item) and _is_denied(item.claim)]
    denied += [claim for claim in statements if claim.stance is Stance.DENIES]
    told: list[IncidentClaim] = []
    for item in items:
        if _is_broken(item) and _is_meant(item.claim):
            told.append(item.claim)
            yield _from_item(item, denied, roots, denials_of)
    for claim in statements:
        if claim.stance is Stance.ACCUSES and not any(_holds(claim, other) for other in told):
            yield _from_statement(claim, denied, roots)


def _is_broken(item: TrackItem) -> bool:
    truce = item.claim.ceasefire
    return truce is not None and truce.status is CeasefireStatus.VIOLATED


def _is_denied(claim: IncidentClaim) -> bool:
    return claim.stance is Stance.DENIES or claim.modality is Modality.NEGATED


def _is_meant(claim: IncidentClaim) -> bool:
    is_told = claim.modality is Modality.ACTUAL and not _is_denied(claim)
    return is_told and claim.stance not in _DISTANCED


def _holds(statement: IncidentClaim, claim: IncidentClaim) -> bool:
    outer, inner = statement.evidence, claim.evidence
    is_same_document = statement.document_id == claim.document_id
    return is_same_document and outer.start <= inner.start and inner.end <= outer.end


def _from_item(
    item: TrackItem, denied: Sequence[IncidentClaim], roots: TrackRoots, denials_of: DenialsOf
) -> AllegedViolation:
    claim = item.claim
    assert claim.ceasefire is not None, "only claims on truces tell of violations"
    named = [Naming(actor=party, claim=claim) for party in claim.ceasefire.parties]
    accused = join_actors(named, roots)
    incident_id = item.incident_id if is_violent(item) else None
    by_incident = denials_of(incident_id, accused) if incident_id is not None else ()
    own = tuple(
        make_voice(other, roots) for other in denied if _denies(other, accused, claim, roots)
    )
    return AllegedViolation(
        accuser=make_voice(claim, roots),
        accused=accused,
        accused_text=None,
        incident_id=incident_id,
        denials=own + by_incident,
    )


def _from_statement(
    claim: IncidentClaim, denied: Sequence[IncidentClaim], roots: TrackRoots
) -> AllegedViolation:
    """ "rebel groups of more than 40 violations": the accused stands before "of"."""
    words, is_named, _ = claim.evidence.text.partition(" of ")
    actor_id = roots.actors.resolve(words) if is_named else None
    accused: tuple[TrackActor, ...] = ()
    if actor_id is not None:
        start = claim.evidence.start
        actor = Participant(
            start=start,
            end=start + len(words),
            text=words,
            actor_id=actor_id,
            name=roots.actors.name_of(actor_id) or words,
        )
        accused = join_actors([Naming(actor=actor, claim=claim)], roots)
    own = tuple(
        make_voice(other, roots) for other in denied if _denies(other, accused, claim, roots)
    )
    return AllegedViolation(
        accuser=make_voice(claim, roots),
        accused=accused,
        accused_text=words if is_named and not accused else None,
        incident_id=None,
        denials=own,
    )


def _denies(
    denial: IncidentClaim, accused: Sequence[TrackActor], claim: IncidentClaim, roots: TrackRoots
) -> bool:
    """Whether it is the accused that denies; whoever is not the accuser, where nobody is named."""
    if roots.origin_of[denial.id] == roots.origin_of[claim.id]:
        return False
    speaker = denial.speaker.actor_id if denial.speaker is not None else None
    if not accused:
        return True
    top = roots.actors.topmost(speaker) if speaker is not None else None
    return top is not None and any(actor.actor_id == top for actor in accused)
