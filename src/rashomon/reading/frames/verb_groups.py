"""A verb with its helping verbs: whether it happened, and where the group begins.

Three: "has not held" (negated) · "is due to come into force" (future) · "could collapse"
(hypothetical).

The words that lead from one verb to another are data, in ``data/verbs.toml``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.language import Token
from rashomon.language.vocabulary import load_words
from rashomon.model import Modality
from rashomon.reading.datafiles import load_table

MAX_GROUP = 12  # tokens: "is not now expected to have been largely"
MAX_LEAD = 14  # tokens between "if" and the verb of its clause
MAX_TAIL = 24  # tokens between a verb with "would" and its "if"
MAX_DEMAND = 2  # tokens of the demand itself: "called for"
MAX_WISH = 8  # tokens between "urged" and "to extend"

_BEING = frozenset(
    "is are was were be been being 's got get gets isn't aren't wasn't weren't".split()
)
_IMAGINED = frozenset("could might may can".split())
_CLAUSE_MARKS = frozenset(",;:–—")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerbGroup:
    """Where a verb's group begins, and what its words say of it.

    Attributes:
        start: Index of its first token.
        modality: Whether it happened.
        is_passive: Whether the last helping verb is a form of "be".
        is_bare: Whether no helping verb stands before the verb.
        is_wished: Whether it is only demanded, discussed or hoped for.
    """

    start: int
    modality: Modality
    is_passive: bool
    is_bare: bool
    is_wished: bool


@cache
def verb_words(name: str) -> frozenset[str]:
    """A word list of ``verbs.toml``."""
    return frozenset(load_table("verbs")[name].split())


def find_group(tokens: Sequence[Token], verb: int, floor: int) -> VerbGroup:
    """The group of the verb at an index; it never begins before ``floor``."""
    start = _start(tokens, verb, floor)
    words = [token.lower for token in tokens[start:verb]]
    own = words[len(words) - words[::-1].index("to") :] if "to" in words else words
    helping = [word for word in own if word in load_words()["auxiliary"] or word == "got"]
    return VerbGroup(
        start=start,
        modality=_modality(tokens, start, verb, words),
        is_passive=bool(helping) and helping[-1] in _BEING,
        is_bare=not helping and "to" not in words,
        is_wished=_is_wished(start, words, floor),
    )


def _start(tokens: Sequence[Token], verb: int, floor: int) -> int:
    index = verb
    while index > max(floor, verb - MAX_GROUP):
        lower = tokens[index - 1].lower
        if lower == "far" and tokens[index - 2].lower in {"so", "thus"}:
            index -= 2
            continue
        if lower == "in" and tokens[index - 2].lower.startswith("succe"):
            index -= 2
            continue
        leads = tokens[index].lower in {"to", "be"} and lower in leading_verbs()
        if not (leads or _helps(lower) or lower == "to"):
            break
        index -= 1
    return index


def _helps(lower: str) -> bool:
    words = load_words()
    return (
        lower in words["auxiliary"]
        or lower in words["verb_adverb"]
        or lower in {"not", "n't", "yet", "ever", "got", "completely", "hereby", "all", "both"}
        or (lower.endswith("ly") and len(lower) > 4 and lower not in {"family", "july", "supply"})
    )


@cache
def leading_verbs() -> frozenset[str]:
    """Verbs that lead to another: "failed [to hold]", "agreed [to extend]"."""
    lists = ("negating", "coming", "imagined", "happened")
    return frozenset.union(*(verb_words(name) for name in lists))


def _modality(tokens: Sequence[Token], start: int, verb: int, words: Sequence[str]) -> Modality:
    if _is_supposed(tokens, start):
        return Modality.HYPOTHETICAL
    group = frozenset(words)
    if {"would", "'d"} & group:
        imagined = "have" in group or _has_condition(tokens, verb)
        return Modality.HYPOTHETICAL if imagined else Modality.FUTURE
    if _is_negated(tokens, start, words):
        return Modality.NEGATED
    if group & _IMAGINED or group & verb_words("imagined"):
        return Modality.HYPOTHETICAL
    if {"will", "shall", "'ll"} & group or group & verb_words("coming") - {"claimed"}:
        return Modality.FUTURE
    return Modality.ACTUAL


def _is_negated(tokens: Sequence[Token], start: int, words: Sequence[str]) -> bool:
    if any(word in {"not", "never"} or word.endswith("n't") or word == "cannot" for word in words):
        return True
    yet = (
        "yet" in words and "to" in words and bool({"has", "have", "had", "is", "are"} & set(words))
    )
    before = tokens[start - 1].lower if start else ""
    return yet or before == "without" or bool(verb_words("negating") & set(words))


def _is_supposed(tokens: Sequence[Token], start: int) -> bool:
    """Whether "if" opens the clause of a group."""
    for index in range(start - 1, max(-1, start - MAX_LEAD), -1):
        if tokens[index].text in _CLAUSE_MARKS or tokens[index].lower in {"that", "but"}:
            return False
        if tokens[index].lower in verb_words("supposing"):
            return True
    return False


def _has_condition(tokens: Sequence[Token], verb: int) -> bool:
    ahead = tokens[verb : verb + MAX_TAIL]
    behind = tokens[max(0, verb - MAX_TAIL) : verb]
    return bool({"if", "unless"} & {token.lower for token in (*ahead, *behind)})


def _is_wished(start: int, words: Sequence[str], floor: int) -> bool:
    """ "urged both sides [to extend]", "[should withdraw]"; a bare "to" tells only an aim."""
    if {"should", "must"} & set(words):
        return True
    return bool(words) and words[0] == "to" and start > floor


def is_wish_before(tokens: Sequence[Token], index: int, floor: int = 0) -> bool:
    """Whether words of demanding, planning or talks lead to a noun: "called for a truce".

    What is demanded may be cited as a whole, so that the floor lies right behind the demand.
    """
    lead = range(index - 1, max(floor - MAX_DEMAND - 1, index - MAX_WISH, -1), -1)
    for position in lead:
        if tokens[position].text in {";", ":"}:
            return False
        if tokens[position].lower in verb_words("wished"):
            return True
    return False
