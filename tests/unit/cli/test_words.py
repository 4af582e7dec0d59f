"""What claims are taken for, in words."""

from __future__ import annotations

from datetime import date

from tests.factories import a_claim, a_participant, a_span

from rashomon.cli.words import claim_words
from rashomon.model import (
    Access,
    AccessStatus,
    Ceasefire,
    CeasefireStatus,
    Claim,
    ClaimKind,
    Territory,
    TerritoryChange,
)


def a_claim_of_a_truce(ceasefire: Ceasefire) -> Claim:
    evidence = a_span("the truce came into force")
    return a_claim(kind=ClaimKind.CEASEFIRE, toll=None, evidence=evidence, ceasefire=ceasefire)


def test_a_truce_has_its_first_day_its_parties_and_its_brokers() -> None:
    truce = Ceasefire(
        status=CeasefireStatus.IN_FORCE,
        since=date(2016, 9, 12),
        parties=(a_participant("the front"), a_participant("the army")),
        brokers=(a_participant("the envoy"),),
    )
    assert claim_words(a_claim_of_a_truce(truce)) == (
        "the truce came into force (truce in force since 2016-09-12,"
        " parties: the front and the army, brokered by the envoy)"
    )


def test_a_truce_of_which_little_is_said_has_its_status_only() -> None:
    words = claim_words(a_claim_of_a_truce(Ceasefire(status=CeasefireStatus.AT_RISK)))
    assert words == "the truce came into force (truce at risk)"


def test_ground_is_named_with_whoever_has_it() -> None:
    territory = Territory(
        change=TerritoryChange.GAINED, actor=a_participant("the front"), area=a_span("the ridge")
    )
    claim = a_claim(
        kind=ClaimKind.TERRITORY,
        toll=None,
        evidence=a_span("took the ridge"),
        territory=territory,
    )
    assert claim_words(claim) == "took the ridge (gained: the ridge, by the front)"


def test_aid_is_named_and_its_code_is_written_as_words() -> None:
    access = Access(status=AccessStatus.LET_IN, what=a_span("the convoy"))
    evidence = a_span("the convoy crossed")
    claim = a_claim(kind=ClaimKind.ACCESS, toll=None, evidence=evidence, access=access)
    assert claim_words(claim) == "the convoy crossed (let in: the convoy)"


def test_a_status_alone_needs_no_colon() -> None:
    evidence = a_span("deliveries stopped")
    access = Access(status=AccessStatus.SUSPENDED)
    claim = a_claim(kind=ClaimKind.ACCESS, toll=None, evidence=evidence, access=access)
    assert claim_words(claim) == "deliveries stopped (suspended)"
