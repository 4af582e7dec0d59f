"""Who copies whom: the sign that tells it, or none."""

from __future__ import annotations

import pytest
from tests.factories import a_day
from tests.unit.lineage.stories import CLINIC, document, story

from rashomon.lineage.direction import find_direction
from rashomon.model import Document

TEXT = story(*CLINIC)
AFP = document(TEXT, "AFP", wire="AFP")
FROM_AFP = document(TEXT, "Courier", wire="AFP")
PAPER = document(TEXT, "Harbour Post")

KNOWN = [
    # The agency's own text, whichever day.
    (AFP, FROM_AFP),
    (document(TEXT, "AFP", wire="AFP", published=a_day(19)), FROM_AFP),
    (document(TEXT, "AFP", wire="AFP", published=None), FROM_AFP),
    # The earlier day.
    (document(TEXT, "Courier", published=a_day(17)), PAPER),
    (document(TEXT, "AFP", wire="AFP", published=a_day(17)), PAPER),
    (document(TEXT, "Courier", wire="AFP", published=a_day(17)), PAPER),
    # One outlet's versions of one day.
    (PAPER, document(f"Updated 14:10\n\n{TEXT}", "harbour post")),
]
UNKNOWN = [
    # One day, two papers.
    (document(TEXT, "Courier"), PAPER),
    # A day is missing.
    (document(TEXT, "Courier", published=None), PAPER),
    # Both copy an agency's text that nobody has.
    (document(TEXT, "Post", wire="AFP", published=a_day(17)), FROM_AFP),
    # The later one says that it has it from an agency.
    (document(TEXT, "Post", published=a_day(17)), FROM_AFP),
    # The later one is an agency.
    (document(TEXT, "Courier", published=a_day(17)), AFP),
    # "Updated" by another outlet means nothing.
    (PAPER, document(f"Updated 14:10\n\n{TEXT}", "Courier")),
]


@pytest.mark.parametrize(("original", "copy"), KNOWN)
def test_signs_tell_the_original(original: Document, copy: Document) -> None:
    for pair in ((original, copy), (copy, original)):
        direction = find_direction(*pair)
        assert direction.original == original.id
        assert direction.sign is not None


@pytest.mark.parametrize(("first", "second"), UNKNOWN)
def test_without_a_sign_nobody_is_the_original(first: Document, second: Document) -> None:
    for pair in ((first, second), (second, first)):
        direction = find_direction(*pair)
        assert (direction.original, direction.sign) == (None, None)
