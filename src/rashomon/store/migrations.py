"""Named steps from one form of the tables to the next.

Every casebook, a new one too, goes through the steps that it lacks, in order, within the caller's
transaction. Each step makes the tables, columns and indexes that it names where they are missing,
and nothing else; so it may be run twice, and a table that a later version made larger is made in
its present form at once. To change the tables: define or change the table in its module (it must
use the shared ``metadata``), and append a step to :data:`MIGRATIONS` that names what is new.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Column, Connection, Index, Table, insert, inspect, select
from sqlalchemy.schema import CreateColumn

from rashomon.store import blocks, changes, decisions, lineage, redirects, schema, speakers
from rashomon.store.event_records import fill_event_records
from rashomon.store.passages import make_index
from rashomon.store.schema import metadata, migration


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step.

    Attributes:
        name: Recorded in the casebook; never changed once released.
        tables: Tables that it makes, with their indexes.
        columns: Columns that it adds to tables of earlier steps; they can be null.
        indexes: Indexes that it adds to tables of earlier steps.
        then: What else is to be done when these are there, such as filling a table from others.
            It must leave a database alone in which it was done.
    """

    name: str
    tables: tuple[Table, ...] = ()
    columns: tuple[Column[object], ...] = ()
    indexes: tuple[Index, ...] = ()
    then: Callable[[Connection], None] | None = None

    def apply(self, connection: Connection) -> None:
        """Bring the tables of the step before to those of this one."""
        metadata.create_all(connection, tables=self.tables, checkfirst=True)
        for column in self.columns:
            _add_column(connection, column)
        for index in self.indexes:
            index.create(connection, checkfirst=True)
        if self.then is not None:
            self.then(connection)


MIGRATIONS = (
    Migration(
        name="0001_first_tables",
        tables=(
            schema.migration,
            schema.document,
            schema.reading,
            schema.event,
            schema.claim,
            schema.incident,
            schema.incident_event,
            schema.skipped,
        ),
    ),
    Migration(
        name="0002_search",
        tables=(schema.passage,),
        indexes=tuple(index for index in schema.claim.indexes if index.name == "claim_event"),
        then=make_index,
    ),
    Migration(
        name="0003_lineage",
        tables=(lineage.lineage_state, lineage.lineage_key, lineage.lineage_link),
    ),
    Migration(name="0004_incremental", tables=(blocks.block, blocks.linked_by, redirects.redirect)),
    Migration(
        name="0005_decisions",
        tables=(
            decisions.decision,
            decisions.decision_subject,
            changes.change,
            speakers.cited,
        ),
        then=speakers.file_all_speakers,
    ),
    Migration(
        name="0006_event_records",
        columns=(schema.event.c.record,),
        then=fill_event_records,
    ),
)


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
    for step in pending_migrations(applied_migrations(connection) or ()):
        step.apply(connection)
        connection.execute(insert(migration), [{"name": step.name}])


def _add_column(connection: Connection, column: Column[object]) -> None:
    """Add a column to its table, unless it is there."""
    table = column.table
    present = {entry["name"] for entry in inspect(connection).get_columns(table.name)}
    if column.name not in present:
        quote = connection.dialect.identifier_preparer.format_table
        added = CreateColumn(column).compile(dialect=connection.dialect)
        connection.exec_driver_sql(f"ALTER TABLE {quote(table)} ADD COLUMN {added}")
