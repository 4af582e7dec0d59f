"""Side remarks inside reported speech that are the outlet's own words.

Three, each with a toll in the text's own voice: "denied bombing the hall, where scores died" ·
"was behind the attack, which killed twelve" · "is to blame for the bombing that killed 22".

What a relative clause says of something already known is background that the outlet supplies;
what it says of something new ("a strike that killed twelve") is part of what was said.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import Analysis, AttributionSpans, Token
from rashomon.language.vocabulary import load_cue_nouns, stance_of
from rashomon.model import Quotation, Stance

MAX_CLAUSE_TOKENS = 12  # between the relative word and the evidence
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
    relative = _relative_before(tokens, end)
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


def _relative_before(tokens: Sequence[Token], end: int) -> int | None:
    for index in range(end - 1, max(-1, end - MAX_CLAUSE_TOKENS), -1):
        if tokens[index].lower in _RELATIVES:
            is_complement = tokens[index].lower == "that" and not _follows_noun(tokens, index)
            return None if is_complement else index
        if tokens[index].text in {";", ":"}:
            return None
    return None


def _follows_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether "that" follows a noun with an article, not a verb of saying."""
    lead = [token.lower for token in tokens[max(0, index - 4) : index]]
    if lead and lead[-1] in load_cue_nouns():
        return False  # "the report that": what was reported
    return any(word in _KNOWN | {"a", "an"} for word in lead)


def _is_known(tokens: Sequence[Token], noun: int) -> bool:
    """Whether the noun phrase that ends at ``noun`` begins with "the" or a possessive."""
    for index in range(noun - 1, max(-1, noun - 5), -1):
        lower = tokens[index].lower
        if lower in _KNOWN:
            return True
        if lower in {"a", "an", "some"} or not tokens[index].is_word:
            return False
    return False
