"""What the corpus holds, counted: ``python -m training.corpus.counts`` writes it into its README.

``python -m training.corpus.check --table`` prints the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from training.corpus.markup import CORPUS, ELEMENTS, MarkedDocument, load

README = CORPUS / "README.md"
BEGIN = "<!-- counts: written by make docs -->\n"
END = "<!-- end of counts -->\n"
SPLITS = ("train", "dev", "test")


def table(documents: Sequence[MarkedDocument]) -> Iterator[str]:
    """The lines of two Markdown tables: documents by style and split, marks by kind and split."""
    by_style = Counter((document.style, document.split) for document in documents)
    words = Counter[str]()
    marks = Counter[tuple[str, str]]()
    for document in documents:
        words[document.split] += len(document.text.split())
        marks.update((mark.kind, document.split) for mark in document.marks)
    styles = dict.fromkeys(document.style for document in documents)
    yield from _header("style")
    for style in sorted(styles):
        yield _row(style, [by_style[style, split] for split in SPLITS])
    yield _row("**documents**", [sum(by_style[s, split] for s in styles) for split in SPLITS])
    yield _row("**words**", [words[split] for split in SPLITS])
    yield ""
    yield from _header("mark")
    for kind in ELEMENTS:
        yield _row(f"`{kind}`", [marks[kind, split] for split in SPLITS])
    yield _row("**marks**", [sum(marks[k, split] for k in ELEMENTS) for split in SPLITS])


def _header(first: str) -> Iterator[str]:
    yield f"| {first} | {' | '.join(SPLITS)} | all |"
    yield f"|---|{'---:|' * (len(SPLITS) + 1)}"


def _row(name: str, counts: list[int]) -> str:
    return f"| {name} | {' | '.join(f'{count:,}' for count in (*counts, sum(counts)))} |"


def readme(page: str, documents: Sequence[MarkedDocument]) -> str:
    """The page with its tables written anew; what stands around them stays."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return "\n".join((f"{before}{BEGIN}", *table(documents), "", f"{END}{after}"))


def main() -> None:
    """Write the tables into the README."""
    page = README.read_text(encoding="utf-8")
    README.write_text(readme(page, list(load())), encoding="utf-8")


if __name__ == "__main__":
    main()
