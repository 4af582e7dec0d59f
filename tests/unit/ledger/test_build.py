from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.factories import a_blame, a_speaker, a_toll, an_incident_claim
from tests.unit.ledger.strategies import PARENTS, incidents

from rashomon.ledger import build_ledger, build_origins, estimate_all, shipped_settings
from rashomon.ledger.rules import conservative_number
from rashomon.model import (
    FigureRelation,
    GroupCode,
    Hedge,
    Quantity,
    RuleName,
    Scope,
    TollStatus,
)

SOLDIERS = {"group": "Syrian soldiers", "group_code": GroupCode.COMBATANTS, "side": "sy"}
MINISTRY = a_speaker("Russian defence ministry", actor_id="ru-mod")
RUSSIA = a_speaker("Russia", actor_id="ru", text="Moscow")


def founding_claims():
    """The report of September 2016 that Rashomon starts from: its killed and wounded soldiers."""
    around_100 = Quantity(relation=Hedge.ABOUT, low=100, high=100, approx=True)
    wounded = {"status": TollStatus.WOUNDED, "text": "around 100", "group_code": None}
    return (
        an_incident_claim(a_toll("dozens", **SOLDIERS), id="c-dozens"),
        an_incident_claim(a_toll("more than 60", **SOLDIERS), MINISTRY, id="c-60-first"),
        an_incident_claim(a_toll("62", group_code=None), RUSSIA, id="c-62"),
        an_incident_claim(a_toll("more than 60", **SOLDIERS), MINISTRY, id="c-60-again"),
        an_incident_claim(a_toll(around_100, **wounded), MINISTRY, id="c-wounded"),
    )


def founding_parent(actor_id):
    return {"ru-mod": "ru"}.get(actor_id)


def test_the_founding_report_has_two_fields():
    ledger = build_ledger(founding_claims(), founding_parent)
    assert [(field.id, len(field.figures)) for field in ledger.fields] == [
        ("killed/combatants/sy/incident", 3),
        ("wounded/-/-/incident", 1),
    ]


def test_the_founding_report_has_two_origins():
    claims = founding_claims()
    ledger = build_ledger(claims, founding_parent)
    origins = build_origins(claims, ledger.accounts, founding_parent)
    assert [origin.id for origin in origins] == ["own-voice:d-1", "ru"]


def test_in_the_founding_report_62_refines_both_and_nothing_contradicts():
    ledger = build_ledger(founding_claims(), founding_parent)
    texts = {figure.id: figure.text for field in ledger.fields for figure in field.figures}
    assert {(texts[r.first], r.relation, texts[r.second]) for r in ledger.relations} == {
        ("62", FigureRelation.REFINES, "more than 60"),
        ("62", FigureRelation.REFINES, "dozens"),
        ("more than 60", FigureRelation.REFINES, "dozens"),
    }


def test_the_founding_report_under_each_rule():
    claims = founding_claims()
    made = estimate_all(build_ledger(claims, founding_parent), claims)
    found = {e.rule: (e.low, e.best, e.high) for e in made if e.field_id.startswith("killed")}
    assert found == {
        RuleName.RANGE: (24, 62, 62),
        RuleName.CONSERVATIVE: (12, 12, 12),
        RuleName.MAJORITY: (62, 62, 62),
        RuleName.MEDIAN: (62, 62, 62),
        RuleName.LATEST: (61, 62, 62),
        RuleName.HIERARCHY: (24, 24, None),
    }


def test_claims_of_other_kinds_are_in_the_accounts_only():
    blame = a_blame(speaker="Anna Torv")
    ledger = build_ledger([blame], founding_parent)
    assert ledger.fields == ()
    assert ledger.accounts[0].claim_ids == (blame.id,)


def test_an_incident_without_claims_has_an_empty_ledger():
    ledger = build_ledger([], founding_parent)
    assert (ledger.fields, ledger.accounts, ledger.relations) == ((), (), ())
    assert estimate_all(ledger, []) == ()


@given(incidents())
def test_every_toll_claim_is_in_one_figure_of_one_field(claims):
    ledger = build_ledger(claims, PARENTS.get)
    placed = Counter(
        claim_id
        for field in ledger.fields
        for figure in field.figures
        for claim_id in figure.claim_ids
    )
    assert placed == {claim.id: 1 for claim in claims}
    assert all(figure.field_id == field.id for field in ledger.fields for figure in field.figures)


@given(incidents())
def test_every_claim_is_in_one_account_and_one_origin(claims):
    ledger = build_ledger(claims, PARENTS.get)
    origins = build_origins(claims, ledger.accounts, PARENTS.get)
    expected = {claim.id: 1 for claim in claims}
    assert Counter(c for account in ledger.accounts for c in account.claim_ids) == expected
    assert Counter(c for origin in origins for c in origin.claim_ids) == expected


@given(incidents())
def test_fields_and_figures_have_unique_ids(claims):
    ledger = build_ledger(claims, PARENTS.get)
    field_ids = [field.id for field in ledger.fields]
    figure_ids = [figure.id for field in ledger.fields for figure in field.figures]
    assert field_ids == sorted(set(field_ids))
    assert len(figure_ids) == len(set(figure_ids))


@given(incidents(), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(claims, random):
    shuffled = list(claims)
    random.shuffle(shuffled)
    ledger = build_ledger(claims, PARENTS.get)
    assert build_ledger(shuffled, PARENTS.get) == ledger
    assert estimate_all(ledger, shuffled) == estimate_all(ledger, claims)


@given(incidents())
def test_every_estimate_is_ordered(claims):
    for made in estimate_all(build_ledger(claims, PARENTS.get), claims):
        known = [bound for bound in (made.low, made.best, made.high) if bound is not None]
        assert known == sorted(known)
        assert (made.best is None) == (made.used == ())


@given(incidents())
def test_used_and_lost_divide_the_claims_of_the_field(claims):
    ledger = build_ledger(claims, PARENTS.get)
    claims_of = {
        field.id: sorted(c for figure in field.figures for c in figure.claim_ids)
        for field in ledger.fields
    }
    estimates = estimate_all(ledger, claims)
    assert len(estimates) == len(ledger.fields) * len(RuleName)
    for made in estimates:
        lost = [claim.claim_id for claim in made.lost]
        assert sorted([*made.used, *lost]) == claims_of[made.field_id]
        assert all(claim.reason for claim in made.lost)


@given(incidents())
def test_every_number_comes_from_a_figure_that_was_used(claims):
    by_id = {claim.id: claim for claim in claims}
    for made in estimate_all(build_ledger(claims, PARENTS.get), claims):
        written = set()
        for claim_id in made.used:
            toll = by_id[claim_id].toll
            bounds = [bound for bound in (toll.low, toll.high) if bound is not None]
            written |= {
                *bounds,
                sum(bounds) // len(bounds),
                conservative_number(toll.quantity, shipped_settings()),
            }
        assert {made.low, made.best, made.high} - {None} <= written


def has_account_across_documents(claim):
    is_named = claim.speaker is not None and claim.speaker.name != "an official"
    return is_named and claim.speaker_resolved


def says_all_by_itself(claim):
    """Not a part, which means less without its whole, nor what one bulletin adds to another."""
    return claim.toll.scope is not Scope.SUBSET and claim.toll.update is None


@pytest.mark.parametrize("days_later", [0, 1, 30])
@given(claims=incidents(), data=st.data())
def test_an_equal_claim_by_the_same_speaker_changes_no_estimate(days_later, claims, data):
    """Printed again on the same or a later day, in another document."""
    repeatable = [
        claim
        for claim in claims
        if has_account_across_documents(claim) and says_all_by_itself(claim)
    ]
    assume(repeatable)
    original = data.draw(st.sampled_from(repeatable))
    day = original.published and original.published + timedelta(days=days_later)
    place = {"document_id": "d-9", "document_uri": "d-9", "published": day}
    again = replace(original, id="c-again", **place)
    assert numbers(*claims, again) == numbers(*claims)


def numbers(*claims):
    made = estimate_all(build_ledger(claims, PARENTS.get), claims)
    return [(e.field_id, e.rule, e.low, e.best, e.high) for e in made]


@given(incidents())
def test_relations_are_sorted_and_name_figures_of_the_ledger(claims):
    ledger = build_ledger(claims, PARENTS.get)
    figure_ids = {figure.id for field in ledger.fields for figure in field.figures}
    ends = [(relation.first, relation.second) for relation in ledger.relations]
    assert ends == sorted(set(ends))
    assert {end for pair in ends for end in pair} <= figure_ids
