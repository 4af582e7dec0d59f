"""Tolls and blame that only the trained part marks, from marks set by hand."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import read, read_marked

from rashomon.model import BlameStance, Reading, Scope, TollStatus


def tolls(reading: Reading) -> list[tuple[str, int | None, int | None, str]]:
    return [
        (str(claim.toll.status), claim.toll.low, claim.toll.high, claim.evidence.text)
        for claim in reading.claims
        if claim.toll
    ]


def blame(reading: Reading) -> list[tuple[str | None, str, str | None]]:
    return [
        (
            claim.responsibility.actor and claim.responsibility.actor.name,
            str(claim.responsibility.stance),
            claim.speaker and claim.speaker.name,
        )
        for claim in reading.claims
        if claim.responsibility
    ]


def test_a_marked_number_is_a_toll_with_its_word_of_harm() -> None:
    text = "Three medics never came back from the ford."

    assert tolls(read(text)) == []
    assert tolls(
        read_marked(text, ("toll", "missing", "Three"), ("counted", "harm", "never came back"))
    ) == [("missing", 3, 3, "Three medics never came back")]


def test_a_known_word_of_harm_tells_what_happened() -> None:
    reading = read_marked(
        "Of the crew 12 did not return and were later found dead.",
        ("toll", "missing", "12"),
        ("counted", "harm", "dead"),
    )

    assert [claim.toll.status for claim in reading.claims if claim.toll] == [TollStatus.KILLED]


def test_a_number_that_rules_read_is_read_once() -> None:
    text = "Shells killed nine miners."

    assert tolls(read_marked(text, ("toll", "wounded", "nine"))) == tolls(read(text))


def test_hedges_of_a_marked_number_are_read_by_rules() -> None:
    reading = read_marked(
        "More than 40 ratings went down with the ship.",
        ("toll", "killed", "40"),
        ("counted", "harm", "went down"),
    )

    assert tolls(reading) == [("killed", 41, None, "More than 40 ratings went down")]


@pytest.mark.parametrize(
    ("text", "number", "harm"),
    [
        ("Fire took 30 sacks of rice; they were lost.", "30", "lost"),
        ("More than 3,500 huts were destroyed.", "3,500", "destroyed"),
        ("Two gunmen killed 12 miners.", "Two", "killed"),
        ("The army said 20 rebels, not 40, were killed.", "40", "killed"),
        ("The ferry was hit on May 12 off the cape.", "12", "hit"),
        ("The toll of the storm was not known at noon.", "not", "toll"),
    ],
    ids=["goods", "harm to things", "who did it", "put aside", "a date", "no number"],
)
def test_a_mark_that_counts_nobody_is_no_toll(text: str, number: str, harm: str) -> None:
    reading = read_marked(text, ("toll", "killed", number), ("counted", "harm", harm))

    assert tolls(reading) == tolls(read(text))


def test_people_without_a_word_of_harm_need_a_figure_told_before() -> None:
    marks = ("toll", "captured", "seven women")
    alone = "At the well there were seven women and a monk."
    after = "Soldiers abducted eleven villagers. They are seven women and a monk."

    assert tolls(read_marked(alone, marks)) == tolls(read(alone)) == []
    assert ("captured", 7, 7, "seven women") in tolls(read_marked(after, marks))


def test_of_them_makes_a_marked_number_a_part() -> None:
    reading = read_marked(
        "Nine were killed. Four of them had sheltered in the chapel.",
        ("toll", "killed", "Four"),
    )
    parts = [claim.toll.scope for claim in reading.claims if claim.toll and claim.toll.low == 4]

    assert parts == [Scope.SUBSET]


BLAME = "the column had set the fire"


def test_marked_blame_ties_its_actor() -> None:
    text = "Villagers said the Harbour Column had set the fire."

    assert blame(read(text)) == []
    assert blame(
        read_marked(
            text,
            ("claim", "blame", "the Harbour Column had set the fire"),
            ("by", "by", "the Harbour Column"),
            ("event", "event", "set the fire"),
        )
    ) == [("the Harbour Column", BlameStance.ACCUSES, "Villagers")]


def test_our_own_deed_is_the_speakers() -> None:
    text = "“Our gunners set that mill alight,” the brigade said."
    reading = read_marked(
        text,
        ("claim", "blame", "Our gunners set that mill alight"),
        ("by", "by", "Our gunners"),
        ("event", "event", "set that mill alight"),
    )

    assert [actor for actor, _, _ in blame(reading)] == ["brigade"]


@pytest.mark.parametrize("said", ["had never set the fire", "did not set the fire"])
def test_a_negation_denies(said: str) -> None:
    text = f"Villagers said the Harbour Column {said}."
    reading = read_marked(
        text,
        ("claim", "blame", f"the Harbour Column {said}"),
        ("by", "by", "the Harbour Column"),
        ("event", "event", "set the fire"),
    )

    assert blame(reading) == [("the Harbour Column", BlameStance.DENIES, "Villagers")]


@pytest.mark.parametrize(
    "marks",
    [
        [("by", "by", "the column")],
        [("event", "event", "set the fire")],
        [("by", "by", "the"), ("event", "event", "set the fire")],
    ],
    ids=["no deed", "no actor", "an article for an actor"],
)
def test_blame_needs_an_actor_and_a_deed(marks: list[tuple[str, str, str]]) -> None:
    text = "Villagers said the column had set the fire."

    assert blame(read_marked(text, ("claim", "blame", BLAME), *marks)) == []


@pytest.mark.parametrize(
    ("text", "n_tolls"),
    [
        ("At least 18 of the 31 trucks were hit.", 0),
        ("Some 18 of the 20 white houses were hit.", 0),
        ("At least 18 of the 31 guards were hit.", 1),
        ("At least 18 of the truck drivers were hit.", 1),
    ],
)
def test_a_part_of_things_is_no_toll(text: str, n_tolls: int) -> None:
    reading = read_marked(text, ("toll", "killed", "18"), ("counted", "harm", "hit"))
    assert len(tolls(reading)) == n_tolls
