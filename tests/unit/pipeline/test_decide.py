"""What decisions do to a casebook: they hold, they are shown, and they can be taken back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.functional.fakes import read_fake
from tests.unit.lineage.stories import CLINIC, document, story
from tests.unit.pipeline.deciding import (
    AT,
    claim_of,
    decided,
    document_of,
    event_of,
    in_town,
    incidents,
    make_reading,
)

from rashomon.errors import UnusableDecision
from rashomon.model import (
    ChangeKind,
    DecisionKind,
    Hedge,
    Incident,
    IncidentClaim,
    Quotation,
    Reading,
    ReviewStatus,
    RuleName,
)
from rashomon.pipeline import get_incident
from rashomon.pipeline.add import link_added
from rashomon.pipeline.changes import read_log
from rashomon.pipeline.replay import dump_casebook, rebuild
from rashomon.pipeline.rulings import (
    accept,
    correct,
    list_decisions,
    mark_copies,
    mark_not_copies,
    merge,
    reject,
    set_actor,
    split,
    undo,
)
from rashomon.store import Casebook


@pytest.fixture
def location(tmp_path: Path) -> str:
    """A casebook of five reports: abc are of one incident, d and e of one each."""
    path = str(tmp_path / "a.casebook")
    rebuild(path, [[make_reading(name) for name in "abcde"]], [])
    assert sorted(incidents(path)) == ["abc", "d", "e"]
    return path


def claim_in(incident: Incident, claim_id: str) -> IncidentClaim:
    return next(claim for claim in incident.claims if claim.id == claim_id)


def figures(incident: Incident) -> list[str]:
    return [figure.text for field in incident.ledger.fields for figure in field.figures]


def best(incident: Incident, rule: RuleName) -> int | None:
    (estimate,) = (one for one in incident.estimates if one.rule is rule)
    return estimate.best


def test_a_rejected_claim_stays_listed_and_counts_nowhere(location: str) -> None:
    claim = claim_of("c")
    decided(location, reject([claim.id]), why="of another raid")
    incident = incidents(location)["abc"]
    shown = claim_in(incident, claim.id)
    assert shown.review is ReviewStatus.REJECTED
    assert [(mark.by, mark.at, mark.why) for mark in shown.marks] == [
        ("Ilse", AT, "of another raid")
    ]
    assert figures(incident) == ["62"]
    assert all(claim.id not in origin.claim_ids for origin in incident.origins)
    assert all(claim.id not in account.claim_ids for account in incident.ledger.accounts)
    assert all(
        claim.id not in (*estimate.used, *(lost.claim_id for lost in estimate.lost))
        for estimate in incident.estimates
    )


def test_the_last_of_two_people_wins_and_both_are_shown(location: str) -> None:
    claim = claim_of("c")
    decided(location, reject([claim.id]), by="Ilse")
    decided(location, accept([claim.id]), by="Joan")
    shown = claim_in(incidents(location)["abc"], claim.id)
    assert shown.review is ReviewStatus.ACCEPTED
    assert [(mark.by, mark.holds) for mark in shown.marks] == [("Ilse", False), ("Joan", True)]


def test_a_corrected_figure_stands_beside_the_machines(location: str) -> None:
    claim = claim_of("c")
    decided(location, correct(claim.id, ["low=60", "high=63"]))
    incident = incidents(location)["abc"]
    shown = claim_in(incident, claim.id)
    assert shown.toll is not None
    assert (shown.toll.low, shown.toll.high, shown.toll.text) == (60, 63, "60-63")
    assert shown.toll.relation is Hedge.RANGE
    assert shown.machine == claim
    assert {(mark.field, mark.read, mark.decided) for mark in shown.marks} == {
        ("toll.low", 90, 60),
        ("toll.high", None, 63),
    }
    assert set(figures(incident)) == {"62", "60-63"}


@pytest.mark.parametrize(
    ("values", "low", "high", "text", "relation"),
    [
        (["high=95"], 90, 95, "90-95", Hedge.RANGE),
        (["low=95"], 95, None, "at least 95", Hedge.AT_LEAST),
        (["low=", "high=80"], None, 80, "up to 80", Hedge.AT_MOST),
        (["low=1,200", "high=1,200"], 1200, 1200, "1200", Hedge.EXACT),
        (["low=95", "high=95", "approx=yes"], 95, 95, "about 95", Hedge.ABOUT),
        # what a person gives is taken as it is
        (
            ["low=95", "text=95 or more", "relation=more_than"],
            95,
            None,
            "95 or more",
            Hedge.MORE_THAN,
        ),
    ],
)
def test_corrected_bounds_bring_their_hedge_and_words(
    location: str, values: list[str], low: int | None, high: int | None, text: str, relation: Hedge
) -> None:
    claim = claim_of("c")
    decided(location, correct(claim.id, values))
    # another figure may take its report to another incident
    held = [one for one in incidents(location).values() if event_of("c") in one.event_ids]
    toll = claim_in(held[0], claim.id).toll
    assert toll is not None
    assert (toll.low, toll.high, toll.text, toll.relation) == (low, high, text, relation)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (["low=many"], "is not a number"),
        (["low=-3"], "do not fit"),
        (["high=80"], "low 90 is above high 80, so give both"),  # the reader's low is 90
        (["low"], "field=value"),
        (["colour=red"], "there is no colour"),
        (["responsibility.stance=denies"], "it has no responsibility"),
        (["stance=shrugs"], "do not fit"),
        (["approx=perhaps"], "write yes or no"),
        (["event=e-none"], "no one event of the document"),
        (["id=c-1"], "there is no id"),
    ],
)
def test_a_value_that_cannot_stand_writes_nothing(
    location: str, values: list[str], words: str
) -> None:
    before = list(dump_casebook(location))
    with pytest.raises(UnusableDecision, match=words):
        decided(location, correct(claim_of("c").id, values))
    assert list(dump_casebook(location)) == before
    assert list_decisions(location) == ()


@pytest.mark.parametrize(
    "values",
    [
        ["place.lat=nan"],
        ["place.lat=91"],
        ["place.lon=-180.5"],
        ["place.precision=0"],
        ["time.precision=6"],
        ["time.earliest=2016-09-30"],  # the reader's last day is before it
        ["time.latest=2016-02-30"],
    ],
)
def test_a_place_or_day_that_cannot_be_writes_nothing(location: str, values: list[str]) -> None:
    with pytest.raises(UnusableDecision, match=r"do not fit|not a number"):
        decided(location, correct(event_of("c"), values))
    assert list_decisions(location) == ()


def test_a_speaker_who_is_named_is_resolved_and_keeps_her_words(location: str) -> None:
    claim = claim_of("e")
    assert not claim.speaker_resolved
    decided(location, correct(claim.id, ["speaker=Anna Torv"]))
    shown = claim_in(incidents(location)["e"], claim.id)
    assert shown.speaker is not None
    assert shown.speaker_resolved
    assert (shown.speaker.name, shown.speaker.text) == ("Anna Torv", "She")


def test_an_empty_speaker_is_the_documents_own_voice(location: str) -> None:
    claim = claim_of("e")
    decided(location, correct(claim.id, ["speaker="]))
    shown = claim_in(incidents(location)["e"], claim.id)
    assert (shown.speaker, shown.cue, shown.speaker_resolved) == (None, None, True)


def test_a_speakers_actor_holds_in_its_document_or_everywhere(location: str) -> None:
    decided(location, set_actor(claim_of("a").id, "ru-defence-ministry"))
    incident = incidents(location)["abc"]
    assert "ru-defence-ministry" in {account.id for account in incident.ledger.accounts}
    assert claim_in(incident, claim_of("b").id).machine is None
    decided(location, set_actor(claim_of("a").id, "Russian Defence Ministry", everywhere=True))
    speakers = {
        claim.speaker.actor_id
        for incident in incidents(location).values()
        for claim in incident.claims
        if claim.speaker and claim.id != claim_of("c").id and claim.id != claim_of("e").id
    }
    assert speakers == {"ru-defence-ministry"}


def test_a_name_that_means_an_actor_everywhere_does_so_in_later_documents(tmp_path: Path) -> None:
    path = str(tmp_path / "b.casebook")
    rebuild(path, [[make_reading("a")]], [])
    report = decided(path, set_actor(claim_of("a").id, "ru-defence-ministry", everywhere=True))
    later = str(tmp_path / "c.casebook")
    rebuild(later, [[make_reading("a")], [make_reading("d")]], [report.decision])
    shown = claim_in(incidents(later)["d"], claim_of("d").id)
    assert shown.speaker is not None
    assert shown.speaker.actor_id == "ru-defence-ministry"


def test_merged_incidents_are_one(location: str) -> None:
    found = incidents(location)
    decided(location, merge([found["abc"].id, found["d"].id]))
    assert sorted(incidents(location)) == ["abcd", "e"]


def test_what_is_split_off_stays_out_together(location: str) -> None:
    found = incidents(location)
    decided(location, split(found["abc"].id, [document_of("b"), event_of("c")]))
    assert sorted(incidents(location)) == ["a", "bc", "d", "e"]


def test_a_merge_against_a_split_is_refused_with_both_named(location: str) -> None:
    first = decided(location, split(incidents(location)["abc"].id, [event_of("c")])).decision
    before = list(dump_casebook(location))
    with pytest.raises(UnusableDecision, match=f"{first.id}.*undo one of them first"):
        decided(location, merge([event_of("a"), event_of("c")]))
    assert list(dump_casebook(location)) == before


def test_a_split_against_a_merge_is_refused(location: str) -> None:
    found = incidents(location)
    decided(location, merge([found["abc"].id, found["d"].id]))
    with pytest.raises(UnusableDecision, match="cannot both hold"):
        decided(location, split(incidents(location)["abcd"].id, [event_of("d")]))


def test_an_undo_that_brings_two_into_conflict_is_refused(location: str) -> None:
    incident = incidents(location)["abc"].id
    decided(location, split(incident, [event_of("c")]))
    decided(location, undo("1"))
    decided(location, merge([event_of("a"), event_of("c")]))
    with pytest.raises(UnusableDecision, match="cannot both hold"):
        decided(location, undo("2"))


def test_a_correction_moves_an_event_to_another_incident(location: str) -> None:
    decided(location, correct(event_of("d"), ["date=2016-09-17"]))
    assert "abcd" in incidents(location)


def test_an_undo_gives_the_casebook_back_and_an_undone_undo_takes_it(location: str) -> None:
    def shown() -> list[str]:
        return [line for line in dump_casebook(location) if not line.startswith('{"decision')]

    before = shown()
    decided(location, correct(event_of("d"), ["date=2016-09-17"]))
    after = shown()
    decided(location, undo("1"))
    assert shown() == before
    decided(location, undo("2"))
    assert shown() == after
    listed = list_decisions(location)
    assert [one.decision.number for one in listed] == [1, 2, 3]
    assert [one.undone_by for one in listed] == [None, listed[2].decision.id, None]


def test_copies_are_shown_on_their_documents(location: str) -> None:
    decided(location, mark_copies(document_of("a"), [document_of("b")]), why="word for word")
    marks = incidents(location)["abc"].marks
    assert {(mark.kind, mark.subject_id) for mark in marks} == {
        (DecisionKind.COPIES, document_of("a")),
        (DecisionKind.COPIES, document_of("b")),
    }


def test_marked_copies_speak_with_one_voice_and_those_marked_apart_with_two(location: str) -> None:
    for name in "ac":  # neither cites anybody then
        decided(location, correct(claim_of(name).id, ["speaker="]))
    apart = len(incidents(location)["abc"].origins)
    report = decided(location, mark_copies(document_of("a"), [document_of("c")]))
    assert len(incidents(location)["abc"].origins) == apart - 1
    told = [change.kind for entry in report.changes for change in entry.changes]
    assert ChangeKind.ORIGIN_LEFT in told
    decided(location, mark_not_copies([document_of("a"), document_of("c")]), by="Joan")
    assert len(incidents(location)["abc"].origins) == apart


def test_documents_that_would_copy_each_other_are_refused(location: str) -> None:
    decided(location, mark_copies(document_of("a"), [document_of("b")]))
    with pytest.raises(UnusableDecision, match="undo one of the two first"):
        decided(location, mark_copies(document_of("b"), [document_of("a")]))


@pytest.mark.parametrize(
    ("ruling", "words"),
    [
        (reject(["c-000"]), "no id begins so"),
        (reject(["e-000"]), "not the id of a claim"),
        (merge(["i-000", "e-000"]), "no id begins so"),
        (undo("7"), "no decision of that number"),
        (undo("h-000"), "no id begins so"),
        (mark_copies("d-000", ["d-001"]), "no id begins so"),
        (mark_not_copies([document_of("a")]), "needs two different"),
        (merge([event_of("a")]), "needs two different"),
        (set_actor(claim_of("a").id, "Nobody in the List"), "no listed actor"),
        (correct(claim_of("a").id, ["side=Nobody in the List"]), "no listed actor"),
    ],
)
def test_what_is_not_there_is_refused_and_nothing_written(
    location: str, ruling: object, words: str
) -> None:
    with pytest.raises(UnusableDecision, match=words):
        decided(location, ruling)  # type: ignore[arg-type]  # each row is a ruling
    assert list_decisions(location) == ()


def test_splitting_everything_off_is_refused(location: str) -> None:
    with pytest.raises(UnusableDecision, match="nothing would be left"):
        decided(location, split(incidents(location)["d"].id, [event_of("d")]))


@pytest.mark.parametrize("signed", [{"by": " "}, {"why": ""}])
def test_a_decision_without_a_person_or_a_reason_is_refused(
    location: str, signed: dict[str, str]
) -> None:
    with pytest.raises(UnusableDecision, match="it is empty"):
        decided(location, accept([claim_of("a").id]), **signed)


def test_an_incidents_claims_are_rejected_only_while_they_are_of_its_events(location: str) -> None:
    claim = claim_of("c")
    decided(location, reject([claim.id], incidents(location)["d"].id))
    assert claim_in(incidents(location)["abc"], claim.id).review is ReviewStatus.OPEN
    decided(location, reject([claim.id], incidents(location)["abc"].id))
    assert claim_in(incidents(location)["abc"], claim.id).review is ReviewStatus.REJECTED


def test_accepting_an_incident_signs_off_the_claims_that_it_has(location: str) -> None:
    decided(location, accept([incidents(location)["abc"].id]))
    reviews = {claim.review for claim in incidents(location)["abc"].claims}
    assert reviews == {ReviewStatus.ACCEPTED}


def test_the_log_tells_what_a_decision_changed_and_why(location: str) -> None:
    report = decided(location, reject([claim_of("c").id]), why="of another raid")
    (entry,) = report.changes
    incident = incidents(location)["abc"]
    assert (entry.incident_id, entry.at) == (incident.id, AT)
    assert entry.decision_ids == (report.decision.id,)
    by_kind = {change.kind: change for change in entry.changes}
    assert by_kind[ChangeKind.CLAIM_REVIEWED].reason == "Ilse: of another raid"
    assert by_kind[ChangeKind.FIGURE_LEFT].before == "at least 90 by Eastern Observatory"
    assert read_log(location, incident.id)[-1] == entry


def test_the_log_of_a_merge_tells_both_sides(location: str) -> None:
    found = incidents(location)
    report = decided(location, merge([found["abc"].id, found["d"].id]), why="one raid")
    merged = incidents(location)["abcd"]
    (gone,) = {found["abc"].id, found["d"].id} - {merged.id}
    by_incident = {entry.incident_id: entry for entry in report.changes}
    assert set(by_incident) == {merged.id, gone}
    (ended,) = by_incident[gone].changes
    assert (ended.kind, ended.reason) == (ChangeKind.ENDED, f"it belongs to {merged.id} now")
    joined = [one for one in by_incident[merged.id].changes if one.kind is ChangeKind.EVENT_JOINED]
    assert all(gone in change.reason for change in joined)
    assert joined


def test_a_decision_that_shows_nowhere_changes_nothing_in_the_log(location: str) -> None:
    before = read_log(location)
    decided(location, accept([claim_of("a").id]))
    (entry,) = read_log(location)[len(before) :]
    assert [change.kind for change in entry.changes] == [ChangeKind.CLAIM_REVIEWED]
    again = decided(location, accept([claim_of("a").id]), by="Joan")
    assert again.changes == ()


def test_the_machines_reading_is_never_changed(location: str) -> None:
    claim = claim_of("c")
    decided(location, correct(claim.id, ["low=60", "high=63", "speaker=Anna Torv"]))
    readings = [line for line in dump_casebook(location) if line.startswith('{"reading"')]
    untouched = str(Path(location).with_name("untouched.casebook"))
    rebuild(untouched, [[make_reading(name) for name in "abcde"]], [])
    assert readings == list(dump_casebook(untouched))[: len(readings)]
    assert get_incident(location, incidents(location)["abc"].id).claims


def test_the_log_tells_what_a_copied_document_does_to_incidents_that_it_does_not_tell(
    tmp_path: Path,
) -> None:
    """Two papers print one agency's text; it comes later, and tells nothing that is read."""
    path = str(tmp_path / "copies.casebook")
    papers = [
        own_voice(story("She said 62 soldiers were killed in Syria.", *CLINIC[:2]), "Post"),
        own_voice(story("She said 62 soldiers were killed in Syria, too.", *CLINIC[2:]), "Herald"),
    ]
    agency = read_fake(document(story(*CLINIC), "AFP", wire="AFP"))
    rebuild(path, [papers], [])
    with Casebook.open(path) as casebook, casebook.transaction() as batch:
        batch.add_reading(agency)
        linked = link_added(batch, [agency.document.id])
    (incident,) = incidents(path).values()
    assert (len(incident.documents), len(incident.origins)) == (2, 1)
    assert linked.change.incidents == ()
    (entry,) = linked.entries
    assert entry.incident_id == incident.id
    origins = [one.reason for one in entry.changes if one.kind is ChangeKind.ORIGIN_LEFT]
    assert origins == ["1 origin now, 2 before"] * 2
    assert read_log(path)[-1] == entry


def own_voice(text: str, outlet: str) -> Reading:
    """A report of a town whose claims the outlet makes itself."""
    reading = in_town(read_fake(document(text, outlet, published=date(2016, 9, 19))))
    claims = tuple(
        replace(claim, speaker=None, cue=None, quotation=Quotation.NONE, speaker_resolved=True)
        for claim in reading.claims
    )
    return replace(reading, claims=claims)


def test_another_linking_notes_the_events_anew_as_people_decided(
    location: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the other one noted may be in a form that this one cannot even read."""
    decided(location, correct(event_of("a"), ["date=2016-09-25"]))
    with Casebook.open(location) as casebook, casebook.transaction() as batch:
        before = batch.link_items()
    with closing(sqlite3.connect(location)) as connection, connection:
        connection.execute("UPDATE event SET record = '{}'")
    monkeypatch.setattr("rashomon.linking.linking_version", lambda: "another")
    with Casebook.open(location) as casebook, casebook.transaction() as batch:
        link_added(batch, [])
    with Casebook.open(location) as casebook, casebook.transaction() as batch:
        assert batch.link_items() == before
