"""From an incident's claims to its ledger and estimates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from rashomon.ledger.accounts import build_accounts
from rashomon.ledger.fields import FieldKey, place_tolls
from rashomon.ledger.figures import FieldClaims, build_figures, list_entries
from rashomon.ledger.misfits import find_misfits
from rashomon.ledger.order import in_publication_order
from rashomon.ledger.origins import ParentOf, origin_ids
from rashomon.ledger.parts import find_wholes, state_parts
from rashomon.ledger.relations import relate_all
from rashomon.ledger.rules import RuleSettings, estimate, shipped_settings
from rashomon.ledger.series import build_series
from rashomon.model import (
    NO_LINEAGE,
    Estimate,
    IncidentClaim,
    Ledger,
    LedgerField,
    Lineage,
)

NameOf = Callable[[str], str | None]
"""Gives an actor's name in the actor list; None for an unknown actor."""


def _nameless(_: str) -> None:
    return None


def build_ledger(
    claims: Sequence[IncidentClaim],
    parent_of: ParentOf,
    settings: RuleSettings | None = None,
    lineage: Lineage = NO_LINEAGE,
    name_of: NameOf = _nameless,
) -> Ledger:
    """An incident's claims laid out by field and value, with their relations.

    The result does not depend on the order of the claims. Each claim with a toll is in exactly
    one figure of one field; claims of other kinds are in the accounts only.

    Args:
        claims: All claims of the incident, of any kind, each id once.
        parent_of: Gives an actor's parent, so that a ministry and its government are one origin.
        settings: How far "about" reaches; None is as shipped.
        lineage: Which documents are one text, so that a copy's voice is no origin of its own.
        name_of: Gives an actor's name, so that reasons name a side as people do.
    """
    ordered = in_publication_order(claims)
    accounts = build_accounts(ordered)
    origin_of = origin_ids(ordered, accounts, parent_of, lineage)
    account_of = {claim_id: account.id for account in accounts for claim_id in account.claim_ids}
    claim_origin = {claim_id: origin_of[account] for claim_id, account in account_of.items()}
    tolls = [claim for claim in ordered if claim.toll is not None]
    wholes = find_wholes(tolls, account_of)
    placed = place_tolls(tolls, claim_origin, wholes)
    fields = tuple(
        replace(field, side_name=name_of(field.side)) if field.side else field
        for field in _build_fields(tolls, placed, account_of, claim_origin)
    )
    by_id = {claim.id: claim for claim in ordered}
    margin = (settings or shipped_settings()).about_margin_percent
    entries = [entry for field in fields for entry in list_entries(field, by_id, margin)]
    return Ledger(
        fields=fields,
        accounts=accounts,
        relations=relate_all(entries),
        series=build_series(entries, by_id),
        parts=state_parts(wholes, (figure for field in fields for figure in field.figures)),
        misfits=find_misfits(entries),
    )


def estimate_all(
    ledger: Ledger, claims: Sequence[IncidentClaim], settings: RuleSettings | None = None
) -> tuple[Estimate, ...]:
    """One estimate for each field and rule, by field and then in the order of the rules.

    Args:
        ledger: The incident's ledger.
        claims: The claims that it was built from.
        settings: Which rules, and what the user set of them; None is as shipped.
    """
    settings = settings or shipped_settings()
    return tuple(
        estimate(field, claims, rule, settings)
        for field in ledger.fields
        for rule in settings.rules
    )


def _build_fields(
    tolls: Sequence[IncidentClaim],
    placed: Mapping[str, FieldKey],
    account_of: Mapping[str, str],
    origin_of: Mapping[str, str],
) -> tuple[LedgerField, ...]:
    members: dict[FieldKey, list[IncidentClaim]] = defaultdict(list)
    for claim in tolls:
        members[placed[claim.id]].append(claim)
    made = (
        _make_field(
            key,
            FieldClaims(field_id=key.id, claims=own, account_of=account_of, origin_of=origin_of),
        )
        for key, own in members.items()
    )
    return tuple(sorted(made, key=lambda field: field.id))


def _make_field(key: FieldKey, members: FieldClaims) -> LedgerField:
    tolls = [claim.toll for claim in members.claims if claim.toll is not None]
    return LedgerField(
        id=key.id,
        status=key.status,
        group_code=key.group_code,
        side=key.side,
        scope=key.scope,
        noun=key.noun,
        period=next((toll.period for toll in tolls if key.window and toll.period), None),
        since=next((toll.since for toll in tolls if key.window), None),
        update=key.update,
        day=key.day,
        figures=build_figures(members),
    )
