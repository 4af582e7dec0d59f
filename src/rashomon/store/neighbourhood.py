"""The events of a casebook as regrouping asks for them; see ``rashomon.linking.Surroundings``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, func, select

from rashomon.linking import BlockIndex, Grouping, Profile, profile_item
from rashomon.store import rows
from rashomon.store.blocks import select_near
from rashomon.store.queries import in_parts
from rashomon.store.schema import event, incident_event

WHOLE_SHARE = 0.2
"""From this share of all events on, blocks are built in memory: one pass over all events is then
cheaper than a look-up for each block. Both give the same."""


class StoredEvents:
    """Events and incidents of a casebook, each read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._profiles: dict[str, Profile] = {}

    def profiles(self, event_ids: Collection[str]) -> Mapping[str, Profile]:
        """The profiles of those among these events that are there."""
        for some in in_parts(one for one in event_ids if one not in self._profiles):
            self._read(some)
        return {one: self._profiles[one] for one in event_ids if one in self._profiles}

    def near(self, profiles: Iterable[Profile]) -> Mapping[str, Collection[str]]:
        """For each of these events the ids of all that share a block with it."""
        wanted = list(profiles)
        n_events = self._connection.scalar(select(func.count()).select_from(event)) or 0
        if len(wanted) < WHOLE_SHARE * n_events:
            return select_near(self._connection, wanted)
        self._read(None)
        ids = list(self._profiles)
        index = BlockIndex([self._profiles[one] for one in ids])
        return {
            one.item.event_id: [ids[position] for position in index.near(one)] for one in wanted
        }

    def incidents_of(self, event_ids: Collection[str]) -> Collection[Grouping]:
        """The incidents that hold these events, as they stand; none for a new event."""
        ids: set[str] = set()
        linked = incident_event.c
        for some in in_parts(event_ids):
            query = select(linked.incident_id).where(linked.event_id.in_(some))
            ids.update(self._connection.scalars(query))
        members: dict[str, list[str]] = {one: [] for one in sorted(ids)}
        for some in in_parts(ids):
            held = select(linked.incident_id, linked.event_id)
            held = held.where(linked.incident_id.in_(some)).order_by(linked.event_id)
            for incident_id, event_id in self._connection.execute(held):
                members[incident_id].append(event_id)
        return [Grouping(id=one, event_ids=tuple(held)) for one, held in members.items()]

    def _read(self, event_ids: Sequence[str] | None) -> None:
        """Read the profiles of some events, or of all."""
        query = select(event)
        if event_ids is not None:
            query = query.where(event.c.id.in_(event_ids))
        for row in self._connection.execute(query.order_by(event.c.id)).mappings():
            if row["id"] not in self._profiles:
                self._profiles[row["id"]] = profile_item(rows.link_item_of(row))
