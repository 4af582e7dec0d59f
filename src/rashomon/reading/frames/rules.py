"""The rules of ``ceasefires.toml``, ``access.toml`` and ``territory.toml``, ready for look-up.

A rule is of one of four forms, each with sentences of its own in the tables:

- ``act``: somebody does it to a thing: "rebels broke the truce", "the truce was broken by rebels".
- ``state``: the thing itself: "the truce collapsed", "the convoy is waiting". With ``be``, words
  that need no verb of their own: "the truce is hanging by a thread".
- ``noun``: "a violation of the truce by rebels", "truce violations".
- ``mark``: words before the thing: "the fragile truce", "the besieged town".

A verb is named by its base form. ".." stands for what it acts on, inside an act ("turn .. back"),
or for who has it, inside a state ("under .. control"). Words in brackets may be absent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from rashomon.reading.datafiles import load_table
from rashomon.reading.frames.verb_forms import VerbForm, forms_of

_OPTIONAL = re.compile(r"\((\w+)\) ?")
GAP = ".."
_WORDS = ("theme", "actor", "role")
_FLAGS = ("negates", "be", "says", "pronoun", "loose", "of_only", "needs_agent", "doubted")


class FrameForm(StrEnum):
    """How the words of a rule stand to the thing that they speak of."""

    ACT = "act"
    STATE = "state"
    NOUN = "noun"
    MARK = "mark"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameRule:
    """One rule.

    Attributes:
        status: What the words say of the thing, in the words of the contract.
        form: How they stand to it.
        theme: What the thing must be, by the name of a test of the kind; "" takes the usual one.
        actor: Who must do it: ``any`` (or nobody), ``fighter``, ``none``; for a state ``follows``
            where somebody must follow it, and ``to`` where that word must stand between.
        role: What else the noun phrases are: ``broker`` (the one who does it brings it about),
            ``ousted`` (the thing is who loses what follows), ``leaving`` (the thing is who leaves),
            ``kept_out`` (the one who does it is who cannot), ``awaited`` (the one who has it must
            allow it); "" for the usual parts.
        negates: Whether the words say that it did not happen: "rejected the truce".
        be: Whether a state needs a form of "be" or the like before it.
        says: Whether the one who does it thereby says it: "declared the ceasefire over".
        pronoun: Whether "it" may stand for the thing.
        loose: Whether a noun may stand without the thing, when the text has just spoken of it:
            "40 breaches by the army".
        of_only: Whether a noun must be followed by its thing: "the loss [of the dam]".
        needs_agent: Whether the passive must name who does it: "is held [by the rebels]".
        doubted: Whether it must be doubted that it happens, which is then what is said: "will not
            outlast the week".
        unless: Words that, right after, make it another thing: "fell [within] the zone".
    """

    status: str
    form: FrameForm
    theme: str = ""
    actor: str = "any"
    role: str = ""
    negates: bool = False
    be: bool = False
    says: bool = False
    pronoun: bool = False
    loose: bool = False
    of_only: bool = False
    needs_agent: bool = False
    doubted: bool = False
    unless: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """One wording of a rule, looked up by its first word.

    Attributes:
        rule: The rule.
        forms: What its first word may be as a verb; empty for other words.
        rest: The words that follow at once.
        after_gap: The words that follow the gap; empty when there is none.
    """

    rule: FrameRule
    forms: frozenset[VerbForm]
    rest: tuple[str, ...]
    after_gap: tuple[str, ...] = ()


@cache
def frame_entries(table: str) -> Mapping[str, tuple[Entry, ...]]:
    """The wordings of a table by their first word, longest first."""
    found: dict[str, list[Entry]] = {}
    for row in load_table(table)["rule"]:
        for first, entry in _entries(row):
            found.setdefault(first, []).append(entry)
    return {
        first: tuple(sorted(entries, key=lambda e: len(e.rest) + len(e.after_gap), reverse=True))
        for first, entries in found.items()
    }


def _entries(row: Mapping[str, Any]) -> Iterator[tuple[str, Entry]]:
    options = {name: row[name] for name in (*_WORDS, *_FLAGS) if name in row}
    rule = FrameRule(
        status=row["status"],
        form=FrameForm(row["form"]),
        unless=frozenset(row.get("unless", "").split()),
        **options,
    )
    inflects = rule.form is FrameForm.ACT or (rule.form is FrameForm.STATE and not rule.be)
    for wording in row["words"]:
        for plain in _expanded(wording):
            before, _, after = plain.partition(f" {GAP} ")
            first, *rest = before.split()
            gap = tuple(after.split())
            if not inflects:
                yield first, Entry(rule, frozenset(), tuple(rest), gap)
                continue
            for word, forms in forms_of(first).items():
                yield word, Entry(rule, forms, tuple(rest), gap)


def _expanded(wording: str) -> tuple[str, ...]:
    """With and without the word in brackets."""
    if _OPTIONAL.search(wording) is None:
        return (wording,)
    return _OPTIONAL.sub("", wording), _OPTIONAL.sub(r"\1 ", wording)
