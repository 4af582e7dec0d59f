"""What the tests of this folder compare: readings of short invented texts, as plain words."""

from __future__ import annotations

from datetime import date

from rashomon.language import Analysis, Token
from rashomon.language.rules import load_rule_language
from rashomon.language.tokens import tokenize
from rashomon.model import Claim, ClaimKind, Document, Quantity, Reading
from rashomon.reading import read_document


def read(text: str, published: date | None = None) -> Reading:
    """The reading of a text by the shipped rules."""
    return read_document(Document.create(text, uri="row.txt", published=published))


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
