"""What an incident's claims say of who did it, put together from the claims that count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.model import (
    Account,
    ActorBlame,
    Contradiction,
    EventType,
    Grading,
    IncidentClaim,
    Origin,
)

if TYPE_CHECKING:
    from rashomon.ledger import ActorTree


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """Who is tied to an incident, how far that is established, and what contradicts what."""

    responsibility: tuple[ActorBlame, ...]
    grading: Grading
    contradictions: tuple[Contradiction, ...]


def weigh_blame(
    type: EventType,
    claims: Sequence[IncidentClaim],
    roots: tuple[Sequence[Account], Sequence[Origin]],
    parent_of: Callable[[str], str | None],
) -> Blame:
    """The blame of one incident.

    Args:
        type: Its type.
        claims: The claims that count.
        roots: Their accounts and their origins.
        parent_of: Gives an actor's parent in the actor list.
    """
    from rashomon.ledger import build_responsibility, find_contradictions, grade_incident

    actors = actor_tree(parent_of)
    responsibility = build_responsibility(claims, *roots, actors)
    return Blame(
        responsibility=responsibility,
        grading=grade_incident(type, claims, responsibility, roots, actors),
        contradictions=find_contradictions(claims, *roots, actors),
    )


def actor_tree(parent_of: Callable[[str], str | None]) -> ActorTree:
    """The actor list as blame needs it: these parents, and the names of the list in use."""
    from rashomon.ledger import ActorTree

    return ActorTree(parent_of=parent_of, name_of=actor_name)


def actor_name(actor_id: str) -> str | None:
    """The name that the actor list in use has for an id; None for an unknown one."""
    from rashomon.gazetteer import load_actors

    actor = load_actors().get(actor_id)
    return None if actor is None else actor.name
