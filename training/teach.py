"""Entities marked by networks that were trained for them alone.

A network with one task is better at it than one that shares its layers among many: re3d has
18,000 words, and its turns in a joint run are few. So the joint network also learns from what such
teachers see in the other sets, whose texts nobody marked for entities. Tests keep people's marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import torch

from rashomon.language.neural.labels import decode
from rashomon.language.neural.windows import CASES, Pieces
from training.batches import batch_of, examples
from training.data.texts import MarkedText
from training.network import Reader

TAUGHT = "entities"


class Teachers:
    """Networks whose scores are averaged.

    Args:
        runs: Files of their runs; all have the task.
        encoder: Path of MiniLM's folder.
        pieces: The vocabulary of all of them.
    """

    def __init__(self, runs: Iterable[Path], encoder: str, pieces: Pieces) -> None:
        self._pieces = pieces
        self._readers = [_load(run, encoder) for run in runs]

    def mark(self, texts: Iterable[MarkedText]) -> Iterator[MarkedText]:
        """The texts with entities, in place of those that they may have."""
        for text in texts:
            spans = [
                (window.first + first, window.first + last, kind)
                for example in examples([text], self._pieces, {})
                for window in [example.window]
                for first, last, kind in self._entities(example)
            ]
            yield replace(text, spans={**text.spans, TAUGHT: spans})

    @torch.no_grad()
    def _entities(self, example) -> list[tuple[int, int, str]]:  # type: ignore[no-untyped-def]
        batch = batch_of([example], len(CASES) - 1)
        scores = torch.stack(
            [
                reader.heads[TAUGHT](
                    reader.words(batch.ids, batch.cases, batch.heads, None)
                ).softmax(-1)[0]
                for reader in self._readers
            ]
        )
        kinds = self._readers[0].tasks[TAUGHT]
        return decode(scores.mean(0).argmax(-1).tolist(), kinds)


def _load(run: Path, encoder: str) -> Reader:
    saved = torch.load(run)
    reader = Reader(encoder, saved["tasks"], saved["layers"])
    reader.load_state_dict(saved["state"])
    return reader.eval()
