"""Hypothesis strategies for quantities and for the claims of one incident."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st
from tests.factories import a_day, a_speaker, a_toll, an_incident_claim

from rashomon.model import (
    GroupCode,
    Hedge,
    IncidentClaim,
    Modality,
    Quantity,
    Scope,
    Speaker,
    Stance,
    Toll,
    TollStatus,
    TollUpdate,
)

PARENTS = {"fr-mod": "fr", "fr-army": "fr-mod"}
"""A ministry and an army below one invented government."""

_NUMBERS = st.sampled_from([0, 1, 3, 12, 24, 60, 61, 62, 66, 80, 100, 200, 2000])
_VAGUE = st.sampled_from([3, 20, 24, 40, 200, 2000])


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    relation = draw(st.sampled_from(Hedge))
    first, second = sorted((draw(_NUMBERS), draw(_NUMBERS)))
    match relation:
        case Hedge.VAGUE:
            return Quantity(relation=relation, low=draw(_VAGUE), high=None, approx=True)
        case Hedge.AT_LEAST | Hedge.MORE_THAN:
            return Quantity(relation=relation, low=first, high=None, approx=draw(st.booleans()))
        case Hedge.AT_MOST | Hedge.FEWER_THAN:
            return Quantity(relation=relation, low=None, high=first)
        case Hedge.RANGE:
            return Quantity(relation=relation, low=first, high=second, approx=draw(st.booleans()))
    return Quantity(relation=relation, low=first, high=first, approx=relation is Hedge.ABOUT)


@st.composite
def tolls(draw: st.DrawFn) -> Toll:
    codes = [None, GroupCode.PEOPLE, GroupCode.CIVILIANS, GroupCode.CHILDREN]
    code = draw(st.sampled_from(codes))
    scope = draw(st.sampled_from([Scope.INCIDENT, Scope.INCIDENT, *Scope]))
    period, since = (None, None)
    if scope is Scope.CUMULATIVE:
        windows = [(None, None), ("since the spring", None), ("since 1 June", date(2016, 6, 1))]
        period, since = draw(st.sampled_from([*windows, ("since Monday", a_day(12))]))
    noun = draw(st.sampled_from([None, "young miners", "monks"])) if code is None else code.value
    return a_toll(
        draw(quantities()),
        status=draw(st.sampled_from([TollStatus.KILLED, TollStatus.CASUALTIES])),
        group_code=code,
        group=noun,
        side=draw(st.sampled_from([None, None, "fr"])),
        scope=scope,
        period=period,
        since=since,
        update=draw(st.sampled_from([None, None, None, *TollUpdate])),
        as_of=draw(st.sampled_from([None, None, a_day(16)])),
    )


def speakers() -> st.SearchStrategy[Speaker | None]:
    listed = [a_speaker(name, actor_id=name) for name in ("fr", "fr-mod", "fr-army", "un")]
    unlisted = [a_speaker("Anna Torv"), a_speaker("Gen. Torv"), a_speaker("an official")]
    return st.sampled_from([None, *listed, *unlisted])


@st.composite
def incidents(draw: st.DrawFn, max_size: int = 8) -> tuple[IncidentClaim, ...]:
    """Toll claims of one incident with ids c-0, c-1, ...; half of them say when."""
    size = draw(st.integers(min_value=0, max_value=max_size))
    return tuple(draw(_incident_claims(f"c-{number}")) for number in range(size))


@st.composite
def _incident_claims(draw: st.DrawFn, claim_id: str) -> IncidentClaim:
    return an_incident_claim(
        draw(tolls()),
        draw(speakers()),
        id=claim_id,
        document=draw(st.sampled_from(["d-1", "d-2", "d-3"])),
        published=draw(st.sampled_from([None, a_day(17), a_day(18), a_day(19)])),
        stance=draw(st.sampled_from([Stance.ASSERTS, *Stance])),
        modality=draw(st.sampled_from([Modality.ACTUAL, Modality.ACTUAL, *Modality])),
        speaker_resolved=draw(st.sampled_from([True, True, True, False])),
    )
