"""Invented wars, as the reader would see them: incidents, and reports that know parts of them.

Every war is a hot spot: a few towns of one province within a month, the same parties, the same
weapons, the same officials who speak of everything. How often a report lacks or blurs something is
told by the constants below; the shares are those of the readings of our open pages, rounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from random import Random
from typing import Any

from rashomon.linking import LinkFigure, LinkItem
from rashomon.linking.sites import load_sites
from rashomon.model import EventType, TollStatus
from training.linking.pairs import LabelledPair

WARS, INCIDENTS, REPORTS = 40, 8, 4
"""How many wars, incidents of each, reports of each incident."""

START = date(2031, 3, 1)
MONTH_DAYS = 30

NO_TOWN, PROVINCE_ONLY, NAMES_TOWN = 0.15, 0.1, 0.5
"""Reports that name no place; that name the province; of both, those that name the town besides."""
NO_DAY, COARSE_DAY, MISDATED, RECALLED, NO_PUBLICATION = 0.3, 0.1, 0.03, 0.03, 0.1
WRONG_TOWN = 0.05
LATE = 0.15
"""Reports of weeks later."""
NO_SITE, WRONG_SITE = 0.35, 0.1
NO_PARTY, OTHER_BLAMED = 0.45, 0.2
USUAL_SIDES = 0.75
"""Incidents of a war in which its usual attacker strikes; as many hit its usual victim."""
NO_WEAPON, NO_FIGURE = 0.5, 0.25
VAGUE_TYPE, OTHER_TYPE = 0.2, 0.08

AIR, SHELLING = "Air/drone strike", "Shelling/artillery/missile attack"
LETTERS = "abdefgiklmnoprstuvz"


@dataclass(frozen=True, slots=True, kw_only=True)
class War:
    """What all incidents of one war share."""

    country: str
    towns: tuple[str, ...]
    actors: tuple[str, ...]
    names: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """One incident as it was."""

    name: str
    town: int
    day: date
    sub_type: str
    site: str | None
    doer: str
    target: str
    weapons: tuple[str, ...]
    figures: tuple[int, ...]
    words: tuple[str, ...]
    people: tuple[str, ...]


def invented_pairs(seed: int) -> Iterator[LabelledPair]:
    """Pairs of reports within each war, the same for the same seed."""
    random = Random(seed)
    for number in range(WARS):
        for (one, left), (other, right) in combinations(_reports(random, number), 2):
            same = one == other
            yield LabelledPair(left=left, right=right, is_same=same, folds=frozenset())


def _reports(random: Random, number: int) -> list[tuple[str, LinkItem]]:
    war = War(
        country=random.choice(["AA", "ZZ"]),
        towns=tuple(_word(random) for _ in range(4)),
        actors=tuple(f"side-{index}" for index in range(4)),
        names=tuple(_word(random) for _ in range(40)),
        people=tuple(_word(random) for _ in range(6)),
    )
    truths = [_truth(random, war, f"w{number}-i{index}") for index in range(INCIDENTS)]
    return [
        (truth.name, _report(random, war, truth, f"{truth.name}-r{index}"))
        for truth in truths
        for index in range(REPORTS)
    ]


def _truth(random: Random, war: War, name: str) -> Truth:
    dead = int(random.lognormvariate(2.8, 1.1)) + 1
    sites = [site.kind for site in load_sites()]
    return Truth(
        name=name,
        town=random.randrange(len(war.towns)),
        day=START + timedelta(days=random.randrange(MONTH_DAYS)),
        sub_type=random.choice([AIR, AIR, SHELLING, "Suicide bomb"]),
        site=random.choice(sites) if random.random() < 0.7 else None,
        doer=war.actors[random.random() > USUAL_SIDES],
        target=war.actors[2 + (random.random() > USUAL_SIDES)],
        weapons=tuple(sorted(random.sample(["warplane", "missile", "Grad", "Su-24", "drone"], 2))),
        figures=(dead, max(1, int(dead * random.uniform(0.4, 2.5))), int(dead * 1.2) + 1),
        words=tuple(_word(random) for _ in range(16)),
        people=(_word(random), _word(random)),
    )


def _report(random: Random, war: War, truth: Truth, name: str) -> LinkItem:
    when = _when(random, truth)
    words = random.sample(truth.words, random.randrange(2, 9))
    words += random.sample(war.names, random.randrange(3, 12))
    sites = tuple(sorted(set(_sites(random, truth))))
    people = random.choices((*truth.people, *war.people), k=random.randrange(3))
    return LinkItem(
        event_id=f"e-{name}",
        document_id=f"d-{name}",
        **_what(random, truth),
        **_where(random, war, truth),
        **when,
        **_who(random, war, truth),
        figures=_figures(random, truth),
        weapons=() if random.random() < NO_WEAPON else truth.weapons[: random.randrange(1, 3)],
        sites=sites,
        words=tuple(sorted(words)),
        title_words=tuple(sorted(random.sample(words, min(3, len(words))))),
        quotations=("we heard it fall at night",) * (random.random() < 0.05),
        cited=tuple(sorted(set(people))),
    )


def _what(random: Random, truth: Truth) -> dict[str, Any]:
    if random.random() < VAGUE_TYPE:
        return {"type": EventType.VIOLENCE_AGAINST_CIVILIANS, "sub_type": "Attack"}
    if random.random() < OTHER_TYPE:
        return {"type": EventType.BATTLES, "sub_type": "Armed clash"}
    return {"type": EventType.EXPLOSIONS, "sub_type": random.choice([truth.sub_type, None])}


def _where(random: Random, war: War, truth: Truth) -> dict[str, Any]:
    town, mentions = war.towns[truth.town], random.sample(war.towns, 2)
    chance = random.random()
    if chance < NO_TOWN + PROVINCE_ONLY:
        named = [town] if random.random() < NAMES_TOWN else []
        mentions = sorted({*mentions, *named})
        fields: dict[str, Any] = {"country": war.country, "mentions": tuple(mentions)}
        if chance < NO_TOWN:
            return fields
        return fields | {"place_name": "Uplands", "admin1": "Uplands", "place_precision": 4}
    read_as = random.randrange(len(war.towns)) if random.random() < WRONG_TOWN else truth.town
    if read_as != truth.town:
        town, mentions = war.towns[read_as], [town]
    return {
        "country": war.country,
        "admin1": "Uplands",
        "place_name": town,
        "lat": 40.0 + 0.5 * read_as,
        "lon": 50.0,
        "place_precision": random.choice([1, 1, 2]),
        "mentions": tuple(name for name in mentions if name != town),
    }


def _when(random: Random, truth: Truth) -> dict[str, Any]:
    lag = random.randrange(14, 90) if random.random() < LATE else random.randrange(4)
    published = None if random.random() < NO_PUBLICATION else truth.day + timedelta(days=lag)
    if random.random() < NO_DAY:
        return {"published": published}
    if random.random() < COARSE_DAY:
        first = truth.day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return {"earliest": first, "latest": last, "published": published}
    wrong = random.choice([-3, -2, 2, 3]) if random.random() < MISDATED else 0
    if random.random() < RECALLED:
        wrong = -random.randrange(10, 400)
    day = truth.day + timedelta(days=wrong)
    return {"earliest": day, "latest": day, "published": published and max(published, day)}


def _who(random: Random, war: War, truth: Truth) -> dict[str, Any]:
    doer = random.choice(war.actors[:2]) if random.random() < OTHER_BLAMED else truth.doer
    return {
        "perpetrators": () if random.random() < NO_PARTY else (doer,),
        "targets": () if random.random() < NO_PARTY else (truth.target,),
    }


def _sites(random: Random, truth: Truth) -> Iterator[str]:
    if truth.site is not None and random.random() >= NO_SITE:
        yield truth.site
    if random.random() < WRONG_SITE:
        yield random.choice(load_sites()).kind


def _figures(random: Random, truth: Truth) -> tuple[LinkFigure, ...]:
    if random.random() < NO_FIGURE:
        return ()
    number = random.choice((truth.figures[0], *truth.figures))
    high = number if random.random() < 0.6 else None
    return (LinkFigure(status=TollStatus.KILLED, low=number, high=high),)


def _word(random: Random) -> str:
    return "".join(random.choice(LETTERS) for _ in range(7))
