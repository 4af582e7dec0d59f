"""A casebook follows from its documents and decisions, in whatever order they come."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.pipeline.deciding import (
    claim_of,
    decided,
    document_of,
    event_of,
    make_reading,
)

from rashomon.errors import CasebookError, UnusableDecision
from rashomon.model import Decision
from rashomon.pipeline.replay import dump_casebook, rebuild, replay_casebook
from rashomon.pipeline.rulings import (
    MakeRuling,
    accept,
    correct,
    list_decisions,
    mark_copies,
    merge,
    reject,
    set_actor,
    split,
    undo,
)

NAMES = "abcde"

FIRST_RELEASE = Path(__file__).parents[1] / "store" / "casebook_0001.sql"


@st.composite
def rulings(draw: st.DrawFn) -> MakeRuling:
    """Any decision on the reports; some contradict one another or what is there."""
    one, other = draw(st.permutations(NAMES))[:2]
    return draw(
        st.sampled_from(
            [
                accept([claim_of(one).id]),
                reject([claim_of(one).id, claim_of(other).id]),
                correct(claim_of(one).id, ["low=60", "high=63"]),
                correct(claim_of(one).id, ["high=200"]),
                correct(claim_of(one).id, ["speaker=Anna Torv"]),
                correct(event_of(one), ["date=2016-09-18"]),
                correct(event_of(one), ["date="]),
                merge([event_of(one), event_of(other)]),
                _split_of(one),
                set_actor(claim_of(one).id, "ru-defence-ministry", everywhere=True),
                mark_copies(document_of(one), [document_of(other)]),
                undo("1"),
                undo("2"),
                undo("3"),
            ]
        )
    )


def _split_of(name: str) -> MakeRuling:
    def make(journal):  # type: ignore[no-untyped-def]  # as the functions of the module do
        incident = journal.incidents_of((event_of(name),)).get(event_of(name), "i-none")
        return split(incident, [event_of(name)])(journal)

    return make


def decide_all(location: str, made: list[MakeRuling]) -> tuple[Decision, ...]:
    """Decide one after the other, passing over what is refused."""
    for ruling in made:
        try:
            decided(location, ruling)
        except UnusableDecision:
            continue
    return tuple(one.decision for one in list_decisions(location))


def batches(names: list[str], cuts: set[int]) -> Iterator[list[str]]:
    """The names in their order, cut at these places."""
    start = 0
    for stop in sorted({cut for cut in cuts if 0 < cut < len(names)} | {len(names)}):
        yield names[start:stop]
        start = stop


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    made=st.lists(rulings(), max_size=6),
    order=st.permutations(NAMES),
    cuts=st.sets(st.integers(min_value=1, max_value=4)),
)
def test_documents_and_decisions_give_the_same_casebook_in_any_order(
    made: list[MakeRuling], order: list[str], cuts: set[int]
) -> None:
    with TemporaryDirectory() as folder:
        first, again = str(Path(folder) / "a.casebook"), str(Path(folder) / "b.casebook")
        rebuild(first, [[make_reading(name) for name in NAMES]], [])
        decisions = decide_all(first, made)
        cut = [[make_reading(name) for name in some] for some in batches(order, cuts)]
        rebuild(again, cut, decisions)
        assert list(dump_casebook(again)) == list(dump_casebook(first))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=st.lists(rulings(), max_size=5), order=st.permutations(NAMES))
def test_decisions_between_documents_give_what_decisions_after_them_give(
    made: list[MakeRuling], order: list[str]
) -> None:
    """Decided when only the first three reports are there, replayed with all five."""
    with TemporaryDirectory() as folder:
        first, again = str(Path(folder) / "a.casebook"), str(Path(folder) / "b.casebook")
        early = [make_reading(name) for name in order[:3]]
        late = [make_reading(name) for name in order[3:]]
        rebuild(first, [early], [])
        decisions = decide_all(first, made)
        rebuild(again, [late, early], decisions)
        _add(first, late)
        assert list(dump_casebook(again)) == list(dump_casebook(first))


def _add(location: str, readings: list) -> None:  # type: ignore[type-arg]  # of readings
    from rashomon.pipeline.add import link_added
    from rashomon.store import Casebook

    with Casebook.open(location) as casebook, casebook.transaction() as batch:
        for reading in readings:
            batch.add_reading(reading)
        link_added(batch, [reading.document.id for reading in readings])


@pytest.fixture
def location(tmp_path: Path) -> str:
    path = str(tmp_path / "a.casebook")
    rebuild(path, [[make_reading(name) for name in NAMES]], [])
    return path


def test_a_replayed_casebook_is_the_same_byte_for_byte(location: str, tmp_path: Path) -> None:
    decided(location, reject([claim_of("c").id]))
    decided(location, merge([event_of("a"), event_of("e")]))
    decided(location, undo("1"))
    report = replay_casebook(location, str(tmp_path / "again.casebook"))
    assert report.same
    assert (report.documents, report.decisions) == (5, 3)


def test_a_replay_overwrites_no_file(location: str, tmp_path: Path) -> None:
    there = tmp_path / "there.casebook"
    there.write_text("mine")
    with pytest.raises(CasebookError, match="not a casebook"):
        replay_casebook(location, str(there))
    assert there.read_text() == "mine"


@pytest.mark.parametrize("form", ["{}", "sqlite:///{}"])
def test_a_replay_adds_nothing_to_a_casebook(location: str, tmp_path: Path, form: str) -> None:
    there = form.format(tmp_path / "there.casebook")
    rebuild(there, [[make_reading("a")]], [])
    before = list(dump_casebook(there))
    for made in (there, form.format(location)):
        with pytest.raises(CasebookError, match="there is something already"):
            replay_casebook(location, made)
    assert list(dump_casebook(there)) == before


def test_an_old_casebook_that_may_only_be_read_can_be_replayed(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "old.casebook")) as connection:
        connection.executescript(FIRST_RELEASE.read_text(encoding="utf-8"))
    kept = f"sqlite:///file:{tmp_path / 'old.casebook'}?mode=ro&uri=true"
    report = replay_casebook(kept, str(tmp_path / "new.casebook"))
    assert report.documents == 3


def test_decisions_on_documents_that_are_missing_are_refused(location: str, tmp_path: Path) -> None:
    decision = decided(location, reject([claim_of("c").id])).decision
    with pytest.raises(UnusableDecision, match="no such record"):
        rebuild(str(tmp_path / "b.casebook"), [[make_reading("a")]], [decision])


def test_the_canonical_form_differs_where_the_decisions_do(location: str, tmp_path: Path) -> None:
    before = list(dump_casebook(location))
    decided(location, reject([claim_of("c").id]))
    after = list(dump_casebook(location))
    assert [line for line in after if line.startswith('{"decision"')]
    assert [line for line in after if line in before] != after
