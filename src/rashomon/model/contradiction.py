"""Two statements that cannot both hold, beyond numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.span import Span
from rashomon.model.vocabulary import ContradictionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ContradictingSide:
    """One of two statements that contradict each other.

    Attributes:
        claim_id: The claim.
        account_id: Whose account it belongs to.
        speaker: Name to show; None for a document's own voice or a speaker whom nobody can name.
        document_id: The document that carries it.
        published: Its day; None when unknown.
        evidence: The words.
        says: What they were taken for, such as ``never left``.
    """

    claim_id: str
    account_id: str
    speaker: str | None
    document_id: str
    published: date | None
    evidence: Span
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two statements that cannot both hold, in order of publication.

    Attributes:
        kind: What they are about.
        is_revision: Whether one speaker said both, the second later: it changed its account.
        first: The earlier one.
        second: The later one.
        reason: One sentence that names both speakers and what they say.
    """

    kind: ContradictionKind
    is_revision: bool
    first: ContradictingSide
    second: ContradictingSide
    reason: str
