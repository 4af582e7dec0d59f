"""Casebooks of short reports by the fake reader, and decisions on them, for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from tests.functional.fakes import read_fake

from rashomon.model import Claim, Document, Incident, Reading
from rashomon.pipeline import list_incidents
from rashomon.pipeline.decide import DecisionReport, Signature
from rashomon.pipeline.rulings import MakeRuling, decide

AT = datetime(2016, 9, 20, 9, 30, tzinfo=UTC)

REPORTS = {
    "a": "The Northern Command said 62 soldiers were killed in Syria.",
    "b": "The Northern Command said 62 soldiers were killed in Syria, again.",
    "c": "The Eastern Observatory said at least 90 soldiers were killed in Syria.",
    "d": "The Northern Command said 71 soldiers were killed in Syria.",
    "e": "She said 12 soldiers were killed in Syria.",
}
"""Short reports by outlet; a, b, c are of one day, d and e of days later."""

DAYS = {"a": 17, "b": 17, "c": 17, "d": 25, "e": 28}

TOWN = {"name": "Deir ez-Zor", "lat": 35.34, "lon": 40.14, "precision": 1}


def make_reading(name: str) -> Reading:
    """The reading of one of :data:`REPORTS`."""
    document = Document.create(
        REPORTS[name], uri=f"{name}.txt", outlet=name, published=date(2016, 9, DAYS[name])
    )
    return in_town(read_fake(document))


def in_town(reading: Reading) -> Reading:
    """The reading with its events in a town, so that those of one day are one incident."""
    events = tuple(
        replace(event, place=event.place and replace(event.place, **TOWN))
        for event in reading.events
    )
    return replace(reading, events=events)


def claim_of(name: str) -> Claim:
    """The one claim of a report."""
    (claim,) = make_reading(name).claims
    return claim


def event_of(name: str) -> str:
    """The id of the one event of a report."""
    (event,) = make_reading(name).events
    return event.id


def document_of(name: str) -> str:
    return make_reading(name).document.id


def sign(why: str = "checked against the text", by: str = "Ilse") -> Signature:
    return Signature(by=by, at=AT, why=why)


def incidents(location: str) -> dict[str, Incident]:
    """The incidents of a casebook by the names of their reports, such as ``abc``."""
    found = {}
    for incident in list_incidents(location):
        found["".join(sorted(ref.uri.removesuffix(".txt") for ref in incident.documents))] = (
            incident
        )
    return found


def decided(location: str, ruling: MakeRuling, **signed: str) -> DecisionReport:
    return decide(location, ruling, sign(**signed))
