"""Rows on truces, aid and ground compared with what the reader makes of their texts.

Status and evidence that overlaps; then the same with the speaker, with those who take part and what
it is about, with stance and modality, and for truces with the first day.
"""

from __future__ import annotations

from functools import partial

from rashomon.model import Claim, Participant, Reading, Span
from tools.match import same_name
from tools.row_result import Fits, Result, Row, fits_speaker, stands_in


def compare_ceasefires(row: Row, reading: Reading, result: Result) -> None:
    """Add the claims about truces of one row."""
    _compare_stated(row, reading, result, "ceasefires", "ceasefire", fits_truce)


def compare_access(row: Row, reading: Reading, result: Result) -> None:
    """Add the claims about aid of one row."""
    _compare_stated(row, reading, result, "access", "access", fits_aid)
    if any("where" in part for part in row["access"]):
        found = [claim for claim in reading.claims if claim.access]
        fits = partial(fits_stated, row["text"], "access")
        name = "access with where and whose leave"
        result.compare(name, row["text"], row["access"], found, fits, fits_where)


def compare_territory(row: Row, reading: Reading, result: Result) -> None:
    """Add the claims about ground of one row."""
    _compare_stated(row, reading, result, "territory", "territory", fits_ground)


def _compare_stated(
    row: Row, reading: Reading, result: Result, name: str, field_name: str, fits_parts: Fits
) -> None:
    text, wanted = row["text"], row[name]
    found = [claim for claim in reading.claims if getattr(claim, field_name)]
    fits = partial(fits_stated, text, field_name)
    result.compare(name, text, wanted, found, fits)
    result.compare(f"{name} with the speaker", text, wanted, found, fits, fits_speaker)
    result.compare(f"{name} with who and what", text, wanted, found, fits, fits_parts)
    result.compare(f"{name} with the modality", text, wanted, found, fits, fits_modality)
    if name == "ceasefires":
        result.compare(f"{name} with the first day", text, wanted, found, fits, fits_since)


def fits_stated(text: str, field_name: str, wanted: Row, claim: Claim) -> bool:
    """Whether a claim states the wanted status at the wanted words."""
    key = "change" if field_name == "territory" else "status"
    if getattr(getattr(claim, field_name), key) != wanted[key]:
        return False
    return stands_in(text, wanted["evidence"], claim.evidence)


def fits_modality(wanted: Row, claim: Claim) -> bool:
    """Whether stance and modality are the wanted ones."""
    return (claim.stance, claim.modality) == (wanted["stance"], wanted["modality"])


def fits_since(wanted: Row, claim: Claim) -> bool:
    """Whether the first day is the wanted one."""
    since = claim.ceasefire.since if claim.ceasefire else None
    return bool((since and since.isoformat()) == wanted["since"])


def fits_truce(wanted: Row, claim: Claim) -> bool:
    """Whether parties and brokers are the wanted ones, in order."""
    truce = claim.ceasefire
    return truce is not None and all(
        len(names) == len(found) and all(map(_fits_participant, names, found))
        for names, found in (
            (wanted["parties"], truce.parties),
            (wanted["brokers"], truce.brokers),
        )
    )


def fits_aid(wanted: Row, claim: Claim) -> bool:
    """Whether the aid or place, and who acts, are the wanted ones."""
    access = claim.access
    return (
        access is not None
        and _fits_span(wanted["what"], access.what)
        and _fits_participant(wanted["actor"], access.actor)
    )


def fits_where(wanted: Row, claim: Claim) -> bool:
    """Whether place and giver of leave are the wanted ones."""
    access = claim.access
    return (
        access is not None
        and _fits_span(wanted["where"], access.where)
        and _fits_participant(wanted["awaits"], access.awaits)
    )


def fits_ground(wanted: Row, claim: Claim) -> bool:
    """Whether the ground, and who acts, are the wanted ones."""
    territory = claim.territory
    return (
        territory is not None
        and _fits_span(wanted["area"], territory.area)
        and _fits_participant(wanted["actor"], territory.actor)
    )


def _fits_span(wanted: str | None, found: Span | None) -> bool:
    return same_name(wanted, found.text if found else None)


def _fits_participant(wanted: str | None, found: Participant | None) -> bool:
    """By the words; "it" also by the name that it stands for."""
    if wanted is None or found is None:
        return wanted is None and found is None
    return same_name(wanted, found.text, found.name)
