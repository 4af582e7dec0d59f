"""Sections of a digest: a page that tells several stories under numbered headings.

Three headings: "1. Shells fall on Karsel" · "2) Truce talks go on" · "12. More from Tal Arin". A
numbered sentence ("1. Both sides withdraw.") is none, nor is "24 dead".
"""

from __future__ import annotations

import re

_HEADING = re.compile(
    r"^[ \t]*\d{1,2}[.)][ \t]+(?=[A-Z\"“])[^\n]{5,120}(?<![.!?;:\s])[ \t]*$", re.MULTILINE
)


def section_starts(text: str) -> tuple[int, ...]:
    """Where each numbered heading of a text begins, in order; most texts have none."""
    return tuple(found.start() for found in _HEADING.finditer(text))
