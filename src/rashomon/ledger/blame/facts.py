"""What grading goes by: the claims on civilian harm, and the actors tied to the act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.ledger.blame.blamed import Blamed
from rashomon.ledger.blame.harm import HarmClaims, find_harm
from rashomon.ledger.blame.sides import ActorTree, are_one_side, is_government
from rashomon.ledger.order import in_publication_order
from rashomon.model import Account, ActorBlame, Backing, EventType, IncidentClaim, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeFacts:
    """What the rules of grade and strike status look at.

    Attributes:
        type: The incident's type.
        claims: By id, in order of publication.
        origin_of: The origin of each claim, by claim id.
        harm: The claims on civilian harm.
        rows: The responsibility matrix.
        actors: The actor list.
    """

    type: EventType
    claims: Mapping[str, IncidentClaim]
    origin_of: Mapping[str, str]
    harm: HarmClaims
    rows: tuple[ActorBlame, ...]
    actors: ActorTree

    @property
    def tied(self) -> tuple[ActorBlame, ...]:
        """Named actors that somebody says did it; those who are only cleared of it are left out."""
        return tuple(row for row in self.rows if _is_named(row) and self.tying(row))

    def tying(self, row: ActorBlame) -> tuple[IncidentClaim, ...]:
        """The claims that say that the actor did it, in order of publication."""
        return self.of(row.accused_by, row.admitted_by, row.claimed_by)

    def of(self, *backings: Backing) -> tuple[IncidentClaim, ...]:
        """The claims of some cells of the matrix, in order of publication."""
        ids = {claim_id for backing in backings for claim_id in backing.claim_ids}
        return in_publication_order(self.claims[claim_id] for claim_id in ids)

    def speaks_for(self, claim: IncidentClaim, row: ActorBlame) -> bool:
        """Whether the claim is the actor's own side speaking."""
        return claim.speaker is not None and self.actors.is_own_side(
            claim.speaker.actor_id, row.actor_id
        )


def gather_facts(
    type: EventType,
    claims: Iterable[IncidentClaim],
    rows: Sequence[ActorBlame],
    roots: tuple[Sequence[Account], Sequence[Origin]],
    actors: ActorTree,
) -> GradeFacts:
    """The facts of one incident.

    Args:
        type: Its type.
        claims: All its claims.
        rows: Its responsibility matrix.
        roots: Its accounts and its origins.
        actors: The actor list.
    """
    by_id = {claim.id: claim for claim in in_publication_order(claims)}
    accounts, origins = roots
    account_of = {c: account.id for account in accounts for c in account.claim_ids}
    return GradeFacts(
        type=type,
        claims=by_id,
        origin_of={c: origin.id for origin in origins for c in origin.claim_ids},
        harm=find_harm(by_id.values(), account_of),
        rows=tuple(rows),
        actors=actors,
    )


def find_rivals(rows: Sequence[ActorBlame]) -> tuple[ActorBlame, ...]:
    """The actors among these that are not all of one side; empty where they are."""
    is_rival = any(not _are_allied(one, other) for one, other in combinations(rows, 2))
    return tuple(rows) if is_rival else ()


def _are_allied(one: ActorBlame, other: ActorBlame) -> bool:
    """Whether they are of one side, or may be one actor: "the militants" and a named group."""
    if one.actor_id is not None and other.actor_id is not None:
        return are_one_side(one.actor_id, other.actor_id)
    are_states = _may_be_state(one) and _may_be_state(other)
    return are_states or (_may_be_group(one) and _may_be_group(other))


def _may_be_state(row: ActorBlame) -> bool:
    return is_government(row.actor_id) or _as_named(row).is_some_state


def _may_be_group(row: ActorBlame) -> bool:
    is_listed_group = row.actor_id is not None and not is_government(row.actor_id)
    return is_listed_group or _as_named(row).is_some_group


def _as_named(row: ActorBlame) -> Blamed:
    return Blamed(actor_id=row.actor_id, name=row.name)


def _is_named(row: ActorBlame) -> bool:
    return _as_named(row).is_named
