"""Which documents and claims hold given words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Select, Subquery, bindparam, column, func, select, text

from rashomon.store.schema import claim, document, incident_event, passage
from rashomon.store.words import Term

MATCHES = {
    "sqlite": "SELECT rowid AS number FROM passage_words WHERE passage_words MATCH :sought",
    "postgresql": "SELECT number FROM passage_words WHERE words @@ CAST(:sought AS tsquery)",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPassage:
    """A document or claim that holds what was looked for.

    Attributes:
        document_id: The document.
        claim_id: The claim; None when it is the document's own text or title.
        incident_id: The incident of the claim's event; None for a document, or without an event.
    """

    document_id: str
    claim_id: str | None
    incident_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPassages:
    """The first of the passages that hold what was looked for, and how many there are."""

    passages: tuple[FoundPassage, ...]
    n_found: int


def search_passages(connection: Connection, terms: Sequence[Term], limit: int) -> FoundPassages:
    """Documents and claims that hold all the terms, in title and text, or speaker and evidence.

    The latest documents come first, those without a day last; each is followed by its claims in
    order of evidence. The order is the same in every database, so no measure of relevance counts.

    Args:
        connection: The casebook.
        terms: What to look for; nothing is found for none.
        limit: How many to give at most.
    """
    if not terms:
        return FoundPassages(passages=(), n_found=0)
    database = connection.dialect.name
    sought = {"sought": _in_words_of(database, terms)}
    matches = (
        text(MATCHES[database])
        .bindparams(bindparam("sought"))
        .columns(column("number"))
        .subquery("matches")
    )
    found = connection.execute(_passages(matches).limit(limit), sought)
    count = select(func.count()).select_from(matches)
    return FoundPassages(
        passages=tuple(FoundPassage(**row) for row in found.mappings()),
        n_found=connection.scalar(count, sought) or 0,
    )


def _passages(matches: Subquery) -> Select[tuple[str, str | None, str | None]]:
    query = (
        select(passage.c.document_id, passage.c.claim_id, incident_event.c.incident_id)
        .join_from(matches, passage, passage.c.number == matches.c.number)
        .join(document, document.c.id == passage.c.document_id)
        .outerjoin(claim, claim.c.id == passage.c.claim_id)
        .outerjoin(incident_event, incident_event.c.event_id == claim.c.event_id)
    )
    return query.order_by(
        document.c.published.is_(None),
        document.c.published.desc(),
        document.c.id,
        passage.c.claim_id.is_not(None),
        claim.c.start,
        claim.c.end,
        claim.c.id,
    )


def _in_words_of(database: str, terms: Sequence[Term]) -> str:
    """The terms as the database writes them. Folded words hold letters and digits only."""
    if database == "sqlite":
        return " AND ".join(
            f'"{" ".join(term.words)}"{" *" if term.is_open else ""}' for term in terms
        )
    return " & ".join(f"({_in_a_row(term)})" for term in terms)


def _in_a_row(term: Term) -> str:
    quoted = [f"'{word}'" for word in term.words]
    return " <-> ".join(quoted) + (":*" if term.is_open else "")
