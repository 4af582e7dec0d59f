"""When: the days of the event; where they are unknown, days of publication."""

from __future__ import annotations

from rashomon.linking.profile import Profile

NEAR_DAYS = 1
"""Reports of one night differ by a day, by time zone or by when they count it from."""

MISDATED_DAYS = 3
"""A report that misdates an act hardly does so by more; strikes further apart are two. One of the
open set's 41 reports is three days off."""

WEEK_DAYS = 7
"""Periods up to a week overlap by more than chance; a month that holds a day says little."""

REPORTED_AT_ONCE_DAYS = 1
"""News without a day is of the day; of the open set's pages without one, most were."""

REPORTED_WITHIN_DAYS = 7
"""An undated event may be one reported within a week; news of an act rarely starts later."""

REPORTED_TOGETHER_DAYS = 3
"""Main events of two documents published so close that lie over a week apart: one may be dated by a
day of something else that its document recalls."""

LATE_DAYS = 92
"""How long after an act a report without a day may still speak of it: inquiries and claims of
success follow within a season, later ones name at least the month."""

SAME_DAY = "same day"
WEEK = "same week"
NEXT_DAY = "next day"
MONTH = "same month"
FEW_DAYS = "a few days apart"
APART = "days apart"
TOGETHER = "days apart, but reported together"
AT_ONCE = "reported at once"
WITHIN_WEEK = "reported within a week"
LATE = "reported later"
TOO_LATE = "reported too late"
UNKNOWN = "no day"

VETOES = frozenset({APART, TOO_LATE})
SILENT = frozenset({LATE, UNKNOWN})


def level(left: Profile, right: Profile) -> str:
    """How the days agree."""
    gap = days_between(left, right)
    if gap > MISDATED_DAYS:
        return TOGETHER if gap > WEEK_DAYS and _are_one_news(left, right) else APART
    if left.is_dated and right.is_dated:
        return _dated_level(left, right, gap)
    if gap > NEAR_DAYS:
        return APART
    return _reported_level(left, right)


def detail(left: Profile, right: Profile) -> str:
    """The two periods, or days of report."""
    return " and ".join(sorted(map(_shown, (left, right))))


def days_between(left: Profile, right: Profile) -> int:
    """Whole days from the end of one period to the start of the other; below 1 when they meet."""
    return max(right.first - left.last, left.first - right.last)


def reported_apart(left: Profile, right: Profile) -> int | None:
    """Days between the nearest two days near which both were reported; None when unknown."""
    if not left.known_days or not right.known_days:
        return None
    return min(abs(one - other) for one in left.known_days for other in right.known_days)


def _are_one_news(left: Profile, right: Profile) -> bool:
    """Whether two main events were published together."""
    one, other = left.item, right.item
    if not one.is_main or not other.is_main or not one.published or not other.published:
        return False
    return abs((one.published - other.published).days) <= REPORTED_TOGETHER_DAYS


def _dated_level(left: Profile, right: Profile, gap: int) -> str:
    if gap > NEAR_DAYS:
        return FEW_DAYS
    if gap > 0:
        return NEXT_DAY
    longest = max(left.last - left.first, right.last - right.first)
    if longest < NEAR_DAYS:
        return SAME_DAY
    return WEEK if longest < WEEK_DAYS else MONTH


def _reported_level(left: Profile, right: Profile) -> str:
    apart = reported_apart(left, right)
    if apart is None:
        return UNKNOWN
    if apart > LATE_DAYS:
        return TOO_LATE
    if apart > REPORTED_WITHIN_DAYS:
        return LATE
    is_news = apart <= REPORTED_AT_ONCE_DAYS and left.tells_news and right.tells_news
    return AT_ONCE if is_news else WITHIN_WEEK


def _shown(profile: Profile) -> str:
    item = profile.item
    if profile.is_dated and item.earliest is not None:
        last = f" to {item.latest}" if item.latest != item.earliest else ""
        return f"{item.earliest}{last}"
    return f"reported {item.published}" if item.published else "no day"
