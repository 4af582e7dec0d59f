"""Figures: equal ones speak for one event, figures of another order of size against it."""

from __future__ import annotations

from rashomon.linking.items import LinkFigure
from rashomon.linking.profile import Profile, is_telling
from rashomon.model import TollStatus

DISTINCTIVE_FIGURE = 20
"""Exact figures from here on that are not round (62, not 60) hardly recur within a week."""

FAR_FACTOR = 8
"""Accounts of one contested act differ by up to this; the open set's widest pair of pages without
a common figure differs by 14, and by 2 without that one."""

OTHER_FACTOR = 2
"""Later counts and other sides' accounts mostly stay below: of the open set's pairs of one act
without a common figure, three in five."""

DISTINCTIVE = "a distinctive figure"
SEVERAL = "several figures"
TELLING = "a figure of ten or more"
SMALL = "a small figure"
NOTHING = "no figure shared"
DIFFERENT = "other figures"
FAR = "figures far apart"


def level(left: Profile, right: Profile) -> str:
    """Which figures are shared."""
    shared = left.figures & right.figures
    if any(map(is_distinctive, shared)):
        return DISTINCTIVE
    telling = sum(map(is_telling, shared))
    if telling:
        return SEVERAL if telling > 1 else TELLING
    if any(figure.low or figure.high for figure in shared):
        return SMALL
    factor = _factor(left, right)
    if factor > FAR_FACTOR:
        return FAR
    return DIFFERENT if factor >= OTHER_FACTOR else NOTHING


def detail(left: Profile, right: Profile) -> str:
    """The shared figures, as ``killed 62``."""
    return ", ".join(sorted(map(_shown, left.figures & right.figures))) or "-"


def is_distinctive(figure: LinkFigure) -> bool:
    """Whether meeting a figure twice is hardly chance: exact, not round and not small."""
    low = figure.low or 0
    return figure.low == figure.high and low % 5 != 0 and low >= DISTINCTIVE_FIGURE


def _factor(left: Profile, right: Profile) -> float:
    """How far apart the nearest numbers of dead are; 1 when a side gives none."""
    one, other = _killed(left), _killed(right)
    if not one or not other:
        return 1
    return max(min(one) / max(other), min(other) / max(one), 1)


def _killed(profile: Profile) -> list[int]:
    """The numbers of dead; a denied or unknown number is none."""
    numbers = (
        figure.low or figure.high or 0
        for figure in profile.figures
        if figure.status is TollStatus.KILLED
    )
    return [number for number in numbers if number]


def _shown(figure: LinkFigure) -> str:
    ends = {str(end) if end is not None else "open" for end in (figure.low, figure.high)}
    return f"{figure.status} {' to '.join(sorted(ends))}"
