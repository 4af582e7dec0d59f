import pytest
from tests.factories import a_blame, a_participant, a_speaker, an_incident_claim

from rashomon.ledger import blame_rows, build_accounts, build_origins
from rashomon.model import BlameStance, Modality, Stance

PARENTS = {"fr-mod": "fr"}


def rows_of(*claims):
    return blame_rows(claims, build_origins(claims, build_accounts(claims), PARENTS.get))


def test_one_actor_blamed_by_a_ministry_and_its_government_has_one_origin():
    claims = [
        a_blame("the coalition", speaker=a_speaker("MOD", actor_id="fr-mod")),
        a_blame("the Coalition", speaker=a_speaker("FR", actor_id="fr")),
    ]
    (row,) = rows_of(*claims)
    assert row.origin_ids == ("fr",)
    assert row.claim_ids == tuple(sorted(claim.id for claim in claims))
    assert (row.actor_id, row.name, row.stance) == (None, "the coalition", BlameStance.ACCUSES)


def test_an_actors_names_are_joined_by_its_id():
    claims = [
        a_blame(a_participant(name, actor_id="coalition"), document=f"d-{n}")
        for n, name in enumerate(("the coalition", "Alliance jets"))
    ]
    (row,) = rows_of(*claims)
    assert (row.actor_id, row.origin_ids) == ("coalition", ("own-voice:d-0", "own-voice:d-1"))


def test_accusation_and_denial_are_two_rows():
    claims = [
        a_blame(speaker="Anna Torv"),
        a_blame(stance=BlameStance.DENIES, speaker="Ivan Karr"),
    ]
    assert [row.stance for row in rows_of(*claims)] == [BlameStance.ACCUSES, BlameStance.DENIES]


@pytest.mark.parametrize("stance", [BlameStance.ADMITS, BlameStance.CLAIMS, BlameStance.DENIES])
def test_an_act_owned_or_denied_without_a_name_is_the_speakers(stance):
    (row,) = rows_of(a_blame(None, stance, a_speaker("FR", actor_id="fr")))
    assert (row.actor_id, row.name) == ("fr", "FR")


@pytest.mark.parametrize(
    ("stance", "speaker"), [(BlameStance.ACCUSES, "Anna Torv"), (BlameStance.ADMITS, None)]
)
def test_an_actor_whom_nobody_names_stays_unnamed(stance, speaker):
    (row,) = rows_of(a_blame(None, stance, speaker))
    assert (row.actor_id, row.name) == (None, "not named")


@pytest.mark.parametrize(
    "changes",
    [
        {"modality": Modality.HYPOTHETICAL},
        {"modality": Modality.NEGATED},
        {"stance_of_claim": Stance.CANNOT_VERIFY},
        {"stance_of_claim": Stance.DOUBTS},
    ],
)
def test_blame_that_is_not_meant_gives_no_row(changes):
    claim = a_blame(modality=changes.get("modality", Modality.ACTUAL))
    distanced = an_incident_claim(
        responsibility=claim.responsibility,
        modality=claim.modality,
        stance=changes.get("stance_of_claim", Stance.ACCUSES),
    )
    assert rows_of(distanced) == ()


def test_rows_are_in_order_of_name_whatever_the_order_of_claims():
    claims = [a_blame(name) for name in ("the rebels", "the army", "the coalition")]
    assert rows_of(*claims) == rows_of(*reversed(claims))
    assert [row.name for row in rows_of(*claims)] == ["the army", "the coalition", "the rebels"]
