"""The settings of the rules that ship with the package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from rashomon.ledger.rules.settings import RuleSettings
from rashomon.ledger.rules.settings_file import parse_settings


def shipped_rules_text() -> str:
    """The file with the default settings, with comments: a start for one's own."""
    return files("rashomon.ledger").joinpath("data/rules.toml").read_text(encoding="utf-8")


@cache
def shipped_settings() -> RuleSettings:
    """The default settings."""
    return parse_settings(shipped_rules_text(), "data/rules.toml", RuleSettings())
