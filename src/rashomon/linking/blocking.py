"""Which pairs of events are worth comparing, at near linear cost.

Every pair that can reach the points for joining shares a place, an actor or a figure (see the
table in :mod:`rashomon.linking.scoring`). So each event is filed under its type (attacks with
explosions, since they may be one), each such piece
of evidence and each of its days, and only events in one such block are compared. Country is no
key: it alone never joins two events, and it may be unknown.

Three kinds of event meet through different blocks:

- *dated* ones through the days of the event, with a day to spare;
- an *undated* one, reported on a known day, with all others through weeks of reporting, where
  only evidence strong enough without a day is filed;
- one with *no day* at all through a figure together with a place or an actor.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from rashomon.linking.profile import Profile, is_telling
from rashomon.linking.scoring import NEAR_DAYS, REPORTED_WITHIN_DAYS, block_type

Key = tuple[object, ...]

DATED, UNDATED, NO_DAY = "dated", "undated", "no day"

MEETS = {
    DATED: (UNDATED, NO_DAY),  # two dated ones meet through the days of the event
    UNDATED: (DATED, UNDATED, NO_DAY),
    NO_DAY: (DATED, UNDATED, NO_DAY),
}
"""Which kinds each kind looks for in blocks of reporting and in blocks without a day."""


def candidate_pairs(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Positions of two events that may join, the smaller first, each pair once."""
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for key in _filed_under(profile):
            blocks[key].append(position)
    for position, profile in enumerate(profiles):
        found = {other for key in _looked_up(profile) for other in blocks.get(key, ())}
        for other in sorted(found):
            if other > position:
                yield position, other


def _filed_under(profile: Profile) -> Iterator[Key]:
    kind = _kind(profile)
    yield from _event_day_keys(profile)
    for key in _reporting_keys(profile):
        yield (*key, kind)


def _looked_up(profile: Profile) -> Iterator[Key]:
    yield from _event_day_keys(profile)
    for key in _reporting_keys(profile):
        for kind in MEETS[_kind(profile)]:
            yield (*key, kind)


def _kind(profile: Profile) -> str:
    if profile.is_dated:
        return DATED
    return UNDATED if profile.known_days else NO_DAY


def _event_day_keys(profile: Profile) -> Iterator[Key]:
    """Type, evidence and each possible day, and ``NEAR_DAYS`` after: those one day apart meet."""
    if not profile.is_dated:
        return
    days = range(profile.first.toordinal(), profile.last.toordinal() + NEAR_DAYS + 1)
    names = tuple(("party", name) for name in profile.unlisted)
    for evidence in (*_places(profile), *_parties(profile), *names, *_figures(profile)):
        for day in days:
            yield (block_type(profile.item.type), *evidence, day)


def _reporting_keys(profile: Profile) -> Iterator[Key]:
    weeks = {week for day in profile.known_days for week in _weeks(day)}
    strong = (*_places(profile), *_party_pairs(profile), *_figures(profile))
    for evidence in strong:
        for week in weeks:
            yield (block_type(profile.item.type), *evidence, "week", week)
    for figure in profile.figures:
        for evidence in (*_places(profile), *_parties(profile)) if is_telling(figure) else ():
            yield (block_type(profile.item.type), *evidence, figure)


def _weeks(day: date) -> tuple[int, int]:
    """Two stretches of ``REPORTED_WITHIN_DAYS``: two days at most that far apart share one."""
    week = day.toordinal() // REPORTED_WITHIN_DAYS
    return week, week + 1


def _places(profile: Profile) -> tuple[Key, ...]:
    return (("place", "".join(profile.place_words)),) if profile.place_words else ()


def _parties(profile: Profile) -> tuple[Key, ...]:
    return tuple(("party", party) for party in profile.listed)


def _party_pairs(profile: Profile) -> tuple[Key, ...]:
    return tuple(("parties", *pair) for pair in combinations(sorted(profile.listed), 2))


def _figures(profile: Profile) -> tuple[Key, ...]:
    return tuple(("figure", figure) for figure in profile.figures)
