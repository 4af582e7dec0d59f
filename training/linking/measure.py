"""How well weights group the contested pages: B-cubed of pages, each by its main group."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from rashomon.linking import LinkItem, claims_of_event, link_items, profile_item
from rashomon.linking.scoring import are_compatible, joining_points
from rashomon.linking.weights import Weights
from rashomon.model import Claim, Reading, TollStatus
from training.linking.sources import GoldPage


@dataclass(frozen=True, slots=True, kw_only=True)
class PageScore:
    """One reporting page: shares of its group and of its incident that stand with it."""

    incident: str
    precision: float
    recall: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """How pages were grouped.

    Attributes:
        scores: Of each page that reports its incident.
        merged: Incidents with which a page that looks alike was merged.
    """

    scores: tuple[PageScore, ...]
    merged: tuple[str, ...]


def group_pages(pages: Sequence[GoldPage], weights: Weights) -> Grouped:
    """Group all events of all pages and judge where each page's main account went."""
    items = [item for page in pages for item in link_items(page.reading)]
    group_of = group_items(items, weights)
    groups = [_main_group(page.reading, group_of) for page in pages]
    here = [index for index, page in enumerate(pages) if page.is_here]
    sizes = Counter(groups[index] for index in here)
    incidents = Counter(pages[index].incident for index in here)
    both = Counter((pages[index].incident, groups[index]) for index in here)
    scores = []
    for index in here:
        incident, group = pages[index].incident, groups[index]
        together = both[incident, group]
        scores.append(
            PageScore(
                incident=incident,
                precision=together / sizes[group],
                recall=together / incidents[incident],
            )
        )
    merged = tuple(
        page.incident
        for index, page in enumerate(pages)
        if not page.is_here and both[page.incident, groups[index]]
    )
    return Grouped(scores=tuple(scores), merged=merged)


def f1_of(scores: Collection[PageScore]) -> float:
    """B-cubed F1 of pages."""
    precision = sum(score.precision for score in scores) / len(scores)
    recall = sum(score.recall for score in scores) / len(scores)
    return 2 * precision * recall / (precision + recall)


def group_items(items: Sequence[LinkItem], weights: Weights) -> dict[str, int]:
    """The group of each event, by comparing all pairs: for some hundred events."""
    profiles = [profile_item(item) for item in sorted(items, key=lambda item: item.event_id)]
    scored = []
    for one, other in combinations(range(len(profiles)), 2):
        points = joining_points(profiles[one], profiles[other], weights)
        if points is not None:
            scored.append((-points, one, other))
    members = {position: [position] for position in range(len(profiles))}
    first = list(range(len(profiles)))
    for _, left, right in sorted(scored):
        one, other = sorted((first[left], first[right]))
        if one != other and all(
            are_compatible(profiles[a], profiles[b], weights)
            for a, b in product(members[one], members[other])
        ):
            for position in members[other]:
                first[position] = one
            members[one] += members.pop(other)
    return {profile.item.event_id: first[at] for at, profile in enumerate(profiles)}


def _main_group(reading: Reading, group_of: Mapping[str, int]) -> int | str:
    """The group with most tolls of dead, then most claims; a page without events is alone."""
    votes: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0])
    for event in reading.events:
        claims = claims_of_event(event.id, reading)
        votes[group_of[event.id]][0] += sum(map(_counts_dead, claims))
        votes[group_of[event.id]][1] += len(claims)
    return (
        min(votes, key=lambda group: (-votes[group][0], -votes[group][1], group), default=None)
        if votes
        else reading.document.id
    )


def _counts_dead(claim: Claim) -> bool:
    return claim.toll is not None and claim.toll.status is TollStatus.KILLED
