"""Independent origins: accounts that go back to one actor count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from rashomon.model import Account, IncidentClaim, Origin

ParentOf = Callable[[str], str | None]
"""Gives an actor's parent in the actor list; None for a topmost or unknown actor."""


def topmost(actor_id: str, parent_of: ParentOf) -> str:
    """The last actor on the way up; where the list runs in a ring, the ring's smallest id."""
    way = [actor_id]
    while (parent := parent_of(way[-1])) is not None:
        if parent in way:
            return min(way[way.index(parent) :])
        way.append(parent)
    return way[-1]


def origin_ids(
    claims: Iterable[IncidentClaim], accounts: Sequence[Account], parent_of: ParentOf
) -> dict[str, str]:
    """The origin of each account, by account id."""
    listed = {claim.speaker.actor_id for claim in claims if claim.speaker is not None}
    return {
        account.id: topmost(account.id, parent_of) if account.id in listed else account.id
        for account in accounts
    }


def build_origins(
    claims: Sequence[IncidentClaim], accounts: Sequence[Account], parent_of: ParentOf
) -> tuple[Origin, ...]:
    """The origins of an incident's claims, sorted by id.

    A ministry and its government are one origin. A document's own voice is an origin of its
    own: printed copies and wire credit are not looked at here.
    """
    origin_of = origin_ids(claims, accounts, parent_of)
    document_of = {claim.id: claim.document_id for claim in claims}
    members: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        members[origin_of[account.id]].append(account)
    return tuple(
        _make_origin(origin_id, members[origin_id], document_of) for origin_id in sorted(members)
    )


def _make_origin(
    origin_id: str, accounts: Sequence[Account], document_of: dict[str, str]
) -> Origin:
    ordered = sorted(accounts, key=lambda account: account.id)
    head = [account for account in ordered if account.id == origin_id] or ordered
    claim_ids = sorted(claim_id for account in ordered for claim_id in account.claim_ids)
    names = [account.name for account in head if account.name is not None]
    return Origin(
        id=origin_id,
        name=", ".join(dict.fromkeys(names)) or None,
        kind=head[0].kind,
        account_ids=tuple(account.id for account in ordered),
        claim_ids=tuple(claim_ids),
        document_ids=tuple(sorted({document_of[claim_id] for claim_id in claim_ids})),
    )
