"""What a user may set of the rules, and the settings that ship."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rashomon.ledger.quantities import ABOUT_MARGIN_PERCENT
from rashomon.model import ActorKind, RuleName

OWN_VOICE = "own_voice"
"""Stands among the kinds for what a document asserts itself."""

UNKNOWN_KIND = "unknown"
"""Stands among the kinds for a speaker of no known kind."""

SPEAKER_KINDS = (*ActorKind, OWN_VOICE, UNKNOWN_KIND)

VAGUE_BOUNDS = {
    "several": 3,
    "tens": 20,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2_000_000,
}
"""The low bound that the contract gives each vague word; wordings such as "several hundred" share
the bound of "hundreds", and so its number."""


class TieBreak(StrEnum):
    """To which of two values with equally many origins a rule turns."""

    LOWER = "lower"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSettings:
    """How figures are compared and estimates made.

    Attributes:
        about_margin_percent: How far "about" reaches to either side, 0 to 100.
        numbers: What vague words count as under ``conservative``: pairs of a word of
            :data:`VAGUE_BOUNDS` and its number.
        kinds: Kinds of speakers for ``hierarchy``, the first before all others.
        ties: Where values have equally many origins.
        prefer_exact: Whether a tied value that another tied one refines is passed over, and a vague
            word that a number lies within.
        rules: The rules that are applied, in order.
    """

    about_margin_percent: int = ABOUT_MARGIN_PERCENT
    numbers: tuple[tuple[str, int], ...] = ()
    kinds: tuple[str, ...] = SPEAKER_KINDS
    ties: TieBreak = TieBreak.LOWER
    prefer_exact: bool = True
    rules: tuple[RuleName, ...] = tuple(RuleName)

    def number_of(self, low: int) -> int:
        """What a vague word with this low bound counts as; the bound itself if none is set."""
        set_numbers = {VAGUE_BOUNDS[word]: number for word, number in self.numbers}
        return set_numbers.get(low, low)

    def rank_of(self, kind: str) -> int:
        """The place of a kind of speaker, 0 for the first; kinds not named share the last."""
        return self.kinds.index(kind) if kind in self.kinds else len(self.kinds)
