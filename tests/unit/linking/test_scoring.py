from __future__ import annotations

from datetime import date

import pytest
from tests.unit.linking.makers import DAY, SHELLING, killed, make_item, make_town_item

from rashomon.linking import LinkItem, compare_items, profile_item
from rashomon.linking.blocking import candidate_pairs
from rashomon.linking.scoring import Comparison, figure_points
from rashomon.model import EventType


def compare(left: LinkItem, right: LinkItem) -> Comparison:
    return compare_items(profile_item(left), profile_item(right))


MONTH = {"earliest": date(2016, 9, 1), "latest": date(2016, 9, 30)}
UNDATED = {"day": None, "published": date(2016, 9, 20)}
ARMY = {"targets": ("syria-army",)}
BOTH_SIDES = {"perpetrators": ("coalition",), "targets": ("syria-army",)}
AIRPORT = {"place_name": "Deir Ezzor airport", "lat": 35.29, "lon": 40.18, "place_precision": 1}
PROVINCE = {"place_name": "Deir ez-Zor Governorate", "place_precision": 4}
ELSEWHERE = {"place_name": "Mayadin", "lat": 35.02, "lon": 40.45}

JOINING = {
    "town and day": (make_town_item("a"), make_town_item("b")),
    "spelling of the town": (make_town_item("a"), make_town_item("b", place_name="Deir Ezzor")),
    "day and actor": (make_item("a", **ARMY), make_item("b", **ARMY)),
    "actor without country": (make_item("a", **ARMY), make_item("b", country=None, **ARMY)),
    "day and figure": (
        make_item("a", figures=(killed(62),)),
        make_item("b", figures=(killed(62),)),
    ),
    "next day with actor": (make_town_item("a", **ARMY), make_town_item("b", 1, **ARMY)),
    "undated with town and actor": (
        make_town_item("a", **ARMY),
        make_town_item("b", **UNDATED, **ARMY),
    ),
    "undated with town and figure": (
        make_town_item("a", figures=(killed(12),)),
        make_town_item("b", **UNDATED, figures=(killed(12),)),
    ),
    "air strike or shelling": (make_town_item("a"), make_town_item("b", sub_type=SHELLING)),
    "sub-type unknown": (make_town_item("a"), make_town_item("b", sub_type=None)),
    "sides blame each other": (
        make_town_item("a", perpetrators=("russia",)),
        make_town_item("b", perpetrators=("rebels",)),
    ),
    "sides of a battle named in either order": (
        make_item("a", type=EventType.BATTLES, perpetrators=("rebels",), **ARMY),
        make_item("b", type=EventType.BATTLES, perpetrators=("syria-army",), targets=("rebels",)),
    ),
    "province and town with actor": (
        make_town_item("a", **ARMY),
        make_item("b", **PROVINCE, **ARMY),
    ),
    "airport and town with a name": (
        make_town_item("a", targets=("name:garrison",)),
        make_item("b", **AIRPORT, targets=("name:garrison",)),
    ),
    "month with actor": (make_town_item("a", **ARMY), make_town_item("b", **MONTH, **ARMY)),
    "no dates at all, figure, town and sides": (
        make_town_item("a", None, figures=(killed(62),), **BOTH_SIDES),
        make_town_item("b", None, figures=(killed(62),), **BOTH_SIDES),
    ),
}


@pytest.mark.parametrize("pair", JOINING.values(), ids=JOINING.keys())
def test_enough_agreement_joins(pair: tuple[LinkItem, LinkItem]) -> None:
    comparison = compare(*pair)
    assert comparison.joins, comparison
    assert list(candidate_pairs([profile_item(item) for item in pair])) == [(0, 1)]


NOT_ENOUGH = {
    "type and day": (make_item("a"), make_item("b")),
    "type alone": (make_item("a", None, country=None), make_item("b", None, country=None)),
    "undated with town": (make_town_item("a"), make_town_item("b", **UNDATED)),
    "undated with actor": (make_item("a", **ARMY), make_item("b", **UNDATED, **ARMY)),
    "next day in town": (make_town_item("a"), make_town_item("b", 1)),
    "month in town": (make_town_item("a"), make_town_item("b", **MONTH)),
    "day and small figure": (
        make_item("a", figures=(killed(2),)),
        make_item("b", figures=(killed(2),)),
    ),
    "day and no one hurt": (
        make_item("a", figures=(killed(0),)),
        make_item("b", figures=(killed(0),)),
    ),
    "no dates, town and actor": (
        make_town_item("a", None, **ARMY),
        make_town_item("b", None, **ARMY),
    ),
    "a party that strikes here and is struck there": (
        make_item("a", perpetrators=("syria-army",)),
        make_item("b", targets=("syria-army",)),
    ),
    "unlisted name on one day": (
        make_item("a", targets=("name:rebels",)),
        make_item("b", targets=("name:rebels",)),
    ),
}


@pytest.mark.parametrize("pair", NOT_ENOUGH.values(), ids=NOT_ENOUGH.keys())
def test_too_little_agreement_neither_joins_nor_vetoes(pair: tuple[LinkItem, LinkItem]) -> None:
    comparison = compare(*pair)
    assert comparison.is_compatible
    assert not comparison.joins, comparison


VETOES = {
    "what: type": (make_town_item("a"), make_town_item("b", type=EventType.BATTLES)),
    "what: sub-type": (make_town_item("a"), make_town_item("b", sub_type="Grenade")),
    "what: one document": (make_town_item("a"), make_town_item("b", document_id="d-a")),
    "when: days": (make_town_item("a"), make_town_item("b", 2)),
    "when: published before the day": (
        make_town_item("a", 3, **ARMY),
        make_town_item("b", None, published=DAY, **ARMY),
    ),
    "when: reported late": (
        make_town_item("a", published=None, **ARMY),
        make_town_item("b", None, published=date(2016, 9, 25), **ARMY),
    ),
    "where: country": (make_town_item("a"), make_town_item("b", country="IQ")),
    "where: town": (make_town_item("a", **ARMY), make_town_item("b", **ELSEWHERE, **ARMY)),
    "where: distance": (make_town_item("a"), make_town_item("b", lat=34.0)),
    "where: division": (
        make_town_item("a", admin1="Deir ez-Zor"),
        make_item("b", place_name="Homs", place_precision=4),
    ),
    "who: targets": (
        make_town_item("a", targets=("syria-army",)),
        make_town_item("b", targets=("islamic-state",)),
    ),
}


@pytest.mark.parametrize(("part", "pair"), VETOES.items(), ids=VETOES.keys())
def test_a_conflict_vetoes_in_its_part(part: str, pair: tuple[LinkItem, LinkItem]) -> None:
    last = compare(*pair).parts[-1]
    assert (last.name, last.veto) == (part.split(":")[0], True)


def test_an_undated_event_reported_on_the_seventh_day_may_still_join() -> None:
    late = make_town_item("b", None, published=date(2016, 9, 24), **ARMY)
    assert compare(make_town_item("a", published=None, **ARMY), late).joins


def test_publication_bounds_a_vague_day() -> None:
    month = make_town_item("a", **MONTH, published=date(2016, 9, 10), **ARMY)
    assert compare(month, make_town_item("b", **ARMY)).parts[-1].reason == "the days lie 7 apart"


def test_near_a_town_takes_in_a_hill_beside_it() -> None:
    near = make_town_item("a", place_precision=2)
    hill = make_town_item("b", place_name="Jebel Tharda", lat=35.27, lon=40.13)
    assert {part.name: part.points for part in compare(near, hill).parts}["where"] == 1


@pytest.mark.parametrize("pair", [*JOINING.values(), *NOT_ENOUGH.values(), *VETOES.values()])
def test_comparing_is_symmetric(pair: tuple[LinkItem, LinkItem]) -> None:
    there, back = compare(*pair), compare(*reversed(pair))
    assert (there.points, there.is_compatible) == (back.points, back.is_compatible)


def test_every_part_gives_its_reason() -> None:
    comparison = compare(make_town_item("a", **ARMY), make_town_item("b", **ARMY))
    assert [(part.name, part.reason) for part in comparison.parts] == [
        ("what", "both are Explosions/Remote violence"),
        ("when", "the days overlap"),
        ("where", "Deir ez-Zor and Deir ez-Zor are one place"),
        ("who", "both name syria-army as target"),
        ("figures", "no figure is given in both"),
    ]


@pytest.mark.parametrize(
    ("low", "high", "points"),
    [
        (62, 62, 4),  # exact and not round
        (60, 60, 2),  # round
        (17, 17, 2),  # exact, not round, but below 20
        (61, 80, 2),  # a range
        (9, 9, 1),
        (0, 0, 0),
    ],
)
def test_a_figure_counts_by_how_rarely_it_recurs(low: int, high: int, points: int) -> None:
    assert figure_points(killed(low, high)) == points
