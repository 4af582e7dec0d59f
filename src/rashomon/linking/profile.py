"""An item with everything that comparing it needs, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from rashomon.linking.items import UNLISTED, LinkFigure, LinkItem
from rashomon.linking.names import fold_words
from rashomon.model import EventType

COUNTRY_PRECISION = 6
"""UCDP ``where_prec`` of a country; a place so coarse says nothing below country level."""

DATED_WITHIN_DAYS = 31
"""An event known to a month or better counts as dated; "this year" places nothing in time."""

PERPETRATOR, TARGET, FIGHTER = "perpetrator", "target", "fighter"

TELLING_FIGURE = 10
"""Figures below ten recur so often in one war that equal ones are weak evidence."""


class Party(NamedTuple):
    """An actor in its role, so that who strikes in one report is not who is struck in another."""

    role: str
    actor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A link item, folded for comparison.

    Attributes:
        item: The item itself.
        first: First possible day; ``date.min`` when unknown.
        last: Last possible day, at most the day of publication; ``date.max`` when unknown.
        is_dated: Whether ``first`` to ``last`` is a month or less.
        known_days: Days near which the event was reported: last day when dated, publication.
        place_words: Folded words of a place below country level; empty when none is named.
        admin1_words: Folded words of the first-order division; empty when unknown.
        listed: Parties with an id in the actor list.
        unlisted: Parties known by their words only.
        listed_targets: The listed ones among those hit; empty for a battle, which has none.
        figures: Its figures.
    """

    item: LinkItem
    first: date
    last: date
    is_dated: bool
    known_days: tuple[date, ...]
    place_words: tuple[str, ...]
    admin1_words: tuple[str, ...]
    listed: frozenset[Party]
    unlisted: frozenset[Party]
    listed_targets: frozenset[Party]
    figures: frozenset[LinkFigure]

    @property
    def span(self) -> timedelta:
        """How long after its first possible day the last one lies; zero for one day."""
        return self.last - self.first


def profile_item(item: LinkItem) -> Profile:
    """The item, folded."""
    first, last = _bounds(item)
    is_dated = item.earliest is not None and (last - first).days < DATED_WITHIN_DAYS
    days = {item.published, last if is_dated else None} - {None}
    parties = _parties(item)
    listed = frozenset(party for party in parties if not party.actor.startswith(UNLISTED))
    return Profile(
        item=item,
        first=first,
        last=last,
        is_dated=is_dated,
        known_days=tuple(sorted(day for day in days if day is not None)),
        place_words=_place_words(item),
        admin1_words=fold_words(item.admin1) if item.admin1 else (),
        listed=listed,
        unlisted=parties - listed,
        listed_targets=frozenset(party for party in listed if party.role == TARGET),
        figures=frozenset(item.figures),
    )


def is_telling(figure: LinkFigure) -> bool:
    """Whether a figure is large enough that meeting it twice is more than chance."""
    return max(figure.low or 0, figure.high or 0) >= TELLING_FIGURE


def _parties(item: LinkItem) -> frozenset[Party]:
    """Who took part; in a battle both sides fight, whichever a report names first."""
    if item.type is EventType.BATTLES:
        return frozenset(Party(FIGHTER, actor) for actor in item.actors)
    did = {Party(PERPETRATOR, actor) for actor in item.perpetrators}
    return frozenset(did | {Party(TARGET, actor) for actor in item.targets})


def _bounds(item: LinkItem) -> tuple[date, date]:
    """First and last possible day; publication only ever lowers the last."""
    first = item.earliest or date.min
    ends = [day for day in (item.latest, item.published) if day is not None and day >= first]
    return first, min(ends, default=max(first, item.latest or date.max))


def _place_words(item: LinkItem) -> tuple[str, ...]:
    if item.place_name is None or item.place_precision == COUNTRY_PRECISION:
        return ()
    return fold_words(item.place_name)
