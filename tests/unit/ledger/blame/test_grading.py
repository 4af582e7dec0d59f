"""A table of incidents for each grade and each strike status."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from tests.factories import a_blame, a_day, a_span, a_toll, an_incident_claim
from tests.unit.ledger.blame.conftest import blame, by, civilians, weigh

from rashomon.ledger.blame.words import load_table
from rashomon.model import (
    BlameStance,
    EventType,
    GroupCode,
    HarmGrade,
    IncidentClaim,
    Scope,
    Stance,
    StrikeStatus,
)

ACCUSES, ADMITS, CLAIMS, DENIES = (
    BlameStance.ACCUSES,
    BlameStance.ADMITS,
    BlameStance.CLAIMS,
    BlameStance.DENIES,
)


@dataclass(frozen=True, kw_only=True)
class Case:
    """An incident in a few words, its claims and what they come to."""

    fact: str
    claims: list[IncidentClaim]
    grade: HarmGrade | None
    strike: StrikeStatus | None


def people(words: str | int, speaker: object = None, **changes: object) -> IncidentClaim:
    return civilians(words, speaker, group=GroupCode.PEOPLE, **changes)


def fighters(words: str | int, speaker: object = None, **changes: object) -> IncidentClaim:
    return civilians(words, speaker, group=GroupCode.COMBATANTS, **changes)


def says(words: str, speaker: object = None, **changes: object) -> IncidentClaim:
    return an_incident_claim(None, speaker, evidence=a_span(words), **changes)


CASES = [
    Case(
        fact="nobody speaks of civilians",
        claims=[fighters(12, "Anna Torv"), blame("ha", ACCUSES, "Anna Torv")],
        grade=None,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="people are counted, nobody says that they were civilians",
        claims=[people(12, "Anna Torv"), people(9, "Ivan Karr")],
        grade=None,
        strike=None,
    ),
    Case(
        fact="civilian harm is only denied",
        claims=[civilians("none", by("ha-mod")), blame("ha", CLAIMS, by("ha-mod"))],
        grade=None,
        strike=StrikeStatus.DECLARED,
    ),
    Case(
        fact="civilian harm is doubted by the only one who mentions it",
        claims=[civilians(4, "Anna Torv", stance=Stance.DOUBTS)],
        grade=None,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="civilians counted over the whole war are not this incident's",
        claims=[an_incident_claim(a_toll(900, group_code=GroupCode.CIVILIANS,
                                         scope=Scope.CUMULATIVE), "Anna Torv")],
        grade=None,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="the belligerent admits the act and civilians are reported killed",
        claims=[civilians(4, "Anna Torv"), blame("ha-army", ADMITS, by("ha-mod"))],
        grade=HarmGrade.CONFIRMED,
        strike=StrikeStatus.DECLARED,
    ),
    Case(
        fact="the belligerent claims the act and counts civilians itself",
        claims=[civilians(2, by("ha-mod")), blame("ha-army", CLAIMS, by("ha-mod"))],
        grade=HarmGrade.CONFIRMED,
        strike=StrikeStatus.DECLARED,
    ),
    Case(
        fact="the belligerent claims the strike only: declared, the harm is others' word",
        claims=[
            civilians(4, "Anna Torv"),
            civilians(5, "Ivan Karr"),
            blame("ha-army", CLAIMS, by("ha-mod")),
        ],
        grade=HarmGrade.FAIR,
        strike=StrikeStatus.DECLARED,
    ),
    Case(
        fact="the belligerent admits the strike and denies that civilians were hurt",
        claims=[
            civilians(4, "Anna Torv"),
            civilians("none", by("ha-mod")),
            blame("ha-army", ADMITS, by("ha-mod")),
        ],
        grade=HarmGrade.WEAK,
        strike=StrikeStatus.DECLARED,
    ),
    Case(
        fact="a denial that children were hurt leaves other civilians open",
        claims=[
            civilians(4, "Anna Torv"),
            civilians("none", by("ha-mod"), group=GroupCode.CHILDREN),
            blame("ha-army", ADMITS, by("ha-mod")),
        ],
        grade=HarmGrade.CONFIRMED,
        strike=StrikeStatus.DECLARED,
    ),
    Case(
        fact="somebody else says that the belligerent admitted it: no admission",
        claims=[civilians(4, "Anna Torv"), blame("ha-army", ADMITS, by("or"))],
        grade=HarmGrade.WEAK,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="two origins report it and one side is accused",
        claims=[
            civilians(4, "Anna Torv"),
            civilians(6, "Ivan Karr"),
            blame("ha-army", ACCUSES, "Anna Torv"),
            blame("ha", ACCUSES, "Ivan Karr"),
        ],
        grade=HarmGrade.FAIR,
        strike=StrikeStatus.LIKELY,
    ),
    Case(
        fact="a mere denial by the accused contests nothing",
        claims=[
            civilians(4, "Anna Torv"),
            civilians(6, "Ivan Karr"),
            blame("ha-army", ACCUSES, "Anna Torv"),
            blame("ha-army", DENIES, by("ha-mod")),
        ],
        grade=HarmGrade.FAIR,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="one says civilians, another counts people: two reports of one harm",
        claims=[
            civilians(4, "Anna Torv"),
            people(6, "Ivan Karr"),
            blame("ha-army", ACCUSES, "Anna Torv"),
        ],
        grade=HarmGrade.FAIR,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="coalition and member are one side, not rivals",
        claims=[
            civilians(4, "Anna Torv"),
            civilians(6, "Ivan Karr"),
            blame("us-led-coalition", ACCUSES, "Anna Torv"),
            blame("au-government", ACCUSES, "Ivan Karr"),
        ],
        grade=HarmGrade.FAIR,
        strike=StrikeStatus.LIKELY,
    ),
    Case(
        fact="one origin alone, in two documents",
        claims=[
            civilians(4, by("ha-mod"), document="d-1"),
            civilians(4, by("ha-army"), document="d-2"),
            blame("or-army", ACCUSES, by("ha-mod")),
        ],
        grade=HarmGrade.WEAK,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="two origins, but nobody is named as the one who did it",
        claims=[civilians(4, "Anna Torv"), civilians(6, "Ivan Karr")],
        grade=HarmGrade.WEAK,
        strike=None,
    ),
    Case(
        fact="a speaker whom nobody can name is no second source",
        claims=[
            civilians(4, "Anna Torv"),
            civilians(6, "She", speaker_resolved=False),
            blame("ha-army", ACCUSES, "Anna Torv"),
        ],
        grade=HarmGrade.WEAK,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="each side accuses the other",
        claims=[
            civilians(4, "Anna Torv"),
            blame("ha-army", ACCUSES, by("or")),
            blame("or-army", ACCUSES, by("ha")),
        ],
        grade=HarmGrade.CONTESTED,
        strike=StrikeStatus.CONTESTED,
    ),
    Case(
        fact="militants may be the group that is named",
        claims=[
            civilians(4, "Anna Torv"),
            civilians(6, "Ivan Karr"),
            blame("front", ACCUSES, "Anna Torv"),
            a_blame("the militants", ACCUSES, "Ivan Karr"),
        ],
        grade=HarmGrade.FAIR,
        strike=StrikeStatus.LIKELY,
    ),
    Case(
        fact="rebels and an army are rivals, named or not",
        claims=[
            civilians(4, "Anna Torv"),
            a_blame("the rebels", ACCUSES, "Anna Torv"),
            a_blame("the army", ACCUSES, "Ivan Karr"),
        ],
        grade=HarmGrade.CONTESTED,
        strike=StrikeStatus.CONTESTED,
    ),
    Case(
        fact="words that name nobody tie nobody to it",
        claims=[
            civilians(4, "Anna Torv"),
            civilians(6, "Ivan Karr"),
            a_blame("reports", ACCUSES, "Anna Torv"),
        ],
        grade=HarmGrade.WEAK,
        strike=None,
    ),
    Case(
        fact="two groups each claim the attack",
        claims=[
            civilians(4, "Anna Torv"),
            blame("front", CLAIMS, by("front")),
            blame("or", CLAIMS, by("or")),
        ],
        grade=HarmGrade.CONTESTED,
        strike=StrikeStatus.CONTESTED,
    ),
    Case(
        fact="a rival is accused, but one side admits",
        claims=[
            civilians(4, "Anna Torv"),
            blame("ha-army", ADMITS, by("ha")),
            blame("or-army", ACCUSES, "Ivan Karr"),
        ],
        grade=HarmGrade.CONFIRMED,
        strike=StrikeStatus.DECLARED,
    ),
    Case(
        fact="two third parties say that no civilians were harmed, one says they were",
        claims=[
            civilians(4, by("front")),
            civilians("none", "Anna Torv"),
            says("All of the dead were fighters.", "Ivan Karr"),
            blame("ha-army", ACCUSES, by("front")),
        ],
        grade=HarmGrade.DISCOUNTED,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="two third parties clear the only one accused",
        claims=[
            civilians(4, by("front")),
            blame("ha-army", ACCUSES, by("front")),
            blame("ha-army", DENIES, "Anna Torv"),
            blame("ha", DENIES, "Ivan Karr"),
        ],
        grade=HarmGrade.DISCOUNTED,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="the accused side's own two organs discount nothing",
        claims=[
            civilians(4, by("front")),
            civilians("none", by("ha-mod")),
            civilians("none", by("ha-army")),
            blame("ha-army", ACCUSES, by("front")),
        ],
        grade=HarmGrade.WEAK,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="one voice against one is a dispute, not a likelihood",
        claims=[
            civilians(4, by("front")),
            civilians("none", "Anna Torv"),
            blame("ha-army", ACCUSES, by("front")),
        ],
        grade=HarmGrade.WEAK,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
    Case(
        fact="who took the report back later reports no harm",
        claims=[
            civilians(4, by("front"), published=a_day(18)),
            civilians("none", by("front"), published=a_day(20), document="d-2"),
        ],
        grade=None,
        strike=StrikeStatus.SINGLE_SOURCE,
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.fact)
def test_incident_is_graded_by_its_claims(case: Case) -> None:
    grading = weigh(case.claims).grading
    assert (grading.grade, grading.strike_status) == (case.grade, case.strike)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.fact)
def test_reason_is_one_sentence_that_quotes_the_claims_that_decided(case: Case) -> None:
    grading = weigh(case.claims).grading
    claims = {claim.id: claim for claim in case.claims}
    for reason, ids in (
        (grading.reason, grading.claim_ids),
        (grading.strike_reason, grading.strike_claim_ids),
    ):
        assert reason.endswith(".")
        assert "\n" not in reason
        assert bool(ids) == ('"' in reason)
        speakers = {claims[i].speaker.name for i in ids if claims[i].speaker and
                    claims[i].speaker_resolved}  # fmt: skip
        assert not speakers or any(speaker in reason for speaker in speakers)


def test_every_grade_and_strike_status_has_a_row() -> None:
    assert {case.grade for case in CASES} == {*HarmGrade, None}
    assert {case.strike for case in CASES} == {*StrikeStatus, None}


@pytest.mark.parametrize("type", [EventType.STRATEGIC, EventType.PROTESTS, EventType.RIOTS])
def test_what_is_no_strike_has_no_strike_status(type: EventType) -> None:
    grading = weigh([blame("ha", ACCUSES, "Anna Torv")], type).grading
    assert grading.strike_status is None
    assert grading.strike_reason == f"No strike status: {type} is no strike."


def test_reason_names_a_denial_by_the_accused() -> None:
    claims = [
        civilians(4, "Anna Torv", document="d-1"),
        civilians(6, "Ivan Karr", document="d-2"),
        blame("ha-army", ACCUSES, "Anna Torv"),
        blame("ha-army", DENIES, by("ha-mod")),
    ]
    assert weigh(claims).grading.reason == (
        'Fair: 2 origins report civilian harm (Anna Torv: "62 soldiers were killed"; Ivan Karr: '
        '"62 soldiers were killed") and Harland government is tied to it (Anna Torv: '
        '"62 soldiers were killed"), which is denied (Harland Defence Ministry: '
        '"62 soldiers were killed").'
    )


COMBATANTS_ONLY = load_table("harm.toml")["combatants_only"]


@pytest.mark.parametrize(
    ("sentence", "is_discounted"),
    [(text, True) for rule in COMBATANTS_ONLY for text in rule["examples"]]
    + [(text, False) for rule in COMBATANTS_ONLY for text in rule["not"]],
)
def test_sentences_of_the_data_file_say_that_only_combatants_died(
    sentence: str, is_discounted: bool
) -> None:
    claims = [civilians(4, by("front")), says(sentence, "Anna Torv"), says(sentence, "Ivan Karr")]
    assert (weigh(claims).grading.grade is HarmGrade.DISCOUNTED) == is_discounted
