"""Place names in comparable form.

"Deir ez-Zor", "Deir al-Zor" and "DEIR EZ ZOR" are one name; so are "al-Tanf" and "Tanf".

Case, accents, apostrophes and hyphens are folded as everywhere (see
:mod:`rashomon.gazetteer.phrases`). The Arabic article changes its consonant with the letter that
follows and is written in many ways, so inside a name every form of it counts as one, and at the
head of a name it may be left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from rashomon.gazetteer.phrases import normalise_word, tokenise_once

ARTICLES = frozenset("al el ul ar as ash at ath ad adh an az ez es er ed".split())
ARTICLE = "al"

TYPE_WORDS = {
    "admin1": (
        "province governorate state region oblast krai republic department emirate prefecture"
        " canton muhafazah wilayat voivodeship autonomous territory provinces governorates states"
    ).split(),
    "admin2": (
        "county district municipality township raion rayon tehsil sub-district subdistrict parish"
        " borough commune counties districts area woreda zone"
    ).split(),
}


_PLAIN = re.compile(r"[A-Za-z]+(?:[- ][A-Za-z]+)*")


def fold_name(name: str) -> str:
    """The name's words in comparable form, with a space between."""
    if _PLAIN.fullmatch(name):  # most names; compiling them takes a third of the time this way
        return " ".join(map(normalise_word, name.replace("-", " ").split()))
    return " ".join(token.norm for token in tokenise_once(name))


def in_plain_letters(name: str) -> str:
    """A name without the marks of a transliteration, as English news prints it: "Al Hasakah".

    Letters that are no marked Latin ones stay: "Łódź" gives "Łodz".
    """
    if name.isascii():
        return name
    spread = unicodedata.normalize("NFKD", name)
    kept = (char for char in spread if not unicodedata.combining(char) and char not in _MARKS)
    return "".join(kept)


_MARKS = frozenset("‘ʻʿʾ’ʼ`")


def fold_articles(words: Sequence[str]) -> str:
    """The words of a folded name with every form of the Arabic article after the first as one."""
    return " ".join(
        ARTICLE if index and word in ARTICLES else word for index, word in enumerate(words)
    )


def keys_of(name: str) -> Iterator[str]:
    """Every key under which a name is filed; none for a name without letters."""
    words = fold_name(name).split()
    if not words:
        return
    yield " ".join(words)
    if len(words) > 1 and not ARTICLES.isdisjoint(words):
        yield fold_articles(words)
        if words[0] in ARTICLES:
            yield fold_articles(words[1:])


def without_type(name: str) -> str:
    """A division's name without its type word: "Anbar" for "Anbar Province"."""
    words = name.split()
    types = {*TYPE_WORDS["admin1"], *TYPE_WORDS["admin2"]}
    while len(words) > 1 and words[-1].lower().strip("'’") in types:
        words.pop()
    if len(words) > 2 and words[0].lower() in types and words[1].lower() == "of":
        words = words[2:]
    return " ".join(words)


_SOUNDS = (
    ("kh", "x"), ("gh", "g"), ("sh", "s"), ("ch", "s"), ("th", "t"), ("dh", "d"), ("ph", "f"),
    ("zh", "z"), ("ts", "s"), ("tz", "s"), ("dj", "j"), ("ck", "k"), ("q", "k"), ("c", "k"),
    ("p", "b"), ("v", "f"),
)  # fmt: skip
_MUTE = re.compile(r"[aeiouyw]|(?<!^)h")
_DOUBLED = re.compile(r"(.)\1+")
SHORTEST_SOUND = 3
"""Consonants; with fewer, half of the short names of a country sound alike."""


def sound_key(words: Sequence[str]) -> str | None:
    """The consonants of a folded name, by which spellings of Arabic and Slavic names agree.

    "Khan Sheikhoun" and "Khan Shaykhun", "Slavyansk" and "Sloviansk", "Deir Ezour" and
    "Deir ez-Zor" have one key each. None for a name with too few consonants to tell.
    """
    kept = [word for word in words if word not in ARTICLES] or list(words)
    key = ""
    for word in kept:
        sounds = word
        for written, sound in _SOUNDS:
            sounds = sounds.replace(written, sound)
        key += _MUTE.sub("", sounds)
    key = _DOUBLED.sub(r"\1", key)
    return key if len(key) >= SHORTEST_SOUND else None


def latin_names(names: Sequence[str]) -> tuple[str, ...]:
    """The names in Latin letters, folded repeats left out, in order."""
    found: dict[str, str] = {}
    for name in names:
        key = fold_name(name)
        if key and key.isascii() and not any(char.isdigit() for char in key):
            found.setdefault(key, name)
    return tuple(found.values())
