import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import a_day, a_toll, an_incident_claim
from tests.unit.ledger.strategies import PARENTS, incidents

from rashomon.ledger import build_ledger
from rashomon.ledger.groups import Counted, lies_in
from rashomon.model import GroupCode, Modality, Scope, TollStatus

CIVILIANS = {"group_code": GroupCode.CIVILIANS}
CHILDREN = {"group_code": GroupCode.CHILDREN}


def said(words, speaker="Anna Torv", day=17, modality=Modality.ACTUAL, **changes):
    toll = a_toll(words, **changes)
    return an_incident_claim(
        toll, speaker, published=a_day(day), document=f"d-{day}-{speaker}", modality=modality
    )


def misfits_of(*claims):
    ledger = build_ledger(claims, PARENTS.get)
    texts = {figure.id: figure.text for field in ledger.fields for figure in field.figures}
    return [(texts[m.part], texts[m.whole], m.is_one_account) for m in ledger.misfits]


def test_more_civilians_than_people_cannot_be():
    assert misfits_of(said("30", **CIVILIANS), said("25")) == [("30", "25", True)]


def test_two_speakers_are_told_from_one():
    claims = [said("30", **CIVILIANS), said("25", "Ivan Karr")]
    assert misfits_of(*claims) == [("30", "25", False)]
    (misfit,) = build_ledger(claims, PARENTS.get).misfits
    assert misfit.reason == (
        "30 cannot be part of 25: killed civilians are among killed people; two speakers give them"
    )


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ({"words": "20", **CIVILIANS}, {"words": "25"}),
        ({"words": "30", **CIVILIANS}, {"words": "at least 25"}),
        ({"words": "dozens", **CIVILIANS}, {"words": "25"}),
        ({"words": "30", **CIVILIANS}, {"words": "25", "status": TollStatus.WOUNDED}),
        ({"words": "30", **CIVILIANS, "scope": Scope.CUMULATIVE}, {"words": "25"}),
        ({"words": "30", **CIVILIANS}, {"words": "25", "modality": Modality.HYPOTHETICAL}),
        ({"words": "30", **CHILDREN}, {"words": "25", **CIVILIANS, "group": "villagers"}),
        ({"words": "30", **CIVILIANS}, {"words": "25", "side": "fr"}),
        ({"words": "30", **CIVILIANS, "day": 18}, {"words": "25"}),  # a total out of date
    ],
)
def test_what_can_be_is_no_misfit(part, whole):
    assert misfits_of(said(**part), said(**whole)) == []


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ({"words": "30", **CHILDREN}, {"words": "25", **CIVILIANS}),
        ({"words": "30"}, {"words": "25", "status": TollStatus.CASUALTIES}),
        ({"words": "30", **CIVILIANS}, {"words": "25", "day": 18}),
    ],
)
def test_parts_of_every_sort_are_seen(part, whole):
    assert misfits_of(said(**part), said(**whole)) == [("30", "25", True)]


def test_a_replaced_total_is_no_misfit():
    claims = [said("30", **CIVILIANS), said("25", day=17), said("40", day=18)]
    assert misfits_of(*claims) == []


def test_a_crowded_incident_holds_values_against_each_other_and_what_one_speaker_says():
    """40 speakers say 30 civilians and 40 others 25 people; one of them says 31 civilians."""
    claims = [said("30", f"Speaker Number{n}x", **CIVILIANS) for n in range(40)]
    claims += [said("25", f"Teller Number{n}x") for n in range(40)]
    claims.append(said("31", "Teller Number7x", **CIVILIANS))
    found = misfits_of(*claims)
    assert sorted(set(found)) == [
        ("30", "25", False), ("31", "25", False), ("31", "25", True),
    ]  # fmt: skip
    assert len(found) == 3


COUNTED = st.builds(
    Counted,
    status=st.sampled_from(TollStatus),
    group_code=st.sampled_from([None, *GroupCode]),
    noun=st.sampled_from([None, "miner"]),
    side=st.sampled_from([None, "fr"]),
)


@given(COUNTED, COUNTED, COUNTED)
def test_what_lies_in_what_is_an_order(first, second, third):
    assert not lies_in(first, first)
    assert not (lies_in(first, second) and lies_in(second, first))
    if lies_in(first, second) and lies_in(second, third):
        assert lies_in(first, third)


@given(incidents())
def test_a_misfit_names_a_part_that_is_larger_than_its_whole(claims):
    ledger = build_ledger(claims, PARENTS.get)
    figures = {figure.id: figure for field in ledger.fields for figure in field.figures}
    for misfit in ledger.misfits:
        part, whole = figures[misfit.part], figures[misfit.whole]
        assert part.field_id != whole.field_id
        assert (part.quantity.low or 0) > 0
        assert whole.quantity.high is not None
        assert misfit.is_one_account == (part.account_id == whole.account_id)
