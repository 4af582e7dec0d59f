"""Diagnose a casebook: how far accounts disagree, and how far totals depend on the rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.model import CasebookDiagnosis, IncidentDiagnosis
from rashomon.pipeline.incidents import list_incidents

if TYPE_CHECKING:
    from rashomon.ledger import RuleSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """A casebook with its incidents.

    Attributes:
        incidents: Sorted by id.
        summary: All of them together.
    """

    incidents: tuple[IncidentDiagnosis, ...]
    summary: CasebookDiagnosis


def diagnose(location: str, settings: RuleSettings | None = None) -> Diagnosis:
    """How far the accounts of a casebook's incidents disagree.

    Args:
        location: The casebook, a path or a database URL.
        settings: How figures are compared and estimated; None is as shipped.

    Raises:
        CasebookError: There is no such casebook, or it cannot be read.
    """
    from rashomon.ledger import diagnose_casebook, diagnose_incident, shipped_settings

    in_use = settings or shipped_settings()
    incidents = tuple(
        diagnose_incident(incident, in_use) for incident in list_incidents(location, in_use)
    )
    return Diagnosis(incidents=incidents, summary=diagnose_casebook(incidents))
