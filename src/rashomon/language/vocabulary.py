"""The word lists and the cue list of this package, read once from ``data/``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rashomon.model import Stance


@cache
def load_words() -> dict[str, frozenset[str]]:
    """The closed word lists of ``words.toml`` by name."""
    return {name: frozenset(str(words).split()) for name, words in _read("words.toml").items()}


@cache
def words_of(*names: str) -> frozenset[str]:
    """The words of several lists of ``words.toml`` together."""
    return frozenset().union(*(load_words()[name] for name in names))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """One word of saying.

    Attributes:
        lemma: Its name in the list.
        forms: The finite forms, lower case.
        participle: The -ing form that may carry content ("saying that"); None when none may.
        takes: What follows it: ``clause`` (with or without "that"), ``that`` (only with "that"
            or a quotation), ``object`` (a noun phrase or gerund: "denied killing", "blamed X"),
            ``figure`` (an object that holds a number: "recorded 12 deaths"), ``to`` (an
            infinitive: "vowed to go on"), ``quote`` (only a quotation).
        told: Whether an addressee may stand first ("told AFP that").
        inverts: Whether the speaker may follow ("said Ana Torv").
        stance: How the speaker stands to the content.
    """

    lemma: str
    forms: frozenset[str]
    participle: str | None
    takes: frozenset[str]
    told: bool
    inverts: bool
    stance: Stance


@cache
def load_cues() -> dict[str, Cue]:
    """Every cue by each of its finite forms and its participle."""
    by_form: dict[str, Cue] = {}
    for lemma, row in _read("cues.toml")["cue"].items():
        forms = frozenset(row["forms"].split())
        cue = Cue(
            lemma=lemma,
            forms=forms,
            participle=row.get("participle"),
            takes=frozenset(row["takes"].split()),
            told=bool(row.get("told", False)),
            inverts=bool(row.get("inverts", False)),
            stance=Stance(row.get("stance", "asserts")),
        )
        by_form |= dict.fromkeys(forms, cue)
        if cue.participle:
            by_form[cue.participle] = cue
    return by_form


@cache
def stance_of(lemma: str) -> Stance:
    """The stance that a cue expresses; asserting for a cue that is not in the list."""
    row = _read("cues.toml")["cue"].get(lemma, {})
    return Stance(row.get("stance", Stance.ASSERTS))


def load_cue_nouns() -> frozenset[str]:
    """Nouns of saying that take "that": "the claim that"."""
    return load_list("noun")


@cache
def load_list(name: str) -> frozenset[str]:
    """A list of ``cues.toml`` besides the cues: ``noun``, ``colon`` or ``paper``."""
    return frozenset(_read("cues.toml")[name]["forms"].split())


@cache
def _read(name: str) -> dict[str, Any]:
    text = files("rashomon.language").joinpath("data", name).read_text("utf-8")
    return tomllib.loads(text)
