"""Readings of a casebook with what people decided put over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.model import Decision, Reading

if TYPE_CHECKING:
    from rashomon.linking import LinkItem
    from rashomon.review import Reviewed
    from rashomon.store import Batch, Journal

DOCUMENTS_AT_ONCE = 200
"""Readings held in memory while all of a casebook are looked at."""


def reviewed_readings(journal: Journal, document_ids: Sequence[str]) -> tuple[Reviewed, ...]:
    """The documents' readings under all decisions in force, in their order."""
    from rashomon.review import review_readings

    readings = journal.readings(document_ids)
    return review_readings(readings, decisions_on(journal, readings))


def decisions_on(journal: Journal, readings: Iterable[Reading]) -> tuple[Decision, ...]:
    """What people decided on these readings, in its order."""
    from rashomon.review import subjects_in

    subjects = {subject for reading in readings for subject in subjects_in(reading)}
    return journal.decisions_about(sorted(subjects))


def reviewed_items(journal: Journal, document_ids: Sequence[str]) -> tuple[LinkItem, ...]:
    """The documents' events as linking sees them: corrected, without rejected claims."""
    from rashomon.linking import link_items

    reviewed = reviewed_readings(journal, document_ids)
    return tuple(item for one in reviewed for item in link_items(one.counted))


def all_items(journal: Journal) -> Iterator[LinkItem]:
    """All events of the casebook as linking sees them, read some documents at a time."""
    ids = journal.document_ids()
    for start in range(0, len(ids), DOCUMENTS_AT_ONCE):
        yield from reviewed_items(journal, ids[start : start + DOCUMENTS_AT_ONCE])


def refile_events(batch: Batch, document_ids: Sequence[str]) -> tuple[str, ...]:
    """Make linking see the documents' events as people decided; the ids of those that differ.

    Args:
        batch: The casebook being written to.
        document_ids: Documents on which something was decided, or undone.
    """
    wanted = reviewed_items(batch.journal, document_ids)
    present = {item.event_id: item for item in batch.items_of(document_ids)}
    changed = [item for item in wanted if present.get(item.event_id) != item]
    batch.file_events(changed)
    return tuple(sorted(item.event_id for item in changed))
