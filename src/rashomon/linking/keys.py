"""Evidence without which two events never join, as values that are equal in both.

Country, day and type recur by the hundred in a war; two events join only when they share one of
these. *Strong* ones also join reports that lie weeks apart or have no day.
"""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.linking.profile import Profile, is_telling

Key = tuple[object, ...]


def link_keys(profile: Profile) -> frozenset[Key]:
    """All keys of an event; a "mention" meets only the "place" of the same name."""
    weak = {
        *(("party", *party) for party in profile.listed | profile.unlisted),
        *(("site", site) for site in profile.sites),
        *(("cited", name) for name in profile.cited),
    }
    return frozenset({*weak, *_strong(profile), *(("mention", name) for name in profile.mentions)})


def strong_keys(profile: Profile) -> frozenset[Key]:
    """The keys that need no day beside them."""
    return frozenset(_strong(profile)) | {("mention", name) for name in profile.mentions}


def share_key(left: Profile, right: Profile) -> bool:
    """Whether some key of the one meets one of the other."""
    return share_strong_key(left, right) or bool(
        left.listed & right.listed
        or left.unlisted & right.unlisted
        or left.sites & right.sites
        or left.cited & right.cited
    )


def share_strong_key(left: Profile, right: Profile) -> bool:
    """Whether some strong key of the one meets one of the other."""
    place = (
        left.place == right.place or left.place in right.mentions or (right.place in left.mentions)
    )
    return bool(
        (place and (left.place or right.place))
        or left.quotations & right.quotations
        or left.weapon_types & right.weapon_types
        or any(map(is_telling, left.figures & right.figures))
    )


def _strong(profile: Profile) -> Iterator[Key]:
    if profile.place:
        yield ("place", profile.place)
    yield from (("figure", figure) for figure in profile.figures if is_telling(figure))
    yield from (("weapon", weapon) for weapon in profile.weapon_types)
    yield from (("quote", words) for words in profile.quotations)
