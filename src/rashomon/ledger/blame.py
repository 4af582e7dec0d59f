"""Who ties which actor to an incident, and how.

Three surface forms: "blamed the coalition", "acknowledged that its jets carried out the
strike", "denied any involvement".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.ledger.names import name_words
from rashomon.ledger.order import in_publication_order
from rashomon.model import (
    BlameRow,
    BlameStance,
    ClaimKind,
    IncidentClaim,
    Modality,
    Origin,
    Stance,
)

NOT_NAMED = "not named"
"""Shown for an actor whom the words leave out and who is not the speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blamed:
    """The actor of a claim of responsibility.

    Attributes:
        actor_id: Id in the actor list; None when it is not listed or not named.
        name: Name to show.
    """

    actor_id: str | None
    name: str

    @property
    def key(self) -> str:
        """What spellings of one actor share."""
        return self.actor_id or " ".join(name_words(self.name))


def blame_rows(claims: Sequence[IncidentClaim], origins: Sequence[Origin]) -> tuple[BlameRow, ...]:
    """One row for each actor and stance, by name, actor id and stance.

    Left out are claims that are doubted, negated, hypothetical or said of the future: "if we did
    strike them" admits nothing. An act that is admitted, claimed or denied without naming
    anybody is the speaker's own.
    """
    rows: dict[tuple[str, BlameStance], list[IncidentClaim]] = defaultdict(list)
    for claim in in_publication_order(claims):
        if claim.responsibility is not None and _is_meant(claim):
            rows[(_find_blamed(claim).key, claim.responsibility.stance)].append(claim)
    origin_of = {claim_id: origin.id for origin in origins for claim_id in origin.claim_ids}
    made = (_make_row(stance, members, origin_of) for (_, stance), members in rows.items())
    return tuple(sorted(made, key=lambda row: (row.name, row.actor_id or "", row.stance)))


def _is_meant(claim: IncidentClaim) -> bool:
    is_distanced = claim.stance in (Stance.DOUBTS, Stance.CANNOT_VERIFY)
    is_actual = claim.modality is Modality.ACTUAL
    return claim.kind is ClaimKind.RESPONSIBILITY and is_actual and not is_distanced


def _find_blamed(claim: IncidentClaim) -> Blamed:
    responsibility = claim.responsibility
    assert responsibility is not None, "only claims of responsibility blame somebody"
    if responsibility.actor is not None:
        actor = responsibility.actor
        return Blamed(actor_id=actor.actor_id, name=actor.name)
    speaker = claim.speaker
    if responsibility.stance is BlameStance.ACCUSES or speaker is None:
        return Blamed(actor_id=None, name=NOT_NAMED)
    return Blamed(actor_id=speaker.actor_id, name=speaker.name)


def _make_row(
    stance: BlameStance, claims: Sequence[IncidentClaim], origin_of: dict[str, str]
) -> BlameRow:
    blamed = _find_blamed(claims[0])
    return BlameRow(
        actor_id=blamed.actor_id,
        name=blamed.name,
        stance=stance,
        claim_ids=tuple(sorted(claim.id for claim in claims)),
        origin_ids=tuple(sorted({origin_of[claim.id] for claim in claims})),
    )
