"""Marked texts to tensors: windows with a label for each word and task."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from rashomon.language.neural.labels import encode
from rashomon.language.neural.windows import WINDOW_PIECES, Pieces, Window
from training.data.texts import MarkedText
from training.network import LINKS

IGNORED = -100


@dataclass(frozen=True, slots=True)
class Example:
    """A window with its labels.

    Attributes:
        window: The words.
        labels: For each task that its set marks, a label for each word.
        links: (which link, word of the cue, word it leads to).
    """

    window: Window
    labels: dict[str, list[int]]
    links: list[tuple[int, int, int]]


def examples(
    texts: Sequence[MarkedText],
    pieces: Pieces,
    tasks: dict[str, tuple[str, ...]],
    limit: int = WINDOW_PIECES,
) -> list[Example]:
    """The windows of texts, of at most so many word pieces."""
    made = []
    for text in texts:
        labels = {
            task: encode(len(text.words), spans, tasks[task])
            for task, spans in text.spans.items()
            if task in tasks
        }
        for window in pieces.windows(text.sentences, limit):
            first, last = window.first, window.first + len(window.heads)
            made.append(
                Example(
                    window,
                    {task: whole[first:last] for task, whole in labels.items()},
                    _links(text, first, last),
                )
            )
    return made


def _links(text: MarkedText, first: int, last: int) -> list[tuple[int, int, int]]:
    """The nearest speaker and content of each cue of the window, if the window holds them."""
    found = []
    for cue, ends in text.links.items():
        if first <= cue < last:
            for which, targets in enumerate(ends[: len(LINKS)]):
                near = [word for word in targets if first <= word < last]
                if near:
                    best = min(near, key=lambda word: abs(word - cue))
                    found.append((which, cue - first, best - first))
    return found


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, padded."""

    ids: Tensor
    cases: Tensor
    heads: Tensor
    mask: Tensor
    labels: dict[str, Tensor]
    links: Tensor


def batch_of(chosen: Sequence[Example], other_case: int) -> Batch:
    """Tensors of some windows, all of one set."""
    longest = max(len(example.window.ids) for example in chosen)
    words = max(len(example.window.heads) for example in chosen)

    def padded(rows: Sequence[list[int]], length: int, fill: int) -> Tensor:
        return torch.tensor([[*row, *[fill] * (length - len(row))] for row in rows])

    return Batch(
        ids=padded([e.window.ids for e in chosen], longest, 0),
        cases=padded([e.window.cases for e in chosen], longest, other_case),
        heads=padded([e.window.heads for e in chosen], words, 0),
        mask=padded([[1] * len(e.window.ids) for e in chosen], longest, 0),
        labels={
            task: padded([e.labels[task] for e in chosen], words, IGNORED)
            for task in chosen[0].labels
        },
        links=torch.tensor(
            [(row, *link) for row, e in enumerate(chosen) for link in e.links], dtype=torch.long
        ).reshape(-1, 4),
    )


def shuffled(
    sets: Sequence[tuple[Sequence[Example], float]], size: int, draw: random.Random
) -> Iterator[list[Example]]:
    """Batches of all sets, each set taken a number of times, in random order.

    Windows of like length go together, so that little is padded.
    """
    batches: list[list[Example]] = []
    for given, times in sets:
        pool: list[Example] = []
        for turn in range(int(times) + 1):
            share = min(1.0, times - turn)
            pool += draw.sample(list(given), int(len(given) * share))
        draw.shuffle(pool)
        for first in range(0, len(pool), size * 16):
            near = sorted(pool[first : first + size * 16], key=lambda e: len(e.window.ids))
            batches += [near[start : start + size] for start in range(0, len(near), size)]
    draw.shuffle(batches)
    yield from batches
