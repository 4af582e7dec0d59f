"""Tolls that the trained part marks and no rule reads: "three medics vanish", "43 lost".

The encoder tells which numbers count victims and what happened to them; number, hedge, people,
scope and modality are read by the same rules as elsewhere.

Misses, accepted: figures without a number word ("nobody", which has rules of its own).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from rashomon.gazetteer import load_groups
from rashomon.language import Analysis, Mark, Token
from rashomon.model import Modality, Scope, Stance, TollStatus
from rashomon.reading.casualty_words import find_casualty_words
from rashomon.reading.toll_pairs import is_subset
from rashomon.reading.tolls import FoundToll, cut, doubt_of, make_toll, modality_at, scope_of
from rashomon.reading.victims import Count, count_at, find_counts

# Words of harm that are said of buildings and goods.
_OF_THINGS = frozenset("damaged destroyed demolished ruined levelled flattened wrecked".split())
HARM_REACH = 12
"""Tokens between number and word of harm; farther ones belong to another number."""


PART_REACH = 5
"""Tokens after "of" in which what a part is of is named: "the 31 white aid trucks"."""


def with_marked_tolls(analysis: Analysis, ruled: Sequence[FoundToll]) -> tuple[FoundToll, ...]:
    """The tolls that rules read, and those at marked numbers that no rule reads, in order.

    Args:
        analysis: The text.
        ruled: The tolls that rules read in it.
    """
    tolls = (*ruled, *_unread(analysis, ruled))
    return tuple(sorted(tolls, key=lambda toll: (toll.evidence.start, toll.evidence.end)))


def _unread(analysis: Analysis, ruled: Sequence[FoundToll]) -> Iterator[FoundToll]:
    read = list(ruled)
    for mark in analysis.marks.get("toll", ()):
        figures = map(_figure, read)
        if any(start < mark.end and mark.start < end for start, end in figures):
            continue
        toll = _toll_at(analysis, mark, read)
        if toll is not None:
            read.append(toll)
            yield toll


def _figure(found: FoundToll) -> tuple[int, int]:
    """Where a toll's number stands."""
    start = found.evidence.start + max(found.evidence.text.find(found.toll.text), 0)
    return start, start + len(found.toll.text)


def _toll_at(analysis: Analysis, mark: Mark, read: Sequence[FoundToll]) -> FoundToll | None:
    text = analysis.text
    sentence = analysis.sentences[analysis.sentence_at(mark.start)]
    tokens = sentence.tokens
    index = _token_at(tokens, mark.start)
    count = count_at(tokens, index) if index is not None else None
    if count is None:
        return None
    if count.first and tokens[count.first - 1].lower == "not":
        return None  # "20 rebels, not 40"
    if _is_of_things(tokens, count.last):
        return None
    harm = _harm(analysis, tokens, count.first, count.last)
    if not _counts_victims(analysis, tokens, count, harm, read):
        return None
    first, last = count.first, count.last
    if harm is not None:
        first, last = min(first, harm[0]), max(last, harm[1])
    counts = find_counts(tokens)
    known = next((i for i, other in enumerate(counts) if other.first == count.first), None)
    is_part = count.part or (known is not None and is_subset(tokens, counts, known))
    scope = Scope.SUBSET if is_part else scope_of(text, tokens, count, counts)
    modality = modality_at(tokens, harm[0] if harm else count.first, count.first)
    negated = modality is Modality.NEGATED and count.quantity.high != 0
    return FoundToll(
        evidence=cut(text, tokens, first, last),
        toll=make_toll(
            text, tokens, count, count.group, (_status(tokens, harm, mark), count.quantity, scope)
        ),
        modality=modality,
        stance=Stance.DENIES if negated else doubt_of(text, tokens, first),
    )


def _is_of_things(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number is a part of things: "at least 18 [of the 31 aid trucks] were hit"."""
    if index >= len(tokens) or tokens[index].lower != "of":
        return False
    groups = load_groups()
    ahead = tokens[index + 1 : index + 1 + PART_REACH]
    if any(groups.is_person_noun(token.lower) for token in ahead):
        return False  # "four of the truck drivers", "two of the convoy's guards"
    return any(groups.is_thing_noun(token.lower) for token in ahead)


def _counts_victims(
    analysis: Analysis,
    tokens: Sequence[Token],
    count: Count,
    harm: tuple[int, int] | None,
    read: Sequence[FoundToll],
) -> bool:
    """Whether words beside a marked number say that it counts people who were harmed.

    A word of harm, but none for things; or figures told before in the paragraph, to which a bare
    number or people without such a word add ("They are seven women and a monk").
    """
    if harm is not None:
        words = {token.lower for token in tokens[harm[0] : harm[1]]}
        opens = {toll.evidence.start for toll in read}
        done_by = harm[0] >= count.last and tokens[harm[0]].start in opens
        return not words & _OF_THINGS and not done_by  # "two gunmen [killed 12 miners]"
    paragraph = analysis.sentences[analysis.sentence_at(tokens[0].start)].paragraph
    return any(
        toll.evidence.start < tokens[count.first].start
        and analysis.sentences[analysis.sentence_at(toll.evidence.start)].paragraph == paragraph
        for toll in read
    )


def _status(tokens: Sequence[Token], harm: tuple[int, int] | None, mark: Mark) -> TollStatus:
    """What a known word of harm says happened; the encoder's guess for all other words."""
    for word in find_casualty_words(tokens) if harm else ():
        if harm and word.first < harm[1] and harm[0] < word.last:
            return word.status
    return TollStatus(mark.kind)


def _token_at(tokens: Sequence[Token], offset: int) -> int | None:
    index = bisect_right(tokens, offset, key=lambda token: token.start) - 1
    return index if index >= 0 and offset < tokens[index].end else None


def _harm(
    analysis: Analysis, tokens: Sequence[Token], first: int, last: int
) -> tuple[int, int] | None:
    """The nearest marked word of harm, by its tokens, with no other marked number between."""
    low, high = max(0, first - HARM_REACH), min(len(tokens), last + HARM_REACH)
    numbers = [
        _token_at(tokens, mark.start)
        for mark in analysis.marks_in("toll", tokens[low].start, tokens[high - 1].end)
    ]
    best: tuple[int, tuple[int, int]] | None = None
    for mark in analysis.marks_in("counted", tokens[low].start, tokens[high - 1].end):
        begin, end = _token_at(tokens, mark.start), _token_at(tokens, mark.end - 1)
        if mark.kind != "harm" or begin is None or end is None:
            continue
        between = range(last, begin) if begin >= last else range(end + 1, first)
        if any(number in between for number in numbers):
            continue
        if best is None or len(between) < best[0]:
            best = (len(between), (begin, end + 1))
    return best[1] if best else None
