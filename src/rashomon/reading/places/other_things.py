"""What makes a name another thing than a place.

"Jordan Peters" is a person · "the Aleppo Media Centre" an organisation · "Moscow-backed" a
modifier · "Kafr Hama" and "Gulf of Oman" are longer names.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.gazetteer import CountryMention
from rashomon.gazetteer.places import PlaceEntry
from rashomon.reading.places.listed import longest_name
from rashomon.reading.places.named import WELL_KNOWN, is_known
from rashomon.reading.places.place_text import (
    SHORT_KEY,
    PlaceText,
    is_article,
    is_calendar,
    is_type,
)


def is_another_thing(text: PlaceText, index: int, stop: int, entries: Sequence[PlaceEntry]) -> bool:
    """Whether a listed name is a plain word, or of a person, an organisation, a longer name."""
    norm = text.tokens[index].norm
    single = stop == index + 1
    if single and (norm in text.lists.never_places or norm in text.words.direction):
        return True
    return is_another_name(text, index, stop) or _is_part_of_longer(text, index, stop, entries)


def is_another_name(text: PlaceText, index: int, stop: int) -> bool:
    """Whether the words beside a name make it a modifier, an organisation, a person or a tail."""
    return (
        _is_tail(text, index)
        or _is_of_another(text, index)
        or _is_modifier(text, stop)
        or _is_organisation(text, stop)
        or _is_person(text, index, stop)
    )


def is_shouted_acronym(text: PlaceText, mention: CountryMention) -> bool:
    """ "CAR BOMB HITS": among words all in capitals, a country's acronym may be a plain word."""
    if not mention.text.isupper() or "." in mention.text or len(mention.text) > SHORT_KEY:
        return False
    following = text.text[mention.end : mention.end + 12].split()
    return bool(following) and following[0].isupper() and len(following[0]) > 1


def _is_modifier(text: PlaceText, stop: int) -> bool:
    """ "Moscow-backed", "Aleppo-based": a hyphen and a word in lower case follow."""
    if stop >= text.n_words or not text.tokens[stop].hyphened:
        return False
    return not text.is_capital(stop)


def _is_tail(text: PlaceText, index: int) -> bool:
    """ "post-Iraq", "al-Homsi" after a name: a hyphen joins it to a word in lower case before."""
    if not index or not text.tokens[index].hyphened:
        return False
    before = text.tokens[index - 1]
    if not is_article(before.norm):
        return not text.is_capital(index - 1)
    return index > 1 and before.joined and text.is_capital(index - 2)


def _is_of_another(text: PlaceText, index: int) -> bool:
    """ "University of Michigan", "Gulf of Oman": the name after "of" belongs to a longer one."""
    first = index - 1
    while first > 0 and text.tokens[first].norm == "the":
        first -= 1
    if first < 1 or text.tokens[first].norm != "of" or not text.tokens[index].joined:
        return False
    head = text.tokens[first - 1]
    if not text.is_capital(first - 1) or head.start in text.sentence_starts:
        return False
    heads = (text.lists.organisations, text.lists.sites, text.words.geo_prefix, text.words.geo_head)
    return any(head.norm in words for words in heads)


def _is_organisation(text: PlaceText, stop: int) -> bool:
    """Whether the words after a name make it an organisation, a treaty or a product."""
    goes_on = stop < text.n_words and text.tokens[stop].joined and not text.has_genitive(stop - 1)
    if goes_on and text.tokens[stop].norm in text.words.product_after:
        return True
    run = list(text.run_after(stop))
    if text.in_headline(text.tokens[stop - 1].start):
        run = run[:1]
    last = None
    for position in run:
        norm = text.tokens[position].norm
        if norm in text.lists.organisations or norm in text.lists.sites:
            last = norm
        elif text.tokens[position].start in text.countries:
            break
    return last in text.lists.organisations


def _is_person(text: PlaceText, index: int, stop: int) -> bool:
    """Whether a given name or title stands before, or the name is one and a name follows."""
    if _follows_person(text, index):
        return True
    if stop != index + 1 or text.tokens[index].norm not in text.lists.given_names:
        return False
    if stop >= text.n_words or text.has_genitive(index):
        return False
    return _is_surname(text, stop) or _is_article_surname(text, stop)


def _is_article_surname(text: PlaceText, position: int) -> bool:
    """ "Nasser al-Argaly": an article in lower case, hyphened to a name, after a given name."""
    if position + 1 >= text.n_words or not text.tokens[position].joined:
        return False
    hyphened = text.tokens[position + 1].hyphened and text.is_capital(position + 1)
    return is_article(text.tokens[position].norm) and not text.is_capital(position) and hyphened


def _follows_person(text: PlaceText, index: int) -> bool:
    """ "General Paris", "Mr Homs", "Samira Damascus"."""
    token = text.tokens[index]
    if not index or not token.joined or token.hyphened or text.has_genitive(index - 1):
        return False
    before = text.tokens[index - 1]
    if not text.is_capital(index - 1):
        return False
    if before.norm in text.lists.titles:
        return True
    is_country = before.start in text.countries and before.start not in text.sentence_starts
    return before.norm in text.lists.given_names and not is_country


def _is_surname(text: PlaceText, position: int) -> bool:
    """Whether the word after a given name is a family name, not a place, a site or a month."""
    token = text.tokens[position]
    if not token.joined or not text.is_capital(position) or token.hyphened:
        return False
    if token.norm in text.lists.sites or text.type_after(position) is not None:
        return False
    if text.in_headline(text.tokens[position - 1].start) or is_calendar(token.norm):
        return False
    _, entries = longest_name(text, position)
    return token.start not in text.countries and not is_known(entries, WELL_KNOWN)


def _is_part_of_longer(
    text: PlaceText, index: int, stop: int, entries: Sequence[PlaceEntry]
) -> bool:
    """Whether a capitalised word beside a lesser-known name makes one longer name of both."""
    joined = index > 0 and text.tokens[index].joined and text.is_capital(index - 1)
    if joined and not text.has_genitive(index - 1):
        before = text.tokens[index - 1]
        if before.norm in text.words.geo_prefix and before.start not in text.sentence_starts:
            return True
        if _is_unknown_word(text, index - 1):
            return not is_known(entries, WELL_KNOWN)
    if stop != index + 1 or is_known(entries, WELL_KNOWN):
        return False
    following = next(text.run_after(stop), None)
    if following is None or _may_follow(text.tokens[following].norm, text):
        return False
    return text.tokens[index].norm in text.words.geo_prefix or _is_unknown_word(text, following)


def _may_follow(norm: str, text: PlaceText) -> bool:
    """Words that are capitalised after a place: "Homs Governor", "Homs Province"."""
    return norm in text.lists.titles or is_type(norm)


def _is_unknown_word(text: PlaceText, position: int) -> bool:
    """Whether a capitalised word is neither small, nor a place, a people, a day or a site."""
    token = text.tokens[position]
    if token.start in text.sentence_starts or text.in_headline(token.start):
        return False
    if token.start in text.countries or text.in_country(token.start):
        return False
    if token.norm in text.words.direction or token.norm in text.lists.sites:
        return False
    if token.norm.isdigit() or is_calendar(token.norm):
        return False
    return not text.index.longest(token.norm)
