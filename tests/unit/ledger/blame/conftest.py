"""A small world of actors, and an incident's blame as the package gives it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.factories import a_blame, a_participant, a_speaker, a_toll, an_incident_claim

from rashomon.ledger import (
    ActorTree,
    build_accounts,
    build_origins,
    build_responsibility,
    find_contradictions,
    grade_incident,
)
from rashomon.model import (
    Account,
    ActorBlame,
    Contradiction,
    EventType,
    Grading,
    GroupCode,
    IncidentClaim,
    Origin,
)

NAMES = {
    "ha": "Harland government",
    "ha-army": "Harland army",
    "ha-mod": "Harland Defence Ministry",
    "or": "Orvin government",
    "or-army": "Orvin army",
    "front": "Free Front",
    "us-led-coalition": "US-led coalition",
    "au-government": "Australian government",
}
PARENTS = {"ha-army": "ha", "ha-mod": "ha", "or-army": "or"}
ACTORS = ActorTree(parent_of=PARENTS.get, name_of=NAMES.get)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """All that the package makes of one incident's claims."""

    rows: tuple[ActorBlame, ...]
    grading: Grading
    contradictions: tuple[Contradiction, ...]
    accounts: tuple[Account, ...]
    origins: tuple[Origin, ...]

    def row(self, name: str) -> ActorBlame:
        """The row of an actor by name."""
        (found,) = [row for row in self.rows if row.name == name]
        return found


def weigh(claims: Sequence[IncidentClaim], type: EventType = EventType.EXPLOSIONS) -> Weighed:
    """Matrix, grading and contradictions of these claims."""
    accounts = build_accounts(claims)
    origins = build_origins(claims, accounts, PARENTS.get)
    rows = build_responsibility(claims, accounts, origins, ACTORS)
    return Weighed(
        rows=rows,
        grading=grade_incident(type, claims, rows, (accounts, origins), ACTORS),
        contradictions=find_contradictions(claims, accounts, origins, ACTORS),
        accounts=accounts,
        origins=origins,
    )


def by(actor_id: str) -> Any:
    """An actor of this world speaking."""
    return a_speaker(NAMES[actor_id], actor_id=actor_id)


def an_actor(actor_id: str, name: str | None = None) -> Any:
    """An actor of this world as one blamed."""
    return a_participant(name or NAMES[actor_id], actor_id=actor_id)


def blame(actor_id: str, stance: Any, speaker: Any = None, **changes: Any) -> IncidentClaim:
    """A claim that ties an actor of this world to the act."""
    return a_blame(an_actor(actor_id), stance, speaker, **changes)


def civilians(words: str | int, speaker: Any = None, **changes: Any) -> IncidentClaim:
    """A toll of civilians."""
    toll = a_toll(words, group_code=changes.pop("group", GroupCode.CIVILIANS))
    return an_incident_claim(toll, speaker, **changes)
