"""Which truce, which access, which ground is meant."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import a_day, a_span
from tests.unit.tracking.conftest import (
    KARSEL,
    KARSEL_EAST,
    NORTH,
    ORNA,
    aid,
    at,
    ground,
    on,
    truce,
)

from rashomon.model import TrackKind
from rashomon.tracking import TrackItem, group_items

CEASEFIRE, ACCESS, TERRITORY = TrackKind.CEASEFIRE, TrackKind.ACCESS, TrackKind.TERRITORY
HERE, EAST, THERE, NORTHERN = (
    {"place": place} for place in (KARSEL, KARSEL_EAST, ORNA, NORTH)
)  # fmt: skip
NATION = {"is_nationwide": True}
ABROAD = {"country": "OR"}
NOWHERE = {"country": None, "country_basis": None}
EARLY, LATE = {"since": a_day(1)}, {"since": a_day(17)}
HA, FRONT, OR = "ha-government", "front", "or-government"

ONE = [
    # (what they have in common or lack, kind, items)
    ("two documents on the truce of one country", CEASEFIRE,
     [truce("in_force", **on(10)), truce("at_risk", **on(12))]),
    ("agreed and in force a few days apart", CEASEFIRE,
     [truce("agreed", item={"since": a_day(9)}, **on(10)),
      truce("in_force", item={"since": a_day(12)}, **on(13))]),
    ("one party each: halves of one truce", CEASEFIRE,
     [truce("agreed", parties=[HA], **on(10)), truce("agreed", parties=[FRONT], **on(11))]),
    ("one of the documents has no day", CEASEFIRE,
     [truce("in_force", **on(10)), truce("at_risk", published=None, document="d-x")]),
    ("a document that names no country has one truce that it can mean", CEASEFIRE,
     [truce("in_force", **on(10)), truce("at_risk", item=NOWHERE, **on(12))]),
    ("the truce, after the truce of a town, the only one", CEASEFIRE,
     [truce("agreed", item=HERE, **on(10)), truce("holding", **on(11))]),
    ("aid for a town and its suburb", ACCESS,
     [aid("waiting", item=HERE, **on(10)), aid("let_in", item=EAST, **on(12))]),
    ("aid for a town and for its province", ACCESS,
     [aid("waiting", item=HERE, **on(10)), aid("blocked", item=NORTHERN, **on(12))]),
    ("aid without a place, and the only place that aid waits for", ACCESS,
     [aid("waiting", item=HERE, **on(10)), aid("let_in", **on(12))]),
    ("aid of one document without a place", ACCESS,
     [aid("waiting", item=HERE, **on(10)), aid("blocked", what="it", **on(10))]),
    ("one hill, taken and lost", TERRITORY,
     [ground("gained", FRONT, item=HERE, **on(10)), ground("regained", HA, item=HERE, **on(12))]),
    ("ground without a place, of one incident", TERRITORY,
     [ground("gained", FRONT, item={"incident_id": "i-1"}, **on(10)),
      ground("held", HA, item={"incident_id": "i-1"}, **on(10, "d-2"))]),
]  # fmt: skip

TWO = [
    ("two countries", CEASEFIRE,
     [truce("in_force", **on(10)), truce("in_force", item=ABROAD, **on(10, "d-2"))]),
    ("two countries in one document", CEASEFIRE,
     [truce("in_force", **on(10)), truce("in_force", item=ABROAD, **on(10))]),
    ("two beginnings", CEASEFIRE,
     [truce("in_force", item=EARLY, **on(10)), truce("in_force", item=LATE, **on(20))]),
    ("two beginnings in one document", CEASEFIRE,
     [truce("in_force", item=EARLY, **on(20)), truce("agreed", item=LATE, **on(20))]),
    ("two pairs of parties", CEASEFIRE,
     [truce("agreed", parties=[HA, FRONT], **on(10)),
      truce("agreed", item={"parties": frozenset({OR, "guard"})}, **on(11))]),
    ("two towns", CEASEFIRE,
     [truce("agreed", item=HERE, **on(10)), truce("agreed", item=THERE, **on(11))]),
    ("the truce of the country, and that of a town", CEASEFIRE,
     [truce("in_force", **on(10)), truce("agreed", item=HERE, **on(11))]),
    ("half a year of silence", CEASEFIRE,
     [truce("in_force", **at(1, 10, "d-1")), truce("agreed", **at(7, 10, "d-2"))]),
    ("over, then another begun", CEASEFIRE,
     [truce("collapsed", **on(10)), truce("agreed", item={"since": a_day(13)}, **on(13))]),
    ("no country, and two truces that it may mean", CEASEFIRE,
     [truce("in_force", **on(10)), truce("in_force", item=ABROAD, **on(10, "d-2")),
      truce("at_risk", item=NOWHERE, **on(12))]),
    ("two towns that wait for aid", ACCESS,
     [aid("waiting", item=HERE, **on(10)), aid("waiting", item=THERE, **on(10, "d-2"))]),
    ("aid for a town, and all aid of the country", ACCESS,
     [aid("waiting", item=HERE, **on(10)), aid("suspended", item=NATION, **on(11))]),
    ("aid by road to a town, and aid flown in somewhere", ACCESS,
     [aid("waiting", item=HERE, **on(10)), aid("airlifted", **on(10))]),
    ("two hills of one battle", TERRITORY,
     [ground("gained", FRONT, item=HERE, **on(10)), ground("gained", FRONT, item=EAST, **on(10))]),
    ("ground without a place in two documents", TERRITORY,
     [ground("gained", FRONT, **on(10)), ground("gained", FRONT, **on(11))]),
    ("ground without a place of two holders in one document", TERRITORY,
     [ground("gained", FRONT, **on(10)), ground("held", HA, **on(10))]),
]  # fmt: skip


def groups_of(kind: TrackKind, items: list[TrackItem]) -> list[set[str]]:
    return [{item.claim.id for item in group.items} for group in group_items(kind, items)]


@pytest.mark.parametrize(("kind", "items"), [row[1:] for row in ONE], ids=[row[0] for row in ONE])
def test_claims_that_can_mean_one_object_are_one(kind: TrackKind, items: list[TrackItem]) -> None:
    assert groups_of(kind, items) == [{item.claim.id for item in items}]


@pytest.mark.parametrize(("kind", "items"), [row[1:] for row in TWO], ids=[row[0] for row in TWO])
def test_claims_that_mean_different_objects_stay_apart(
    kind: TrackKind, items: list[TrackItem]
) -> None:
    assert len(groups_of(kind, items)) == len(items)


def test_aid_without_a_place_joins_none_of_two_places() -> None:
    items = [
        aid("waiting", item=HERE, **on(10)),
        aid("waiting", item=THERE, **on(10, "d-2")),
        aid("blocked", **on(11)),
        aid("blocked", **on(12)),
    ]
    assert sorted(map(len, groups_of(ACCESS, items))) == [1, 1, 2]


def test_beginning_tells_which_truce_a_document_without_a_country_means() -> None:
    items = [
        truce("in_force", item=EARLY, **on(2)),
        truce("in_force", item=ABROAD | LATE, **on(18)),
        truce("violated", item=NOWHERE | LATE, **on(19)),
    ]
    assert groups_of(CEASEFIRE, items) == [
        {items[0].claim.id},
        {items[1].claim.id, items[2].claim.id},
    ]


def test_other_kinds_are_left_out() -> None:
    assert group_items(ACCESS, [truce("in_force", **on(10))]) == ()


def test_id_is_that_of_the_earliest_claim_and_lasts_when_later_ones_come() -> None:
    first, second = truce("in_force", **on(10)), truce("at_risk", **on(12))
    (alone,), (both,) = group_items(CEASEFIRE, [first]), group_items(CEASEFIRE, [second, first])
    assert alone.id == both.id
    assert alone.id.startswith("t-")


def test_place_of_an_object_is_the_one_named_most() -> None:
    items = [aid("waiting", item=HERE, **on(day)) for day in (10, 11)]
    (group,) = group_items(ACCESS, [*items, aid("waiting", item=EAST, **on(9))])
    assert group.place == KARSEL


@st.composite
def some_items(draw: st.DrawFn) -> list[TrackItem]:
    wheres: list[dict[str, Any]] = [{}, HERE, EAST, THERE, NORTHERN, NATION, ABROAD, NOWHERE]
    drawn = draw(
        st.lists(
            st.tuples(
                st.sampled_from(wheres),
                st.sampled_from([{}, EARLY, LATE]),
                st.sampled_from(["in_force", "agreed", "collapsed", "violated"]),
                st.sampled_from([(), (HA,), (HA, FRONT), (OR, FRONT)]),
                st.sampled_from([1, 2, 9, 18, 28, None]),
                st.sampled_from(["d-1", "d-2", "d-3"]),
            ),
            max_size=9, unique_by=repr,
        )
    )  # fmt: skip
    return [
        truce(
            status,
            parties=parties,
            item=where | since,
            published=a_day(day) if day else None,
            document=f"{document}-{day}",
            evidence=a_span("the truce", 10 * number),
        )
        for number, (where, since, status, parties, day, document) in enumerate(drawn)
    ]


@settings(max_examples=80)
@given(some_items(), st.randoms(use_true_random=False))
def test_order_of_arrival_changes_nothing(items: list[TrackItem], random: Any) -> None:
    shuffled = random.sample(items, len(items))
    assert group_items(CEASEFIRE, shuffled) == group_items(CEASEFIRE, items)


@given(some_items())
def test_every_claim_is_of_one_object(items: list[TrackItem]) -> None:
    ids = [item.claim.id for group in group_items(CEASEFIRE, items) for item in group.items]
    assert sorted(ids) == sorted(item.claim.id for item in items)


@given(some_items())
def test_no_object_has_two_countries(items: list[TrackItem]) -> None:
    for group in group_items(CEASEFIRE, items):
        assert len({item.country for item in group.items if item.country is not None}) <= 1
