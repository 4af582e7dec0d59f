"""In which documents a speaker's name is cited, so that a decision on the name finds them."""

from __future__ import annotations

from sqlalchemy import Column, Connection, ForeignKey, Table, insert, select

from rashomon.model import Reading, from_json
from rashomon.review import fold_speaker
from rashomon.store.schema import WORD, metadata, reading

cited = Table(
    "cited",
    metadata,
    Column("speaker", WORD, primary_key=True),
    Column("document_id", WORD, ForeignKey("document.id"), primary_key=True),
)
"""Names of speakers, folded, with the documents that cite them."""


def file_speakers(connection: Connection, new: Reading) -> None:
    """Note whom a new document cites."""
    names = {fold_speaker(claim.speaker.name) for claim in new.claims if claim.speaker}
    rows = [{"speaker": name, "document_id": new.document.id} for name in sorted(names)]
    if rows:
        connection.execute(insert(cited), rows)


def documents_citing(connection: Connection, name: str) -> tuple[str, ...]:
    """The documents that cite a speaker of this name, sorted."""
    query = select(cited.c.document_id).where(cited.c.speaker == fold_speaker(name))
    return tuple(connection.scalars(query.order_by(cited.c.document_id)))


def file_all_speakers(connection: Connection) -> None:
    """Fill the table from the readings of a casebook of an older version."""
    known = select(cited.c.document_id)
    missing = select(reading.c.record).where(reading.c.document_id.not_in(known))
    for record in connection.scalars(missing).all():
        file_speakers(connection, from_json(record, Reading))
