"""Side remarks inside reported speech that are the outlet's own words.

Three, each with a toll in the text's own voice: "denied bombing the hall, where scores died" ·
"was behind the attack, which killed twelve" · "is to blame for the bombing that killed 22".

What a relative clause says of something already known is background that the outlet supplies;
what it says of something new ("a strike that killed twelve") is part of what was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from rashomon.language import Analysis, AttributionSpans, Token
from rashomon.language.noun_phrases import is_verb_like
from rashomon.language.vocabulary import load_cue_nouns, stance_of
from rashomon.model import Quotation, Stance

MAX_CLAUSE_TOKENS = 12  # between the relative word and the evidence
MAX_NOUN_TOKENS = 12  # of "the strike near Tal Arin on Saturday" before "that killed"
_RELATIVES = frozenset("which that where whose".split())
_KNOWN = frozenset("the this that these those its their his her 's".split())
# The object of these is known to begin with; nothing in a relative clause is theirs.
_ABOUT_KNOWN = frozenset("condemn call accuse blame express".split())


def is_background(analysis: Analysis, spans: AttributionSpans, start: int) -> bool:
    """Whether evidence at ``start``, inside the content, is the outlet's own side remark."""
    if spans.quotation is Quotation.DIRECT:
        return False
    sentence = analysis.sentences[analysis.sentence_at(start)]
    tokens = sentence.tokens
    end = next((i for i, token in enumerate(tokens) if token.start >= start), len(tokens))
    complements = {part.start for a in analysis.attributions_of(sentence) for part in a.content}
    relative = _relative_before(tokens, end, complements)
    if relative is None or tokens[relative].start <= spans.cue.end:
        return False
    if not any(part.start < tokens[relative].start < part.end for part in spans.content):
        return False
    noun = relative - 1
    if noun >= 0 and tokens[noun].lower == "in":
        noun -= 1
    stance = stance_of(spans.cue_lemma)
    if stance is Stance.DENIES or spans.cue_lemma in _ABOUT_KNOWN:
        return True
    if noun >= 0 and tokens[noun].text in {",", "-", "–", "—", "("}:
        return tokens[relative].lower != "that"
    return _is_known(tokens, noun) and tokens[relative].lower in {"that", "which"}


def _relative_before(
    tokens: Sequence[Token], end: int, complements: AbstractSet[int]
) -> int | None:
    """The relative word of the clause that ends at ``end``; None in any other clause.

    Args:
        tokens: The sentence.
        end: Index of the evidence's first token.
        complements: Offsets at which what somebody said begins, as after "said that".
    """
    for index in range(end - 1, max(-1, end - MAX_CLAUSE_TOKENS), -1):
        if tokens[index].lower in _RELATIVES:
            that = tokens[index].lower == "that"
            return None if that and not _is_relative_that(tokens, index, complements) else index
        if tokens[index].text in {";", ":"}:
            return None
    return None


def _is_relative_that(tokens: Sequence[Token], index: int, complements: AbstractSet[int]) -> bool:
    """Not "said that", "the report that" and "and that"."""
    before = tokens[index - 1].lower if index else ""
    if before in load_cue_nouns() | {"and", "but", "or", ",", ""}:
        return False
    return index + 1 >= len(tokens) or tokens[index + 1].start not in complements


def _is_known(tokens: Sequence[Token], noun: int) -> bool:
    """Whether the noun phrase that ends at ``noun`` begins with "the" or a possessive."""
    for index in range(noun - 1, max(-1, noun - MAX_NOUN_TOKENS), -1):
        lower = tokens[index].lower
        if lower in _KNOWN:
            return True
        if lower in {"a", "an", "some"} or is_verb_like(tokens[index]):
            return False
        if not tokens[index].is_word:
            return False
    return False
