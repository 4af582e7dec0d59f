"""Whose side an actor is on: parents, coalitions, rivals."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.ledger.blame.words import load_table
from rashomon.ledger.origins import ParentOf, topmost

GOVERNMENT_ENDING = "-government"
"""How the actor ids of all governments end in the actor list."""

NameOf = Callable[[str], str | None]
"""Gives the name of an actor in the actor list; None for an unknown one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorTree:
    """The actor list as blame needs it.

    Attributes:
        parent_of: Gives an actor's parent.
        name_of: Gives an actor's name.
    """

    parent_of: ParentOf
    name_of: NameOf

    def topmost(self, actor_id: str) -> str:
        """The last actor on the way up: the government above its army."""
        return topmost(actor_id, self.parent_of)

    def is_own_side(self, speaker_id: str | None, actor_id: str | None) -> bool:
        """Whether the speaker speaks for the actor: as a part of it, of its whole, or as an ally.

        A coalition's member is no third party to what the coalition did.
        """
        if speaker_id is None or actor_id is None:
            return False
        return are_one_side(self.topmost(speaker_id), self.topmost(actor_id))


def are_one_side(one: str, other: str) -> bool:
    """Whether two topmost actors are the same, or a coalition and its member."""
    members = coalition_members()
    is_member = other in members.get(one, ()) or one in members.get(other, ())
    return one == other or is_member


def is_government(actor_id: str | None) -> bool:
    """Whether the actor is a state's government, by its id."""
    return actor_id is not None and actor_id.endswith(GOVERNMENT_ENDING)


@cache
def coalition_members() -> Mapping[str, Collection[str]]:
    """The members of each coalition, by the actor id of the coalition."""
    table = load_table("alliances.toml")
    return {coalition: frozenset(entry["members"]) for coalition, entry in table.items()}
