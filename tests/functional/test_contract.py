"""Real output against the JSON Schema that ships with the package."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.functional.conftest import RunCommand

from rashomon.pipeline import DemoResult, demo_documents, run_demo, shipped_schema


@pytest.fixture(scope="module")
def contract() -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(shipped_schema())
    Draft202012Validator.check_schema(schema)
    return schema


def validator_of(contract: dict[str, Any], record: str) -> Draft202012Validator:
    """A validator for one kind of line, so that a reading cannot pass for an incident."""
    return Draft202012Validator({"$ref": f"#/$defs/{record}", "$defs": contract["$defs"]})


def faults(validator: Draft202012Validator, output: str) -> list[str]:
    lines = output.splitlines()
    assert lines
    return [
        f"{error.json_path}: {error.message}"
        for line in lines
        for error in validator.iter_errors(json.loads(line))
    ]


def test_readings_follow_the_contract(
    run: RunCommand, contract: dict[str, Any], strike: Path
) -> None:
    output = run("read", strike, "--published", "2016-09-18", "--json").stdout
    assert faults(validator_of(contract, "Reading"), output) == []


def test_incidents_follow_the_contract(run: RunCommand, contract: dict[str, Any]) -> None:
    output = run("demo", "--json").stdout
    assert faults(validator_of(contract, "Incident"), output) == []


def test_schema_command_prints_the_shipped_schema(
    run: RunCommand, contract: dict[str, Any]
) -> None:
    assert json.loads(run("schema").stdout) == contract


def test_schema_refuses_an_incident_without_ledger(
    run: RunCommand, contract: dict[str, Any]
) -> None:
    incident = json.loads(run("demo", "--json").stdout.splitlines()[0])
    del incident["ledger"]
    assert faults(validator_of(contract, "Incident"), json.dumps(incident)) != []


@pytest.fixture(scope="module")
def demo() -> DemoResult:
    return run_demo()


def test_every_evidence_of_the_demo_is_text_of_its_document(demo: DemoResult) -> None:
    texts = {document.id: document.text for document in demo_documents()}
    claims = [claim for incident in demo.incidents for claim in incident.claims]
    assert claims
    for claim in claims:
        span = claim.evidence
        assert texts[claim.document_id][span.start : span.end] == span.text
