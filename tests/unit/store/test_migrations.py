from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, create_engine, delete, insert

from rashomon.store.migrations import (
    MIGRATIONS,
    applied_migrations,
    migrate,
    pending_migrations,
    unknown_migrations,
)
from rashomon.store.schema import migration


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def test_names_are_in_order_and_distinct() -> None:
    names = [step.name for step in MIGRATIONS]
    assert names == sorted(set(names))


def test_an_empty_database_is_no_casebook(connection: Connection) -> None:
    assert applied_migrations(connection) is None


def test_running_twice_is_running_once(connection: Connection) -> None:
    migrate(connection)
    once = applied_migrations(connection)
    migrate(connection)
    assert applied_migrations(connection) == once == tuple(step.name for step in MIGRATIONS)
    assert pending_migrations(once) == ()


def test_a_step_of_a_newer_version_is_known_as_such(connection: Connection) -> None:
    migrate(connection)
    connection.execute(insert(migration), [{"name": "9999_later"}])
    assert unknown_migrations(applied_migrations(connection) or ()) == ("9999_later",)


def test_a_casebook_without_its_first_step_is_none(connection: Connection) -> None:
    migrate(connection)
    connection.execute(delete(migration))
    assert applied_migrations(connection) is None
