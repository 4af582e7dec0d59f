"""List the incidents of a casebook, or get one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.errors import NotInCasebook
from rashomon.model import Incident
from rashomon.pipeline.assemble import assemble_incident

if TYPE_CHECKING:
    from rashomon.ledger import RuleSettings
    from rashomon.store import Casebook


def list_incidents(location: str, settings: RuleSettings | None = None) -> Iterator[Incident]:
    """All incidents of a casebook, sorted by id, each assembled when it is asked for.

    Args:
        location: The casebook, a path or a database URL.
        settings: How figures are compared and estimated; None is as shipped.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
    """
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook:
        for incident_id in casebook.incident_ids():
            yield _assemble(casebook, incident_id, settings)


def get_incident(location: str, incident_id: str, settings: RuleSettings | None = None) -> Incident:
    """One incident of a casebook.

    Args:
        location: The casebook, a path or a database URL.
        incident_id: Its id, or a beginning of it that no other id has.
        settings: How figures are compared and estimated; None is as shipped.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
        NotInCasebook: No incident has the id, or several ids begin so.
    """
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook:
        full_id = find_id(incident_id, casebook.incident_ids(), location)
        return _assemble(casebook, full_id, settings)


def find_id(beginning: str, ids: Sequence[str], location: str) -> str:
    """The one id that begins so.

    Raises:
        NotInCasebook: There is none, or several; the message says how to list them.
    """
    if beginning in ids:
        return beginning
    found = [known for known in ids if known.startswith(beginning)]
    if len(found) == 1:
        return found[0]
    how_many = f"{len(found)} ids begin so, give more of one" if found else "no id begins so"
    raise NotInCasebook(
        beginning or "''", f"{how_many}; `rashomon incidents {location}` lists them"
    )


def _assemble(casebook: Casebook, incident_id: str, settings: RuleSettings | None) -> Incident:
    events = casebook.incident_events(incident_id)
    document_ids = sorted({event.document_id for event in events})
    readings = casebook.readings(document_ids)
    return assemble_incident(
        incident_id, [event.event_id for event in events], readings, settings=settings
    )
