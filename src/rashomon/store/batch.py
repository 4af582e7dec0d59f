"""What one ``add`` writes, within one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, delete, exists, func, insert, select, update

from rashomon.errors import InputError
from rashomon.linking import (
    FormerIds,
    Grouping,
    LinkItem,
    link_items,
    profile_item,
    redirects_between,
)
from rashomon.model import Reading
from rashomon.store import blocks, redirects, rows
from rashomon.store.journal import Journal
from rashomon.store.lineage import LineageTables
from rashomon.store.neighbourhood import StoredEvents
from rashomon.store.passages import add_passages
from rashomon.store.queries import has_document, in_parts, select_groupings
from rashomon.store.schema import (
    claim,
    document,
    event,
    incident,
    incident_event,
    reading,
    skipped,
)
from rashomon.store.speakers import file_speakers


class Batch:
    """A casebook being written to; see :meth:`rashomon.store.Casebook.transaction`.

    Nothing that it does is seen by others before the transaction ends. Doing something twice
    changes nothing.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def journal(self) -> Journal:
        """Decisions and changes of the casebook, with what this batch has written."""
        return Journal(self._connection)

    @property
    def lineage(self) -> LineageTables:
        """The lineage of its documents."""
        return LineageTables(self._connection)

    def has_document(self, document_id: str) -> bool:
        """Whether the document is in the casebook, also if this batch has added it."""
        return has_document(self._connection, document_id)

    def add_reading(self, new: Reading) -> bool:
        """Add a document with what was read from it; False if the document is there already.

        The reading that came first stays. An earlier failure to read the same uri is forgotten.
        """
        if self.has_document(new.document.id):
            return False
        self._insert(document, [rows.document_row(new.document)])
        self._insert(reading, [rows.reading_row(new)])
        items = link_items(new)
        self._insert(event, [rows.event_row(item) for item in items])
        blocks.file_events(self._connection, map(profile_item, items))
        self._insert(claim, [rows.claim_row(one, new.document.id) for one in new.claims])
        add_passages(self._connection, [new])
        file_speakers(self._connection, new)
        self._connection.execute(delete(skipped).where(skipped.c.uri == new.document.uri))
        return True

    def record_skipped(self, error: InputError, *, day: date | None = None) -> None:
        """Record that an input could not be used; each code of an input once.

        Args:
            error: What was wrong.
            day: The day to note with it; None notes none. The clock is never asked.
        """
        key = (skipped.c.uri == error.uri, skipped.c.code == error.code)
        if not self._connection.scalar(select(exists().where(*key))):
            row = {"uri": error.uri, "code": error.code, "reason": error.reason, "day": day}
            self._insert(skipped, [row])

    def link_items(self) -> tuple[LinkItem, ...]:
        """All events of the casebook as linking sees them, sorted by event id."""
        found = self._connection.execute(select(event).order_by(event.c.id)).mappings()
        return tuple(map(rows.link_item_of, found))

    def items_of(self, document_ids: Sequence[str]) -> tuple[LinkItem, ...]:
        """The events of these documents as linking sees them, sorted by event id."""
        found: list[LinkItem] = []
        for some in in_parts(document_ids):
            query = select(event).where(event.c.document_id.in_(some))
            found += map(rows.link_item_of, self._connection.execute(query).mappings())
        return tuple(sorted(found, key=lambda item: item.event_id))

    def groupings(self) -> tuple[Grouping, ...]:
        """The incidents as they stand, sorted by id."""
        return select_groupings(self._connection)

    def file_events(self, items: Iterable[LinkItem]) -> None:
        """Make linking see these events of the casebook so from now on."""
        changed = {item.event_id: item for item in items}
        known = StoredEvents(self._connection).profiles(changed)
        blocks.unfile_events(self._connection, known.values())
        for event_id in sorted(known):
            self._note(changed[event_id])
        blocks.file_events(self._connection, (profile_item(changed[one]) for one in sorted(known)))

    def _note(self, item: LinkItem) -> None:
        row = rows.event_row(item)
        self._connection.execute(update(event).where(event.c.id == item.event_id).values(row))

    def events(self) -> StoredEvents:
        """The events as linking asks for them: some, and what stands near them."""
        return StoredEvents(self._connection)

    def take_up_linking(self, version: str) -> bool:
        """Note which linking is in use; whether another one filed the events that are there.

        Args:
            version: The mark of the linking now in use.
        """
        before = blocks.linked_version(self._connection)
        if before == version:
            return False
        blocks.set_linked_version(self._connection, version)
        return before is not None or self.n_incidents() > 0

    def file_anew(self, items: Iterable[LinkItem]) -> tuple[str, ...]:
        """File all events of the casebook, whatever an older linking noted of them; their ids."""
        blocks.unfile_all(self._connection)
        filed: list[str] = []
        for item in items:
            self._note(item)
            blocks.file_events(self._connection, [profile_item(item)])
            filed.append(item.event_id)
        return tuple(filed)

    def former_ids(self, event_ids: Collection[str]) -> FormerIds:
        """What is known of ids around these events."""
        connection = self._connection
        return FormerIds(
            by_event=redirects.select_former_ids(connection, event_ids),
            is_taken=lambda incident_id: redirects.is_taken(connection, incident_id),
        )

    def n_incidents(self) -> int:
        """How many incidents there are."""
        return self._connection.scalar(select(func.count()).select_from(incident)) or 0

    def replace_incidents(self, before: Sequence[Grouping], after: Sequence[Grouping]) -> None:
        """Put incidents in the place of others that hold the same events or fewer.

        Ids that are no more lead on to where their events went.
        """
        self._change(
            {event_id: one.id for one in before for event_id in one.event_ids},
            {event_id: one.id for one in after for event_id in one.event_ids},
        )
        ids = [one.id for one in after]
        returned = redirects.select_former(self._connection, ids)
        found = redirects_between(before, after, returned)
        redirects.save_redirects(self._connection, found, returned)

    def save_groupings(self, groupings: Iterable[Grouping]) -> None:
        """Make these the incidents of the casebook; incidents not among them go.

        Only rows that differ are touched.
        """
        wanted = {event_id: one.id for one in groupings for event_id in one.event_ids}
        present = {event_id: one.id for one in self.groupings() for event_id in one.event_ids}
        self._change(present, wanted)

    def _change(self, present: Mapping[str, str], wanted: Mapping[str, str]) -> None:
        """Bring events from the incidents that hold them to others, by event id."""
        gone = sorted(set(present.values()) - set(wanted.values()))
        new = sorted(set(wanted.values()) - set(present.values()))
        self._insert(incident, [{"id": incident_id} for incident_id in new])
        self._move_events(present, wanted)
        for incident_id in gone:
            self._connection.execute(delete(incident).where(incident.c.id == incident_id))

    def _move_events(self, present: Mapping[str, str], wanted: Mapping[str, str]) -> None:
        key = incident_event.c.event_id
        for event_id in sorted(present):
            if event_id not in wanted:
                self._connection.execute(delete(incident_event).where(key == event_id))
            elif present[event_id] != wanted[event_id]:
                move = update(incident_event).where(key == event_id)
                self._connection.execute(move.values(incident_id=wanted[event_id]))
        self._insert(
            incident_event,
            [
                {"event_id": event_id, "incident_id": wanted[event_id]}
                for event_id in sorted(set(wanted) - set(present))
            ],
        )

    def _insert(self, table: Table, new: Sequence[dict[str, Any]]) -> None:
        if new:
            self._connection.execute(insert(table), list(new))
