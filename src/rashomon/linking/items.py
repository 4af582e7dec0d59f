"""What linking knows of an event: type, where, when, who, and its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.gazetteer import load_actors
from rashomon.gazetteer.places.precision import COUNTRY_PRECISION
from rashomon.linking.names import fold_name
from rashomon.linking.sites import find_sites
from rashomon.linking.wording import (
    cited_people,
    event_sentences,
    is_another,
    quoted_words,
    rare_words,
)
from rashomon.model import (
    VIOLENT_TYPES,
    Claim,
    ClaimKind,
    Event,
    EventType,
    Hedge,
    Modality,
    Participant,
    Period,
    PlaceMention,
    PlaceRole,
    Reading,
    Scope,
    Stance,
    TollStatus,
)

LEAD_CHARACTERS = 300
"""Where a report says what it is about: its first two sentences."""

LEAD_CLAIMS = 4
"""How many claims being told in the lead is worth. Not tuned: of the open set's pages, two have
fewer claims on what they are about than on something else."""

_SCENES = frozenset({PlaceRole.EVENT, PlaceRole.OTHER})

UNLISTED = "name:"
"""Marks an actor that is known by folded words only, having no id in the actor list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkFigure:
    """A figure claimed for the whole event; bounds as in :class:`rashomon.model.Quantity`."""

    status: TollStatus
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkItem:
    """One event of one document, as far as linking looks at it.

    Attributes:
        event_id: The event.
        document_id: Its document.
        type: ACLED event type.
        sub_type: ACLED sub-event type; None when the words leave it open.
        country: ISO 3166-1 alpha-2 code; None when unknown.
        admin1: First-order division; None when unknown or coarser.
        place_name: The place's name, also a country's; None when no place is named.
        lat: Decimal degrees north; None when no point is known.
        lon: Decimal degrees east; None when no point is known.
        place_precision: UCDP ``where_prec``; None when the place is not resolved.
        earliest: First possible day; None when unknown.
        latest: Last possible day, inclusive; None when unknown.
        published: The document's day; None when unknown. Bounds the event from above only.
        perpetrators: Ids of listed actors, each raised to its topmost parent so that "Syrian
            troops" and "the Syrian government" are one side; of others ``name:`` and the folded
            words; sorted.
        targets: The same of those hit.
        figures: The definite figures for the whole event, sorted, without repeats.
        is_main: Whether the document speaks of no other event more.
        is_another: Whether the document tells it apart from one before: "another strike".
        weapons: Names of weapons, as the gazetteer lists them, sorted.
        sites: What was hit, see :mod:`rashomon.linking.sites`; sorted.
        mentions: Other places below country level that the document names, sorted.
        words: Rare words of its sentences, see :mod:`rashomon.linking.wording`; sorted.
        title_words: Those of the document's title; empty unless ``is_main``.
        quotations: What its claims quote, folded, sorted.
        cited: Last names of people whom its claims cite, folded, sorted.
    """

    event_id: str
    document_id: str
    type: EventType
    sub_type: str | None = None
    country: str | None = None
    admin1: str | None = None
    place_name: str | None = None
    lat: float | None = None
    lon: float | None = None
    place_precision: int | None = None
    earliest: date | None = None
    latest: date | None = None
    published: date | None = None
    perpetrators: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    figures: tuple[LinkFigure, ...] = ()
    is_main: bool = True
    is_another: bool = False
    weapons: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    title_words: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()

    @property
    def actors(self) -> tuple[str, ...]:
        """Perpetrators and targets together, sorted, without repeats."""
        return tuple(sorted({*self.perpetrators, *self.targets}))


def link_items(reading: Reading) -> tuple[LinkItem, ...]:
    """The events of a reading, in its order."""
    main = main_event(reading)
    return tuple(
        _link_item(event, reading, claims_of_event(event.id, reading), is_main=event is main)
        for event in reading.events
    )


def main_event(reading: Reading) -> Event | None:
    """The event that most claims speak of, told in the lead before others, the first of several.

    None for a reading without events.
    """
    told = Counter(claim.event_id for claim in reading.claims)

    def rank(event: Event) -> tuple[bool, int, int]:
        lead = LEAD_CLAIMS if event.trigger.start < LEAD_CHARACTERS else 0
        return event.type not in VIOLENT_TYPES, -told[event.id] - lead, event.trigger.start

    return min(reading.events, key=rank, default=None)


def claims_of_event(event_id: str, reading: Reading) -> tuple[Claim, ...]:
    """The claims that speak of an event of the reading, in order of evidence.

    A claim that names no event speaks of the main one.
    """
    main = main_event(reading)
    takes_rest = main is not None and main.id == event_id
    return tuple(
        claim
        for claim in reading.claims
        if claim.event_id == event_id or (takes_rest and claim.event_id is None)
    )


def _link_item(
    event: Event, reading: Reading, claims: Sequence[Claim], *, is_main: bool
) -> LinkItem:
    document, place = reading.document, event.place
    period = event.time.period if event.time else Period()
    sentences = event_sentences(event, claims, reading)
    title = (document.title,) if is_main and document.title else ()
    return LinkItem(
        event_id=event.id,
        document_id=document.id,
        type=event.type,
        sub_type=event.sub_type,
        country=place.country if place else None,
        admin1=place.admin1 if place else None,
        place_name=place.name if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        place_precision=place.precision if place else None,
        earliest=period.earliest,
        latest=period.latest,
        published=document.published,
        perpetrators=_actors(event.perpetrators),
        targets=_actors(event.targets),
        figures=_figures(claims),
        is_main=is_main,
        is_another=is_another(event, document.text),
        weapons=tuple(sorted({weapon.name for weapon in event.weapons})),
        sites=find_sites((*title, *sentences)),
        mentions=_mentions(event, reading),
        words=rare_words((*title, *sentences)),
        title_words=rare_words(title),
        quotations=quoted_words(claims),
        cited=cited_people(claims),
    )


def _mentions(event: Event, reading: Reading) -> tuple[str, ...]:
    """Places below country level that a document names besides the event's own."""
    own = event.place.name if event.place else None
    return tuple(
        sorted(
            {
                place.name
                for place in reading.places
                if place.role in _SCENES and place.name != own and _is_fine(place)
            }
        )
    )


def _is_fine(place: PlaceMention) -> bool:
    return place.precision is None or place.precision < COUNTRY_PRECISION


def _actors(participants: Iterable[Participant]) -> tuple[str, ...]:
    return tuple(sorted({_side(entry) for entry in participants} - {UNLISTED}))


def _side(entry: Participant) -> str:
    if entry.actor_id is None:
        return UNLISTED + fold_name(entry.name)
    return load_actors().root(entry.actor_id)


def _figures(claims: Iterable[Claim]) -> tuple[LinkFigure, ...]:
    found = {
        LinkFigure(status=claim.toll.status, low=claim.toll.low, high=claim.toll.high)
        for claim in claims
        if claim.toll and _is_telling(claim)
    }
    return tuple(sorted(found, key=lambda one: (one.status, one.low or -1, one.high or -1)))


def _is_telling(claim: Claim) -> bool:
    """Whether equal figures would speak for one event: "dozens" and "about 100" do not."""
    toll = claim.toll
    return (
        toll is not None
        and claim.kind is ClaimKind.TOLL
        and claim.modality is Modality.ACTUAL
        and claim.stance is not Stance.DENIES
        and toll.scope is Scope.INCIDENT
        and toll.relation is not Hedge.VAGUE
        and not toll.approx
    )
