"""A test that needs an outside service may be skipped at home, never in CI."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from itertools import count

import pytest
from hypothesis import settings
from tests.postgres import NoServer, postgres_server

# What one example takes depends on what else the machine does; benches measure time.
settings.register_profile("project", deadline=None)
settings.load_profile("project")

SERVICE_MARK = "service: needs a service such as a database server; skipped without one"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", SERVICE_MARK)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and os.environ.get("CI") == "true" and item.get_closest_marker("service"):
        report.outcome = "failed"
        report.longrepr = f"skipped, but must run in CI: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def new_postgres_database() -> Iterator[Callable[[], str]]:
    """Gives the address of an empty PostgreSQL database; skips where there is no server.

    Tests that ask for it bear ``pytest.mark.service``.
    """
    psycopg = pytest.importorskip(
        "psycopg", reason="psycopg is not installed: the extra `postgres`"
    )
    numbers = count(1)
    with ExitStack() as stack:
        try:
            server = stack.enter_context(postgres_server())
        except NoServer as reason:
            pytest.skip(str(reason))

        address = server.replace("/NAME", "/postgres")

        def new_schema() -> str:
            # A schema is made in a millisecond, a database in up to a second.
            name = f"case_{next(numbers)}"
            with psycopg.connect(address, autocommit=True) as connection:
                connection.execute(f"CREATE SCHEMA {name}")
            return f"{address}&options=-csearch_path%3D{name}"

        yield new_schema
