"""Pairs of statements that cannot both hold, beyond numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.ledger.blame.positions import STATE, Position, find_positions
from rashomon.ledger.blame.sides import ActorTree, is_government
from rashomon.ledger.blame.statement_rules import side_words
from rashomon.ledger.blame.telling import tell_claim, tell_speaker
from rashomon.ledger.order import in_publication_order, publication_key
from rashomon.model import (
    Account,
    ContradictingSide,
    Contradiction,
    ContradictionKind,
    IncidentClaim,
    Origin,
)

STATE_KINDS = frozenset(
    {ContradictionKind.WITHDRAWAL, ContradictionKind.GROUND, ContradictionKind.ACCESS}
)
"""Questions whose answer changes with time: a convoy that waits on Sunday may be in on Monday."""

STATE_DAYS = 1
"""Days apart at which two answers to such a question still contradict each other: reports of one
evening appear on two days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Roots:
    """Where each claim comes from, by claim id, and the actor list."""

    account_of: Mapping[str, str]
    origin_of: Mapping[str, str]
    actors: ActorTree


def find_contradictions(
    claims: Iterable[IncidentClaim],
    accounts: Sequence[Account],
    origins: Sequence[Origin],
    actors: ActorTree,
) -> tuple[Contradiction, ...]:
    """The contradictory statements of one incident or one tracked object.

    Statements of two origins are paired once for each question: the first of each that do not
    hold together. Who says that nothing happened is paired with one claim only, of victims where
    there is one, since every other account says that it did. One origin that says one thing and
    the other on a later day revised its account; on one day it is left alone. The result does not
    depend on the order of the claims.

    Args:
        claims: All claims of the incident or object.
        accounts: Their accounts.
        origins: Their origins.
        actors: The actor list.

    Returns:
        In order of kind, then publication.
    """
    roots = _Roots(
        account_of={c: account.id for account in accounts for c in account.claim_ids},
        origin_of={c: origin.id for origin in origins for c in origin.claim_ids},
        actors=actors,
    )
    by_kind: dict[ContradictionKind, list[Position]] = defaultdict(list)
    for claim in in_publication_order(claims):
        for position in find_positions(claim):
            by_kind[position.kind].append(position)
    return tuple(
        pair for kind in ContradictionKind for pair in _pair_all(by_kind.get(kind, ()), roots)
    )


def _pair_all(positions: Sequence[Position], roots: _Roots) -> Iterator[Contradiction]:
    """The first pair of each two origins, in order of the earlier claim and then the later."""
    firsts = [position for position in positions if position.side == 0]
    seconds = [position for position in positions if position.side == 1]
    if any(one.kind is ContradictionKind.OCCURRENCE for one in firsts):
        firsts.sort(key=lambda one: one.claim.toll is None)  # victims say most surely that it was
    found: dict[tuple[str, str], tuple[Position, Position]] = {}
    for one in firsts:
        for other in seconds:
            origins = (_first_origin(one, roots), roots.origin_of[other.claim.id])
            if origins not in found and _is_contradiction(one, other, roots):
                found[origins] = (one, other)
    made = (_make_pair(one, other, roots) for one, other in found.values())
    return iter(sorted(made, key=lambda pair: (_order(pair.first), _order(pair.second))))


def _first_origin(one: Position, roots: _Roots) -> str:
    """The origin on the first side; all as one for what happened, since every account says so."""
    is_of_all = one.kind is ContradictionKind.OCCURRENCE
    return "" if is_of_all else roots.origin_of[one.claim.id]


def _order(side: ContradictingSide) -> tuple[date, str, int, str]:
    day = side.published or date.max
    return (day, side.document_id, side.evidence.start, side.claim_id)


def _is_contradiction(one: Position, other: Position, roots: _Roots) -> bool:
    if one.claim.id == other.claim.id:
        return False
    if _is_one_origin(one, other, roots) and not _days_apart(one.claim, other.claim):
        return False
    if one.kind in STATE_KINDS and (_days_apart(one.claim, other.claim) or 0) > STATE_DAYS:
        return False
    is_of_one_thing = not (one.about and other.about) or bool(one.about & other.about)
    return is_of_one_thing and _is_of_one_actor(one, other, roots.actors)


def _is_one_origin(one: Position, other: Position, roots: _Roots) -> bool:
    return roots.origin_of[one.claim.id] == roots.origin_of[other.claim.id]


def _is_of_one_actor(one: Position, other: Position, actors: ActorTree) -> bool:
    """Whether both are about one actor, and nobody is said to have taken what it held itself."""
    is_same = _may_be_same(one.actor, other.actor, actors)
    taker, holder = one.actor, other.holder
    is_own = taker is not None and holder is not None and _may_be_same(taker, holder, actors)
    return is_same and not is_own


def _may_be_same(one: str | None, other: str | None, actors: ActorTree) -> bool:
    if one is None or other is None:
        return True
    tops = {actors.topmost(one), actors.topmost(other)}
    if STATE in tops:
        return all(top == STATE or is_government(top) for top in tops)
    return len(tops) == 1


def _days_apart(one: IncidentClaim, other: IncidentClaim) -> int | None:
    """Days between two publications; None when one is undated."""
    if one.published is None or other.published is None:
        return None
    return abs((one.published - other.published).days)


def _make_pair(one: Position, other: Position, roots: _Roots) -> Contradiction:
    first, second = sorted((one, other), key=lambda position: publication_key(position.claim))
    is_revision = _is_one_origin(one, other, roots)
    return Contradiction(
        kind=one.kind,
        is_revision=is_revision,
        first=_make_side(first, roots),
        second=_make_side(second, roots),
        reason=_tell(first, second, is_revision=is_revision),
    )


def _make_side(position: Position, roots: _Roots) -> ContradictingSide:
    claim = position.claim
    is_named = claim.speaker is not None and claim.speaker_resolved
    return ContradictingSide(
        claim_id=claim.id,
        account_id=roots.account_of[claim.id],
        speaker=claim.speaker.name if claim.speaker is not None and is_named else None,
        document_id=claim.document_id,
        published=claim.published,
        evidence=claim.evidence,
        says=side_words(position.kind, position.side),
    )


def _tell(first: Position, second: Position, *, is_revision: bool) -> str:
    one, other = (
        f"{side_words(position.kind, position.side)} ({tell_claim(position.claim)})"
        for position in (first, second)
    )
    if is_revision:
        return f"{tell_speaker(second.claim)} changed its account from {one} to {other}."
    return f"One says {one}, another {other}."
