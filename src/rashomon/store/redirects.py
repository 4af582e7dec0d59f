"""Ids of incidents that are no more, and of parts that left: by which event each is found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Boolean, Column, Connection, ForeignKey, Index, Table, delete, insert, select

from rashomon.linking import Redirect
from rashomon.store.queries import begins_with, in_parts
from rashomon.store.schema import WORD, incident, incident_event, metadata

redirect = Table(
    "redirect",
    metadata,
    Column("incident_id", WORD, primary_key=True),
    Column("event_id", WORD, ForeignKey("event.id"), primary_key=True),
    Column("is_main", Boolean, nullable=False),
    Index("redirect_event", "event_id"),
)
"""Where incidents went; see :class:`rashomon.linking.Redirect`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Where the events of an incident are now.

    Attributes:
        incident_id: The incident that was asked for.
        now: The incident that it is now: itself while it is there.
        parts: Other incidents that hold events which once were in it, sorted.
    """

    incident_id: str
    now: str
    parts: tuple[str, ...] = ()


def select_former(connection: Connection, incident_ids: Iterable[str]) -> set[str]:
    """Those of the ids whose incident is no more."""
    found: set[str] = set()
    for some in in_parts(incident_ids):
        query = select(redirect.c.incident_id).where(redirect.c.incident_id.in_(some))
        found.update(connection.scalars(query.where(redirect.c.is_main)))
    return found


def save_redirects(
    connection: Connection, found: Iterable[Redirect], returned: Iterable[str]
) -> None:
    """Keep redirects; ids that are back lose the one that leads elsewhere."""
    for some in in_parts(returned):
        back = redirect.c.incident_id.in_(some) & redirect.c.is_main
        connection.execute(delete(redirect).where(back))
    wanted = {(one.incident_id, one.event_id): one for one in found}
    rows = [
        {"incident_id": incident_id, "event_id": event_id, "is_main": one.is_main}
        for (incident_id, event_id), one in sorted(wanted.items())
    ]
    for incident_id, event_id in wanted:
        key = (redirect.c.incident_id == incident_id) & (redirect.c.event_id == event_id)
        connection.execute(delete(redirect).where(key))
    if rows:
        connection.execute(insert(redirect), rows)


def select_former_ids(connection: Connection, event_ids: Iterable[str]) -> dict[str, str]:
    """For events by which incidents that are no more are found, the smallest such id."""
    found: dict[str, str] = {}
    for some in in_parts(event_ids):
        query = select(redirect.c.event_id, redirect.c.incident_id).where(
            redirect.c.is_main, redirect.c.event_id.in_(some)
        )
        for event_id, incident_id in connection.execute(query):
            found[event_id] = min(incident_id, found.get(event_id, incident_id))
    return found


def is_taken(connection: Connection, incident_id: str) -> bool:
    """Whether an incident has or had the id."""
    here = select(incident.c.id).where(incident.c.id == incident_id)
    once = select(redirect.c.incident_id).where(redirect.c.incident_id == incident_id)
    return any(connection.execute(query.limit(1)).first() for query in (here, once))


def select_whereabouts(connection: Connection, incident_id: str) -> Whereabouts | None:
    """Where an incident is now; None when no incident has or had the id."""
    here = connection.scalar(select(incident.c.id).where(incident.c.id == incident_id))
    query = select(incident_event.c.incident_id, redirect.c.is_main).join_from(
        redirect, incident_event, redirect.c.event_id == incident_event.c.event_id
    )
    found = connection.execute(query.where(redirect.c.incident_id == incident_id)).all()
    now = here or next((row.incident_id for row in found if row.is_main), None)
    if now is None:
        return None
    parts = sorted({row.incident_id for row in found} - {now, incident_id})
    return Whereabouts(incident_id=incident_id, now=now, parts=tuple(parts))


def select_former_ids_beginning(connection: Connection, beginning: str) -> tuple[str, ...]:
    """Ids of incidents that are no more and begin so, sorted."""
    former = redirect.c.incident_id
    query = (
        select(former).where(begins_with(former, beginning), redirect.c.is_main).order_by(former)
    )
    return tuple(connection.scalars(query))
