from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import UnusableDecision
from rashomon.model import Decision, DecisionKind, Ruling
from rashomon.review import check_copies, check_undo, in_force, originals, undone_by

AT = datetime(2016, 9, 20, 9, 30, tzinfo=UTC)


def sign(number: int, ruling: Ruling) -> Decision:
    return Decision.create(ruling, number=number, by="Ilse", at=AT, why="checked")


def reject(number: int) -> Decision:
    return sign(number, Ruling(kind=DecisionKind.REJECT, claim_ids=("c-1",)))


def undo(number: int, of: Decision) -> Decision:
    return sign(number, Ruling(kind=DecisionKind.UNDO, undoes=of.id))


def copies(number: int, *documents: str, kind: DecisionKind = DecisionKind.COPIES) -> Decision:
    return sign(number, Ruling(kind=kind, document_ids=documents))


def test_an_undone_decision_is_not_in_force() -> None:
    first = reject(1)
    assert in_force([first, undo(2, first)]) == ()


def test_an_undone_undo_brings_the_decision_back_to_its_place() -> None:
    first, second = reject(1), reject(2)
    taken = undo(3, first)
    assert in_force([first, second, taken, undo(4, taken)]) == (first, second)


@given(st.lists(st.integers(min_value=0, max_value=20), max_size=12), st.randoms())
def test_what_is_in_force_follows_from_the_numbers_alone(targets: list[int], mix: object) -> None:
    """Each entry undoes an earlier one, or is a rejection when there is none."""
    log: list[Decision] = []
    for number, target in enumerate(targets, start=1):
        log.append(undo(number, log[target]) if target < len(log) else reject(number))
    shuffled = list(log)
    mix.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert in_force(shuffled) == in_force(log)
    taken = undone_by(log)
    for decision in log:
        is_standing = decision.id not in taken
        assert is_standing is not any(
            one.ruling.undoes == decision.id and one.id not in taken for one in log
        )


def test_undoing_twice_names_the_undo_that_did_it() -> None:
    first = reject(1)
    taken = undo(2, first)
    with pytest.raises(UnusableDecision, match=f"undo {taken.id} to bring it back"):
        check_undo(first.id, [first, taken])


def test_undoing_what_is_not_there_says_how_to_list() -> None:
    with pytest.raises(UnusableDecision, match="rashomon decisions"):
        check_undo("h-none", [reject(1)])


@pytest.mark.parametrize(
    ("log", "wanted"),
    [
        ((copies(1, "d-1", "d-2", "d-3"),), {"d-2": "d-1", "d-3": "d-1"}),
        # the last one wins
        ((copies(1, "d-1", "d-2"), copies(2, "d-3", "d-2")), {"d-2": "d-3"}),
        (
            (copies(1, "d-1", "d-2"), copies(2, "d-1", "d-2", kind=DecisionKind.NOT_COPIES)),
            {},
        ),
        # said of other documents
        (
            (copies(1, "d-1", "d-2"), copies(2, "d-2", "d-9", kind=DecisionKind.NOT_COPIES)),
            {"d-2": "d-1"},
        ),
    ],
)
def test_copies_are_those_that_people_last_said(
    log: tuple[Decision, ...], wanted: dict[str, str]
) -> None:
    assert originals(log) == wanted


def test_documents_that_copy_one_another_are_refused() -> None:
    with pytest.raises(UnusableDecision, match="undo one of the two"):
        check_copies([copies(1, "d-1", "d-2"), copies(2, "d-2", "d-1")])
