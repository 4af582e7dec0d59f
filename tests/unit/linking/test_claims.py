from __future__ import annotations

import dataclasses
from datetime import date

from tests.unit.linking.reports import make_claim, make_event, make_report, make_toll

from rashomon.linking import incident_claims
from rashomon.model import Claim


def test_a_claim_keeps_its_fields_and_names_its_document() -> None:
    toll = make_toll("1", "62", "e-1")
    (claim,) = incident_claims(("e-1",), [make_report("a", (make_event("1"),), (toll,))])
    kept = {field.name: getattr(claim, field.name) for field in dataclasses.fields(Claim)}
    assert Claim(**kept) == toll
    assert (claim.document_id, claim.document_uri) == ("d-a", "a.txt")
    assert (claim.outlet, claim.published) == ("Outlet a", date(2016, 9, 18))


def test_claims_come_by_publication_then_document_then_evidence_then_id() -> None:
    def report(name: str, published: date | None) -> object:
        claims = (
            make_claim(f"{name}3", "rebels were blamed"),
            make_claim(f"{name}2", "Jets"),
            make_claim(f"{name}1", "Jets"),
        )
        return make_report(name, (make_event(name),), claims, published)

    days = {"a": None, "b": date(2016, 9, 19), "d": date(2016, 9, 18), "c": date(2016, 9, 18)}
    reports = [report(name, day) for name, day in days.items()]
    found = incident_claims({"e-a", "e-b", "e-c", "e-d"}, reports)  # type: ignore[arg-type]
    assert [claim.id for claim in found] == [
        f"c-{name}{number}" for name in "cdba" for number in "123"
    ]


def test_claims_of_other_events_are_left_out() -> None:
    events = make_event("1"), make_event("2", "fell")
    claims = (
        make_toll("1", "62", "e-1"),
        make_claim("2", "rebels were blamed", "e-2"),
    )
    found = incident_claims(("e-1",), [make_report("a", events, claims)])
    assert [claim.id for claim in found] == ["c-1"]


def test_a_claim_that_names_no_event_stands_with_the_main_one() -> None:
    events = make_event("1"), make_event("2", "fell")
    claims = make_toll("1", "62", "e-1"), make_claim("2", "on Sunday")
    report = make_report("a", events, claims)
    assert [claim.id for claim in incident_claims(("e-1",), [report])] == ["c-1", "c-2"]
    assert incident_claims(("e-2",), [report]) == ()


def test_a_document_without_an_event_of_the_incident_gives_nothing() -> None:
    report = make_report("a", (make_event("1"),), (make_claim("1", "Jets"),))
    assert incident_claims(("e-9",), [report]) == ()
