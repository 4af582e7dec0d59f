"""Records to rows and back."""

from __future__ import annotations

from typing import Any

from sqlalchemy import RowMapping

from rashomon.linking import LinkItem
from rashomon.model import Claim, Document, Reading, from_json, to_json


def document_row(document: Document) -> dict[str, Any]:
    """The row of a document, without its text."""
    return {
        "id": document.id,
        "uri": document.uri,
        "outlet": document.outlet,
        "title": document.title,
        "published": document.published,
        "language": document.language,
        "wire": document.wire,
        "copy_of": document.copy_of,
    }


def reading_row(reading: Reading) -> dict[str, Any]:
    """The row of a reading."""
    return {
        "document_id": reading.document.id,
        "reader": reading.reader.name,
        "version": reading.reader.version,
        "record": to_json(reading),
    }


def claim_row(claim: Claim, document_id: str) -> dict[str, Any]:
    """The row of a claim of a document."""
    return {
        "id": claim.id,
        "document_id": document_id,
        "event_id": claim.event_id,
        "kind": claim.kind,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
    }


def event_row(item: LinkItem) -> dict[str, Any]:
    """The row of an event."""
    return {"id": item.event_id, "document_id": item.document_id, "record": to_json(item)}


def link_item_of(row: RowMapping) -> LinkItem:
    """The item that :func:`event_row` wrote."""
    return from_json(row["record"], LinkItem)
