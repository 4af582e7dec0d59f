"""The contract's codes in words that a reader of the tables understands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from rashomon.cli.plain import plain
from rashomon.model import (
    Access,
    BlameStance,
    Ceasefire,
    Claim,
    FigureRelation,
    Hedge,
    Location,
    Participant,
    Period,
    Responsibility,
    Scope,
    Span,
    Stance,
    Territory,
    Toll,
    TollUpdate,
)

if TYPE_CHECKING:
    from rashomon.store import Counts

OWN_VOICE_WORDS = "the outlet itself"
NOT_KNOWN = "not known"

_PLACE_PRECISION = {
    1: "exact place",
    2: "near this place",
    3: "somewhere in this district",
    4: "somewhere in this province",
    5: "somewhere in this part of the country",
    6: "country only",
    7: "at sea or in the air",
}
"""UCDP ``where_prec`` in words. Source: UCDP GED codebook, variable where_prec."""

_TIME_PRECISION = {
    1: "exact day",
    2: "within two to six days",
    3: "within a week",
    4: "within a month",
    5: "within a year or more",
}
"""UCDP ``date_prec`` in words. Source: UCDP GED codebook, variable date_prec."""

_RELATION = {
    FigureRelation.EQUAL: ("equals", "equals"),
    FigureRelation.REFINES: ("refines", "refined by"),
    FigureRelation.COMPATIBLE: ("compatible with", "compatible with"),
    FigureRelation.CONTRADICTS: ("contradicts", "contradicts"),
    FigureRelation.SUPERSEDES: ("replaces", "replaced by"),
    FigureRelation.DIFFERS_IN_SCOPE: ("differs in scope from", "differs in scope from"),
}
"""Each relation as read from the first figure and as read from the second."""

_BLAME = {
    BlameStance.ACCUSES: "accused",
    BlameStance.ADMITS: "admitted",
    BlameStance.DENIES: "denied",
    BlameStance.CLAIMS: "claimed as its own deed",
}


SHORT_ID_LENGTH = 10
"""Letter, dash and 8 digits: among 10,000 records two share them with a chance of 1 in 90."""


def short_id(record_id: str) -> str:
    """The beginning of an id that tables show; every command takes it for the whole."""
    return record_id[:SHORT_ID_LENGTH]


def code_words(code: str) -> str:
    """A code without its underscores: ``more_than`` is "more than"."""
    return code.replace("_", " ")


def hedge_words(hedge: Hedge) -> str:
    """The hedge; "as stated" when the figure is given without one."""
    return "as stated" if hedge is Hedge.EXACT else code_words(hedge)


def relation_words(relation: FigureRelation, *, from_first: bool) -> str:
    """The relation as read from one of its two figures."""
    first, second = _RELATION[relation]
    return first if from_first else second


def blame_words(stance: BlameStance) -> str:
    """How an actor is tied to the act."""
    return _BLAME[stance]


def stance_words(stance: Stance) -> str:
    """How a speaker stands to a claim."""
    return code_words(stance)


def speaker_words(claim: Claim) -> str:
    """Who says it: a name with the words of the text where they differ, or that nobody is named."""
    speaker = claim.speaker
    if not claim.speaker_resolved:
        cited = f'"{plain(speaker.text)}" ' if speaker is not None else ""
        return f"{cited}(not named)"
    if speaker is None:
        return OWN_VOICE_WORDS
    return plain(speaker.name)


def relay_words(claim: Claim) -> str:
    """Who passed it on, nearest to the speaker first; "-" when nobody did."""
    return ", ".join(plain(relay.text) for relay in claim.relays) or "-"


def toll_words(toll: Toll) -> str:
    """A figure with whom it counts and what happened to them: "62 Syrian soldiers, killed"."""
    counted = " ".join(plain(part) for part in (toll.text, toll.group) if part)
    notes = [] if toll.scope is Scope.INCIDENT else [scope_words(toll.scope)]
    if toll.period is not None:
        notes.append(plain(toll.period))
    if toll.update is not None:
        notes.append(update_words(toll.update))
    said = f" ({', '.join(notes)})" if notes else ""
    return f"{counted}, {code_words(toll.status)}{said}"


def claim_words(claim: Claim) -> str:
    """What is claimed: a figure, or else the words themselves with what they were taken for."""
    if claim.toll is not None:
        return toll_words(claim.toll)
    meaning = meaning_words(claim)
    words = plain(claim.evidence.text)
    return f"{words} ({meaning})" if meaning else words


def meaning_words(claim: Claim) -> str | None:
    """What the words were taken for; None for statements and events."""
    if claim.responsibility is not None:
        return responsibility_words(claim.responsibility)
    if claim.ceasefire is not None:
        return ceasefire_words(claim.ceasefire)
    if claim.territory is not None:
        return territory_words(claim.territory)
    return None if claim.access is None else access_words(claim.access)


def responsibility_words(responsibility: Responsibility) -> str:
    """Who is tied to the act and how: "the army: accused"."""
    actor = responsibility.actor
    named = plain(actor.name) if actor is not None else "actor not named"
    return f"{named}: {blame_words(responsibility.stance)}"


def ceasefire_words(ceasefire: Ceasefire) -> str:
    """What is said of a truce: "truce in force since 2016-09-12, brokered by Qatar"."""
    since = f" since {day_words(ceasefire.since)}" if ceasefire.since else ""
    parts = [f"truce {code_words(ceasefire.status)}{since}"]
    if ceasefire.parties:
        parts.append(f"parties: {_names(ceasefire.parties)}")
    if ceasefire.brokers:
        parts.append(f"brokered by {_names(ceasefire.brokers)}")
    return ", ".join(parts)


def territory_words(territory: Territory) -> str:
    """What is said of ground: "gained: the ridge, by the rebels"."""
    return _done_words(territory.change, territory.area, territory.actor)


def access_words(access: Access) -> str:
    """What is said of aid: "waiting: the convoy, place: the border, for leave of the army"."""
    words = [_done_words(access.status, access.what, access.actor)]
    if access.where is not None:
        words.append(f"place: {plain(access.where.text)}")
    if access.awaits is not None:
        words.append(f"for leave of {plain(access.awaits.name)}")
    return ", ".join(words)


def _done_words(status: str, what: Span | None, actor: Participant | None) -> str:
    parts = [plain(what.text)] if what is not None else []
    if actor is not None:
        parts.append(f"by {plain(actor.name)}")
    done = code_words(status)
    return f"{done}: {', '.join(parts)}" if parts else done


def _names(actors: Sequence[Participant]) -> str:
    return " and ".join(plain(actor.name) for actor in actors)


def update_words(update: TollUpdate) -> str:
    """How a figure stands to one told before, in a few words."""
    return {
        TollUpdate.NEW: "newly counted",
        TollUpdate.RETROACTIVE: "of earlier days, counted later",
        TollUpdate.ADDED: "added to a count",
        TollUpdate.FORMER: "given before",
    }[update]


def scope_words(scope: Scope) -> str:
    """What a figure counts, in a few words."""
    return {
        Scope.INCIDENT: "this incident",
        Scope.SUBSET: "part of another figure",
        Scope.CUMULATIVE: "several incidents together",
    }[scope]


def place_words(place: Location | None) -> str:
    """Name, province, country, and how exactly the place is known."""
    if place is None:
        return f"place {NOT_KNOWN}"
    country = country_words(place.country) if place.country is not None else None
    parts = dict.fromkeys(part for part in (place.name, place.admin1, country) if part)
    named = ", ".join(plain(part) for part in parts)
    how_exact = _PLACE_PRECISION.get(place.precision or 0, "not located")
    return f"{named} ({how_exact})"


def country_words(iso2: str) -> str:
    """The country's name; its code when it is not in the list."""
    from rashomon.gazetteer import load_countries

    country = load_countries().by_iso2(iso2)
    return iso2 if country is None else country.name


def actor_words(actor_id: str) -> str:
    """The actor's name; its id when it is not in the list."""
    from rashomon.gazetteer import load_actors

    actor = load_actors().get(actor_id)
    return actor_id if actor is None else plain(actor.name)


def day_words(day: date | None) -> str:
    """The day, or that there is none."""
    return "no date" if day is None else day.isoformat()


def period_words(period: Period | None) -> str:
    """The days in between which it happened: one day, or the first and the last."""
    if period is None or (period.earliest is None and period.latest is None):
        return f"day {NOT_KNOWN}"
    if period.earliest == period.latest:
        return day_words(period.earliest)
    return f"{_open_end(period.earliest)} to {_open_end(period.latest)}"


def period_with_precision(period: Period | None) -> str:
    """The days and how exactly they are known."""
    how_exact = _TIME_PRECISION.get(period.precision or 0) if period is not None else None
    return f"{period_words(period)} ({how_exact})" if how_exact else period_words(period)


def _open_end(day: date | None) -> str:
    return "?" if day is None else day.isoformat()


def count_words(count: int, thing: str) -> str:
    """A number with its noun: "1 document", "4 documents"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def counts_words(counts: Counts) -> str:
    """What a casebook holds: "12 documents, 61 claims, 5 incidents"."""
    held = (
        (counts.documents, "document"),
        (counts.claims, "claim"),
        (counts.incidents, "incident"),
    )
    return ", ".join(count_words(count, thing) for count, thing in held)
