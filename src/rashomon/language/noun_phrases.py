"""Noun phrases before and after a verb, from closed word lists instead of a parser.

A phrase ends, seen from the verb, at a verb, a conjunction, a relative or a mark. Three phrases
before "said": "[The mayor of Tal Arin] said", "On Monday [army officers] said", "[Ana Torv, who
leads the clinic,] said" (the head, "Ana Torv").

Misses, accepted: verbs that are in no list and do not end in -ed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.language.analysis import Token
from rashomon.language.vocabulary import load_cue_nouns, load_cues, load_words

MAX_TOKENS = 16  # names with titles and offices; longer stretches were whole clauses
MAX_ASIDE_TOKENS = 40  # between a name and its verb: ", who ..., said"
_OPENING_MARKS = frozenset(',;:–—-"“”‘([*•…')


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by its first token and one past its last."""

    first: int
    last: int


@cache
def _words() -> dict[str, frozenset[str]]:
    words = load_words()
    stops = words["clause_opener"] | words["auxiliary"] | words["common_verb"]
    return {
        **words,
        "stop": stops | words["preposition"] - words["inner_preposition"],
        "time": words["weekday"] | words["month"] | words["time_noun"],
    }


def is_verb_like(token: Token) -> bool:
    """Whether a token can only be read as part of a verb group, as far as the lists know."""
    words, lower = _words(), token.lower
    if token.is_capitalised and lower not in words["auxiliary"]:
        return False
    if lower in words["auxiliary"] or lower in words["common_verb"]:
        return True
    return lower.endswith("ed") and lower not in words["adjective_in_ed"] and "-" not in lower


def has_verb(tokens: Sequence[Token]) -> bool:
    """Whether a stretch holds a finite verb, and so may be a clause."""
    cues = load_cues()
    return any(is_verb_like(t) or (t.lower in cues and not t.is_capitalised) for t in tokens)


def skip_back(tokens: Sequence[Token], index: int, floor: int = 0) -> int:
    """The index after the subject: steps over auxiliaries, adverbs and adjuncts before a verb."""
    words = _words()
    while index > floor:
        lower = tokens[index - 1].lower
        if lower == "to" and index - 1 > floor and tokens[index - 2].lower in {"able", "willing"}:
            index -= 2
        elif lower in words["auxiliary"] or lower in words["verb_adverb"] or lower == "not":
            index -= 1
        elif adjunct := _adjunct_before(tokens, index, floor):
            index -= adjunct
        else:
            break
    return index


def _adjunct_before(tokens: Sequence[Token], index: int, floor: int) -> int:
    """Number of tokens of an adverbial that ends before ``index``; 0 when there is none."""
    words, position = _words(), index
    last = tokens[position - 1].lower
    if last in words["time"] or (last.isdigit() and position - 2 >= floor):
        while position > floor and (
            tokens[position - 1].lower in words["time"]
            or tokens[position - 1].lower in words["adjunct_opener"]
            or tokens[position - 1].lower in {".", "the", "a", "of"}
            or (tokens[position - 1].text.isdigit() and position < index + 1)
        ):
            position -= 1
        dated = any(t.lower in words["time"] for t in tokens[position:index])
        return index - position if dated and position > floor else 0
    if last in _words()["adjunct_noun"]:
        for back in range(2, 7):
            if position - back < floor:
                break
            if tokens[position - back].lower in {"in", "at", "on", "by", "for", "during", "via"}:
                return back if position - back > floor else 0
    return 0


def phrase_before(tokens: Sequence[Token], index: int, floor: int = 0) -> Phrase | None:
    """The subject whose verb stands at ``index``: asides and relative clauses are stepped over.

    None when no phrase stands there.
    """
    end = skip_back(tokens, index, floor)
    if end > floor and tokens[end - 1].text == ")":
        end = _matching_bracket(tokens, end - 1, floor)
    if end > floor and tokens[end - 1].text in {",", "–", "—"}:
        return _before_aside(tokens, end - 1, floor)
    phrase = _phrase_ending(tokens, end, floor)
    if phrase is not None and phrase.first > floor and tokens[phrase.first - 1].lower == "to":
        return None  # "a man claiming to speak for the group said"
    if phrase is None and end > floor and tokens[end - 1].lower.endswith(("ed", "en")):
        reduced = _phrase_ending(tokens, end - 1, floor)  # "Residents reached by phone reported"
        return reduced if reduced and opens_clause(tokens, reduced.first, floor) else None
    if phrase is None:
        return _before_relative(tokens, end, floor) if end > floor else None
    in_relative = phrase.first > floor and tokens[phrase.first - 1].lower in {"who", "which"}
    if in_relative or not opens_clause(tokens, phrase.first, floor):
        relative = _before_relative(tokens, phrase.first, floor)
        if relative is not None:
            return relative
    return _with_coordinate(tokens, phrase, floor)


def _matching_bracket(tokens: Sequence[Token], close: int, floor: int) -> int:
    for position in range(close, floor - 1, -1):
        if tokens[position].text == "(":
            return position
    return close


def _before_aside(tokens: Sequence[Token], comma: int, floor: int) -> Phrase | None:
    """The phrase before ", ... ," : "Ana Torv, who leads the clinic, said"."""
    for position in range(comma - 1, max(floor, comma - MAX_ASIDE_TOKENS) - 1, -1):
        if tokens[position].text not in {",", "–", "—"}:
            continue
        end = position
        if end > floor and tokens[end - 1].text == ")":
            end = _matching_bracket(tokens, end - 1, floor)
        phrase = _phrase_ending(tokens, end, floor)
        if phrase is not None and opens_clause(tokens, phrase.first, floor):
            named = _personal_name(tokens, position + 1, comma)
            return named if named and not tokens[phrase.last - 1].is_capitalised else phrase
    return None


def _personal_name(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """An aside that is a name: "The commander of the front, [Lt. Gen. Ana Torv], said"."""
    names = [token for token in tokens[first:last] if token.text != "."]
    return Phrase(first, last) if names and all(token.is_capitalised for token in names) else None


def _before_relative(tokens: Sequence[Token], index: int, floor: int) -> Phrase | None:
    """The phrase before a relative clause without commas: "The rebels who hold the city said"."""
    cues = load_cues()
    for position in range(index - 1, max(floor, index - 12), -1):
        if tokens[position].text in {",", ";"}:
            return None
        if tokens[position].lower in {"who", "which", "that"}:
            if tokens[position - 1].lower in cues:
                return None
            phrase = _phrase_ending(tokens, position, floor)
            if phrase is not None and opens_clause(tokens, phrase.first, floor):
                return phrase
            return None
    return None


def _phrase_ending(tokens: Sequence[Token], end: int, floor: int) -> Phrase | None:
    first = end
    while first > max(floor, end - MAX_TOKENS) and _joins(tokens, first - 1, end, floor):
        first -= 1
        if _ends_leftward(tokens, first, floor):
            break
    that = first > floor and tokens[first - 1].lower == "that" and first < end
    if (
        that
        and tokens[first].lower not in _words()["determiner"]
        and opens_clause(tokens, first - 1, floor)
    ):
        first -= 1
    return _trimmed(tokens, first, end)


def _joins(tokens: Sequence[Token], index: int, end: int, floor: int) -> bool:
    """Whether a token can stand in a phrase that continues to its right."""
    words, token = _words(), tokens[index]
    if token.lower == "'s":
        return index + 1 < end
    if not token.is_word:
        # A full stop after a title or initial, and marks inside names.
        after_title = token.text == "." and index > floor and tokens[index - 1].is_capitalised
        inside = index > floor and tokens[index - 1].end == token.start
        joins_words = token.text in {"&", "/", "-"} and (inside or token.text == "&")
        return joins_words or token.text.startswith("@") or after_title
    if token.lower in words["pronoun"]:
        return index + 1 == end
    if token.lower in words["inner_preposition"]:
        return index + 1 < end
    if token.is_capitalised:
        return token.lower not in words["clause_opener"] and token.lower not in words["auxiliary"]
    if token.lower in words["stop"] or token.lower in words["verb_adverb"]:
        return False
    if token.lower in load_cues() and not _is_noun_here(tokens, index, floor):
        return False
    attribute = index > floor and tokens[index - 1].lower in words["determiner"]
    return not is_verb_like(token) or (attribute and token.lower.endswith("ed"))


def _is_noun_here(tokens: Sequence[Token], index: int, floor: int) -> bool:
    """Whether a word of saying is a noun here: "the report", "its claims", "Reports said"."""
    if tokens[index].lower not in load_cue_nouns():
        return False
    if index == floor:
        return True
    before = tokens[index - 1]
    words = _words()
    return (
        before.lower in words["determiner"]
        or before.lower == "'s"
        or before.text in _OPENING_MARKS
        or before.lower in {"media", "news", "press", "several", "local", "official", "initial"}
    )


def _ends_leftward(tokens: Sequence[Token], first: int, floor: int) -> bool:
    """Whether the phrase cannot grow beyond its first token: a determiner or pronoun."""
    words, token = _words(), tokens[first]
    if token.lower in words["pronoun"]:
        return True
    if token.lower not in words["determiner"]:
        return False
    if first > floor and tokens[first - 1].lower in words["inner_preposition"]:
        return False
    inside_name = first > floor and tokens[first - 1].is_capitalised and first + 1 < len(tokens)
    after_name = inside_name and tokens[first - 1].lower not in words["leading_adverb"]
    return not (after_name and token.lower == "the" and tokens[first + 1].is_capitalised)


def _trimmed(tokens: Sequence[Token], first: int, end: int) -> Phrase | None:
    """Without what only opens the clause: adverbs, days, and a preposition with its name."""
    words = _words()
    while first < end:
        lower = tokens[first].lower
        if lower in words["inner_preposition"]:
            first = _after_leading_name(tokens, first + 1, end)
        elif (
            lower in words["leading_adverb"]
            or lower in words["time"]
            or not (tokens[first].is_word or tokens[first].text.startswith("@"))
        ):
            first += 1
        else:
            break
    nouns = [t for t in tokens[first:end] if t.lower not in words["determiner"] and t.is_word]
    return Phrase(first, end) if nouns or _is_deictic(tokens, first, end) else None


def _after_leading_name(tokens: Sequence[Token], first: int, end: int) -> int:
    """After the place of "In Tal Arin officials"; a day or date is left to the caller."""
    if first >= end or tokens[first].lower in _words()["time"]:
        return first
    last = first
    while last < end and tokens[last].is_capitalised:
        last += 1
    return last if last < end else first + 1


def _is_deictic(tokens: Sequence[Token], first: int, end: int) -> bool:
    return end - first == 1 and tokens[first].lower in {"one", "some", "others", "many", "both"}


def opens_clause(tokens: Sequence[Token], first: int, floor: int = 0) -> bool:
    """Whether a phrase at ``first`` stands where a clause begins."""
    words = _words()
    if first == floor:
        return True
    before = tokens[first - 1]
    if before.text in _OPENING_MARKS or before.lower in words["clause_opener"]:
        return True
    if before.lower in words["leading_adverb"]:
        return True
    lead = tokens[floor:first]
    return len(lead) <= 8 and not has_verb(lead) and lead[0].lower in words["preposition"]


def _with_coordinate(tokens: Sequence[Token], phrase: Phrase, floor: int) -> Phrase:
    """Joined with "X and" before it, when X opens the clause."""
    joint = phrase.first - 1
    if joint <= floor or tokens[joint].lower not in {"and", "or"}:
        return phrase
    earlier = _phrase_ending(tokens, joint, floor)
    if earlier is None or not opens_clause(tokens, earlier.first, floor):
        return phrase
    return Phrase(earlier.first, phrase.last)


def phrase_after(tokens: Sequence[Token], index: int, limit: int | None = None) -> Phrase | None:
    """The noun phrase that begins at ``index``, up to a verb, mark or second determiner."""
    words, last = _words(), index
    end = len(tokens) if limit is None else min(limit, len(tokens))
    while last < end:
        token = tokens[last]
        if token.lower == "'s" and last > index:
            last += 1
            continue
        if not token.is_word:
            title = token.text == "." and last > index and len(tokens[last - 1].text) <= 4
            if not (title and tokens[last - 1].is_capitalised and last + 1 < end):
                break
        elif last > index and token.lower in words["determiner"]:
            if tokens[last - 1].lower not in words["inner_preposition"]:
                break
        elif token.lower in words["pronoun"]:
            last += last == index
            break
        elif (last > index and _is_saying(token)) or (
            token.lower in words["stop"]
            or token.lower in words["verb_adverb"]
            or (
                token.lower in words["inner_preposition"]
                and (last == index or opens_adjunct(tokens, last))
            )
            or is_verb_like(token)
            or token.lower in {"there", "to"}
        ):
            break
        last += 1
    while last > index and tokens[last - 1].lower in words["inner_preposition"]:
        last -= 1
    return Phrase(index, last) if last > index else None


def _is_saying(token: Token) -> bool:
    """Whether a word can only be a verb of saying: "a nurse at the clinic [said]"."""
    lower = token.lower
    return lower in load_cues() and not token.is_capitalised and lower not in load_cue_nouns()


def opens_adjunct(tokens: Sequence[Token], index: int) -> bool:
    """Whether an adverbial of time or occasion begins here: "on Monday", "in a statement"."""
    words = _words()
    if index >= len(tokens):
        return False
    lower = tokens[index].lower
    if lower in words["weekday"] or lower in {
        "yesterday",
        "today",
        "earlier",
        "later",
        "overnight",
    }:
        return True
    if lower not in _words()["adjunct_opener"] and lower not in {"after", "before", "without"}:
        return False
    ahead = [t.lower for t in tokens[index + 1 : index + 5]]
    return any(_names_occasion(word) for word in ahead) or lower in {
        "late", "early", "last",
    }  # fmt: skip


def _names_occasion(lower: str) -> bool:
    words = _words()
    ordinal = lower[0].isdigit() and lower[-2:] in {"st", "nd", "rd", "th"}
    return lower in words["time"] or lower in words["adjunct_noun"] or ordinal


def skip_adjuncts(tokens: Sequence[Token], index: int) -> int:
    """The index after adverbials that begin at ``index``: "said [on Monday] that"."""
    words = _words()
    while index < len(tokens) and opens_adjunct(tokens, index):
        if index + 1 < len(tokens) and tokens[index + 1].lower == "'s":
            break  # "said Saturday's raid"
        position = index + 1
        if _names_occasion(tokens[index].lower):
            index = position
            continue
        while position < len(tokens) and position - index < 6:
            lower = tokens[position].lower
            position += 1
            if _names_occasion(lower):
                break
        while position < len(tokens) and (
            tokens[position].lower in words["time"] or tokens[position].text.isdigit()
        ):
            position += 1
        index = position
    return index
