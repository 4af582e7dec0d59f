"""What only looks like a date: names, counts, verbs, and days that come again and again.

Three that are none: "the 17 February Martyrs Brigade" · "in 2000 people fled" · "every Friday".
"""

from __future__ import annotations

import re
from functools import cache

from rashomon.reading.datafiles import load_table
from rashomon.reading.times.words import month_number

# Months that are words or first names, too, so that only the words around them tell.
_NAMELIKE = frozenset({"march", "april", "may", "june", "august", "mar", "jan", "jun"})
_MONTH_LEADS = frozenset(
    """in since until till by during from before after through of for late early mid last next this
    to and between throughout late- early- mid- around""".split()
)
_YEAR_ONLY = frozenset("since until till during throughout late early mid".split())
# "In August 20 people died" tells a month and a count, "on August 20 people died" a day.
_MONTH_ONLY = frozenset("in since during throughout last early late mid".split())
# Of years that no other word tells to be years.
_CENTURIES = frozenset({"19", "20"})
_MODIFIED_BY = frozenset("the a an its his her their that our 's ’s s".split())
_SETS = re.compile(
    r"\b(?:every|each|alternate|any|most) (?:(?:other|second|single|given|last) )?$", re.IGNORECASE
)
_LAST_WORD = re.compile(r"([\w’']+[-.]?|[^\w\s])\s*$")
_NEXT_WORD = re.compile(r"\s*([\w’'-]+)")
_HYPHENED = re.compile(r"-(?!led\b)[a-z]")
_CAPITALS = re.compile(r"\s+((?:[A-Z][\w’'-]*\s+){0,2}[A-Z][\w’'-]*)")
_AT_START = frozenset(
    {"From", "On", "During", "Since", "Before", "After", "In", "At", "By", "Until"}
)
_REACH = 40


def is_date(how: str, text: str, start: int, end: int) -> bool:
    """Whether the words at ``start`` to ``end`` name a day or period where they stand.

    Args:
        how: The way in which they would be resolved.
        text: The text.
        start: First character.
        end: One past the last.
    """
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if _names_something(text[start:end], after):
        return False
    if _SETS.search(before) and how != "month_day":
        return False
    if how == "month_day":
        following = _next(after).lower()
        is_count = following in _words("counted") and _ends_in_day(text[start:end])
        return not (is_count and _last(before) in _MONTH_ONLY)
    if how == "year":
        return _is_year(text[start:end], before, after)
    if how in {"bare_month", "month_to_month"}:
        return _is_month(text[start:end], before, after)
    if how == "near_day" and text[start].isupper() and re.search(r"[A-Z]\w+ $", before):
        return False  # "USA Today"
    if how == "feast":
        return re.search(r"[A-Z]\w+ $", before) is None or before.split()[-1] in _AT_START
    if how == "weekday":
        return _is_weekday(text[start:end], before, after)
    return True


def _names_something(words: str, after: str) -> bool:
    """ "the 17 February Martyrs Brigade", "the October War", "the Sunday Times"."""
    named = _words("named_after")
    if _next(after).islower() and _next(after) in named:
        return True
    found = _CAPITALS.match(after)
    if found is None:
        return False
    following = found[1].split()
    return following[0] in named or (
        len(following) > 1 and following[1] in named and _is_long(words)
    )


def _ends_in_day(words: str) -> bool:
    """Whether a date ends in a bare day, as "August 20" does and "20 August" does not."""
    return re.search(r"[a-z.] \d{1,2}$", words) is not None


def _is_long(words: str) -> bool:
    """Not a weekday alone: "on Friday Martyr Square was full"."""
    return any(character.isdigit() for character in words)


def _is_year(words: str, before: str, after: str) -> bool:
    if not words[0].isdigit() and words[0] not in "'’":
        return True  # "late 2015", "the year 2000"
    lead, following = _last(before), _next(after)
    if lead in _words("numbered"):
        return False
    is_round = words.endswith("00")
    if is_round and following.islower() and re.match(r"\s+[a-z]+s\b", after):
        return False
    if following.lower() in _words("counted") and lead not in _YEAR_ONLY:
        return lead == "in" and not is_round
    if lead in _words("year_leads"):
        return True
    if not before.strip() or lead in {"(", ",", ".", ":", "–", "—"}:
        return not following or not following[0].isupper() or lead == "("
    plain = _LAST_WORD.search(before)
    goes_on = not following or following in _words("goes_on")
    is_plain = plain is not None and plain[1].islower() and words[:2] in _CENTURIES
    return is_plain and not is_round and goes_on


def _is_month(words: str, before: str, after: str) -> bool:
    name = re.sub(r"\W", " ", words).split()
    lead = _last(before)
    if len(name) > 1:
        return True
    if _HYPHENED.match(after):
        return False
    if name[0].lower() not in _NAMELIKE:
        return month_number(name[0]) > 0 and lead not in {"mr", "ms", "mrs", "dr", "bishop"}
    if lead in _MONTH_LEADS:
        return not re.match(r"\s+[A-Z]", after) or lead in {"in", "since", "last", "until"}
    return lead in _MODIFIED_BY and re.match(r"\s+[a-z]", after) is not None


def _is_weekday(words: str, before: str, after: str) -> bool:
    lead = _LAST_WORD.search(before)
    if lead is not None and lead[1] in _words("named_before"):
        return False
    if re.match(r"['’]?s\b(?<!['’]s)", after):
        return False
    if _next(after).lower() in _words("weekday_uses"):
        return lead is not None and lead[1].lower() == "on"
    return True


def _last(before: str) -> str:
    found = _LAST_WORD.search(before)
    return found[1].lower().rstrip(".") if found else ""


def _next(after: str) -> str:
    found = _NEXT_WORD.match(after)
    return found[1] if found else ""


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_table("times")["senses"][name].split())
