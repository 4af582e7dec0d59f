"""What may stand between people and the word of harm that follows them.

Three: "62 men [from the village were] killed" · "12 people[, most of them nurses, were] killed" ·
"five nurses [and at least six patients were] killed".
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import Token
from rashomon.language.noun_phrases import is_verb_like
from rashomon.language.vocabulary import load_words
from rashomon.reading.casualty_words import BEING
from rashomon.reading.victims import Count

MAX_ASIDE = 14  # tokens of an aside between people and word
MAX_COORDINATE = 7  # tokens of "and an unknown number of rebels" before the word
MAX_BY = 6  # tokens of "shot by gunmen" when the word follows at once
_BETWEEN = frozenset(
    "who that whom have has had having may might could would will were was are is be been being"
    " reportedly feared believed reported confirmed known thought said to also all later already"
    " apparently probably possibly critically seriously badly severely lightly slightly left found"
    " presumed listed pronounced declared instantly immediately officially so far as both either"
    " still now then estimated either allegedly themselves \" “ ” ' ) ( both were counted got being"
    " himself herself remain remained remains accidentally deliberately mistakenly".split()
)
JOINTS = frozenset(
    {",", "and", "or", "as", "well", "plus", "but", "&", "also", "including", "–", "—", "-"}
)
HEDGING = frozenset({"possibly", "probably", "perhaps", "maybe", "likely", "another", "reportedly"})
_THOSE = frozenset("those the people who were victims".split())
LINKS = frozenset("in addition to along with them at least whom the their his her its two".split())
_ADJUNCTS = frozenset(
    "in at on from of near inside aboard by during after when while with for".split()
)


def _is_among(tokens: Sequence[Token], index: int) -> bool:
    """ "were among those killed"."""
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return tokens[index].lower == "among" and following in _THOSE


def _opens_subset(tokens: Sequence[Token], index: int) -> bool:
    """ ", among them", not "was among"."""
    return tokens[index].lower == "among" and not tokens[index - 1].is_word


def gap_cost(tokens: Sequence[Token], gap: Sequence[int], crossed: Sequence[Count]) -> int | None:
    """Tokens between people and word, dearer the looser they hold together; None if they do not."""
    inside = {i for count in crossed for i in range(count.first, count.last)}
    joined = any(tokens[i].lower in JOINTS | {"among"} for i in gap if i not in inside)
    if crossed and not joined:
        return None
    cost, position = 0, 0
    while position < len(gap):
        token = tokens[gap[position]]
        lower = token.lower
        adverb = lower.endswith("ly") and not token.is_capitalised and lower != "family"
        if gap[position] in inside or lower in _BETWEEN or adverb:
            cost += 1
        elif token.lower == "left" or _is_among(tokens, gap[position]):
            if tokens[gap[position] - 1].lower not in BEING:
                return None
            cost += 1
            while position + 1 < len(gap) and tokens[gap[position + 1]].lower in _THOSE:
                position += 1
        elif aside := _aside_length(tokens, gap[position:]):
            cost += aside
            position += aside
            continue
        elif (
            lower in JOINTS
            or lower in HEDGING
            or (crossed and (lower in LINKS or _opens_subset(tokens, gap[position])))
        ):
            if not crossed and lower != ",":
                return None
            cost += 2
        elif lower in _ADJUNCTS or (token.text == "," and crossed):
            length = _adjunct_length(tokens, gap[position:])
            if length is None:
                return None
            cost += length + 2
            position += length
            continue
        else:
            return None
        position += 1
    return cost


def _aside_length(tokens: Sequence[Token], gap: Sequence[int]) -> int:
    """Tokens of ", mostly civilians," or "and their teacher"; 0 when no such aside begins here."""
    lower = [tokens[i].lower for i in gap]
    if lower[0] == "(" and ")" in lower[:MAX_ASIDE]:
        return lower.index(")") + 1
    if lower[0] == "," and lower[2:3] == [","] and lower[1].isdigit():
        return 3  # "A man, 62, was killed"
    if lower[0] == ",":
        return _between_commas(tokens, gap, lower)
    if lower[0] == "aged":
        return next((n for n, i in enumerate(gap) if tokens[i].lower in BEING), 0)
    if lower[1:2] == ["by"] and lower[0].endswith(("ed", "ot", "it", "ck")):
        ends = (n for n, index in enumerate(gap) if n > 2 and tokens[index].lower in BEING)
        return next(ends, len(gap) if len(gap) <= MAX_BY else 0)  # "two men shot by gunmen died"
    if lower[0] in {"including", "among", "many", "most", "some"}:
        ends = (n for n, index in enumerate(gap) if n and _resumes(tokens, index, lower[n - 1]))
        return next(ends, 0)
    if lower[0] not in {"and", "or"} or len(lower) < 2:
        return 0
    words = load_words()
    for length, index in enumerate(gap[1:9], 1):
        if tokens[index].lower in words["auxiliary"]:
            return length
        if not tokens[index].is_word or is_verb_like(tokens[index]) or tokens[index].text.isdigit():
            return 0
    return len(gap) if len(gap) <= MAX_COORDINATE else 0


def _between_commas(tokens: Sequence[Token], gap: Sequence[int], lower: Sequence[str]) -> int:
    """ ", mostly civilians," and ", a third of them children,": no verb and no number inside."""
    close = next((n for n, word in enumerate(lower[1:MAX_ASIDE], 1) if word == ","), None)
    if close is None:
        return 0
    if lower[1] == "not":
        return close + 1  # "20 men, not 40, were killed"
    inside = [tokens[index] for index in gap[1:close]]
    plain = not any(is_verb_like(t) or t.text[0].isdigit() for t in inside)
    return close + 1 if plain and inside else 0


def _resumes(tokens: Sequence[Token], index: int, before: str) -> bool:
    """Whether the verb of the main clause begins: "21 people including nurses [were] killed"."""
    return tokens[index].lower in BEING | {"have", "had"} and before not in {"who", "whom", "which"}


def _adjunct_length(tokens: Sequence[Token], gap: Sequence[int]) -> int | None:
    """Tokens of a prepositional phrase up to the next helping verb, comma or end."""
    for length, index in enumerate(gap):
        token = tokens[index]
        quote = token.text in {'"', "“", "”", "'"}
        goes_on = token.lower in _BETWEEN - {"that", "to", "all", "as"} and not quote
        if length and (goes_on or token.text == ","):
            return length
        if length and is_verb_like(token):
            return None
    return len(gap)
