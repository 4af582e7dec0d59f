"""The ledger: an incident's figures side by side, their relations, origins and estimates.

Pure functions over the records of ``rashomon.model``; ``docs/ledger.md`` gives the method.
"""

from rashomon.ledger.accounts import build_accounts
from rashomon.ledger.blame import (
    ActorTree,
    build_responsibility,
    find_contradictions,
    grade_incident,
)
from rashomon.ledger.build import build_ledger, estimate_all
from rashomon.ledger.dispersion import diagnose_incident
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
from rashomon.ledger.totals import diagnose_casebook

__all__ = [
    "ActorTree",
    "Interval",
    "ParentOf",
    "RuleSettings",
    "build_accounts",
    "build_ledger",
    "build_origins",
    "build_responsibility",
    "compare_quantities",
    "contains",
    "diagnose_casebook",
    "diagnose_incident",
    "estimate",
    "estimate_all",
    "find_contradictions",
    "grade_incident",
    "interval",
    "is_same_value",
    "overlap",
    "parse_settings",
    "point",
    "shipped_rules_text",
    "shipped_settings",
    "why_set_aside",
]
