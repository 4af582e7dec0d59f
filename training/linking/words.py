"""Write the list of words that tell no incident from another: those that our own corpus often has.

    python -m training.linking.words

A word belongs to it that stands in :data:`MIN_DOCUMENTS` of the 420 documents, which tell of
invented wars: so no name of a real war is in it.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rashomon.linking.wording import MIN_LETTERS, fold_every_word
from training.corpus.markup import load

OUTPUT = Path(__file__).resolve().parents[2] / "src/rashomon/linking/data/common_words.txt"

MIN_DOCUMENTS = 3
"""One document in 140: it leaves "gendarmerie" and "mourners" rare and takes in "soldiers"."""


def main() -> None:
    """Write the list, one folded word a line, sorted."""
    counts = Counter(word for document in load() for word in set(fold_every_word([document.text])))
    words = sorted(word for word, count in counts.items() if count >= MIN_DOCUMENTS)
    kept = [word for word in words if len(word) >= MIN_LETTERS]
    OUTPUT.write_text("".join(f"{word}\n" for word in kept), encoding="utf-8")
    print(f"{len(kept)} words")


if __name__ == "__main__":
    main()
