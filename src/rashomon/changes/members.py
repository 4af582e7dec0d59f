"""Events, documents, claims and origins that came or left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rashomon.changes.words import OWN_VOICE_WORDS, claim_words, count_of
from rashomon.model import Change, ChangeKind, Incident, Origin


def member_changes(
    before: Incident | None, after: Incident, reasons: Mapping[str, str]
) -> Iterator[Change]:
    """What the incident is made of: events with the reason why, documents, claims."""
    yield from _events(before, after, reasons)
    yield from _documents(before, after)
    yield from _claims(before, after)


def _events(
    before: Incident | None, after: Incident, reasons: Mapping[str, str]
) -> Iterator[Change]:
    held = () if before is None else before.event_ids
    for event_id in sorted(set(after.event_ids) - set(held)):
        reason = reasons.get(event_id, "linking takes it for the same incident")
        yield Change(kind=ChangeKind.EVENT_JOINED, subject_id=event_id, reason=reason)
    for event_id in sorted(set(held) - set(after.event_ids)):
        reason = reasons.get(event_id, "linking no longer takes it for the same incident")
        yield Change(kind=ChangeKind.EVENT_LEFT, subject_id=event_id, reason=reason)


def _documents(before: Incident | None, after: Incident) -> Iterator[Change]:
    held = {} if before is None else {ref.id: ref.uri for ref in before.documents}
    holds = {ref.id: ref.uri for ref in after.documents}
    for document_id in sorted(holds.keys() - held.keys(), key=holds.__getitem__):
        claims = sum(claim.document_id == document_id for claim in after.claims)
        yield Change(
            kind=ChangeKind.DOCUMENT_CAME,
            subject_id=document_id,
            after=holds[document_id],
            reason=f"it brings {count_of(claims, 'claim')}",
        )
    for document_id in sorted(held.keys() - holds.keys(), key=held.__getitem__):
        yield Change(
            kind=ChangeKind.DOCUMENT_LEFT,
            subject_id=document_id,
            before=held[document_id],
            reason="none of its events is left here",
        )


def _claims(before: Incident | None, after: Incident) -> Iterator[Change]:
    held = {} if before is None else {claim.id: claim for claim in before.claims}
    holds = {claim.id: claim for claim in after.claims}
    for claim in after.claims:
        if claim.id not in held:
            yield Change(
                kind=ChangeKind.CLAIM_CAME,
                subject_id=claim.id,
                after=claim_words(claim),
                because=(claim.id,),
                reason=f"{claim.kind} claim of {claim.document_uri}",
            )
    for claim in held.values():
        if claim.id not in holds:
            yield Change(
                kind=ChangeKind.CLAIM_LEFT,
                subject_id=claim.id,
                before=claim_words(claim),
                because=(claim.id,),
                reason="its event is not part of the incident any longer",
            )


def origin_changes(before: Incident | None, after: Incident) -> Iterator[Change]:
    """Origins that were added, and those that nothing counted goes back to any longer."""
    held = {} if before is None else {origin.id: origin for origin in before.origins}
    holds = {origin.id: origin for origin in after.origins}
    total = count_of(len(holds), "origin")
    for origin_id in sorted(holds.keys() - held.keys()):
        origin = holds[origin_id]
        yield Change(
            kind=ChangeKind.ORIGIN_CAME,
            subject_id=origin_id,
            after=_name(origin),
            because=origin.claim_ids,
            reason=f"{total} now, {len(held)} before",
        )
    for origin_id in sorted(held.keys() - holds.keys()):
        origin = held[origin_id]
        yield Change(
            kind=ChangeKind.ORIGIN_LEFT,
            subject_id=origin_id,
            before=_name(origin),
            because=origin.claim_ids,
            reason=f"{total} now, {len(held)} before",
        )


def _name(origin: Origin) -> str:
    return origin.name or OWN_VOICE_WORDS
