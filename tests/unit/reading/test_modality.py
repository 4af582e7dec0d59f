"""Whether blame tells a deed as done, possible or to come, and whether it is doubted."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import claims

from rashomon.model import ClaimKind

ROWS = [
    pytest.param("Rebels shelled the mill.", "actual", "accuses", id="done"),
    pytest.param("Rebels may have shelled the mill.", "hypothetical", "accuses", id="may have"),
    pytest.param("Rebels could be behind the raid.", "hypothetical", "accuses", id="could be"),
    pytest.param(
        "The militia is suspected of the raid.", "hypothetical", "accuses", id="is suspected"
    ),
    pytest.param(
        "The mill was likely shelled by rebels.", "hypothetical", "accuses", id="likely, passive"
    ),
    pytest.param(
        "A baker said the rebels would shell the mill.", "future", "accuses", id="would, as said"
    ),
    pytest.param(
        "A baker said rebels had shelled the mill. The report could not be confirmed.",
        "actual",
        "cannot_verify",
        id="doubted in the next sentence",
    ),
    pytest.param(
        "A baker said rebels had shelled the mill. The mill could not be repaired.",
        "actual",
        "accuses",
        id="something else could not be",
    ),
]


@pytest.mark.parametrize(("text", "modality", "stance"), ROWS)
def test_blame_says_how_surely(text: str, modality: str, stance: str) -> None:
    (claim,) = claims(text, ClaimKind.RESPONSIBILITY)
    assert (claim.modality, claim.stance) == (modality, stance)
