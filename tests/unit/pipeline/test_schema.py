import json

from rashomon.model import contract_schema
from rashomon.pipeline import shipped_schema


def test_shipped_schema_is_that_of_the_records() -> None:
    """On failure run: rashomon.model.contract_schema() changed; see CONTRIBUTING.md."""
    expected = json.dumps(contract_schema(), indent=2, sort_keys=True) + "\n"
    assert shipped_schema() == expected
