"""A user's settings as TOML: every value checked, every fault named.

[about]
margin_percent = 5

[hierarchy]
kinds = ["medical", "un", "monitor"]
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from rashomon.errors import InvalidRules
from rashomon.ledger.rules.settings import (
    SPEAKER_KINDS,
    VAGUE_BOUNDS,
    RuleSettings,
    TieBreak,
)
from rashomon.model import RuleName

MAX_NUMBER = 1_000_000_000
"""The largest number that a word may stand for: more people than any toll can count."""


class _Fault(Exception):
    """What is wrong with one value, without its path."""


def parse_settings(text: str, name: str, defaults: RuleSettings) -> RuleSettings:
    """The settings of a file; what it leaves out is as in ``defaults``.

    Args:
        text: The file's text.
        name: The file as the user named it, for messages.
        defaults: What holds where the file says nothing.

    Raises:
        InvalidRules: It is not TOML, or some values cannot be used; the error has a line for each.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidRules(
            name, (f"not TOML: {error}; mend it, or begin with what `rashomon rules` prints",)
        ) from error
    faults: list[str] = []
    changes: dict[str, Any] = {}
    for table_name, table in tables.items():
        known = _SETTINGS.get(table_name)
        if known is None:
            faults.append(_unknown(table_name, _SETTINGS, "table"))
        elif not isinstance(table, Mapping):
            faults.append(f"{table_name}: must be a table, written [{table_name}]")
        elif table_name == "numbers":
            changes["numbers"] = _numbers(table, defaults, faults)
        else:
            _read_table(table_name, table, known, (changes, faults))
    if faults:
        raise InvalidRules(name, tuple(faults))
    return replace(defaults, **changes)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """One key: the attribute of ``RuleSettings`` that it sets, and how its value is checked."""

    attribute: str
    check: Callable[[Any], Any]


def _read_table(
    name: str,
    table: Mapping[str, Any],
    known: Mapping[str, _Setting],
    found: tuple[dict[str, Any], list[str]],
) -> None:
    changes, faults = found
    for key, value in table.items():
        path = f"{name}.{key}"
        setting = known.get(key)
        if setting is None:
            faults.append(_unknown(path, [f"{name}.{one}" for one in known], "setting"))
            continue
        try:
            changes[setting.attribute] = setting.check(value)
        except _Fault as fault:
            faults.append(f"{path}: {fault}")


def _numbers(
    table: Mapping[str, Any], defaults: RuleSettings, faults: list[str]
) -> tuple[tuple[str, int], ...]:
    numbers = dict(defaults.numbers)
    for word, value in table.items():
        if word not in VAGUE_BOUNDS:
            faults.append(
                _unknown(f"numbers.{word}", [f"numbers.{w}" for w in VAGUE_BOUNDS], "word")
            )
            continue
        try:
            numbers[word] = _whole_number(value, MAX_NUMBER)
        except _Fault as fault:
            faults.append(f"numbers.{word}: {fault}")
    return tuple(numbers.items())


def _unknown(path: str, known: Collection[str], what: str) -> str:
    close = get_close_matches(path, list(known), n=1)
    hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(known)}"
    return f"{path}: no such {what}; {hint}"


def _whole_number(value: object, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise _Fault(f"must be a whole number from 0 to {most}, not {value!r}")
    return value


def _percent(value: object) -> int:
    return _whole_number(value, 100)


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise _Fault(f"must be true or false, not {value!r}")
    return value


def _tie_break(value: object) -> TieBreak:
    if value not in list(TieBreak):
        raise _Fault(f"must be one of {', '.join(TieBreak)}, not {value!r}")
    return TieBreak(str(value))


def _names(value: object, known: Collection[str]) -> tuple[str, ...]:
    """Distinct known names in the order given, at least one."""
    if not isinstance(value, list) or not value:
        raise _Fault(f"must be a list of one or more of {', '.join(known)}, not {value!r}")
    strange = [name for name in value if name not in known]
    if strange:
        raise _Fault(f"does not know {strange[0]!r}; there are {', '.join(known)}")
    repeated = [name for name in value if value.count(name) > 1]
    if repeated:
        raise _Fault(f"names {repeated[0]!r} twice; leave one out")
    return tuple(value)


def _kinds(value: object) -> tuple[str, ...]:
    return _names(value, SPEAKER_KINDS)


def _rules(value: object) -> tuple[RuleName, ...]:
    return tuple(RuleName(name) for name in _names(value, tuple(RuleName)))


_SETTINGS: Mapping[str, Mapping[str, _Setting]] = {
    "about": {"margin_percent": _Setting(attribute="about_margin_percent", check=_percent)},
    "numbers": {},
    "hierarchy": {"kinds": _Setting(attribute="kinds", check=_kinds)},
    "ties": {
        "settle": _Setting(attribute="ties", check=_tie_break),
        "prefer_exact": _Setting(attribute="prefer_exact", check=_yes_or_no),
    },
    "rules": {"use": _Setting(attribute="rules", check=_rules)},
}
