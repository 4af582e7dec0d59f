"""Casualty figures of a text: status, group, hedge, bounds, scope and modality.

Three: "killed more than 60 soldiers" · "the toll rose to 71, including four children" · "no one
was hurt". Speakers are joined to them in ``assemble``.

Misses, accepted: victims given only as a list of names; tolls told over two sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.gazetteer import load_groups
from rashomon.language import Analysis, Sentence, Token
from rashomon.language.vocabulary import load_words, stance_of
from rashomon.model import (
    GroupCode,
    Hedge,
    Modality,
    Quantity,
    Scope,
    Span,
    Stance,
    Toll,
    TollStatus,
)
from rashomon.reading.casualty_words import CasualtyWord, casualty_forms, find_casualty_words
from rashomon.reading.numbers import hedge_after
from rashomon.reading.toll_frames import Frame, find_frame
from rashomon.reading.toll_pairs import Pair, iter_unpaired, pair_counts
from rashomon.reading.victims import Count, find_counts
from rashomon.reading.zero_tolls import ZeroToll, find_zero_tolls

_PARTS_OF_LAST = re.compile(
    r"(?:among (?:them|the dead|the victims|those killed|the casualties|the wounded|the injured)\b"
    r"|(?:the|its|this) (?:\w+ )?(?:total|toll|figure|number|count|dead|wounded|injured|victims"
    r"|casualties)"
    r" (?:takes? in|includes?|included|comprises?|comprised|counts?)\b)",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|so far this|this year|last year|in total since|over the (?:past|last)"
    r"|in the (?:past|last) \w+ (?:days|weeks|months|years)|from \w+ to \w+)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundToll:
    """A toll with its evidence, before it has a speaker.

    Attributes:
        evidence: The smallest stretch with number, victims and verb.
        toll: The figure.
        modality: Whether it is said to have happened.
        stance: ``DENIES`` for a denial of harm; None leaves it to the words of saying.
        inherits: Whether it is part of a toll told in the sentence before, and so of its speaker.
    """

    evidence: Span
    toll: Toll
    modality: Modality
    stance: Stance | None = None
    inherits: bool = False


def find_tolls(analysis: Analysis) -> tuple[FoundToll, ...]:
    """The tolls of a text, in order of evidence."""
    found: list[FoundToll] = []
    for index, sentence in enumerate(analysis.sentences):
        last = found[-1].toll.status if found and found[-1].toll.high != 0 else None
        found += _of_sentence(analysis, index, sentence, last)
    return tuple(sorted(found, key=lambda toll: (toll.evidence.start, toll.evidence.end)))


def _of_sentence(
    analysis: Analysis, index: int, sentence: Sentence, last: TollStatus | None
) -> Iterator[FoundToll]:
    text, tokens = analysis.text, sentence.tokens
    zeros = tuple(_zeros(analysis, index, sentence))
    yield from zeros
    counts, words = find_counts(tokens), find_casualty_words(tokens)
    pairs = tuple(pair for pair in pair_counts(tokens, counts, words) if _is_victim(pair))
    context = pairs[0].word.status if pairs else last
    parts = _parts_of(text, sentence, last)
    for pair in pairs:
        toll = _paired(text, tokens, pair, pairs)
        if not any(toll.evidence.overlaps(zero.evidence) for zero in zeros):
            yield toll
    for count in iter_unpaired(counts, pairs):
        whole = parts or (context if count.part and (pairs or count.is_person) else None)
        frame = None if whole else find_frame(tokens, count, counts)
        status = frame.status or context or _named_status(words) if frame else None
        if whole and (count.is_person or count.part):
            yield _part(text, tokens, count, whole)
        elif frame and status:
            yield _framed(text, tokens, frame, status)


def _parts_of(text: str, sentence: Sentence, last: TollStatus | None) -> TollStatus | None:
    """What happened to the people whom a sentence lists: "Among the dead are ..."."""
    found = _PARTS_OF_LAST.match(text, sentence.start, sentence.end)
    if found is None:
        return None
    named = found[0].lower()
    if "wounded" in named or "injured" in named:
        return TollStatus.WOUNDED
    return TollStatus.KILLED if "dead" in named or "killed" in named else last


def _named_status(words: Sequence[CasualtyWord]) -> TollStatus | None:
    return words[0].status if words else None


def _is_victim(pair: Pair) -> bool:
    """Whether the people counted can be the ones harmed.

    Displacement and capture take only nouns for people: "fled 12 days later" counts nobody.
    """
    if pair.count.is_person or pair.count.part:
        return True
    if pair.word.status in {TollStatus.DISPLACED, TollStatus.CAPTURED, TollStatus.MISSING}:
        adjoins = pair.word.last == pair.count.first  # "captured eight"
        return pair.count.group is None and (adjoins or pair.word.first >= pair.count.last)
    return True


# --- from a pairing to a toll ------------------------------------------------------------


def _paired(text: str, tokens: Sequence[Token], pair: Pair, pairs: Sequence[Pair]) -> FoundToll:
    count, word = pair.count, pair.word
    first, last = count.first, count.last
    if pair.own:
        first, last = min(first, word.first), max(last, word.last)
        nearer = [p.count for p in pairs if p.count is not count]
        if word.first < count.first and any(word.last <= c.first < count.first for c in nearer):
            first = count.first
    quantity, after = count.quantity, hedge_after(tokens, last)
    if after is not None and count.number.is_bare:
        quantity, last = after.bound(count.number.value), after.last
    evidence = _cut(text, tokens, first, last)
    part_of_harmed = _is_of_harmed(tokens, count)
    scope = Scope.SUBSET if pair.is_subset or part_of_harmed else _scope(text, tokens)
    return FoundToll(
        evidence=evidence,
        toll=_toll(text, tokens, count, word.status, quantity, scope),
        modality=_modality(tokens, word.first, count.first),
    )


def _is_of_harmed(tokens: Sequence[Token], count: Count) -> bool:
    """ "12 of the dead were women"."""
    after = [t.lower for t in tokens[count.number.last : count.number.last + 3]]
    return (after[:2] == ["of", "the"] and after[2:] and after[2] in casualty_forms()) or False


def _framed(text: str, tokens: Sequence[Token], frame: Frame, status: TollStatus) -> FoundToll:
    scope = Scope.CUMULATIVE if frame.is_sum and _SINCE.search(_line(text, tokens)) else None
    return FoundToll(
        evidence=_cut(text, tokens, frame.first, frame.last),
        toll=_toll(
            text, tokens, frame.count, status, frame.quantity, scope or _scope(text, tokens)
        ),
        modality=_modality(tokens, frame.first, frame.first),
    )


def _part(text: str, tokens: Sequence[Token], count: Count, status: TollStatus) -> FoundToll:
    return FoundToll(
        evidence=_cut(text, tokens, count.first, count.last),
        toll=_toll(text, tokens, count, status, count.quantity, Scope.SUBSET),
        modality=Modality.ACTUAL,
        inherits=True,
    )


def _toll(
    text: str,
    tokens: Sequence[Token],
    count: Count,
    status: TollStatus,
    quantity: Quantity,
    scope: Scope,
) -> Toll:
    group = _cut(text, tokens, *count.group).text if count.group else None
    groups = load_groups()
    return Toll(
        status=status,
        group=group,
        group_code=_group_code(count, group),
        side=groups.side(group) if group else None,
        relation=quantity.relation,
        low=quantity.low,
        high=quantity.high,
        approx=quantity.approx,
        scope=scope,
        text=_cut(text, tokens, count.first, count.number.last).text,
    )


def _group_code(count: Count, group: str | None) -> GroupCode | None:
    if group is None:
        return None
    groups = load_groups()
    return groups.code(group.lower()) or (groups.code(count.head) if count.head else None)


def _scope(text: str, tokens: Sequence[Token]) -> Scope:
    """Cumulative when the sentence adds up since a date."""
    return Scope.CUMULATIVE if _SINCE.search(_line(text, tokens)) else Scope.INCIDENT


def _line(text: str, tokens: Sequence[Token]) -> str:
    return text[tokens[0].start : tokens[-1].end]


def _modality(tokens: Sequence[Token], word: int, count: int) -> Modality:
    """From the helping verbs before the word of harm, and "if" before both."""
    words = load_words()
    before = [t.lower for t in tokens[max(0, word - 4) : word]]
    group = [w for w in before if w in words["auxiliary"] or w in {"to", "not"}]
    lead = [t.lower for t in tokens[max(0, min(word, count) - 12) : min(word, count)]]
    if "if" in lead or "unless" in lead:
        return Modality.HYPOTHETICAL
    if "not" in group or any(w.endswith("n't") for w in group):
        return Modality.NEGATED
    if "will" in group or "shall" in group or "'ll" in group:
        return Modality.FUTURE
    perfect = bool({"have", "has", "had"} & set(group))
    if {"could", "would", "might", "may", "can", "should"} & set(group) and not perfect:
        return Modality.HYPOTHETICAL
    to_base = before[-1:] == ["to"] and tokens[word].lower in {"kill", "wound", "injure", "die"}
    return Modality.HYPOTHETICAL if to_base else Modality.ACTUAL


def _zeros(analysis: Analysis, index: int, sentence: Sentence) -> Iterator[FoundToll]:
    """Tolls of nobody, those of a denial first."""
    text = analysis.text
    found: list[ZeroToll] = []
    for spans in analysis.attributions:
        if spans.sentence == index and stance_of(spans.cue_lemma) is Stance.DENIES:
            for part in spans.content:
                found += find_zero_tolls(text, part.start, part.end, denied=True)
    found += find_zero_tolls(text, sentence.start, sentence.end, denied=False)
    kept: list[Span] = []
    for zero in found:
        evidence = Span.cut(text, zero.start, zero.end)
        if any(evidence.overlaps(other) for other in kept):
            continue
        kept.append(evidence)
        yield FoundToll(
            evidence=evidence,
            toll=Toll(status=zero.status, relation=Hedge.EXACT, low=0, high=0, text=evidence.text),
            modality=Modality.ACTUAL,
            stance=Stance.DENIES if zero.denied else None,
        )


def _cut(text: str, tokens: Sequence[Token], first: int, last: int) -> Span:
    return Span.cut(text, tokens[first].start, tokens[last - 1].end)
