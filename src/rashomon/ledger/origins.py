"""Independent origins: accounts that go back to one actor, or to one text, count once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from rashomon.ledger.accounts import OWN_VOICE_PREFIX
from rashomon.ledger.nameless import nameless_origins
from rashomon.model import NO_LINEAGE, Account, IncidentClaim, Lineage, Origin

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
    claims: Iterable[IncidentClaim],
    accounts: Sequence[Account],
    parent_of: ParentOf,
    lineage: Lineage = NO_LINEAGE,
) -> dict[str, str]:
    """The origin of each account, by account id.

    - A listed actor goes back to its topmost parent.
    - A document's own voice goes back to the document whose text it prints.
    - A speaker without a name goes back to whoever says the same words in the document that they
      are copied from or to, and is one with the speaker of the same words whom the same relay
      cites.
    - Everybody else is an origin; so two named speakers are never made one by what documents share.
    """
    known = tuple(claims)
    listed = {claim.speaker.actor_id for claim in known if claim.speaker is not None}
    origins = {}
    for account in accounts:
        if account.id in listed:
            origins[account.id] = topmost(account.id, parent_of)
        elif account.id.startswith(OWN_VOICE_PREFIX):
            document_id = account.id.removeprefix(OWN_VOICE_PREFIX)
            origins[account.id] = OWN_VOICE_PREFIX + lineage.root_of(document_id)
        else:
            origins[account.id] = account.id
    return origins | nameless_origins(known, accounts, origins, lineage.links)


def build_origins(
    claims: Sequence[IncidentClaim],
    accounts: Sequence[Account],
    parent_of: ParentOf,
    lineage: Lineage = NO_LINEAGE,
) -> tuple[Origin, ...]:
    """The origins of an incident's claims, sorted by id; see :func:`origin_ids`.

    Args:
        claims: The incident's claims.
        accounts: Their accounts.
        parent_of: Gives an actor's parent, so that a ministry and its government are one origin.
        lineage: Which documents are one text; without it each has a voice of its own.
    """
    origin_of = origin_ids(claims, accounts, parent_of, lineage)
    document_of = {claim.id: claim.document_id for claim in claims}
    members: dict[str, list[Account]] = defaultdict(list)
    for account in accounts:
        members[origin_of[account.id]].append(account)
    return tuple(
        _make_origin(origin_id, members[origin_id], document_of) for origin_id in sorted(members)
    )


def _make_origin(
    origin_id: str, accounts: Sequence[Account], document_of: Mapping[str, str]
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
