"""The fit of linking's weights."""

from __future__ import annotations

from itertools import islice

from training.linking.crowded import crowded_pairs
from training.linking.invented import invented_pairs
from training.linking.model import fit, load_prior
from training.linking.pairs import Sample, samples

from rashomon.linking.weights import load_weights


def make_samples(level: str, *, same: int, two: int) -> list[Sample]:
    """Pairs that agree so in ``site`` and in nothing else that is known."""
    return [
        Sample(
            levels={"site": level},
            is_same=is_same,
            n_pairs=number,
            weight=float(number),
            folds=frozenset(),
        )
        for is_same, number in ((True, same), (False, two))
    ]


def test_evidence_that_goes_with_one_incident_gains_weight() -> None:
    prior = load_prior()
    weights = fit(make_samples("same kind of site", same=40, two=1), prior)
    assert weights.parts["site"]["same kind of site"] > prior.parts["site"]["same kind of site"]


def test_a_closer_agreement_never_counts_less() -> None:
    odd = [
        *make_samples("same kind of site", same=0, two=60),
        *make_samples("other kinds of site", same=60, two=0),
    ]
    levels = list(fit(odd, load_prior()).parts["site"].values())
    assert levels == sorted(levels)


def test_what_no_pair_shows_keeps_its_prior() -> None:
    prior = load_prior()
    weights = fit(make_samples("same kind of site", same=5, two=5), prior)
    assert weights.parts["quotes"] == prior.parts["quotes"]


def test_the_shipped_weights_have_the_levels_and_order_of_the_prior() -> None:
    shipped, prior = load_weights(), load_prior()
    assert {part: list(levels) for part, levels in shipped.parts.items()} == {
        part: list(levels) for part, levels in prior.parts.items()
    }
    for levels in shipped.parts.values():
        assert list(levels.values()) == sorted(levels.values())


def test_invented_reports_are_the_same_for_the_same_seed() -> None:
    first, again = (list(islice(invented_pairs(7), 60)) for _ in range(2))
    assert first == again
    assert {pair.is_same for pair in first} == {True, False}


def test_pairs_that_agree_alike_are_one_sample_and_weigh_what_they_are() -> None:
    pairs = list(islice(crowded_pairs(), 400))
    found = samples(pairs, share=0.5)
    assert len(found) < sum(one.n_pairs for one in found) <= len(pairs)
    for is_same in (True, False):
        assert abs(sum(one.weight for one in found if one.is_same is is_same) - 0.5) < 1e-9
