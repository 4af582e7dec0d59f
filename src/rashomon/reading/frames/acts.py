"""Acts: somebody does it to a thing, in the active or the passive.

Three: "[rebels] broke [the truce]" · "[the convoy] was turned back by [soldiers]" · "accused [the
army] of blocking [it]".
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import Token
from rashomon.language.noun_phrases import Phrase, phrase_before
from rashomon.language.tokens import stands_at
from rashomon.language.vocabulary import load_words, words_of
from rashomon.model import Modality
from rashomon.reading.frames.clauses import agent_after, object_after, subjects_of
from rashomon.reading.frames.parts import (
    Frame,
    Scope,
    Tests,
    after_day,
    find_gap,
    first_of,
    is_clipped,
    is_noun_here,
    settled,
)
from rashomon.reading.frames.rules import Entry, FrameRule
from rashomon.reading.frames.verb_forms import VerbForm
from rashomon.reading.frames.verb_groups import VerbGroup, find_group, is_wish_before, verb_words


def find_act(scope: Scope, index: int, end: int, entry: Entry, tests: Tests) -> Frame | None:
    """What an act says, its words from ``index`` up to ``end``; None when it is none here."""
    tokens, floor = scope.tokens, scope.floor(index)
    if is_noun_here(tokens, index, entry.forms):
        return None
    group = find_group(tokens, index, floor)
    if group.is_wished:
        return None
    if VerbForm.PARTICIPLE in entry.forms:
        if group.is_passive:
            return _passive(scope, index, end, entry, tests, group)
        by = group.is_bare and stands_at(tokens, end, (*entry.after_gap, "by"))
        if by or (group.is_bare and is_clipped(tokens) and _ends_there(tokens, end, entry)):
            return _passive(scope, index, end, entry, tests, group)
    joined = index > 0 and tokens[index - 1].lower == "and"  # "had stormed it and taken it"
    if entry.forms == {VerbForm.PARTICIPLE} and group.is_bare and not joined:
        return None
    return _active(scope, index, end, entry, tests, group)


def _ends_there(tokens: Sequence[Token], end: int, entry: Entry) -> bool:
    """Whether a verb has no object: "Truce agreed", "Relief convoy held at the border"."""
    end += len(entry.after_gap) if stands_at(tokens, end, entry.after_gap) else 0
    if end >= len(tokens) or not tokens[end].is_word:
        return True
    lower = tokens[end].lower
    return lower in words_of("preposition", "weekday")


def _active(
    scope: Scope, index: int, end: int, entry: Entry, tests: Tests, group: VerbGroup
) -> Frame | None:
    tokens = scope.tokens
    last = len(tokens)
    if entry.after_gap:
        gap = find_gap(tokens, end, entry.after_gap)
        if gap is None:
            return None
        theme, last = Phrase(end, gap), gap + len(entry.after_gap)
        theme = object_after(tokens, end, gap) or theme
    else:
        found = object_after(tokens, end, len(tokens))
        if found is None and (after := after_day(tokens, end)) > end:
            found = object_after(tokens, after, len(tokens))  # "signed on Monday [a truce]"
        if found is None or not tests.is_theme(tokens, found, entry.rule):
            return _relative(scope, index, end, entry, tests, group)
        theme, last = found, found.last
        if last < len(tokens) and tokens[last].lower in _PARTICLES:
            return None  # "holding it [up]"
    if not tests.is_theme(tokens, theme, entry.rule):
        return None
    floor = scope.floor(index)
    is_ing = _is_ing(tokens, index, entry, group)
    subjects = subjects_of(tokens, group.start, floor, is_ing=is_ing)
    actor = _actor(tokens, subjects, entry.rule, tests)
    own = actor is None and group.start == floor and floor > 0
    if not own and not _may_lack(entry.rule, actor):
        return None
    if actor is None and not own and group.is_bare and entry.forms == {VerbForm.BASE}:
        return None  # "[Allow] the convoy in!", "to leave the town and [let] aid through"
    if is_ing and not own and not _ing_tells(tokens, group.start, actor, subjects):
        return None
    if is_ing and _is_adjective(tokens, group.start, theme):
        return None
    first = first_of(tokens, actor, group.start) if actor else index
    return Frame(
        rule=entry.rule, head=index, first=max(first, floor), last=last, theme=theme,
        actor=actor, own=own,
        modality=_unseen(tokens, actor, settled(tokens, theme, entry.rule, group.modality)),
    )  # fmt: skip


def _relative(
    scope: Scope, index: int, end: int, entry: Entry, tests: Tests, group: VerbGroup
) -> Frame | None:
    """ "[the truce] that [both sides] had signed", "[the hill], which [rebels] took on Monday"."""
    tokens, floor = scope.tokens, scope.floor(index)
    actor = _actor(tokens, subjects_of(tokens, group.start, floor, is_ing=False), entry.rule, tests)
    if actor is None or actor.last != group.start or VerbForm.ING in entry.forms:
        return None
    at = actor.first - 1
    if at <= floor or tokens[at].lower not in _OBJECT_RELATIVES:
        return None
    theme = phrase_before(tokens, at - 1 if tokens[at - 1].text == "," else at, floor)
    if theme is None or not tests.is_theme(tokens, theme, entry.rule):
        return None
    return Frame(
        rule=entry.rule, head=index, first=max(theme.first, floor), last=end, theme=theme,
        actor=actor, modality=settled(tokens, theme, entry.rule, group.modality),
    )  # fmt: skip


_OBJECT_RELATIVES = frozenset({"that", "which"})


def _unseen(tokens: Sequence[Token], actor: Phrase | None, modality: Modality) -> Modality:
    """ "there is no sign of [the army] leaving": it did not happen."""
    if actor is None or modality is not Modality.ACTUAL or actor.first < 3:
        return modality
    no, sign, of = (token.lower for token in tokens[actor.first - 3 : actor.first])
    is_unseen = no == "no" and sign in verb_words("sign") and of == "of"
    return Modality.NEGATED if is_unseen else modality


_LIGHT = frozenset({"ever", "not", "now", "still", "already", "also"})
_PARTICLES = frozenset({"up", "off", "down"})


def _is_ing(tokens: Sequence[Token], index: int, entry: Entry, group: VerbGroup) -> bool:
    """Whether a group begins with a form in "-ing": "[surrounding] it", "[trying] to take it"."""
    if group.start == index:
        return VerbForm.ING in entry.forms and group.is_bare
    words = [token.lower for token in tokens[group.start : index]]
    main = next((word for word in words if word not in _LIGHT and not word.endswith("ly")), "")
    return main.endswith("ing") or (not main and VerbForm.ING in entry.forms)


def _is_adjective(tokens: Sequence[Token], start: int, theme: Phrase) -> bool:
    """ "shelled the town and [surrounding] areas"."""
    first = tokens[theme.first]
    plain = not first.is_capitalised and first.lower not in load_words()["determiner"]
    return plain and start > 0 and tokens[start - 1].lower in {"and", "or"}


def _ing_tells(
    tokens: Sequence[Token], start: int, actor: Phrase | None, subjects: Sequence[Phrase]
) -> bool:
    """Whether "-ing" tells of a deed: not "the risk of breaking it", "the area surrounding it"."""
    if is_wish_before(tokens, start) or (subjects and actor is None):
        return False
    before = tokens[start - 1].lower if start else ""
    return before not in {"of", "for", "from", "against", "on", "to", "at"} or actor is not None


def _passive(
    scope: Scope, index: int, end: int, entry: Entry, tests: Tests, group: VerbGroup
) -> Frame | None:
    tokens, floor = scope.tokens, scope.floor(index)
    if entry.after_gap:
        if not stands_at(tokens, end, entry.after_gap):
            return None
        end += len(entry.after_gap)
    subjects = subjects_of(tokens, group.start, floor, is_ing=False)
    theme = next((s for s in subjects if tests.is_theme(tokens, s, entry.rule)), None)
    if theme is None:
        return None
    agent = agent_after(tokens, end, len(tokens))
    if agent is not None and not tests.is_actor(tokens, agent, entry.rule):
        if entry.rule.actor == "fighter":
            return None
        agent = None
    if agent is None and entry.rule.needs_agent:
        return None
    return Frame(
        rule=entry.rule, head=index, first=max(first_of(tokens, theme, group.start), floor),
        last=agent.last if agent else end, theme=theme, actor=agent,
        modality=settled(tokens, theme, entry.rule, group.modality),
    )  # fmt: skip


def _actor(
    tokens: Sequence[Token], subjects: Sequence[Phrase], rule: FrameRule, tests: Tests
) -> Phrase | None:
    if rule.actor == "none":
        return None
    return next((s for s in subjects if tests.is_actor(tokens, s, rule)), None)


def _may_lack(rule: FrameRule, actor: Phrase | None) -> bool:
    return actor is not None or rule.actor in {"any", "none"}
