"""Estimates that moved, and the claims that moved them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rashomon.changes.words import claim_words, describe_field, estimate_words, field_of
from rashomon.model import Change, ChangeKind, Estimate, Incident, IncidentClaim, RuleName

MAX_NAMED = 3
"""Claims named in a reason; ``because`` has them all."""

EstimateKey = tuple[str, RuleName]


def estimate_changes(before: Incident | None, after: Incident) -> Iterator[Change]:
    """For each field and rule, what its estimate moved from and to.

    An estimate that rests on the field's only figure, as it did or was not there before, is not
    told: every rule says the same, and the figure is told already.
    """
    held, holds = _by_key(before), _by_key(after)
    single = {field.id for field in after.ledger.fields if len(field.figures) == 1}
    for key, estimate in holds.items():
        was = held.get(key)
        is_plain = was is None and estimate.field_id in single
        if not is_plain and (was is None or estimate_words(was) != estimate_words(estimate)):
            yield _moved(was, estimate, before, after)
    for key, was in held.items():
        if key not in holds and before is not None:
            yield _gone(was, before)


def _by_key(incident: Incident | None) -> dict[EstimateKey, Estimate]:
    if incident is None:
        return {}
    return {(estimate.field_id, estimate.rule): estimate for estimate in incident.estimates}


def _moved(
    was: Estimate | None, estimate: Estimate, before: Incident | None, after: Incident
) -> Change:
    claims = {claim.id: claim for claim in after.claims}
    because = _because(was, estimate, before, after)
    counted = describe_field(field_of(after, estimate.field_id))
    return Change(
        kind=ChangeKind.ESTIMATE_MOVED,
        subject_id=None,
        field_id=estimate.field_id,
        rule=estimate.rule,
        before=None if was is None else estimate_words(was),
        after=estimate_words(estimate),
        because=because,
        reason=f"{estimate.rule} of {counted}: {estimate.reason}{_named(because, claims)}",
    )


def _gone(was: Estimate, before: Incident) -> Change:
    counted = describe_field(field_of(before, was.field_id))
    return Change(
        kind=ChangeKind.ESTIMATE_MOVED,
        field_id=was.field_id,
        rule=was.rule,
        before=estimate_words(was),
        because=was.used,
        reason=f"{was.rule} of {counted}: no claim that counts gives a figure any longer",
    )


def _because(
    was: Estimate | None, estimate: Estimate, before: Incident | None, after: Incident
) -> tuple[str, ...]:
    """Claims behind the move: new or changed ones in use, else new ones lost, else ones gone."""
    lost = {claim.claim_id for claim in estimate.lost}
    new = _new_claims(before, after)
    if moving := new & set(estimate.used) or new & lost:
        return tuple(sorted(moving))
    used_before = set(was.used) if was is not None else set()
    return tuple(sorted(used_before ^ set(estimate.used)))


def _new_claims(before: Incident | None, after: Incident) -> set[str]:
    """Counted claims that were not counted before, or said something else."""
    held = {} if before is None else {one.id: one for one in before.claims if one.counts}
    return {
        claim.id
        for claim in after.claims
        if claim.counts
        and (claim.id not in held or claim_words(held[claim.id]) != claim_words(claim))
    }


def _named(because: tuple[str, ...], claims: Mapping[str, IncidentClaim]) -> str:
    """The claims behind a move in words."""
    words = [claim_words(claims[claim_id]) for claim_id in because if claim_id in claims]
    if not words:
        return ""
    more = f" and {len(words) - MAX_NAMED} more" if len(words) > MAX_NAMED else ""
    return f"; because of {'; '.join(words[:MAX_NAMED])}{more}"
