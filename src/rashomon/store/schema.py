"""The tables of a casebook, in the words of the model.

Records are kept whole as JSON lines; columns hold only what queries look for. Days are dates
without time; nothing in any table tells when it was written.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()
"""All tables of a casebook, also those that other modules define."""

WORD = String().with_variant(String(collation="C"), "postgresql")
"""Ids and other short words: compared and sorted by code points in every database."""

migration = Table(
    "migration",
    metadata,
    Column("name", WORD, primary_key=True),
)
"""Which migrations a casebook has been through."""

document = Table(
    "document",
    metadata,
    Column("id", WORD, primary_key=True),
    Column("uri", WORD, nullable=False),
    Column("outlet", WORD),
    Column("title", Text),
    Column("published", Date),
    Column("language", WORD, nullable=False),
    Column("wire", WORD),
    Column("copy_of", WORD),
)
"""Documents without their text, which stands in the reading."""

reading = Table(
    "reading",
    metadata,
    Column("document_id", WORD, ForeignKey("document.id"), primary_key=True),
    Column("reader", WORD, nullable=False),
    Column("version", WORD, nullable=False),
    Column("record", Text, nullable=False),
)
"""One reading of each document, ``record`` being its JSON line."""

event = Table(
    "event",
    metadata,
    Column("id", WORD, primary_key=True),
    Column("document_id", WORD, ForeignKey("document.id"), nullable=False),
    Column("record", Text),
    Index("event_document", "document_id"),
)
"""Events as linking sees them, ``record`` being the JSON line of a link item."""

claim = Table(
    "claim",
    metadata,
    Column("id", WORD, primary_key=True),
    Column("document_id", WORD, ForeignKey("document.id"), nullable=False),
    Column("event_id", WORD, ForeignKey("event.id")),
    Column("kind", WORD, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("claim_document", "document_id"),
    Index("claim_event", "event_id"),
)
"""Where each claim stands; its content is in the reading."""

incident = Table(
    "incident",
    metadata,
    Column("id", WORD, primary_key=True),
)

incident_event = Table(
    "incident_event",
    metadata,
    Column("event_id", WORD, ForeignKey("event.id"), primary_key=True),
    Column("incident_id", WORD, ForeignKey("incident.id"), nullable=False),
    Index("incident_event_incident", "incident_id"),
)
"""The one incident of each event that has been linked."""

skipped = Table(
    "skipped",
    metadata,
    Column("uri", WORD, primary_key=True),
    Column("code", WORD, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("day", Date),
)
"""Inputs that could not be used, each fault of an input once."""

passage = Table(
    "passage",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("document_id", WORD, ForeignKey("document.id"), nullable=False),
    Column("claim_id", WORD, ForeignKey("claim.id")),
    Index("passage_document", "document_id"),
    Index("passage_claim", "claim_id"),
)
"""What search finds: documents, and claims where ``claim_id`` is not null; see ``passages``."""
