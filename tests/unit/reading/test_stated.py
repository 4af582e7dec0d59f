"""Whose words claims about truces, aid and ground are, how surely, and who did it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.unit.reading.readings import claims, read

from rashomon.model import (
    AccessStatus,
    CeasefireStatus,
    Claim,
    ClaimKind,
    Modality,
    Stance,
    TerritoryChange,
)


def only(text: str, kind: ClaimKind) -> Claim:
    """The one claim of a kind."""
    (claim,) = claims(text, kind)
    return claim


# --- whose words -------------------------------------------------------------------------


def test_a_text_that_cites_nobody_speaks_itself() -> None:
    claim = only("The truce collapsed on Monday.", ClaimKind.CEASEFIRE)
    assert (claim.speaker, claim.stance) == (None, Stance.ASSERTS)


def test_who_accuses_speaks_and_the_accused_is_the_party() -> None:
    text = "The governor accused rebels of breaking the ceasefire."
    claim = only(text, ClaimKind.CEASEFIRE)
    assert claim.ceasefire is not None
    assert claim.speaker is not None
    assert (claim.speaker.text, claim.stance) == ("The governor", Stance.ACCUSES)
    assert claim.ceasefire.status is CeasefireStatus.VIOLATED
    assert [party.text for party in claim.ceasefire.parties] == ["rebels"]


def test_who_denies_a_deed_of_its_own_is_who_did_it() -> None:
    claim = only("The army denied blocking the convoy.", ClaimKind.ACCESS)
    assert claim.access is not None
    assert claim.access.actor is not None
    assert (claim.stance, claim.access.actor.text) == (Stance.DENIES, "The army")


def test_a_denied_report_gives_a_claim_of_each() -> None:
    found = claims("The army denied reports that it had lost the ridge.", ClaimKind.TERRITORY)
    stances = {(c.speaker and c.speaker.text, c.stance) for c in found}
    assert stances == {("reports", Stance.ASSERTS), ("The army", Stance.DENIES)}


def test_who_turns_a_truce_down_denies_no_report() -> None:
    claim = only("The council rejected the ceasefire.", ClaimKind.CEASEFIRE)
    assert (claim.stance, claim.modality) == (Stance.ASSERTS, Modality.NEGATED)


def test_who_confirms_it_in_the_passive_speaks() -> None:
    text = "The loss of the dam by the militia was confirmed by an engineer."
    claim = only(text, ClaimKind.TERRITORY)
    assert claim.speaker is not None
    assert claim.speaker.text == "an engineer"


def test_what_could_not_be_verified_is_marked_so() -> None:
    text = "The rebels said they had captured the port. The claim could not be verified."
    assert only(text, ClaimKind.TERRITORY).stance is Stance.CANNOT_VERIFY


def test_they_of_a_resident_are_not_the_resident() -> None:
    text = "Residents said rebels came at night and that they had seized the port."
    found = [c.territory for c in claims(text, ClaimKind.TERRITORY) if c.territory]
    assert "Residents" not in [one.actor.name for one in found if one.actor]


# --- how surely --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The truce has not held.", Modality.NEGATED),
        ("The truce failed to hold.", Modality.NEGATED),
        ("The ceasefire is due to take effect at sunset.", Modality.FUTURE),
        ("The ceasefire could collapse within days.", Modality.HYPOTHETICAL),
        ("If the ceasefire holds, the school will reopen.", Modality.HYPOTHETICAL),
    ],
)
def test_the_words_before_the_verb_say_whether_it_happened(text: str, modality: Modality) -> None:
    assert only(text, ClaimKind.CEASEFIRE).modality is modality


def test_a_truce_that_begins_after_publication_is_to_come() -> None:
    text = "The ceasefire takes effect on 25 September."
    (claim,) = (c for c in read(text, date(2016, 9, 18)).claims if c.ceasefire)
    assert claim.ceasefire is not None
    assert (claim.ceasefire.since, claim.modality) == (date(2016, 9, 25), Modality.FUTURE)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy called for a ceasefire.",
        "They urged both sides to extend the truce.",
        "The council discussed a withdrawal of the army from the port.",
        "The charity asked the militia to let the aid trucks through.",
    ],
)
def test_what_is_only_asked_for_is_no_claim(text: str) -> None:
    kinds = {claim.kind for claim in read(text).claims}
    assert not kinds & {ClaimKind.CEASEFIRE, ClaimKind.ACCESS, ClaimKind.TERRITORY}


# --- what of -----------------------------------------------------------------------------


def test_a_truce_has_its_first_day_and_its_brokers() -> None:
    text = "A truce brokered by Qatar and Turkey came into force on September 12."
    (claim,) = (c for c in read(text, date(2016, 9, 18)).claims if c.ceasefire)
    assert claim.ceasefire is not None
    assert claim.ceasefire.since == date(2016, 9, 12)
    assert [broker.text for broker in claim.ceasefire.brokers] == ["Qatar", "Turkey"]


def test_states_named_by_adjectives_are_brokers() -> None:
    text = "The raid threatens the Russian-Turkish brokered ceasefire."
    truce = only(text, ClaimKind.CEASEFIRE).ceasefire
    assert truce is not None
    assert [(b.text, b.actor_id is not None) for b in truce.brokers] == [
        ("Russian", True),
        ("Turkish", True),
    ]


def test_aid_waits_somewhere_for_somebodys_leave() -> None:
    text = "Ten aid trucks are waiting at the border for permission from the army."
    access = only(text, ClaimKind.ACCESS).access
    assert access is not None
    assert access.where is not None
    assert access.awaits is not None
    assert access.status is AccessStatus.WAITING
    assert (access.where.text, access.awaits.text) == ("the border", "the army")


def test_a_town_that_fell_to_somebody_is_a_gain() -> None:
    territory = only("Orvin fell to the rebels on Friday.", ClaimKind.TERRITORY).territory
    assert territory is not None
    assert territory.actor is not None
    assert (territory.change, territory.actor.text) == (TerritoryChange.GAINED, "the rebels")


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured 12 soldiers.",
        "The senator captured three counties in the vote.",
        "The minister has taken the position that the law stands.",
        "Shelling hit the town and surrounding areas.",
        "The striker left the city on a free transfer.",
        "The village lost its doctor.",
    ],
)
def test_people_votes_and_figures_of_speech_are_no_ground(text: str) -> None:
    assert claims(text, ClaimKind.TERRITORY) == ()
