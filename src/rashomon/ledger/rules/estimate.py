"""Applying a named rule to one field, with every claim accounted for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.ledger.figures import Entry, list_entries
from rashomon.ledger.phrases import describe_figure
from rashomon.ledger.rules.conservative import decide_conservative
from rashomon.ledger.rules.hierarchy import decide_hierarchy
from rashomon.ledger.rules.latest import decide_latest
from rashomon.ledger.rules.majority import decide_majority
from rashomon.ledger.rules.median import decide_median
from rashomon.ledger.rules.settings import RuleSettings
from rashomon.ledger.rules.shipped import shipped_settings
from rashomon.ledger.rules.ucdp_range import decide_range
from rashomon.ledger.rules.verdict import Ballot, Rule, Verdict, find_sharper
from rashomon.ledger.standing import why_set_aside
from rashomon.ledger.succession import find_successors
from rashomon.model import Estimate, IncidentClaim, LedgerField, LostClaim, RuleName

RULES: Mapping[RuleName, Rule] = {
    RuleName.RANGE: decide_range,
    RuleName.CONSERVATIVE: decide_conservative,
    RuleName.MAJORITY: decide_majority,
    RuleName.MEDIAN: decide_median,
    RuleName.LATEST: decide_latest,
    RuleName.HIERARCHY: decide_hierarchy,
}


def estimate(
    field: LedgerField,
    claims: Sequence[IncidentClaim],
    rule: RuleName,
    settings: RuleSettings | None = None,
) -> Estimate:
    """What one rule makes of one field.

    Args:
        field: A field of the incident's ledger.
        claims: The incident's claims; those of other fields are ignored.
        rule: The rule.
        settings: What the user set of the rules; None is as shipped.

    Returns:
        ``low <= best <= high`` as far as they are known; all three are None when no claim
        stands behind a number, or for ``latest`` when none is dated. Each claim of the field is
        either used or lost.
    """
    by_id = {claim.id: claim for claim in claims}
    settings = settings or shipped_settings()
    entries = list_entries(field, by_id, settings.about_margin_percent)
    standing = tuple(entry for entry in entries if entry.stands)
    verdict, reasons = _decide(standing, RULES[rule], settings)
    for entry in entries:
        if not entry.stands:
            reasons.update(_set_aside(entry, by_id))
    return Estimate(
        rule=rule,
        field_id=field.id,
        low=verdict.low,
        best=verdict.best,
        high=verdict.high,
        used=tuple(sorted(claim for entry in verdict.used for claim in entry.figure.claim_ids)),
        lost=tuple(LostClaim(claim_id=claim, reason=reasons[claim]) for claim in sorted(reasons)),
        reason=verdict.reason,
    )


def _decide(
    standing: tuple[Entry, ...], rule: Rule, settings: RuleSettings
) -> tuple[Verdict, dict[str, str]]:
    """The verdict, and the reason for each claim of a standing figure that it did not use."""
    if not standing:
        reason = "no claim stands behind a number"
        return Verdict(low=None, best=None, high=None, used=(), reason=reason), {}
    replaced = find_successors(standing)
    current = [entry for entry in standing if replaced[entry.figure.id] is None]
    sharper = {entry.figure.id: find_sharper(entry, current) for entry in current}
    if not settings.prefer_exact:
        sharper = dict.fromkeys(sharper)
    verdict = rule(
        Ballot(
            current=tuple(entry for entry in current if sharper[entry.figure.id] is None),
            vague=tuple(entry for entry in current if sharper[entry.figure.id] is not None),
            replaced=tuple(entry for entry in standing if replaced[entry.figure.id] is not None),
            settings=settings,
        )
    )
    used = {entry.figure.id for entry in verdict.used}
    why = {lost.entry.figure.id: lost.reason for lost in verdict.lost}
    for figure_id, successor in replaced.items():
        if successor is not None and figure_id not in used:
            why[figure_id] = _replaced_by(successor)
    for figure_id, other in sharper.items():
        if other is not None and figure_id not in used:
            why[figure_id] = f"says less than {describe_figure(other)}, which lies within it"
    claims_of = {entry.figure.id: entry.figure.claim_ids for entry in standing}
    return verdict, {claim: why[figure] for figure in why for claim in claims_of[figure]}


def _replaced_by(successor: Entry) -> str:
    words = describe_figure(successor)
    return f"superseded by {words} of the same speaker, {successor.since}"


def _set_aside(entry: Entry, claims: Mapping[str, IncidentClaim]) -> dict[str, str]:
    """Why each claim of a figure that nobody stands behind supports no number."""
    return {
        claim_id: reason
        for claim_id in entry.figure.claim_ids
        if (reason := why_set_aside(claims[claim_id])) is not None
    }
