"""The generator of crowded casebooks: the same everywhere, crowded, and true to its own facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from tools.cost_curve import draw
from tools.crowd.chance import Chance
from tools.crowd.readings import CrowdDocument, crowd
from tools.crowd.reread import incidents_of
from tools.crowd.score import pairwise, same_place_same_day

from rashomon.linking import group_events, link_items, profile_item
from rashomon.linking.blocking import candidate_pairs
from rashomon.linking.scoring import joining_points
from rashomon.model import TollStatus

SMALL = tuple(crowd(900))


def test_the_same_seed_makes_the_same_documents_and_another_seed_others() -> None:
    assert tuple(crowd(120)) == tuple(crowd(120))
    assert tuple(crowd(120)) != tuple(crowd(120, seed=1))


def test_a_larger_casebook_begins_with_the_smaller_one() -> None:
    few = tuple(crowd(300))
    assert SMALL[: len(few)] == few


def test_draws_are_hashes_that_no_version_of_python_changes() -> None:
    chance = Chance(seed=7)
    assert chance.number(1, 1000, "a", 1) == 830
    assert chance.pick("abcdef", "b") == "e"


def test_it_holds_as_many_claims_as_asked_for_less_a_document() -> None:
    held = sum(len(document.reading.claims) for document in SMALL)
    assert 880 < held <= 900


def test_evidence_places_and_days_stand_in_the_text() -> None:
    for document in SMALL:
        reading = document.reading
        for claim in reading.claims:
            evidence = claim.evidence
            assert reading.document.text[evidence.start : evidence.end] == evidence.text
            if claim.toll is not None:
                assert claim.toll.status is TollStatus.KILLED
                assert evidence.text == f"killed {claim.toll.low}"
        for event in reading.events:
            for span in filter(None, (event.trigger, event.place, event.time)):
                assert reading.document.text[span.start : span.end] == span.text


def test_ids_are_unique() -> None:
    for ids in (
        [document.reading.document.id for document in SMALL],
        [event.id for document in SMALL for event in document.reading.events],
        [claim.id for document in SMALL for claim in document.reading.claims],
    ):
        assert len(set(ids)) == len(ids)


def days_by_town(documents: tuple[CrowdDocument, ...]) -> dict[str, dict[int, date]]:
    """The stated day of each incident whose town is named, by town."""
    days: dict[str, dict[int, date]] = defaultdict(dict)
    for document in documents:
        for event in document.reading.events:
            exact = event.time and event.time.precision == 1
            if event.place and event.place.precision == 1 and event.time and exact:
                assert event.time.earliest is not None
                days[event.place.name][document.incidents[event.id]] = event.time.earliest
    return days


def test_hot_spots_see_about_twenty_incidents_in_a_month() -> None:
    towns = days_by_town(SMALL)
    months = Counter((town, day.month) for town, days in towns.items() for day in days.values())
    assert max(months.values()) in range(16, 24)


def test_it_has_what_makes_linking_hard() -> None:
    events = [event for document in SMALL for event in document.reading.events]
    told = Counter(number for document in SMALL for number in document.incidents.values())
    assert sum(event.place is None for event in events) > 10
    assert sum(event.time is None for event in events) > 20
    assert sum(event.time is not None and event.time.precision == 4 for event in events) > 3
    assert sum(len(document.reading.events) > 2 for document in SMALL) > 2
    assert sum(len(document.reading.events) == 2 for document in SMALL) > 10
    assert max(told.values()) > 5
    assert min(told.values()) == 1


def test_reports_of_one_incident_disagree_on_figures_and_blame() -> None:
    figures, blamed = defaultdict(set), defaultdict(set)
    for document in SMALL:
        for claim in document.reading.claims:
            number = document.incidents[claim.event_id or ""]
            if claim.toll is not None:
                figures[number].add(claim.toll.low)
            if claim.responsibility is not None and claim.responsibility.actor is not None:
                blamed[number].add(claim.responsibility.actor.actor_id)
    assert sum(len(values) > 1 for values in figures.values()) > 10
    assert sum(len(values) > 1 for values in blamed.values()) > 5


def test_pairs_are_counted_by_hand() -> None:
    incidents = {"a": 1, "b": 1, "c": 1, "d": 2}
    score = pairwise([["a", "b"], ["c", "d"]], incidents)
    assert (score.right, score.predicted, score.gold) == (1, 2, 3)


def test_linking_finds_more_pairs_of_one_incident_than_the_plain_rule() -> None:
    items = [item for document in SMALL for item in link_items(document.reading)]
    incidents = {event: n for document in SMALL for event, n in document.incidents.items()}
    linked = pairwise([one.event_ids for one in group_events(items)], incidents)
    plain = pairwise(same_place_same_day(items), incidents)
    assert linked.right > plain.right


def test_blocking_misses_no_pair_of_a_crowd_that_would_join() -> None:
    items = [item for document in SMALL[:90] for item in link_items(document.reading)]
    profiles = [profile_item(item) for item in items]
    found = set(candidate_pairs(profiles))
    missed = [
        (left, right)
        for right in range(len(profiles))
        for left in range(right)
        if joining_points(profiles[left], profiles[right]) is not None
        and (left, right) not in found
    ]
    assert missed == []
    assert len(found) < len(profiles) ** 2 / 2


def test_the_picture_shows_every_size() -> None:
    rows = [
        {"claims": 10.0**power, "link_s": 10.0 ** (power - 4), "add_one_ms": 20.0 + power}
        for power in (3, 4, 5)
    ]
    picture = draw(rows)
    assert all(f">{size}<" in picture for size in ("1,000", "10,000", "100,000"))
    assert "budget: 60 s" in picture


def test_a_reading_of_the_text_means_the_incident_of_each_paragraph() -> None:
    for document in SMALL:
        assert incidents_of(document, document.reading) == document.incidents
