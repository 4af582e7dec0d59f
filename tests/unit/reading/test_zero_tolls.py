"""Tolls of nobody, and what only looks like one."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import claims, figures

from rashomon.model import ClaimKind, Stance
from rashomon.reading.zero_tolls import find_zero_tolls

# The status of "no casualties" is tested apart, below.
NOBODY = [
    pytest.param("No one was killed.", ["killed exact 0-0"], id="no one"),
    pytest.param("Nobody died in the fire.", ["killed exact 0-0"], id="nobody died"),
    pytest.param("Not a single miner was killed.", ["killed exact 0-0"], id="not a single"),
    pytest.param("No civilians were killed.", ["killed exact 0-0"], id="no civilians"),
    pytest.param("None of the five was hurt.", ["wounded exact 0-0"], id="none of the five"),
    pytest.param("No soldiers were injured.", ["wounded exact 0-0"], id="no soldiers injured"),
    pytest.param("The mill fell without loss of life.", ["killed exact 0-0"], id="loss of life"),
    pytest.param("There were zero deaths.", ["killed exact 0-0"], id="zero deaths"),
    pytest.param("The raid did not kill anyone.", ["killed exact 0-0"], id="not kill anyone"),
    pytest.param("Nobody was kidnapped.", ["captured exact 0-0"], id="nobody captured"),
    pytest.param("No crew were missing.", ["missing exact 0-0"], id="nobody missing"),
    # --- nothing is claimed --------------------------------------------------------------
    pytest.param("There were no reports of casualties.", [], id="no reports"),
    pytest.param("There was no word on deaths.", [], id="no word"),
    pytest.param("No figures were given.", [], id="no figures"),
]


@pytest.mark.parametrize(("text", "wanted"), NOBODY)
def test_a_toll_of_nobody(text: str, wanted: list[str]) -> None:
    assert figures(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "There were no casualties.",
        "The bridge was taken without casualties.",
        "There were no civilian casualties.",
        "There was neither damage nor casualties, and no casualties on the river.",
    ],
)
def test_no_casualties_is_one_toll_of_nobody(text: str) -> None:
    (claim,) = claims(text, ClaimKind.TOLL)
    assert claim.toll is not None
    assert (claim.toll.low, claim.toll.high) == (0, 0)


DENIED = [
    pytest.param("The army denied killing anyone.", id="killing anyone"),
    pytest.param("The army denied that civilians had been hurt.", id="that civilians were hurt"),
    pytest.param("The army denied causing any casualties.", id="any casualties"),
    pytest.param("The army denied there had been any deaths.", id="any deaths"),
]


@pytest.mark.parametrize("text", DENIED)
def test_denied_harm_is_a_toll_of_nobody_with_the_denier(text: str) -> None:
    (claim,) = claims(text, ClaimKind.TOLL)
    assert claim.toll is not None
    assert (claim.toll.high, claim.stance) == (0, Stance.DENIES)
    assert claim.speaker is not None
    assert claim.speaker.text == "The army"


def test_a_side_remark_in_a_denial_is_not_denied() -> None:
    text = "The army denied bombing the hall, where scores of civilians died."
    (claim,) = claims(text, ClaimKind.TOLL)
    assert claim.toll is not None
    assert (claim.toll.low, claim.speaker) == (40, None)


def test_only_the_stretch_asked_for_is_searched() -> None:
    text = "No one was killed. Nobody died."
    found = list(find_zero_tolls(text, 19, len(text), denied=False))
    assert [text[zero.start : zero.end] for zero in found] == ["Nobody died"]
