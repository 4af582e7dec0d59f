"""How well the shipped encoder labels words: ``python -m training.measure FOLDER --data FOLDER``.

On documents that no training saw: the test part of our corpus, re3d's held-out documents, UNER's
test part, and PolNeAR's dev part. A span is exact if it has the same words as one of its kind, and
overlaps if it shares a word with one.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from rashomon.language.neural.tagger import Tagger
from training.data.corpus import load_corpus
from training.data.public import load_names, load_polnear, load_re3d
from training.data.texts import MarkedText, WordSpan

# Where the encoder has no head for PolNeAR's kinds, these tasks are the nearest.
_NEAREST = {"source": "speaker", "cue": "cue", "content": "said"}


class Tally:
    """Spans found, read and wanted, for each task and kind."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def add(self, name: str, wanted: Sequence[WordSpan], read: Sequence[WordSpan]) -> None:
        """Compare the spans of one text."""
        counts = self._counts
        counts[name, "wanted"] += len(wanted)
        counts[name, "read"] += len(read)
        counts[name, "exact"] += len(set(wanted) & set(read))
        counts[name, "hit"] += sum(_touches(span, read) for span in wanted)
        counts[name, "right"] += sum(_touches(span, wanted) for span in read)

    def lines(self) -> Iterable[str]:
        """A table: exact F1, overlap F1, spans wanted."""
        yield "| task | exact F1 | overlap F1 | spans |"
        yield "|---|---:|---:|---:|"
        for name in dict.fromkeys(name for name, _ in self._counts):
            count = {
                key: self._counts[name, key] for key in ("wanted", "read", "exact", "hit", "right")
            }
            exact = 2 * count["exact"] / max(1, count["wanted"] + count["read"])
            recall = count["hit"] / max(1, count["wanted"])
            precision = count["right"] / max(1, count["read"])
            overlap = 2 * precision * recall / max(1e-9, precision + recall)
            yield f"| {name} | {exact:.3f} | {overlap:.3f} | {count['wanted']} |"


def _touches(span: WordSpan, others: Sequence[WordSpan]) -> bool:
    return any(span[0] < o[1] and o[0] < span[1] and span[2] == o[2] for o in others)


def measure(tagger: Tagger, texts: Sequence[MarkedText], tally: Tally, prefix: str) -> None:
    """Label texts and compare."""
    for text in texts:
        found = tagger.label(text.sentences).spans
        for task, wanted in text.spans.items():
            if task in found:
                read = [(span.first, span.last, span.kind) for span in found[task]]
                tally.add(f"{prefix}: {task}", wanted, read)
            if task == "polnear":
                _nearest(found.get(task), found, wanted, tally, prefix)


def _nearest(own, found, wanted: Sequence[WordSpan], tally: Tally, prefix: str) -> None:  # type: ignore[no-untyped-def]
    for kind, task in _NEAREST.items():
        spans = own if own is not None else found[task]
        as_kind = kind if own is not None else task
        read = [(s.first, s.last, kind) for s in spans if s.kind == as_kind]
        tally.add(f"{prefix}: {kind}", [span for span in wanted if span[2] == kind], read)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", default="test", help="of our corpus")
    given = parser.parse_args()
    tagger, tally = Tagger(given.model), Tally()
    measure(tagger, load_corpus(given.split), tally, "corpus")
    measure(tagger, load_re3d(given.data, "test"), tally, "re3d")
    measure(tagger, load_names(given.data, "test"), tally, "UNER EWT")
    measure(tagger, load_polnear(given.data, "dev"), tally, "PolNeAR")
    print("\n".join(tally.lines()))


if __name__ == "__main__":
    main()
