import pytest
from hypothesis import given
from tests.factories import a_span, a_toll, an_incident_claim
from tests.unit.ledger.strategies import PARENTS, incidents

from rashomon.ledger import build_ledger
from rashomon.model import GroupCode, Scope, TollUpdate

SUBSET = {"scope": Scope.SUBSET}
CHILDREN = {"group_code": GroupCode.CHILDREN, **SUBSET}


def said(words, start, speaker="Anna Torv", document="d-1", **changes):
    """A toll at a place of a document."""
    toll = a_toll(words, **changes)
    return an_incident_claim(toll, speaker, document=document, evidence=a_span("x", start))


def parts_of(*claims):
    """Stated parts by their words: whole, parts, whether they make it."""
    ledger = build_ledger(claims, PARENTS.get)
    texts = {figure.id: figure.text for field in ledger.fields for figure in field.figures}
    return [
        (texts[stated.whole], sorted(texts[part] for part in stated.parts), stated.makes_whole)
        for stated in ledger.parts
    ]


def field_ids(*claims):
    return [field.id for field in build_ledger(claims, PARENTS.get).fields]


def test_a_part_belongs_to_the_number_before_it():
    claims = [said("16", 0), said("4", 30, **CHILDREN), said("9", 400)]
    assert parts_of(*claims) == [("16", ["4"], False)]


def test_the_reason_fits_one_person_and_many():
    claims = [said("16", 0), said("1", 30, **CHILDREN)]
    (stated,) = build_ledger(claims, PARENTS.get).parts
    assert stated.reason.startswith("the text tells 1 ")
    assert stated.reason.endswith("as part of 16")


def test_a_part_may_stand_before_its_whole():
    assert parts_of(said("4", 0, **CHILDREN), said("16", 30)) == [("16", ["4"], False)]


@pytest.mark.parametrize(
    "other",
    [
        {"start": 900},  # too far
        {"start": 0, "speaker": "Ivan Karr"},
        {"start": 0, "document": "d-2"},
        {"start": 0, "scope": Scope.SUBSET},
        {"start": 0, "words": "3"},  # fewer than its part
    ],
)
def test_nothing_else_is_a_whole(other):
    values = {"words": "16", **other}
    assert parts_of(said(**values), said("4", 30, **CHILDREN)) == []


def test_groups_beside_each_other_make_no_total():
    claims = [
        said("7", 0, group_code=GroupCode.CIVILIANS),
        said("5", 30, group_code=GroupCode.COMBATANTS),
    ]
    ledger = build_ledger(claims, PARENTS.get)
    assert ledger.parts == ()
    assert {figure.text for field in ledger.fields for figure in field.figures} == {"7", "5"}


def test_what_was_added_is_stated_as_new_and_retroactive():
    claims = [
        said("359", 0, update=TollUpdate.ADDED),
        said("61", 30, update=TollUpdate.NEW),
        said("298", 60, update=TollUpdate.RETROACTIVE),
    ]
    assert parts_of(*claims) == [("359", ["298", "61"], True)]
    (stated,) = build_ledger(claims, PARENTS.get).parts
    assert "make 359" in stated.reason


def test_all_children_of_a_total_are_compared_with_the_children_of_another_report():
    claims = [
        said("16", 0),
        said("4", 30, **CHILDREN),
        said("7", 0, "Ivan Karr", "d-2", group_code=GroupCode.CHILDREN),
    ]
    assert field_ids(*claims) == ["killed/children/-/incident", "killed/people/-/incident"]


@pytest.mark.parametrize("group", ["schoolboys", "his nephews"])
def test_some_of_a_group_stay_apart(group):
    claims = [said("16", 0), said("4", 30, **CHILDREN, group=group)]
    noun = group.split()[-1].removesuffix("s")
    assert f"killed/children:{noun}/-/subset" in field_ids(*claims)


def test_different_people_of_one_code_are_different_parts():
    """ "42 people, 14 of them staff, 24 patients and four relatives" contradicts nothing."""
    claims = [
        said("42", 0),
        *(
            said(number, 30 * n, group=group, scope=Scope.SUBSET)
            for n, (number, group) in enumerate([("14", "staff"), ("24", "patients")], start=1)
        ),
    ]
    relations = build_ledger(claims, PARENTS.get).relations
    assert {relation.relation for relation in relations} == {"differs_in_scope"}


def test_a_part_of_a_count_over_days_covers_these_days():
    war = {"scope": Scope.CUMULATIVE, "period": "since Friday"}
    claims = [said("300", 0, **war), said("80", 30, **CHILDREN)]
    assert field_ids(*claims) == [
        "killed/children/-/cumulative/since-friday",
        "killed/people/-/cumulative/since-friday",
    ]


@given(incidents())
def test_parts_name_figures_of_the_ledger(claims):
    ledger = build_ledger(claims, PARENTS.get)
    known = {figure.id for field in ledger.fields for figure in field.figures}
    for stated in ledger.parts:
        assert {stated.whole, *stated.parts} <= known
        assert stated.whole not in stated.parts
