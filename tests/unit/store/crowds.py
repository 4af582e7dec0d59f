"""Readings of strikes that are near one another in place, day, parties and figures."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st
from tests.unit.store.makers import find

from rashomon.model import (
    Claim,
    ClaimKind,
    Document,
    Event,
    EventType,
    Hedge,
    Participant,
    Place,
    ReaderVersion,
    Reading,
    Span,
    Toll,
    TollStatus,
    When,
    content_id,
)

TOWNS = {"Deir ez-Zor": (35.34, 40.14), "Mayadin": (35.02, 40.45), "the province": None}
SIDES = ("the army", "rebels")
FIRST_DAY = date(2016, 9, 10)


def make_report(
    name: str, town: str, side: str, killed: int, days: tuple[int | None, int]
) -> Reading:
    """One strike, as told by document ``name``.

    Args:
        name: Tells documents with the same words apart.
        town: A key of :data:`TOWNS`.
        side: Who was hit.
        killed: How many were killed.
        days: Day of the strike, None when untold, and of publication, both from the first day.
    """
    text = f"A strike in {town} killed {killed} of {side}, {name} said."
    happened, published = days
    document = Document.create(
        text, uri=f"{name}.txt", outlet=name, published=FIRST_DAY + timedelta(days=published)
    )
    event_id = content_id("e", document.id)
    event = Event(
        id=event_id,
        type=EventType.EXPLOSIONS,
        trigger=Span.cut(text, 2, 8),
        targets=(Participant(**find(text, side), name=side),),  # type: ignore[arg-type]
        place=_place(text, town),
        time=_when(text, happened),
    )
    claim = Claim(
        id=content_id("c", document.id),
        kind=ClaimKind.TOLL,
        event_id=event_id,
        evidence=Span(**find(text, f"killed {killed}")),  # type: ignore[arg-type]
        toll=Toll(
            status=TollStatus.KILLED,
            relation=Hedge.EXACT,
            low=killed,
            high=killed,
            text=str(killed),
        ),
    )
    reader = ReaderVersion(name="rules", version="1")
    return Reading(document=document, claims=(claim,), events=(event,), reader=reader)


def _place(text: str, town: str) -> Place | None:
    point = TOWNS[town]
    if point is None:
        return None
    lat, lon = point
    return Place(
        **find(text, town),  # type: ignore[arg-type]
        name=town,
        country="SY",
        lat=lat,
        lon=lon,
        precision=1,
    )


def _when(text: str, happened: int | None) -> When | None:
    if happened is None:
        return None
    day = FIRST_DAY + timedelta(days=happened)
    return When(**find(text, "said"), earliest=day, latest=day, precision=1)  # type: ignore[arg-type]


@st.composite
def some_reports(draw: st.DrawFn, most: int = 9) -> list[Reading]:
    """Up to ``most`` reports of a fortnight."""
    return [
        make_report(
            f"outlet {number}",
            draw(st.sampled_from(list(TOWNS))),
            draw(st.sampled_from(SIDES)),
            draw(st.sampled_from([3, 12, 62])),
            (draw(st.one_of(st.none(), st.integers(0, 6))), draw(st.integers(6, 12))),
        )
        for number in range(draw(st.integers(1, most)))
    ]
