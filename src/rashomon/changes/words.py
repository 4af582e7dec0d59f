"""Claims, figures and bounds in the words that changes are told in."""

from __future__ import annotations

from rashomon.ledger.phrases import count_of, describe_field
from rashomon.model import Estimate, Figure, Incident, IncidentClaim, LedgerField

OWN_VOICE_WORDS = "the outlet itself"

__all__ = [
    "claim_words",
    "count_of",
    "describe_field",
    "estimate_words",
    "field_of",
    "figure_words",
    "source_words",
    "speaker_name",
]


def speaker_name(claim: IncidentClaim) -> str:
    """Who says it."""
    if claim.speaker is None:
        return OWN_VOICE_WORDS
    return claim.speaker.name


def source_words(claim: IncidentClaim) -> str:
    """Outlet and day: "The Ostrov Courier, 2016-09-18"."""
    day = claim.published.isoformat() if claim.published else "no date"
    return f"{claim.outlet or claim.document_uri}, {day}"


def claim_words(claim: IncidentClaim) -> str:
    """Who says what, where: "Anna Torv: at least 62 soldiers, killed (The Courier, 2016-09-18)"."""
    toll = claim.toll
    if toll is None:
        said = claim.evidence.text
    else:
        counted = " ".join(part for part in (toll.text, toll.group) if part)
        said = f"{counted}, {toll.status}"
    return f"{speaker_name(claim)}: {said} ({source_words(claim)})"


def figure_words(figure: Figure, incident: Incident) -> str:
    """A figure and whose it is: "at least 62 by Anna Torv"."""
    names = {account.id: account.name for account in incident.ledger.accounts}
    name = names.get(figure.account_id) or OWN_VOICE_WORDS
    return f"{figure.text} by {name}"


def field_of(incident: Incident, field_id: str) -> LedgerField:
    """A field of the incident's ledger."""
    return next(field for field in incident.ledger.fields if field.id == field_id)


def estimate_words(estimate: Estimate) -> str:
    """Best, with the bounds where they differ from it: "62", "62 (24 to 90)", "none"."""
    best = "none" if estimate.best is None else str(estimate.best)
    low, high = estimate.low, estimate.high
    if estimate.best is not None and (low, high) == (estimate.best, estimate.best):
        return best
    bounds = f"{'open' if low is None else low} to {'open' if high is None else high}"
    return f"{best} ({bounds})"
