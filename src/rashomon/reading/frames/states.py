"""States: what the thing does or is.

Three: "[the truce] collapsed" · "[the convoy] is stuck" · "[the town] fell to [the rebels]".
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import Token
from rashomon.language.noun_phrases import Phrase
from rashomon.language.vocabulary import load_words
from rashomon.model import Modality
from rashomon.reading.frames.clauses import head_of, noun_phrase_at, subjects_of
from rashomon.reading.frames.parts import (
    Frame,
    Scope,
    Tests,
    find_gap,
    first_of,
    is_clipped,
    is_noun_here,
    settled,
)
from rashomon.reading.frames.rules import Entry, FrameRule
from rashomon.reading.frames.verb_forms import VerbForm
from rashomon.reading.frames.verb_groups import VerbGroup, find_group, verb_words


def find_state(scope: Scope, index: int, end: int, entry: Entry, tests: Tests) -> Frame | None:
    """What a state says, its words from ``index`` up to ``end``; None when it is none here."""
    tokens, floor, rule = scope.tokens, scope.floor(index), entry.rule
    actor: Phrase | None = None
    if entry.after_gap:
        gap = find_gap(tokens, end - 1, entry.after_gap)
        if gap is None or gap <= end - 1:
            return None
        actor, end = Phrase(end, gap) if gap > end else None, gap + len(entry.after_gap)
    at = _copula(tokens, index, floor) if rule.be else index
    if at is None and is_clipped(tokens):
        at = index  # "Truce in doubt"
    if at is None or is_noun_here(tokens, index, entry.forms):
        return None
    group = find_group(tokens, at, floor)
    if entry.forms == {VerbForm.PARTICIPLE} and group.is_bare:
        return None
    if group.is_wished or (group.is_passive and VerbForm.ING not in entry.forms and not rule.be):
        return None
    if rule.doubted and not _is_doubted(tokens, group, index):
        return None
    theme = _theme(scope, group, entry, tests)
    if theme is None:
        return None
    if entry.forms == {VerbForm.BASE} and group.is_bare and not _is_many(tokens, theme):
        return None  # "in the valley that [fall]"
    if rule.actor not in {"any", "none", "fighter"}:
        actor, end = _after(tokens, end, rule, tests)
        if actor is None:
            return None
    elif actor is not None and not tests.is_actor(tokens, actor, rule):
        return None
    return Frame(
        rule=rule, head=index, first=max(first_of(tokens, theme, group.start), floor), last=end,
        theme=theme, actor=actor,
        modality=Modality.ACTUAL if rule.doubted else settled(tokens, theme, rule, group.modality),
    )  # fmt: skip


def _is_doubted(tokens: Sequence[Token], group: VerbGroup, index: int) -> bool:
    """ "will not [outlast]", "may hardly [survive]"."""
    words = {token.lower for token in tokens[group.start : index]}
    return bool(words & _TO_COME) and bool(words & _DOUBT)


_TO_COME = frozenset("will would may might could can cannot won't wo ca".split())
_DOUBT = frozenset("not n't cannot won't never hardly scarcely unlikely".split())


def _theme(scope: Scope, group: VerbGroup, entry: Entry, tests: Tests) -> Phrase | None:
    tokens = scope.tokens
    is_ing = VerbForm.ING in entry.forms and group.is_bare
    subjects = subjects_of(tokens, group.start, scope.floor(group.start), is_ing=is_ing)
    return next((s for s in subjects if tests.is_theme(tokens, s, entry.rule)), None)


def _is_many(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a subject is plural: "the trucks", "the town and the port", "they"."""
    head = tokens[head_of(tokens, phrase)].lower
    joined = any(tokens[i].lower == "and" for i in range(phrase.first, phrase.last))
    return joined or head.endswith("s") or head in {"they", "both", "others"}


def _copula(tokens: Sequence[Token], index: int, floor: int) -> int | None:
    """Index of the "is" before "[still] in jeopardy"; None when there is none."""
    for position in range(index - 1, max(floor - 1, index - 5), -1):
        lower = tokens[position].lower
        if lower in verb_words("copula"):
            return position
        if not (lower in load_words()["verb_adverb"] or lower.endswith("ly") or lower in _DEGREES):
            return None
    return None


_DEGREES = frozenset("not now very again so all under more too in the a for".split())


def _after(
    tokens: Sequence[Token], index: int, rule: FrameRule, tests: Tests
) -> tuple[Phrase | None, int]:
    """Who follows a state: "fell to [the rebels]", "in the hands of [the rebels]"."""
    if rule.actor != "follows":
        if index >= len(tokens) or tokens[index].lower != rule.actor:
            return None, index
        index += 1
    phrase = noun_phrase_at(tokens, index)
    if phrase is None or not tests.is_actor(tokens, phrase, rule):
        return None, index
    return phrase, phrase.last
