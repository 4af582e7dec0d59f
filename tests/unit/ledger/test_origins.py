from tests.factories import a_speaker, an_incident_claim

from rashomon.ledger import build_accounts, build_origins
from rashomon.ledger.origins import topmost

PARENTS = {"fr-army": "fr-mod", "fr-mod": "fr"}


def origins_of(*claims):
    return build_origins(claims, build_accounts(claims), PARENTS.get)


def listed(actor_id, **changes):
    return an_incident_claim("62", a_speaker(actor_id.upper(), actor_id=actor_id), **changes)


def test_a_ministry_and_its_government_are_one_origin():
    claims = [listed("fr-mod", document="d-2"), listed("fr", document="d-1")]
    (origin,) = origins_of(*claims)
    assert (origin.id, origin.name) == ("fr", "FR")
    assert origin.account_ids == ("fr", "fr-mod")
    assert origin.document_ids == ("d-1", "d-2")
    assert origin.claim_ids == tuple(sorted(claim.id for claim in claims))


def test_two_bodies_of_one_government_are_one_origin_without_it():
    (origin,) = origins_of(listed("fr-mod"), listed("fr-army"))
    assert (origin.id, origin.name) == ("fr", "FR-ARMY, FR-MOD")


def test_other_speakers_and_own_voices_are_origins_of_their_own():
    claims = [
        listed("un"),
        an_incident_claim("62", "Anna Torv"),
        an_incident_claim("62", document="d-1"),
        an_incident_claim("62", document="d-2"),
    ]
    ids = [origin.id for origin in origins_of(*claims)]
    assert ids == ["own-voice:d-1", "own-voice:d-2", "speaker:anna-torv", "un"]


def test_ten_prints_of_one_ministry_are_one_origin_in_ten_documents():
    (origin,) = origins_of(*(listed("fr-mod", document=f"d-{n}") for n in range(10)))
    assert len(origin.document_ids) == 10


def test_the_parents_are_not_asked_about_unlisted_speakers():
    claims = [an_incident_claim("62", "Anna Torv"), an_incident_claim("62")]
    asked = []
    build_origins(claims, build_accounts(claims), asked.append)
    assert asked == []


def test_a_ring_of_parents_ends_at_its_smallest_id():
    ring = {"a": "c", "c": "b", "b": "c"}
    assert [topmost(actor, ring.get) for actor in "abc"] == ["b", "b", "b"]
