"""What frames are made of, and what their forms ask alike of the words.

Three: "[no] village has been lost" (negated) · "the [captured] town" (no act here) · "let [the
trucks] through" (what stands in a gap).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rashomon.language import Token
from rashomon.language.noun_phrases import Phrase
from rashomon.language.tokens import stands_at
from rashomon.language.vocabulary import load_words, words_of
from rashomon.model import Modality
from rashomon.reading.frames.clauses import is_joined
from rashomon.reading.frames.rules import FrameRule
from rashomon.reading.frames.verb_forms import VerbForm

MAX_CLIPPED = 20  # tokens of a line that may be a headline
MAX_DAY = 6  # tokens of "late on Friday, 3 March"
MAX_GAP = 12  # tokens of "the trucks of food" in "let the trucks of food through"

IsTheme = Callable[[Sequence[Token], Phrase, FrameRule], bool]
"""Whether a noun phrase is a thing that a rule may speak of."""
IsActor = Callable[[Sequence[Token], Phrase, FrameRule], bool]
"""Whether a noun phrase is somebody who may do what a rule says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tests:
    """What the noun phrases of one kind of claim must be.

    Attributes:
        is_theme: Whether one is the thing spoken of.
        is_actor: Whether one can do it.
        is_told: Whether this sentence or the one before speaks of such a thing.
    """

    is_theme: IsTheme
    is_actor: IsActor
    is_told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The tokens of a sentence in which a rule looks.

    Attributes:
        tokens: The sentence.
        starts: Indices at which what somebody said begins; no subject reaches over them.
    """

    tokens: Sequence[Token]
    starts: Sequence[int]

    def floor(self, index: int) -> int:
        """Where the innermost content that holds a token begins; 0 outside of any."""
        return max((start for start in self.starts if start <= index), default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One thing said, by token indices.

    Attributes:
        rule: What said it.
        head: The word that says it.
        first: First token of the stretch that says it.
        last: One past its last.
        theme: The thing spoken of; None when left out.
        actor: Who does it; None when not said.
        own: Whether the one who does it is the one who speaks: "denied [breaking it]".
        modality: Whether it happened.
    """

    rule: FrameRule
    head: int
    first: int
    last: int
    theme: Phrase | None
    actor: Phrase | None = None
    own: bool = False
    modality: Modality


def after_day(tokens: Sequence[Token], index: int) -> int:
    """Where a sentence goes on after a day at an index; the index itself where none stands."""
    last = index
    for position in range(index, min(len(tokens), index + MAX_DAY)):
        lower = tokens[position].lower
        if lower in words_of("weekday", "month") or lower in _DAYS:
            last = position + 1
        elif lower not in _DAY_LEADS and not lower.isdigit():
            break
    while last > index and last < len(tokens) and tokens[last].lower.isdigit():
        last += 1
    return last


_DAYS = frozenset("yesterday today overnight night morning afternoon evening".split())
_DAY_LEADS = frozenset("on late early last this the in".split())


def find_gap(tokens: Sequence[Token], index: int, words: Sequence[str]) -> int | None:
    """Where the words after the gap begin."""
    for position in range(index + 1, min(len(tokens), index + MAX_GAP)):
        if tokens[position].text in {";", ":"}:
            return None
        if stands_at(tokens, position, words):
            return position
    return None


def first_of(tokens: Sequence[Token], subject: Phrase, start: int) -> int:
    """Where the evidence begins: at the subject, unless another clause stands between."""
    return start if is_joined(tokens, start) else min(subject.first, start)


def settled(
    tokens: Sequence[Token], theme: Phrase, rule: FrameRule, modality: Modality
) -> Modality:
    """ "No village has been lost" and "rejected the truce": it did not happen."""
    first = max(0, theme.first - 2)
    none = any(token.lower in _NONE for token in tokens[first : theme.first + 1])
    negated = (none or rule.negates) and modality is Modality.ACTUAL
    return Modality.NEGATED if negated else modality


_NONE = frozenset({"no", "none", "neither", "nothing"})


def is_clipped(tokens: Sequence[Token]) -> bool:
    """Whether a line is written without helping verbs, so that "held" may stand for "was held"."""
    if not tokens or tokens[-1].text in {".", "?", "!"} or len(tokens) > MAX_CLIPPED:
        return False
    return load_words()["auxiliary"].isdisjoint(token.lower for token in tokens)


def is_noun_here(tokens: Sequence[Token], index: int, forms: frozenset[VerbForm]) -> bool:
    """Whether a form is a noun or stands before one: "their control", "the captured town"."""
    if not forms or index == 0:
        return False
    before = tokens[index - 1].lower
    if before in load_words()["preposition"] and VerbForm.ING not in forms:
        return before not in {"to", "out", "off", "up", "down"}  # "rely on [airlifted] aid"
    return before in load_words()["determiner"] - _SUBJECTS or before == "'s"


# Determiners that can be a subject by themselves: "both agreed", "one reached the town".
_SUBJECTS = frozenset(
    "that this these those all both some many several any each another other others few most one"
    " two three four five six seven eight nine ten".split()
)
