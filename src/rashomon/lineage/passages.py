"""The passages that two texts share, with their places in both."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.language.analysis import Sentence
from rashomon.language.quotations import find_quotations
from rashomon.language.sentences import split_sentences
from rashomon.lineage.alignment import Run, align_words
from rashomon.lineage.words import Words, split_words
from rashomon.model import SharedPassage, Span

WIDEST_GAP = 3
"""Words that an editor may have changed between two runs of one passage: "on Saturday morning"."""

SHORTEST_PASSAGE = 8
"""Shared words. Names and formulas are shorter: "the Syrian Observatory for Human Rights said" are
seven, "causing material damage to public and private property" eight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextWords:
    """A text ready to be compared.

    Attributes:
        words: Its words.
        quoted: For each word, whether it stands in quotation marks.
    """

    words: Words
    quoted: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPassage:
    """A shared passage with the number of its words.

    Attributes:
        passage: Where it stands.
        n_words: Words that are the same in both; changed ones between them do not count.
    """

    passage: SharedPassage
    n_words: int


def prepare_text(text: str) -> TextWords:
    """The words of a text, and which of them are quoted."""
    words = split_words(text)
    quoted = bytearray(len(words))
    sentences = [
        Sentence(start=part.start, end=part.end, paragraph=part.paragraph, tokens=())
        for part in split_sentences(text)
    ]
    for quotation in find_quotations(text, sentences):
        first = bisect_right(words.starts, quotation.inner_start - 1)
        last = bisect_right(words.starts, quotation.inner_end - 1)
        quoted[first:last] = b"\1" * (last - first)
    return TextWords(words=words, quoted=bytes(quoted))


def find_passages(first: TextWords, second: TextWords) -> tuple[WordPassage, ...]:
    """The passages that two texts share, in order of the first.

    What is quoted in both and what is not are passages of their own.
    """
    runs = [
        part
        for run in align_words(first.words.keys, second.words.keys)
        for part in _by_quotation(run, first.quoted, second.quoted)
    ]
    joined = (_passage(group, first, second) for group in _joined(runs, first, second))
    return tuple(one for one in joined if one.n_words >= SHORTEST_PASSAGE)


def _by_quotation(run: Run, first: bytes, second: bytes) -> Iterator[Run]:
    """The parts of a run that are quoted in both texts, and those that are not."""
    start = 0
    for end in range(1, run.length + 1):
        if end == run.length or _is_quoted(run, end, first, second) != _is_quoted(
            run, start, first, second
        ):
            yield Run(run.first + start, run.second + start, end - start)
            start = end


def _is_quoted(run: Run, offset: int, first: bytes, second: bytes) -> bool:
    return bool(first[run.first + offset] and second[run.second + offset])


def _joined(runs: Sequence[Run], first: TextWords, second: TextWords) -> list[list[Run]]:
    """Runs that follow one another in both texts with a few changed words between them."""
    groups: list[list[Run]] = []
    for run in runs:
        last = groups[-1][-1] if groups else None
        if last is not None and _goes_on(last, run) and _alike(last, run, first, second):
            groups[-1].append(run)
        else:
            groups.append([run])
    return groups


def _goes_on(before: Run, after: Run) -> bool:
    gaps = (
        after.first - before.first - before.length,
        after.second - before.second - before.length,
    )
    return all(0 <= gap <= WIDEST_GAP for gap in gaps)


def _alike(one: Run, other: Run, first: TextWords, second: TextWords) -> bool:
    return _is_quoted(one, 0, first.quoted, second.quoted) == _is_quoted(
        other, 0, first.quoted, second.quoted
    )


def _passage(runs: Sequence[Run], first: TextWords, second: TextWords) -> WordPassage:
    begin, end = runs[0], runs[-1]
    return WordPassage(
        passage=SharedPassage(
            first=_span(first.words, begin.first, end.first + end.length),
            second=_span(second.words, begin.second, end.second + end.length),
            is_quoted=_is_quoted(begin, 0, first.quoted, second.quoted),
        ),
        n_words=sum(run.length for run in runs),
    )


def _span(words: Words, first: int, last: int) -> Span:
    return Span.cut(words.text, words.starts[first], words.ends[last - 1])
