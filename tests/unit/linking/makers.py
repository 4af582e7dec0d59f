"""Short makers of link items for the tests of this folder."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from rashomon.linking import Grouping, LinkFigure, LinkItem, group_events
from rashomon.model import EventType, TollStatus

DAY = date(2016, 9, 17)
AIR = "Air/drone strike"
SHELLING = "Shelling/artillery/missile attack"


def make_item(name: str, day: int | None = 0, **fields: Any) -> LinkItem:
    """Event ``name`` of a document of that name; ``day`` counts from 17 September 2016."""
    when = None if day is None else DAY + timedelta(days=day)
    defaults: dict[str, Any] = {
        "event_id": f"e-{name}",
        "document_id": f"d-{name}",
        "type": EventType.EXPLOSIONS,
        "sub_type": AIR,
        "country": "SY",
        "earliest": when,
        "latest": when,
        "published": None if when is None else when + timedelta(days=1),
    }
    return LinkItem(**(defaults | fields))


def make_town_item(name: str, day: int | None = 0, **fields: Any) -> LinkItem:
    """The same at Deir ez-Zor."""
    town = {"place_name": "Deir ez-Zor", "lat": 35.34, "lon": 40.14, "place_precision": 1}
    return make_item(name, day, **(town | fields))


def killed(low: int | None, high: int | None = None) -> LinkFigure:
    """That many killed; exactly ``low`` when no second bound is given."""
    return LinkFigure(status=TollStatus.KILLED, low=low, high=low if high is None else high)


def grouped(*items: LinkItem) -> set[frozenset[str]]:
    """The groups that the items form, as sets of the names given to :func:`make_item`."""
    return {names(grouping) for grouping in group_events(items)}


def names(grouping: Grouping) -> frozenset[str]:
    return frozenset(event_id.removeprefix("e-") for event_id in grouping.event_ids)
