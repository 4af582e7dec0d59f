"""The longest listed name that begins at a word of a text.

"Dar es Salaam" and not "Dar" · "Kabul airport" · "Deir ezzor" · "Aleppos rebels" (its apostrophe
lost).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.gazetteer.phrases import Token
from rashomon.gazetteer.places import PlaceEntry
from rashomon.reading.places.named import WELL_KNOWN, is_known
from rashomon.reading.places.place_text import SHORT_KEY, PlaceText, is_article, is_type

SHORTEST_GENITIVE = 4
"""Letters of a name from which a genitive may have lost its apostrophe: "Hits" is no "Hit's"."""

_MARKS = "'’‘ʿ`"


def begins_name(text: PlaceText, index: int) -> bool:
    """Whether a word is written as the first of a name: "Homs", "al-Tanf", "'Ain"."""
    token = text.tokens[index]
    first = text.text[token.start]
    if first.isupper():
        return True
    following = text.tokens[index + 1] if index + 1 < text.n_words else None
    if is_article(token.norm) and following is not None and following.hyphened:
        return text.is_capital(index + 1)
    return first in _MARKS and text.text[token.start + 1 : token.start + 2].isupper()


def longest_name(text: PlaceText, index: int) -> tuple[int, tuple[PlaceEntry, ...]]:
    """Index after the longest listed name at a word, and its bearers; none when none is listed."""
    for first in _starts(text, index):
        for stop in range(min(first + _most_words(text, first), text.n_words), first, -1):
            if not _is_one_name(text, index, stop):
                continue
            norms = [token.norm for token in text.tokens[first:stop]]
            entries = text.index.find(norms) or _without_genitive(text, norms)
            if entries and _is_written_as_name(text, norms, text.tokens[first], entries):
                bare = () if text.is_capital(stop - 1) else _without_type(text, norms)
                return (stop - 1, bare) if bare else (stop, entries)
    return index + 1, ()


def _without_type(text: PlaceText, norms: Sequence[str]) -> tuple[PlaceEntry, ...]:
    """Of "Anbar province" Anbar; none where that is no name: "Kurdish region"."""
    return text.index.find(norms[:-1]) if len(norms) > 1 and is_type(norms[-1]) else ()


def _starts(text: PlaceText, index: int) -> Iterator[int]:
    """Words from which a name is looked up: an article may be left out."""
    yield index
    following = index + 1
    has_article = is_article(text.tokens[index].norm) and following < text.n_words
    if has_article and text.tokens[following].joined:
        yield following


def _most_words(text: PlaceText, first: int) -> int:
    norm = text.tokens[first].norm
    longest = text.index.longest(norm)
    if longest or not norm.endswith("s"):
        return longest
    return int(text.index.longest(norm[:-1]) > 0)


def _without_genitive(text: PlaceText, norms: Sequence[str]) -> tuple[PlaceEntry, ...]:
    """A well-known place whose genitive lost its apostrophe: "Aleppos rebels", "Syrias army"."""
    last = norms[-1]
    if len(last) <= SHORTEST_GENITIVE or not last.endswith("s") or last in text.lists.surnames:
        return ()
    entries = text.index.find([*norms[:-1], norms[-1][:-1]])
    return entries if is_known(entries, WELL_KNOWN) else ()


def _is_one_name(text: PlaceText, first: int, stop: int) -> bool:
    """Whether words are joined and written as a name: "Dar es Salaam", "Kabul airport".

    A later word may be in lower case if it is no plain word: "Deir ezzor".
    """
    if not text.is_capital(first) and not is_article(text.tokens[first].norm):
        return False
    if any(text.has_genitive(position) for position in range(first, stop - 1)):
        return False
    if text.tokens[first].norm == "the" and not text.is_capital(first + 1):
        return False  # "The villages" are no town in Florida
    return all(_goes_on(text, first, position, stop - 1) for position in range(first + 1, stop))


def _goes_on(text: PlaceText, first: int, position: int, last: int) -> bool:
    """Whether a word may belong to a name from ``first`` to ``last``."""
    token = text.tokens[position]
    if not token.joined:
        return False
    if text.is_capital(position) or token.norm.isdigit():
        return True
    if token.norm in text.words.connecting or is_article(token.norm):
        return position != last
    if position == last and _ends_site(text, token.norm):
        return True
    plain = text.is_listed_plain(token.norm) or is_type(token.norm)
    return not plain and text.tokens[first].norm not in text.words.connecting


def _ends_site(text: PlaceText, norm: str) -> bool:
    """Whether a word in lower case may end a listed name: "Kabul airport", "Castello road"."""
    return norm in text.lists.sites or norm in text.words.noun_of_place


def _is_written_as_name(
    text: PlaceText, norms: Sequence[str], token: Token, entries: Sequence[PlaceEntry]
) -> bool:
    """Whether a short name is no acronym: "Gao", not "GAO"."""
    if len(norms) > 1 or len(norms[0]) > SHORT_KEY:
        return True
    written = text.text[token.start : token.end]
    return not written.isupper() and any(entry.is_main for entry in entries)
