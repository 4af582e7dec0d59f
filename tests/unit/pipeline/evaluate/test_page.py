"""The page on comparing readings names everything that the command prints."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from tests.factories import a_claim, a_toll

from rashomon.pipeline.evaluate import (
    ChangedClaim,
    DocumentDifference,
    EvaluationSummary,
    FieldChange,
    FieldCount,
    KindCount,
    Outcome,
    ReadingSide,
)
from rashomon.pipeline.evaluate.fields import claim_fields, event_fields

PAGE = (Path(__file__).parents[4] / "docs" / "comparing-readings.md").read_text(encoding="utf-8")
RECORDS = (
    ChangedClaim,
    DocumentDifference,
    EvaluationSummary,
    FieldChange,
    FieldCount,
    KindCount,
    ReadingSide,
)


@pytest.mark.parametrize("record", RECORDS)
def test_every_key_is_named(record: Any) -> None:
    names = [field.name for field in dataclasses.fields(record)]
    assert [name for name in names if f"`{name}`" not in PAGE and f'"{name}"' not in PAGE] == []


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_is_named(outcome: Outcome) -> None:
    assert f"`{outcome}`" in PAGE


def test_every_field_that_is_not_of_the_contract_is_named() -> None:
    claim = a_claim(toll=a_toll(62))
    names = {**claim_fields(claim), **event_fields(None)}
    own = {field.name for field in dataclasses.fields(claim)}
    own |= {f"toll.{field.name}" for field in dataclasses.fields(a_toll())}
    assert [name for name in names if name not in own and f"`{name}`" not in PAGE] == []
