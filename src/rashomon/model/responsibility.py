"""Who is tied to an incident by whom, and how far civilian harm and strike are established."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.vocabulary import BlameStance, HarmGrade, StrikeStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class BlameRow:
    """Who ties one actor, as named, to an incident in one way.

    Attributes:
        actor_id: The actor; None when it is not in the list.
        name: The actor's name to show.
        stance: Accused, admitted, denied or claimed.
        claim_ids: The claims that say so, sorted.
        origin_ids: The origins that they go back to, sorted.
    """

    actor_id: str | None
    name: str
    stance: BlameStance
    claim_ids: tuple[str, ...]
    origin_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """Who says one thing of an actor: nobody, when all three are empty.

    Attributes:
        account_ids: The accounts, sorted.
        claim_ids: Their claims that say so, sorted.
        origin_ids: The origins that the claims go back to, sorted.
    """

    account_ids: tuple[str, ...] = ()
    claim_ids: tuple[str, ...] = ()
    origin_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorBlame:
    """One actor's row of the responsibility matrix, its organs joined.

    Attributes:
        actor_id: The topmost parent of the actors that it joins; None when it is not in the list.
        name: Its name to show.
        accused_by: Who else says that it did it.
        admitted_by: Who of its own side grants it.
        claimed_by: Who of its own side says it as its own deed.
        denied_by: Who of its own side denies it.
        exonerated_by: Who else says that it did not.
        parts: The actors as named, one row for each and stance, by name, actor id and stance.
    """

    actor_id: str | None
    name: str
    accused_by: Backing = Backing()
    admitted_by: Backing = Backing()
    claimed_by: Backing = Backing()
    denied_by: Backing = Backing()
    exonerated_by: Backing = Backing()
    parts: tuple[BlameRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grading:
    """How far civilian harm, and who struck, are established by the claims.

    Attributes:
        grade: Of civilian harm; None when no claim says that civilians were harmed.
        reason: One sentence that names the claims that decided.
        claim_ids: Those claims, sorted.
        strike_status: Who struck; None when nobody is named, or when it is no act of violence.
        strike_reason: One sentence that names the claims that decided.
        strike_claim_ids: Those claims, sorted.
    """

    grade: HarmGrade | None
    reason: str
    claim_ids: tuple[str, ...] = ()
    strike_status: StrikeStatus | None
    strike_reason: str
    strike_claim_ids: tuple[str, ...] = ()
