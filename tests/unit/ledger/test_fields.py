import pytest
from tests.factories import a_toll, an_incident_claim

from rashomon.ledger.fields import place_tolls, stated_key
from rashomon.model import GroupCode, Scope, TollStatus

SOLDIERS = {"group_code": GroupCode.COMBATANTS, "side": "sy"}
CIVILIANS = {"group_code": GroupCode.CIVILIANS}
NOBODY = {"group_code": None}


def fields_of(*tolls, origins=None):
    claims = [an_incident_claim(toll, id=f"c-{n}") for n, toll in enumerate(tolls)]
    named = dict(zip((claim.id for claim in claims), origins or "abcdefgh", strict=False))
    placed = place_tolls(claims, named)
    return [placed[claim.id].id for claim in claims]


def test_status_group_side_and_scope_make_a_field():
    tolls = [
        a_toll(**SOLDIERS),
        a_toll(**CIVILIANS),
        a_toll(**SOLDIERS | {"side": "iq"}),
        a_toll(**SOLDIERS, status=TollStatus.WOUNDED),
        a_toll(**SOLDIERS, scope=Scope.CUMULATIVE),
    ]
    assert fields_of(*tolls) == [
        "killed/combatants/sy/incident",
        "killed/civilians/-/incident",
        "killed/combatants/iq/incident",
        "wounded/combatants/sy/incident",
        "killed/combatants/sy/cumulative",
    ]


def test_a_toll_without_a_noun_joins_the_field_of_most_origins():
    tolls = [a_toll(**CIVILIANS), a_toll(**SOLDIERS), a_toll(**SOLDIERS), a_toll(**NOBODY)]
    assert fields_of(*tolls)[3] == "killed/combatants/sy/incident"


def test_origins_count_not_claims():
    tolls = [a_toll(**CIVILIANS)] * 2 + [a_toll(**SOLDIERS)] * 3 + [a_toll(**NOBODY)]
    assert fields_of(*tolls, origins="ab" + "ccc" + "d")[5] == "killed/civilians/-/incident"


def test_equally_many_origins_are_settled_by_the_field_id():
    tolls = [a_toll(**SOLDIERS), a_toll(**CIVILIANS), a_toll(**NOBODY)]
    assert fields_of(*tolls)[2] == "killed/civilians/-/incident"


@pytest.mark.parametrize(
    "changes", [{"status": TollStatus.WOUNDED}, {"scope": Scope.SUBSET}, {"side": "iq"}]
)
def test_a_toll_without_a_noun_stays_apart_from_what_counts_something_else(changes):
    bare = a_toll(**NOBODY, **changes)
    assert fields_of(a_toll(**SOLDIERS), bare)[1].split("/")[1] == "-"


def test_a_toll_without_a_noun_alone_has_a_field_without_a_group():
    assert fields_of(a_toll(**NOBODY)) == ["killed/-/-/incident"]


def test_a_missing_side_joins_the_only_side():
    assert (
        fields_of(a_toll(**SOLDIERS), a_toll(**SOLDIERS | {"side": None}))
        == ["killed/combatants/sy/incident"] * 2
    )


def test_a_missing_side_joins_none_of_two():
    tolls = [a_toll(**SOLDIERS | {"side": side}) for side in ("sy", "iq", None)]
    assert fields_of(*tolls)[2] == "killed/combatants/-/incident"


def test_a_missing_side_joins_no_side_of_another_group():
    tolls = [a_toll(**SOLDIERS), a_toll(**CIVILIANS)]
    assert fields_of(*tolls)[1] == "killed/civilians/-/incident"


@pytest.mark.parametrize(
    ("group", "noun"),
    [
        ("young miners", "miner"),
        ("miners from Ostrov", "miner"),
        ("a monk", "monk"),
        ("miners and monks", "miner-and-monk"),
        ("others", None),  # says only that people were counted
        (None, None),
    ],
)
def test_a_noun_outside_the_list_keeps_its_own_field(group, noun):
    assert stated_key(a_toll(group=group, group_code=None)).noun == noun


def test_a_coded_group_has_no_noun_of_its_own():
    assert stated_key(a_toll(group="troops", group_code=GroupCode.COMBATANTS)).noun is None


def test_two_nouns_outside_the_list_are_two_fields():
    tolls = [a_toll(group=group, group_code=None) for group in ("12 miners", "monks")]
    assert fields_of(*tolls) == ["killed/other:miner/-/incident", "killed/other:monk/-/incident"]
