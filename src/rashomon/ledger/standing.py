"""Which toll claims stand behind their number, and the day for which they give it.

"The strike killed 62" stands; "could not verify that 62 were killed", "denied killing 62" and
"if 62 had died" do not. "Denied that anybody was hurt" stands behind a figure of 0.
"""

from __future__ import annotations

from datetime import date

from rashomon.model import IncidentClaim, Modality, Stance, Toll, TollUpdate

_UNREAL = {
    Modality.HYPOTHETICAL: "hypothetical, not said to have happened",
    Modality.FUTURE: "said of the future",
}
_DISTANCED = {
    Stance.DOUBTS: "the speaker doubts it",
    Stance.CANNOT_VERIFY: "the speaker could not verify it",
}


def why_set_aside(claim: IncidentClaim) -> str | None:
    """Why the claim supports no number; None when it does support its own.

    A denial or negation of a figure above 0 says that the figure is wrong and gives no other;
    a toll of 0 is itself what a denial of casualties says, so it stands.
    """
    if reason := _UNREAL.get(claim.modality) or _DISTANCED.get(claim.stance):
        return reason
    if claim.toll is not None and is_none_hurt(claim.toll):
        return None
    if claim.stance is Stance.DENIES:
        return "the speaker denies it"
    return "said not to have happened" if claim.modality is Modality.NEGATED else None


def is_none_hurt(toll: Toll) -> bool:
    """Whether the toll is 0: nobody was hurt."""
    return toll.high == 0


def is_former(claim: IncidentClaim) -> bool:
    """Whether the text gives the number as one that was given before and no longer holds."""
    return claim.toll is not None and claim.toll.update is TollUpdate.FORMER


def day_of(claim: IncidentClaim) -> date | None:
    """The day for which a toll is given: the one that the text names, else its publication."""
    as_of = claim.toll.as_of if claim.toll is not None else None
    return as_of or claim.published
