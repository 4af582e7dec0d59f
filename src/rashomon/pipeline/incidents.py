"""List the incidents of a casebook, or get one of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.errors import NotInCasebook
from rashomon.model import Incident
from rashomon.pipeline.assemble import assemble_incident
from rashomon.pipeline.review import decisions_on

if TYPE_CHECKING:
    from rashomon.ledger import RuleSettings
    from rashomon.store import Journal, Whereabouts


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
            with casebook.journal() as journal:
                event_ids = journal.events_of((incident_id,)).get(incident_id, ())
                if not event_ids:  # another process has merged it meanwhile
                    continue
                incident = assemble_from(journal, incident_id, event_ids, settings=settings)
            yield incident


def get_incident(location: str, incident_id: str, settings: RuleSettings | None = None) -> Incident:
    """One incident of a casebook; for an id that is no more, the incident that it is now.

    Args:
        location: The casebook, a path or a database URL.
        incident_id: Its id, or a beginning of it that no other id has.
        settings: How figures are compared and estimated; None is as shipped.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
        NotInCasebook: No incident has the id, or several ids begin so.
    """
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook, casebook.journal() as journal:
        full_id = whereabouts_in(journal, incident_id, location).now
        event_ids = journal.events_of((full_id,))[full_id]
        return assemble_from(journal, full_id, event_ids, settings=settings)


def find_incident(location: str, incident_id: str) -> Whereabouts:
    """Where an incident is now: it may have been merged into another, or split.

    Args:
        location: The casebook, a path or a database URL.
        incident_id: An id that an incident has or had, or a beginning of it that no other id has.
            Ids of incidents that are no more count only where no other begins so.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
        NotInCasebook: No incident has or had the id, or several ids begin so.
    """
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook, casebook.journal() as journal:
        return whereabouts_in(journal, incident_id, location)


def whereabouts_in(journal: Journal, beginning: str, location: str) -> Whereabouts:
    """Where the one incident is now whose id begins so; see :func:`find_incident`."""
    found = journal.ids_beginning(beginning) if beginning.startswith("i") else ()
    if beginning in found or len(found) == 1:
        there = journal.whereabouts(beginning if beginning in found else found[0])
        assert there is not None, "an id that was found is or was that of an incident"
        return there
    how_many = "several ids begin so, give more of one" if found else "no id begins so"
    raise NotInCasebook(
        beginning or "''", f"{how_many}; `rashomon incidents {location}` lists them"
    )


def assemble_from(
    journal: Journal,
    incident_id: str,
    event_ids: Sequence[str],
    *,
    without: Collection[str] = (),
    without_links: Collection[tuple[str, str]] = (),
    settings: RuleSettings | None = None,
) -> Incident:
    """The incident that these events of a casebook are, with what people decided.

    Args:
        journal: The casebook.
        incident_id: The id to give it.
        event_ids: Its events; never empty.
        without: Decisions that are left aside, so that the state before them is seen.
        without_links: Links of lineage that are left aside likewise, by their two documents.
        settings: How figures are compared and estimated; None is as shipped.
    """
    document_ids = journal.documents_of(event_ids)
    readings = journal.readings(document_ids)
    decisions = decisions_on(journal, readings)
    kept = [decision for decision in decisions if decision.id not in without]
    links = journal.lineage_links(document_ids)
    return assemble_incident(
        incident_id,
        event_ids,
        readings,
        decisions=kept,
        settings=settings,
        links=[link for link in links if (link.first, link.second) not in without_links],
    )
