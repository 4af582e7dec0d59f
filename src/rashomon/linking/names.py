"""Names folded so that spellings of one place or actor meet.

``Deir ez-Zor``, ``Deir Ezzor`` and ``Deir al-Zor`` fold alike; so do ``Hasaka`` and
``al-Hassaka``, ``Sana'a`` and ``Sanaa``.

What is left out: vowels that differ ("Dayr", "Deir"), other languages' names ("Kiev", "Kyiv").
The gazetteer gives such places one name before linking sees them.
"""

from __future__ import annotations

import re
import unicodedata

ARTICLES = frozenset(
    "al el ad ed an en ar er as es ash esh at et az ez".split()
)  # the Arabic article, also as it sounds before the sun letters

SETTLEMENT_WORDS = frozenset({"the", "of", "city", "town", "village"})
"""Words that tell what a place is, not which: "the city of Aleppo", "Aleppo"."""

_APOSTROPHES = re.compile(r"['’‘ʼʿʾ`´]")
_WORD = re.compile(r"\w+")
_FUSED_ARTICLE = re.compile(r"^[ae](?=([zsdrnt])\1)")
_DOUBLED = re.compile(r"(.)\1+")


def fold_words(name: str) -> tuple[str, ...]:
    """The words of a name without accents, articles, apostrophes and doubled letters.

    Empty only when the name holds no letter and no digit.
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name).casefold())
    spelled = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = _WORD.findall(spelled.replace("_", " "))
    telling = [word for word in words[:-1] if word not in ARTICLES] + words[-1:]
    own = [word for word in telling if word not in SETTLEMENT_WORDS] or telling
    return tuple(_fold_word(word) for word in own)


def fold_name(name: str) -> str:
    """The folded words written as one, so that "Deirezzor" and "Deir Ezzor" stay close."""
    return "".join(fold_words(name))


def _fold_word(word: str) -> str:
    """One word without a fused article ("Ezzor") and doubled letters ("Hassaka")."""
    match = _FUSED_ARTICLE.match(word)
    return _DOUBLED.sub(r"\1", word[2:] if match and len(word) > 4 else word)
