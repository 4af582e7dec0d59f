"""Which side of a question a claim takes: by its kind, or by its words.

Three surface forms: "troops withdrew from the ridge" against "we never left"; "a deliberate
attack" against "had not meant to hit"; "the army blocked the convoy" against "aid was let in".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.ledger.blame.statement_rules import find_sides
from rashomon.ledger.blame.words import blame_words
from rashomon.ledger.names import fold, name_words
from rashomon.ledger.words import speaker_words
from rashomon.model import (
    AccessStatus,
    CeasefireStatus,
    ClaimKind,
    ContradictionKind,
    IncidentClaim,
    Modality,
    Participant,
    Scope,
    Span,
    Stance,
    TerritoryChange,
)

STATE = "the state"
"""Stands for "government forces": the government in question, whichever it is."""

FIRST, SECOND = 0, 1
"""The two sides of a question, in the order in which the data file names them."""

_BY_WORDS = frozenset({ClaimKind.STATEMENT, ClaimKind.EVENT, ClaimKind.RESPONSIBILITY})
"""Kinds whose words are looked at; the others say by themselves what they claim."""

_TERRITORY = {
    TerritoryChange.WITHDRAWN: (ContradictionKind.WITHDRAWAL, FIRST),
    TerritoryChange.GAINED: (ContradictionKind.GROUND, FIRST),
    TerritoryChange.REGAINED: (ContradictionKind.GROUND, FIRST),
    TerritoryChange.LOST: (ContradictionKind.GROUND, FIRST),
    TerritoryChange.HELD: (ContradictionKind.GROUND, SECOND),
}
_CEASEFIRE = {
    CeasefireStatus.VIOLATED: (ContradictionKind.VIOLATION, FIRST),
}
_ACCESS = {
    AccessStatus.LET_IN: (ContradictionKind.ACCESS, FIRST),
    AccessStatus.DELIVERED: (ContradictionKind.ACCESS, FIRST),
    AccessStatus.BLOCKED: (ContradictionKind.ACCESS, SECOND),
}

_HOLDERS = (TerritoryChange.HELD, TerritoryChange.LOST)
"""Changes whose actor is the one who held the ground before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """The side that a claim takes.

    Attributes:
        claim: The claim.
        kind: The question.
        side: ``FIRST`` or ``SECOND``.
        actor: Whom it is about, by actor id or words; None when not said.
        holder: Who held the ground, by actor id or words; None when not said.
        about: Words of the ground or aid that it is about; empty when not said.
    """

    claim: IncidentClaim
    kind: ContradictionKind
    side: int
    actor: str | None = None
    holder: str | None = None
    about: frozenset[str] = frozenset()


def find_positions(claim: IncidentClaim) -> Iterator[Position]:
    """The sides that a claim takes; none where it is doubted, hypothetical or of the future."""
    is_distanced = claim.stance in (Stance.DOUBTS, Stance.CANNOT_VERIFY)
    if is_distanced or claim.modality in (Modality.HYPOTHETICAL, Modality.FUTURE):
        return
    yield from _of_record(claim)
    yield from _of_occurrence(claim)
    if claim.kind in _BY_WORDS:
        is_denied = claim.stance is Stance.DENIES
        for found in find_sides(claim.evidence.text):
            side = SECOND - found.side if is_denied else found.side
            yield Position(claim=claim, kind=found.kind, side=side)


def _of_record(claim: IncidentClaim) -> Iterator[Position]:
    """The side that a truce, ground or aid claim takes by its status."""
    is_turned = claim.stance is Stance.DENIES or claim.modality is Modality.NEGATED
    if (ground := claim.territory) is not None and ground.change in _TERRITORY:
        kind, side = _TERRITORY[ground.change]
        actor = actor_key(ground.actor, claim)
        yield Position(
            claim=claim,
            kind=kind,
            side=SECOND - side if is_turned else side,
            actor=None if ground.change in _HOLDERS else actor,
            holder=actor if ground.change in _HOLDERS else None,
            about=content_words(ground.area),
        )
    if (truce := claim.ceasefire) is not None and truce.status in _CEASEFIRE:
        kind, side = _CEASEFIRE[truce.status]
        keys = {actor_key(party, claim) for party in truce.parties}
        actor = keys.pop() if len(keys) == 1 else None
        yield Position(
            claim=claim, kind=kind, side=SECOND - side if is_turned else side, actor=actor
        )
    if (aid := claim.access) is not None and aid.status in _ACCESS:
        kind, side = _ACCESS[aid.status]
        yield Position(
            claim=claim,
            kind=kind,
            side=SECOND - side if is_turned else side,
            about=content_words(aid.what) | content_words(aid.where),
        )


def _of_occurrence(claim: IncidentClaim) -> Iterator[Position]:
    """That it happened: an event or a number of victims; that it did not: an event denied."""
    if claim.kind is ClaimKind.EVENT and claim.stance is Stance.DENIES:
        yield Position(claim=claim, kind=ContradictionKind.OCCURRENCE, side=SECOND)
    elif claim.kind is ClaimKind.EVENT or _counts_victims(claim):
        is_told = claim.stance is not Stance.DENIES and claim.modality is Modality.ACTUAL
        if is_told and not any(
            found.kind is ContradictionKind.OCCURRENCE for found in find_sides(claim.evidence.text)
        ):
            yield Position(claim=claim, kind=ContradictionKind.OCCURRENCE, side=FIRST)


def _counts_victims(claim: IncidentClaim) -> bool:
    toll = claim.toll
    return toll is not None and toll.scope is not Scope.CUMULATIVE and toll.high != 0


def actor_key(actor: Participant | None, claim: IncidentClaim) -> str | None:
    """What spellings of one actor share; None for nobody.

    "Its troops" and "our forces" are the speaker's, "government forces" those of the state in
    question, and "fighters of the group" are nobody's.
    """
    if actor is None:
        return None
    if actor.actor_id is not None:
        return actor.actor_id
    lists, words = blame_words(), name_words(actor.name)
    if set(words) <= lists.state:
        return STATE
    if not set(words) <= lists.belongings | lists.pronouns:
        return " ".join(words)
    speaker = claim.speaker
    if words[0] not in lists.pronouns or speaker is None or not claim.speaker_resolved:
        return None
    return speaker.actor_id or " ".join(name_words(speaker.name))


def content_words(span: Span | None) -> frozenset[str]:
    """The words of a stretch that can tell one thing from another."""
    if span is None:
        return frozenset()
    lists = speaker_words()
    return frozenset(word for word in fold(span.text) if word not in lists.connectors)
