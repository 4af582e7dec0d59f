from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from tests.factories import a_day, a_quantity, a_toll, an_incident_claim
from tests.unit.ledger.strategies import incidents, quantities

from rashomon.ledger import build_ledger, compare_quantities
from rashomon.ledger.figures import list_entries
from rashomon.ledger.quantities import interval, lies_within
from rashomon.ledger.relations import ALL_PAIRS_LIMIT, is_one_family, relate
from rashomon.ledger.succession import moment
from rashomon.model import FigureRelation, GroupCode, Modality, Scope, Stance, TollStatus

EQUAL = FigureRelation.EQUAL
REFINES = FigureRelation.REFINES
COMPATIBLE = FigureRelation.COMPATIBLE
CONTRADICTS = FigureRelation.CONTRADICTS
SUPERSEDES = FigureRelation.SUPERSEDES
DIFFERS = FigureRelation.DIFFERS_IN_SCOPE


def relations_of(*claims):
    """The relations as (first words, relation, second words)."""
    ledger = build_ledger(claims, lambda actor_id: None)
    words = {figure.id: figure.text for field in ledger.fields for figure in field.figures}
    return [(words[r.first], r.relation, words[r.second]) for r in ledger.relations]


def reason_of(*claims):
    (relation,) = build_ledger(claims, lambda actor_id: None).relations
    return relation.reason


def two_speakers(first, second, **changes):
    return (
        an_incident_claim(first, "Anna Torv", **changes),
        an_incident_claim(second, "Ivan Karr", **changes),
    )


def one_speaker(first, second, days=(17, 18)):
    return [
        an_incident_claim(
            toll, "Anna Torv", document=f"d-{n}", published=None if day is None else a_day(day)
        )
        for n, (toll, day) in enumerate(zip((first, second), days, strict=True))
    ]


@pytest.mark.parametrize(
    ("first", "relation", "second"),
    [
        ("62", EQUAL, "62"),
        ("at least 61", EQUAL, "more than 60"),
        ("dozens", EQUAL, "at least 24"),
        ("62", REFINES, "more than 60"),
        ("62", REFINES, "dozens"),
        ("more than 60", REFINES, "dozens"),
        ("95", REFINES, "about 100"),  # inside the margin
        ("100", REFINES, "about 100"),
        ("60-80", REFINES, "at least 60"),
        ("none", REFINES, "up to 80"),
        ("60-80", COMPATIBLE, "70-90"),
        ("up to 80", COMPATIBLE, "at least 62"),
        ("about 100", COMPATIBLE, "more than 90"),
        ("62", CONTRADICTS, "80"),
        ("83", CONTRADICTS, "more than 90"),
        ("none", CONTRADICTS, "300"),
        ("89", CONTRADICTS, "about 100"),  # outside the margin
        ("12", CONTRADICTS, "dozens"),
    ],
)
def test_two_speakers_figures_relate_by_their_intervals(first, relation, second):
    """Written from ``first`` where the relation has a direction, whichever comes first."""
    (found,) = relations_of(*two_speakers(first, second))
    (turned,) = relations_of(*two_speakers(second, first))
    if relation is REFINES:
        assert found == turned == (first, relation, second)
    else:
        assert {found[0], found[2]} == {turned[0], turned[2]} == {first, second}
        assert found[1] is turned[1] is relation


@pytest.mark.parametrize("second", ["20", "8", "at least 15", "about 30"])
def test_a_speakers_later_figure_supersedes_the_earlier(second):
    assert relations_of(*one_speaker("12", second)) == [(second, SUPERSEDES, "12")]


def test_a_rising_lower_bound_supersedes():
    found = relations_of(*one_speaker("at least 12", "at least 20"))
    assert found == [("at least 20", SUPERSEDES, "at least 12")]


@pytest.mark.parametrize("days", [(18, 18), (None, 18), (None, None)])
def test_without_a_later_day_one_speakers_figures_relate_by_their_intervals(days):
    ((_, relation, _),) = relations_of(*one_speaker("12", "20", days))
    assert relation is CONTRADICTS


def test_a_looser_wording_does_not_replace_an_exact_number():
    found = relations_of(*one_speaker("62", "more than 60"))
    assert found == [("62", REFINES, "more than 60")]


def test_a_later_exact_number_replaces_the_looser_wording():
    found = relations_of(*one_speaker("more than 60", "62"))
    assert found == [("62", SUPERSEDES, "more than 60")]


def test_a_late_repetition_of_an_old_number_does_not_supersede_the_new():
    stale = an_incident_claim("12", "Anna Torv", document="d-9", published=a_day(25))
    found = relations_of(*one_speaker("12", "20"), stale)
    assert found == [("20", SUPERSEDES, "12")]


def test_the_day_that_the_text_names_orders_figures():
    morning = an_incident_claim(a_toll("12", as_of=a_day(16)), "Anna Torv", published=a_day(18))
    earlier_print = an_incident_claim("20", "Anna Torv", published=a_day(17))
    assert relations_of(morning, earlier_print) == [("20", SUPERSEDES, "12")]


def test_another_speakers_later_figure_supersedes_nothing():
    first, second = one_speaker("12", "20")
    other = an_incident_claim("30", "Ivan Karr", published=a_day(25))
    found = relations_of(first, second, other)
    assert [row[1] for row in found if "30" in (row[0], row[2])] == [CONTRADICTS] * 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # 20 civilians and 21 people
        ({"group_code": GroupCode.CIVILIANS}, {"group_code": GroupCode.PEOPLE}),
        # 20 soldiers of one army and 21 of another
        (
            {"group_code": GroupCode.COMBATANTS, "side": "sy"},
            {"group_code": GroupCode.COMBATANTS, "side": "iq"},
        ),
        # 20 killed and 21 casualties
        ({"status": TollStatus.KILLED}, {"status": TollStatus.CASUALTIES}),
        ({"status": TollStatus.WOUNDED}, {"status": TollStatus.CASUALTIES}),
        # 20 children among 21 people, and a part of a total
        ({"group_code": GroupCode.CHILDREN, "scope": Scope.SUBSET}, {}),
        ({"scope": Scope.SUBSET}, {}),
        # 20 in this strike, 21 since a date
        ({}, {"scope": Scope.CUMULATIVE}),
    ],
)
def test_figures_of_different_things_differ_in_scope(first, second):
    claims = two_speakers(a_toll("20", **first), a_toll("21", **second))
    assert {row[1] for row in relations_of(*claims)} == {DIFFERS}


def test_a_reason_names_a_side_as_people_do():
    claims = two_speakers(a_toll("20", side="xx-army"), a_toll("21", side="yy-army"))
    names = {"xx-army": "Eastern army"}
    ledger = build_ledger(claims, lambda actor_id: None, name_of=names.get)
    (relation,) = ledger.relations
    assert "of Eastern army" in relation.reason
    assert "xx-army" not in relation.reason
    assert "of yy-army" in relation.reason  # in no list


def test_one_speakers_later_figure_of_another_group_differs_in_scope():
    claims = one_speaker("20", a_toll("12", group_code=GroupCode.CIVILIANS))
    assert [row[1] for row in relations_of(*claims)] == [DIFFERS]


@pytest.mark.parametrize(
    "pair", [(TollStatus.KILLED, TollStatus.WOUNDED), (TollStatus.MISSING, TollStatus.CASUALTIES)]
)
def test_statuses_of_two_families_are_not_related(pair):
    claims = two_speakers(*(a_toll("62", status=status) for status in pair))
    assert relations_of(*claims) == []


@pytest.mark.parametrize(
    "changes", [{"stance": Stance.CANNOT_VERIFY}, {"modality": Modality.HYPOTHETICAL}]
)
def test_a_number_that_nobody_stands_behind_contradicts_nothing(changes):
    unasserted = an_incident_claim("300", "Ivan Karr", **changes)
    assert relations_of(an_incident_claim("62", "Anna Torv"), unasserted) == []


def test_a_denial_of_casualties_contradicts_a_toll():
    denial = an_incident_claim("none", "Ivan Karr", stance=Stance.DENIES)
    ((_, relation, _),) = relations_of(an_incident_claim("300", "Anna Torv"), denial)
    assert relation is CONTRADICTS


@pytest.mark.parametrize(
    ("claims", "reason"),
    [
        (two_speakers("62", "more than 60"), "62 lies within more than 60"),
        (two_speakers("62", "dozens"), "62 lies within dozens (24 or more)"),
        (two_speakers("95", "about 100"), "95 lies within about 100 (90 to 110)"),
        (one_speaker("12", "20"), "20 (2016-09-18) replaces 12 (2016-09-17) by the same speaker"),
        (two_speakers("62", "62"), "62 and 62 allow the same numbers"),
    ],
)
def test_the_reason_names_both_values_and_hedges(claims, reason):
    assert reason_of(*claims) == reason


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("83", "more than 90", ["83", "more than 90", "share no number"]),
        ("60-80", "70-90", ["60-80", "70-90", "share some numbers"]),
        (
            a_toll("20", group_code=GroupCode.CIVILIANS),
            a_toll("21", scope=Scope.CUMULATIVE),
            ["20 counts killed civilians", "21 counts killed people, over several incidents"],
        ),
        (
            a_toll("20", group_code=GroupCode.AID_WORKERS, side="un"),
            a_toll("21", group=None, group_code=None, scope=Scope.SUBSET),
            [
                "20 counts killed aid workers of un",
                "21 counts killed (group not stated), as part of another toll",
            ],
        ),
    ],
)
def test_symmetric_reasons_name_both_in_either_order(first, second, words):
    for claims in (two_speakers(first, second), two_speakers(second, first)):
        assert all(part in reason_of(*claims) for part in words)


def standing_entries(ledger, claims):
    by_id = {claim.id: claim for claim in claims}
    listed = (entry for field in ledger.fields for entry in list_entries(field, by_id))
    return [entry for entry in listed if entry.stands]


@given(quantities(), quantities())
def test_comparison_is_symmetric(first, second):
    assert compare_quantities(first, second) is compare_quantities(second, first)


@given(quantities())
def test_a_quantity_equals_itself(quantity):
    assert compare_quantities(quantity, quantity) is EQUAL


@given(incidents())
def test_each_pair_of_standing_figures_of_one_family_has_one_relation(claims):
    ledger = build_ledger(claims, lambda actor_id: None)
    pairs = Counter(frozenset((r.first, r.second)) for r in ledger.relations)
    expected = {
        frozenset((a.figure.id, b.figure.id))
        for a, b in combinations(standing_entries(ledger, claims), 2)
        if is_one_family(a.field.status, b.field.status)
    }
    assert pairs == dict.fromkeys(expected, 1)


@given(incidents())
def test_relating_in_either_order_gives_one_relation(claims):
    ledger = build_ledger(claims, lambda actor_id: None)
    for a, b in combinations(standing_entries(ledger, claims), 2):
        assert relate(a, b) == relate(b, a)


@given(incidents())
def test_directed_relations_read_from_first_to_second(claims):
    ledger = build_ledger(claims, lambda actor_id: None)
    entries = {entry.figure.id: entry for entry in standing_entries(ledger, claims)}
    for relation in ledger.relations:
        first, second = entries[relation.first], entries[relation.second]
        if relation.relation is REFINES:
            assert lies_within(interval(first.figure.quantity), interval(second.figure.quantity))
        if relation.relation is SUPERSEDES:
            assert second.is_former or moment(first) > moment(second)
            assert not first.is_former
            assert first.figure.account_id == second.figure.account_id


@given(incidents())
def test_relations_follow_one_another(claims):
    """What refines a figure that refines a third lies within the third, and nothing replaces itself
    by way of others."""
    ledger = build_ledger(claims, lambda actor_id: None)
    entries = {entry.figure.id: entry for entry in standing_entries(ledger, claims)}
    pairs = {kind: set() for kind in FigureRelation}
    for relation in ledger.relations:
        pairs[relation.relation].add((relation.first, relation.second))
    for kind in (REFINES, SUPERSEDES):
        for a, b in pairs[kind]:
            assert (b, a) not in pairs[kind]
            for c in (second for first, second in pairs[kind] if first == b):
                assert (c, a) not in pairs[kind]
                inner, outer = entries[a].interval, entries[c].interval
                assert kind is SUPERSEDES or lies_within(inner, outer)


def crowd(values, speakers_per_value):
    return [
        an_incident_claim(str(value), f"Speaker Number{value}x{n}")
        for value in range(1, values + 1)
        for n in range(speakers_per_value)
    ]


def test_a_crowded_incident_relates_values_through_their_first_figure():
    claims = crowd(values=5, speakers_per_value=20)
    found = Counter(row[1] for row in relations_of(*claims))
    assert len(claims) > ALL_PAIRS_LIMIT
    # 10 pairs of values, and 19 figures equal to the first of each value.
    assert found == {CONTRADICTS: 10, EQUAL: 5 * 19}


def test_a_crowded_incident_keeps_replacements_and_one_pair_of_each_two_fields():
    crowded = crowd(values=4, speakers_per_value=20)
    civilians = two_speakers(*(a_toll(n, group_code=GroupCode.CIVILIANS) for n in ("7", "8")))
    found = Counter(row[1] for row in relations_of(*crowded, *one_speaker("3", "4"), *civilians))
    assert found[SUPERSEDES] == 1
    assert found[DIFFERS] == 1


def test_at_the_limit_all_pairs_are_related():
    claims = crowd(values=1, speakers_per_value=ALL_PAIRS_LIMIT)
    assert len(relations_of(*claims)) == ALL_PAIRS_LIMIT * (ALL_PAIRS_LIMIT - 1) // 2


def test_a_quantity_factory_reads_each_hedge():
    """The tables above rest on it."""
    assert a_quantity("fewer than 80").high == 79
