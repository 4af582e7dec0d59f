"""Words that add several incidents up: "since Friday", "so far this year", "the war has killed"."""

from __future__ import annotations

import re

_SINCE = re.compile(
    r"\bsince (?:the (?:start|beginning|truce|ceasefire|war|invasion|offensive|fighting)|last"
    r"|early|late|mid|then|it|\d{4}|\d{1,2} (?-i:[A-Z])|(?-i:[A-Z])\w+\b(?!, when))"
    r"|\b(?:so far this|so far in the|this year|last year|in all of \d{4}|in total)\b"
    r"|\b(?:over|in|during) (?:the )?(?:past|last|previous|first) (?:\w+ )?"
    r"(?:days|weeks?|months?|years?|decade)\b"
    r"|\bover (?:\w+ ){1,2}(?:days|weeks|months|years)\b"
    r"|\bbetween (?:\w+ )?\d{4} and (?:\w+ )?\d{4}\b"
    r"|\bby the (?:\w+ )?(?:war|conflict|insurgency|uprising)\b"
    r"|\b(?:war|conflict|insurgency|uprising|campaign) (?:has|have|had)\b"
    r"|\bfrom (?:\d{1,2} )?(?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec|mon|tues"
    r"|wednes|thurs|fri|satur|sun)\w* (?:\d+ )?to (?:\d{1,2} )?(?-i:[A-Z])\w+",
    re.IGNORECASE,
)


def find_period(text: str, within: tuple[int, int], near: int) -> tuple[int, int] | None:
    """Where the words for several incidents together begin that stand nearest to a place.

    Args:
        text: The document's text.
        within: The stretch to look in.
        near: The place; words before it and after it count alike.

    Returns:
        Start and end of the words by which such a stretch is known; more words may follow them.
    """
    found = [match.span() for match in _SINCE.finditer(text, *within)]
    return min(found, key=lambda span: (abs(span[0] - near), span), default=None)


def adds_up(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text speaks of several incidents together."""
    return _SINCE.search(text, start, end) is not None
