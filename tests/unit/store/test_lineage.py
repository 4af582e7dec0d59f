"""Lineage in a casebook: the same whatever the order of adding, and work that stays local."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update
from tests.factories import a_day
from tests.unit.lineage.stories import CLINIC, MARKET, QUOTATION, document, story

from rashomon.lineage import lineage_keys
from rashomon.model import Document, LineageLink, ReaderVersion, Reading
from rashomon.pipeline.lineage import trace_lineage
from rashomon.store import Casebook
from rashomon.store.lineage import lineage_state

DOCUMENTS = (
    document(story(*CLINIC), "AFP", wire="AFP", published=a_day(17)),
    document(story(*CLINIC[1:], MARKET[0]), "Courier", wire="AFP"),
    document(story(*CLINIC[:3]), "Post"),
    document(story(*MARKET), "Courier", published=a_day(19)),
    document(story(*MARKET[1:], f"{QUOTATION} a baker said."), "Telegraph", published=None),
    document(story(CLINIC[0], f"A baker recalled: {QUOTATION}"), "Bulletin"),
    document(story(*MARKET[:3]), "Courier", published=a_day(20)),
)


def add(casebook: Casebook, *batches: Sequence[Document]) -> None:
    for documents in batches:
        with casebook.transaction() as batch:
            for one in documents:
                version = ReaderVersion(name="none", version="1")
                batch.add_reading(Reading(document=one, reader=version))
            trace_lineage(batch)


def links_of(*batches: Sequence[Document]) -> tuple[LineageLink, ...]:
    with Casebook.open("sqlite://", create=True) as casebook:
        add(casebook, *batches)
        return casebook.lineage_links()


ALL_AT_ONCE = links_of(DOCUMENTS)


def test_links_of_every_kind_are_found() -> None:
    kinds = {link.kind.value for link in ALL_AT_ONCE}
    assert kinds == {"near_copy", "update", "shared_quotation"}
    assert len(ALL_AT_ONCE) == 7


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(DOCUMENTS), st.integers(min_value=1, max_value=len(DOCUMENTS)))
def test_any_order_and_any_batches_end_with_the_same_links(
    documents: list[Document], size: int
) -> None:
    batches = [documents[start : start + size] for start in range(0, len(documents), size)]
    assert links_of(*batches) == ALL_AT_ONCE


def test_every_database_holds_the_same_links(casebook: Casebook) -> None:
    add(casebook, DOCUMENTS[:3], DOCUMENTS[3:])
    assert casebook.lineage_links() == ALL_AT_ONCE


def test_links_of_some_documents_are_those_that_touch_them(casebook: Casebook) -> None:
    add(casebook, DOCUMENTS)
    wanted = DOCUMENTS[0].id
    touching = tuple(link for link in ALL_AT_ONCE if wanted in (link.first, link.second))
    assert casebook.lineage_links([wanted]) == touching
    assert casebook.lineage_links([]) == ()


def test_tracing_again_changes_nothing(casebook: Casebook) -> None:
    add(casebook, DOCUMENTS, ())
    with casebook.transaction() as batch:
        assert batch.lineage.untraced() == ()
        assert trace_lineage(batch) == ()
    assert casebook.lineage_links() == ALL_AT_ONCE


def test_documents_of_an_older_way_of_making_keys_are_traced_anew(casebook: Casebook) -> None:
    add(casebook, DOCUMENTS)
    with casebook.transaction() as batch:
        batch._connection.execute(update(lineage_state).values(scheme=0))
        assert len(batch.lineage.untraced()) == len(DOCUMENTS)
        trace_lineage(batch)
    assert casebook.lineage_links() == ALL_AT_ONCE


@pytest.mark.parametrize(("day", "is_near"), [(18, True), (23, True), (24, False), (None, True)])
def test_only_documents_of_near_or_unknown_days_are_compared(
    casebook: Casebook, day: int | None, is_near: bool
) -> None:
    add(casebook, [DOCUMENTS[1]])
    new = document(
        story(*CLINIC, MARKET[3]), "Herald", published=None if day is None else a_day(day)
    )
    with casebook.transaction() as batch:
        found = batch.lineage.neighbours(new, lineage_keys(new.text))
    assert found == ((DOCUMENTS[1].id,) if is_near else ())


def test_unlike_documents_are_never_compared(casebook: Casebook) -> None:
    """What is compared grows with those that share a sentence, not with the casebook."""
    others = [
        document(
            f"On street {number} the pump of well {number} broke in hour {number}.", f"P{number}"
        )
        for number in range(50)
    ]
    add(casebook, others, [DOCUMENTS[0]])
    with casebook.transaction() as batch:
        new = DOCUMENTS[1]
        found = batch.lineage.neighbours(new, lineage_keys(new.text))
    assert found == (DOCUMENTS[0].id,)


def test_documents_are_found_by_id_beginning_of_it_and_uri(casebook: Casebook) -> None:
    add(casebook, DOCUMENTS[:3])
    wanted = DOCUMENTS[0]
    for named in (wanted.id, wanted.id[:12], wanted.uri):
        assert casebook.find_documents(named) == (wanted.id,)
    assert len(casebook.find_documents("d-")) == 3
    for named in ("nowhere.txt", "D-", "d-_", "d-%"):
        assert casebook.find_documents(named) == ()
