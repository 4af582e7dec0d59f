"""The one order in which claims are laid out, whatever order they came in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rashomon.model import IncidentClaim

PublicationKey = tuple[date, str, str, int, int, str]


def publication_key(claim: IncidentClaim) -> PublicationKey:
    """Sort key: day of publication with undated last, then document, then evidence."""
    evidence = claim.evidence
    day = claim.published or date.max
    return (day, claim.document_uri, claim.document_id, evidence.start, evidence.end, claim.id)


def in_publication_order(claims: Iterable[IncidentClaim]) -> tuple[IncidentClaim, ...]:
    """The claims from first published to last, undated last."""
    return tuple(sorted(claims, key=publication_key))
