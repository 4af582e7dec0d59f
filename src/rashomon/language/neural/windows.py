"""Words of a text as the encoder takes them: windows of whole sentences in word pieces.

Training and reading share this module, so that the encoder sees the same input in both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from tokenizers import BertWordPieceTokenizer

from rashomon.language.analysis import Token

# Word pieces of a window, the two marks at its ends included. Longer windows cost time with the
# square of their length and bring no accuracy (measured from 128 to 192).
WINDOW_PIECES = 160
# A word of many pieces is a URL or noise; its first ones say so.
_PIECES_OF_WORD = 12

# Letter case, lost by the encoder's vocabulary, as a class of its own.
CASES = ("lower", "capitalised", "upper", "initial", "mixed", "digits", "other")


@lru_cache(maxsize=1 << 14)
def case_of(word: str) -> int:
    """The letter case of a word, as an index of :data:`CASES`."""
    if any(character.isdigit() for character in word):
        return 5
    if not word[0].isalpha():
        return 6
    if word.islower():
        return 0
    if word.isupper():
        return 3 if len(word) == 1 else 2
    return 1 if word[0].isupper() and word[1:].islower() else 4


@dataclass(frozen=True, slots=True)
class Window:
    """Consecutive words in word pieces.

    Attributes:
        first: Index of its first word in the text.
        ids: Word pieces, with the marks at both ends.
        cases: Letter case of each piece's word; ``other`` for the marks.
        heads: For each word the position of its first piece.
    """

    first: int
    ids: list[int]
    cases: list[int]
    heads: list[int]


@dataclass
class Pieces:
    """Words to word pieces, by the vocabulary of the encoder.

    Attributes:
        vocabulary: Path of the vocabulary, one piece a line.
    """

    vocabulary: Path
    _known: dict[str, list[int]] = field(default_factory=dict)

    @cached_property
    def _tokenizer(self) -> BertWordPieceTokenizer:
        return BertWordPieceTokenizer(str(self.vocabulary), lowercase=True)

    @cached_property
    def marks(self) -> tuple[int, int]:
        """The pieces that open and close a window."""
        first, last = (self._tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]"))
        return first, last

    def of(self, word: str) -> list[int]:
        """The pieces of one word, never none."""
        known = self._known.get(word)
        if known is None:
            ids = self._tokenizer.encode(word, add_special_tokens=False).ids[:_PIECES_OF_WORD]
            known = ids or [self._tokenizer.token_to_id("[UNK]")]
            self._known[word] = known
        return known

    def windows(
        self, sentences: Sequence[Sequence[Token]], limit: int = WINDOW_PIECES
    ) -> Iterator[Window]:
        """The sentences of a text, packed; one that is longer than a window is cut.

        Args:
            sentences: The tokens of each sentence, in order.
            limit: Word pieces of a window at most, the marks at its ends included.
        """
        first, packed = 0, _Packing(self.marks, 0)
        for tokens in sentences:
            pieces = [self.of(token.text) for token in tokens]
            length = sum(map(len, pieces))
            if packed.heads and packed.length + length > limit:
                yield packed.closed()
                packed = _Packing(self.marks, first)
            for token, ids in zip(tokens, pieces, strict=True):
                if packed.heads and packed.length + len(ids) > limit:
                    yield packed.closed()
                    packed = _Packing(self.marks, first)
                packed.add(ids, case_of(token.text))
                first += 1
        if packed.heads:
            yield packed.closed()


class _Packing:
    """A window in the making."""

    def __init__(self, marks: tuple[int, int], first: int) -> None:
        self._first, self._last_mark = first, marks[1]
        self._ids, self._cases = [marks[0]], [len(CASES) - 1]
        self.heads: list[int] = []

    @property
    def length(self) -> int:
        """Pieces so far, the mark at the end included."""
        return len(self._ids) + 1

    def add(self, ids: list[int], case: int) -> None:
        self.heads.append(len(self._ids))
        self._ids += ids
        self._cases += [case] * len(ids)

    def closed(self) -> Window:
        return Window(
            self._first,
            [*self._ids, self._last_mark],
            [*self._cases, len(CASES) - 1],
            self.heads,
        )
