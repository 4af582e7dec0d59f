"""Trace which documents of a casebook copy which, and list what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from rashomon.errors import NotInCasebook
from rashomon.model import Decision, DecisionKind, Lineage, LineageLink

if TYPE_CHECKING:
    from rashomon.store import Batch, Casebook


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageDocument:
    """One side of a link.

    Attributes:
        id: The document.
        uri: Where it was read.
        outlet: Who published it; None when unknown.
        wire: Agency credited; None when none is.
    """

    id: str
    uri: str
    outlet: str | None
    wire: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TracedLink:
    """A line of ``rashomon lineage --json``: a link with its two documents.

    Attributes:
        link: What ties them.
        documents: The link's first document, then its second.
    """

    link: LineageLink
    documents: tuple[LineageDocument, LineageDocument]


def trace_lineage(batch: Batch) -> tuple[LineageLink, ...]:
    """Compare the documents that are new with those that share a sentence; give the new links.

    The links follow from pairs of documents alone, so any order of adding ends with the same.
    """
    from rashomon.lineage import compare_documents, lineage_keys, prepare_document

    new_links = []
    for document_id in batch.lineage.untraced():
        (document,) = batch.lineage.documents((document_id,))
        keys = lineage_keys(document.text)
        others = batch.lineage.documents(batch.lineage.neighbours(document, keys))
        prepared = prepare_document(document) if others else None
        compared = (
            compare_documents(prepared, prepare_document(other))
            for other in others
            if prepared is not None
        )
        links = [link for link in compared if link is not None]
        batch.lineage.save(document, keys, links)
        new_links += links
    return tuple(sorted(new_links, key=lambda link: (link.first, link.second)))


def lineage_in_force(links: Iterable[LineageLink], decisions: Sequence[Decision]) -> Lineage:
    """The lineage of some documents: what was found, with what people decided over it."""
    from rashomon.lineage import apply_marks, trace_roots
    from rashomon.review import in_force, originals

    copies = [(original, copy) for copy, original in originals(decisions).items()]
    apart = [
        pair
        for decision in in_force(decisions)
        if decision.ruling.kind is DecisionKind.NOT_COPIES
        for pair in combinations(decision.ruling.document_ids, 2)
    ]
    return trace_roots(apply_marks(links, copies, apart))


def list_lineage(location: str, document: str | None = None) -> Iterator[TracedLink]:
    """The links of a casebook, by document ids.

    Args:
        location: The casebook, a path or a database URL.
        document: A document's id, the beginning of one, or its uri, to list its links only.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
        NotInCasebook: No document is named so, or several ids begin so.
    """
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook:
        chosen = None if document is None else (_find_document(casebook, document, location),)
        links = casebook.lineage_links(chosen)
        ids = sorted({end for link in links for end in (link.first, link.second)})
        documents = {
            reading.document.id: LineageDocument(
                id=reading.document.id,
                uri=reading.document.uri,
                outlet=reading.document.outlet,
                wire=reading.document.wire,
            )
            for reading in casebook.readings(ids)
        }
    for link in links:
        yield TracedLink(link=link, documents=(documents[link.first], documents[link.second]))


def _find_document(casebook: Casebook, named: str, location: str) -> str:
    found = casebook.find_documents(named)
    if len(found) == 1:
        return found[0]
    how_many = (
        f"{len(found)} documents are named so, give more of an id" if found else "none is named so"
    )
    raise NotInCasebook(
        named or "''", f"{how_many}; `rashomon lineage {location} --json` lists linked documents"
    )
