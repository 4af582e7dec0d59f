"""A test that needs an outside service may be skipped at home, never in CI."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

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
