"""The trained encoder at work: windows of words in, labelled spans and links out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from rashomon.language.analysis import Token
from rashomon.language.neural.files import MODEL, VOCABULARY
from rashomon.language.neural.labels import decode
from rashomon.language.neural.windows import Pieces, Window

# Names of the graph's inputs, of its outputs, and of its notes: its version, the names of its tasks
# in order, and under each task's name that task's kinds.
INPUTS = ("ids", "cases", "heads")
OUTPUTS = ("labels", "links")
VERSION, TASKS = "version", "tasks"
# Steps that run one after the other in less time than joined on the CPU: a norm of a sum takes a
# fifth, GELU of a sum half (ONNX Runtime 1.32, windows of about 100 pieces).
SLOWER_JOINED = ["SkipLayerNormFusion", "BiasGeluFusion"]
# What the kinds of a task are joined with in the graph's own notes.
_JOINT = " "


class WordSpan(NamedTuple):
    """A labelled stretch; a plain tuple, since texts hold many.

    Attributes:
        first: Index of its first word in the text.
        last: One past its last word.
        kind: What it is.
    """

    first: int
    last: int
    kind: str


class Link(NamedTuple):
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
            self._folder / MODEL,
            options,
            providers=["CPUExecutionProvider"],
            disabled_optimizers=SLOWER_JOINED,
        )

    @cached_property
    def version(self) -> str:
        """The day on which it was trained, as the graph notes it."""
        return str(self._notes[VERSION])

    @cached_property
    def _notes(self) -> dict[str, str]:
        return dict(self._session.get_modelmeta().custom_metadata_map)

    @cached_property
    def tasks(self) -> dict[str, tuple[str, ...]]:
        """The kinds of each task, as the encoder was trained on them."""
        return {
            name: tuple(self._notes[name].split(_JOINT))
            for name in self._notes[TASKS].split(_JOINT)
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
        labels, leads = self._session.run(OUTPUTS, inputs)
        for (task, kinds), row in zip(self.tasks.items(), labels, strict=True):
            spans = [
                WordSpan(first=window.first + first, last=window.first + last, kind=kind)
                for first, last, kind in decode(row, kinds)
            ]
            found.spans[task] += spans
            if task == "cue":
                found.links.extend(self._links(window, spans, leads))

    @staticmethod
    def _links(window: Window, cues: Sequence[WordSpan], leads: Any) -> list[Link]:
        speaker, said = leads
        return [
            Link(
                cue=cue.first,
                speaker=window.first + int(speaker[cue.first - window.first]),
                said=window.first + int(said[cue.first - window.first]),
            )
            for cue in cues
        ]
