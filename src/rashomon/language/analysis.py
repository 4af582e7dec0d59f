"""What the language part finds in a text, and the interface that every language part fills.

Rules fill it, and a trained encoder beside them; nothing above this package knows how sentences,
attributions and marks were found.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from rashomon.model import Quotation, ReaderVersion, Span


class Token(NamedTuple):
    """A word, number or punctuation mark; a plain tuple, since texts hold many.

    Attributes:
        start: First character in the document's text.
        end: One past the last.
        text: As written.
        lower: In lower case, with straight apostrophes.
    """

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter or digit."""
        return self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence, or a line that stands for one (headline, list item).

    Attributes:
        start: First character in the document's text.
        end: One past the last, closing quotation marks and full stop included.
        paragraph: Number of its paragraph, from 0.
        tokens: Its words and marks, in order; a dateline ("TAL ARIN, Sept 17 - ") is left out.
    """

    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributionSpans:
    """Where one act of citing stands: "X told Y that Z".

    Attributes:
        speaker: The words for whom is cited, without a relative clause; None when the content is
            a quotation whose speaker stands in none of the words.
        cue: The word or words of saying.
        cue_lemma: The cue's entry in the cue list, such as ``say``.
        content: What was said, without outer quotation marks; in order, never empty.
        addressee: Who was told, for "told AFP"; None when nobody is named.
        carrier: Who passed it on in words of its own ("..., Reuters reported, citing X"; "quoted
            by SANA"); None when nobody did.
        quotation: Whether the content is quoted.
        sentence: Index of the sentence that holds the cue.
    """

    speaker: Span | None
    cue: Span
    cue_lemma: str
    content: tuple[Span, ...]
    addressee: Span | None = None
    carrier: Span | None = None
    quotation: Quotation
    sentence: int

    def covers(self, start: int, end: int) -> bool:
        """Whether at least half of a stretch lies in the content, the cue counted as content."""
        parts = (*self.content, self.cue)
        inside = sum(max(0, min(end, part.end) - max(start, part.start)) for part in parts)
        return 2 * inside >= end - start


class Mark(NamedTuple):
    """A stretch that a trained language part takes to be of some kind; a plain tuple like tokens.

    Attributes:
        start: First character in the document's text.
        end: One past the last.
        kind: One of the kinds of its task (:data:`rashomon.language.neural.labels.TASKS`).
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A text with its sentences, attributions and marks.

    Attributes:
        text: The document's text.
        sentences: In order, not overlapping.
        attributions: In order of their cues.
        marks: For each task of a trained part its marks, in order; empty where only rules read.
    """

    text: str
    sentences: tuple[Sentence, ...]
    attributions: tuple[AttributionSpans, ...]
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)

    def marks_in(self, task: str, start: int, end: int) -> tuple[Mark, ...]:
        """The marks of a task that touch a stretch, in order."""
        marks = self.marks.get(task, ())
        first = bisect_right(marks, start, key=lambda mark: mark.end)
        last = bisect_left(marks, end, key=lambda mark: mark.start)
        return marks[first:last]

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds an offset, or of the last one before it."""
        return max(bisect_right(self.sentences, offset, key=lambda s: s.start) - 1, 0)

    def attributions_of(self, sentence: Sentence) -> tuple[AttributionSpans, ...]:
        """The attributions whose cue stands in a sentence, in order."""
        first = bisect_left(self.attributions, sentence.start, key=lambda a: a.cue.start)
        last = bisect_left(self.attributions, sentence.end, key=lambda a: a.cue.start)
        return self.attributions[first:last]


class Language(Protocol):
    """The language part of a reader: text in, sentences and attribution spans out."""

    @property
    def version(self) -> ReaderVersion:
        """Name and version, recorded in each reading."""

    def analyse(self, text: str) -> Analysis:
        """Find the sentences, tokens and attributions of a text; never fails on any text."""
