"""Check the documents of ``corpus/`` against the guidelines.

``python -m training.corpus.check [ID...]``; exit status 1 if anything is wrong. With ``--table`` it
prints in Markdown what the corpus holds, and checks nothing.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rashomon.language.tokens import tokenize
from rashomon.reading.numbers import find_numbers
from training.corpus.counts import table
from training.corpus.markup import (
    CORPUS,
    MarkedDocument,
    MarkupError,
    faults,
    load,
    matrix,
    parse,
)

# Words of two documents in one order that make a sentence look used twice.
SHARED_WORDS = 9
# How far a document may lie from the length that its row names.
LENGTH_LEEWAY = 60
SHORTEST, LONGEST = 70, 370
# The guidelines' own words of text; nobody may write these marks and words in a document.
_BLOCKS = ("<", ">")


def main(arguments: list[str]) -> int:
    """Print what is wrong; exit status 1 if anything is."""
    if arguments == ["--table"]:
        print("\n".join(table(list(load()))))
        return 0
    rows, found = matrix(), 0
    seen: dict[tuple[str, ...], str] = {}
    totals: Counter[str] = Counter()
    for path in sorted((CORPUS / "documents").glob("*.xml")):
        wanted = not arguments or path.stem in arguments
        try:
            document = parse(path.read_bytes(), path.name)
        except MarkupError as error:
            found += wanted
            if wanted:
                print(error)
            continue
        totals.update(mark.kind for mark in document.marks)
        totals["documents"] += 1
        totals["words"] += len(document.text.split())
        problems = [*_faults(document, path, rows), *_repeated(document, seen)]
        for problem in problems if wanted else ():
            print(f"{path.stem}: {problem}")
            found += 1
    print(", ".join(f"{count} {kind}" for kind, count in totals.most_common()))
    return 1 if found else 0


def _faults(document: MarkedDocument, path: Path, rows: dict[str, dict[str, str]]) -> Iterator[str]:
    row = rows.get(path.stem)
    if row is None or document.id != path.stem:
        yield "the id is not that of the file, or of no row of the matrix"
        return
    if (document.style, document.setting) != (row["style"], row["setting"]):
        yield f"style and setting must be {row['style']} and {row['setting']}"
    if not document.outlet or not document.published:
        yield "outlet or published is missing"
    words = len(document.text.split())
    if not SHORTEST <= words <= LONGEST or abs(words - int(row["words"])) > LENGTH_LEEWAY:
        yield f"{words} words, {row['words']} wanted"
    if any(mark in document.text for mark in _BLOCKS):
        yield "a mark stands in the text"
    yield from faults(document)
    yield from _wrong_numbers(document)


def _wrong_numbers(document: MarkedDocument) -> Iterator[str]:
    """Bounds that are not those which the words of the number say."""
    for index, toll in enumerate(document.marks):
        if toll.kind != "toll":
            continue
        for part in document.marks:
            if part.kind == "n" and part.inside == index:
                told = document.text[part.start : part.end]
                read = [
                    (number.quantity.low, number.quantity.high)
                    for number in find_numbers(tokenize(told, 0, len(told)))
                ]
                given = toll.attributes
                low, high = (
                    given.get("is") or given.get("low"),
                    given.get("is") or given.get("high"),
                )
                if len(read) == 1 and read[0] != (low and int(low), high and int(high)):
                    yield f'"{told}" reads as {read[0]}, marked {low} to {high}'


def _repeated(document: MarkedDocument, seen: dict[tuple[str, ...], str]) -> Iterator[str]:
    words = [word.strip(".,;:\"'“”").lower() for word in document.text.split()]
    told = set()
    for start in range(len(words) - SHARED_WORDS + 1):
        run = tuple(words[start : start + SHARED_WORDS])
        other = seen.setdefault(run, document.id)
        if other != document.id and other not in told:
            told.add(other)
            yield f'"{" ".join(run)}" stands in {other}, too'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
