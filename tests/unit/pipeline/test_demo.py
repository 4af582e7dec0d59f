"""The dispatches as written; what is read from them is tested in tests/functional."""

from datetime import date

import pytest

from rashomon.model import Document
from rashomon.pipeline import demo_documents

DISPATCHES = demo_documents()


def test_demo_is_eight_to_twelve_dispatches_from_several_outlets() -> None:
    assert 8 <= len(DISPATCHES) <= 12
    assert len({dispatch.outlet for dispatch in DISPATCHES}) >= 6


@pytest.mark.parametrize("dispatch", DISPATCHES, ids=lambda dispatch: dispatch.uri)
def test_dispatch_is_short_and_says_where_it_is_from(dispatch: Document) -> None:
    assert 60 <= len(dispatch.text.split()) <= 160
    assert dispatch.uri.startswith("demo/")
    assert dispatch.outlet
    assert dispatch.title
    assert dispatch.published is not None
    assert date(2016, 9, 17) <= dispatch.published <= date(2016, 9, 20)


@pytest.mark.parametrize(
    "words",
    [
        "told Northline Wire",  # a relay
        "denied",
        "dozens",
        "could not be independently verified",
        "She said",  # cited, but nobody is named
        "suspended all aid convoys",
    ],
)
def test_demo_shows_what_the_reader_must_cope_with(words: str) -> None:
    assert any(words in dispatch.text for dispatch in DISPATCHES)
