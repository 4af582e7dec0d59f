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
from rashomon.reading.cumulative import adds_up
from rashomon.reading.modality import is_called_untrue
from rashomon.reading.numbers import hedge_after
from rashomon.reading.toll_frames import Frame, find_frame
from rashomon.reading.toll_pairs import Pair, is_subset, iter_unpaired, pair_counts
from rashomon.reading.victims import Count, find_counts, group_at, group_code
from rashomon.reading.zero_tolls import ZeroToll, find_zero_tolls

_PARTS_OF_LAST = re.compile(
    r"(?:among (?:them|the dead|the victims|those killed|the casualties|the wounded|the injured)\b"
    r"|those (?:killed|wounded|injured)(?= include)"
    r"|(?:the|its|this) (?:\w+ )?(?:total|toll|figure|number|count|dead|wounded|injured|victims"
    r"|casualties)"
    r" (?:takes? in|includes?|included|comprises?|comprised|counts?)\b)",
    re.IGNORECASE,
)
ALIVE_REACH = 5  # tokens after people and word
_VOWS = frozenset(
    "vow vowed vows threaten threatened threatens plan planned plans promised".split()
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
    for sentence in analysis.sentences:
        found += _of_sentence(analysis, sentence, _told_before(analysis, sentence, found))
    return tuple(sorted(found, key=lambda toll: (toll.evidence.start, toll.evidence.end)))


def find_unread(analysis: Analysis, tolls: Sequence[FoundToll]) -> tuple[Span, ...]:
    """Counted people beside a word of harm in sentences of which no toll was read, in order."""
    read = {analysis.sentence_at(toll.evidence.start) for toll in tolls}
    unread: list[Span] = []
    for index, sentence in enumerate(analysis.sentences):
        tokens = sentence.tokens
        if index in read or not find_casualty_words(tokens):
            continue
        unread += [
            cut(analysis.text, tokens, count.first, count.last)
            for count in find_counts(tokens)
            if count.is_person and tokens[count.first].lower not in {"a", "an"}
        ]
    return tuple(unread)


def _told_before(
    analysis: Analysis, sentence: Sentence, found: Sequence[FoundToll]
) -> TollStatus | None:
    """What the last toll of the same paragraph says happened; nothing carries over further."""
    if not found or found[-1].toll.high == 0:
        return None
    holder = analysis.sentences[analysis.sentence_at(found[-1].evidence.start)]
    return found[-1].toll.status if holder.paragraph == sentence.paragraph else None


def _of_sentence(
    analysis: Analysis, sentence: Sentence, last: TollStatus | None
) -> Iterator[FoundToll]:
    """The tolls of one sentence; ``last`` is what the paragraph told before."""
    text, tokens = analysis.text, sentence.tokens
    zeros = tuple(_zeros(analysis, sentence))
    yield from zeros
    cited = [a.speaker for a in analysis.attributions_of(sentence) if a.speaker]
    counts = tuple(
        count
        for count in find_counts(tokens)
        if not any(_stands_in(tokens, count, speaker) for speaker in cited)
    )
    pairs = tuple(
        pair
        for pair in pair_counts(tokens, counts, find_casualty_words(tokens))
        if _is_victim(pair) and not _is_found_alive(tokens, pair)
    )
    for pair in pairs:
        toll = _paired(text, tokens, pair, pairs)
        if not any(toll.evidence.overlaps(zero.evidence) for zero in zeros):
            yield toll
    listed = _parts_of(text, sentence, last)
    yield from _unpaired(text, tokens, counts, pairs, (listed, last))


def _unpaired(
    text: str,
    tokens: Sequence[Token],
    counts: Sequence[Count],
    pairs: Sequence[Pair],
    told: tuple[TollStatus | None, TollStatus | None],
) -> Iterator[FoundToll]:
    """Tolls of counts without a word of harm: parts of others, and numbers named as tolls.

    Args:
        text: The document's text.
        tokens: The sentence.
        counts: Its counted people.
        pairs: Those that have a word of harm.
        told: What happened to the people that the sentence lists as parts ("Among the dead
            are"), and what the paragraph told before.
    """
    listed, last = told
    context = pairs[0].word.status if pairs else last
    words = find_casualty_words(tokens)
    for count in iter_unpaired(counts, pairs):
        index = counts.index(count)
        if count.is_person and is_subset(tokens, counts, index) and not count.part and context:
            yield _part(text, tokens, count, context)
            continue
        whole = listed
        if whole is None and count.part and (pairs or count.is_person):
            whole = _status_of_whole(counts, index, pairs, context)
            if whole is None:
                continue
        frame = None if whole else find_frame(tokens, count, counts)
        status = frame.status or context or _named_status(words) if frame else None
        if whole and (count.is_person or count.part):
            yield _part(text, tokens, count, whole)
        elif frame and status:
            context = context or status
            yield _framed(text, tokens, frame, status)


def _stands_in(tokens: Sequence[Token], count: Count, speaker: Span) -> bool:
    """Whether a count opens the words for a speaker: "according to a driver".

    Not where a word of harm stands right before it, as in text that lost its commas: "killed 23
    civilians activists reported".
    """
    harmed = count.first and tokens[count.first - 1].lower in casualty_forms()
    return not harmed and speaker.start == tokens[count.first].start


def _status_of_whole(
    counts: Sequence[Count], index: int, pairs: Sequence[Pair], context: TollStatus | None
) -> TollStatus | None:
    """What happened to the people of whom a count is part: those counted just before it."""
    if index == 0:
        return context
    whole = counts[index - 1]
    return next((pair.word.status for pair in pairs if pair.count is whole), None)


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


def _is_found_alive(tokens: Sequence[Token], pair: Pair) -> bool:
    """ "several of the missing were found alive"."""
    ahead = tokens[max(pair.count.last, pair.word.last) :][:ALIVE_REACH]
    return any(token.lower in {"alive", "unhurt", "unharmed", "safe"} for token in ahead)


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
    group = count.group
    if group is None and pair.own and word.first == count.last:
        group = group_at(tokens, word.last)  # "140 wounded people"
        last = max(last, group[1]) if group else last
    is_part = pair.is_subset or _is_of_harmed(tokens, count)
    if is_part and group is None:
        group = _said_to_be(tokens, count.last)
        last = max(last, group[1]) if group else last
    modality = modality_at(tokens, word.first, count.first)
    negated = modality is Modality.NEGATED and quantity.high != 0
    scope = Scope.SUBSET if is_part else scope_of(text, tokens, count, [p.count for p in pairs])
    return FoundToll(
        evidence=cut(text, tokens, first, last),
        toll=make_toll(text, tokens, count, group, (word.status, quantity, scope)),
        modality=modality,
        stance=Stance.DENIES if negated else doubt_of(text, tokens, first),
    )


def _said_to_be(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """ "seven of the 19 dead were [women]", "of whom 30 were [civilians]"."""
    for position in range(index, min(index + 7, len(tokens))):
        if tokens[position].lower in {"were", "are", "was", "is"}:
            return group_at(tokens, position + 1)
        if tokens[position].text in {",", ";"}:
            return None
    return None


def doubt_of(text: str, tokens: Sequence[Token], first: int) -> Stance | None:
    """What the sentence says of the figure before it: that it is untrue."""
    untrue = is_called_untrue(text, tokens[0].start, tokens[first].start)
    return Stance.DENIES if untrue else None


def _is_of_harmed(tokens: Sequence[Token], count: Count) -> bool:
    """ "12 of the dead were women"."""
    after = [t.lower for t in tokens[count.number.last : count.number.last + 3]]
    return (after[:2] == ["of", "the"] and after[2:] and after[2] in casualty_forms()) or False


def _framed(text: str, tokens: Sequence[Token], frame: Frame, status: TollStatus) -> FoundToll:
    scope = scope_of(text, tokens, frame.count, ())
    group = frame.count.group or _numbered(tokens, frame)
    return FoundToll(
        evidence=cut(text, tokens, frame.first, frame.last),
        toll=make_toll(text, tokens, frame.count, group, (status, frame.quantity, scope)),
        modality=modality_at(tokens, frame.first, frame.first),
        stance=doubt_of(text, tokens, frame.first),
    )


def _numbered(tokens: Sequence[Token], frame: Frame) -> tuple[int, int] | None:
    """ "the number of [Syrian soldiers] killed"."""
    for index in range(frame.first, min(frame.last, len(tokens) - 1)):
        if tokens[index].lower == "number" and tokens[index + 1].lower == "of":
            return group_at(tokens, index + 2)
    return None


def _part(text: str, tokens: Sequence[Token], count: Count, status: TollStatus) -> FoundToll:
    group = count.group or _said_to_be(tokens, count.last)
    last = max(count.last, group[1]) if group else count.last
    return FoundToll(
        evidence=cut(text, tokens, count.first, last),
        toll=make_toll(text, tokens, count, group, (status, count.quantity, Scope.SUBSET)),
        modality=Modality.ACTUAL,
        inherits=True,
    )


def make_toll(
    text: str,
    tokens: Sequence[Token],
    count: Count,
    group: tuple[int, int] | None,
    value: tuple[TollStatus, Quantity, Scope],
) -> Toll:
    """A toll of counted people.

    Args:
        text: The document's text.
        tokens: The sentence.
        count: The number.
        group: The people counted, by their tokens; None when no noun is written.
        value: What happened to them, the bounds, and what the number counts.
    """
    status, quantity, scope = value
    words = cut(text, tokens, *group).text if group else None
    return Toll(
        status=status,
        group=words,
        group_code=group_code(tokens, group) if group else None,
        side=load_groups().side(words) if words else None,
        relation=quantity.relation,
        low=quantity.low,
        high=quantity.high,
        approx=quantity.approx,
        scope=scope,
        text=cut(text, tokens, count.first, count.number.last).text,
    )


def scope_of(text: str, tokens: Sequence[Token], count: Count, others: Sequence[Count]) -> Scope:
    """Cumulative when the words around the count, up to its neighbours, add up since a date."""
    start = max([o.last for o in others if o.last <= count.first], default=0)
    end = min([o.first for o in others if o.first >= count.last], default=len(tokens))
    added = adds_up(text, tokens[start].start, tokens[end - 1].end)
    return Scope.CUMULATIVE if added else Scope.INCIDENT


def modality_at(tokens: Sequence[Token], word: int, count: int) -> Modality:
    """From the helping verbs before the word of harm, and "if" before both."""
    words = load_words()
    before = [t.lower for t in tokens[max(0, word - 4) : word]]
    group = [w for w in before if w in words["auxiliary"] or w in {"to", "not"}]
    lead = [t.lower for t in tokens[max(0, min(word, count) - 12) : min(word, count)]]
    if {"if", "unless", "whether"} & set(lead):
        return Modality.HYPOTHETICAL
    if "not" in group or any(w.endswith("n't") for w in group):
        return Modality.NEGATED
    if "will" in group or "shall" in group or "'ll" in group:
        return Modality.FUTURE
    if {"could", "would", "might", "may", "can", "should"} & set(group):
        return Modality.HYPOTHETICAL
    if before[-1:] == ["to"] and not tokens[word].lower.endswith("ed"):
        return Modality.FUTURE if _VOWS & set(lead) else Modality.HYPOTHETICAL
    return Modality.HYPOTHETICAL if before[-2:] == ["to", "have"] else Modality.ACTUAL


def _zeros(analysis: Analysis, sentence: Sentence) -> Iterator[FoundToll]:
    """Tolls of nobody, those of a denial first."""
    text = analysis.text
    found: list[ZeroToll] = []
    for spans in analysis.attributions_of(sentence):
        if stance_of(spans.cue_lemma) is Stance.DENIES:
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


def cut(text: str, tokens: Sequence[Token], first: int, last: int) -> Span:
    """The stretch of some tokens, the last one left out."""
    return Span.cut(text, tokens[first].start, tokens[last - 1].end)
