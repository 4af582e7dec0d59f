from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.factories import a_speaker, a_toll
from tests.unit.pipeline.evaluate.makers import a_claim_at, a_reading, claim_lists

from rashomon.model import Claim, Stance, TollStatus
from rashomon.pipeline.evaluate.fields import compared_claims
from rashomon.pipeline.evaluate.matching import Pair, match_claims


def match(before: list[Claim], after: list[Claim]) -> tuple[Pair, ...]:
    return match_claims(compared_claims(a_reading(*before)), compared_claims(a_reading(*after)))


def test_claims_of_other_kinds_are_not_paired() -> None:
    statement = a_claim_at("62 soldiers were killed")
    toll = a_claim_at("62 soldiers were killed", toll=a_toll(62))
    assert match([statement], [toll]) == ()


def test_claims_that_share_no_character_are_not_paired() -> None:
    assert match([a_claim_at("62 soldiers")], [a_claim_at(" were killed")]) == ()


def test_same_evidence_goes_before_a_longer_overlap() -> None:
    short, long = a_claim_at("62 soldiers"), a_claim_at("62 soldiers were killed near Karsel")
    other = a_claim_at("62 soldiers", stance=Stance.DENIES)
    assert match([long, short], [other]) == ((1, 0),)


def test_largest_overlap_wins() -> None:
    near, nearer = a_claim_at("The army said 62"), a_claim_at("soldiers were killed near")
    assert match([near, nearer], [a_claim_at("62 soldiers were killed")]) == ((1, 0),)


def test_among_claims_of_one_passage_the_most_alike_are_paired() -> None:
    """A figure that one speaker reports and another denies has one passage and two claims."""
    passage = "62 soldiers were killed"
    told = a_claim_at(passage, toll=a_toll(62), speaker=a_speaker("Anna Torv"))
    denied = a_claim_at(
        passage, toll=a_toll(62), speaker=a_speaker("Ilmar Oja"), stance=Stance.DENIES
    )
    told_of_wounded = a_claim_at(
        passage, toll=a_toll(62, status=TollStatus.WOUNDED), speaker=a_speaker("Anna Torv")
    )
    assert match([told, denied], [denied, told_of_wounded]) == ((0, 1), (1, 0))


def test_a_claim_told_twice_is_paired_once() -> None:
    claim = a_claim_at("62 soldiers")
    assert match([claim, claim], [claim]) == ((0, 0),)


@given(claim_lists(), claim_lists())
def test_exchanging_the_sides_exchanges_the_positions(
    before: list[Claim], after: list[Claim]
) -> None:
    exchanged = sorted((first, second) for second, first in match(after, before))
    assert list(match(before, after)) == exchanged


@given(claim_lists(), claim_lists())
def test_pairs_are_one_to_one_of_one_kind_and_overlap(
    before: list[Claim], after: list[Claim]
) -> None:
    pairs = match(before, after)
    assert len({first for first, _ in pairs}) == len({second for _, second in pairs}) == len(pairs)
    for first, second in pairs:
        assert before[first].kind is after[second].kind
        assert before[first].evidence.overlaps(after[second].evidence)


@given(claim_lists(), claim_lists())
def test_no_overlapping_claims_of_one_kind_are_both_left(
    before: list[Claim], after: list[Claim]
) -> None:
    pairs = match(before, after)
    lost = [claim for n, claim in enumerate(before) if n not in {first for first, _ in pairs}]
    gained = [claim for n, claim in enumerate(after) if n not in {second for _, second in pairs}]
    assert not [
        (one, other)
        for one in lost
        for other in gained
        if one.kind is other.kind and one.evidence.overlaps(other.evidence)
    ]


@given(claim_lists().flatmap(lambda claims: st.tuples(st.just(claims), st.permutations(claims))))
def test_the_order_of_the_claims_makes_no_difference(both: tuple[list[Claim], list[Claim]]) -> None:
    before, after = both
    assert sorted(before[first].id for first, _ in match(before, after)) == sorted(
        claim.id for claim in before
    )
    assert all(before[first] == after[second] for first, second in match(before, after))
