"""Strategies of link items that share much with one another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from tests.unit.linking.makers import AIR, DAY, SHELLING, killed, make_item

from rashomon.linking import LinkItem
from rashomon.model import EventType

PLACES = st.sampled_from(
    [
        {},
        {"place_name": "Deir ez-Zor", "place_precision": 1, "lat": 35.34, "lon": 40.14},
        {"place_name": "Deir Ezzor", "place_precision": None},
        {"place_name": "Deir Ezzor airport", "place_precision": 2, "lat": 35.29, "lon": 40.18},
        {"place_name": "Mayadin", "place_precision": 1, "lat": 35.02, "lon": 40.45},
        {"place_name": "Deir ez-Zor", "place_precision": 4, "admin1": "Deir ez-Zor"},
        {"place_name": "Syria", "place_precision": 6},
    ]
)
ACTORS = st.lists(st.sampled_from(["army", "coalition", "name:rebels"]), max_size=2, unique=True)
DAYS = st.one_of(st.none(), st.integers(-9, 9).map(lambda days: DAY + timedelta(days=days)))
LATER = st.one_of(DAYS, st.integers(10, 200).map(lambda days: DAY + timedelta(days=days)))
FIGURES = st.lists(st.sampled_from([killed(62), killed(12), killed(2), killed(0)]), max_size=2)
TYPES = st.sampled_from([EventType.EXPLOSIONS, EventType.BATTLES, EventType.PROTESTS])


FIELDS = {
    "document_id": st.sampled_from([f"d-{number}" for number in range(6)]),
    "type": TYPES,
    "sub_type": st.sampled_from([None, AIR, SHELLING]),
    "country": st.sampled_from([None, "SY"]),
    "published": LATER,
    "perpetrators": ACTORS.map(tuple),
    "targets": ACTORS.map(tuple),
    "figures": FIGURES.map(tuple),
    "is_main": st.booleans(),
    "is_another": st.sampled_from([False, False, True]),
    "weapons": st.sampled_from([(), ("missile",), ("Tochka-U", "missile")]),
    "sites": st.sampled_from([(), ("convoy",), ("convoy", "hospital")]),
    "mentions": st.sampled_from([(), ("Deir Ezzor",), ("Deir Ezzor", "Mayadin")]),
    "words": st.sampled_from([(), ("orlov", "quist"), ("orlov", "tessaly")]),
    "quotations": st.sampled_from([(), (), ("we saw the smoke",)]),
    "cited": st.sampled_from([(), (), ("quist",)]),
}


def _item(
    number: int, start: date | None, length: int, place: dict[str, Any], fields: dict[str, Any]
) -> LinkItem:
    end = start and start + timedelta(days=length)
    return make_item(str(number), **(fields | place), earliest=start, latest=end)


def linkable_items() -> st.SearchStrategy[LinkItem]:
    """Events of a few documents; two may have one name."""
    lengths = st.sampled_from([0, 0, 5, 29, 400])
    return st.builds(
        _item, st.integers(0, 99), DAYS, lengths, PLACES, st.fixed_dictionaries(FIELDS)
    )
