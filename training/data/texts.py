"""A text with the spans that some tasks mark in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rashomon.language import Token
from rashomon.language.rules import load_rule_language

CharacterSpan = tuple[int, int, str]
WordSpan = tuple[int, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A text of a training set.

    Attributes:
        name: Its name in its set.
        sentences: The tokens of each sentence.
        spans: For each task that the set marks, its spans over the words of the whole text: first,
            one past the last, kind. A task that is absent is not marked, which is not the same as
            having no spans.
        links: For each cue, by its first word, the first words of its speakers and contents.
    """

    name: str
    sentences: Sequence[Sequence[Token]]
    spans: dict[str, list[WordSpan]]
    links: dict[int, tuple[list[int], list[int]]] = field(default_factory=dict)

    @property
    def words(self) -> list[Token]:
        """All tokens."""
        return [token for sentence in self.sentences for token in sentence]


def sentences_of(text: str) -> list[tuple[Token, ...]]:
    """The tokens of each sentence, as the reader cuts them; a dateline is a sentence."""
    from rashomon.language.tokens import tokenize

    cut: list[tuple[Token, ...]] = []
    position = 0
    for sentence in load_rule_language().analyse(text).sentences:
        first = sentence.tokens[0].start if sentence.tokens else sentence.end
        if head := tokenize(text, position, first):
            cut.append(head)
        if sentence.tokens:
            cut.append(sentence.tokens)
            position = sentence.tokens[-1].end
    if rest := tokenize(text, position, len(text)):
        cut.append(rest)
    return cut


class WordFinder:
    """Character offsets to word offsets."""

    def __init__(self, words: Sequence[Token]) -> None:
        self._starts = [word.start for word in words]
        self._ends = [word.end for word in words]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The words that a stretch touches; None if it touches none."""
        first = bisect_left(self._ends, start + 1)
        last = bisect_left(self._starts, end)
        return (first, last) if first < last else None

    def spans(self, marked: Iterable[CharacterSpan]) -> Iterator[WordSpan]:
        """The same for labelled stretches; those that touch no word are left out."""
        for start, end, kind in marked:
            found = self.span(start, end)
            if found is not None:
                yield (*found, kind)
