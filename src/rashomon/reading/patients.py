"""Whom or what a verb of a sentence is done to.

Three: "bombed [the base]" · "[a ferry] was shelled" · "opened fire on [the crowd]".

Misses, accepted: objects after a long aside; a verb with two objects gives the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import Token
from rashomon.language.noun_phrases import Phrase, is_verb_like, phrase_after, phrase_before
from rashomon.language.vocabulary import load_words, words_of

_BEING = frozenset("was were been being is are be got".split())
# Between a verb and what it is done to: "fired [on] the crowd", "crashed [into] a house".
_TO = frozenset("on at into upon onto against through".split())
_STEPS = frozenset("up down off out all both".split())
_AUXILIARY_REACH = 4  # tokens between "was" and its participle: "was badly and repeatedly hit"
_AFTER_HEADLINE = frozenset("and as after while when twice again".split())
_ONLY_PAST = frozenset("threw broke took blew drove fell opened gave fought".split())
_ARTICLES = frozenset("a an the".split())
_CLOSERS = frozenset("in at from near with for to on against".split())


def is_passive(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a verb is in the passive, with "was" or without: "car park hit", "seized by"."""
    if tokens[first].lower.endswith("ing") and tokens[first].lower != "being":
        return False
    if tokens[first].lower in _BEING:
        return True
    before = tokens[max(0, first - _AUXILIARY_REACH) : first]
    for token in reversed(before):
        if token.lower in _BEING:
            return True
        if not (token.lower in load_words()["verb_adverb"] or token.lower.endswith("ly")):
            if token.lower in {"had", "has", "have", "'ve", "'d"}:
                return False
            break
    return last < len(tokens) and tokens[last].lower == "by"


def patient(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """Whom or what the verb at ``first`` to ``last`` is done to; None where nobody is named."""
    if is_passive(tokens, first, last):
        return _trimmed(tokens, phrase_before(tokens, first))
    return object_after(tokens, last) or _reduced(tokens, first, last)


def object_after(tokens: Sequence[Token], index: int) -> Phrase | None:
    """The object that begins at ``index``, after "on" or "into" too; never a time or an adverb."""
    while index < len(tokens) and tokens[index].lower in _TO | _STEPS:
        index += 1
    if index >= len(tokens) or not tokens[index].is_word:
        return None
    if tokens[index].lower in words_of("weekday", "month", "time_noun", "preposition"):
        return None
    phrase = _trimmed(tokens, _whole(tokens, phrase_after(tokens, index)))
    if phrase is None:
        return None
    timed = {token.lower for token in tokens[phrase.first : phrase.last]} & words_of("time_noun")
    return None if timed - {"night"} else phrase


def _whole(tokens: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """Over what stands before the noun: "a suspected [thief]", "smugglers' [boats]"."""
    if phrase is None or phrase.last + 1 >= len(tokens):
        return phrase
    lead, gap = tokens[phrase.last - 1].lower, tokens[phrase.last]
    closed = lead in words_of("determiner") or lead in _ARTICLES or lead.isdigit()
    describes = gap.lower.endswith("ed") and closed
    owns = gap.text in {"'", "’"} and lead.endswith("s")
    rest = phrase_after(tokens, phrase.last + 1) if describes or owns else None
    return Phrase(phrase.first, rest.last) if rest else phrase


def _reduced(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """The subject of a headline's participle: "Hospital bombed in Sefrin", "a reporter seized"."""
    if last < len(tokens) and tokens[last].is_word:
        following = tokens[last].lower
        closed = words_of("preposition", "weekday", "time_noun")
        if following not in closed and following not in _AFTER_HEADLINE:
            return None
    if first == 0 or tokens[first].lower.endswith("ing") or tokens[first].lower in _ONLY_PAST:
        return None
    return _trimmed(tokens, phrase_before(tokens, first))


def _trimmed(tokens: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """Without what says where or for what: "a school [in Jebra]"; "of" phrases stay."""
    if phrase is None:
        return None
    last, words = phrase.last, words_of("determiner")
    for index in range(phrase.first + 1, phrase.last):
        describes = index + 1 < phrase.last and tokens[index - 1].lower in words
        if tokens[index].lower in _CLOSERS or (is_verb_like(tokens[index]) and not describes):
            last = index
            break
    return Phrase(phrase.first, last)
