"""The worked numbers of ``docs/diagnose.md`` are what the code gives."""

import re
from pathlib import Path

import pytest
from tests.unit.ledger.test_totals import summary_of

PAGE = (Path(__file__).parents[3] / "docs" / "diagnose.md").read_text(encoding="utf-8")


def rows_under(heading):
    """The body rows of the first table below a heading."""
    section = PAGE.split(f"# {heading}\n", 1)[1]
    lines = re.findall(r"^\|(.+)\|$", section.split("\n#", 1)[0], flags=re.MULTILINE)
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines[2:]]


@pytest.fixture(scope="module")
def three():
    return summary_of(["10", "10"], ["5", "15"], ["10"])


@pytest.mark.parametrize(("name", "value"), rows_under("Worked: three incidents"))
def test_the_measures_are_as_documented(three, name, value):
    attribute = {
        "share that differs": "share_differing",
        "share that contradicts": "share_contradicting",
    }.get(name, name.replace(" ", "_"))
    assert getattr(three, attribute) == pytest.approx(float(value), abs=0.005)


def test_the_totals_are_as_documented():
    summary = summary_of(["dozens", "62"], ["at least 5"])
    written = {rule: tuple(map(int, rest)) for rule, *rest in rows_under("Worked: two incidents")}
    assert written == {t.rule.value: (t.low, t.best, t.high) for t in summary.totals}
