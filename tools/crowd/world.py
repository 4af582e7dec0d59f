"""What happened: incidents of invented wars, crowded in hot spots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon.model import EventType
from tools.crowd.chance import Chance

FIRST_MONTH = date(2031, 1, 1)
MONTH_DAYS = 30

N_HOT, N_QUIET = 6, 30
"""Towns of a war with :data:`PER_MONTH_HOT` and :data:`PER_MONTH_QUIET` incidents a month."""

PER_MONTH_HOT, PER_MONTH_QUIET = 20, 2

SYLLABLES = ("Bar", "Dov", "Kel", "Lun", "Mir", "Nor", "Os", "Pel", "Rav", "Sil", "Tor", "Vesh")
ENDINGS = ("grad", "holm", "ina", "ka", "mar", "ovo", "stead", "ta", "vik", "wick")

SIDES = ("government", "front")
ATTACKS = (
    (EventType.EXPLOSIONS, "Air/drone strike", "drone"),
    (EventType.EXPLOSIONS, "Shelling/artillery/missile attack", "mortar"),
    (EventType.EXPLOSIONS, "Remote explosive/landmine/IED", "bomb"),
    (EventType.VIOLENCE_AGAINST_CIVILIANS, "Attack", None),
    (EventType.BATTLES, "Armed clash", None),
)
SITES = (None, None, "market", "hospital", "school", "convoy", "bridge")


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town of an invented war.

    Attributes:
        war: Number of the war.
        name: Its name; no two of one war share it.
        province: The first-order division.
        lat: Decimal degrees north.
        lon: Decimal degrees east.
    """

    war: int
    name: str
    province: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An incident as it was.

    Attributes:
        number: Counted over the whole casebook.
        town: Where.
        day: When.
        type: ACLED event type.
        sub_type: ACLED sub-event type.
        weapon: With what; None when no report names a weapon.
        site: What was hit; None when nothing of note.
        hit: The side that was hit, ``civilians`` for neither.
        killed: How many died.
    """

    number: int
    town: Town
    day: date
    type: EventType
    sub_type: str
    weapon: str | None
    site: str | None
    hit: str
    killed: int


def towns_of(war: int, chance: Chance) -> tuple[Town, ...]:
    """The towns of a war, hot spots first; at least 30 km apart."""
    names = [start + end for end in ENDINGS for start in SYLLABLES]
    first = chance.number(0, len(names) - 1, "names", war)
    return tuple(
        Town(
            war=war,
            name=names[(first + number * 7) % len(names)],
            province=f"{SYLLABLES[number % 5]}land",
            lat=20.0 + number // 6 * 0.4,
            lon=float(war % 300) - 150 + number % 6 * 0.4,
        )
        for number in range(N_HOT + N_QUIET)
    )


def happenings(chance: Chance) -> Iterator[Happening]:
    """Incidents month by month, without end; every twelve months another war begins."""
    number = 0
    month = 0
    while True:
        war = month // 12
        for rank, town in enumerate(towns_of(war, chance)):
            for _ in range(PER_MONTH_HOT if rank < N_HOT else PER_MONTH_QUIET):
                yield _happening(number, town, FIRST_MONTH + timedelta(month * MONTH_DAYS), chance)
                number += 1
        month += 1


def _happening(number: int, town: Town, first: date, chance: Chance) -> Happening:
    kind, sub_type, weapon = chance.pick(ATTACKS, "attack", number)
    large = chance.happens(0.25, "large", number)
    return Happening(
        number=number,
        town=town,
        day=first + timedelta(chance.number(0, MONTH_DAYS - 1, "day", number)),
        type=kind,
        sub_type=sub_type,
        weapon=weapon,
        site=chance.pick(SITES, "site", number),
        hit=chance.pick((*SIDES, "civilians", "civilians"), "hit", number),
        killed=chance.number(10, 70, "killed", number)
        if large
        else chance.number(1, 9, "k", number),
    )
