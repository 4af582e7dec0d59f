"""Of which countries a text speaks: words for them, their people, their groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.gazetteer import CountryForm, MentionForm, load_actors, load_countries

CLEAR_SHARE, CLEAR_WORDS = 0.5, 3
"""Share of the most frequent country, and words in all, from which it is clear."""


@dataclass(frozen=True, slots=True)
class CountryWord:
    """A word of the text or title that means a country or somebody of it.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        text: As written.
    """

    country: str
    text: str


def country_words(text: str, title: str | None) -> tuple[CountryWord, ...]:
    """The words that speak for a country; seats of governments are left out.

    "Tripoli" must not speak for Libya where it may be the port in Lebanon.
    """
    found = [
        CountryWord(mention.country.iso2, mention.text)
        for stretch in (text, title or "")
        for mention in load_countries().scan(stretch)
        if mention.form is not CountryForm.SEAT
    ]
    found.extend(
        CountryWord(mention.actor.country, mention.text)
        for mention in load_actors().scan(text)
        if mention.actor.country and mention.form is MentionForm.LISTED
    )
    return tuple(found)


def clear_countries(words: Sequence[CountryWord]) -> frozenset[str] | None:
    """The countries of which a text speaks; None when it does not clearly speak of any."""
    counts = Counter(word.country for word in words)
    total = sum(counts.values())
    if total < CLEAR_WORDS or max(counts.values()) < CLEAR_SHARE * total:
        return None
    return frozenset(counts)
