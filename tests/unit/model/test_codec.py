from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from tests.unit.model.strategies import records

from rashomon.model import (
    Claim,
    ClaimKind,
    Document,
    Hedge,
    Incident,
    ReaderVersion,
    Reading,
    Span,
    Speaker,
    Toll,
    TollStatus,
    as_json_value,
    contract_schema,
    from_json,
    to_json,
)

TEXT = "The ministry said 62 soldiers were killed."


@pytest.mark.parametrize("letter", ["\x1b", "\x7f", "\x9b", "\u202e", "\u2028", "\u2066"])
def test_what_commands_a_terminal_is_an_escape_in_json(letter: str) -> None:
    line = to_json({"title": f"Zürich{letter}"})
    assert line == f'{{"title":"Zürich\\u{ord(letter):04x}"}}'
    assert json.loads(line) == {"title": f"Zürich{letter}"}


def reading() -> Reading:
    """A reading of one toll by one speaker."""
    document = Document.create(TEXT, uri="a.txt", published=date(2016, 9, 18))
    toll = Toll(status=TollStatus.KILLED, group="soldiers", relation=Hedge.EXACT, low=62, high=62,
                text="62")  # fmt: skip
    claim = Claim(
        id="c-0000000000000000",
        kind=ClaimKind.TOLL,
        evidence=Span.cut(TEXT, 18, 41),
        speaker=Speaker(start=0, end=12, text="The ministry", name="The ministry"),
        cue=Span.cut(TEXT, 13, 17),
        toll=toll,
    )
    return Reading(
        document=document, claims=(claim,), reader=ReaderVersion(name="rules", version="1")
    )


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(contract_schema())


def as_dict(record: object) -> dict[str, Any]:
    """The record as a JSON object."""
    written: dict[str, Any] = json.loads(to_json(record))
    return written


def test_every_field_is_written_and_unknown_is_null() -> None:
    claim = as_dict(reading())["claims"][0]

    assert claim["event_id"] is None
    assert claim["relays"] == []
    assert set(claim) >= {"ceasefire", "territory", "access", "responsibility", "modality"}


def test_days_are_written_in_iso_form() -> None:
    assert as_dict(reading())["document"]["published"] == "2016-09-18"


def test_letters_beyond_ascii_stay_readable() -> None:
    assert "“Sixty”" in to_json(Span.cut("“Sixty”", 0, 7))


def test_a_json_value_is_what_is_written() -> None:
    assert json.loads(json.dumps(as_json_value(reading()))) == as_dict(reading())


def test_a_fault_names_its_path() -> None:
    written = as_dict(reading())
    written["claims"][0]["toll"]["status"] = "slain"

    with pytest.raises(ValueError, match=r"slain.*\$\.claims\[0\]\.toll\.status"):
        from_json(json.dumps(written), Reading)


def test_a_span_that_does_not_fit_is_refused_when_read_back() -> None:
    written = as_dict(reading())
    written["claims"][0]["evidence"]["end"] += 1

    with pytest.raises(ValueError, match="not a span"):
        from_json(json.dumps(written), Reading)


def test_broken_json_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="truncated"):
        from_json('{"document": {', Reading)


def test_the_schema_is_valid_2020_12() -> None:
    schema = contract_schema()

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_schema_accepts_a_written_reading(validator: Draft202012Validator) -> None:
    assert list(validator.iter_errors(as_dict(reading()))) == []


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(record=records(Reading))
def test_the_schema_accepts_any_reading(validator: Draft202012Validator, record: Reading) -> None:
    assert list(validator.iter_errors(as_dict(record))) == []


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(record=records(Incident))
def test_the_schema_accepts_any_incident(validator: Draft202012Validator, record: Incident) -> None:
    assert list(validator.iter_errors(as_dict(record))) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("claims", 0, "stance"), "says"),
        (("claims", 0, "kind"), "Toll"),
        (("claims", 0, "toll", "status"), "dead"),
        (("claims", 0, "toll", "relation"), "more than"),
        (("claims", 0, "toll", "low"), "62"),
        (("claims", 0, "evidence"), None),
        (("document", "text"), None),
        (("document",), None),
    ],
)
def test_the_schema_rejects_what_is_no_reading(
    validator: Draft202012Validator, path: tuple[str | int, ...], value: object
) -> None:
    written = as_dict(reading())
    holder: Any = written
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value

    assert not validator.is_valid(written)


def test_the_schema_names_every_field_of_the_contract() -> None:
    definitions = contract_schema()["$defs"]

    assert set(definitions["Reading"]["properties"]) == {
        "document", "claims", "events", "places", "times", "warnings", "reader",
    }  # fmt: skip
    assert set(definitions["Incident"]["properties"]) == {
        "id", "type", "sub_type", "place", "time", "documents", "claims", "ledger",
        "responsibility", "grading", "contradictions", "origins", "estimates", "event_ids",
        "lineage", "marks",
    }  # fmt: skip
