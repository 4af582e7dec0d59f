"""What is said of ground: that somebody took, lost, holds, surrounds or left it.

Three: "the village was captured by the militia" (gained) · "rebels denied losing the crossing"
(lost, denied) · "troops withdrew from the port" (withdrawn).

The rules are data, in ``data/territory.toml``. "Fell to the rebels" is a gain of the rebels; people
captured, weapons seized and men lost are no ground.

Misses, accepted: a name that opens its sentence, stands on no list, and fell to nobody named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache, partial

from rashomon.gazetteer import load_actors, load_groups
from rashomon.language import Analysis, Token
from rashomon.language.noun_phrases import Phrase
from rashomon.model import (
    ActorKind,
    GroupCode,
    Participant,
    PlaceMention,
    Span,
    Territory,
    TerritoryChange,
)
from rashomon.reading.agents import blame_words
from rashomon.reading.citations import Citations
from rashomon.reading.frames import FrameRule, Tests
from rashomon.reading.frames.clauses import head_of, noun_phrase_at
from rashomon.reading.ground import (
    bare_ground,
    ground_words,
    is_ground,
    is_marked,
    place_starts,
)
from rashomon.reading.stated import (
    PRONOUNS,
    FoundStated,
    Stated,
    distinct,
    find_stated,
    may_act,
    participant,
    span_of,
)

_ON = frozenset({"on", "against"})
_HELD = re.compile(r"(?P<name>\w+)-(?:held|controlled)", re.IGNORECASE)
_FIGHTING_KINDS = frozenset({ActorKind.PARTY, ActorKind.GOVERNMENT})


def find_territory(
    analysis: Analysis, citations: Citations, places: Sequence[PlaceMention]
) -> tuple[FoundStated, ...]:
    """The claims about ground, in order of evidence."""
    starts = place_starts(places)
    talk = [_has_ground(sentence.tokens) for sentence in analysis.sentences]

    def tests_of(index: int) -> Tests:
        near = talk[index] or (index > 0 and talk[index - 1])
        return Tests(
            is_theme=partial(_is_theme, analysis, starts, near),
            is_actor=partial(_is_actor, analysis),
            is_told=near,
        )

    stated = find_stated(analysis, citations, "territory", tests_of)
    meant = (one for one in stated if _is_of_war(analysis, one))
    return distinct(claim for one in meant for claim in _claims(analysis, one))


def _is_of_war(analysis: Analysis, one: Stated) -> bool:
    """Whether ground is meant in earnest: by one who can fight, or where fighting is told of.

    "The senator captured three counties" is no claim about ground.
    """
    actor = one.actor
    if actor is None:
        return True
    tokens = analysis.sentences[one.sentence].tokens
    inside = [i for i, token in enumerate(tokens) if actor.start <= token.start < actor.end]
    if actor.text.lower() in PRONOUNS:
        if set(actor.name.lower().split()) & _fighter_words():
            return True  # "it", that is the front
    elif inside and is_fighter(analysis.text, tokens, Phrase(inside[0], inside[-1] + 1)):
        return True
    near = analysis.sentences[max(0, one.sentence - 1) : one.sentence + 2]
    return any(_tells_of_war(token) for sentence in near for token in sentence.tokens)


def _tells_of_war(token: Token) -> bool:
    if token.lower in ground_words("war") | blame_words("attack_noun"):
        return True
    return load_groups().code(token.lower) is GroupCode.COMBATANTS


def _is_theme(
    analysis: Analysis,
    starts: Set[int],
    near: bool,
    tokens: Sequence[Token],
    phrase: Phrase,
    rule: FrameRule,
) -> bool:
    index = head_of(tokens, phrase)
    head, first = tokens[index].lower, tokens[phrase.first].lower
    if phrase.first < index and first.endswith("ing") and first not in ground_words("ground"):
        return False  # "kept pounding the town"
    if rule.theme == "fighter":
        return is_fighter(analysis.text, tokens, phrase)
    if rule.theme == "attack on ground":
        target = _target(tokens, phrase)
        return target is not None and is_ground(analysis, tokens, target, starts)
    if rule.theme == "left ground":
        left = _left(tokens, phrase)
        return left is not None and is_ground(analysis, tokens, left, starts)
    if phrase.last - phrase.first == 1 and head in {"it", "them"}:
        return near and rule.pronoun
    is_taken = rule.actor == "to"
    return head not in ground_words("idle") and is_ground(
        analysis, tokens, phrase, starts, is_taken=is_taken
    )


def _is_actor(analysis: Analysis, tokens: Sequence[Token], phrase: Phrase, rule: FrameRule) -> bool:
    if is_fighter(analysis.text, tokens, phrase):
        leaves = rule.status == TerritoryChange.WITHDRAWN
        return not leaves or _is_fighting(analysis.text, tokens, phrase)
    head = tokens[head_of(tokens, phrase)]
    if head.is_capitalised and is_marked(analysis, head, "org"):
        return True  # a group on no list: "the Sons of the Ridge"
    if rule.actor != "any" or rule.status == TerritoryChange.HELD:
        return False
    is_place = tokens[head_of(tokens, phrase)].lower in ground_words("ground")
    return may_act(tokens, phrase) and not is_place


def _is_fighting(text: str, tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether "they" who left can be fighters: some are told of before, in their sentence."""
    if tokens[phrase.first].lower not in PRONOUNS:
        return True
    return any(
        is_fighter(text, tokens, Phrase(i, i + 1))
        for i in range(phrase.first)
        if tokens[i].is_word and tokens[i].lower not in PRONOUNS
    )


def _has_ground(tokens: Sequence[Token]) -> bool:
    return not ground_words("ground").isdisjoint([token.lower for token in tokens])


def _claims(analysis: Analysis, one: Stated) -> Iterator[FoundStated]:
    tokens = analysis.sentences[one.sentence].tokens
    actor, area, evidence = one.actor, one.theme, one.evidence
    if one.rule.role == "leaving" and one.theme is not None:
        actor = participant(analysis.text, tokens, _phrase_of(tokens, one.theme))
        area = None
    elif one.rule.role == "ousted" and one.theme is not None:
        actor = participant(analysis.text, tokens, _phrase_of(tokens, one.theme))
        phrase = _left_behind(tokens, evidence)
        if phrase is None or not is_ground(analysis, tokens, phrase, frozenset()):
            return
        area = span_of(analysis.text, tokens, phrase)
        area = _trimmed(analysis.text, tokens, one.rule, area)
        evidence = Span.cut(analysis.text, evidence.start, max(evidence.end, area.end))
    elif one.rule.theme == "left ground" and area is not None:
        whole = _phrase_of(tokens, area)
        left = _left(tokens, whole) or whole
        if left.first - 1 > whole.first:
            actor = participant(analysis.text, tokens, Phrase(whole.first, left.first - 1))
        area = span_of(analysis.text, tokens, left)
    elif area is not None:
        area = _trimmed(analysis.text, tokens, one.rule, area)
        actor = actor or _holder(analysis.text, tokens, evidence)
    yield FoundStated(
        status=one.rule.status,
        evidence=evidence,
        citation=one.citation,
        stance=one.stance,
        modality=one.modality,
        content=Territory(change=TerritoryChange(one.rule.status), actor=actor, area=area),
    )


def is_fighter(text: str, tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a noun phrase is somebody who can take or hold ground."""
    head = tokens[head_of(tokens, phrase)]
    lower = head.lower
    if lower in _fighter_words() or lower in PRONOUNS:
        return True
    if load_groups().code(lower) is GroupCode.COMBATANTS:
        return True
    if not any(tokens[i].is_capitalised for i in range(phrase.first, phrase.last)):
        return False
    written = text[tokens[phrase.first].start : tokens[phrase.last - 1].end]
    actor = load_actors().find(written) or load_actors().resolve(written)
    return actor is not None and actor.kind in _FIGHTING_KINDS


@cache
def _fighter_words() -> frozenset[str]:
    return ground_words("fighter") | blame_words("agent") | blame_words("agent_body")


def _target(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """ "an attack on [the village]"; None for anything else."""
    index = head_of(tokens, phrase)
    attack = blame_words("attack_noun") | {"offensive", "advance", "assaults", "push"}
    on = index + 1
    if tokens[index].lower not in attack or on + 1 >= len(tokens):
        return None
    return noun_phrase_at(tokens, on + 1) if tokens[on].lower in _ON else None


def _trimmed(text: str, tokens: Sequence[Token], rule: FrameRule, area: Span) -> Span:
    """The ground without what follows it: "[the crossing] from the militia"."""
    phrase = _phrase_of(tokens, area)
    if rule.theme == "attack on ground":
        phrase = _target(tokens, phrase) or phrase
    return span_of(text, tokens, bare_ground(tokens, phrase))


def _left(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """ "the army from [the port]"; the whole where no "from" stands inside."""
    inside = range(phrase.first, phrase.last - 1)
    at = next((i for i in inside if tokens[i].lower == "from"), None)
    if at is not None:
        return Phrase(at + 1, phrase.last)
    return phrase if tokens[phrase.first - 1].lower == "from" else None


def _phrase_of(tokens: Sequence[Token], span: Span) -> Phrase:
    inside = [i for i, t in enumerate(tokens) if span.start <= t.start < span.end]
    return Phrase(inside[0], inside[-1] + 1)


def _holder(text: str, tokens: Sequence[Token], evidence: Span) -> Participant | None:
    """The rebels of "the rebel-held town"."""
    for token in tokens:
        inside = evidence.start <= token.start < evidence.end
        held = _HELD.fullmatch(token.text) if inside else None
        if held:
            name = held["name"]
            holder = Token(token.start, token.start + len(name), name, name.lower())
            return participant(text, (holder,), Phrase(0, 1))
    return None


def _left_behind(tokens: Sequence[Token], evidence: Span) -> Phrase | None:
    """ "driven out of [the fort] by insurgents"."""
    for index, token in enumerate(tokens[:-1]):
        inside = evidence.start < token.start < evidence.end
        if inside and (
            token.lower == "from" or (token.lower == "of" and tokens[index - 1].lower == "out")
        ):
            return noun_phrase_at(tokens, index + 1)
    return None
