"""Which pairs of events are worth comparing, at near linear cost.

Two events join only when they share a key (see :mod:`rashomon.linking.keys`). So each event is
filed under each of its keys and each of its days, and only events in one such block are compared.

Three kinds of event meet through different blocks:

- *dated* ones through the days of the event, with days to spare for a report that misdates it;
- an *undated* one, reported on a known day, with all others through weeks of reporting, and with
  strong keys also without a day;
- one with *no day* at all through strong keys.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.linking.keys import Key, link_keys, strong_keys
from rashomon.linking.parts.when import MISDATED_DAYS, REPORTED_WITHIN_DAYS
from rashomon.linking.profile import Profile

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
    yield from _event_day_keys(profile, link_keys(profile))
    for key in _reporting_keys(profile, link_keys(profile), strong_keys(profile)):
        yield (*key, _kind(profile))


def _looked_up(profile: Profile) -> Iterator[Key]:
    keys = frozenset(map(_counterpart, link_keys(profile))) | link_keys(profile)
    strong = frozenset(map(_counterpart, strong_keys(profile))) | strong_keys(profile)
    yield from _event_day_keys(profile, keys)
    for key in _reporting_keys(profile, keys, strong):
        for kind in MEETS[_kind(profile)]:
            yield (*key, kind)


def _counterpart(key: Key) -> Key:
    """A place meets mentions of it, a mention the place."""
    return {"place": "mention", "mention": "place"}.get(str(key[0]), key[0]), *key[1:]


def _kind(profile: Profile) -> str:
    if profile.is_dated:
        return DATED
    return UNDATED if profile.known_days else NO_DAY


def _event_day_keys(profile: Profile, keys: frozenset[Key]) -> Iterator[Key]:
    """Each key with each possible day, and the days after by which a report may be wrong."""
    if profile.is_dated:
        for day in range(profile.first, profile.last + MISDATED_DAYS + 1):
            for key in keys:
                yield (*key, day)


def _reporting_keys(
    profile: Profile, keys: frozenset[Key], strong: frozenset[Key]
) -> Iterator[Key]:
    for week in {week for day in profile.known_days for week in _weeks(day)}:
        for key in keys:
            yield (*key, "week", week)
    yield from strong


def _weeks(day: int) -> tuple[int, int]:
    """Two stretches of ``REPORTED_WITHIN_DAYS``: two days at most that far apart share one."""
    week = day // REPORTED_WITHIN_DAYS
    return week, week + 1
