"""The records of truces, access and ground."""

import tomllib
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import pytest
from tests.factories import a_day, a_span, a_speaker, an_incident_claim
from tests.unit.tracking.conftest import KARSEL, NAMES, aid, ground, on, roots_of, truce

from rashomon.model import (
    AccessTrack,
    CeasefireTrack,
    ContradictionKind,
    EventType,
    GroundTrack,
    IncidentClaim,
    Modality,
    Stance,
    TrackActor,
    TrackKind,
    TrackVoice,
)
from rashomon.tracking import (
    TrackItem,
    build_access,
    build_ceasefire,
    build_ground,
    group_items,
    speaks_of_breach,
)

HERE = {"place": KARSEL}
TORV, KARR = "Anna Torv", "Ivan Karr"


def by(actor_id: str) -> Any:
    return a_speaker(NAMES[actor_id], actor_id=actor_id)


def no_denials(incident_id: str, accused: Sequence[TrackActor]) -> tuple[TrackVoice, ...]:
    return ()


def ceasefire_of(
    items: list[TrackItem], statements: Sequence[IncidentClaim] = (), denials_of: Any = no_denials
) -> CeasefireTrack:
    (group,) = group_items(TrackKind.CEASEFIRE, items)
    claims = [item.claim for item in group.items]
    return build_ceasefire(group, statements, roots_of((*claims, *statements)), denials_of)


def access_of(items: list[TrackItem]) -> AccessTrack:
    (group,) = group_items(TrackKind.ACCESS, items)
    return build_access(group, roots_of([item.claim for item in group.items]))


def ground_of(items: list[TrackItem]) -> GroundTrack:
    (group,) = group_items(TrackKind.TERRITORY, items)
    return build_ground(group, roots_of([item.claim for item in group.items]))


def says(
    words: str, speaker: Any, stance: Stance = Stance.ACCUSES, **changes: Any
) -> IncidentClaim:
    return an_incident_claim(None, speaker, evidence=a_span(words), stance=stance, **changes)


def test_parties_and_brokers_are_joined_with_their_organs() -> None:
    track = ceasefire_of(
        [
            truce("agreed", parties=["ha-army", "front"], brokers=["or-government"], **on(10)),
            truce("in_force", parties=["ha-government"], **on(12)),
        ]
    )
    assert [actor.name for actor in track.parties] == ["Free Front", "Harland government"]
    assert [len(actor.claim_ids) for actor in track.parties] == [1, 2]
    assert [actor.actor_id for actor in track.brokers] == ["or-government"]


def test_start_names_all_who_give_its_day() -> None:
    since = {"since": a_day(12)}
    track = ceasefire_of(
        [
            truce("in_force", by("ha-army"), item=since, **on(13)),
            truce("in_force", by("ha-government"), item=since, **on(14)),
            truce("in_force", by("front"), item={"since": a_day(13)}, **on(15)),
        ]
    )
    assert [(start.day, start.account_ids, start.origin_ids) for start in track.starts] == [
        (a_day(12), ("ha-army", "ha-government"), ("ha-government",)),
        (a_day(13), ("front",), ("front",)),
    ]


def test_states_are_in_order_of_publication_with_their_speakers() -> None:
    track = ceasefire_of(
        [
            truce("collapsed", by("ha-army"), **on(19)),
            truce("in_force", **on(12)),
            truce("holding", TORV, modality=Modality.NEGATED, **on(18)),
        ]
    )
    assert [(str(one.status), one.voice.speaker, one.voice.published) for one in track.states] == [
        ("in_force", None, a_day(12)),
        ("holding", TORV, a_day(18)),
        ("collapsed", "Harland army", a_day(19)),
    ]
    assert (track.first_published, track.last_published) == (a_day(12), a_day(19))


def test_violation_has_accuser_accused_incident_and_denial() -> None:
    violent = {"incident_id": "i-1", "event_type": EventType.EXPLOSIONS}
    track = ceasefire_of(
        [
            truce("violated", by("front"), parties=["ha-army"], item=violent, **on(14)),
            truce("violated", by("ha-government"), parties=["ha-army"], stance=Stance.DENIES,
                  **on(15)),
            truce("violated", TORV, parties=["ha-army"], stance=Stance.DENIES, **on(15, "d-x")),
        ]
    )  # fmt: skip
    (violation,) = track.violations
    assert violation.accuser.speaker == "Free Front"
    assert [actor.name for actor in violation.accused] == ["Harland government"]
    assert violation.incident_id == "i-1"
    # Anna Torv is not the accused: what she says is a state of the truce, no denial of theirs
    assert [voice.speaker for voice in violation.denials] == ["Harland government"]


def test_denial_of_the_incident_itself_is_a_denial_of_the_violation() -> None:
    violent = {"incident_id": "i-1", "event_type": EventType.EXPLOSIONS}
    item = truce("violated", by("front"), parties=["ha-army"], item=violent, **on(14))
    denial = ceasefire_of([truce("in_force", by("ha-government"), **on(12))]).states[0].voice
    asked: list[tuple[str, list[str]]] = []

    def denials_of(incident_id: str, accused: Sequence[TrackActor]) -> tuple[TrackVoice, ...]:
        asked.append((incident_id, [actor.name for actor in accused]))
        return (denial,)

    (violation,) = ceasefire_of([item], denials_of=denials_of).violations
    assert violation.denials == (denial,)
    assert asked == [("i-1", ["Harland government"])]


def test_event_that_is_no_violence_is_no_violation() -> None:
    calm = {"incident_id": "i-1", "event_type": EventType.STRATEGIC}
    (violation,) = ceasefire_of([truce("violated", TORV, item=calm, **on(14))]).violations
    assert violation.incident_id is None


ACCUSATIONS = [
    # (statement, id of the accused, accused in words where nobody listed is meant)
    ("the army of more than 40 violations since Monday", "ha-government", None),
    ("rebel groups of breaking the truce", None, "rebel groups"),
]


@pytest.mark.parametrize(("words", "actor_id", "text"), ACCUSATIONS)
def test_accusing_statement_is_a_violation(
    words: str, actor_id: str | None, text: str | None
) -> None:
    claim = says(words, by("front"), **on(14))
    (violation,) = ceasefire_of([truce("in_force", **on(14))], [claim]).violations
    assert [actor.actor_id for actor in violation.accused] == ([actor_id] if actor_id else [])
    assert violation.accused_text == text
    assert violation.accuser.claim_id == claim.id


def test_statement_around_a_claim_of_violation_tells_it_only_once() -> None:
    words = "the army of violating the truce"
    claim = truce("violated", by("front"), evidence=a_span("violating the truce", 12), **on(14))
    (violation,) = ceasefire_of([claim], [says(words, by("front"), **on(14))]).violations
    assert violation.accuser.claim_id == claim.claim.id


@pytest.mark.parametrize(
    ("modality", "stance"),
    [
        (Modality.NEGATED, Stance.ASSERTS),
        (Modality.HYPOTHETICAL, Stance.ASSERTS),
        (Modality.ACTUAL, Stance.DENIES),
        (Modality.ACTUAL, Stance.CANNOT_VERIFY),
    ],
)
def test_violation_that_nobody_alleges_is_none(modality: Modality, stance: Stance) -> None:
    items = [truce("violated", TORV, modality=modality, stance=stance, **on(14))]
    assert ceasefire_of(items).violations == ()


def test_truce_pairs_who_broke_it_with_who_kept_it() -> None:
    track = ceasefire_of(
        [truce("violated", by("front"), parties=["ha-army"], **on(14))],
        [says("its forces had respected the truce", by("ha-army"), Stance.ASSERTS, **on(15))],
    )
    assert [pair.kind for pair in track.contradictions] == [ContradictionKind.VIOLATION]


TABLE = tomllib.loads(
    files("rashomon.tracking").joinpath("data/tracking.toml").read_text(encoding="utf-8")
)
SENTENCES = [
    (text, is_found)
    for rule in ("accusation", "compliance")
    for key, is_found in (("examples", True), ("not", False))
    for text in TABLE[rule][key]
]


@pytest.mark.parametrize(("sentence", "is_found"), SENTENCES)
def test_sentences_of_the_data_file_are_found_and_left(sentence: str, is_found: bool) -> None:
    assert speaks_of_breach(says(sentence, TORV)) == is_found


def test_access_says_who_waits_for_whose_permission_since_when() -> None:
    track = access_of(
        [
            aid("waiting", TORV, what="20 trucks", awaits="ha-army",
                item=HERE | {"since": a_day(12)}, **on(14)),
            aid("waiting", KARR, what="a convoy", awaits="ha-government",
                item=HERE | {"since": a_day(13)}, **on(15)),
            aid("besieged", KARR, what="the town", actor="front", item=HERE | {"since": a_day(2)},
                **on(16)),
        ]
    )  # fmt: skip
    assert track.place == KARSEL
    assert [actor.name for actor in track.permission_of] == ["Harland government"]
    assert [actor.name for actor in track.hindered_by] == ["Free Front"]
    assert (track.waiting_since, track.besieged_since) == (a_day(12), a_day(2))
    assert [(one.what, one.awaits.name if one.awaits else None) for one in track.states] == [
        ("20 trucks", "Harland government"),
        ("a convoy", "Harland government"),
        ("the town", None),
    ]


def test_who_denies_blocking_is_not_listed_as_hindering() -> None:
    items = [aid("blocked", TORV, actor="front", stance=Stance.DENIES, item=HERE, **on(14))]
    assert access_of(items).hindered_by == ()


def test_let_in_and_blocked_of_one_day_contradict() -> None:
    track = access_of(
        [
            aid("let_in", by("ha-government"), item=HERE, **on(14)),
            aid("blocked", TORV, item=HERE, **on(14)),
        ]
    )
    assert [pair.kind for pair in track.contradictions] == [ContradictionKind.ACCESS]


def test_ground_lists_who_holds_it_by_speaker() -> None:
    track = ground_of(
        [
            ground("gained", "front", by("front"), item=HERE, **on(14)),
            ground("held", "ha-army", by("ha-government"), item=HERE, **on(14, "d-2")),
        ]
    )
    told = [(str(one.change), one.actor.name if one.actor else None, one.voice.speaker)
            for one in track.states]  # fmt: skip
    assert sorted(told) == [
        ("gained", "Free Front", "Free Front"),
        ("held", "Harland government", "Harland government"),
    ]
    assert [pair.kind for pair in track.contradictions] == [ContradictionKind.GROUND]
