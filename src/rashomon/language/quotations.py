"""Stretches in quotation marks, straight and curly, also carried over paragraphs.

Three: "“It fell,” she said." · "\"It fell. Nobody was hurt,\" she said." · a quotation whose
paragraph has no closing mark and whose next paragraph opens with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rashomon.language.analysis import Sentence

_OPENING = {"“": "”", '"': '"', "«": "»"}
# An apostrophe is a quotation mark only with a space or stop outside and a word inside.
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)([^‘'\n]{2,400}?[\w.,!?])['’](?!\w)")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch.

    Attributes:
        start: The opening mark.
        end: One past the closing mark, or the end of the paragraph when there is none.
        inner_start: First character inside.
        inner_end: One past the last character inside.
        carries_on: Whether it goes on from the quotation before it.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    carries_on: bool = False


def find_quotations(text: str, sentences: Sequence[Sentence]) -> tuple[Quoted, ...]:
    """The quotations of a text, in order and not overlapping."""
    found: list[Quoted] = []
    left_open = False
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        paragraph = list(group)
        start, end = paragraph[0].start, paragraph[-1].end
        inside = list(_in_paragraph(text, start, end))
        if inside and left_open and inside[0].start == start:
            first = inside[0]
            inside[0] = Quoted(
                first.start, first.end, first.inner_start, first.inner_end, carries_on=True
            )
        found += inside or _single_quotations(text, start, end)
        left_open = bool(inside) and inside[-1].end == inside[-1].inner_end
    return tuple(found)


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quoted]:
    position = start
    while position < end:
        mark = text[position]
        if mark in _OPENING and not _is_inches(text, position):
            close = text.find(_OPENING[mark], position + 1, end)
            inner_end = close if close >= 0 else end
            last = close + 1 if close >= 0 else end
            if inner_end > position + 1:
                yield Quoted(position, last, position + 1, inner_end)
            position = last
        else:
            position += 1


def _is_inches(text: str, position: int) -> bool:
    return text[position] == '"' and position > 0 and text[position - 1].isdigit()


def _single_quotations(text: str, start: int, end: int) -> list[Quoted]:
    return [
        Quoted(found.start(), found.end(), found.start(1), found.end(1))
        for found in _SINGLE.finditer(text, start, end)
    ]
