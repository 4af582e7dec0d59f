"""Where a truce, a convoy or ground is: by its own words, its event, or its document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from rashomon.gazetteer.places.precision import ADMIN1_PRECISION
from rashomon.model import (
    VIOLENT_TYPES,
    CeasefireStatus,
    Claim,
    ClaimKind,
    CountryBasis,
    Event,
    Location,
    PlaceMention,
    PlaceRole,
    Reading,
    Span,
)
from rashomon.tracking.rules import tracking_rules

EVENT_WEIGHT = 2
"""Mentions of a country that one event there counts for, when a document's country is settled: a
report of one strike in one country and two asides on others is about the first."""


DESTINATION_REACH = 70
"""Letters after a claim's evidence in which a destination still belongs to it: the rest of a clause
("to travel through the crossing to Karsel" has 42)."""

SENTENCE_END = re.compile(r"[.!?][\"”']?\s|\n")
_TOWARDS = re.compile(r"\b(?:to|for|towards?|into)(?: \w+){0,2} (?=[A-Z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where it is.

    Attributes:
        country: ISO alpha-2; None when unknown.
        basis: How that is known; None when it is not.
        place: Below country level; None when no words say.
        is_nationwide: Whether the words speak of the whole country.
    """

    country: str | None = None
    basis: CountryBasis | None = None
    place: Location | None = None
    is_nationwide: bool = False


def find_where(
    reading: Reading,
    claim: Claim,
    spans: Sequence[Span],
    event: Event | None,
    homes: Set[str],
) -> Where:
    """The first of these that tells: a place in the claim's words, its event, its actors, its text.

    The place of a truce is that of its own words only: a report of one town writes of the truce
    of a whole country. The place of an act of violence is not taken either: a report of a strike
    may close with a convoy elsewhere; nor is the place of a breach that of the truce. An actor's
    home counts where nothing of the document is elsewhere: foreign powers extend truces, too.

    Args:
        reading: The document as read.
        claim: The claim.
        spans: The stretches that may name where it is, those that say most first.
        event: The claim's event; None when it has none.
        homes: Countries of the actors that the claim names.
    """
    goal = _destination(reading, claim) if claim.kind is ClaimKind.ACCESS else None
    stretches = (*spans, claim.evidence) if goal is None else (goal, *spans, claim.evidence)
    named = list(_named_in(stretches, reading.places))
    main = main_country(reading)
    place = None if _is_breach(claim) else next((m.location for m in named if _is_fine(m)), None)
    nationwide = tracking_rules().nationwide.search(claim.evidence.text) is not None
    is_whole = nationwide or (place is None and any(not _is_fine(mention) for mention in named))
    if place is None and not is_whole and claim.kind is ClaimKind.ACCESS:
        place = _event_place(event, is_calm=True)
    if place is None and not is_whole and claim.kind is ClaimKind.TERRITORY:
        place = _event_place(event, is_calm=False)
    stated = (
        *(mention.country for mention in named),
        *((event.place.country,) if event is not None and event.place is not None else ()),
        *(homes if main is None and len(homes) == 1 else homes & {main}),
    )
    country = next((code for code in stated if code is not None), None)
    if country is not None:
        return Where(
            country=country, basis=CountryBasis.STATED, place=place, is_nationwide=is_whole
        )
    basis = CountryBasis.DOCUMENT if main is not None else None
    return Where(country=main, basis=basis, place=place, is_nationwide=is_whole)


def _destination(reading: Reading, claim: Claim) -> Span | None:
    """What stands behind "to" or "for" after the evidence: "... leave to travel to Karsel"."""
    text, end = reading.document.text, claim.evidence.end
    rest = SENTENCE_END.split(text[end : end + DESTINATION_REACH], maxsplit=1)[0]
    found = _TOWARDS.search(rest)
    return Span.cut(text, end + found.end(), end + len(rest)) if found is not None else None


def main_country(reading: Reading) -> str | None:
    """The country that most of a document's events and places are in; None for a tie or none."""
    counts: Counter[str] = Counter()
    for event in reading.events:
        if event.place is not None and event.place.country is not None:
            counts[event.place.country] += EVENT_WEIGHT
    for mention in reading.places:
        if mention.country is not None and mention.role in (PlaceRole.EVENT, PlaceRole.OTHER):
            counts[mention.country] += 1
    best = counts.most_common(2)
    if not best or (len(best) == 2 and best[0][1] == best[1][1]):
        return None
    return best[0][0]


def _named_in(spans: Sequence[Span], places: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """Places that the stretches name, without seats of governments and datelines."""
    for span in spans:
        for mention in places:
            is_place = mention.role in (PlaceRole.EVENT, PlaceRole.OTHER)
            is_resolved = mention.country is not None
            if is_place and is_resolved and span.start <= mention.start < span.end:
                yield mention


def _is_fine(place: PlaceMention) -> bool:
    return place.precision is not None and place.precision <= ADMIN1_PRECISION


def _is_breach(claim: Claim) -> bool:
    truce = claim.ceasefire
    return truce is not None and truce.status is CeasefireStatus.VIOLATED


def _event_place(event: Event | None, *, is_calm: bool) -> Location | None:
    """The place of an event, where it is below country level.

    Args:
        event: The event; None for none.
        is_calm: Whether acts of violence are left out.
    """
    if event is None or event.place is None or event.place.precision is None:
        return None
    is_left_out = is_calm and event.type in VIOLENT_TYPES
    return None if is_left_out or event.place.precision > ADMIN1_PRECISION else event.place.location
