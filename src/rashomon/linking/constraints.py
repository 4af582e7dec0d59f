"""What people decided on events: which are one incident and which are not.

A constraint goes before every score and every veto. It may name events that are not there (yet);
it holds for them when they come.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from rashomon.errors import ConstraintConflict

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """Events that belong to one incident and events that do not, in the order decided.

    Attributes:
        together: Groups of event ids; the events of a group are one incident. Groups that share
            an event are one group.
        apart: Each entry holds two or more groups of event ids; events of different groups of an
            entry are never one incident, events of the same group may be.

    Raises:
        ConstraintConflict: Two events would have to be both one incident and two.
    """

    together: tuple[Group, ...] = ()
    apart: tuple[tuple[Group, ...], ...] = ()

    def __post_init__(self) -> None:
        sides_by_unit(self.apart, units_of(self.together))

    def add_together(self, event_ids: Iterable[str]) -> Constraints:
        """These constraints, and that these events are one incident.

        Raises:
            ConstraintConflict: Earlier constraints hold two of them apart.
        """
        return replace(self, together=(*self.together, tuple(event_ids)))

    def add_apart(self, *groups: Iterable[str]) -> Constraints:
        """These constraints, and that events of different groups are different incidents.

        Raises:
            ConstraintConflict: Earlier constraints hold events of two groups together.
        """
        return replace(self, apart=(*self.apart, tuple(tuple(group) for group in groups)))

    @property
    def event_ids(self) -> frozenset[str]:
        """Every event that a constraint names."""
        apart = (group for entry in self.apart for group in entry)
        return frozenset(event_id for group in (*self.together, *apart) for event_id in group)


def units_of(together: Iterable[Group]) -> dict[str, str]:
    """The smallest event id of the unit that each named event belongs to."""
    members: dict[str, set[str]] = {}
    for group in together:
        unit = {event_id for named in group for event_id in members.get(named, {named})}
        members |= dict.fromkeys(unit, unit)
    return {event_id: min(unit) for event_id, unit in members.items()}


def sides_by_unit(
    apart: Iterable[tuple[Group, ...]], units: Mapping[str, str]
) -> dict[str, dict[int, int]]:
    """For each unit or event, on which side (value) of which entries (key) it stands.

    Two with different sides of one entry are not one incident.

    Raises:
        ConstraintConflict: One unit would stand on two sides of an entry.
    """
    sides: dict[str, dict[int, int]] = {}
    for entry, groups in enumerate(apart):
        named: dict[str, str] = {}
        for side, group in enumerate(groups):
            for event_id in group:
                unit = units.get(event_id, event_id)
                taken = sides.setdefault(unit, {}).setdefault(entry, side)
                if taken != side:
                    raise ConstraintConflict(named[unit], event_id)
                named.setdefault(unit, event_id)
    return sides


NO_CONSTRAINTS = Constraints()
