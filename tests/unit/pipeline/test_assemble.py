from datetime import date
from itertools import permutations

import pytest
from tests.functional.fakes import read_fake

from rashomon.model import Document, Incident, Reading, RuleName
from rashomon.pipeline.assemble import assemble_incident

DAY = date(2016, 9, 17)


def read(text: str, outlet: str) -> Reading:
    return read_fake(Document.create(text, uri=f"demo/{outlet}", outlet=outlet, published=DAY))


STRIKE = (
    read("The Northern Command said 62 soldiers were killed in Syria.", "b"),
    read("The Eastern Observatory said at least 90 soldiers were killed in Syria.", "a"),
    read("The Northern Command said 62 soldiers were killed in Syria, again.", "c"),
)


def assemble(readings: tuple[Reading, ...]) -> Incident:
    event_ids = [event.id for reading in STRIKE for event in reading.events]
    return assemble_incident("i-1", event_ids, readings, parent_of=lambda actor: None)


def test_incident_joins_what_its_documents_say() -> None:
    incident = assemble(STRIKE)
    assert [ref.uri for ref in incident.documents] == ["demo/a", "demo/b", "demo/c"]
    assert {claim.outlet for claim in incident.claims} == {"a", "b", "c"}
    assert incident.sub_type == "Air/drone strike"
    assert incident.place is not None
    assert incident.place.country == "SY"
    assert incident.time is not None
    assert (incident.time.earliest, incident.time.latest) == (DAY, DAY)


def test_support_counts_origins_and_not_documents() -> None:
    assert [origin.name for origin in assemble(STRIKE).origins] == [
        "Eastern Observatory",
        "Northern Command",
    ]


def test_every_field_has_an_estimate_by_every_rule() -> None:
    incident = assemble(STRIKE)
    (field,) = incident.ledger.fields
    rules = [estimate.rule for estimate in incident.estimates if estimate.field_id == field.id]
    assert rules == list(RuleName)


@pytest.mark.parametrize("readings", list(permutations(STRIKE)))
def test_order_of_readings_changes_nothing(readings: tuple[Reading, ...]) -> None:
    assert assemble(readings) == assemble(STRIKE)


def test_readings_without_its_events_add_nothing() -> None:
    other = read("The Eastern Observatory said 5 soldiers were killed elsewhere.", "z")
    assert assemble((*STRIKE, other)) == assemble(STRIKE)


def test_incident_without_events_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one event"):
        assemble_incident("i-1", ["e-none"], STRIKE, parent_of=lambda actor: None)
