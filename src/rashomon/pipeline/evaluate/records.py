"""What a comparison of two readings gives: a record for each document, and a summary."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rashomon.model import Claim, ClaimKind, DocumentRef, ReaderVersion


class Outcome(StrEnum):
    """What became of a document.

    ``COMPARED``: both files read the same text. ``NOT_COMPARABLE``: they have one uri, or one id,
    but different texts, so that their offsets mean different things.
    """

    COMPARED = "compared"
    NOT_COMPARABLE = "not_comparable"
    ONLY_BEFORE = "only_before"
    ONLY_AFTER = "only_after"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field in which two claims differ.

    Attributes:
        field: Its name, see :func:`rashomon.pipeline.evaluate.fields.claim_fields`.
        before: Its value as JSON holds it; None is the contract's ``null``.
        after: The same, in the other reading.
    """

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedClaim:
    """A claim that both readings have, with differences.

    Attributes:
        fields: What differs, at least one.
        before: The claim in the one reading.
        after: The claim in the other.
    """

    fields: tuple[FieldChange, ...]
    before: Claim
    after: Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDifference:
    """What two readings of one document have in common and what not.

    Attributes:
        outcome: Whether it was compared, and else why not; the claims are empty then.
        before: The document in the one file; None when it is only in the other.
        after: The document in the other file; None when it is only in the one.
        same: How many claims of each kind are alike, in the order of the kinds; kinds without
            any are left out.
        changed: Claims that both have, with differences, in order of evidence.
        gained: Claims that only the second has, in order of evidence.
        lost: Claims that only the first has, in order of evidence.
    """

    outcome: Outcome
    before: DocumentRef | None
    after: DocumentRef | None
    same: dict[ClaimKind, int]
    changed: tuple[ChangedClaim, ...] = ()
    gained: tuple[Claim, ...] = ()
    lost: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSide:
    """One of the two files.

    Attributes:
        source: The file as the user named it.
        readings: How many readings it holds, repeated ones included.
        repeated: Readings of a document that it had already; the first one counts.
        readers: Who made the readings, sorted.
    """

    source: str
    readings: int
    repeated: int
    readers: tuple[ReaderVersion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCount:
    """How the claims of one kind fared in the documents compared."""

    kind: ClaimKind
    same: int
    changed: int
    gained: int
    lost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldCount:
    """In how many changed claims one field differs."""

    field: str
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationSummary:
    """The numbers of a comparison.

    Attributes:
        before: The one file.
        after: The other.
        documents: How many documents there are of each outcome, all four.
        kinds: A count for each kind that occurs, in the order of the kinds.
        fields: A count for each field that differs somewhere, the most frequent first.
    """

    before: ReadingSide
    after: ReadingSide
    documents: dict[Outcome, int]
    kinds: tuple[KindCount, ...]
    fields: tuple[FieldCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Two readings compared.

    Attributes:
        documents: Every document of either file, sorted by uri and id.
        summary: Their numbers.
    """

    documents: tuple[DocumentDifference, ...]
    summary: EvaluationSummary
