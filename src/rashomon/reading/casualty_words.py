"""Words that say what happened to people, with how they stand to the number counted.

Three: "killed 12 men" (active), "12 men were killed" (participle), "the deaths of 12 men" (noun).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.language import Token
from rashomon.language.tokens import stands_at
from rashomon.model import TollStatus
from rashomon.reading.datafiles import load_table

BEING = frozenset("is are was were be been being got get getting".split())
AROUND_LEAD = 4  # tokens: "took [the lives of] 26 people"
AROUND_REACH = 4  # tokens: "forced 900 people [from their] homes"
_BOTH = {
    frozenset({TollStatus.KILLED, TollStatus.WOUNDED}),
    frozenset({TollStatus.KILLED, TollStatus.CASUALTIES}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CasualtyWord:
    """One word or phrase of harm in a sentence.

    Attributes:
        first: Index of its first token.
        last: One past its last token.
        status: What happened.
        forms: How it may stand to the number: ``active`` before it, ``participle``,
            ``intransitive`` and ``adjective`` after it, ``noun`` either; ``people`` before it
            where the number counts people.
    """

    first: int
    last: int
    status: TollStatus
    forms: frozenset[str]


_Entry = tuple[tuple[str, ...], TollStatus, frozenset[str]]
"""A wording, what it says happened, and how it may stand to a number."""


@cache
def _lexicon() -> dict[str, tuple[_Entry, ...]]:
    """Entries by first word, longest first; of a wording listed twice, the first status holds."""
    forms: dict[tuple[str, ...], tuple[TollStatus, set[str]]] = {}
    for status, table in load_table("casualties").items():
        for form, words in _wordings(table) if status != "around" else ():
            listed, held = forms.setdefault(words, (TollStatus(status), set()))
            if listed == status:
                held.add(form)
    by_first: dict[str, list[_Entry]] = {}
    for words in sorted(forms, key=len, reverse=True):
        status, held = forms[words]
        by_first.setdefault(words[0], []).append((words, status, frozenset(held)))
    return {first: tuple(entries) for first, entries in by_first.items()}


def _wordings(table: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each form of one status with the wordings that may stand in it."""
    for form in ("active", "participle", "intransitive", "adjective", "noun", "people"):
        yield from ((form, (word,)) for word in table[form].split())
    for phrase in table["phrase"]:
        yield "participle", tuple(phrase.split())
        yield "active", tuple(phrase.split())
    for phrase in table["intransitive_phrase"]:
        yield "intransitive", tuple(phrase.split())


@cache
def casualty_forms() -> frozenset[str]:
    """Every single word of harm, in lower case."""
    return frozenset(
        words[0]
        for entries in _lexicon().values()
        for words, _, forms in entries
        if len(words) == 1 and forms != {"people"}
    )


def find_around(tokens: Sequence[Token], first: int, last: int) -> CasualtyWord | None:
    """The verb before people whose sense a word after them completes: "took 40 men prisoner".

    Args:
        tokens: The sentence.
        first: First token of the people counted.
        last: One past their last token.
    """
    for verbs, closers, status in _around():
        lead = range(max(0, first - AROUND_LEAD), first)
        verb = next((i for i in reversed(lead) if tokens[i].lower in verbs), None)
        around = tokens[verb or first : last + AROUND_REACH]
        ahead = [token.lower for token in around]
        if verb is not None and any(word in closers for word in ahead):
            return CasualtyWord(
                first=verb,
                last=first,
                status=status,
                forms=frozenset({"active"}),
            )
    return None


@cache
def _around() -> tuple[tuple[frozenset[str], frozenset[str], TollStatus], ...]:
    """Verbs whose sense a word after the people completes, those words, and what happened."""
    return tuple(
        (
            frozenset(table["verbs"].split()),
            frozenset(table["closers"].split()),
            TollStatus(table["status"]),
        )
        for table in load_table("casualties")["around"]
    )


def find_casualty_words(tokens: Sequence[Token]) -> tuple[CasualtyWord, ...]:
    """The words of harm of a sentence, in order; "killed and wounded" is one word."""
    found: list[CasualtyWord] = []
    index = 0
    while index < len(tokens):
        word = _word_at(tokens, index)
        if word is None:
            index += 1
            continue
        found.append(word)
        index = word.last
    return tuple(_joined(tokens, found))


def _word_at(tokens: Sequence[Token], index: int) -> CasualtyWord | None:
    for words, status, forms in _lexicon().get(tokens[index].lower, ()):
        if stands_at(tokens, index, words):
            return CasualtyWord(first=index, last=index + len(words), status=status, forms=forms)
    return None


def _joined(tokens: Sequence[Token], words: Sequence[CasualtyWord]) -> list[CasualtyWord]:
    """ "killed and wounded", "killed or injured", "dead and wounded" as one word."""
    joined: list[CasualtyWord] = []
    for word in words:
        before = joined[-1] if joined else None
        if before is not None and _is_pair(tokens, before, word):
            joined[-1] = CasualtyWord(
                first=before.first,
                last=word.last,
                status=TollStatus.CASUALTIES,
                forms=before.forms | word.forms,
            )
        else:
            joined.append(word)
    return joined


def _is_pair(tokens: Sequence[Token], left: CasualtyWord, right: CasualtyWord) -> bool:
    between = [token.lower for token in tokens[left.last : right.first]]
    if between not in (["and"], ["or"], ["/"], ["&"], ["and", "/", "or"], ["or", "were"]):
        return False
    if frozenset({left.status, right.status}) not in _BOTH:
        return False
    # "12 dead and wounded 30": each has a number of its own.
    number_before = left.first > 0 and _is_count(tokens[left.first - 1])
    number_after = right.last < len(tokens) and _is_count(tokens[right.last])
    return not (number_before and number_after)


def _is_count(token: Token) -> bool:
    return token.text[0].isdigit() or token.lower in {"dozens", "scores", "hundreds", "several"}
