from dataclasses import asdict

import pytest
from tests.factories import a_span, a_speaker, an_incident_claim
from tests.unit.lineage.stories import a_link

from rashomon.ledger import build_accounts, build_origins
from rashomon.ledger.origins import topmost
from rashomon.lineage import trace_roots
from rashomon.model import NO_LINEAGE, LineageKind, Relay, SharedPassage

PARENTS = {"fr-army": "fr-mod", "fr-mod": "fr"}


def origins_of(*claims, lineage=NO_LINEAGE):
    return build_origins(claims, build_accounts(claims), PARENTS.get, lineage)


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


def lineage_of(*links):
    return trace_roots(links)


def copied(first, second, *passages, **changes):
    """A link between two documents whose passages are at the same offsets in both."""
    spans = tuple(
        SharedPassage(first=a_span("x" * length, start), second=a_span("x" * length, start))
        for start, length in passages
    )
    return a_link(first, second, passages=spans, **changes)


def test_own_voices_of_copies_are_one_origin():
    claims = [an_incident_claim("62", document=name) for name in ("d-1", "d-2", "d-3")]
    (one, other) = origins_of(*claims, lineage=lineage_of(a_link("d-1", "d-2", original="d-2")))
    assert (one.id, one.document_ids) == ("own-voice:d-2", ("d-1", "d-2"))
    assert (other.id, other.document_ids) == ("own-voice:d-3", ("d-3",))


def test_own_voices_of_copies_of_a_document_elsewhere_are_one_origin():
    """The agency's own text need not speak of the incident, or be among its documents."""
    claims = [an_incident_claim("62", document=name) for name in ("d-1", "d-2")]
    links = [a_link("d-0", name, original="d-0") for name in ("d-1", "d-2")]
    (origin,) = origins_of(*claims, lineage=lineage_of(*links))
    assert origin.id == "own-voice:d-0"


def test_one_quotation_in_two_papers_does_not_make_their_voices_one():
    claims = [an_incident_claim("62", document=name) for name in ("d-1", "d-2")]
    link = a_link("d-1", "d-2", LineageKind.SHARED_QUOTATION)
    assert len(origins_of(*claims, lineage=lineage_of(link))) == 2


def test_named_speakers_are_never_made_one_by_shared_text():
    claims = [
        an_incident_claim("62", "Anna Torv", document="d-1"),
        an_incident_claim("62", "Ivan Marr", document="d-2"),
    ]
    link = copied("d-1", "d-2", (0, 100), wire="AFP")
    assert len(origins_of(*claims, lineage=lineage_of(link))) == 2


@pytest.mark.parametrize("words", ["an official", "residents"])
def test_a_nameless_speaker_of_a_shared_passage_is_one_origin(words):
    claims = [an_incident_claim("62", words, document=name) for name in ("d-1", "d-2")]
    assert len(origins_of(*claims)) == 2
    assert len(origins_of(*claims, lineage=lineage_of(copied("d-1", "d-2", (0, 60))))) == 1
    assert len(origins_of(*claims, lineage=lineage_of(copied("d-1", "d-2", (60, 60))))) == 2


def test_an_unresolved_speaker_is_whoever_is_named_in_the_copied_words():
    lost = an_incident_claim("62", "She", document="d-1", speaker_resolved=False)
    named = an_incident_claim("62", "Anna Torv", document="d-2")
    links = lineage_of(copied("d-1", "d-2", (0, 60)))
    (origin,) = origins_of(lost, named, lineage=links)
    assert (origin.id, origin.name) == ("speaker:anna-torv", "Anna Torv")
    assert len(origin.account_ids) == 2


def test_an_unresolved_speaker_between_two_names_stays_alone():
    claims = [
        an_incident_claim("62", "She", document="d-1", speaker_resolved=False),
        an_incident_claim("62", "Anna Torv", document="d-2"),
        an_incident_claim("62", "Lena Osk", document="d-3"),
    ]
    links = [copied("d-1", name, (0, 60)) for name in ("d-2", "d-3")]
    assert len(origins_of(*claims, lineage=lineage_of(*links))) == 3


def test_other_words_of_a_shared_passage_tell_nothing_of_a_speaker():
    claims = [
        an_incident_claim("62", "an official", document="d-1", evidence=a_span("62 died", 0)),
        an_incident_claim("62", "an official", document="d-2", evidence=a_span("62 died", 90)),
    ]
    links = lineage_of(copied("d-1", "d-2", (0, 120)))
    assert len(origins_of(*claims, lineage=links)) == 2


def relayed(words, relay, document):
    span = Relay(**asdict(a_span(relay)), actor_id=relay)
    return an_incident_claim("62", words, document=document, relays=(span,))


def test_a_named_speaker_through_two_relays_is_one_origin():
    claims = [relayed("Anna Torv", "afp", "d-1"), relayed("Anna Torv", "sana", "d-2")]
    assert len(origins_of(*claims)) == 1


def test_a_nameless_speaker_through_one_relay_is_one_origin():
    claims = [relayed("a military source", "sana", name) for name in ("d-1", "d-2")]
    assert len(origins_of(*claims)) == 1


@pytest.mark.parametrize(
    ("words", "relay"), [("a military source", "tass"), ("a hospital source", "sana")]
)
def test_nameless_speakers_of_other_words_or_relays_are_apart(words, relay):
    claims = [relayed("a military source", "sana", "d-1"), relayed(words, relay, "d-2")]
    assert len(origins_of(*claims)) == 2
