"""Pairs of a crowded casebook, as those meet that linking compares: hot spots as they are."""

from __future__ import annotations

from collections.abc import Iterator

from tools.crowd.readings import crowd

from rashomon.linking import link_items, profile_item
from rashomon.linking.blocking import candidate_pairs
from training.linking.pairs import LabelledPair

SEED = 11
"""No figure of the evaluation is of this casebook."""

N_CLAIMS = 4_000


def crowded_pairs() -> Iterator[LabelledPair]:
    """Pairs of events that share a block, with the incidents that their reports mean."""
    documents = list(crowd(N_CLAIMS, SEED))
    meant = {event: number for one in documents for event, number in one.incidents.items()}
    items = [item for one in documents for item in link_items(one.reading)]
    for one, other in candidate_pairs([profile_item(item) for item in items]):
        left, right = items[one], items[other]
        is_same = meant[left.event_id] == meant[right.event_id]
        yield LabelledPair(left=left, right=right, is_same=is_same, folds=frozenset())
