"""Records to rows and back."""

from __future__ import annotations

from typing import Any

from sqlalchemy import RowMapping

from rashomon.linking import LinkFigure, LinkItem
from rashomon.model import Claim, Document, EventType, Reading, from_json, to_json


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
    """The row of an event; its document's day stands with the document."""
    return {
        "id": item.event_id,
        "document_id": item.document_id,
        "type": item.type,
        "sub_type": item.sub_type,
        "country": item.country,
        "admin1": item.admin1,
        "place_name": item.place_name,
        "lat": item.lat,
        "lon": item.lon,
        "place_precision": item.place_precision,
        "earliest": item.earliest,
        "latest": item.latest,
        "perpetrators": to_json(item.perpetrators),
        "targets": to_json(item.targets),
        "figures": to_json(item.figures),
    }


def link_item_of(row: RowMapping) -> LinkItem:
    """The item that :func:`event_row` wrote, from a row with ``published`` beside it."""
    return LinkItem(
        event_id=row["id"],
        document_id=row["document_id"],
        type=EventType(row["type"]),
        sub_type=row["sub_type"],
        country=row["country"],
        admin1=row["admin1"],
        place_name=row["place_name"],
        lat=row["lat"],
        lon=row["lon"],
        place_precision=row["place_precision"],
        earliest=row["earliest"],
        latest=row["latest"],
        published=row["published"],
        perpetrators=from_json(row["perpetrators"], tuple[str, ...]),
        targets=from_json(row["targets"], tuple[str, ...]),
        figures=from_json(row["figures"], tuple[LinkFigure, ...]),
    )
