import pytest
from tests.factories import a_day, a_speaker, an_incident_claim

from rashomon.ledger import build_accounts
from rashomon.model import ActorKind


def keys_of(*claims):
    accounts = build_accounts(claims)
    owner = {claim_id: account.id for account in accounts for claim_id in account.claim_ids}
    return [owner[claim.id] for claim in claims]


def said_by(*names):
    """One claim a name, each in its own document."""
    return [
        an_incident_claim("62", name, document=f"d-{number}") for number, name in enumerate(names)
    ]


def test_a_listed_actor_is_one_account_whatever_it_is_called():
    moscow = a_speaker("Freedonia", actor_id="fr", text="Ostrov")
    kremlin = a_speaker("Freedonia", actor_id="fr", text="the Winter Palace")
    claims = [an_incident_claim("62", moscow), an_incident_claim("80", kremlin)]
    assert keys_of(*claims) == ["fr", "fr"]


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Torv", "Torv"),
        ("Torv", "Brig. Gen. Anna Torv"),
        ("Anna Torv", "A. Torv", "Spokeswoman Torv", "Torv’s"),
        ("The Ostrov Observatory", "Ostrov observatory"),
    ],
)
def test_spellings_of_one_name_are_one_account(names):
    assert len(set(keys_of(*said_by(*names)))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Ostrov official", "Freedonian official"),
        ("Anna Torv", "Ivan Torv"),
        ("an official", "an official"),  # two documents, perhaps two people
        ("Ostrov army", "Freedonian army"),
    ],
)
def test_different_speakers_stay_apart(names):
    assert len(set(keys_of(*said_by(*names)))) == len(names)


def test_a_last_name_that_two_people_share_joins_neither():
    anna, ivan, torv = keys_of(*said_by("Anna Torv", "Ivan Torv", "Torv"))
    assert len({anna, ivan, torv}) == 3


def test_a_last_name_joins_the_listed_person():
    listed = a_speaker("Anna Torv", actor_id="torv")
    assert keys_of(*said_by(listed, "Torv", "Gen. Anna Torv")) == ["torv"] * 3


def test_a_last_name_of_a_listed_and_an_unlisted_person_joins_neither():
    listed = a_speaker("Anna Torv", actor_id="torv")
    keys = keys_of(*said_by(listed, "Ivan Torv", "Torv"))
    assert keys == ["torv", "speaker:ivan-torv", "speaker:torv"]


def test_an_unlisted_body_does_not_become_the_listed_actor_in_its_name():
    listed = a_speaker("Freedonia", actor_id="fr")
    keys = keys_of(*said_by(listed, "Radio Free Freedonia"))
    assert keys[1] != "fr"


def test_a_speaker_without_a_name_is_one_within_a_document():
    claims = [an_incident_claim("62", "an official"), an_incident_claim("80", "the official")]
    assert len(set(keys_of(*claims))) == 1


def test_own_voice_is_an_account_of_each_document():
    claims = [an_incident_claim("62", document="d-1"), an_incident_claim("62", document="d-2")]
    assert keys_of(*claims) == ["own-voice:d-1", "own-voice:d-2"]


def test_unresolved_speakers_are_never_merged():
    claims = [an_incident_claim(n, "She", speaker_resolved=False) for n in ("62", "80")]
    assert keys_of(*claims) == [f"unresolved:{claim.id}" for claim in claims]


def test_claims_are_in_order_of_publication_undated_last():
    days = (None, a_day(19), a_day(17))
    claims = [an_incident_claim("62", "Anna Torv", published=day) for day in days]
    (account,) = build_accounts(claims)
    assert account.claim_ids == (claims[2].id, claims[1].id, claims[0].id)


def test_an_account_shows_the_fullest_name_and_the_commonest_kind():
    speakers = [
        a_speaker("Torv", kind=ActorKind.MONITOR),
        a_speaker("Gen. Anna Torv", kind=ActorKind.GOVERNMENT),
        a_speaker("Torv", kind=ActorKind.GOVERNMENT),
        a_speaker("Torv"),
    ]
    (account,) = build_accounts(said_by(*speakers))
    assert account.name == "Gen. Anna Torv"
    assert account.kind is ActorKind.GOVERNMENT


def test_own_voice_has_neither_name_nor_kind():
    (account,) = build_accounts([an_incident_claim("62")])
    assert (account.name, account.kind) == (None, None)
