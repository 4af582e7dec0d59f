"""Corrections as people write them: ``low=60``, ``speaker=Anna Torv``, ``place=Aleppo``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from math import isfinite

from rashomon.errors import UnusableDecision
from rashomon.model import Claim, ClaimKind, Correction, Event, Reading, Value, date_precision

YES, NO = frozenset({"yes", "true"}), frozenset({"no", "false"})

WHOLE_NUMBERS = frozenset(
    {"toll.low", "toll.high", "place.geonames_id", "place.precision", "time.precision"}
)
DECIMALS = frozenset({"place.lat", "place.lon"})
TRUTHS = frozenset({"toll.approx"})


def parse_corrections(
    written: Sequence[str], record: Claim | Event, reading: Reading
) -> tuple[Correction, ...]:
    """The fields and values that a person wrote, ready to be stored.

    Names are those of the contract (``toll.low``); the part of the claim's own kind may be left
    out (``low``). An empty value is unknown; of ``speaker`` it is the document's own voice. Some
    names stand for several fields:

    - ``speaker=Anna Torv``: her name, and her id and kind where the actor list has her;
    - ``actor=Freedonia``: the same of the actor of a claim on blame, ground or aid;
    - ``group=nurses``: the words, their code and their side; ``side=Freedonia``: the actor's id;
    - ``place=Aleppo`` or ``place=Tripoli, LY``: all that the list of places knows of it;
    - ``date=2016-09-17`` or ``date=2016-09-10..2016-09-17``: first and last day;
    - ``event=e-...``: another event of the same document.

    Raises:
        UnusableDecision: It is no such line, or the value is none for the field.
    """
    corrections: dict[str, Value] = {}
    for line in written:
        name, equals, value = (part.strip() for part in line.partition("="))
        if not equals or not name:
            raise UnusableDecision(line, "write it as field=value, such as low=60")
        for correction in _parse(name, value, record, reading):
            corrections[correction.field] = correction.value
    return tuple(Correction(field=field, value=value) for field, value in corrections.items())


def _parse(name: str, value: str, record: Claim | Event, reading: Reading) -> Iterator[Correction]:
    if name == "event" and isinstance(record, Claim):
        yield Correction(field="event_id", value=_event_of(value, reading))
    elif name in _SEVERAL[type(record)]:
        kind = record.kind if isinstance(record, Claim) else None
        yield from _SEVERAL[type(record)][name](value, kind)
    else:
        field = _full_name(name, record)
        yield Correction(field=field, value=_typed(field, value))


def _full_name(name: str, record: Claim | Event) -> str:
    """The field's name in the contract; unknown names stay, and are refused with a list."""
    from rashomon.review import CLAIM_FIELDS

    if isinstance(record, Claim):
        within = f"{record.kind}.{name}"
        return within if within in CLAIM_FIELDS else name
    return name


def _typed(field: str, value: str) -> Value:
    if not value:
        return None
    try:
        if field in WHOLE_NUMBERS:
            return int(value.replace(",", ""))
        if field in DECIMALS:
            return _decimal(value)
    except ValueError as error:
        raise UnusableDecision(
            field, f"{value!r} is not a number; write it in digits, such as 60"
        ) from error
    if field not in TRUTHS:
        return value
    if value.casefold() not in YES | NO:
        raise UnusableDecision(field, f"{value!r} is neither; write yes or no")
    return value.casefold() in YES


def _decimal(value: str) -> float:
    number = float(value)
    if not isfinite(number):
        raise ValueError(value)
    return number


def _event_of(value: str, reading: Reading) -> str | None:
    if not value:
        return None
    found = [event.id for event in reading.events if event.id.startswith(value)]
    if len(found) != 1:
        listed = ", ".join(event.id for event in reading.events) or "none"
        raise UnusableDecision(value, f"no one event of the document; it has: {listed}")
    return found[0]


def _speaker(value: str, _: ClaimKind | None) -> Iterator[Correction]:
    if not value:
        yield Correction(field="speaker.name", value=None)
        return
    yield from speaker_corrections(value)


def speaker_corrections(name: str) -> Iterator[Correction]:
    """Name, id and kind of a speaker; id and kind are unknown for one whom no list has."""
    from rashomon.gazetteer import load_actors

    actors = load_actors()
    actor = actors.get(name) or actors.find(name)
    yield Correction(field="speaker.name", value=actor.name if actor else name)
    yield Correction(field="speaker.actor_id", value=actor.id if actor else None)
    yield Correction(field="speaker.kind", value=actor.kind.value if actor and actor.kind else None)


def _actor(value: str, kind: ClaimKind | None) -> Iterator[Correction]:
    from rashomon.gazetteer import load_actors

    actors = load_actors()
    actor = actors.get(value) or actors.find(value)
    yield Correction(field=f"{kind}.actor.name", value=actor.name if actor else value or None)
    if value:
        yield Correction(field=f"{kind}.actor.actor_id", value=actor.id if actor else None)


def _group(value: str, _: ClaimKind | None) -> Iterator[Correction]:
    from rashomon.gazetteer import load_groups

    groups = load_groups()
    code = groups.code(value) if value else None
    yield Correction(field="toll.group", value=value or None)
    yield Correction(field="toll.group_code", value=code.value if code else None)
    yield Correction(field="toll.side", value=groups.side(value) if value else None)


def _side(value: str, _: ClaimKind | None) -> Iterator[Correction]:
    from rashomon.gazetteer import load_actors

    actors = load_actors()
    actor = actors.get(value) or actors.find(value)
    if value and actor is None:
        raise UnusableDecision(value, "no listed actor; name one, or add it to a file of your own")
    yield Correction(field="toll.side", value=actor.id if actor else None)


def _place(value: str, _: ClaimKind | None) -> Iterator[Correction]:
    if not value:
        yield Correction(field="place.name", value=None)
        return
    from rashomon.pipeline.gazetteer import find_place

    name, _comma, country = (part.strip() for part in value.partition(","))
    found = [one for one in find_place(name) if not country or one.country == country.upper()]
    if not found:
        reason = "no listed place; give place.name, place.country, place.lat and place.lon"
        raise UnusableDecision(value, reason)
    countries = sorted({one.country or "-" for one in found})
    if len(countries) > 1:
        reason = f"there are several, in {', '.join(countries)}; write place={name}, {countries[0]}"
        raise UnusableDecision(value, reason)
    best = found[0]
    for part in ("name", "country", "admin1", "lat", "lon", "geonames_id", "precision"):
        yield Correction(field=f"place.{part}", value=getattr(best, part))


def _date(value: str, _: ClaimKind | None) -> Iterator[Correction]:
    first, _dots, last = value.partition("..")
    earliest = _day(first) if value else None
    latest = _day(last or first) if value else None
    precision = None
    if earliest is not None and latest is not None:
        if earliest > latest:
            raise UnusableDecision(value, "the last day lies before the first")
        precision = date_precision((latest - earliest).days + 1)
    yield Correction(field="time.earliest", value=_written(earliest))
    yield Correction(field="time.latest", value=_written(latest))
    yield Correction(field="time.precision", value=precision)


def _written(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value.strip())
    except ValueError as error:
        raise UnusableDecision(value, "this is not a day; write it as 2016-09-18") from error


Expand = Callable[[str, ClaimKind | None], Iterator[Correction]]

_SEVERAL: dict[type, dict[str, Expand]] = {
    Claim: {"speaker": _speaker, "actor": _actor, "group": _group, "side": _side},
    Event: {"place": _place, "date": _date},
}
"""Names that stand for several fields, of claims and of events."""
