"""Spellings of one name: what is compared when two speakers are not in the actor list.

"Brig. Gen. Anna Torv", "General Torv" and "Torv" are one name. "Rebel official" and "security
official" are not: they share a common noun only.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import takewhile

from rashomon.ledger.words import speaker_words

NameWords = tuple[str, ...]
"""A name's words in lower case, without accents, articles and titles; never empty."""

# Latin letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "ß": "ss"})
_POSSESSIVE = re.compile(r"['’](?:s\b|(?!\w))")
_DROPPED = re.compile(r"[.'’ʼʻ`]")
_WORD = re.compile(r"\w+")


def fold(text: str) -> NameWords:
    """The words of a text in lower case, without accents, dots, possessives and articles."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_PLAIN_LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = _WORD.findall(_DROPPED.sub("", _POSSESSIVE.sub("", plain)))
    return tuple(word for word in words if word not in speaker_words().articles)


def before_connector(words: NameWords) -> NameWords:
    """The words up to the first that ties others to them: ("soldiers",) of "soldiers of Ostrov"."""
    connectors = speaker_words().connectors
    return tuple(takewhile(lambda word: word not in connectors, words))


def name_words(name: str) -> NameWords:
    """What identifies a name: without role words if a proper name stands at its end.

    "Defence ministry spokeswoman Anna Torv" is ("anna", "torv"); "Free Freedonian Army" ends in
    a common noun and keeps all its words, and so does "residents of Ostrov".
    """
    words = fold(name) or (name.strip().lower(),)
    if not ends_in_proper_name(words):
        return words
    return tuple(word for word in words if word not in speaker_words().roles)


def ends_in_proper_name(words: NameWords) -> bool:
    """Whether the last word can be a person's last name."""
    lists = speaker_words()
    if words[-1] in lists.roles:
        return False
    return len(words) == 1 or words[-2] not in lists.connectors


def names_somebody(name: str) -> bool:
    """Whether any capitalised word is more than a common noun: not so for "Officials"."""
    roles = speaker_words().roles
    written = (word for part in name.split() for word in _WORD.findall(part))
    return any(word[0].isupper() and not set(fold(word)) <= roles for word in written if fold(word))


def extends(longer: NameWords, shorter: NameWords) -> bool:
    """Whether the longer name says the same last name and more.

    True of ("anna", "torv") over ("torv",) and over ("a", "torv"), false over ("ivan", "torv")
    and of ("rebel", "official") over ("official",).
    """
    if longer == shorter or longer[-1] != shorter[-1] or not ends_in_proper_name(shorter):
        return False
    if not ends_in_proper_name(longer) or sum(map(len, longer)) <= sum(map(len, shorter)):
        return False
    rest = iter(longer[:-1])
    return all(any(_matches(word, other) for other in rest) for word in shorter[:-1])


def _matches(word: str, longer_word: str) -> bool:
    is_initial = len(word) == 1 and longer_word.startswith(word)
    return is_initial or word == longer_word
