"""The JSON Schema of the contract."""

from __future__ import annotations

from typing import Any

import msgspec

from rashomon.model.incident import Incident
from rashomon.model.reading import Reading


def contract_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the two kinds of output lines: ``Reading`` and ``Incident``."""
    (reading, incident), definitions = msgspec.json.schema_components([Reading, Incident])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rashomon contract",
        "description": "A line of `rashomon read --json` or of `rashomon incidents --json`.",
        "anyOf": [reading, incident],
        "$defs": definitions,
    }
