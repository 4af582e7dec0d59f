"""The tables of a casebook, in the words of the model.

Records are kept whole as JSON lines; columns hold only what queries look for. Days are dates
without time; nothing in any table tells when it was written.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

migration = Table(
    "migration",
    metadata,
    Column("name", String, primary_key=True),
)
"""Which migrations a casebook has been through."""

document = Table(
    "document",
    metadata,
    Column("id", String, primary_key=True),
    Column("uri", String, nullable=False),
    Column("outlet", String),
    Column("title", Text),
    Column("published", Date),
    Column("language", String, nullable=False),
    Column("wire", String),
    Column("copy_of", String),
)
"""Documents without their text, which stands in the reading."""

reading = Table(
    "reading",
    metadata,
    Column("document_id", ForeignKey("document.id"), primary_key=True),
    Column("reader", String, nullable=False),
    Column("version", String, nullable=False),
    Column("record", Text, nullable=False),
)
"""One reading of each document, ``record`` being its JSON line."""

event = Table(
    "event",
    metadata,
    Column("id", String, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("type", String, nullable=False),
    Column("sub_type", String),
    Column("country", String),
    Column("admin1", String),
    Column("place_name", String),
    Column("lat", Float),
    Column("lon", Float),
    Column("place_precision", Integer),
    Column("earliest", Date),
    Column("latest", Date),
    Column("perpetrators", Text, nullable=False),
    Column("targets", Text, nullable=False),
    Column("figures", Text, nullable=False),
    Index("event_document", "document_id"),
)
"""Events as linking sees them; the last three columns are JSON arrays."""

claim = Table(
    "claim",
    metadata,
    Column("id", String, primary_key=True),
    Column("document_id", ForeignKey("document.id"), nullable=False),
    Column("event_id", ForeignKey("event.id")),
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("claim_document", "document_id"),
)
"""Where each claim stands; its content is in the reading."""

incident = Table(
    "incident",
    metadata,
    Column("id", String, primary_key=True),
)

incident_event = Table(
    "incident_event",
    metadata,
    Column("event_id", ForeignKey("event.id"), primary_key=True),
    Column("incident_id", ForeignKey("incident.id"), nullable=False),
    Index("incident_event_incident", "incident_id"),
)
"""The one incident of each event that has been linked."""

skipped = Table(
    "skipped",
    metadata,
    Column("uri", String, primary_key=True),
    Column("code", String, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("day", Date),
)
"""Inputs that could not be used, each fault of an input once."""
