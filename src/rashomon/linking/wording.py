"""The words in which a document tells of one of its events.

An event's own sentences are those with its trigger or with evidence of a claim about it. The
document's main event also has the title.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from rashomon.gazetteer import load_countries
from rashomon.language.sentences import split_sentences
from rashomon.linking.names import fold_name
from rashomon.model import Claim, Event, Quotation, Reading, Speaker

MIN_LETTERS = 4
"""Shorter words are articles, numbers and abbreviations of parties, which other parts compare."""

QUOTED_WORDS = 4
"""Fewer words are quoted by chance: "no casualties", "terror camps"."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_POSSESSIVE = re.compile(r"['’]s?$")
_ANOTHER = re.compile(
    r"\b(?:another|second|separate|similar|earlier|previous|other|last (?:week|month|year)['’]s)\s+"
    r"(?:[\w'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
_BEFORE_TRIGGER = 50  # characters: "another suspected coalition [air strike]"


def event_sentences(event: Event, claims: Iterable[Claim], reading: Reading) -> tuple[str, ...]:
    """The sentences of an event, in order of the text."""
    text = reading.document.text
    stretches = split_sentences(text)
    starts = [stretch.start for stretch in stretches]
    anchors = [event.trigger.start, *(claim.evidence.start for claim in claims)]
    wanted = {max(0, bisect_right(starts, anchor) - 1) for anchor in anchors if starts}
    return tuple(text[stretches[i].start : stretches[i].end] for i in sorted(wanted))


def rare_words(texts: Iterable[str]) -> tuple[str, ...]:
    """Names and other words that news of war seldom has, folded, sorted, without repeats.

    Names of countries and of their people are left out: all news of a war has them.
    """
    return tuple(sorted(word for word in set(fold_every_word(texts)) if _is_rare(word)))


def fold_every_word(texts: Iterable[str]) -> Iterator[str]:
    """Every word of the texts, folded like names, without the ending of a plural or possessive."""
    for text in texts:
        for word in _WORD.findall(text):
            folded = fold_name(_POSSESSIVE.sub("", word))
            yield folded.removesuffix("s") if len(folded) > MIN_LETTERS else folded


def quoted_words(claims: Iterable[Claim]) -> tuple[str, ...]:
    """What claims quote directly, folded to words, sorted; short quotations are left out."""
    quoted = {
        " ".join(word.casefold() for word in _WORD.findall(claim.evidence.text))
        for claim in claims
        if claim.quotation is Quotation.DIRECT
    }
    return tuple(sorted(words for words in quoted if words.count(" ") + 1 >= QUOTED_WORDS))


def cited_people(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The folded last names of people whom claims cite by name, sorted, without repeats."""
    speakers = (claim.speaker for claim in claims if claim.speaker and claim.speaker_resolved)
    return tuple(sorted({name for speaker in speakers for name in _last_name(speaker)}))


def is_another(event: Event, text: str) -> bool:
    """Whether a document tells an event apart from one before: "another strike"."""
    before = text[max(0, event.trigger.start - _BEFORE_TRIGGER) : event.trigger.start]
    return _ANOTHER.search(before) is not None


def _last_name(speaker: Speaker) -> Iterator[str]:
    words = speaker.name.split()
    named = len(words) > 1 and all(word[:1].isupper() for word in words)
    if named and speaker.actor_id is None and speaker.kind is None:
        yield fold_name(words[-1])


def _is_rare(word: str) -> bool:
    return len(word) >= MIN_LETTERS and word not in _common()


@cache
def _common() -> frozenset[str]:
    """The list that ``training.linking.words`` writes, and the words of countries and peoples."""
    data = files("rashomon.linking").joinpath("data", "common_words.txt")
    listed = data.read_text(encoding="utf-8").split()
    names = [
        name
        for country in load_countries().countries
        for name in (country.name, *country.aliases, *country.demonyms, *country.seats)
    ]
    return frozenset(listed) | frozenset(fold_every_word(names))
