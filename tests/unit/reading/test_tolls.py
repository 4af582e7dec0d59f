"""Tolls: every class that a reader must know, then group, side, scope, modality and evidence."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import claims, figures

from rashomon.model import Claim, ClaimKind, GroupCode, Modality, Scope, Stance

# One block for each class of figure that the reader promises to tell.
CLASSES = [
    # --- vague ---------------------------------------------------------------------------
    pytest.param("Dozens died in the mill.", ["killed vague 24-~"], id="dozens"),
    pytest.param("Shells killed scores of miners.", ["killed vague 40-~"], id="scores"),
    pytest.param("Several nurses were wounded.", ["wounded vague 3-~"], id="several"),
    pytest.param("Hundreds of farmers fled Dolvan.", ["displaced vague 200-~"], id="hundreds"),
    # --- more than, at least, around -----------------------------------------------------
    pytest.param("A raid killed more than 60 miners.", ["killed more_than 61-"], id="more than"),
    pytest.param("Over 60 miners were killed.", ["killed more_than 61-"], id="over"),
    pytest.param("At least 38 miners were killed.", ["killed at_least 38-"], id="at least"),
    pytest.param("38 or more miners were killed.", ["killed at_least 38-"], id="or more"),
    pytest.param("Around 100 miners were killed.", ["killed about 100-100~"], id="around"),
    pytest.param("Nearly 500 people were killed.", ["killed about 500-500~"], id="nearly"),
    pytest.param("Some 40 people were wounded.", ["wounded about 40-40~"], id="some"),
    # --- a dozen, words ------------------------------------------------------------------
    pytest.param("A dozen miners were killed.", ["killed exact 12-12"], id="a dozen"),
    pytest.param("The blast killed two miners.", ["killed exact 2-2"], id="two"),
    pytest.param("A shell killed a shepherd.", ["killed exact 1-1"], id="one, by its article"),
    # --- ranges and bounds from above ----------------------------------------------------
    pytest.param("Between 60 and 80 miners died.", ["killed range 60-80"], id="between"),
    pytest.param("60-80 miners died.", ["killed range 60-80"], id="hyphen range"),
    pytest.param("As many as 300 miners died.", ["killed at_most -300"], id="as many as"),
    pytest.param("Up to 80 miners died.", ["killed at_most -80"], id="up to"),
    pytest.param("Fewer than 20 miners died.", ["killed fewer_than -19"], id="fewer than"),
    # --- the toll as a thing -------------------------------------------------------------
    pytest.param("The death toll rose to 71.", ["killed exact 71-71"], id="toll rose"),
    pytest.param("The toll has passed 150.", ["killed more_than 151-"], id="toll passed"),
    # --- two figures of one sentence -----------------------------------------------------
    pytest.param(
        "The raid left 12 dead and 30 wounded.",
        ["killed exact 12-12", "wounded exact 30-30"],
        id="left dead and wounded",
    ),
    pytest.param(
        "Killed: 12. Wounded: 30.", ["killed exact 12-12", "wounded exact 30-30"], id="list"
    ),
    pytest.param(
        "Shells hit a market, killing 15 and wounding 40.",
        ["killed exact 15-15", "wounded exact 40-40"],
        id="participles",
    ),
    # --- parts and wholes ----------------------------------------------------------------
    pytest.param(
        "A shell hit a bus, killing 15, including four children.",
        ["killed exact 15-15", "killed exact 4-4"],
        id="including",
    ),
    pytest.param(
        "Nine miners died, two of them boys.",
        ["killed exact 9-9", "killed exact 2-2"],
        id="of them",
    ),
    # --- nobody --------------------------------------------------------------------------
    pytest.param("None of the five miners was hurt.", ["wounded exact 0-0"], id="none of the five"),
    pytest.param("None of the 5 was hurt.", ["wounded exact 0-0"], id="none of the 5"),
    pytest.param("No one was killed in the raid.", ["killed exact 0-0"], id="no one"),
    # --- the other statuses --------------------------------------------------------------
    pytest.param("The raid caused 40 casualties.", ["casualties exact 40-40"], id="casualties"),
    pytest.param("40 men were killed or wounded.", ["casualties exact 40-40"], id="killed or"),
    pytest.param("Seven miners are missing.", ["missing exact 7-7"], id="missing"),
    pytest.param("Raiders abducted nine girls.", ["captured exact 9-9"], id="abducted"),
    pytest.param("They took 40 men prisoner.", ["captured exact 40-40"], id="took prisoner"),
    pytest.param("Floods displaced 900 families.", ["displaced exact 900-900"], id="displaced"),
    pytest.param("The raid claimed 12 lives.", ["killed exact 12-12"], id="claimed lives"),
    pytest.param("The army lost 31 soldiers.", ["killed exact 31-31"], id="lost"),
    pytest.param("They found 14 bodies in a well.", ["killed exact 14-14"], id="bodies"),
    pytest.param("The deaths of 14 miners shook Karsel.", ["killed exact 14-14"], id="deaths of"),
    pytest.param(
        "The army said 20 rebels, not 40, were killed.",
        ["killed exact 20-20"],
        id="a number put aside",
    ),
    pytest.param(
        "Two of the wounded later died.",
        ["killed exact 2-2"],
        id="some of the wounded died",
    ),
    # --- numbers that are not victims ----------------------------------------------------
    pytest.param("Two gunmen killed 12 miners.", ["killed exact 12-12"], id="killers uncounted"),
    pytest.param(
        "Four strikes in 2016 killed 12 miners 60 km south of Karsel.",
        ["killed exact 12-12"],
        id="strikes, year and distance beside a toll",
    ),
    pytest.param(
        "A 62-year-old miner and two sons were killed by 120 mm shells.",
        ["killed exact 2-2"],
        id="age and calibre beside a toll",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CLASSES)
def test_a_class_of_figure_is_read(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


def tolls(text: str) -> tuple[Claim, ...]:
    return claims(text, ClaimKind.TOLL)


GROUPS = [
    pytest.param("killed 62 Syrian soldiers", "Syrian soldiers", "combatants", id="soldiers"),
    pytest.param("killed 62 civilians", "civilians", "civilians", id="civilians"),
    pytest.param("killed four children", "children", "children", id="children"),
    pytest.param("killed two nurses", "nurses", "medics", id="nurses"),
    pytest.param("killed two reporters", "reporters", "journalists", id="reporters"),
    pytest.param("killed two people", "people", "people", id="people"),
    pytest.param("killed two", None, None, id="no noun"),
    pytest.param("left 140 wounded people behind", "people", "people", id="noun after the word"),
]


@pytest.mark.parametrize(("words", "group", "code"), GROUPS)
def test_the_group_is_kept_as_written_and_coded(
    words: str, group: str | None, code: str | None
) -> None:
    (claim,) = tolls(f"The raid {words}.")
    assert claim.toll is not None
    assert (claim.toll.group, claim.toll.group_code) == (group, code and GroupCode(code))


def test_the_side_is_coded_where_the_words_name_it() -> None:
    named, open_ = tolls("The raid killed 62 Syrian soldiers. A mine killed two soldiers.")
    assert named.toll is not None
    assert open_.toll is not None
    assert (named.toll.side is not None, open_.toll.side) == (True, None)


SCOPES = [
    pytest.param("The raid killed 12 miners.", [Scope.INCIDENT], id="one incident"),
    pytest.param(
        "The raid killed 15 people, including four boys.",
        [Scope.INCIDENT, Scope.SUBSET],
        id="including",
    ),
    pytest.param(
        "The raid killed 15 people. Among the dead were four boys.",
        [Scope.INCIDENT, Scope.SUBSET],
        id="a part in the next sentence",
    ),
    pytest.param(
        "Seven of the 19 dead were women.", [Scope.SUBSET, Scope.INCIDENT], id="part first"
    ),
    pytest.param("Shells have killed 90 people since Friday.", [Scope.CUMULATIVE], id="since"),
    pytest.param("The war has killed 900 people.", [Scope.CUMULATIVE], id="the war has"),
    pytest.param("Mines killed 90 people in the past year.", [Scope.CUMULATIVE], id="past year"),
]


@pytest.mark.parametrize(("text", "wanted"), SCOPES)
def test_the_scope_of_a_toll(text: str, wanted: list[Scope]) -> None:
    assert [claim.toll.scope for claim in tolls(text) if claim.toll] == wanted


MODALITIES = [
    pytest.param("The raid killed 12 miners.", Modality.ACTUAL, id="told as a fact"),
    pytest.param("If 60 had died, the pit would close.", Modality.HYPOTHETICAL, id="if"),
    pytest.param("The gas could kill 100 miners.", Modality.HYPOTHETICAL, id="could"),
    pytest.param("The gas might have killed 100 miners.", Modality.HYPOTHETICAL, id="might"),
    pytest.param("The gas may have killed 100 miners.", Modality.HYPOTHETICAL, id="may have"),
    pytest.param(
        "The army did not say whether 100 miners died.", Modality.HYPOTHETICAL, id="whether"
    ),
    pytest.param("The gas will kill 100 miners.", Modality.FUTURE, id="will"),
    pytest.param("Raiders threatened to kill 100 miners.", Modality.FUTURE, id="threat"),
    pytest.param("The raid did not kill 12 miners.", Modality.NEGATED, id="not"),
]


@pytest.mark.parametrize(("text", "wanted"), MODALITIES)
def test_the_modality_of_a_toll(text: str, wanted: Modality) -> None:
    assert [claim.modality for claim in tolls(text)] == [wanted]


STANCES = [
    pytest.param("The clinic said 12 miners had died.", Stance.ASSERTS, id="said"),
    pytest.param("The army admitted that 12 miners had died.", Stance.ADMITS, id="admitted"),
    pytest.param("The army denied that 12 miners had died.", Stance.DENIES, id="denied a number"),
    pytest.param("The army denied killing anyone.", Stance.DENIES, id="denied killing anyone"),
    pytest.param("The army accused rebels of killing 12 miners.", Stance.ASSERTS, id="accused"),
    pytest.param(
        "The toll of 12 dead could not be independently verified.",
        Stance.CANNOT_VERIFY,
        id="could not be verified",
    ),
    pytest.param(
        "The clinic could not confirm that 12 miners had died.",
        Stance.CANNOT_VERIFY,
        id="could not confirm",
    ),
    pytest.param("It is not true that 12 miners died.", Stance.DENIES, id="not true that"),
]


@pytest.mark.parametrize(("text", "wanted"), STANCES)
def test_the_stance_of_a_toll(text: str, wanted: Stance) -> None:
    assert [claim.stance for claim in tolls(text)] == [wanted]


EVIDENCE = [
    pytest.param("In Karsel a raid killed 12 miners.", ["killed 12 miners"], id="verb first"),
    pytest.param("In Karsel 12 miners were killed.", ["12 miners were killed"], id="verb last"),
    pytest.param("The clinic said two died.", ["two died"], id="without speaker and cue"),
    pytest.param(
        "A raid left 12 dead and 30 wounded.", ["12 dead", "30 wounded"], id="each its own"
    ),
    pytest.param("The death toll rose to 71.", ["death toll rose to 71"], id="toll as a thing"),
    pytest.param("No one was killed.", ["No one was killed"], id="nobody"),
]


@pytest.mark.parametrize(("text", "wanted"), EVIDENCE)
def test_evidence_is_the_smallest_stretch_that_states_the_toll(
    text: str, wanted: list[str]
) -> None:
    assert [claim.evidence.text for claim in tolls(text)] == wanted


def test_the_figure_is_kept_with_its_hedge() -> None:
    (claim,) = tolls("A raid killed more than 60 miners.")
    assert claim.toll is not None
    assert claim.toll.text == "more than 60"


def test_a_part_told_in_the_next_sentence_is_of_the_same_speaker() -> None:
    _, part = tolls("The clinic said the raid killed 15. Among them were four boys.")
    assert part.speaker is not None
    assert part.speaker.text == "The clinic"
