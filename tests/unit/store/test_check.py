"""What is changed behind the casebook's back is found, each time in one line; on both databases."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, create_engine, delete, insert, select, text, update

from rashomon.language.rules import RuleLanguage
from rashomon.linking import group_events, keep_ids
from rashomon.model import Document
from rashomon.reading import read_document
from rashomon.store import Casebook
from rashomon.store.address import parse_address
from rashomon.store.schema import (
    claim,
    document,
    event,
    incident,
    incident_event,
    passage,
    reading,
)

TEXTS = (
    "The interior ministry of Karsel said 12 soldiers were killed in an air strike near Homs in "
    "Syria on Saturday. Lena Okoro, a doctor, said at least 15 people died.\n",
    "Shelling killed 4 civilians in Aleppo in Syria on Sunday, a monitor said. It blamed the army. "
    "A truce came into force on Monday.\n",
)


@pytest.fixture
def filled(location: str) -> str:
    with Casebook.open(location, create=True) as casebook, casebook.transaction() as batch:
        for number, words in enumerate(TEXTS):
            made = Document.create(words, uri=f"{number}.txt", published=date(2016, 9, 19))
            batch.add_reading(read_document(made, RuleLanguage()))
        batch.save_groupings(keep_ids(group_events(batch.link_items()), ()))
    return location


@pytest.fixture
def engine(filled: str) -> Iterator[Engine]:
    """The database itself, without foreign keys and other care."""
    engine = create_engine(parse_address(filled).url)
    yield engine
    engine.dispose()


def faults_of(location: str) -> list[tuple[str, str]]:
    with Casebook.open(location) as casebook:
        found = casebook.faults()
    assert [fault for fault in found if "\n" in fault.message] == []
    return [(fault.code, fault.record) for fault in found]


def first(connection: Connection, column: Any) -> Any:
    return connection.scalars(select(column).order_by(column)).first()


def change_record(connection: Connection, change: Callable[[dict[str, Any]], None]) -> str:
    """Change the JSON of the first reading; returns the document's id."""
    name = first(connection, reading.c.document_id)
    mine = reading.c.document_id == name
    record = json.loads(connection.scalar(select(reading.c.record).where(mine)) or "")
    change(record)
    connection.execute(update(reading).where(mine).values(record=json.dumps(record)))
    return str(name)


def test_a_casebook_that_was_only_added_to_is_without_fault(filled: str) -> None:
    assert faults_of(filled) == []


def move_evidence(record: dict[str, Any]) -> None:
    record["claims"][0]["evidence"]["start"] += 1
    record["claims"][0]["evidence"]["end"] += 1


def change_text(record: dict[str, Any]) -> None:
    record["document"]["text"] = record["document"]["text"].replace("1", "2").replace("4", "5")


def cut_record(record: dict[str, Any]) -> None:
    del record["claims"][0]["evidence"]


def name_another_event(record: dict[str, Any]) -> None:
    record["claims"][0]["event_id"] = "e-0000000000000000"


def rename_claim(record: dict[str, Any]) -> None:
    record["claims"][0]["id"] = "c-0000000000000000"


def add_far_warning(record: dict[str, Any]) -> None:
    record["warnings"] = [{"code": "far", "message": "far", "start": 0, "end": 99_999}]


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (move_evidence, {"evidence", "id", "row"}),
        (change_text, {"evidence", "id", "index"}),
        (cut_record, {"reading"}),
        (name_another_event, {"reference", "row"}),
        (rename_claim, {"id", "row"}),
        (add_far_warning, {"evidence"}),
    ],
)
def test_a_changed_reading_is_found(
    filled: str, engine: Engine, change: Callable[[dict[str, Any]], None], codes: set[str]
) -> None:
    with engine.begin() as connection:
        change_record(connection, change)
    assert {code for code, _ in faults_of(filled)} >= codes


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        (document, "uri", "elsewhere.txt"),
        (document, "published", date(2016, 9, 1)),
        (document, "title", "Another"),
        (reading, "version", "0"),
        (claim, "start", 7),
        (claim, "kind", "access"),
        (event, "record", "{}"),
        (event, "record", None),
    ],
)
def test_a_changed_row_is_found_and_named(
    filled: str, engine: Engine, table: Any, column: str, value: object
) -> None:
    key = table.primary_key.columns[0]
    with engine.begin() as connection:
        name = first(connection, key)
        connection.execute(update(table).where(key == name).values({column: value}))
    assert ("row", name) in faults_of(filled)


def test_a_lost_reading_is_found(filled: str, engine: Engine) -> None:
    with engine.begin() as connection:
        name = first(connection, reading.c.document_id)
        connection.execute(delete(reading).where(reading.c.document_id == name))
    assert ("reading", name) in faults_of(filled)


def test_an_event_without_incident_is_found(filled: str, engine: Engine) -> None:
    with engine.begin() as connection:
        name = first(connection, event.c.id)
        connection.execute(delete(incident_event).where(incident_event.c.event_id == name))
    assert ("incident", name) in faults_of(filled)


def test_an_incident_without_event_or_with_a_wrong_id_is_found(filled: str, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(insert(incident), [{"id": "i-nothing"}])
    assert faults_of(filled) == [("incident", "i-nothing"), ("id", "i-nothing")]


def test_a_reference_to_nothing_is_found(filled: str, engine: Engine) -> None:
    """PostgreSQL watches references itself, unless its owner tells it not to."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        name = first(connection, incident.c.id)
        connection.execute(delete(incident).where(incident.c.id == name))
    assert {code for code, _ in faults_of(filled)} == {"reference"}


def test_words_that_search_has_lost_are_found(filled: str, engine: Engine) -> None:
    with engine.begin() as connection:
        number, owner = connection.execute(
            select(passage.c.number, passage.c.document_id).where(passage.c.claim_id.is_(None))
        ).first() or (0, "")
        if connection.dialect.name == "postgresql":
            emptied = "UPDATE passage_words SET words = '' WHERE number = :number"
            connection.execute(text(emptied), {"number": number})
        else:
            words = TEXTS[number != 1].lower()
            gone = "INSERT INTO passage_words (passage_words, rowid, head, body)"
            values = "VALUES ('delete', :number, '', :words)"
            connection.execute(text(f"{gone} {values}"), {"number": number, "words": words})
    assert ("index", owner) in faults_of(filled)


def test_words_of_nothing_in_search_are_found(filled: str, engine: Engine) -> None:
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            stray = "INSERT INTO passage_words (number, words) VALUES (999, 'convoy')"
        else:
            stray = "INSERT INTO passage_words (rowid, head, body) VALUES (999, '', 'convoy')"
        connection.execute(text(stray))
    assert faults_of(filled) == [("index", "passage_words")]


def test_a_passage_that_is_not_there_is_found(filled: str, engine: Engine) -> None:
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        lost = select(passage.c.claim_id).where(passage.c.claim_id.is_not(None))
        name = connection.scalars(lost.order_by(passage.c.claim_id)).first() or ""
        connection.execute(delete(passage).where(passage.c.claim_id == name))
    assert set(faults_of(filled)) == {("row", name), ("index", "passage_words")}
