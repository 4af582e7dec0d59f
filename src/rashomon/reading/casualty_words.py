"""Words that say what happened to people, with how they stand to the number counted.

Three: "killed 12 men" (active), "12 men were killed" (participle), "the deaths of 12 men" (noun).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.language import Token
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


@cache
def _lexicon() -> dict[str, tuple[tuple[tuple[str, ...], TollStatus, str], ...]]:
    """Entries by first word, longest first."""
    rows: dict[str, list[tuple[tuple[str, ...], TollStatus, str]]] = {}
    for status, table in load_table("casualties").items():
        if status == "around":
            continue
        for form in ("active", "participle", "intransitive", "adjective", "noun", "people"):
            for word in table[form].split():
                rows.setdefault(word, []).append(((word,), TollStatus(status), form))
        for form, phrases in (
            ("participle", table["phrase"]),
            ("active", table["phrase"]),
            ("intransitive", table["intransitive_phrase"]),
        ):
            for phrase in phrases:
                words = tuple(phrase.split())
                rows.setdefault(words[0], []).append((words, TollStatus(status), form))
    return {
        first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        for first, entries in rows.items()
    }


@cache
def casualty_forms() -> frozenset[str]:
    """Every single word of harm, in lower case."""
    return frozenset(
        words[0]
        for entries in _lexicon().values()
        for words, _, form in entries
        if len(words) == 1 and form != "people"
    )


def find_around(tokens: Sequence[Token], first: int, last: int) -> CasualtyWord | None:
    """The verb before people whose sense a word after them completes: "took 40 men prisoner".

    Args:
        tokens: The sentence.
        first: First token of the people counted.
        last: One past their last token.
    """
    for table in load_table("casualties")["around"]:
        verbs, closers = table["verbs"].split(), table["closers"].split()
        lead = range(max(0, first - AROUND_LEAD), first)
        verb = next((i for i in reversed(lead) if tokens[i].lower in verbs), None)
        around = tokens[verb or first : last + AROUND_REACH]
        ahead = [token.lower for token in around]
        if verb is not None and any(word in closers for word in ahead):
            return CasualtyWord(
                first=verb,
                last=first,
                status=TollStatus(table["status"]),
                forms=frozenset({"active"}),
            )
    return None


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
    entries = _lexicon().get(tokens[index].lower, ())
    for length in sorted({len(words) for words, _, _ in entries}, reverse=True):
        lower = tuple(token.lower for token in tokens[index : index + length])
        matching = [entry for entry in entries if entry[0] == lower]
        if matching:
            return CasualtyWord(
                first=index,
                last=index + length,
                status=matching[0][1],
                forms=frozenset(form for _, status, form in matching if status is matching[0][1]),
            )
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
