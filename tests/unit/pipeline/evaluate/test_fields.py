from __future__ import annotations

from dataclasses import replace

import pytest
from tests.factories import a_blame, a_claim, a_day, a_participant, a_span, a_speaker, a_toll
from tests.unit.pipeline.evaluate.makers import a_claim_at

from rashomon.model import (
    Ceasefire,
    Claim,
    ClaimKind,
    Event,
    EventType,
    Modality,
    Place,
    Quotation,
    Relay,
    Span,
    Stance,
    TollStatus,
    When,
)
from rashomon.pipeline.evaluate.fields import claim_fields, event_fields, field_changes

CLAIM = a_claim_at("62 soldiers were killed", toll=a_toll(62), speaker=a_speaker())
STATEMENT = a_claim()
TRUCE = replace(STATEMENT, kind=ClaimKind.CEASEFIRE, ceasefire=Ceasefire(status="holding"))
ACCUSED = a_blame("the coalition")


def changed_fields(before: Claim, after: Claim) -> list[str]:
    changes = field_changes(claim_fields(before), claim_fields(after))
    return [change.field for change in changes]


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        (CLAIM, replace(CLAIM, speaker=a_speaker("Ilmar Oja")), ["speaker"]),
        (CLAIM, replace(CLAIM, speaker=None), ["speaker"]),
        (CLAIM, replace(CLAIM, speaker=a_speaker(actor_id="xx-army")), ["speaker"]),
        (CLAIM, replace(CLAIM, speaker_resolved=False), ["speaker_resolved"]),
        (CLAIM, replace(CLAIM, relays=(Relay(start=0, end=3, text="AFP"),)), ["relays"]),
        (CLAIM, replace(CLAIM, cue=Span(start=9, end=13, text="said")), ["cue"]),
        (CLAIM, replace(CLAIM, quotation=Quotation.DIRECT), ["quotation"]),
        (CLAIM, replace(CLAIM, stance=Stance.DENIES), ["stance"]),
        (CLAIM, replace(CLAIM, modality=Modality.HYPOTHETICAL), ["modality"]),
        (CLAIM, replace(CLAIM, toll=a_toll("more than 60")), ["toll.figure"]),
        (CLAIM, replace(CLAIM, toll=a_toll(62, status=TollStatus.WOUNDED)), ["toll.status"]),
        (CLAIM, replace(CLAIM, toll=a_toll(62, as_of=a_day(17))), ["toll.as_of"]),
        (CLAIM, replace(CLAIM, evidence=Span(start=14, end=16, text="62")), ["evidence"]),
        # the same words at another place are another passage
        (STATEMENT, replace(STATEMENT, evidence=a_span(start=1)), ["evidence"]),
        (ACCUSED, a_blame("the army", evidence=ACCUSED.evidence), ["responsibility.actor"]),
        (ACCUSED, a_blame(None), ["responsibility.actor"]),
        (
            TRUCE,
            replace(TRUCE, ceasefire=Ceasefire(status="violated", since=a_day(12))),
            ["ceasefire.status", "ceasefire.since"],
        ),
        (
            TRUCE,
            replace(TRUCE, ceasefire=Ceasefire(status="holding", parties=(a_participant(),))),
            ["ceasefire.parties"],
        ),
    ],
)
def test_a_difference_is_named_by_its_field(before: Claim, after: Claim, fields: list[str]) -> None:
    assert changed_fields(before, after) == fields
    assert changed_fields(after, before) == fields


@pytest.mark.parametrize(
    "other",
    [
        replace(CLAIM, id="c-0000000000000000"),
        replace(CLAIM, event_id="e-0000000000000000"),
        replace(CLAIM, speaker=replace(a_speaker(), start=40, end=49)),
    ],
    ids=["id", "event id", "another mention of the speaker"],
)
def test_ids_and_the_mention_of_a_speaker_are_not_compared(other: Claim) -> None:
    assert changed_fields(CLAIM, other) == []


def test_a_change_holds_both_values_as_json_does() -> None:
    after = replace(CLAIM, toll=a_toll("more than 60"))
    (change,) = field_changes(claim_fields(CLAIM), claim_fields(after))
    assert change.before == {
        "text": "62", "relation": "exact", "low": 62, "high": 62, "approx": False
    }  # fmt: skip
    assert change.after["relation"] == "more_than"
    assert (change.after["low"], change.after["high"]) == (61, None)


def an_event(**changes: object) -> Event:
    event = Event(id="e-1", type=EventType.BATTLES, trigger=Span(start=3, end=10, text="clashes"))
    return replace(event, **changes)  # type: ignore[arg-type]  # a test's short cut


@pytest.mark.parametrize(
    ("after", "fields"),
    [
        (an_event(id="e-2", trigger=Span(start=0, end=4, text="fire")), []),
        (an_event(sub_type="Armed clash"), ["event"]),
        (an_event(place=Place(start=0, end=6, text="Karsel", name="Karsel")), ["event.place"]),
        (an_event(time=When(start=0, end=6, text="Friday")), ["event.time"]),
        (None, ["event"]),
    ],
)
def test_an_event_is_compared_by_type_place_and_time(
    after: Event | None, fields: list[str]
) -> None:
    changes = field_changes(event_fields(an_event()), event_fields(after))
    assert [change.field for change in changes] == fields
