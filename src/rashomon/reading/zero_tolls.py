"""Tolls of nobody: "no one was killed", "there were no casualties", "denied killing anyone".

A statement that there were no casualties is coded as nobody killed, as the coders of contested
incidents do: it is a claim about deaths first, and must stand against a claimed number of dead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.language.lowered import lowered
from rashomon.model import TollStatus
from rashomon.reading.datafiles import load_table

_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?"
    r"|thousands?|dozens?|scores|several|many)\b"
)
# Every wording of the table holds one of these; most sentences hold none.
_NOBODY = re.compile(r"\b(?:no|zero|without|nobody|none|neither|not)\b")
DENIED_LEAD = 6  # characters of content before the people denied: "that "


@dataclass(frozen=True, slots=True, kw_only=True)
class ZeroToll:
    """A stretch that says that nobody was harmed.

    Attributes:
        start: First character in the text.
        end: One past the last.
        status: What did not happen to anybody.
        denied: Whether the words deny harm ("any casualties") rather than assert none.
    """

    start: int
    end: int
    status: TollStatus
    denied: bool


@cache
def _patterns(table: str) -> tuple[tuple[TollStatus, re.Pattern[str]], ...]:
    return tuple(
        (TollStatus(status), re.compile(pattern))
        for status, patterns in load_table("toll_frames")[table].items()
        for pattern in patterns
    )


def find_zero_tolls(text: str, start: int, end: int, *, denied: bool) -> Iterator[ZeroToll]:
    """The zero tolls of a stretch of text.

    Args:
        text: The document's text.
        start: First character to look at.
        end: One past the last.
        denied: True inside the content of a denial, where "any casualties" counts.
    """
    lower = lowered(text)
    if not denied and not _NOBODY.search(lower, start, end):
        return
    taken: list[tuple[int, int]] = []
    for status, pattern in _patterns("denied" if denied else "zero"):
        for found in pattern.finditer(lower, start, end):
            if any(found.start() < last and first < found.end() for first, last in taken):
                continue
            if denied and _NUMBER.search(found[0]):
                continue  # "denied that nine people had been killed" denies a figure
            if denied and "any" not in found[0] and found.start() - start > DENIED_LEAD:
                continue  # "denied bombing a hall, where scores of civilians died"
            taken.append(found.span())
            harmed = TollStatus.KILLED if status is TollStatus.CASUALTIES else status
            yield ZeroToll(start=found.start(), end=found.end(), status=harmed, denied=denied)
