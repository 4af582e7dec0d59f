"""The trained encoder at work: windows of words in, labelled spans and links out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from rashomon.language.analysis import Token
from rashomon.language.neural.files import MODEL, VOCABULARY
from rashomon.language.neural.labels import decode
from rashomon.language.neural.windows import Pieces, Window

# Names of the graph's inputs and of its last output; the others have their tasks' names.
INPUTS = ("ids", "cases", "heads")
LINKS = "links"
# What the kinds of a task are joined with in the graph's own notes.
_JOINT = " "


@dataclass(frozen=True, slots=True, kw_only=True)
class WordSpan:
    """A labelled stretch.

    Attributes:
        first: Index of its first word in the text.
        last: One past its last word.
        kind: What it is.
    """

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a cue leads.

    Attributes:
        cue: First word of the cue.
        speaker: A word of its speaker, as likely as any in its window; the cue's own word where
            none is likelier.
        said: A word of its content, likewise.
    """

    cue: int
    speaker: int
    said: int


@dataclass(frozen=True, slots=True)
class Labels:
    """What the encoder found in a text.

    Attributes:
        spans: For each task its spans, in order.
        links: One for each cue.
    """

    spans: dict[str, list[WordSpan]]
    links: list[Link]


class Tagger:
    """A trained encoder, loaded at its first use.

    Windows are read one by one: the encoder's whole numbers are scaled for each input, so that a
    window read beside another would be labelled differently.

    Args:
        folder: Holds the encoder and its vocabulary.
        threads: Processor threads for one window.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self._folder, self._threads = folder, threads

    @cached_property
    def pieces(self) -> Pieces:
        """The vocabulary."""
        return Pieces(self._folder / VOCABULARY)

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = self._threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            self._folder / MODEL, options, providers=["CPUExecutionProvider"]
        )

    @cached_property
    def tasks(self) -> dict[str, tuple[str, ...]]:
        """The kinds of each task, as the encoder was trained on them."""
        notes = self._session.get_modelmeta().custom_metadata_map
        return {
            name: tuple(notes[name].split(_JOINT))
            for name in (output.name for output in self._session.get_outputs())
            if name != LINKS
        }

    def label(self, sentences: Sequence[Sequence[Token]]) -> Labels:
        """Label the words of a text.

        Args:
            sentences: The tokens of each sentence, in order.
        """
        found = Labels({task: [] for task in self.tasks}, [])
        for window in self.pieces.windows(sentences):
            self._label(window, found)
        return found

    def _label(self, window: Window, found: Labels) -> None:
        values = (window.ids, window.cases, window.heads)
        inputs = {
            name: np.array([value], dtype=np.int64)
            for name, value in zip(INPUTS, values, strict=True)
        }
        *scores, links = self._session.run(None, inputs)
        for (task, kinds), score in zip(self.tasks.items(), scores, strict=True):
            spans = [
                WordSpan(first=window.first + first, last=window.first + last, kind=kind)
                for first, last, kind in decode(score.argmax(-1).tolist(), kinds)
            ]
            found.spans[task] += spans
            if task == "cue":
                found.links.extend(self._links(window, spans, links))

    @staticmethod
    def _links(window: Window, cues: Sequence[WordSpan], scores: Any) -> list[Link]:
        best = scores.argmax(-1)
        return [
            Link(
                cue=cue.first,
                speaker=window.first + int(best[0][cue.first - window.first]),
                said=window.first + int(best[1][cue.first - window.first]),
            )
            for cue in cues
        ]
