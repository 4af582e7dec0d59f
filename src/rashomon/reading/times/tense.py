"""Whether the clause of a date speaks of what is to come.

Three that do: "the council will meet on Friday" · "a vote is due in May" · "on Monday the talks
are to resume". Two that do not: "on Friday the ministry said it would withdraw" · "the truce that
will be renewed was broken on Friday".
"""

from __future__ import annotations

import re
from functools import cache

from rashomon.language.lowered import lowered
from rashomon.reading.datafiles import load_table

# Characters before and after a date in which its verb is looked for; the longest clause of the
# rows that needed it has 86.
REACH = 120
_AUXILIARIES = frozenset({"will", "would", "shall", "must", "is", "are"})


def is_future(text: str, start: int, end: int, first: int, last: int) -> bool:
    """Whether what stands at ``start`` to ``end`` lies ahead, by the words of its clause.

    Args:
        text: The text.
        start: First character of the date.
        end: One past its last.
        first: Where its sentence begins.
        last: Where its sentence ends.
    """
    patterns = _patterns()
    future, breaks = patterns["future"], patterns["breaks"]
    lower = lowered(text)
    before = lower[max(first, start - REACH) : start]
    ahead = _last_match(future, before)
    if ahead is not None and breaks.search(before, ahead.end()) is None:
        return True
    after = lower[end : min(last, end + REACH)]
    follows, ends = future.search(after), breaks.search(after)
    if follows is not None and not after[: follows.start()].strip():
        is_verb = follows[0].split()[0] in _AUXILIARIES
        return is_verb and patterns["subject"].search(before) is not None
    if patterns["opening"].search(before) is None:
        return False
    return follows is not None and (ends is None or follows.start() < ends.start())


def _last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=lambda found: found.start(), default=None)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = load_table("times")["tense"]
    return {
        "future": re.compile(rf"(?<!\w)(?:{words['future']})(?!\w)"),
        "breaks": re.compile(words["breaks"]),
        "opening": re.compile(words["opening"]),
        "subject": re.compile(words["subject"]),
    }
