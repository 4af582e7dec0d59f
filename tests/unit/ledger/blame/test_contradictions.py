from itertools import permutations
from typing import Any

import pytest
from tests.factories import a_blame, a_day, a_participant, a_span, an_incident_claim
from tests.unit.ledger.blame.conftest import by, weigh

from rashomon.model import (
    Access,
    AccessStatus,
    BlameStance,
    Ceasefire,
    CeasefireStatus,
    ClaimKind,
    IncidentClaim,
    Modality,
    Stance,
    Territory,
    TerritoryChange,
)


def says(words: str, speaker: Any = "Anna Torv", **changes: Any) -> IncidentClaim:
    return an_incident_claim(None, speaker, evidence=a_span(words), **changes)


def ground(change: str, actor: str, area: str, speaker: Any, **changes: Any) -> IncidentClaim:
    record = Territory(
        change=TerritoryChange(change), actor=a_participant(actor), area=a_span(area)
    )
    return an_incident_claim(None, speaker, territory=record, **changes)


def truce(status: str, party: str, speaker: Any, **changes: Any) -> IncidentClaim:
    record = Ceasefire(status=CeasefireStatus(status), parties=(a_participant(party),))
    return an_incident_claim(None, speaker, ceasefire=record, **changes)


def aid(status: str, what: str, speaker: Any, **changes: Any) -> IncidentClaim:
    record = Access(status=AccessStatus(status), what=a_span(what))
    return an_incident_claim(None, speaker, access=record, **changes)


def event(words: str, speaker: Any, **changes: Any) -> IncidentClaim:
    return an_incident_claim(None, speaker, kind=ClaimKind.EVENT, evidence=a_span(words), **changes)


TORV, KARR = "Anna Torv", "Ivan Karr"

PAIRED = [
    # (first claim, second claim, kind, what each says)
    (
        says("The brigade has withdrawn from the ridge", TORV),
        says("its fighters never left", KARR),
        ("withdrawal", "withdrew", "never left"),
    ),
    (
        ground("withdrawn", "the front", "the ridge", TORV),
        ground("withdrawn", "the front", "the ridge", KARR, modality=Modality.NEGATED),
        ("withdrawal", "withdrew", "never left"),
    ),
    (  # "its troops" are the speaker's own
        ground("withdrawn", "its troops", "the ridge", TORV),
        ground("withdrawn", TORV, "the ridge", KARR, modality=Modality.NEGATED),
        ("withdrawal", "withdrew", "never left"),
    ),
    (
        says("The raid was a deliberate attack on the clinic", TORV),
        says("the coalition had not meant to hit the clinic", KARR),
        ("intent", "deliberate", "not intended"),
    ),
    (  # a denied accusation takes the other side
        says("deliberately bombing the clinic", TORV, stance=Stance.ACCUSES),
        says("deliberately bombing the clinic", KARR, stance=Stance.DENIES),
        ("intent", "deliberate", "not intended"),
    ),
    (
        says("the post was hit by mistake", TORV),
        says("This was no accident", KARR),
        ("intent", "not intended", "deliberate"),
    ),
    (
        truce("violated", "the army", TORV),
        truce("violated", "the army", KARR, stance=Stance.DENIES),
        ("violation", "broke the truce", "kept the truce"),
    ),
    (
        truce("violated", "the army", TORV),
        says("the army is abiding by the ceasefire", KARR),
        ("violation", "broke the truce", "kept the truce"),
    ),
    (
        ground("gained", "the front", "the town of Karsel", TORV),
        ground("held", "the army", "Karsel", KARR),
        ("ground", "taken", "never lost"),
    ),
    (
        ground("lost", "the army", "Karsel", TORV),
        ground("lost", "the army", "Karsel", KARR, stance=Stance.DENIES),
        ("ground", "taken", "never lost"),
    ),
    (
        aid("let_in", "the convoy", TORV),
        aid("blocked", "the convoy", KARR),
        ("access", "let in", "blocked"),
    ),
    (
        aid("delivered", "aid", TORV),
        aid("delivered", "no aid", KARR, modality=Modality.NEGATED),
        ("access", "let in", "blocked"),
    ),
    (
        event("shells hit the market", TORV),
        event("an attack on the market", KARR, stance=Stance.DENIES),
        ("occurrence", "happened", "did not happen"),
    ),
    (
        an_incident_claim(12, TORV),
        says("There was no attack on the town", KARR),
        ("occurrence", "happened", "did not happen"),
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRED)
def test_statements_that_cannot_both_hold_are_paired(
    one: IncidentClaim, other: IncidentClaim, expected: tuple[str, str, str]
) -> None:
    (pair,) = weigh([one, other]).contradictions
    says_of = {side.claim_id: side.says for side in (pair.first, pair.second)}
    assert (pair.kind.value, says_of[one.id], says_of[other.id]) == expected
    assert not pair.is_revision
    assert {side.speaker for side in (pair.first, pair.second)} == {TORV, KARR}
    assert {pair.first.evidence, pair.second.evidence} == {one.evidence, other.evidence}
    assert all(word in pair.reason for word in (*expected[1:], TORV, KARR))


UNPAIRED = [
    # the speaker's own troops, and those of another
    (
        ground("withdrawn", "its troops", "the ridge", by("ha-army")),
        ground("withdrawn", "the front", "the ridge", KARR, modality=Modality.NEGATED),
    ),
    # one speaker said both on one day: left alone
    (says("a deliberate attack", TORV), says("it was not deliberate", TORV)),
    # both on one side
    (says("a deliberate attack", TORV), says("they hit it on purpose", KARR)),
    # doubted, hypothetical, of the future: nobody stands behind it
    (says("a deliberate attack", TORV, stance=Stance.DOUBTS), says("hit by mistake", KARR)),
    (
        says("a deliberate attack", TORV, modality=Modality.HYPOTHETICAL),
        says("hit by mistake", KARR),
    ),
    # another place
    (
        ground("gained", "the front", "Karsel", TORV),
        ground("held", "the army", "Ostrov", KARR),
    ),
    # who took it holds it: no contradiction
    (
        ground("gained", "the army", "Karsel", TORV),
        ground("held", "the army", "Karsel", KARR),
    ),
    # another party broke the truce
    (
        truce("violated", "the army", TORV),
        truce("violated", "the front", KARR, modality=Modality.NEGATED),
    ),
    # other aid
    (aid("let_in", "the flour trucks", TORV), aid("blocked", "a medical team", KARR)),
    # blocked on Sunday, in on Tuesday: the state of things changed
    (
        aid("blocked", "the convoy", TORV, published=a_day(18)),
        aid("let_in", "the convoy", KARR, published=a_day(20), document="d-2"),
    ),
    # a convoy that waits is not yet refused
    (aid("waiting", "the convoy", TORV), aid("blocked", "the convoy", KARR)),
    # a toll of nobody does not say that nothing happened
    (an_incident_claim("none", TORV), event("shells hit the market", KARR)),
]


@pytest.mark.parametrize(("one", "other"), UNPAIRED)
def test_statements_that_can_both_hold_are_not_paired(
    one: IncidentClaim, other: IncidentClaim
) -> None:
    assert weigh([one, other]).contradictions == ()


def test_speaker_who_says_otherwise_later_revised_its_account() -> None:
    claims = [
        says("no attack took place", by("ha-mod"), published=a_day(18)),
        event("our aircraft hit the post", by("ha"), published=a_day(20), document="d-2"),
    ]
    (pair,) = weigh(claims).contradictions
    assert pair.is_revision
    assert (pair.first.says, pair.second.says) == ("did not happen", "happened")
    assert pair.reason == (
        'Harland government changed its account from did not happen (Harland Defence Ministry: "no '
        'attack took place") to happened (Harland government: "our aircraft hit the post").'
    )


def test_two_origins_are_paired_once_for_a_question() -> None:
    claims = [
        says("a deliberate attack", by("or"), document="d-1"),
        says("they hit it on purpose", by("or-army"), document="d-2"),
        says("it was an accident", by("ha"), document="d-3"),
        says("it was a mistake", by("ha-mod"), document="d-4"),
    ]
    (pair,) = weigh(claims).contradictions
    assert (pair.first.claim_id, pair.second.claim_id) == (claims[0].id, claims[2].id)


def test_who_says_that_nothing_happened_is_paired_once_with_victims_first() -> None:
    claims = [
        event("shells hit the market", TORV, document="d-1"),
        an_incident_claim(12, KARR, document="d-2"),
        says("There was no attack on the town", by("ha"), document="d-3"),
    ]
    (pair,) = weigh(claims).contradictions
    assert pair.first.claim_id == claims[1].id


def test_words_inside_blame_take_sides_too() -> None:
    words = a_span("the army targeted hospitals")
    claims = [
        a_blame("the army", BlameStance.ACCUSES, TORV, evidence=words),
        says("our forces do not target civilians", KARR),
    ]
    assert [str(pair.kind) for pair in weigh(claims).contradictions] == ["intent"]


def test_order_of_claims_changes_nothing() -> None:
    claims = [claim for one, other, _ in PAIRED[:2] for claim in (one, other)]
    expected = weigh(claims).contradictions
    assert all(weigh(order).contradictions == expected for order in permutations(claims))
