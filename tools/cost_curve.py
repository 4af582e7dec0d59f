"""The picture of what linking costs, drawn from recorded figures as an SVG.

    python -m tools.cost_curve     # draw docs/images/linking-cost.svg anew from the JSON beside it

Two panels on one axis of claims, both axes in powers of ten: all at once, beside a line that grows
with the number of claims; and one more document.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from pathlib import Path

WIDTH, HEIGHT = 860, 380
INK, QUIET, GRID, ACCENT, SECOND = "#222222", "#666666", "#dddddd", "#1f5fa8", "#b3541e"
FONT = "font-family='DejaVu Sans, Helvetica, Arial, sans-serif'"
FIGURES = Path(__file__).resolve().parent.parent / "docs" / "images" / "linking-cost.json"

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One pair of axes.

    Attributes:
        left: Left end of the horizontal axis, in pixels.
        title: Above it.
        unit: How a value is written.
        points: Claims and values.
        guide: A second line to compare with, and its name.
        limit: A value not to pass, and its name.
    """

    left: int
    title: str
    unit: str
    points: Points
    guide: tuple[Points, str] | None = None
    limit: tuple[float, str] | None = None

    width = 330
    top, bottom = 70, 310


def draw(rows: Sequence[Mapping[str, float]]) -> str:
    """The picture of recorded figures, one row a size."""
    sizes = [row["claims"] for row in rows]
    all_at_once = [(row["claims"], row["link_s"]) for row in rows]
    first = all_at_once[0]
    linear = [(size, first[1] * size / first[0]) for size in sizes]
    panels = [
        Panel(
            left=70,
            title="Linking all events at once",
            unit="s",
            points=all_at_once,
            guide=(linear, "in proportion to claims"),
            limit=(60.0, "60 s"),
        ),
        Panel(
            left=490,
            title="Linking one more document",
            unit="ms",
            points=[(row["claims"], row["add_one_ms"]) for row in rows if "add_one_ms" in row],
        ),
    ]
    drawn = "\n".join(_panel(panel) for panel in panels if panel.points)
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {WIDTH} {HEIGHT}' "
        f"width='{WIDTH}' height='{HEIGHT}' role='img' aria-label='What linking costs'>\n"
        f"<rect width='{WIDTH}' height='{HEIGHT}' fill='white'/>\n"
        f"{_text(70, 28, 'What linking costs in crowded casebooks', size=16, weight='bold')}\n"
        f"{_text(70, 365, 'Claims in the casebook. Seconds of one core.', fill=QUIET)}\n"
        f"{drawn}\n</svg>\n"
    )


def _panel(panel: Panel) -> str:
    values = [value for _, value in panel.points]
    values += [value for _, value in panel.guide[0]] if panel.guide else []
    values += [panel.limit[0]] if panel.limit else []
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    high = max(high, low + 1)
    claims = [size for size, _ in panel.points]
    first, last = log10(min(claims)), max(log10(max(claims)), log10(min(claims)) + 1)

    def x(size: float) -> float:
        return panel.left + panel.width * (log10(size) - first) / (last - first)

    def y(value: float) -> float:
        share = (log10(value) - low) / (high - low)
        return panel.bottom - (panel.bottom - panel.top) * share

    parts = [_text(panel.left, panel.top - 16, panel.title, weight="bold")]
    for power in range(low, high + 1):
        at = y(10.0**power)
        parts.append(_line([(panel.left, at), (panel.left + panel.width, at)], GRID))
        parts.append(
            _text(panel.left - 8, at + 4, f"{10.0**power:g} {panel.unit}", anchor="end", fill=QUIET)
        )
    for size in claims:
        parts.append(_text(x(size), panel.bottom + 20, f"{size:,.0f}", anchor="middle", fill=QUIET))
    if panel.limit:
        at = y(panel.limit[0])
        parts.append(_line([(panel.left, at), (panel.left + panel.width, at)], SECOND, dash="2 4"))
        parts.append(_text(panel.left + 4, at - 6, f"budget: {panel.limit[1]}", fill=SECOND))
    if panel.guide:
        line, name = panel.guide
        ends = [(x(size), y(value)) for size, value in line]
        parts.append(_line(ends, QUIET, dash="6 4"))
        middle = ends[len(ends) // 2]
        parts.append(_text(middle[0] + 12, middle[1] + 22, name, fill=QUIET))
    ends = [(x(size), y(value)) for size, value in panel.points]
    parts.append(_line(ends, ACCENT, width=2.5))
    for (at, height), (_, value) in zip(ends, panel.points, strict=True):
        parts.append(f"<circle cx='{at:.1f}' cy='{height:.1f}' r='4' fill='{ACCENT}'/>")
        shown = f"{value:.3g} {panel.unit}"
        if at == ends[0][0]:  # the curve leaves to the right
            parts.append(_text(at + 4, height - 34, shown, fill=ACCENT))
        else:
            parts.append(_text(at - 10, height - 8, shown, anchor="end", fill=ACCENT))
    return "\n".join(parts)


def _line(points: Points, colour: str, *, width: float = 1.0, dash: str | None = None) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashed = f" stroke-dasharray='{dash}'" if dash else ""
    return (
        f"<polyline points='{path}' fill='none' stroke='{colour}' stroke-width='{width}'{dashed}/>"
    )


def _text(x: float, y: float, words: str, **style: str | float) -> str:
    size, weight = style.get("size", 12), style.get("weight", "normal")
    anchor, fill = style.get("anchor", "start"), style.get("fill", INK)
    return (
        f"<text x='{x:.1f}' y='{y:.1f}' {FONT} font-size='{size}' font-weight='{weight}' "
        f"text-anchor='{anchor}' fill='{fill}'>{escape(words)}</text>"
    )


if __name__ == "__main__":
    recorded = json.loads(FIGURES.read_text(encoding="utf-8"))
    FIGURES.with_suffix(".svg").write_text(draw(recorded), encoding="utf-8")
    sys.exit(0)
