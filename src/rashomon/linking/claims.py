"""The claims of an incident, put together from the readings of its documents."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable
from datetime import date

from rashomon.linking.items import claims_of_event
from rashomon.model import Claim, Document, IncidentClaim, Reading


def incident_claims(
    grouping_event_ids: Collection[str], readings: Iterable[Reading]
) -> tuple[IncidentClaim, ...]:
    """What documents say of the events of one incident.

    Sorted by day of publication, undated last, then document id, start of evidence, claim id.
    Claims of other events of the same documents are left out, and so are claims that name no
    event where the document has several.
    """
    found = (
        as_incident_claim(claim, reading.document)
        for reading in readings
        for event in reading.events
        if event.id in grouping_event_ids
        for claim in claims_of_event(event.id, reading)
    )
    return tuple(sorted(found, key=_reading_order))


def _reading_order(claim: IncidentClaim) -> tuple[date, str, int, str]:
    return claim.published or date.max, claim.document_id, claim.evidence.start, claim.id


def as_incident_claim(claim: Claim, document: Document) -> IncidentClaim:
    """A claim with what its incident shows of its document."""
    fields = {field.name: getattr(claim, field.name) for field in dataclasses.fields(Claim)}
    return IncidentClaim(
        **fields,
        document_id=document.id,
        document_uri=document.uri,
        outlet=document.outlet,
        published=document.published,
    )
