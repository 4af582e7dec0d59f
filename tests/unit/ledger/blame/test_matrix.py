from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import a_blame, a_participant, a_speaker, an_incident_claim
from tests.unit.ledger.blame.conftest import an_actor, blame, by, weigh

from rashomon.model import BlameStance, IncidentClaim, Modality, Stance

ACCUSES, ADMITS, CLAIMS, DENIES = (
    BlameStance.ACCUSES,
    BlameStance.ADMITS,
    BlameStance.CLAIMS,
    BlameStance.DENIES,
)


def test_an_army_and_its_government_are_one_row_with_the_detail_kept() -> None:
    claims = [blame("ha-army", ACCUSES, "Anna Torv"), blame("ha", ACCUSES, "Ivan Karr")]
    (row,) = weigh(claims).rows
    assert (row.actor_id, row.name) == ("ha", "Harland government")
    assert [(part.actor_id, part.name) for part in row.parts] == [
        ("ha-army", "Harland army"),
        ("ha", "Harland government"),
    ]
    assert row.accused_by.claim_ids == tuple(sorted(claim.id for claim in claims))


def test_an_army_blamed_alone_is_shown_under_its_government() -> None:
    (row,) = weigh([blame("ha-army", ACCUSES, "Anna Torv")]).rows
    assert (row.actor_id, row.name) == ("ha", "Harland government")


def test_a_cell_names_accounts_claims_and_origins() -> None:
    claims = [
        blame("front", ACCUSES, by("ha-army"), document="d-1"),
        blame("front", ACCUSES, by("ha-mod"), document="d-2"),
        blame("front", ACCUSES, None, document="d-3"),
    ]
    cell = weigh(claims).row("Free Front").accused_by
    assert cell.account_ids == ("ha-army", "ha-mod", "own-voice:d-3")
    assert cell.origin_ids == ("ha", "own-voice:d-3")
    assert len(cell.claim_ids) == 3


COLUMNS = [
    # (actor, stance, speaker, column): who speaks decides what a stance means
    ("ha-army", DENIES, "ha-mod", "denied_by"),  # its own side denies
    ("ha-army", DENIES, "or", "exonerated_by"),  # a third party clears it
    ("ha-army", ACCUSES, "or", "accused_by"),
    ("ha-army", ADMITS, "ha", "admitted_by"),
    ("ha-army", CLAIMS, "ha", "claimed_by"),
    ("ha-army", ACCUSES, "ha-mod", "claimed_by"),  # its own side names itself as the doer
    ("ha-army", CLAIMS, "or", "accused_by"),  # nobody claims an act for another
    ("front", CLAIMS, None, "claimed_by"),  # the outlet reports that the act was claimed
    ("front", DENIES, None, "exonerated_by"),  # the outlet itself says that it was not the front
    ("us-led-coalition", DENIES, "au-government", "denied_by"),  # a member is no third party
]


@pytest.mark.parametrize(("actor", "stance", "speaker", "column"), COLUMNS)
def test_each_stance_falls_into_the_column_of_whoever_speaks(
    actor: str, stance: BlameStance, speaker: str | None, column: str
) -> None:
    claim = blame(actor, stance, by(speaker) if speaker else None)
    (row,) = weigh([claim]).rows
    filled = [
        name
        for name in ("accused_by", "admitted_by", "claimed_by", "denied_by", "exonerated_by")
        if getattr(row, name).claim_ids
    ]
    assert filled == [column]


@pytest.mark.parametrize("stance", [ADMITS, CLAIMS, DENIES])
def test_an_act_owned_or_denied_without_a_name_is_the_speakers(stance: BlameStance) -> None:
    (row,) = weigh([a_blame(None, stance, by("front"))]).rows
    assert (row.actor_id, row.name) == ("front", "Free Front")


@pytest.mark.parametrize(("stance", "speaker"), [(ACCUSES, "Anna Torv"), (ADMITS, None)])
def test_an_actor_whom_nobody_names_stays_unnamed(stance: BlameStance, speaker: str | None) -> None:
    (row,) = weigh([a_blame(None, stance, speaker)]).rows
    assert (row.actor_id, row.name) == (None, "not named")


JOINED = [
    # (name as written, whether it joins the US-led coalition named beside it)
    ("the coalition", True),  # the end of its name
    ("aircraft of the US-led coalition", True),  # things of it
    ("coalition planes", True),  # its things behind it
    ("fighters of the group", False),  # names nobody
    ("the opposition coalition", False),  # another name
]


@pytest.mark.parametrize(("name", "is_joined"), JOINED)
def test_a_shorter_name_joins_the_one_listed_actor_that_it_fits(name: str, is_joined: bool) -> None:
    claims = [blame("us-led-coalition", ACCUSES, "Anna Torv"), a_blame(name, ACCUSES, "Ivan Karr")]
    assert len(weigh(claims).rows) == (1 if is_joined else 2)


def test_a_shorter_name_that_fits_two_actors_joins_neither() -> None:
    claims = [
        blame("ha-army", ACCUSES, "Anna Torv"),
        blame("or-army", ACCUSES, "Anna Torv"),
        a_blame("the army", ACCUSES, "Ivan Karr"),
    ]
    assert [row.name for row in weigh(claims).rows] == [
        "Harland government",
        "Orvin government",
        "the army",
    ]


@pytest.mark.parametrize(
    ("modality", "stance"),
    [
        (Modality.HYPOTHETICAL, Stance.ACCUSES),
        (Modality.NEGATED, Stance.ACCUSES),
        (Modality.FUTURE, Stance.ACCUSES),
        (Modality.ACTUAL, Stance.CANNOT_VERIFY),
        (Modality.ACTUAL, Stance.DOUBTS),
    ],
)
def test_blame_that_is_not_meant_gives_no_row(modality: Modality, stance: Stance) -> None:
    claim = an_incident_claim(
        responsibility=a_blame().responsibility, modality=modality, stance=stance
    )
    assert weigh([claim]).rows == ()


def test_unlisted_spellings_of_one_name_are_one_row() -> None:
    claims = [a_blame("the Northern Guard"), a_blame("Northern guard", speaker="Anna Torv")]
    (row,) = weigh(claims).rows
    assert row.actor_id is None
    assert len(row.accused_by.claim_ids) == 2


def test_an_unlisted_group_denies_for_itself() -> None:
    claim = a_blame("Northern Guard", DENIES, a_speaker("the Northern Guard"))
    assert weigh([claim]).rows[0].denied_by.claim_ids == (claim.id,)


@st.composite
def some_blame(draw: st.DrawFn) -> list[IncidentClaim]:
    names = ["the army", "the coalition", "rebels", "Free Front"]
    actors = [None, *map(a_participant, names), an_actor("ha-army"), an_actor("us-led-coalition")]
    speakers = [None, "Anna Torv", by("ha-mod"), by("front"), by("au-government")]
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from(actors), st.sampled_from(list(BlameStance)),
                st.sampled_from(speakers), st.sampled_from(["d-1", "d-2", "d-3"]),
            ),
            max_size=5, unique_by=repr,
        )
    )  # fmt: skip
    return [a_blame(actor, stance, who, document=doc) for actor, stance, who, doc in rows]


@given(some_blame())
def test_every_claim_is_in_one_cell_and_in_one_part(claims: list[IncidentClaim]) -> None:
    rows = weigh(claims).rows
    cells = [
        claim_id
        for row in rows
        for cell in (
            row.accused_by, row.admitted_by, row.claimed_by, row.denied_by, row.exonerated_by
        )
        for claim_id in cell.claim_ids
    ]  # fmt: skip
    parts = [claim_id for row in rows for part in row.parts for claim_id in part.claim_ids]
    assert sorted(cells) == sorted(parts) == sorted(claim.id for claim in claims)


@given(some_blame())
def test_order_of_claims_changes_nothing(claims: list[IncidentClaim]) -> None:
    for order in list(permutations(claims))[:6]:
        assert weigh(order) == weigh(claims)
