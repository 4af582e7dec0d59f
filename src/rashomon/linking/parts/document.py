"""One document: two of its events are one incident only when nothing it says tells them apart.

The reader cuts a document's events where kind, place or day differ. It also cuts where the document
first says "attack" and then "air strikes", or names the province and then the town; such pieces
may meet again.
"""

from __future__ import annotations

from rashomon.linking.parts import what, when, where
from rashomon.linking.profile import Profile

TWO = "two documents"
ONE = "one document"
TOLD_APART = "one document tells them apart"

VETOES = frozenset({TOLD_APART})

_SAME_ACT = frozenset({what.SAME, what.OPEN, what.DAMAGE})
_SAME_DAYS = frozenset({when.SAME_DAY, when.WEEK, when.MONTH})
_NO_DAYS = frozenset({when.AT_ONCE, when.WITHIN_WEEK, when.UNKNOWN})
_SAME_SCENE = frozenset({where.SAME, where.HOLDS, where.MENTIONED})
_NO_SCENE = frozenset({where.AREA, where.COUNTRY, where.UNKNOWN})


def level(left: Profile, right: Profile) -> str:
    """Whether one document tells both, and whether it tells them apart."""
    if left.item.document_id != right.item.document_id:
        return TWO
    if left.item.is_another or right.item.is_another:
        return TOLD_APART
    return ONE if what.level(left, right) in _SAME_ACT and _meet(left, right) else TOLD_APART


def _meet(left: Profile, right: Profile) -> bool:
    """Whether one of day and place agrees, and the other does or is open."""
    day, scene = when.level(left, right), where.level(left, right)
    if day in _SAME_DAYS:
        return scene in _SAME_SCENE | _NO_SCENE
    return day in _NO_DAYS and scene in _SAME_SCENE


def detail(left: Profile, right: Profile) -> str:
    """Nothing beyond the level."""
    return "-"
