"""Claims that an event happened: which clauses, in whose voice, how surely."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import claims

from rashomon.model import ClaimKind

ROWS = [
    pytest.param(
        "The bridge had been bombed, the mayor said.",
        [("The bridge had been bombed", "the mayor", "asserts", "actual")],
        id="said of an act",
    ),
    pytest.param(
        "A truce was signed in Tamsar.",
        [("A truce was signed in Tamsar", None, "asserts", "actual")],
        id="the text's own voice",
    ),
    pytest.param(
        "The ministry denied that the dam had been bombed.",
        [("the dam had been bombed", "The ministry", "denies", "actual")],
        id="denied",
    ),
    pytest.param(
        "Troops may have entered the town, a driver said.",
        [("Troops may have entered the town", "a driver", "asserts", "hypothetical")],
        id="possible",
    ),
    pytest.param(
        "A driver said the mill had been looted. The claim could not be verified.",
        [("the mill had been looted", "A driver", "cannot_verify", "actual")],
        id="could not be verified",
    ),
    pytest.param(
        "It was not true that the mill had been bombed, the army said.",
        [("the mill had been bombed", "the army", "denies", "actual")],
        id="denied without a verb of denial",
    ),
    pytest.param("There was no claim of responsibility for the raid.", [], id="of what"),
    pytest.param("An inquiry into the raid began.", [], id="a noun only referred to"),
    pytest.param("The charity regretted the raid.", [], id="regretted, not told"),
    pytest.param("An air strike killed nine miners.", [], id="a toll tells it"),
    pytest.param("The army denied any part in the raid.", [], id="blame tells it"),
    pytest.param("The pilots called off their strike over pay.", [], id="another sense"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_a_clause_claims_that_an_event_happened(
    text: str, wanted: list[tuple[str, str | None, str, str]]
) -> None:
    found = [
        (
            claim.evidence.text,
            claim.speaker.text if claim.speaker else None,
            str(claim.stance),
            str(claim.modality),
        )
        for claim in claims(text, ClaimKind.EVENT)
    ]
    assert found == wanted


def test_each_claim_has_its_event() -> None:
    text = "The bridge was bombed on Friday and a truce was signed on Sunday, the mayor said."
    ids = [claim.event_id for claim in claims(text, ClaimKind.EVENT)]
    assert len(set(ids)) == len(ids) == 2
    assert None not in ids
