"""An item with everything that comparing it needs, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rashomon.gazetteer.places.precision import ADMIN1_PRECISION
from rashomon.linking.items import UNLISTED, LinkFigure, LinkItem
from rashomon.linking.names import fold_name, fold_words
from rashomon.linking.wording import fold_every_word
from rashomon.model import EventType

COUNTRY_PRECISION = 6
"""UCDP ``where_prec`` of a country; a place so coarse says nothing below country level."""

DATED_WITHIN_DAYS = 31
"""An event known to a month or better counts as dated; "this year" places nothing in time."""

SEASON_SLACK_DAYS = 22
"""Longer periods end softly: for many "this summer" ends with the equinox, not with August."""

PERPETRATOR, TARGET, FIGHTER = "perpetrator", "target", "fighter"

TELLING_FIGURE = 10
"""Figures below ten recur so often in one war that equal ones are weak evidence."""


class Party(NamedTuple):
    """An actor in its role, so that who strikes in one report is not who is struck in another."""

    role: str
    actor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A link item, folded for comparison. Days are proleptic ordinals, see ``date.toordinal``.

    Attributes:
        item: The item itself.
        first: First possible day; that of ``date.min`` when unknown.
        last: Last possible day, at most the day of publication; that of ``date.max`` when unknown.
        is_dated: Whether ``first`` to ``last`` is a month or less.
        tells_news: Whether the day of report says when the event was: it has a day of its own, or
            it is what the document is about.
        known_days: Days near which the event was reported: last day when dated, publication.
        place: Folded name of a place below country level; "" when none is named.
        fine_place: The same, "" also for a province and coarser.
        place_words: Its words.
        admin1_words: Folded words of the first-order division; empty when unknown.
        mentions: Folded names of other places that the document names.
        listed: Parties with an id in the actor list.
        unlisted: Parties known by their words only.
        listed_targets: The listed ones among those hit; empty for a battle, which has none.
        targets: All that were hit, listed or not.
        actors: All listed actors, in whatever role.
        figures: Its figures.
        sites: What was hit.
        weapons: Names of weapons.
        weapon_types: Those that are designations: "Tochka-U".
        words: Rare words of its sentences, without those of places: ``where`` heeds these.
        title_words: Rare words of the title, likewise.
        quotations: What is quoted.
        cited: Who is cited by name.
    """

    item: LinkItem
    first: int
    last: int
    is_dated: bool
    tells_news: bool
    known_days: tuple[int, ...]
    place: str
    fine_place: str
    place_words: tuple[str, ...]
    admin1_words: tuple[str, ...]
    mentions: frozenset[str]
    listed: frozenset[Party]
    unlisted: frozenset[Party]
    listed_targets: frozenset[Party]
    targets: frozenset[Party]
    actors: frozenset[str]
    figures: frozenset[LinkFigure]
    sites: frozenset[str]
    weapons: frozenset[str]
    weapon_types: frozenset[str]
    words: frozenset[str]
    title_words: frozenset[str]
    quotations: frozenset[str]
    cited: frozenset[str]


def profile_item(item: LinkItem) -> Profile:
    """The item, folded."""
    first, last = _bounds(item)
    is_dated = item.earliest is not None and last - first < DATED_WITHIN_DAYS
    days = {item.published.toordinal() if item.published else None, last if is_dated else None}
    parties = _parties(item)
    listed = frozenset(party for party in parties if not party.actor.startswith(UNLISTED))
    words = _place_words(item)
    of_places = _words_of_places(item)
    return Profile(
        item=item,
        first=first,
        last=last,
        is_dated=is_dated,
        tells_news=is_dated or item.is_main,
        known_days=tuple(sorted(day for day in days if day is not None)),
        place="".join(words),
        fine_place="".join(words) if (item.place_precision or 0) < ADMIN1_PRECISION else "",
        place_words=words,
        admin1_words=fold_words(item.admin1) if item.admin1 else (),
        mentions=frozenset(map(fold_name, item.mentions)),
        listed=listed,
        unlisted=parties - listed,
        listed_targets=frozenset(party for party in listed if party.role == TARGET),
        targets=frozenset(party for party in parties if party.role == TARGET),
        actors=frozenset(party.actor for party in listed),
        figures=frozenset(item.figures),
        sites=frozenset(item.sites),
        weapons=frozenset(item.weapons),
        weapon_types=frozenset(filter(_is_designation, item.weapons)),
        words=frozenset(item.words) - of_places,
        title_words=frozenset(item.title_words) - of_places,
        quotations=frozenset(item.quotations),
        cited=frozenset(item.cited),
    )


def _words_of_places(item: LinkItem) -> frozenset[str]:
    """Words of all places that the document names, folded like rare words."""
    names = filter(None, (item.place_name, item.admin1, *item.mentions))
    return frozenset(fold_every_word(names))


def is_telling(figure: LinkFigure) -> bool:
    """Whether a figure is large enough that meeting it twice is more than chance."""
    return max(figure.low or 0, figure.high or 0) >= TELLING_FIGURE


def _parties(item: LinkItem) -> frozenset[Party]:
    """Who took part; in a battle both sides fight, whichever a report names first."""
    if item.type is EventType.BATTLES:
        return frozenset(Party(FIGHTER, actor) for actor in item.actors)
    did = {Party(PERPETRATOR, actor) for actor in item.perpetrators}
    return frozenset(did | {Party(TARGET, actor) for actor in item.targets})


def _bounds(item: LinkItem) -> tuple[int, int]:
    """First and last possible day; publication only ever lowers the last."""
    first = (item.earliest or date.min).toordinal()
    last = date.max.toordinal() if item.latest is None else item.latest.toordinal()
    if item.latest is not None and last - first >= DATED_WITHIN_DAYS:
        last += SEASON_SLACK_DAYS
    published = last if item.published is None else item.published.toordinal()
    return first, min(last, published) if published >= first else max(first, last)


def _is_designation(weapon: str) -> bool:
    """Whether a weapon's name tells a type or make, as "Tochka-U" and "Iskander" do."""
    return weapon[:1].isupper()


def _place_words(item: LinkItem) -> tuple[str, ...]:
    if item.place_name is None or item.place_precision == COUNTRY_PRECISION:
        return ()
    return fold_words(item.place_name)
