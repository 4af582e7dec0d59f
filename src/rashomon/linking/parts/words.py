"""Words: rare ones of the events' sentences and titles, quotations, people who are cited."""

from __future__ import annotations

from math import sqrt

from rashomon.linking.profile import Profile

MANY_SHARE, SOME_SHARE, FEW_SHARE = 0.25, 0.15, 0.07
"""Cosine of the two sets of rare words. On the open set 0.07 parts pages of one incident from
those of two with as many errors on either side, and above 0.25 there is none of two."""

SEVERAL_WORDS = 2
"""One word alone is often a first name or a street, and makes much of a short report's words."""

TITLE_WORDS = 2
"""One rare word of a title is often a town's or a leader's name."""

MANY, SOME, FEW, NONE = "many rare words", "some rare words", "few rare words", "hardly any"
ALIKE, UNLIKE = "titles alike", "titles not alike"
QUOTED, NOT_QUOTED = "a quotation shared", "no quotation shared"
CITED, NOT_CITED = "one person cited", "nobody cited in both"


def level(left: Profile, right: Profile) -> str:
    """How many rare words are shared."""
    if not left.words or not right.words:
        return NONE
    shared = len(left.words & right.words)
    cosine = shared / sqrt(len(left.words) * len(right.words))
    if cosine >= SOME_SHARE and shared >= SEVERAL_WORDS:
        return MANY if cosine >= MANY_SHARE else SOME
    return FEW if cosine >= FEW_SHARE else NONE


def detail(left: Profile, right: Profile) -> str:
    """Up to six of the shared words."""
    return ", ".join(sorted(left.words & right.words)[:6]) or "-"


def title_level(left: Profile, right: Profile) -> str:
    """Whether the titles share rare words."""
    return ALIKE if len(left.title_words & right.title_words) >= TITLE_WORDS else UNLIKE


def title_detail(left: Profile, right: Profile) -> str:
    """The shared words of the titles."""
    return ", ".join(sorted(left.title_words & right.title_words)[:6]) or "-"


def quotes_level(left: Profile, right: Profile) -> str:
    """Whether both quote the same words."""
    return QUOTED if left.quotations & right.quotations else NOT_QUOTED


def quotes_detail(left: Profile, right: Profile) -> str:
    """The first shared quotation."""
    return min(left.quotations & right.quotations, default="-")


def cited_level(left: Profile, right: Profile) -> str:
    """Whether both cite one person by name."""
    return CITED if left.cited & right.cited else NOT_CITED


def cited_detail(left: Profile, right: Profile) -> str:
    """Who is cited in both."""
    return ", ".join(sorted(left.cited & right.cited)) or "-"
