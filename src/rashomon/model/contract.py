"""The JSON Schema of the contract."""

from __future__ import annotations

from typing import Any

import msgspec

from rashomon.model.incident import Incident
from rashomon.model.reading import Reading
from rashomon.model.track import AccessTrack, CeasefireTrack, GroundTrack

LINES = (Reading, Incident, CeasefireTrack, AccessTrack, GroundTrack)
"""What `read`, `incidents`, `ceasefires`, `access` and `territory` print a line of."""


def contract_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the kinds of output lines."""
    kinds, definitions = msgspec.json.schema_components(LINES)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Rashomon contract",
        "description": "A line that `rashomon read`, `incidents`, `ceasefires`, `access` or "
        "`territory` prints with --json.",
        "anyOf": list(kinds),
        "$defs": definitions,
    }
