"""Claims in the words that reasons use: who says it, and what."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import IncidentClaim

LONGEST_QUOTE = 70
"""Letters of evidence shown in a reason: a toll with its verb has 20 to 60."""

MOST_QUOTES = 2
"""Claims quoted for one point of a reason; the record lists the ids of all of them."""


def tell_speaker(claim: IncidentClaim) -> str:
    """The speaker's name, or the outlet where the document speaks itself."""
    if not claim.speaker_resolved:
        return "somebody not named"
    if claim.speaker is not None:
        return claim.speaker.name
    return claim.outlet or claim.document_uri


def tell_claim(claim: IncidentClaim) -> str:
    """Speaker and words: ``Northern Command: "62 soldiers were killed"``."""
    words = " ".join(claim.evidence.text.split())
    if len(words) > LONGEST_QUOTE:
        words = words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " ..."
    return f'{tell_speaker(claim)}: "{words}"'


def tell_claims(claims: Sequence[IncidentClaim]) -> str:
    """The first claims, one for each speaker, and how many more speakers there are."""
    by_speaker: dict[str, IncidentClaim] = {}
    for claim in claims:
        by_speaker.setdefault(tell_speaker(claim), claim)
    told = [tell_claim(claim) for claim in by_speaker.values()]
    more = len(told) - MOST_QUOTES
    shown = "; ".join(told[:MOST_QUOTES])
    return f"{shown}; and {more} more" if more > 0 else shown


def join_names(names: Sequence[str]) -> str:
    """ "the army", "the army and the front", "the army, the front and the guard"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
