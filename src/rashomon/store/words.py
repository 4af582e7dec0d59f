"""Words as search compares them: the same in every database, so that each finds the same.

"Deir ez-Zor" is ``deir``, ``ez`` and ``zor``; "Sana'a" ``sana`` and ``a``; "François" is
``francois``; "1,340" is ``1`` and ``340``. Words are not reduced to stems: "killed" does not find
"killing", but a beginning with an asterisk does ("kill*").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_WORD = 64
"""Letters of a word that count. Longer ones are no words; PostgreSQL takes 2,046 bytes at most."""

_RUN = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"(?P<phrase>[^"]*)"(?P<open>\*?)|(?P<bare>[^\s"]+)')
_STRAIGHT = str.maketrans("“”„«»", '"""""')


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Attributes:
        folded: As it is compared.
        start: Its first character in the text.
        end: One past its last character.
    """

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand in a row.

    Attributes:
        words: Folded; never empty.
        is_open: Whether the last one is only the beginning of a word.
    """

    words: tuple[str, ...]
    is_open: bool = False

    def fits(self, found: tuple[str, ...]) -> bool:
        """Whether a run of folded words of the same number is what is looked for."""
        *fixed, last = self.words
        *before, final = found
        return before == fixed and (final.startswith(last) if self.is_open else final == last)


def words_of(text: str) -> Iterator[Word]:
    """The words of a text in order."""
    for run in _RUN.finditer(text):
        folded = _fold(run.group())
        if folded:
            yield Word(folded, run.start(), run.end())


def fold_words(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order."""
    return tuple(word.folded for word in words_of(text))


def parse_terms(query: str) -> tuple[Term, ...]:
    """What a user looks for; all terms must be there.

    ``convoy Aleppo`` is two terms, ``"aid convoy"`` one of two words in a row, as is ``ez-Zor``;
    ``strik*`` is the beginning of a word. Nothing else has a meaning of its own, and no query is
    wrong; one without a letter or digit has no terms.
    """
    terms: dict[Term, None] = {}
    for found in _TERM.finditer(query.translate(_STRAIGHT)):
        written = found["phrase"] if found["bare"] is None else found["bare"]
        words = fold_words(written)
        if words:
            is_open = bool(found["open"]) or (found["bare"] or "").endswith("*")
            terms[Term(words, is_open)] = None
    return tuple(terms)


def find_terms(words: tuple[Word, ...], terms: tuple[Term, ...]) -> tuple[tuple[int, int], ...]:
    """Where terms stand among the words of a text: character offsets, in order."""
    folded = tuple(word.folded for word in words)
    found = {
        (words[at].start, words[at + len(term.words) - 1].end)
        for term in terms
        for at in range(len(words) - len(term.words) + 1)
        if term.fits(folded[at : at + len(term.words)])
    }
    return tuple(sorted(found))


def _fold(run: str) -> str:
    """Letters without case and accents, digits; empty when nothing else is in the run."""
    if run.isascii():
        return run.lower()[:LONGEST_WORD]
    plain = unicodedata.normalize("NFKD", run).casefold()
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in apart if letter.isalnum())[:LONGEST_WORD]
