"""The levels and the worked numbers of ``docs/linking.md`` are those of the code."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from tests.unit.linking.makers import killed

from rashomon.linking import LinkItem, compare_items, profile_item
from rashomon.linking.weights import load_weights
from rashomon.model import EventType

PAGE = (Path(__file__).parents[3] / "docs" / "linking.md").read_text(encoding="utf-8")


def rows_of(heading: str) -> list[tuple[str, ...]]:
    """The body rows of the first table below a heading, without the marks of bold print."""
    section = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = re.findall(r"^\|(.+)\|$", section, flags=re.MULTILINE)
    return [tuple(cell.strip(" *") for cell in line.split("|")) for line in lines[2:]]


def compared(second_toll: int) -> tuple[float | None, dict[str, tuple[str, float]]]:
    """Points, and each part's level with its points, of the reports of the worked example."""
    first = LinkItem(
        event_id="e-a",
        document_id="d-a",
        type=EventType.EXPLOSIONS,
        sub_type="Air/drone strike",
        country="SY",
        place_name="Karsel",
        earliest=date(2031, 3, 4),
        latest=date(2031, 3, 4),
        published=date(2031, 3, 4),
        perpetrators=("northern-coalition",),
        figures=(killed(22),),
        sites=("hospital",),
    )
    second = LinkItem(
        event_id="e-b",
        document_id="d-b",
        type=EventType.EXPLOSIONS,
        country="SY",
        published=date(2031, 3, 6),
        perpetrators=("northern-coalition",),
        figures=(killed(second_toll),),
        sites=("hospital",),
    )
    found = compare_items(profile_item(first), profile_item(second))
    assert found.joins == (found.points is not None and found.points >= load_weights().join_at)
    return found.points, {part.name: (part.level, part.points) for part in found.parts}


def test_the_page_lists_every_level_in_order() -> None:
    shown = {part.strip("`"): levels for part, levels in rows_of("What is compared")}
    for part, levels in load_weights().parts.items():
        if part in shown:
            assert shown[part] == " · ".join(levels)


@pytest.mark.parametrize("row", rows_of("Worked example"), ids=lambda row: row[0])
def test_the_worked_example_has_the_numbers_of_the_code(row: tuple[str, ...]) -> None:
    part, level, points = row
    total, parts = compared(22)
    if part == "bias":
        assert float(points) == load_weights().bias
    elif part == "sum":
        assert total is not None
        assert float(points) == pytest.approx(total)
        assert total >= load_weights().join_at
    else:
        assert (level, float(points)) == parts[part]


def test_without_the_shared_figure_its_points_are_gone() -> None:
    total, _ = compared(15)
    whole, parts = compared(22)
    assert total is not None
    assert whole is not None
    assert whole - total == pytest.approx(parts["figures"][1])
