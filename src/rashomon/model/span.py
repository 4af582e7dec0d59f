"""Stretches of a document's text, kept with their words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A non-empty stretch of a document's text.

    Attributes:
        start: First character, counted from 0 in ``Document.text``.
        end: One past the last character.
        text: The characters between, exactly as stored.

    Raises:
        ValueError: The words are empty or do not fill the offsets.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start or self.end - self.start != len(self.text):
            raise ValueError(f"not a span: {self.start}..{self.end} {self.text!r}")

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Self:
        """The span of ``text`` between two offsets."""
        return cls(start=start, end=end, text=text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end
