"""How far two people mark the same documents alike: ``python -m training.corpus.agreement FOLDER``.

The folder holds documents of the corpus marked again by somebody who has not seen the marks:
``ID.xml`` with the same text. What is printed is Markdown, for ``corpus/README.md``. A document
that cannot be compared gets one line and is left out; the exit status is then 1.

A mark of one kind is paired with at most one of the other marking, those that share most first.
Spans are exact if both have the same characters, and overlap if they share one. Acts of citing
are paired and compared as :mod:`training.score` does it.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.corpus.markup import (
    CORPUS,
    ELEMENTS,
    Mark,
    MarkedDocument,
    MarkupError,
    faults,
    matrix,
    parse,
)
from training.score import marked, pair_acts, same_content, same_speaker

# Characters of a text shown where it departs from the corpus.
_SHOWN = 30
_ABSENT = "none"

Pair = tuple[MarkedDocument, MarkedDocument]
Choices = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class SpanAgreement:
    """The marks of one kind.

    Attributes:
        corpus: Number in the corpus.
        again: Number in the second marking.
        exact: Pairs with the same characters; None where a mark is no single stretch.
        overlapping: Pairs that share a character, the exact ones included.
    """

    corpus: int
    again: int
    exact: int | None
    overlapping: int

    @property
    def exact_f1(self) -> float | None:
        """From 0 to 1; None if neither has such a mark, or a mark is no single stretch."""
        return None if self.exact is None else _f1(self.exact, self)

    @property
    def overlap_f1(self) -> float | None:
        """From 0 to 1; None if neither has such a mark."""
        return _f1(self.overlapping, self)


@dataclass(frozen=True, slots=True)
class ValueAgreement:
    """What both say of paired marks.

    Attributes:
        pairs: Number of paired marks.
        same: Pairs of which both say the same.
        kappa: Cohen's kappa, 1 at most; None where nothing is chosen from a list, or where chance
            alone gives full agreement since both always chose one value.
    """

    pairs: int
    same: int
    kappa: float | None

    @property
    def share(self) -> float | None:
        """From 0 to 1; None without pairs."""
        return self.same / self.pairs if self.pairs else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two markings of the same documents.

    Attributes:
        documents: How many.
        spans: By kind of mark, and of acts of citing.
        values: By what is compared.
    """

    documents: int
    spans: dict[str, SpanAgreement]
    values: dict[str, ValueAgreement]


ACT = "act of citing"


def _f1(hits: int, spans: SpanAgreement) -> float | None:
    total = spans.corpus + spans.again
    return 2 * hits / total if total else None


def compare(pairs: Sequence[Pair]) -> Agreement:
    """The agreement of two markings, over all documents together.

    Args:
        pairs: Each document as the corpus marks it and as it was marked again, with one text.
    """
    spans, matched = {}, {}
    for kind in ELEMENTS:
        found = [(one, other, *m) for one, other in pairs for m in pair_marks(one, other, kind)]
        spans[kind] = SpanAgreement(
            sum(len(one.of(kind)) for one, _ in pairs),
            sum(len(other.of(kind)) for _, other in pairs),
            sum((mine.start, mine.end) == (own.start, own.end) for _, _, mine, own in found),
            len(found),
        )
        matched[kind] = found
    values = {}
    for field in _FIELDS:
        choices = [
            (field.value(one, mine), field.value(other, own))
            for one, other, mine, own in matched[field.kind]
        ]
        same = sum(first == second for first, second in choices)
        values[f"{field.kind}: {field.name}"] = ValueAgreement(
            len(choices), same, cohens_kappa(choices) if field.is_chosen else None
        )
    return Agreement(len(pairs), spans | {ACT: _acts(pairs)}, _parts_of_acts(pairs) | values)


def pair_marks(one: MarkedDocument, other: MarkedDocument, kind: str) -> list[tuple[Mark, Mark]]:
    """Marks of a kind that share characters, one to one, those that share most first."""
    mine, own = one.of(kind), other.of(kind)
    near = sorted(
        (-shared, i, j)
        for i, first in enumerate(mine)
        for j, second in enumerate(own)
        if (shared := _shared(first, second)) > 0
    )
    left, right, pairs = set[int](), set[int](), []
    for _, i, j in near:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((mine[i], own[j]))
    return pairs


def _shared(first: Mark, second: Mark) -> float:
    """The characters that both have, as a share of those that either has."""
    both = min(first.end, second.end) - max(first.start, second.start)
    return both / (max(first.end, second.end) - min(first.start, second.start)) if both > 0 else 0.0


def cohens_kappa(choices: Choices) -> float | None:
    """Agreement beyond chance: 1 if full, 0 if as by chance, below if less.

    None without choices, or if both always chose one and the same value.

    Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and
    Psychological Measurement 20 (1960), 37-46.
    """
    total = len(choices)
    first = Counter(one for one, _ in choices)
    second = Counter(other for _, other in choices)
    # In whole numbers, so that full agreement by chance is known without rounding.
    by_chance = sum(first[value] * second[value] for value in first)
    if by_chance == total * total:
        return None
    same = sum(one == other for one, other in choices)
    return (same * total - by_chance) / (total * total - by_chance)


@dataclass(frozen=True, slots=True)
class _Field:
    """Something that marks of a kind say.

    Attributes:
        kind: Of mark.
        name: As printed.
        value: What a mark says.
        is_chosen: From a short list, so that kappa tells something.
    """

    kind: str
    name: str
    value: Callable[[MarkedDocument, Mark], str]
    is_chosen: bool = True


def _attribute(name: str, absent: str = _ABSENT) -> Callable[[MarkedDocument, Mark], str]:
    return lambda _, mark: mark.attributes.get(name, absent)


def _bounds(_: MarkedDocument, mark: Mark) -> str:
    given = mark.attributes
    low, high = (given.get("is") or given.get(name, _ABSENT) for name in ("low", "high"))
    return f"{low} to {high}"


def _relation(_: MarkedDocument, mark: Mark) -> str:
    return "exact" if "is" in mark.attributes else mark.attributes.get("relation", _ABSENT)


def _event_type(document: MarkedDocument, mark: Mark) -> str:
    """That of a further word for an event is told where the event has its number."""
    wanted = mark.attributes.get("is")
    for event in document.of("event") if wanted else ():
        if event.attributes.get("id") == wanted:
            return event.attributes.get("type", _ABSENT)
    return mark.attributes.get("type", _ABSENT)


def _days(_: MarkedDocument, mark: Mark) -> str:
    first, last = (mark.attributes.get(name, _ABSENT) for name in ("from", "to"))
    return f"{first} to {last}"


_FIELDS = (
    _Field("cue", "stance", _attribute("stance", "asserts")),
    _Field("toll", "status", _attribute("status")),
    _Field("toll", "bounds", _bounds, is_chosen=False),
    _Field("toll", "relation", _relation),
    _Field("toll", "group", _attribute("group")),
    _Field("blame", "stance", _attribute("stance")),
    _Field("truce", "status", _attribute("status")),
    _Field("aid", "status", _attribute("status")),
    _Field("ground", "change", _attribute("change")),
    _Field("event", "type", _event_type),
    _Field("place", "role", _attribute("role", "other")),
    _Field("time", "from and to", _days, is_chosen=False),
)


def _acts(pairs: Sequence[Pair]) -> SpanAgreement:
    acts = [(marked(one), marked(other)) for one, other in pairs]
    return SpanAgreement(
        sum(len(mine) for mine, _ in acts),
        sum(len(own) for _, own in acts),
        None,
        sum(len(pair_acts(mine, own)) for mine, own in acts),
    )


def _parts_of_acts(pairs: Sequence[Pair]) -> dict[str, ValueAgreement]:
    found = [pair for one, other in pairs for pair in pair_acts(marked(one), marked(other))]
    speaker = [same_speaker(*acts) for acts in found]
    content = [same_content(*acts) for acts in found]
    parts = {
        "speaker": sum(speaker),
        "content": sum(content),
        "speaker and content": sum(map(all, zip(speaker, content, strict=True))),
    }
    return {f"{ACT}: {name}": ValueAgreement(len(found), n, None) for name, n in parts.items()}


def table(agreement: Agreement) -> Iterator[str]:
    """The lines of two Markdown tables: what was marked, and what was said of it."""
    yield f"Documents marked twice: {agreement.documents}."
    yield ""
    yield "| mark | corpus | again | exact F1 | overlap F1 |"
    yield "|---|---:|---:|---:|---:|"
    for kind, spans in agreement.spans.items():
        figures = f"{_told(spans.exact_f1)} | {_told(spans.overlap_f1)}"
        yield f"| {kind} | {spans.corpus} | {spans.again} | {figures} |"
    yield ""
    yield "| of paired marks | pairs | same | kappa |"
    yield "|---|---:|---:|---:|"
    for name, values in agreement.values.items():
        yield f"| {name} | {values.pairs} | {_told(values.share)} | {_told(values.kappa)} |"


def _told(figure: float | None) -> str:
    return "" if figure is None else f"{figure:.2f}"


def read_pairs(again: Path, corpus: Path = CORPUS) -> tuple[list[Pair], list[str]]:
    """The documents that can be compared, and a line on each that cannot.

    Args:
        again: The folder of the second marking.
        corpus: The folder of the corpus.
    """
    rows, pairs, problems = matrix(corpus), [], []
    for path in sorted(again.glob("*.xml")):
        first = corpus / "documents" / path.name
        if path.stem not in rows or not first.exists():
            problems.append(f"{path.name}: the corpus has no such document; left out")
            continue
        split = rows[path.stem]["split"]
        try:
            one = parse(first.read_bytes(), str(first), split)
            other = parse(path.read_bytes(), str(path), split)
        except MarkupError as error:
            problems.append(f"{error}; left out")
            continue
        if one.text != other.text:
            problems.append(f"{path.name}: {_departure(one.text, other.text)}; left out")
        elif wrong := list(faults(other)):
            problems.append(f"{path.name}: {wrong[0]} ({len(wrong)} in all); left out")
        else:
            pairs.append((one, other))
    return pairs, problems


def _departure(text: str, other: str) -> str:
    place = next(
        (i for i, (a, b) in enumerate(zip(text, other, strict=False)) if a != b),
        min(len(text), len(other)),
    )
    shown, wanted = other[place : place + _SHOWN], text[place : place + _SHOWN]
    return f"the text has {shown!r} at character {place}, where the corpus has {wanted!r}"


def main(arguments: list[str]) -> int:
    """Print the tables; exit status 1 if a document was left out or there is none."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the second marking: files ID.xml")
    folder: Path = parser.parse_args(arguments).folder
    pairs, problems = read_pairs(folder)
    for problem in problems:
        print(problem, file=sys.stderr)
    if not pairs:
        print(f"{folder}: no document to compare", file=sys.stderr)
        return 1
    print("\n".join(table(compare(pairs))))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
