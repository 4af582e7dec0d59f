"""The strike status in Airwars' words: how far it is established who struck, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rashomon.ledger.blame.facts import GradeFacts, find_rivals
from rashomon.ledger.blame.harm import origins_of
from rashomon.ledger.blame.telling import join_names, tell_claims
from rashomon.ledger.phrases import count_of
from rashomon.model import VIOLENT_TYPES, ActorBlame, ClaimKind, IncidentClaim, StrikeStatus

SOURCES_FOR_LIKELY = 2
"""Origins that name one side for ``likely_strike``: one fewer is ``single_source_claim``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeVerdict:
    """What one rule decides; ``status`` None is no status."""

    status: StrikeStatus | None
    reason: str
    claims: tuple[IncidentClaim, ...] = ()


def judge_strike(facts: GradeFacts) -> StrikeVerdict:
    """The strike status of one incident: what the first rule that holds decides."""
    return next(found for rule in STRIKE_RULES if (found := rule(facts)) is not None)


def _judge_other_act(facts: GradeFacts) -> StrikeVerdict | None:
    """What is no act of violence is no strike.

    Airwars records explosive weapons only; battles and attacks can be strikes here, because a
    report's first words for a strike are often "attack" or "clash".
    """
    if facts.type in VIOLENT_TYPES:
        return None
    return StrikeVerdict(status=None, reason=f"No strike status: {facts.type} is no strike.")


def _judge_declared(facts: GradeFacts) -> StrikeVerdict | None:
    """The own side of one belligerent, and of no rival, says that it did it."""
    owners = tuple(row for row in facts.tied if _owned(facts, row))
    if not owners or find_rivals(owners):
        return None
    claims = tuple(claim for row in owners for claim in _owned(facts, row))
    names = join_names([row.name for row in owners])
    reason = f"Declared strike: {names} {_say(owners)} so ({tell_claims(claims)})."
    return StrikeVerdict(status=StrikeStatus.DECLARED, reason=reason, claims=claims)


def _owned(facts: GradeFacts, row: ActorBlame) -> tuple[IncidentClaim, ...]:
    return facts.of(row.admitted_by, row.claimed_by)


def _say(rows: tuple[ActorBlame, ...]) -> str:
    return "says" if len(rows) == 1 else "say"


def _judge_contested(facts: GradeFacts) -> StrikeVerdict | None:
    """Rival belligerents are tied to it."""
    rivals = find_rivals(facts.tied)
    if not rivals:
        return None
    claims = tuple(claim for row in rivals for claim in facts.tying(row))
    told = "; ".join(f"{row.name} ({tell_claims(facts.tying(row)[:1])})" for row in rivals)
    reason = f"Contested strike: {count_of(len(rivals), 'rival actor')} are tied to it: {told}."
    return StrikeVerdict(status=StrikeStatus.CONTESTED, reason=reason, claims=claims)


def _judge_named(facts: GradeFacts) -> StrikeVerdict | None:
    """One side is tied to it: likely by two or more origins, else a single source's claim."""
    if not facts.tied:
        return None
    claims = tuple(claim for row in facts.tied for claim in facts.tying(row))
    n_origins = len(origins_of(claims, facts.origin_of))
    names = join_names([row.name for row in facts.tied])
    if n_origins >= SOURCES_FOR_LIKELY:
        by = f"{count_of(n_origins, 'origin')} tie {names} to it"
        status, word = StrikeStatus.LIKELY, "Likely strike"
    else:
        by = f"one origin alone ties {names} to it"
        status, word = StrikeStatus.SINGLE_SOURCE, "Single source claim"
    denying = tuple(claim for row in facts.tied for claim in facts.of(row.denied_by))
    denial = f", which is denied ({tell_claims(denying)})" if denying else ""
    reason = f"{word}: {by} ({tell_claims(claims)}){denial}."
    return StrikeVerdict(status=status, reason=reason, claims=claims + denying)


def _judge_unnamed(facts: GradeFacts) -> StrikeVerdict | None:
    """Nobody is named: a single source's claim where one origin alone tells of it."""
    telling = tuple(
        claim for claim in facts.claims.values() if claim.kind in (ClaimKind.TOLL, ClaimKind.EVENT)
    )
    n_origins = len(origins_of(telling, facts.origin_of))
    if n_origins == 1:
        reason = f"Single source claim: one origin alone tells of it ({tell_claims(telling[:1])})."
        return StrikeVerdict(status=StrikeStatus.SINGLE_SOURCE, reason=reason, claims=telling)
    return StrikeVerdict(status=None, reason="No strike status: no claim names who did it.")


STRIKE_RULES: tuple[Callable[[GradeFacts], StrikeVerdict | None], ...] = (
    _judge_other_act,
    _judge_declared,
    _judge_contested,
    _judge_named,
    _judge_unnamed,
)
"""In the order in which they are tried; the last always holds."""
