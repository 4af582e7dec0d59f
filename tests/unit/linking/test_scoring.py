from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from tests.unit.linking.items import linkable_items
from tests.unit.linking.makers import DAY, SHELLING, killed, make_item, make_town_item

from rashomon.linking import Comparison, LinkItem, compare_items, profile_item
from rashomon.linking.blocking import candidate_pairs
from rashomon.linking.parts.figures import is_distinctive
from rashomon.linking.scoring import RULES, are_compatible, joining_points
from rashomon.linking.weights import load_weights
from rashomon.model import EventType

MONTH = {"earliest": date(2016, 9, 1), "latest": date(2016, 9, 30)}
UNDATED = {"day": None, "published": date(2016, 9, 20)}
LATE = {"day": None, "published": date(2016, 10, 30)}
NO_DAY = {"day": None}
ARMY = {"targets": ("syria-army",)}
BOTH_SIDES = {"perpetrators": ("coalition",), "targets": ("syria-army",)}
AIRPORT = {"place_name": "Deir Ezzor airport", "lat": 35.29, "lon": 40.18, "place_precision": 1}
PROVINCE = {"place_name": "Deir ez-Zor Governorate", "place_precision": 4}
ELSEWHERE = {"place_name": "Mayadin", "lat": 35.02, "lon": 40.45}
HILL = {"place_name": "Jebel Tharda", "lat": 35.27, "lon": 40.13}
CLINIC, CONVOY = {"sites": ("hospital",)}, {"sites": ("convoy",)}
NAMES = {"words": ("ravnik", "orlov", "tessaly", "mirador", "kestrel")}
OTHER_NAMES = {"words": ("dubrova", "hallan", "quist", "sorrel", "vant")}

JOINING = {
    "town and day": (make_town_item("a"), make_town_item("b")),
    "spelling of the town": (make_town_item("a"), make_town_item("b", place_name="Deir Ezzor")),
    "day and actor": (make_item("a", **ARMY), make_item("b", **ARMY)),
    "day and figure": (
        make_item("a", figures=(killed(62),)),
        make_item("b", figures=(killed(62),)),
    ),
    "no town, only the day, both sides and the weapon": (
        make_town_item("a", **BOTH_SIDES, weapons=("warplane",)),
        make_item("b", **BOTH_SIDES, weapons=("warplane",)),
    ),
    "a strike at night, by the day before and after, with the figure": (
        make_town_item("a", figures=(killed(17),), **ARMY),
        make_town_item("b", 1, figures=(killed(17),), **ARMY),
    ),
    "a strike at night, by the day before and after, with the site": (
        make_town_item("a", **CLINIC, **ARMY),
        make_town_item("b", 1, **CLINIC, **ARMY),
    ),
    "undated with town and actor": (
        make_town_item("a", **ARMY),
        make_town_item("b", **UNDATED, **ARMY),
    ),
    "undated with town, actor and figure": (
        make_town_item("a", **ARMY, figures=(killed(12),)),
        make_town_item("b", **UNDATED, **ARMY, figures=(killed(12),)),
    ),
    "air strike or shelling": (make_town_item("a"), make_town_item("b", sub_type=SHELLING)),
    "sub-type unknown": (make_town_item("a"), make_town_item("b", sub_type=None)),
    "one says only attack": (
        make_town_item("a", **ARMY),
        make_town_item("b", type=EventType.VIOLENCE_AGAINST_CIVILIANS, sub_type="Attack", **ARMY),
    ),
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
    "airport and town with actor": (
        make_town_item("a", **ARMY),
        make_item("b", **AIRPORT, **ARMY),
    ),
    "a hill and the town that its report names": (
        make_town_item("a", **ARMY),
        make_item("b", **HILL, place_precision=1, mentions=("Deir Ezzor",), **ARMY),
    ),
    "month with town and actor": (
        make_town_item("a", **ARMY),
        make_town_item("b", **MONTH, **ARMY),
    ),
    "no dates at all, figure, town and sides": (
        make_town_item("a", None, figures=(killed(62),), **BOTH_SIDES),
        make_town_item("b", None, figures=(killed(62),), **BOTH_SIDES),
    ),
    "weeks later without a day: town, site, names and sides": (
        make_town_item("a", **CLINIC, **NAMES, **BOTH_SIDES),
        make_town_item("b", **LATE, **CLINIC, **NAMES, **BOTH_SIDES),
    ),
    "a misdated report with town, site, names and sides": (
        make_town_item("a", **CLINIC, **NAMES, **BOTH_SIDES),
        make_town_item("b", 3, **CLINIC, **NAMES, **BOTH_SIDES),
    ),
    "no date at all: site, sides and names, no place": (
        make_town_item("a", **CLINIC, **NAMES, **BOTH_SIDES),
        make_item("b", None, **CLINIC, **NAMES, **BOTH_SIDES),
    ),
    "set at another place, but its report names the right one": (
        make_town_item("a", **CLINIC, **NAMES, **BOTH_SIDES),
        make_town_item("b", **ELSEWHERE, mentions=("Deir Ezzor",), **CLINIC, **NAMES, **BOTH_SIDES),
    ),
    "dated by another year, reported together": (
        make_town_item("a", **CLINIC, **NAMES, **BOTH_SIDES),
        make_town_item("b", -300, **CLINIC, **NAMES, **BOTH_SIDES, published=DAY),
    ),
    "one document says attack, then air strikes": (
        make_town_item("a"),
        make_town_item("b", document_id="d-a", sub_type=None),
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
    "weeks later without a day: actor and site, no place": (
        make_item("a", **ARMY, **CLINIC),
        make_item("b", **LATE, **ARMY, **CLINIC),
    ),
    "a side remark without a day, reported at once": (
        make_town_item("a"),
        make_town_item("b", None, published=date(2016, 9, 18), is_main=False),
    ),
    "two towns on one day, each report names both": (
        make_town_item("a", mentions=("Mayadin",), **ARMY),
        make_town_item("b", **ELSEWHERE, mentions=("Deir Ezzor",), **ARMY),
    ),
    "a strike of last year that a report recalls": (
        make_town_item("a", **BOTH_SIDES),
        make_town_item("b", -300, **BOTH_SIDES, published=DAY),
    ),
    "town and actor on consecutive days: two strikes": (
        make_town_item("a", perpetrators=("coalition",)),
        make_town_item("b", 1, perpetrators=("coalition",)),
    ),
    "town on consecutive days, both sides, other figures and sites": (
        make_town_item("a", **BOTH_SIDES, **CLINIC, figures=(killed(4),)),
        make_town_item("b", 1, **BOTH_SIDES, **CONVOY, figures=(killed(19),)),
    ),
    "undated beside another toll, other victims": (
        make_town_item("a", **ARMY, figures=(killed(3),)),
        make_town_item("b", **UNDATED, targets=("name:residents",), figures=(killed(11),)),
    ),
    "town two days later": (make_town_item("a"), make_town_item("b", 2)),
    "town and actor two days later": (
        make_town_item("a", **ARMY),
        make_town_item("b", 2, **ARMY),
    ),
}


@pytest.mark.parametrize("pair", NOT_ENOUGH.values(), ids=NOT_ENOUGH.keys())
def test_too_little_agreement_does_not_join(pair: tuple[LinkItem, LinkItem]) -> None:
    comparison = compare(*pair)
    assert comparison.points is not None
    assert not comparison.joins, comparison


VETOES = {
    "what: protest": (make_town_item("a"), make_town_item("b", type=EventType.PROTESTS)),
    "what: agreement": (
        make_town_item("a"),
        make_town_item("b", type=EventType.STRATEGIC, sub_type="Agreement"),
    ),
    "document: two days": (make_town_item("a"), make_town_item("b", 1, document_id="d-a")),
    "document: another strike": (
        make_town_item("a"),
        make_town_item("b", document_id="d-a", is_another=True),
    ),
    "document: fighting and a strike": (
        make_town_item("a"),
        make_town_item("b", document_id="d-a", type=EventType.BATTLES, sub_type=None),
    ),
    "when: days": (make_town_item("a"), make_town_item("b", 4)),
    "when: published before the day": (
        make_town_item("a", 3, **ARMY),
        make_town_item("b", None, published=DAY, **ARMY),
    ),
    "when: reported half a year later": (
        make_town_item("a", published=None, **ARMY),
        make_town_item("b", None, published=date(2017, 3, 25), **ARMY),
    ),
    "where: country": (make_town_item("a"), make_town_item("b", country="IQ")),
    "where: town": (
        make_town_item("a", **ARMY),
        make_town_item("b", **ELSEWHERE, **ARMY),
    ),
    "when: days, recalled beside the main event": (
        make_town_item("a"),
        make_town_item("b", -300, is_main=False, published=DAY),
    ),
    "where: distance": (make_town_item("a"), make_town_item("b", lat=34.0)),
    "where: division": (
        make_town_item("a", admin1="Deir ez-Zor"),
        make_item("b", place_name="Homs", place_precision=4),
    ),
}


@pytest.mark.parametrize(("part", "pair"), VETOES.items(), ids=VETOES.keys())
def test_a_conflict_vetoes_in_its_part(part: str, pair: tuple[LinkItem, LinkItem]) -> None:
    last = compare(*pair).parts[-1]
    assert (last.name, last.veto) == (part.split(":")[0], True)


LEVELS = {
    "a summer that ends with the equinox": (
        make_town_item("a"),
        make_town_item(
            "b", earliest=date(2016, 6, 1), latest=date(2016, 8, 31), published=date(2016, 11, 29)
        ),
        "when",
        "reported later",
    ),
    "near a town takes in a hill beside it": (
        make_town_item("a", place_precision=2),
        make_item("b", **HILL, place_precision=1),
        "where",
        "one place holds the other",
    ),
    "two towns side by side are two": (
        make_town_item("a"),
        make_item("b", **HILL, place_precision=1),
        "where",
        "neighbouring places",
    ),
    "a country and a town in a report on it": (
        make_item("a", mentions=("Deir Ezzor",)),
        make_town_item("b"),
        "where",
        "one names the other's place",
    ),
    "a clinic and a convoy": (
        make_item("a", **CLINIC),
        make_item("b", **CONVOY),
        "site",
        "other kinds of site",
    ),
    "a make of missile": (
        make_item("a", weapons=("Tochka-U", "missile")),
        make_item("b", weapons=("Tochka-U",)),
        "weapon",
        "same type of weapon",
    ),
    "two dead and 62": (
        make_item("a", figures=(killed(2),)),
        make_item("b", figures=(killed(62),)),
        "figures",
        "figures far apart",
    ),
    "names in both": (make_item("a", **NAMES), make_item("b", **NAMES), "words", "many rare words"),
    "other names": (make_item("a", **NAMES), make_item("b", **OTHER_NAMES), "words", "hardly any"),
    "others were hit": (
        make_town_item("a", targets=("syria-army",)),
        make_town_item("b", targets=("islamic-state",)),
        "who",
        "others were hit",
    ),
    "soldiers in one, residents in the other": (
        make_town_item("a", targets=("syria-army",)),
        make_town_item("b", targets=("name:residents",)),
        "who",
        "others hit, by their words",
    ),
    "one side's strikes on two others": (
        make_town_item("a", **BOTH_SIDES),
        make_town_item("b", perpetrators=("coalition",), targets=("islamic-state",)),
        "who",
        "who did it, with others hit",
    ),
    "four dead and nine": (
        make_item("a", figures=(killed(4),)),
        make_item("b", figures=(killed(9),)),
        "figures",
        "other figures",
    ),
    "five dead and nine may be a later count": (
        make_item("a", figures=(killed(5),)),
        make_item("b", figures=(killed(9),)),
        "figures",
        "no figure shared",
    ),
    "names of places are no rare words": (
        make_town_item("a", words=("deir", "mayadin", "ravnik"), mentions=("Mayadin",)),
        make_town_item("b", words=("deir", "mayadin", "quist"), mentions=("Mayadin",)),
        "words",
        "hardly any",
    ),
    "one rare word of three may be a first name": (
        make_item("a", words=("ravnik", "orlov", "tessaly")),
        make_item("b", words=("ravnik", "hallan", "quist")),
        "words",
        "few rare words",
    ),
    "one quotation": (
        make_item("a", quotations=("we saw the smoke",)),
        make_item("b", quotations=("we saw the smoke",)),
        "quotes",
        "a quotation shared",
    ),
    "one witness": (
        make_item("a", cited=("quist",)),
        make_item("b", cited=("quist",)),
        "cited",
        "one person cited",
    ),
    "publication bounds a vague day": (
        make_town_item("a", **MONTH, published=date(2016, 9, 10)),
        make_town_item("b"),
        "when",
        "days apart",
    ),
}


@pytest.mark.parametrize(("left", "right", "part", "level"), LEVELS.values(), ids=LEVELS.keys())
def test_a_part_says_how_two_events_agree(
    left: LinkItem, right: LinkItem, part: str, level: str
) -> None:
    assert {one.name: one.level for one in compare(left, right).parts}[part] == level


@given(linkable_items(), linkable_items())
def test_comparing_is_symmetric(left: LinkItem, right: LinkItem) -> None:
    assert compare(left, right) == compare(right, left)


@given(linkable_items(), linkable_items())
def test_the_quick_answers_are_those_of_the_comparison(left: LinkItem, right: LinkItem) -> None:
    comparison, pair = compare(left, right), (profile_item(left), profile_item(right))
    assert joining_points(*pair) == (comparison.points if comparison.joins else None)
    assert are_compatible(*pair) == comparison.is_compatible


def test_points_add_up_to_those_of_the_parts() -> None:
    comparison = compare(make_town_item("a", **ARMY), make_town_item("b", **ARMY))
    parts = sum(part.points for part in comparison.parts)
    assert comparison.points == pytest.approx(load_weights().bias + parts)


def test_every_part_gives_its_reason() -> None:
    comparison = compare(make_town_item("a", **ARMY), make_town_item("b", **ARMY))
    assert [(part.name, part.reason) for part in comparison.parts][:5] == [
        ("when", "same day: 2016-09-17 and 2016-09-17"),
        ("where", "same place: Deir ez-Zor and Deir ez-Zor"),
        ("what", "same kind: Air/drone strike and Air/drone strike"),
        ("document", "two documents: -"),
        ("who", "who was hit: syria-army as target"),
    ]


def test_the_weights_name_each_part_once() -> None:
    assert sorted(load_weights().parts) == sorted(rule.name for rule in RULES)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (62, 62, True),
        (60, 60, False),  # round
        (17, 17, False),  # below 20
        (61, 80, False),  # a range
    ],
)
def test_only_exact_figures_that_are_not_round_are_distinctive(
    low: int, high: int, expected: bool
) -> None:
    assert is_distinctive(killed(low, high)) == expected


def compare(left: LinkItem, right: LinkItem) -> Comparison:
    return compare_items(profile_item(left), profile_item(right))
