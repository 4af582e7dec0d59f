"""Evidence without which two events never join, as values that are equal in both.

Country, day and type recur by the hundred in a war; two events join only when they share one of
these. *Strong* ones also join reports that lie weeks apart or have no day.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from rashomon.linking.profile import Profile, is_telling

Key = tuple[object, ...]


def link_keys(profile: Profile) -> frozenset[Key]:
    """All keys of an event; a "mention" meets only the "place" of the same name."""
    weak = {
        *(("party", *party) for party in profile.listed | profile.unlisted),
        *(("site", site) for site in profile.sites),
        *(("cited", name) for name in profile.cited),
    }
    if profile.place:
        weak.add(("place", profile.place))
    return frozenset(weak) | strong_keys(profile)


def strong_keys(profile: Profile) -> frozenset[Key]:
    """The keys that need no day beside them: no province, no party or kind of site alone."""
    return frozenset(_strong(profile))


def share_key(left: Profile, right: Profile) -> bool:
    """Whether some key of the one meets one of the other."""
    return (
        _meet(left, right, left.place, right.place)
        or bool(left.listed & right.listed)
        or bool(left.unlisted & right.unlisted)
        or bool(left.sites & right.sites)
        or bool(left.cited & right.cited)
        or share_strong_key(left, right)
    )


def share_strong_key(left: Profile, right: Profile) -> bool:
    """Whether some strong key of the one meets one of the other."""
    return _meet(left, right, left.fine_place, right.fine_place) or _share_fact(left, right)


def share_more_than_place(left: Profile, right: Profile) -> bool:
    """Whether enough is shared for a report that bears no date: a town and a party recur.

    Besides these, what was hit tells one of a war's acts, or a strong key that is no place.
    """
    if _share_fact(left, right):
        return True
    if not left.sites & right.sites:
        return False
    placed = _meet(left, right, left.fine_place, right.fine_place)
    return placed or bool(left.actors & right.actors)


def _share_fact(left: Profile, right: Profile) -> bool:
    return (
        bool(left.quotations & right.quotations)
        or bool(left.weapon_types & right.weapon_types)
        or any(map(is_telling, left.figures & right.figures))
    )


def _meet(left: Profile, right: Profile, one: str, other: str) -> bool:
    """Whether places are one, or one document names the other's."""
    if one and (one == other or one in right.mentions):
        return True
    return bool(other) and other in left.mentions


def _strong(profile: Profile) -> Iterator[Key]:
    if profile.fine_place:
        yield ("place", profile.fine_place)
    yield from (("mention", name) for name in profile.mentions)
    yield from (("figure", figure) for figure in profile.figures if is_telling(figure))
    yield from (("weapon", weapon) for weapon in profile.weapon_types)
    yield from (("quote", words) for words in profile.quotations)
    yield from (("hit", site, who) for site, who in product(profile.sites, profile.actors))
