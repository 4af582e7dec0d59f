"""What comparing rows counts, and when a reading agrees with a row, for rows of every kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rashomon.model import Claim, Span
from tools.match import Stretch, occurrences, pair_up, same_name, shared
from tools.report import Score

Row = dict[str, Any]
Fits = Callable[[Any, Any], bool]

CONTENT_SHARE = 0.5
"""Share of the wanted and of the found content that must be common: commas and a trailing
clause may differ, half of a sentence may not."""

EVENT_REACH = 60
"""Characters between the wanted word and the reader's: "a mortar round landed"."""


@dataclass(slots=True, kw_only=True)
class Result:
    """Scores over rows, by what was compared, and a readable line for each miss."""

    scores: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    misses: list[str] = field(default_factory=list)

    def compare(
        self, name: str, text: str, wanted: Sequence[Any], found: Sequence[Any], *criteria: Fits
    ) -> None:
        """Count what was found of what was wanted; keep what was missed and what was too much."""
        pairs = pair_up(wanted, found, lambda w, f: all(fits(w, f) for fits in criteria))
        self.scores[name].add(len(pairs), len(found), len(wanted))
        missed = [one for one in wanted if not any(one is left for left, _ in pairs)]
        surplus = [one for one in found if not any(one is right for _, right in pairs)]
        if missed or surplus:
            self.misses.append(f"{name}: {text!r}\n    missed {missed}\n    read {surplus}")


def fits_speaker(wanted: Row, claim: Claim) -> bool:
    """Whether both cite the same, or both cite nobody."""
    if claim.speaker is None:
        return wanted["speaker"] is None
    return wanted["speaker"] is not None and same_name(
        wanted["speaker"], claim.speaker.text, claim.speaker.name
    )


def alike(left: Stretch, right: Stretch) -> bool:
    """Whether two stretches share enough of both."""
    longer = max(left[1] - left[0], right[1] - right[0])
    return shared(left, right) >= CONTENT_SHARE * longer


def is_near(text: str, word: Stretch, trigger: Span) -> bool:
    """Whether a trigger is a word for the same act: no full stop between, no semicolon before."""
    if abs(trigger.start - word[0]) > EVENT_REACH:
        return False
    before, after = text[trigger.end : word[0]], text[word[1] : trigger.start]
    return not any(mark in before for mark in ".;") and "." not in after


def stands_in(text: str, phrase: str, span: Span) -> bool:
    """Whether a span shares a character with a phrase of the text."""
    return any(shared(place, (span.start, span.end)) for place in occurrences(text, phrase))
