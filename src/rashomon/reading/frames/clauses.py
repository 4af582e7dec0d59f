"""Subjects, objects and agents of a verb, from noun phrases and marks.

Three: "[A convoy] of 40 trucks is waiting" · "[The truce] came into force but was broken" ·
"accused [the army] of breaking it".

Misses, accepted: subjects further than a clause away; two verbs without a joint between.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rashomon.language import Token
from rashomon.language.noun_phrases import (
    Phrase,
    is_verb_like,
    opens_clause,
    phrase_after,
    phrase_before,
)
from rashomon.language.vocabulary import load_cues, load_words
from rashomon.reading.datafiles import load_table
from rashomon.reading.frames.verb_groups import verb_words
from rashomon.reading.numbers import is_number_word

MAX_CLAUSE = 30  # tokens from a verb back to the beginning of its clause
MAX_OBJECT = 20  # tokens after a verb in which its object ends
MAX_AGENT = 10  # tokens between a participle and its "by"

_JOINTS = frozenset({"and", "but", "or", "then"})
_RELATIVES = frozenset({"which", "who", "that"})
_STOPS = frozenset(
    "that if when while because although though as after before whether unless where since"
    " once".split()
)
_MARKS = frozenset(';:–—“”"')
_ELLIPTIC = frozenset({"another", "others", "both"})
_OF = frozenset({"of", "for"})
_WITHIN = frozenset({"at", "on", "for", "about", "in", "with"})  # "[attempts at] a truce failed"
_WHERE = frozenset({"against", "near", "on", "at", "with", "by"})
_TIMES = frozenset("overnight yesterday today tonight late early soon again ago twice once".split())
_NAMING = frozenset({"called", "named", "known"})
_HEAD_CLOSERS = _NAMING | frozenset("north south east west outside".split())


def subjects_of(
    tokens: Sequence[Token], start: int, floor: int, *, is_ing: bool
) -> tuple[Phrase, ...]:
    """Phrases that may be the subject of the group at ``start``, the likeliest first."""
    if start <= floor:
        return ()
    before = tokens[start - 1].lower
    if before in _RELATIVES:
        end = start - 2 if start - 2 > floor and tokens[start - 2].text == "," else start - 1
        return _nested(tokens, phrase_before(tokens, end, floor))
    if before in load_words()["pronoun"] or before in _ELLIPTIC:
        return (Phrase(start - 1, start),)
    if before in _JOINTS or (is_ing and before == ","):
        return _found(_opening(tokens, start - 1, floor, over_commas=True))
    if is_ing and before in _OF:
        return _found(phrase_before(tokens, start - 1, floor))
    found = phrase_before(tokens, start, floor)
    if found is None and is_ing:
        found = _after_to(tokens, start, floor)
    near = _with_determiner(tokens, found, floor)
    if near is None:
        return _found(_opening(tokens, start, floor, over_commas=False))
    if is_ing:
        return _nested(tokens, near)
    if not opens_clause(tokens, near.first, floor):
        far = _opening(tokens, near.first, floor, over_commas=False)
        is_part = far is not None and tokens[near.first - 1].lower in _WITHIN
        return _found(far) if is_part else (*_found(far), near)
    if near.first > floor and tokens[near.first - 1].lower in {"and", "or"}:
        return (near, *_found(_opening(tokens, near.first, floor, over_commas=False)))
    return (near,)


def _after_to(tokens: Sequence[Token], start: int, floor: int) -> Phrase | None:
    """ "drew attention to [a convoy at the gate] awaiting clearance"."""
    for index in range(start - 1, max(floor, start - MAX_OBJECT), -1):
        if tokens[index].lower == "to":
            return phrase_before(tokens, start, index + 1)
    return None


def _nested(tokens: Sequence[Token], phrase: Phrase | None) -> tuple[Phrase, ...]:
    """A phrase and those at its end: "the guns of [the army] surrounding the town".

    The end comes first where it tells where ("a convoy at [the border]"); of a phrase that holds a
    deed only the end is left: "using arms against [troops]".
    """
    if phrase is None:
        return ()
    inner = load_words()["inner_preposition"]
    inside = [i for i in range(phrase.first, phrase.last - 1) if tokens[i].lower in inner]
    if not inside:
        return (phrase,)
    ends = [Phrase(i + 1, phrase.last) for i in reversed(inside)]
    words = {tokens[i].lower for i in inside}
    if any(tokens[i].lower.endswith("ing") for i in range(phrase.first, inside[-1])):
        return (ends[0],)
    return (*ends, phrase) if words & _WHERE else (phrase, *ends)


def _with_determiner(tokens: Sequence[Token], phrase: Phrase | None, floor: int) -> Phrase | None:
    """ "[the] two sides", of which the list of determiners takes "two" for the first word."""
    if phrase is None or phrase.first <= floor:
        return phrase
    if tokens[phrase.first].lower == "that" and phrase.last - phrase.first > 1:
        return Phrase(phrase.first + 1, phrase.last)  # "added that [the army] had left"
    more = tokens[phrase.first - 1].lower in load_words()["determiner"] - {"that"}
    return Phrase(phrase.first - 1, phrase.last) if more else phrase


def is_joined(tokens: Sequence[Token], start: int) -> bool:
    """Whether the subject of a group stands in an earlier part: "began but [was] broken"."""
    return start > 0 and (tokens[start - 1].lower in _JOINTS or tokens[start - 1].text == ",")


def _found(phrase: Phrase | None) -> tuple[Phrase, ...]:
    return (phrase,) if phrase is not None else ()


def _opening(
    tokens: Sequence[Token], index: int, floor: int, *, over_commas: bool
) -> Phrase | None:
    """The noun phrase that opens the clause in which ``index`` stands."""
    first = index
    words = load_words()
    cues = load_cues()
    while first > max(floor, index - MAX_CLAUSE):
        token = tokens[first - 1]
        if token.text in _MARKS or token.lower in _STOPS:
            break
        if token.text == "," and not over_commas:
            break
        if not over_commas and (token.lower in words["auxiliary"] or token.lower in cues):
            break
        first -= 1
    while first < index and (
        tokens[first].lower in words["leading_adverb"] or not tokens[first].is_word
    ):
        first += 1
    if first < index and tokens[first].lower in words["preposition"]:
        return None
    phrase = noun_phrase_at(tokens, first, index)
    if phrase is not None and over_commas:
        joined = _coordinate_after(tokens, phrase, index)
        return joined or phrase
    return phrase


def _coordinate_after(tokens: Sequence[Token], phrase: Phrase, limit: int) -> Phrase | None:
    """ "[The army and the rebels] agreed": the second half, when a verb follows it."""
    if phrase.last + 1 >= limit or tokens[phrase.last].lower != "and":
        return None
    other = noun_phrase_at(tokens, phrase.last + 1, limit)
    if other is None or other.last >= limit or not _is_verb(tokens[other.last]):
        return None
    return Phrase(phrase.first, other.last)


def noun_phrase_at(tokens: Sequence[Token], index: int, limit: int | None = None) -> Phrase | None:
    """The noun phrase that begins at ``index``, without a time at its end and before any verb.

    Args:
        tokens: The sentence.
        index: First token.
        limit: One past the last token that it may hold; None for the whole sentence.
    """
    phrase = phrase_after(tokens, index, limit)
    if phrase is None:
        return None
    if _is_only_determiner(tokens, phrase):
        rest = phrase_after(tokens, phrase.last, limit)
        phrase = Phrase(phrase.first, rest.last) if rest else phrase  # "its three posts"
    if _is_attribute(tokens, phrase):
        rest = noun_phrase_at(tokens, phrase.last + 1, limit)
        phrase = Phrase(phrase.first, rest.last) if rest else phrase
    inside = range(phrase.first + 1, phrase.last)
    last = next((i for i in inside if _ends_phrase(tokens, i)), phrase.last)
    closed = load_words()["determiner"] | load_words()["preposition"]
    while last - 1 > phrase.first and tokens[last - 1].lower in closed - _ELLIPTIC:
        last -= 1  # "hold on to Orvin [with an] iron fist"
    return Phrase(phrase.first, last)


def _is_only_determiner(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase ends at a determiner because another one follows: "its", then "three"."""
    determiners = load_words()["determiner"]
    following = tokens[phrase.last].lower if phrase.last < len(tokens) else ""
    one = phrase.last - phrase.first == 1 and tokens[phrase.first].lower in determiners
    return one and (following in determiners or is_number_word(following))


def _ends_phrase(tokens: Sequence[Token], index: int) -> bool:
    lower = tokens[index].lower
    if lower in verb_words("attributive"):
        return False
    return _is_verb(tokens[index]) or _begins_time(tokens, index) or lower in _NAMING


def _is_attribute(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the participle that ends a phrase stands before its noun: "a UN [brokered] truce"."""
    last = phrase.last
    if last + 1 >= len(tokens) or tokens[last].lower not in verb_words("attributive"):
        return False
    first, following = tokens[phrase.first].lower, tokens[last + 1].lower
    closed = load_words()["determiner"] | load_words()["preposition"]
    determined = first in load_words()["determiner"] and last - phrase.first > 1
    return determined and following not in closed and tokens[last + 1].is_word


def _is_verb(token: Token) -> bool:
    return is_verb_like(token) or (not token.is_capitalised and token.lower in irregular_forms())


@cache
def irregular_forms() -> frozenset[str]:
    """Past forms of the irregular verbs of the rules, which no list of common verbs holds."""
    listed = load_table("verbs")["irregular"].values()
    return frozenset(row[name] for row in listed for name in ("past", "participle") if name in row)


def _begins_time(tokens: Sequence[Token], index: int) -> bool:
    """ "the truce [next week]", "the ceasefire [12 times]", "the rebels [overnight]"."""
    words, lower = load_words(), tokens[index].lower
    if lower in words["weekday"] or lower in _TIMES:
        return True
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    counted = lower.isdigit() or lower in words["determiner"] or lower in {"next", "last"}
    return counted and (following in words["time_noun"] or following == "times")


def object_after(tokens: Sequence[Token], index: int, limit: int) -> Phrase | None:
    """The noun phrase after a verb: "captured [more than five villages] near the river"."""
    first = index
    while first < limit and tokens[first].lower in verb_words("hedge"):
        first += 1
    if first < limit and not is_number_word(tokens[first].lower):
        first = index  # "lost [at] Orvin"
    phrase = noun_phrase_at(tokens, first, min(limit, index + MAX_OBJECT))
    return Phrase(index, phrase.last) if phrase is not None and first > index else phrase


def agent_after(tokens: Sequence[Token], index: int, limit: int) -> Phrase | None:
    """Who did it, after a participle: "was captured on Friday by [the militia]"."""
    for position in range(index, min(limit, index + MAX_AGENT)):
        token = tokens[position]
        if token.lower == "by":
            return _with_next(tokens, noun_phrase_at(tokens, position + 1, limit), limit)
        if token.text in {",", ";", ":"} or token.lower in _JOINTS | _RELATIVES:
            return None
    return None


def _with_next(tokens: Sequence[Token], phrase: Phrase | None, limit: int) -> Phrase | None:
    """ "by [Russia and the United States]", unless a verb of its own follows the second."""
    if phrase is None or phrase.last + 1 >= limit or tokens[phrase.last].lower != "and":
        return phrase
    other = noun_phrase_at(tokens, phrase.last + 1, limit)
    if other is None or (other.last < len(tokens) and _is_verb(tokens[other.last])):
        return phrase
    return Phrase(phrase.first, other.last)


def head_of(tokens: Sequence[Token], phrase: Phrase) -> int:
    """Index of the noun that a phrase is about: "most of [the valley] north of the river".

    A quantity before "of" gives way to what it counts.
    """
    closers = load_words()["preposition"] | _HEAD_CLOSERS
    first = phrase.first
    while True:
        inside = range(first + 1, phrase.last)
        stop = next((i for i in inside if tokens[i].lower in closers), phrase.last)
        counted = stop + 1 < phrase.last and tokens[stop].lower == "of"
        if not counted or tokens[stop - 1].lower not in verb_words("part"):
            return stop - 1
        first = stop + 1


def split_pair(tokens: Sequence[Token], phrase: Phrase) -> tuple[Phrase, ...]:
    """The parts of "the army and the rebels"; one part for any other phrase."""
    joints = [i for i in range(phrase.first + 1, phrase.last - 1) if tokens[i].lower == "and"]
    if len(joints) != 1:
        return (phrase,)
    return Phrase(phrase.first, joints[0]), Phrase(joints[0] + 1, phrase.last)
