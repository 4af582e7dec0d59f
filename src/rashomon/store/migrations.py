"""Named steps from one form of the tables to the next.

A new casebook gets the tables of :mod:`rashomon.store.schema` at once and all names recorded; an
older one goes through the steps that it lacks, in the caller's transaction. Running them twice
changes nothing. To change a table: change ``schema``, and append a step here that brings the
tables of the last release to the same form.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, insert, inspect, select

from rashomon.store.schema import metadata, migration


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step.

    Attributes:
        name: Recorded in the casebook; never changed once released.
        apply: Brings the tables of the step before to those of this one.
    """

    name: str
    apply: Callable[[Connection], None]


MIGRATIONS = (Migration(name="0001_first_tables", apply=metadata.create_all),)


def applied_migrations(connection: Connection) -> tuple[str, ...] | None:
    """Names of the steps that a casebook has been through, sorted; None if it is no casebook."""
    if not inspect(connection).has_table(migration.name):
        return None
    columns = {column["name"] for column in inspect(connection).get_columns(migration.name)}
    if migration.c.name.name not in columns:
        return None
    names = connection.scalars(select(migration.c.name).order_by(migration.c.name)).all()
    return tuple(names) if MIGRATIONS[0].name in names else None


def is_empty(connection: Connection) -> bool:
    """Whether the database has no table at all."""
    return not inspect(connection).get_table_names()


def unknown_migrations(applied: tuple[str, ...]) -> tuple[str, ...]:
    """Steps that this version does not know: a newer one has written the casebook."""
    return tuple(sorted(set(applied) - {step.name for step in MIGRATIONS}))


def pending_migrations(applied: tuple[str, ...]) -> tuple[Migration, ...]:
    """Steps that a casebook has still to go through, in order."""
    return tuple(step for step in MIGRATIONS if step.name not in applied)


def migrate(connection: Connection) -> None:
    """Bring a casebook, or an empty database, to the present tables. Commits nothing itself."""
    applied = applied_migrations(connection)
    if applied is None:
        metadata.create_all(connection)
        _record(connection, MIGRATIONS)
        return
    for step in pending_migrations(applied):
        step.apply(connection)
        _record(connection, (step,))


def _record(connection: Connection, steps: tuple[Migration, ...]) -> None:
    connection.execute(insert(migration), [{"name": step.name} for step in steps])
