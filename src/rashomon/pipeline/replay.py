"""A casebook in its canonical form, and the same casebook built anew from what it rests on.

A casebook rests on readings and decisions; all else follows from them. The canonical form is one
JSON line for each reading, decision and incident. It leaves out what depends on how the casebook
came about: the names of incidents (an incident is known by its events), the change log, and inputs
that could not be used.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.errors import CasebookError
from rashomon.model import Decision, Incident, Reading, content_id, to_json
from rashomon.pipeline.add import link_added
from rashomon.pipeline.decide import reappend
from rashomon.pipeline.incidents import assemble_from

if TYPE_CHECKING:
    from rashomon.store import Journal

READINGS_AT_ONCE = 200
"""Readings held in memory while a casebook is written out or copied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayReport:
    """What a replay gave: the line of ``rashomon replay --json``.

    Attributes:
        location: The casebook that was replayed.
        made: The new casebook.
        documents: How many documents both hold.
        decisions: How many decisions both hold.
        fingerprint: SHA-256 of the canonical form of the old one, in hexadecimal digits.
        same: Whether the new one has the same canonical form, byte for byte.
    """

    location: str
    made: str
    documents: int
    decisions: int
    fingerprint: str
    same: bool


def dump_casebook(location: str) -> Iterator[str]:
    """The canonical form, line by line: readings by document, decisions in order, incidents.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
    """
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook, casebook.journal() as journal:
        for reading in _readings(journal):
            yield _line("reading", reading)
        for decision in journal.decisions():
            yield _line("decision", decision)
        for incident in _incidents(journal):
            yield _line("incident", incident)


def _line(sort: str, record: object) -> str:
    return f'{{"{sort}":{to_json(record)}}}'


def _readings(journal: Journal) -> Iterator[Reading]:
    ids = journal.document_ids()
    for start in range(0, len(ids), READINGS_AT_ONCE):
        yield from journal.readings(ids[start : start + READINGS_AT_ONCE])


def _incidents(journal: Journal) -> Iterator[Incident]:
    """The incidents by their first events, named after them."""
    for event_ids in sorted(grouping.event_ids for grouping in journal.groupings()):
        yield assemble_from(journal, content_id("i", event_ids[0]), event_ids)


def fingerprint(lines: Iterable[str]) -> str:
    """SHA-256 of the canonical form, each line with its end, in hexadecimal digits."""
    digest = hashlib.sha256()
    for line in lines:
        digest.update(line.encode() + b"\n")
    return digest.hexdigest()


def replay_casebook(location: str, made: str) -> ReplayReport:
    """Build a casebook anew from the readings and decisions of another, and compare the two.

    Nothing is read again: the machine's readings are taken as they are.

    Args:
        location: The casebook to replay.
        made: Where the new one is made; nothing may be there.

    Raises:
        CasebookError: The one cannot be read, or the other is there already or cannot be made.
    """
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook, casebook.journal() as journal:
        n_documents = len(journal.document_ids())
        decisions = journal.decisions()
        rebuild(made, [_readings(journal)], decisions)
    before, after = fingerprint(dump_casebook(location)), fingerprint(dump_casebook(made))
    return ReplayReport(
        location=location,
        made=made,
        documents=n_documents,
        decisions=len(decisions),
        fingerprint=before,
        same=before == after,
    )


def rebuild(
    location: str, batches: Iterable[Iterable[Reading]], decisions: Sequence[Decision]
) -> None:
    """Make a casebook of readings, added batch by batch, and decisions, as they were signed.

    Raises:
        CasebookError: There is one already, or it cannot be made.
        UnusableDecision: A decision names what no reading holds. Nothing is left of the last
            batch and the decisions.
    """
    from rashomon.store import Casebook

    with Casebook.open(location, create=True) as casebook:
        if casebook.holds_anything():
            raise CasebookError(location, "there is something already; name a new one")
        for readings in batches:
            with casebook.transaction() as batch:
                new = [one.document.id for one in readings if batch.add_reading(one)]
                link_added(batch, new)
        if decisions:
            with casebook.transaction() as batch:
                reappend(batch, decisions)
