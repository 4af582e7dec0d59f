"""Records of a casebook as people name them: by the beginning of an id."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.errors import UnusableDecision
from rashomon.model import Claim, Event, Incident, Reading
from rashomon.pipeline.incidents import assemble_from

if TYPE_CHECKING:
    from rashomon.store import Journal

_SORTS = {
    "c": ("a claim", "`rashomon claims CASEBOOK INCIDENT` lists claims by id"),
    "d": ("a document", "`rashomon incidents CASEBOOK --json` lists documents by id"),
    "e": ("an event", "`rashomon claims CASEBOOK INCIDENT` lists events by id"),
    "h": ("a decision", "`rashomon decisions CASEBOOK` lists decisions by id"),
    "i": ("an incident", "`rashomon incidents CASEBOOK` lists incidents by id"),
}
"""What the first letter of an id stands for, and how such records are listed."""


def find_record(journal: Journal, beginning: str, sorts: str) -> str:
    """The one id that begins so, of a claim, document, event, decision or incident.

    Args:
        journal: The casebook.
        beginning: The id, or a beginning of it that no other id has.
        sorts: The first letters that are allowed here.

    Returns:
        The id; of an incident that is no more, the id of what it is now.

    Raises:
        UnusableDecision: There is none, there are several, or it is of another sort.
    """
    letter = beginning[:1]
    if letter not in sorts or beginning[1:2] != "-":
        wanted = " or ".join(f"{_SORTS[one][0]} ({one}-...)" for one in sorts)
        steps = dict.fromkeys(_SORTS[one][1] for one in sorts)
        reason = f"this is not the id of {wanted}; {', '.join(steps)}"
        raise UnusableDecision(beginning or "''", reason)
    found = journal.ids_beginning(beginning)
    if beginning not in found and len(found) != 1:
        many = "several ids begin so, give more of one" if found else "no id begins so"
        raise UnusableDecision(beginning, f"{many}; {_SORTS[letter][1]}")
    full_id = beginning if beginning in found else found[0]
    now = journal.whereabouts(full_id) if letter == "i" else None
    return full_id if now is None else now.now


def find_incident(journal: Journal, beginning: str) -> Incident:
    """The incident of an id, as it stands.

    Raises:
        UnusableDecision: See :func:`find_record`.
    """
    incident_id = find_record(journal, beginning, "i")
    return assemble_from(journal, incident_id, journal.events_of((incident_id,))[incident_id])


def find_events(journal: Journal, beginnings: Sequence[str]) -> tuple[str, ...]:
    """The events that are named, or that make up the incidents that are named; sorted.

    Raises:
        UnusableDecision: See :func:`find_record`.
    """
    found: set[str] = set()
    for beginning in beginnings:
        record_id = find_record(journal, beginning, "ei")
        if record_id.startswith("i"):
            found.update(journal.events_of((record_id,))[record_id])
        else:
            found.add(record_id)
    return tuple(sorted(found))


def reading_with(journal: Journal, record_id: str) -> Reading:
    """The machine's reading that holds a claim or an event of the casebook."""
    (reading,) = journal.readings(journal.documents_of((record_id,)))
    return reading


def record_in(reading: Reading, record_id: str) -> Claim | Event:
    """A claim or event of a reading by its id."""
    records: tuple[Claim | Event, ...] = (*reading.claims, *reading.events)
    return next(record for record in records if record.id == record_id)
