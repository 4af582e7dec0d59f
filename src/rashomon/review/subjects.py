"""What a decision is about, as keys by which the casebook finds it."""

from __future__ import annotations

from rashomon.model import Decision, DecisionKind, Reading

SPEAKER = "speaker:"
"""Begins the key of a speaker's name that stands for an actor in all documents."""


def fold_speaker(name: str) -> str:
    """A speaker's name as it is compared: without case, and white space as single blanks."""
    return " ".join(name.casefold().split())


def everywhere_subject(name: str) -> str:
    """The key of a speaker's name."""
    return SPEAKER + fold_speaker(name)


def subjects_of(decision: Decision) -> tuple[str, ...]:
    """The ids of claims, events, documents and decisions that it names, or a name's key; sorted."""
    ruling = decision.ruling
    named = {*ruling.claim_ids, *ruling.event_ids, *ruling.apart_from, *ruling.document_ids}
    if ruling.undoes is not None:
        named.add(ruling.undoes)
    if ruling.kind is DecisionKind.SET_ACTOR and not ruling.document_ids:
        named.add(everywhere_subject(ruling.speaker or ""))
    return tuple(sorted(named))


def subjects_in(reading: Reading) -> tuple[str, ...]:
    """Everything of a reading that a decision may name, sorted."""
    speakers = {everywhere_subject(claim.speaker.name) for claim in reading.claims if claim.speaker}
    claims = {claim.id for claim in reading.claims}
    events = {event.id for event in reading.events}
    return tuple(sorted({reading.document.id} | claims | events | speakers))
