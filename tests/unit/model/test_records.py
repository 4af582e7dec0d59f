"""What holds for every record alike."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.model.strategies import records

import rashomon.model as model
from rashomon.model import Toll, from_json, to_json

RECORDS = sorted(
    (
        value
        for value in (getattr(model, name) for name in model.__all__)
        if isinstance(value, type) and dataclasses.is_dataclass(value)
    ),
    key=lambda record_type: record_type.__name__,
)


@pytest.mark.parametrize("record_type", RECORDS, ids=lambda r: r.__name__)
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_json_gives_the_same_record_back(record_type: Any, data: st.DataObject) -> None:
    record = data.draw(records(record_type))

    written = to_json(record)

    assert from_json(written, record_type) == record
    assert "\n" not in written


@pytest.mark.parametrize("record_type", RECORDS, ids=lambda r: r.__name__)
def test_record_is_frozen_slotted_and_named_by_keyword(record_type: Any) -> None:
    assert record_type.__dataclass_params__.frozen
    assert all(field.kw_only for field in dataclasses.fields(record_type))
    assert not any("__dict__" in vars(base) for base in record_type.__mro__)


@pytest.mark.parametrize("record_type", RECORDS, ids=lambda r: r.__name__)
def test_record_holds_tuples_so_that_it_can_be_hashed(record_type: Any) -> None:
    mutable = [
        field.name
        for field in dataclasses.fields(record_type)
        if str(field.type).startswith(("list", "dict", "set"))
    ]

    assert mutable == []
    assert record_type.__hash__ is not None


def test_a_record_cannot_be_changed() -> None:
    toll = Toll(
        status=model.TollStatus.KILLED, relation=model.Hedge.EXACT, low=62, high=62, text="62"
    )

    with pytest.raises(dataclasses.FrozenInstanceError):
        toll.low = 63  # type: ignore[misc]  # that is the point


def test_every_public_record_class_is_covered() -> None:
    assert len(RECORDS) > 25


def test_own_voice_cites_nobody_and_is_resolved() -> None:
    assert model.OWN_VOICE.speaker is None
    assert model.OWN_VOICE.speaker_resolved
    assert model.OWN_VOICE.relays == ()
