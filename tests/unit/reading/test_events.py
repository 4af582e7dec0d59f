"""Events: kind, place, time, who and with what; which sentences are one event."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.reading.readings import read

from rashomon.model import Event, EventType


def events(text: str) -> tuple[Event, ...]:
    return read(text, date(2016, 9, 18)).events


KINDS = [
    pytest.param("An air strike hit a mill.", "Air/drone strike", id="air strike"),
    pytest.param("Warplanes bombed a mill.", "Air/drone strike", id="bombed"),
    pytest.param("Gunners shelled a mill.", "Shelling/artillery/missile attack", id="shelled"),
    pytest.param("A suicide bomber entered a mill.", "Suicide bomb", id="suicide bomb"),
    pytest.param("A roadside bomb went off.", "Remote explosive/landmine/IED", id="roadside bomb"),
    pytest.param("A gas attack struck a mill.", "Chemical weapon", id="gas attack"),
    pytest.param("Clashes went on by the mill.", "Armed clash", id="clashes"),
    pytest.param("Rebels shot down a jet.", "Armed clash", id="aircraft shot down"),
    pytest.param("The army retook the mill.", "Government regains territory", id="retook"),
    pytest.param("Rebels overran the mill.", "Non-state actor overtakes territory", id="overran"),
    pytest.param("The massacre took a night.", "Attack", id="massacre"),
    pytest.param("Raiders kidnapped a baker.", "Abduction/forced disappearance", id="kidnapped"),
    pytest.param("The truce took effect at dusk.", "Agreement", id="truce"),
]


@pytest.mark.parametrize(("text", "sub_type"), KINDS)
def test_an_event_has_its_kind(text: str, sub_type: str) -> None:
    assert [event.sub_type for event in events(text)] == [sub_type]


def test_words_for_any_strike_leave_the_sub_type_open() -> None:
    (event,) = events("A blast shook the mill.")
    assert (event.type, event.sub_type) == (EventType.EXPLOSIONS, None)


def test_a_text_without_violence_has_no_event() -> None:
    assert events("The council met and ate bread.") == ()


JOINS = [
    pytest.param("An air strike hit a mill. The attack killed nine miners.", 1, id="the attack"),
    pytest.param("A blast shook a mill. It was an air strike.", 1, id="named more exactly later"),
    pytest.param("An air strike hit a mill. Clashes went on.", 2, id="two kinds"),
    pytest.param(
        "An air strike hit a mill in Karsel. An air strike hit a farm in Dolvan.",
        2,
        id="two towns",
    ),
    pytest.param(
        "An air strike hit a mill on Friday. An air strike hit a farm on Saturday.",
        2,
        id="two days",
    ),
    pytest.param("Rebels shot down a jet. Clashes went on.", 2, id="aircraft and fighting"),
]


@pytest.mark.parametrize(("text", "number"), JOINS)
def test_sentences_of_one_act_are_one_event(text: str, number: int) -> None:
    assert len(events(text)) == number


TIMES = [
    pytest.param("On Saturday an air strike hit a mill.", date(2016, 9, 17), id="own clause"),
    pytest.param(
        "The mayor said on Saturday that an air strike hit a mill.", None, id="day of speaking"
    ),
    pytest.param(
        "An air strike hit a mill on Friday, the mayor said on Saturday.",
        date(2016, 9, 16),
        id="day of the act beside one of speaking",
    ),
    pytest.param("An air strike hit a mill.", None, id="no day"),
]


@pytest.mark.parametrize(("text", "day"), TIMES)
def test_the_day_of_an_event(text: str, day: date | None) -> None:
    (event,) = events(text)
    assert (event.time.earliest if event.time else None) == day


def test_who_did_it_by_anybodys_word_and_with_what() -> None:
    (event,) = events("The mayor said Boko Haram carried out the raid with mortars.")
    assert [actor.actor_id for actor in event.perpetrators] == ["boko-haram"]
    assert [weapon.text for weapon in event.weapons] == ["mortars"]


def test_one_who_is_said_not_to_have_done_it_is_no_perpetrator() -> None:
    (event,) = events("The mayor said Boko Haram had not carried out the raid.")
    assert event.perpetrators == ()


def test_the_trigger_is_the_first_word_that_names_the_event() -> None:
    text = "An air strike hit a mill. The air strike lasted an hour."
    (event,) = events(text)
    assert (event.trigger.start, event.trigger.text) == (3, "air strike")


def test_rows_of_a_list_are_events_of_their_own() -> None:
    text = (
        "8 Nov - Tal Arin: Shelling killed two farmers.\n\n"
        "9 Nov - Karsel: An air strike hit a school and wounded 12 pupils.\n\n"
        "11 Nov - Merrin: Gunmen shot dead three policemen."
    )

    reading = read(text, date(2024, 11, 12))

    found = [(e.place.name, e.time.earliest) for e in reading.events if e.place and e.time]
    assert found == [
        ("Tal Arin", date(2024, 11, 8)),
        ("Karsel", date(2024, 11, 9)),
        ("Merrin", date(2024, 11, 11)),
    ]
    tolls = [claim.event_id for claim in reading.claims if claim.toll]
    assert tolls == [event.id for event in reading.events]


GOES_ON = [
    pytest.param(
        "An air strike hit a mill on Tuesday.\n\nThe strike shook the town."
        "\n\nA suicide bomber killed nine guards last month.\n\nThe attack killed four.",
        "air strike",
        id="the headline's strike, after one told in passing",
    ),
    pytest.param(
        "An air strike hit a mill.\n\nA suicide bomber came.\n\nThe attack killed four.",
        "suicide bomber",
        id="the last one where each is told once",
    ),
    pytest.param(
        "Gunmen attacked a mill. The attack lasted an hour.\n\n1. Night of fire in Dolvan\n\n"
        "A raid killed four.",
        "raid",
        id="nothing goes on beyond a numbered heading",
    ),
    pytest.param(
        "Gunmen attacked a mill. The attack lasted an hour.\n\n1. They left.\n\n"
        "The raid killed four.",
        "attacked",
        id="a numbered sentence is no heading",
    ),
]


@pytest.mark.parametrize(("text", "trigger"), GOES_ON)
def test_a_word_for_any_attack_goes_on_with(text: str, trigger: str) -> None:
    reading = read(text, date(2016, 9, 18))
    (four,) = (claim for claim in reading.claims if claim.toll and claim.toll.low == 4)
    triggers = {event.id: event.trigger.text for event in reading.events}
    assert triggers[four.event_id or ""] == trigger


def test_what_a_sum_counts_from_has_its_place() -> None:
    text = "Hundreds have died since rebels captured Homs on Friday."
    assert [event.place.name for event in events(text) if event.place] == ["Homs"]


def test_an_actor_owns_a_strike_behind_its_short_name() -> None:
    (event,) = events("The Indian Air Force (IAF) strikes hit a mill.")
    assert [actor.actor_id for actor in event.perpetrators] == ["in-military"]
