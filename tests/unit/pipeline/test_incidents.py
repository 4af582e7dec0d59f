"""Incidents by the beginning of an id."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.unit.pipeline.deciding import make_reading

from rashomon.errors import NotInCasebook
from rashomon.pipeline import find_incident, get_incident, list_incidents
from rashomon.pipeline.replay import rebuild


@pytest.fixture
def location(tmp_path: Path) -> str:
    path = str(tmp_path / "a.casebook")
    rebuild(path, [[make_reading(name) for name in "ade"]], [])
    return path


def test_the_beginning_of_one_id_finds_it(location: str) -> None:
    ids = [incident.id for incident in list_incidents(location)]
    assert len(ids) == 3
    for incident_id in ids:
        assert get_incident(location, incident_id[:8]).id == incident_id
        assert find_incident(location, incident_id).now == incident_id


@pytest.mark.parametrize(
    ("beginning", "says"),
    [("i-", "several ids begin so"), ("", "no id begins so"), ("i-zz", "no id begins so")],
)
def test_other_beginnings_say_how_to_list_the_ids(location: str, beginning: str, says: str) -> None:
    with pytest.raises(NotInCasebook, match=says) as raised:
        get_incident(location, beginning)
    assert f"rashomon incidents {location}" in str(raised.value)
