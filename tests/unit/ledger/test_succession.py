"""What one speaker replaces in time, and what only seems to be replaced."""

import pytest
from hypothesis import given
from tests.factories import a_day, a_toll, an_incident_claim
from tests.unit.ledger.strategies import PARENTS, incidents

from rashomon.ledger import build_ledger
from rashomon.ledger.figures import list_entries
from rashomon.ledger.succession import supersedes
from rashomon.model import Scope, TollUpdate

RUNNING = {"scope": Scope.CUMULATIVE, "period": "since Friday"}


def relations_of(*claims):
    ledger = build_ledger(claims, PARENTS.get)
    words = {figure.id: figure.text for field in ledger.fields for figure in field.figures}
    return [(words[r.first], r.relation.value, words[r.second]) for r in ledger.relations]


def reason_of(*claims):
    (relation,) = build_ledger(claims, PARENTS.get).relations
    return relation.reason


def said(words, day, speaker="Anna Torv", **changes):
    return an_incident_claim(
        a_toll(words, **changes), speaker, document=f"d-{day}-{speaker}", published=a_day(day)
    )


def test_a_lower_number_is_a_revision():
    claims = [said("25", 17), said("18", 18)]
    assert relations_of(*claims) == [("18", "supersedes", "25")]
    assert reason_of(*claims) == (
        "18 (2016-09-18) replaces 25 (2016-09-17) by the same speaker, revised downwards"
    )


def test_a_number_told_later_for_the_same_day_replaces_the_first():
    claims = [said("12", 17), said("15", 21, as_of=a_day(17))]
    assert relations_of(*claims) == [("15", "supersedes", "12")]
    assert reason_of(*claims) == (
        "15 replaces 12 by the same speaker, for the same day, 2016-09-17; "
        "told on 2016-09-21, before on 2016-09-17"
    )


def test_an_old_day_told_late_does_not_replace_a_later_day():
    claims = [said("20", 18), said("12", 21, as_of=a_day(17))]
    assert relations_of(*claims) == [("20", "supersedes", "12")]


def test_a_former_number_is_replaced_by_the_text_that_names_it():
    claims = [said("18", 17), said("25", 17, update=TollUpdate.FORMER)]
    assert relations_of(*claims) == [("18", "supersedes", "25")]
    assert "former figure" in reason_of(*claims)


def test_a_former_number_replaces_nothing():
    claims = [said("18", 17), said("25", 18, update=TollUpdate.FORMER)]
    assert relations_of(*claims) == [("18", "contradicts", "25")] or relations_of(*claims) == [
        ("25", "contradicts", "18")
    ]


def test_people_added_on_two_days_neither_replace_nor_contradict():
    claims = [said("61", 17, update=TollUpdate.NEW), said("40", 18, update=TollUpdate.NEW)]
    ((_, relation, _),) = relations_of(*claims)
    assert relation == "differs_in_scope"


def test_people_added_are_no_count():
    claims = [said("12", 17, update=TollUpdate.NEW), said("71", 17)]
    ((_, relation, _),) = relations_of(*claims)
    assert relation == "differs_in_scope"


def test_two_speakers_disagree_on_who_was_added_on_one_day():
    claims = [
        said("61", 17, update=TollUpdate.NEW),
        said("40", 17, "Ivan Karr", update=TollUpdate.NEW),
    ]
    ((_, relation, _),) = relations_of(*claims)
    assert relation == "contradicts"


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (("300", 17), ("320", 20), "compatible"),  # the count grew
        (("320", 17), ("300", 20), "contradicts"),  # it cannot have shrunk
        (("300", 17), ("320", 17), "contradicts"),
        (("320", 17), ("at least 100", 20), "refines"),
    ],
)
def test_counts_of_two_speakers_up_to_different_days(first, second, relation):
    claims = [said(*first, **RUNNING), said(*second, "Ivan Karr", **RUNNING)]
    ((_, found, _),) = relations_of(*claims)
    assert found == relation


def test_a_growing_count_says_why_it_is_compatible():
    claims = [said("300", 17, **RUNNING), said("320", 20, "Ivan Karr", **RUNNING)]
    assert reason_of(*claims).endswith("such a count may grow")


def test_counts_since_different_days_are_not_compared():
    claims = [said("300", 17, **RUNNING), said("5", 20, **RUNNING | {"period": "since the truce"})]
    ((_, relation, _),) = relations_of(*claims)
    assert relation == "differs_in_scope"


def standing(claims):
    by_id = {claim.id: claim for claim in claims}
    fields = build_ledger(claims, PARENTS.get).fields
    return [entry for field in fields for entry in list_entries(field, by_id) if entry.stands]


@given(incidents())
def test_no_two_figures_replace_each_other(claims):
    entries = standing(claims)
    for first in entries:
        assert not supersedes(first, first)
        assert not any(supersedes(first, other) and supersedes(other, first) for other in entries)


@given(incidents())
def test_some_figure_of_every_account_and_field_still_holds(claims):
    entries = standing(claims)
    held = {(e.field.id, e.figure.account_id) for e in entries}
    current = {
        (e.field.id, e.figure.account_id)
        for e in entries
        if not any(supersedes(other, e) for other in entries)
    }
    assert current == held
