"""The ids that records must have, worked out from the records themselves; recipes: see ``ids``."""

from __future__ import annotations

from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.event import Event
from rashomon.model.ids import content_id
from rashomon.model.vocabulary import ClaimKind


def possible_document_ids(document: Document) -> frozenset[str]:
    """The ids that a document may have: with its uri as an address that it declares, or without."""
    outlet, text = document.outlet, document.text
    declared = content_id("d", document.uri, outlet, text)
    return frozenset({declared, content_id("d", None, outlet, text)})


def event_id(event: Event, document_id: str) -> str:
    """The id of an event of a document."""
    trigger = event.trigger
    return content_id("e", document_id, event.sub_type, trigger.start, trigger.end)


def claim_id(claim: Claim, document_id: str) -> str:
    """The id of a claim of a document."""
    speaker = claim.speaker.start if claim.speaker else None
    evidence = claim.evidence
    place = (claim.kind, evidence.start, evidence.end, speaker)
    return content_id("c", document_id, *place, *_what_is_claimed(claim))


def _what_is_claimed(claim: Claim) -> tuple[str | int | None, ...]:
    """What tells a claim from others of its kind and speaker at one place."""
    if claim.kind is ClaimKind.EVENT:
        return (claim.event_id,)
    if claim.toll is not None:
        return (claim.toll.status, claim.toll.low, claim.toll.high)
    if claim.responsibility is not None:
        actor = claim.responsibility.actor
        return (actor.text if actor else None, claim.responsibility.stance)
    if claim.territory is not None:
        return (claim.territory.change,)
    stated = claim.ceasefire or claim.access
    return (stated.status,) if stated is not None else ()
