"""Where and when claims are, by what their document says; texts are read with the rules."""

from datetime import date

import pytest
from tests.factories import a_document

from rashomon.language.rules import RuleLanguage
from rashomon.linking import as_incident_claim
from rashomon.model import CountryBasis, Reading
from rashomon.pipeline.tracks import actor_facts
from rashomon.reading.assemble import read_document
from rashomon.tracking import TrackItem, track_items


@pytest.fixture(scope="module")
def language() -> RuleLanguage:
    return RuleLanguage()


def items_of(text: str, language: RuleLanguage) -> list[TrackItem]:
    reading: Reading = read_document(a_document(text), language)
    claims = [as_incident_claim(claim, reading.document) for claim in reading.claims]
    return list(track_items(reading, claims, {}, actor_facts()))


PLACES = [
    # (text, country, how it is known, place)
    ("A truce in Syria came into force on Monday.", "SY", CountryBasis.STATED, None),
    # a local truce is that of its own words
    ("The truce in Aleppo came into force on Monday.", "SY", CountryBasis.STATED, "Aleppo"),
    # known only from elsewhere in the document
    (
        "Shells fell on Aleppo on Friday. The truce came into force on Monday.",
        "SY",
        CountryBasis.DOCUMENT,
        None,
    ),
    # nobody says where
    ("The truce came into force on Monday.", None, None, None),
    # where it should go, not where it waits
    (
        "An aid convoy is waiting at the border for permission to travel to Aleppo.",
        "SY",
        CountryBasis.STATED,
        "Aleppo",
    ),
    # the place of a strike is not that of a convoy beside it; its country is
    (
        "An air strike killed 12 soldiers near Deir ez-Zor. A convoy is waiting at the border.",
        "SY",
        CountryBasis.STATED,
        None,
    ),
]


@pytest.mark.parametrize(("text", "country", "basis", "place"), PLACES)
def test_place_is_that_of_the_words_or_known_from_the_document(
    text: str, country: str | None, basis: CountryBasis | None, place: str | None,
    language: RuleLanguage,
) -> None:  # fmt: skip
    (item,) = items_of(text, language)
    assert (item.country, item.country_basis) == (country, basis)
    assert (item.place.name if item.place else None) == place


def test_aid_of_the_whole_country_says_so(language: RuleLanguage) -> None:
    (item,) = items_of("The United Nations suspended all convoys in the country.", language)
    assert item.is_nationwide


DAYS = [
    ("The truce came into force on September 12.", date(2016, 9, 12)),
    ("The truce came into force September 12.", date(2016, 9, 12)),
    ("A convoy has been waiting at the border since September 12.", date(2016, 9, 12)),
    ("A convoy is waiting at the border.", None),
    # the day of another clause
    ("A convoy is waiting at the border. The war has gone on since May 3.", None),
]


@pytest.mark.parametrize(("text", "since"), DAYS)
def test_first_day_is_the_one_that_the_sentence_gives(
    text: str, since: date | None, language: RuleLanguage
) -> None:
    (item,) = items_of(text, language)
    assert item.since == since


def test_own_troops_are_the_speakers(language: RuleLanguage) -> None:
    text = "The Syrian army said its troops had retaken the town of Karsel."
    items = items_of(text, language)
    assert [item.parties for item in items] == [frozenset({"sy-government"})]


def test_government_forces_are_those_of_the_country(language: RuleLanguage) -> None:
    text = "Government forces have retaken Aleppo in Syria."
    items = items_of(text, language)
    assert [item.parties for item in items] == [frozenset({"sy-government"})]
