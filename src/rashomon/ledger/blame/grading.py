"""The grade of civilian harm and the strike status, in Airwars' words, each with its reason.

The rules of each are tried in order; the first that holds decides. ``docs/responsibility.md``
gives them in words with worked cases. Source: Airwars, methodology, civilian harm status.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rashomon.ledger.blame.facts import GradeFacts, find_rivals, gather_facts
from rashomon.ledger.blame.harm import origins_of
from rashomon.ledger.blame.sides import ActorTree
from rashomon.ledger.blame.strikes import judge_strike
from rashomon.ledger.blame.telling import join_names, tell_claims
from rashomon.ledger.phrases import count_of
from rashomon.model import (
    Account,
    ActorBlame,
    EventType,
    Grading,
    HarmGrade,
    IncidentClaim,
    Origin,
)

SOURCES_FOR_FAIR = 2
"""Origins that report civilian harm for ``fair``: Airwars asks for two or more credible sources."""

SOURCES_TO_DISCOUNT = 2
"""Origins of no accused side that must deny civilian harm, or clear the one accused, for
``discounted``; they must also outnumber those that report harm. Airwars' "most likely" gives no
number: one voice against another is a dispute, not a likelihood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeVerdict:
    """What one rule decides; ``grade`` None is no grade."""

    grade: HarmGrade | None
    reason: str
    claims: tuple[IncidentClaim, ...] = ()


def grade_incident(
    type: EventType,
    claims: Iterable[IncidentClaim],
    rows: Sequence[ActorBlame],
    roots: tuple[Sequence[Account], Sequence[Origin]],
    actors: ActorTree,
) -> Grading:
    """Grade and strike status of one incident.

    Args:
        type: Its type.
        claims: All its claims.
        rows: Its responsibility matrix.
        roots: Its accounts and its origins.
        actors: The actor list.
    """
    facts = gather_facts(type, claims, rows, roots, actors)
    verdict = next(found for rule in GRADE_RULES if (found := rule(facts)) is not None)
    strike = judge_strike(facts)
    return Grading(
        grade=verdict.grade,
        reason=verdict.reason,
        claim_ids=tuple(sorted({claim.id for claim in verdict.claims})),
        strike_status=strike.status,
        strike_reason=strike.reason,
        strike_claim_ids=tuple(sorted({claim.id for claim in strike.claims})),
    )


def _grade_none(facts: GradeFacts) -> GradeVerdict | None:
    """No grade where no claim says that civilians were harmed."""
    harm = facts.harm
    if harm.reported:
        return None
    denied = f", and it is denied ({tell_claims(harm.denied)})" if harm.denied else ""
    return GradeVerdict(
        grade=None,
        reason=f"No grade: no claim says that civilians were harmed{denied}.",
        claims=harm.denied,
    )


def _grade_confirmed(facts: GradeFacts) -> GradeVerdict | None:
    """A belligerent grants the act, and does not deny the harm; or counts civilians itself."""
    for row in facts.tied:
        owned = _accepting(facts, row)
        if owned:
            harm = facts.harm.reported
            reason = (
                f"Confirmed: {row.name} accepts responsibility ({tell_claims(owned)}) and "
                f"civilian harm is claimed ({tell_claims(harm)})."
            )
            return GradeVerdict(grade=HarmGrade.CONFIRMED, reason=reason, claims=owned + harm)
    return None


def _accepting(facts: GradeFacts, row: ActorBlame) -> tuple[IncidentClaim, ...]:
    """The claims by which an actor accepts responsibility for civilian harm; empty when none."""
    if any(facts.speaks_for(claim, row) for claim in facts.harm.denied):
        return ()
    admitted = facts.of(row.admitted_by)
    own_tolls = tuple(claim for claim in facts.harm.reported if facts.speaks_for(claim, row))
    claimed = facts.of(row.claimed_by) if own_tolls else ()
    return admitted or ((*claimed, *own_tolls) if claimed else ())


def _grade_discounted(facts: GradeFacts) -> GradeVerdict | None:
    """Third parties say that the dead were combatants, or clear the one accused, and outnumber."""
    clearing = _clearing(facts)
    n_clearing = len(origins_of(clearing, facts.origin_of))
    n_reporting = len(_reporting_origins(facts))
    if n_clearing < SOURCES_TO_DISCOUNT or n_clearing <= n_reporting:
        return None
    reason = (
        f"Discounted: {count_of(n_clearing, 'origin')} of no accused side "
        f"{'says' if n_clearing == 1 else 'say'} that no civilians were harmed, or that who is "
        f"accused did not do it ({tell_claims(clearing)}), against "
        f"{count_of(n_reporting, 'origin')} for civilian harm "
        f"({tell_claims(facts.harm.reported)})."
    )
    claims = clearing + facts.harm.reported
    return GradeVerdict(grade=HarmGrade.DISCOUNTED, reason=reason, claims=claims)


def _clearing(facts: GradeFacts) -> tuple[IncidentClaim, ...]:
    """Claims of no accused side that deny civilian harm, or that clear the only one accused."""
    denied = [
        claim
        for claim in facts.harm.denied
        if not any(facts.speaks_for(claim, row) for row in facts.tied)
    ]
    cleared = facts.of(facts.tied[0].exonerated_by) if len(facts.tied) == 1 else ()
    return (*denied, *cleared)


def _grade_contested(facts: GradeFacts) -> GradeVerdict | None:
    """Rival belligerents are tied to the act."""
    rivals = find_rivals(facts.tied)
    if not rivals:
        return None
    tying = tuple(claim for row in rivals for claim in facts.tying(row))
    told = "; ".join(f"{row.name} ({tell_claims(facts.tying(row)[:1])})" for row in rivals)
    reason = (
        f"Contested: civilian harm is claimed ({tell_claims(facts.harm.reported)}) and "
        f"{count_of(len(rivals), 'rival actor')} are tied to it: {told}."
    )
    return GradeVerdict(
        grade=HarmGrade.CONTESTED, reason=reason, claims=tying + facts.harm.reported
    )


def _grade_fair(facts: GradeFacts) -> GradeVerdict | None:
    """Two or more origins report the harm, and one side is tied to the act."""
    n_origins = len(_reporting_origins(facts))
    if n_origins < SOURCES_FOR_FAIR or not facts.tied:
        return None
    harm = facts.harm.reported + facts.harm.supporting
    tying = tuple(claim for row in facts.tied for claim in facts.tying(row))
    denying = tuple(claim for row in facts.tied for claim in facts.of(row.denied_by))
    denial = f", which is denied ({tell_claims(denying)})" if denying else ""
    reason = (
        f"Fair: {count_of(n_origins, 'origin')} report civilian harm ({tell_claims(harm)}) and "
        f"{join_names([row.name for row in facts.tied])} "
        f"{'is' if len(facts.tied) == 1 else 'are'} tied to it ({tell_claims(tying)}){denial}."
    )
    return GradeVerdict(grade=HarmGrade.FAIR, reason=reason, claims=harm + tying + denying)


def _grade_weak(facts: GradeFacts) -> GradeVerdict | None:
    """A single source, or nobody named as the one who did it."""
    harm = facts.harm.reported
    n_origins = len(_reporting_origins(facts))
    if n_origins >= SOURCES_FOR_FAIR:
        harm += facts.harm.supporting
        why = f"{count_of(n_origins, 'origin')} report civilian harm, but no belligerent is named"
    elif n_origins == 1:
        why = "one origin alone reports civilian harm"
    else:
        why = "only speakers whom nobody can name report civilian harm"
    return GradeVerdict(
        grade=HarmGrade.WEAK, reason=f"Weak: {why} ({tell_claims(harm)}).", claims=harm
    )


def _reporting_origins(facts: GradeFacts) -> tuple[str, ...]:
    """Origins that report the harm; people counted without saying who support what is reported."""
    return origins_of(facts.harm.reported + facts.harm.supporting, facts.origin_of)


GRADE_RULES: tuple[Callable[[GradeFacts], GradeVerdict | None], ...] = (
    _grade_none,
    _grade_confirmed,
    _grade_discounted,
    _grade_contested,
    _grade_fair,
    _grade_weak,
)
"""In the order in which they are tried; the last always holds."""
