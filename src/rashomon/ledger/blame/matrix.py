"""The responsibility matrix: for each actor who accuses, admits, claims, denies, exonerates.

Three surface forms: "blamed the coalition", "acknowledged that its jets carried out the
strike", "denied any involvement".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rashomon.ledger.blame.blamed import Blamed, find_blamed
from rashomon.ledger.blame.sides import ActorTree
from rashomon.ledger.names import name_words
from rashomon.ledger.order import in_publication_order
from rashomon.model import (
    Account,
    ActorBlame,
    Backing,
    BlameRow,
    BlameStance,
    IncidentClaim,
    Origin,
)


class _Column(StrEnum):
    """The columns of the matrix, as the record's fields are called."""

    ACCUSED = "accused_by"
    ADMITTED = "admitted_by"
    CLAIMED = "claimed_by"
    DENIED = "denied_by"
    EXONERATED = "exonerated_by"


_BY_OWN_SIDE = {
    BlameStance.ACCUSES: _Column.CLAIMED,
    BlameStance.ADMITS: _Column.ADMITTED,
    BlameStance.CLAIMS: _Column.CLAIMED,
    BlameStance.DENIES: _Column.DENIED,
}
"""What a stance says when the actor's own side speaks: naming itself is claiming."""

_BY_OTHERS = {
    BlameStance.ACCUSES: _Column.ACCUSED,
    BlameStance.ADMITS: _Column.ACCUSED,
    BlameStance.CLAIMS: _Column.ACCUSED,
    BlameStance.DENIES: _Column.EXONERATED,
}
"""What it says when anybody else speaks: nobody admits for another."""

_OWNED = (BlameStance.ADMITS, BlameStance.CLAIMS)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sources:
    """Where each claim comes from, by claim id."""

    account_of: Mapping[str, str]
    origin_of: Mapping[str, str]


def build_responsibility(
    claims: Iterable[IncidentClaim],
    accounts: Sequence[Account],
    origins: Sequence[Origin],
    actors: ActorTree,
) -> tuple[ActorBlame, ...]:
    """A row for each actor that a claim ties to the incident or clears of it.

    A ministry, an army and their government are one row, with the actors as named in ``parts``.
    The result does not depend on the order of the claims.

    Args:
        claims: All claims of the incident, of any kind.
        accounts: Their accounts.
        origins: Their origins.
        actors: The actor list.

    Returns:
        By name and actor id.
    """
    ordered = in_publication_order(claims)
    blamed = find_blamed(ordered)
    sources = _Sources(
        account_of={c: account.id for account in accounts for c in account.claim_ids},
        origin_of={c: origin.id for origin in origins for c in origin.claim_ids},
    )
    rows: dict[str, list[IncidentClaim]] = defaultdict(list)
    for claim in ordered:
        if claim.id in blamed:
            rows[_row_key(blamed[claim.id], actors)].append(claim)
    made = (_make_row(members, blamed, sources, actors) for members in rows.values())
    return tuple(sorted(made, key=lambda row: (row.name, row.actor_id or "")))


def _row_key(blamed: Blamed, actors: ActorTree) -> str:
    return blamed.key if blamed.actor_id is None else actors.topmost(blamed.actor_id)


def _make_row(
    claims: Sequence[IncidentClaim],
    blamed: Mapping[str, Blamed],
    sources: _Sources,
    actors: ActorTree,
) -> ActorBlame:
    columns: dict[_Column, list[str]] = defaultdict(list)
    for claim in claims:
        columns[_column(claim, blamed[claim.id], actors)].append(claim.id)
    first = blamed[claims[0].id]
    top = None if first.actor_id is None else actors.topmost(first.actor_id)
    backings = {column.value: _backing(ids, sources) for column, ids in columns.items()}
    return ActorBlame(
        actor_id=top,
        name=_row_name(claims, blamed, top, actors),
        parts=_parts(claims, blamed, sources),
        **backings,
    )


def _column(claim: IncidentClaim, blamed: Blamed, actors: ActorTree) -> _Column:
    """Which cell of its actor's row the claim belongs to."""
    assert claim.responsibility is not None, "only claims of responsibility blame somebody"
    stance = claim.responsibility.stance
    is_reported = claim.speaker is None and stance in _OWNED
    if is_reported or _speaks_for(claim, blamed, actors):
        return _BY_OWN_SIDE[stance]
    return _BY_OTHERS[stance]


def _speaks_for(claim: IncidentClaim, blamed: Blamed, actors: ActorTree) -> bool:
    if claim.speaker is None or not claim.speaker_resolved:
        return False
    if actors.is_own_side(claim.speaker.actor_id, blamed.actor_id):
        return True
    is_unlisted = claim.speaker.actor_id is None and blamed.actor_id is None
    return is_unlisted and name_words(claim.speaker.name) == name_words(blamed.name)


def _row_name(
    claims: Sequence[IncidentClaim],
    blamed: Mapping[str, Blamed],
    top: str | None,
    actors: ActorTree,
) -> str:
    """The topmost actor's name in the list; the first name written where the list has none."""
    listed = actors.name_of(top) if top is not None else None
    own = (blamed[c.id].name for c in claims if blamed[c.id].actor_id == top)
    return listed or next(own, blamed[claims[0].id].name)


def _parts(
    claims: Sequence[IncidentClaim], blamed: Mapping[str, Blamed], sources: _Sources
) -> tuple[BlameRow, ...]:
    members: dict[tuple[str, BlameStance], list[IncidentClaim]] = defaultdict(list)
    for claim in claims:
        assert claim.responsibility is not None, "only claims of responsibility blame somebody"
        members[blamed[claim.id].key, claim.responsibility.stance].append(claim)
    rows = (
        BlameRow(
            actor_id=blamed[own[0].id].actor_id,
            name=blamed[own[0].id].name,
            stance=stance,
            claim_ids=tuple(sorted(claim.id for claim in own)),
            origin_ids=tuple(sorted({sources.origin_of[claim.id] for claim in own})),
        )
        for (_, stance), own in members.items()
    )
    return tuple(sorted(rows, key=lambda row: (row.name, row.actor_id or "", row.stance)))


def _backing(claim_ids: Iterable[str], sources: _Sources) -> Backing:
    ids = tuple(sorted(claim_ids))
    return Backing(
        account_ids=tuple(sorted({sources.account_of[claim_id] for claim_id in ids})),
        claim_ids=ids,
        origin_ids=tuple(sorted({sources.origin_of[claim_id] for claim_id in ids})),
    )
