"""How it was told: reports of several sides, with gaps, delays and disagreement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tools.crowd.chance import Chance
from tools.crowd.world import SIDES, Happening, happenings

OUTLETS = ("Courier", "Dispatch", "Gazette", "Herald", "Ledger", "Monitor", "Observer", "Record")

MOST_REPORTS = 7
SHARE_BULLETIN = 0.08
"""Of incidents whose first report is a page that tells several of the province's last days."""

PER_BULLETIN = 4
SHARE_BACKGROUND = 0.15
"""Of reports that also mention an older incident of the town."""

SHARE_LATE = 0.1
SHARE_WITHOUT_TOWN = 0.15
SHARE_WITHOUT_DAY = 0.2
SHARE_MONTH_ONLY = 0.05
SHARE_OTHER_FIGURE = 0.35
SHARE_WITHOUT_FIGURE = 0.25
SHARE_DAY_OFF = 0.03
SHARE_ONLY_ATTACK = 0.12
"""Of tellings that say "attack" where others say by what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One incident as one report tells it.

    Attributes:
        happening: The incident that it means.
        says_kind: Whether it says what sort of attack it was.
        names_town: Whether the town is named; else only the province or nothing.
        names_province: Whether the province is.
        day: The day that it gives; None when it gives none or the month only.
        gives_month: Whether it gives the month.
        blames: The side that it blames; None for neither.
        killed: The figure that it gives; None for none.
        is_main: Whether the report is about it.
    """

    happening: Happening
    says_kind: bool
    names_town: bool
    names_province: bool
    day: date | None
    gives_month: bool
    blames: str | None
    killed: int | None
    is_main: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A document.

    Attributes:
        name: Its name, unlike any other's.
        outlet: Who published it.
        side: Whom it stands close to; None for neither.
        published: When.
        tellings: What it tells; never empty.
    """

    name: str
    outlet: str
    side: str | None
    published: date
    tellings: tuple[Telling, ...]


def reports(chance: Chance) -> Iterator[Report]:
    """Reports without end, roughly by the time of what they tell."""
    earlier: dict[tuple[int, str], list[Happening]] = {}
    for happening in happenings(chance):
        town = earlier.setdefault((happening.town.war, happening.town.name), [])
        for number in range(_n_reports(happening, chance)):
            yield _report(happening, number, town, chance)
        town.append(happening)


def _n_reports(happening: Happening, chance: Chance) -> int:
    """One report for most, many for a few."""
    share = chance.share("reports", happening.number)
    return 1 + int((MOST_REPORTS - 1) * share * share + 0.5)


def _report(
    happening: Happening, number: int, earlier: Sequence[Happening], chance: Chance
) -> Report:
    name = f"{happening.number}-{number}"
    outlet = chance.pick(OUTLETS, "outlet", name)
    side = chance.pick((*SIDES, None), "outlet side", happening.town.war, outlet)
    is_late = chance.happens(SHARE_LATE, "late", name)
    delay = chance.number(8, 60, "delay", name) if is_late else chance.number(0, 2, "delay", name)
    tellings = [_tell(happening, name, side, chance, is_main=True)]
    if number == 0 and chance.happens(SHARE_BULLETIN, "bulletin", name):
        tellings += [
            _tell(one, f"{name}-{rank}", side, chance, is_main=False)
            for rank, one in enumerate(_recent(happening, earlier)[-PER_BULLETIN + 1 :])
        ]
    elif earlier and chance.happens(SHARE_BACKGROUND, "background", name):
        older = chance.pick(earlier[-8:], "older", name)
        tellings.append(_tell(older, f"{name}-b", side, chance, is_main=False))
    published = max(one.happening.day for one in tellings) + timedelta(delay)
    return Report(
        name=name, outlet=outlet, side=side, published=published, tellings=tuple(tellings)
    )


def _recent(happening: Happening, earlier: Sequence[Happening]) -> list[Happening]:
    return [one for one in earlier if 0 <= (happening.day - one.day).days <= 7]


def _tell(
    happening: Happening, name: str, side: str | None, chance: Chance, *, is_main: bool
) -> Telling:
    names_town = not is_main or not chance.happens(SHARE_WITHOUT_TOWN, "town", name)
    gives_month = chance.happens(SHARE_MONTH_ONLY, "month", name)
    without_day = is_main and chance.happens(SHARE_WITHOUT_DAY, "day", name)
    off = 1 if chance.happens(SHARE_DAY_OFF, "off", name) else 0
    day = None if gives_month or without_day else happening.day + timedelta(off)
    return Telling(
        happening=happening,
        says_kind=not chance.happens(SHARE_ONLY_ATTACK, "kind", name),
        names_town=names_town,
        names_province=not names_town and chance.happens(0.5, "province", name),
        day=day,
        gives_month=gives_month,
        blames=_blamed(happening, side, name, chance),
        killed=_figure(happening, name, chance),
        is_main=is_main,
    )


def _blamed(happening: Happening, side: str | None, name: str, chance: Chance) -> str | None:
    """A side blames the other; a neutral outlet mostly nobody."""
    if side is not None and happening.hit != side:
        other = next(one for one in SIDES if one != side)
        return other if happening.hit != other else side
    blamed = next((one for one in SIDES if one != happening.hit), None)
    return blamed if chance.happens(0.4, "blame", name) else None


def _figure(happening: Happening, name: str, chance: Chance) -> int | None:
    if chance.happens(SHARE_WITHOUT_FIGURE, "no figure", name):
        return None
    if chance.happens(SHARE_OTHER_FIGURE, "other figure", name):
        return max(1, happening.killed + chance.number(-4, 8, "figure", name))
    return happening.killed
