"""Rows of events, of claims that an event happened, and of blame with its modality.

- events: type and sub-type (a wanted null accepts any) of a trigger near the wanted one; then the
  targets and the perpetrators of all events of the text, by their words.
- event claims: speaker, and evidence by at least half of its characters; then the same with
  stance and modality.
- responsibility: actor and stance; then the same with the speaker; then with the modality and
  whether the text says that it could not be verified.
"""

from __future__ import annotations

from functools import partial

from rashomon.model import Claim, ClaimKind, Event, Modality, Participant, Reading, Stance
from tools.match import occurrences, same_name
from tools.row_result import Result, Row, alike, fits_speaker, is_near

HAPPENED = frozenset({Modality.ACTUAL, Modality.NEGATED})
"""What is said of the past is one group, what is imagined or to come another, as for tolls."""


def compare_events(row: Row, reading: Reading, result: Result) -> None:
    """Add the events of one row, their targets and their perpetrators."""
    text, wanted = row["text"], row["events"]
    result.compare("events", text, wanted, reading.events, partial(fits_event, text))
    for name in ("targets", "perpetrators"):
        words = [one for event in wanted for one in event[name]]
        found = [one for event in reading.events for one in getattr(event, name)]
        result.compare(f"{name} of events", text, words, found, fits_participant)


def fits_event(text: str, wanted: Row, event: Event) -> bool:
    """Whether an event has the wanted type at the wanted word."""
    if event.type != wanted["type"] or wanted["sub_type"] not in {None, event.sub_type}:
        return False
    return is_near(text, occurrences(text, wanted["trigger"])[0], event.trigger)


def fits_participant(wanted: str, found: Participant) -> bool:
    """Whether somebody or something is the one wanted, on its words."""
    return same_name(wanted, found.text)


def compare_event_claims(row: Row, reading: Reading, result: Result) -> None:
    """Add the claims of one row that an event happened."""
    text, wanted = row["text"], row["claims"]
    found = [claim for claim in reading.claims if claim.kind is ClaimKind.EVENT]
    fits = partial(fits_event_claim, text)
    result.compare("event claims", text, wanted, found, fits)
    result.compare("event claims with stance and modality", text, wanted, found, fits, fits_mood)


def fits_event_claim(text: str, wanted: Row, claim: Claim) -> bool:
    """Whether a claim says the wanted words in the wanted voice."""
    stretch = (claim.evidence.start, claim.evidence.end)
    same_words = any(alike(one, stretch) for one in occurrences(text, wanted["evidence"]))
    return same_words and fits_speaker(wanted, claim)


def fits_mood(wanted: Row, claim: Claim) -> bool:
    """Whether stance and modality are the wanted ones."""
    return claim.stance == wanted["stance"] and fits_modality(wanted, claim)


def fits_modality(wanted: Row, claim: Claim) -> bool:
    """Whether both speak of what happened, or both of what may or will."""
    return (claim.modality in HAPPENED) == (Modality(wanted["modality"]) in HAPPENED)


def compare_responsibility(row: Row, reading: Reading, result: Result) -> None:
    """Add the blame of one row with how certain it is said to be."""
    text, wanted = row["text"], row["blame"]
    found = [claim for claim in reading.claims if claim.responsibility]
    result.compare("responsibility", text, wanted, found, fits_blame)
    result.compare("responsibility with the speaker", text, wanted, found, fits_blame, fits_speaker)
    result.compare(
        "responsibility with the modality", text, wanted, found, fits_blame, fits_certainty
    )


def fits_certainty(wanted: Row, claim: Claim) -> bool:
    """Whether modality and doubt are the wanted ones."""
    doubted = claim.stance is Stance.CANNOT_VERIFY
    return fits_modality(wanted, claim) and doubted == wanted["unverified"]


def fits_blame(wanted: Row, claim: Claim) -> bool:
    """Whether a claim ties the wanted actor to an act in the wanted way."""
    blame = claim.responsibility
    if blame is None or blame.stance != wanted["stance"]:
        return False
    if blame.actor is None:
        return wanted["actor"] is None
    return wanted["actor"] is not None and same_name(
        wanted["actor"], blame.actor.text, blame.actor.name
    )
