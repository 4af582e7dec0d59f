"""The named rules that turn a field's claims into one estimate, one rule a module."""

from rashomon.ledger.rules.conservative import conservative_number
from rashomon.ledger.rules.estimate import estimate
from rashomon.ledger.rules.settings import RuleSettings, TieBreak
from rashomon.ledger.rules.settings_file import parse_settings
from rashomon.ledger.rules.shipped import shipped_rules_text, shipped_settings

__all__ = [
    "RuleSettings",
    "TieBreak",
    "conservative_number",
    "estimate",
    "parse_settings",
    "shipped_rules_text",
    "shipped_settings",
]
