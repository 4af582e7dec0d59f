"""Lineage: which documents copy which, and which passages show it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.span import Span
from rashomon.model.vocabulary import LineageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPassage:
    """Words that two documents share: the same, but for a few between two runs of them.

    Attributes:
        first: Where they stand in the first document's text.
        second: Where they stand in the second document's text.
        is_quoted: Whether they stand in quotation marks in both.
    """

    first: Span
    second: Span
    is_quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageLink:
    """Two documents of one lineage, or with one quotation; a pair has one link at most.

    It follows from the two documents alone, so it never changes once both are known.

    Attributes:
        first: Document id, the smaller of the two.
        second: Document id.
        kind: What ties them.
        original: Id of the one that the other copies; None when it is not known who copies whom.
        wire: Agency that both go back to; None when they credit no common one by name.
        first_share: Part of the first document's words that stand in shared passages, 0 to 1.
        second_share: The same of the second document.
        passages: In order of the first document; empty only where people marked a copy.
        reason: One sentence that says what is shared and what tells the direction.
    """

    first: str
    second: str
    kind: LineageKind
    original: str | None = None
    wire: str | None = None
    first_share: float
    second_share: float
    passages: tuple[SharedPassage, ...] = ()
    reason: str

    @property
    def copy(self) -> str | None:
        """Id of the document that copies the other; None when it is not known which one does."""
        if self.original is None:
            return None
        return self.second if self.original == self.first else self.first


@dataclass(frozen=True, slots=True, kw_only=True)
class OneText:
    """Documents that print one text.

    Attributes:
        root: The document that stands for all of them: the original, where it is known.
        document_ids: All of them, sorted.
    """

    root: str
    document_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """The lineage of some documents, as counting origins needs it.

    Attributes:
        links: The links among them, by document ids.
        texts: Which of them are one text, by root; a document is in one text at most.
    """

    links: tuple[LineageLink, ...] = ()
    texts: tuple[OneText, ...] = ()

    def root_of(self, document_id: str) -> str:
        """The document that stands for all of its text; itself where it is alone."""
        roots = (text.root for text in self.texts if document_id in text.document_ids)
        return next(roots, document_id)


NO_LINEAGE = Lineage()
"""No document copies another."""
