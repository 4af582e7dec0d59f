"""Who is said to have done it: accusations, admissions, denials, claims, and in own voice."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import analyse, claims

from rashomon.model import ClaimKind, Stance
from rashomon.reading.responsibility import find_blame
from rashomon.reading.speakers import settle_speakers

Tie = tuple[str | None, str, str]


def ties(text: str) -> list[Tie]:
    """Speaker, stance and actor of each tie; None for the text's own voice."""
    analysis = analyse(text)
    found = []
    for blame in find_blame(analysis, settle_speakers(analysis)):
        speaker = blame.citation.attribution.speaker if blame.citation else None
        actor = blame.responsibility.actor
        found.append(
            (
                speaker.text if speaker else None,
                str(blame.responsibility.stance),
                actor.text if actor else "",
            )
        )
    return found


ROWS = [
    # --- accuse and blame ----------------------------------------------------------------
    pytest.param(
        "The mayor accused the militia of shelling the mill.",
        [("The mayor", "accuses", "the militia")],
        id="accused of",
    ),
    pytest.param(
        "The mayor blamed the militia for the fire.",
        [("The mayor", "accuses", "the militia")],
        id="blamed for",
    ),
    pytest.param(
        "The mayor blamed the fire on the militia.",
        [("The mayor", "accuses", "the militia")],
        id="blamed on",
    ),
    pytest.param(
        "The mayor said the militia was behind the raid.",
        [("The mayor", "accuses", "the militia")],
        id="was behind",
    ),
    pytest.param(
        "The mayor said the militia had shelled the mill.",
        [("The mayor", "accuses", "the militia")],
        id="said that they did it",
    ),
    pytest.param(
        "The mayor said the mill had been attacked by the militia.",
        [("The mayor", "accuses", "the militia")],
        id="by them",
    ),
    pytest.param(
        "The mayor put the blame on the militia.",
        [("The mayor", "accuses", "the militia")],
        id="put the blame on",
    ),
    pytest.param(
        "Farmers hold the militia responsible.",
        [("Farmers", "accuses", "the militia")],
        id="hold responsible",
    ),
    pytest.param(
        "The militia was accused by farmers of shelling the mill.",
        [("farmers", "accuses", "The militia")],
        id="was accused by",
    ),
    # --- own voice -----------------------------------------------------------------------
    pytest.param(
        "Militia gunners shelled the mill.", [(None, "accuses", "Militia gunners")], id="own voice"
    ),
    pytest.param(
        "A rebel raid killed nine miners.", [(None, "accuses", "rebel")], id="owner of the raid"
    ),
    pytest.param("The raid killed nine miners.", [], id="a raid is nobody"),
    pytest.param("Nine miners were killed in the raid.", [], id="victims did nothing"),
    pytest.param(
        "Two of the wounded later died.",
        [],
        id="some of the wounded did nothing",
    ),
    pytest.param(
        "The army says it has killed 90 rebels, a figure the rebels dispute.",
        [("The army", "claims", "it")],
        id="a figure is disputed, not the deed",
    ),
    # --- deny ----------------------------------------------------------------------------
    pytest.param(
        "The militia denied any part in the raid.",
        [("The militia", "denies", "The militia")],
        id="denied any part",
    ),
    pytest.param(
        "The militia denied shelling the mill.",
        [("The militia", "denies", "The militia")],
        id="denied a deed",
    ),
    pytest.param(
        "The militia rejected claims that its gunners had shelled the mill.",
        [("The militia", "denies", "its gunners")],
        id="rejected a charge against its own",
    ),
    pytest.param("The militia denied that the mill was empty.", [], id="denied something else"),
    # --- claim and admit -----------------------------------------------------------------
    pytest.param(
        "The militia claimed responsibility for the raid.",
        [("The militia", "claims", "The militia")],
        id="claimed responsibility",
    ),
    pytest.param(
        "The raid was claimed by the Sarab Front.",
        [("the Sarab Front", "claims", "the Sarab Front")],
        id="was claimed by",
    ),
    pytest.param(
        "The militia admitted shelling the mill.",
        [("The militia", "admits", "The militia")],
        id="admitted a deed",
    ),
    pytest.param(
        "The militia took responsibility for the fire.",
        [("The militia", "admits", "The militia")],
        id="took responsibility",
    ),
    pytest.param(
        "The militia said it had shelled the mill by mistake.",
        [("The militia", "admits", "it")],
        id="its own deed, by mistake",
    ),
    pytest.param(
        "The militia said it had attacked the garrison at the mill.",
        [("The militia", "claims", "it")],
        id="its own deed, as a boast",
    ),
    # --- both sides ----------------------------------------------------------------------
    pytest.param(
        "The mayor accused the militia of shelling the mill. The militia denied any part in it.",
        [("The mayor", "accuses", "the militia"), ("The militia", "denies", "The militia")],
        id="accusation and denial",
    ),
    # --- without a verb of denial; granted; cleared -----------------------------------------
    pytest.param(
        "The militia said it had nothing to do with the raid.",
        [("The militia", "denies", "it")],
        id="nothing to do with",
    ),
    pytest.param(
        "The army said it had conducted no strikes that day.",
        [("The army", "denies", "it")],
        id="no strikes",
    ),
    pytest.param(
        "“We did not fire on the mill,” the militia said.",
        [("the militia", "denies", "We")],
        id="did not, base form",
    ),
    pytest.param(
        "The mission found no evidence that the army was behind the raid.",
        [("The mission", "denies", "the army")],
        id="no evidence that",
    ),
    pytest.param(
        "The inquiry cleared the police of the killings.",
        [("The inquiry", "denies", "the police")],
        id="cleared of",
    ),
    pytest.param(
        "The militia apologised for the raid.",
        [("The militia", "admits", "The militia")],
        id="apologised for a deed",
    ),
    pytest.param("The charity regretted the raid.", [], id="regretted by a bystander"),
    pytest.param(
        "The army is investigating whether its jets bombed the mill.",
        [("The army", "admits", "its jets")],
        id="an inquiry into one's own deed",
    ),
    pytest.param(
        "The army said the strike on the mill was a tragic mistake.",
        [("The army", "admits", "The army")],
        id="called it a mistake",
    ),
    pytest.param(
        "The army and the rebels accused each other of shelling the mill.",
        [("The army", "accuses", "the rebels"), ("the rebels", "accuses", "The army")],
        id="each other",
    ),
    pytest.param(
        "The general said his men had not shelled the mill.",
        [("The general", "denies", "his men")],
        id="a leader's men",
    ),
    pytest.param(
        "The army said no air raids were carried out that day.",
        [("The army", "denies", "The army")],
        id="no raids were carried out",
    ),
    pytest.param(
        "“These allegations are false,” the militia said.",
        [("the militia", "denies", "the militia")],
        id="the allegations are false",
    ),
    pytest.param(
        "The inquiry ruled out any role of the army in the blast.",
        [("The inquiry", "denies", "the army")],
        id="ruled out",
    ),
    pytest.param(
        "The court found the militia guilty of the massacre.",
        [("The court", "accuses", "the militia")],
        id="found guilty",
    ),
    pytest.param(
        "Rebels are believed to have carried out the raid.",
        [(None, "accuses", "Rebels")],
        id="believed to have",
    ),
    pytest.param("Rebels have been accused of the raid.", [(None, "accuses", "Rebels")], id="been"),
    pytest.param(
        "It was the army that shelled the mill, a nun said.",
        [("a nun", "accuses", "the army")],
        id="it was X that",
    ),
    pytest.param(
        "The militia took credit for the ambush.",
        [("The militia", "claims", "The militia")],
        id="took credit",
    ),
    pytest.param(
        "The army's shelling of the mill killed nine.",
        [(None, "accuses", "army")],
        id="one actor once",
    ),
    pytest.param("The council accused the police of fraud.", [], id="no deed of war"),
    pytest.param(
        "The mill was shelled early on Monday by rebels.",
        [(None, "accuses", "rebels")],
        id="passive with a day between",
    ),
    pytest.param("The raid was condemned by the army.", [], id="condemned by"),
    pytest.param("A report on the mill was carried by the army radio.", [], id="carried by"),
    pytest.param("A strike by pilots grounded the fleet.", [], id="a strike over pay"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_ties_between_actor_and_act(text: str, wanted: list[Tie]) -> None:
    assert ties(text) == wanted


STANCES = [
    pytest.param("The mayor blamed the militia for the fire.", Stance.ACCUSES, id="accuses"),
    pytest.param("The militia denied any part in the raid.", Stance.DENIES, id="denies"),
    pytest.param("The militia admitted shelling the mill.", Stance.ADMITS, id="admits"),
    pytest.param("The militia claimed responsibility for the raid.", Stance.ASSERTS, id="claims"),
]


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_the_claim_of_a_tie_has_its_stance(text: str, stance: Stance) -> None:
    assert [claim.stance for claim in claims(text, ClaimKind.RESPONSIBILITY)] == [stance]


def test_a_listed_actor_of_a_tie_has_its_id() -> None:
    (claim,) = claims("The mayor blamed Islamic State for the fire.", ClaimKind.RESPONSIBILITY)
    assert claim.responsibility is not None
    assert claim.responsibility.actor is not None
    assert claim.responsibility.actor.actor_id == "islamic-state"


def test_the_same_tie_told_twice_stands_once() -> None:
    text = "The mayor blamed the militia for the fire. The mayor blamed the militia for the smoke."
    assert ties(text) == [("The mayor", "accuses", "the militia")]
