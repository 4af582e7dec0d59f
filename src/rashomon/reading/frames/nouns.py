"""Nouns of a thing, and words before one.

Three: "the capture of [Orvin] by [rebels]" · "[truce] violations" · "the fragile [truce]".
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import Token
from rashomon.language.noun_phrases import Phrase, phrase_before
from rashomon.language.tokens import stands_at
from rashomon.language.vocabulary import load_words
from rashomon.model import Modality
from rashomon.reading.frames.clauses import agent_after, head_of, noun_phrase_at
from rashomon.reading.frames.parts import Frame, Scope, Tests
from rashomon.reading.frames.rules import Entry, FrameRule
from rashomon.reading.frames.verb_groups import is_wish_before, verb_words

MAX_MARK = 4  # tokens between "fragile" and its truce: "the fragile three-day [truce]"


def find_noun(scope: Scope, index: int, end: int, entry: Entry, tests: Tests) -> Frame | None:
    """ "the capture of [Orvin] by [rebels]", "[truce] violations by [rebels]"."""
    tokens, rule, floor = scope.tokens, entry.rule, scope.floor(index)
    if is_wish_before(tokens, index, floor):
        return None
    theme, end, first = _noun_theme(tokens, index, end, floor, rule, tests)
    actor = agent_after(tokens, end, min(len(tokens), end + 3))
    if theme is None:
        named = actor is not None and tests.is_actor(tokens, actor, rule)
        if not (named and rule.loose and tests.is_told):
            return None
        first = _noun_start(tokens, index, floor)
    if actor is not None and tests.is_actor(tokens, actor, rule):
        end = actor.last
    else:
        actor = _owner(tokens, first, floor, rule, tests)
    lead = tokens[first - 1].lower if first > floor else ""
    supposed = any(
        t.lower in verb_words("supposing") for t in tokens[max(floor, index - 8) : index]
    )
    negated = lead == "no" or tokens[first].lower == "no"
    modality = Modality.NEGATED if negated else Modality.ACTUAL
    return Frame(
        rule=rule, head=index, first=first, last=end, theme=theme, actor=actor,
        modality=Modality.HYPOTHETICAL if supposed else modality,
    )  # fmt: skip


def _noun_theme(
    tokens: Sequence[Token], index: int, end: int, floor: int, rule: FrameRule, tests: Tests
) -> tuple[Phrase | None, int, int]:
    """What the noun is of, where that ends, and where the whole begins."""
    if end < len(tokens) and tokens[end].lower in (_OF_OR_TO if rule.loose else _OF):
        found = noun_phrase_at(tokens, end + 1)
        found = _before_by(tokens, found) if found else None
        whole = found is not None and not stands_at(tokens, found.last, ("'s",))
        if found is not None and whole and tests.is_theme(tokens, found, rule):
            return found, found.last, _noun_start(tokens, index, floor)
    if rule.of_only:
        return None, end, index
    for first in range(index - 1, max(floor, index - 4) - 1, -1):
        before = Phrase(first, index)
        whole = tokens[first].is_word and head_of(tokens, before) == index - 1
        if whole and tests.is_theme(tokens, before, rule):
            return before, end, min(first, _noun_start(tokens, index, floor))
    return None, end, index


_OF = frozenset({"of", "from"})
_OF_OR_TO = _OF | frozenset({"to", "against", "in"})  # "a breach to the ceasefire"


def _noun_start(tokens: Sequence[Token], index: int, floor: int) -> int:
    """Index of the first word of the noun phrase whose head stands at ``index``."""
    phrase = phrase_before(tokens, index + 1, floor)
    if phrase is None or phrase.last != index + 1:
        return index
    prepositions = load_words()["preposition"]
    inside = (i for i in range(index - 1, phrase.first - 1, -1) if tokens[i].lower in prepositions)
    return max(next(inside, phrase.first - 1) + 1, floor)


def _before_by(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    by = (i for i in range(phrase.first + 1, phrase.last) if tokens[i].lower == "by")
    return Phrase(phrase.first, next(by, phrase.last))


def _owner(
    tokens: Sequence[Token], first: int, floor: int, rule: FrameRule, tests: Tests
) -> Phrase | None:
    """ "accused [Belmar] of 40 ceasefire violations", "[the army] for repeated breaches"."""
    if first - 1 <= floor or tokens[first - 1].lower not in {"of", "for"}:
        return None
    phrase = phrase_before(tokens, first - 1, floor)
    return phrase if phrase and tests.is_actor(tokens, phrase, rule) else None


def find_mark(scope: Scope, index: int, end: int, entry: Entry, tests: Tests) -> Frame | None:
    """ "the [fragile] truce", "the [besieged] quarter"."""
    tokens, rule, floor = scope.tokens, entry.rule, scope.floor(index)
    phrase = noun_phrase_at(tokens, end)
    if phrase is not None and tokens[phrase.first].lower in load_words()["determiner"]:
        return None  # "has encircled [the town]"
    if phrase is None or is_wish_before(tokens, index, floor):
        return None
    head = head_of(tokens, phrase)
    if head - end >= MAX_MARK or not tests.is_theme(tokens, phrase, rule):
        return None
    determined = index > floor and tokens[index - 1].lower in load_words()["determiner"]
    return Frame(
        rule=rule, head=index, first=index - 1 if determined else index, last=head + 1,
        theme=Phrase(end, head + 1), modality=Modality.ACTUAL,
    )  # fmt: skip
