"""The rules by which words take a side of a question beyond numbers, read once, at first use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.ledger.blame.words import load_table
from rashomon.model import ContradictionKind

NEGATION_REACH = 3
"""Words before a match in which a negator turns it. "would never intentionally attack" needs 1,
"had not been meant to" 2, "does not in any way target" 3; at 4 "no talks, and deliberate shelling
of" would turn."""

_WORD = re.compile(r"[\w'’]+")
_SHORT_NOT = re.compile(r"n['’]t$")


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRule:
    """Words that take one side of a question.

    Attributes:
        kind: The question.
        side: 0 or 1, the first or the second of the kind's two sides.
        pattern: The words.
        turns: Whether a negator before them turns the side.
        examples: Sentences on the side.
        turned: Sentences on the other side.
        misses: Sentences on neither.
    """

    kind: ContradictionKind
    side: int
    pattern: re.Pattern[str]
    turns: bool
    examples: tuple[str, ...]
    turned: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideFound:
    """A side of a question that words take."""

    kind: ContradictionKind
    side: int


def find_sides(words: str) -> Iterator[SideFound]:
    """The sides that these words take, each question once, in the order of the rules.

    Where rules for one question disagree, the first rule decides.
    """
    seen: set[ContradictionKind] = set()
    for rule in statement_rules():
        found = rule.pattern.search(words)
        if found is None or rule.kind in seen:
            continue
        seen.add(rule.kind)
        is_turned = rule.turns and _is_negated(words[: found.start()], found.group())
        yield SideFound(kind=rule.kind, side=1 - rule.side if is_turned else rule.side)


def side_words(kind: ContradictionKind, side: int) -> str:
    """The side in the words that users read: "never left"."""
    return _sides()[kind][side]


@cache
def statement_rules() -> tuple[StatementRule, ...]:
    """The shipped rules, in the order of the file."""
    return tuple(
        StatementRule(
            kind=ContradictionKind(entry["kind"]),
            side=_sides()[ContradictionKind(entry["kind"])].index(entry["side"]),
            pattern=re.compile(entry["pattern"], re.IGNORECASE),
            turns=entry.get("turns", True),
            examples=tuple(entry["examples"]),
            turned=tuple(entry.get("turned", ())),
            misses=tuple(entry["not"]),
        )
        for entry in load_table("contradictions.toml")["rule"]
    )


def _is_negated(before: str, found: str) -> bool:
    near = _WORD.findall(before)[-NEGATION_REACH:] + _WORD.findall(found)[1:-1]
    return any(word.lower() in _negators() or _SHORT_NOT.search(word) for word in near)


@cache
def _negators() -> frozenset[str]:
    return frozenset(load_table("contradictions.toml")["negators"])


@cache
def _sides() -> Mapping[ContradictionKind, tuple[str, str]]:
    table = load_table("contradictions.toml")["sides"]
    return {ContradictionKind(kind): (first, second) for kind, (first, second) in table.items()}
