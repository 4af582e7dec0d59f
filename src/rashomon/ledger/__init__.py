"""The ledger: an incident's figures side by side, their relations, origins and estimates.

Pure functions over the records of ``rashomon.model``; ``docs/ledger.md`` gives the method.
"""

from rashomon.ledger.accounts import build_accounts
from rashomon.ledger.blame import blame_rows
from rashomon.ledger.build import build_ledger, estimate_all
from rashomon.ledger.origins import ParentOf, build_origins
from rashomon.ledger.quantities import Interval, contains, interval, is_same_value, overlap, point
from rashomon.ledger.relations import compare_quantities
from rashomon.ledger.rules import (
    RuleSettings,
    estimate,
    parse_settings,
    shipped_rules_text,
    shipped_settings,
)
from rashomon.ledger.standing import why_set_aside

__all__ = [
    "Interval",
    "ParentOf",
    "RuleSettings",
    "blame_rows",
    "build_accounts",
    "build_ledger",
    "build_origins",
    "compare_quantities",
    "contains",
    "estimate",
    "estimate_all",
    "interval",
    "is_same_value",
    "overlap",
    "parse_settings",
    "point",
    "shipped_rules_text",
    "shipped_settings",
    "why_set_aside",
]
