from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import (
    Column,
    Connection,
    Index,
    MetaData,
    String,
    Table,
    create_engine,
    delete,
    insert,
)
from sqlalchemy import inspect as inspect_database

from rashomon.store import Casebook
from rashomon.store.migrations import (
    MIGRATIONS,
    Migration,
    applied_migrations,
    migrate,
    pending_migrations,
    unknown_migrations,
)
from rashomon.store.schema import metadata, migration

FIRST_RELEASE = Path(__file__).with_name("casebook_0001.sql")
"""A casebook of version 0.1.0 with three documents, as SQL."""


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def old_casebook(tmp_path: Path) -> Path:
    path = tmp_path / "old.casebook"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FIRST_RELEASE.read_text("utf-8"))
    return path


def tables_of(connection: Connection) -> set[str]:
    return set(inspect_database(connection).get_table_names())


def form_of(path: Path) -> set[tuple[str, str, str]]:
    """Columns and indexes of every table, in any order."""
    with closing(sqlite3.connect(path)) as connection:
        names = "SELECT name FROM sqlite_master WHERE type = 'table'"
        tables = [name for (name,) in connection.execute(names)]
        columns = {
            (table, name, kind)
            for table in tables
            for _, name, kind, *_ in connection.execute(f"PRAGMA table_info('{table}')")
        }
        found = "SELECT tbl_name, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        return columns | set(connection.execute(f"{found} AND type = 'index'"))


def test_names_are_numbered_and_distinct() -> None:
    names = [step.name for step in MIGRATIONS]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"\d{4}_[a-z_]+", name)] == []


def test_every_table_belongs_to_exactly_one_step() -> None:
    made = [table.name for step in MIGRATIONS for table in step.tables]
    assert sorted(made) == sorted(metadata.tables)


def test_an_empty_database_is_no_casebook(connection: Connection) -> None:
    assert applied_migrations(connection) is None


def test_a_step_makes_the_tables_that_it_names_and_no_other(connection: Connection) -> None:
    present: set[str] = set()
    for step in MIGRATIONS:
        step.apply(connection)
        new = tables_of(connection) - present
        assert {table.name for table in step.tables} <= new
        assert {name for name in new if name in metadata.tables} == {t.name for t in step.tables}
        present |= new


def test_every_step_may_be_run_twice(connection: Connection) -> None:
    migrate(connection)
    once = tables_of(connection)
    for step in MIGRATIONS:
        step.apply(connection)
    assert tables_of(connection) == once


def test_running_twice_is_running_once(connection: Connection) -> None:
    migrate(connection)
    once = applied_migrations(connection)
    migrate(connection)
    assert applied_migrations(connection) == once == tuple(sorted(s.name for s in MIGRATIONS))
    assert pending_migrations(once) == ()


def test_a_step_of_a_newer_version_is_known_as_such(connection: Connection) -> None:
    migrate(connection)
    connection.execute(insert(migration), [{"name": "9999_later"}])
    assert unknown_migrations(applied_migrations(connection) or ()) == ("9999_later",)


def test_a_casebook_without_its_first_step_is_none(connection: Connection) -> None:
    migrate(connection)
    connection.execute(delete(migration))
    assert applied_migrations(connection) is None


def test_a_step_adds_a_column_and_an_index_once(connection: Connection) -> None:
    migrate(connection)
    wider = Table("incident", MetaData(), Column("id", String), Column("label", String))
    step = Migration(
        name="9000_label",
        columns=(wider.c.label,),
        indexes=(Index("incident_label", wider.c.label),),
    )
    for _ in range(2):
        step.apply(connection)
    inspector = inspect_database(connection)
    assert [column["name"] for column in inspector.get_columns("incident")] == ["id", "label"]
    assert [index["name"] for index in inspector.get_indexes("incident")] == ["incident_label"]


def test_a_casebook_of_the_first_release_gets_the_tables_of_a_new_one(
    old_casebook: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.casebook"
    with Casebook.open(str(old_casebook)), Casebook.open(str(new), create=True) as casebook:
        with casebook.transaction():
            pass
        assert form_of(old_casebook) == form_of(new)


def test_a_casebook_of_the_first_release_keeps_its_records(old_casebook: Path) -> None:
    with closing(sqlite3.connect(old_casebook)) as connection:
        (record,) = connection.execute("SELECT record FROM reading ORDER BY document_id").fetchone()
    with Casebook.open(str(old_casebook)) as casebook:
        counts = casebook.counts()
        document = casebook.document("d-0d0bbd23bbf4c365")
        incident_ids = casebook.incident_ids()
    assert (counts.documents, counts.claims, counts.skipped) == (3, 7, 1)
    assert document.text in record
    assert incident_ids == ("i-95a42d72c259bfae", "i-9f0d8845f4b39616")
