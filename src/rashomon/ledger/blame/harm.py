"""Which claims say that civilians were harmed, and which say that they were not.

Three surface forms: "killed 12 civilians", "no civilians were hurt", "all of the dead were
fighters".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.ledger.blame.words import harm_rules
from rashomon.ledger.order import in_publication_order
from rashomon.ledger.standing import is_none_hurt, why_set_aside
from rashomon.model import GroupCode, IncidentClaim, Modality, Scope, Stance, Toll


@dataclass(frozen=True, slots=True, kw_only=True)
class HarmClaims:
    """The claims of an incident on civilian harm, each in order of publication.

    Attributes:
        reported: Those that say that civilians were harmed.
        supporting: Those that count people without saying who they were.
        denied: Those that say that no civilians were harmed, or that the dead were combatants.
    """

    reported: tuple[IncidentClaim, ...]
    supporting: tuple[IncidentClaim, ...]
    denied: tuple[IncidentClaim, ...]


def find_harm(claims: Iterable[IncidentClaim], account_of: Mapping[str, str]) -> HarmClaims:
    """The incident's claims on civilian harm.

    A speaker who reported civilian harm and denied it on a later day is taken at the later word,
    and the other way round. Tolls over several incidents are left out.

    Args:
        claims: All claims of the incident.
        account_of: The account of each claim, by claim id.
    """
    ordered = in_publication_order(claims)
    said = {claim.id: _says_harm(claim) for claim in ordered}
    last: dict[tuple[str, bool], date] = {}
    for claim in ordered:
        is_harm = said[claim.id]
        if is_harm is not None and claim.published is not None:
            last[account_of[claim.id], is_harm] = claim.published

    def stands(claim: IncidentClaim, is_harm: bool) -> bool:
        opposite = last.get((account_of[claim.id], not is_harm), date.min)
        return said[claim.id] is is_harm and (claim.published or date.max) >= opposite

    return HarmClaims(
        reported=tuple(claim for claim in ordered if stands(claim, True)),
        supporting=tuple(claim for claim in ordered if _is_open_toll(claim)),
        denied=tuple(claim for claim in ordered if stands(claim, False)),
    )


def origins_of(claims: Sequence[IncidentClaim], origin_of: Mapping[str, str]) -> tuple[str, ...]:
    """The origins of the claims, sorted, without speakers whom nobody can name."""
    return tuple(sorted({origin_of[claim.id] for claim in claims if claim.speaker_resolved}))


def _says_harm(claim: IncidentClaim) -> bool | None:
    """Whether it says that civilians were harmed or that they were not; None for neither."""
    if claim.toll is None:
        return False if _says_combatants_only(claim) else None
    rules = harm_rules()
    is_harm = claim.toll.status in rules.statuses and not _is_cumulative(claim)
    if not is_harm or why_set_aside(claim) is not None:
        return None
    if is_none_hurt(claim.toll):
        return False if _counts_all_civilians(claim.toll) else None
    return True if claim.toll.group_code in rules.civilian_groups else None


def _counts_all_civilians(toll: Toll) -> bool:
    """Whether 0 of them is 0 civilians: not so for "no children were hurt"."""
    return toll.group_code is GroupCode.CIVILIANS or _leaves_group_open(toll)


def _leaves_group_open(toll: Toll) -> bool:
    is_nobody_named = toll.group is None and toll.group_code is None
    return is_nobody_named or toll.group_code in harm_rules().open_groups


def _is_open_toll(claim: IncidentClaim) -> bool:
    if claim.toll is None or _is_cumulative(claim) or why_set_aside(claim) is not None:
        return False
    is_harm = claim.toll.status in harm_rules().statuses and not is_none_hurt(claim.toll)
    return is_harm and _leaves_group_open(claim.toll)


def _is_cumulative(claim: IncidentClaim) -> bool:
    return claim.toll is not None and claim.toll.scope is Scope.CUMULATIVE


def _says_combatants_only(claim: IncidentClaim) -> bool:
    is_held = claim.stance in (Stance.ASSERTS, Stance.ADMITS, Stance.ACCUSES)
    is_said = is_held and claim.modality in (Modality.ACTUAL, Modality.NEGATED)
    words = claim.evidence.text
    return is_said and any(rule.search(words) for rule in harm_rules().combatants_only)
