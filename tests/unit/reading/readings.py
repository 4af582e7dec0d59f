"""What the tests of this folder compare: readings of short invented texts, as plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from rashomon.language import Analysis, Mark, Token
from rashomon.language.rules import load_rule_language
from rashomon.language.tokens import tokenize
from rashomon.model import Claim, ClaimKind, Document, Quantity, ReaderVersion, Reading
from rashomon.reading import read_document


def read(text: str, published: date | None = None) -> Reading:
    """The reading of a text by the rules, which a new encoder leaves as they are."""
    document = Document.create(text, uri="row.txt", published=published)
    return read_document(document, load_rule_language())


def read_marked(text: str, *marks: tuple[str, str, str]) -> Reading:
    """The reading of a text in which a trained part has marked words.

    Args:
        text: The text.
        marks: Task, kind, and the words as they stand first in the text.
    """
    return read_document(Document.create(text, uri="row.txt"), _ByHand(marks))


@dataclass
class _ByHand:
    marks: Sequence[tuple[str, str, str]]
    version: ReaderVersion = field(default=ReaderVersion(name="by hand", version="1"))

    def analyse(self, text: str) -> Analysis:
        marked: dict[str, list[Mark]] = {}
        for task, kind, words in self.marks:
            start = text.index(words)
            marked.setdefault(task, []).append(Mark(start, start + len(words), kind))
        ordered = {task: tuple(sorted(m, key=lambda m: m.start)) for task, m in marked.items()}
        return replace(load_rule_language().analyse(text), marks=ordered)


def analyse(text: str) -> Analysis:
    """Sentences and attributions by the shipped rules."""
    return load_rule_language().analyse(text)


def words_of(text: str) -> tuple[Token, ...]:
    """The tokens of one sentence."""
    return tokenize(text, 0, len(text))


def claims(text: str, kind: ClaimKind) -> tuple[Claim, ...]:
    """The claims of one kind."""
    return tuple(claim for claim in read(text).claims if claim.kind is kind)


def bounds(quantity: Quantity) -> str:
    """Relation and bounds, "~" for approx: "more_than 61-", "about 100-100~"."""
    low = "" if quantity.low is None else quantity.low
    high = "" if quantity.high is None else quantity.high
    return f"{quantity.relation} {low}-{high}{'~' if quantity.approx else ''}"


def figures(text: str) -> list[str]:
    """Status and bounds of each toll: "killed more_than 61-"."""
    return [
        f"{claim.toll.status} {bounds(claim.toll.quantity)}"
        for claim in read(text).claims
        if claim.toll
    ]
