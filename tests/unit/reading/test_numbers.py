"""Numbers with their hedges, as bounds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.reading.readings import bounds, words_of

from rashomon.reading.datafiles import load_table
from rashomon.reading.numbers import find_numbers, hedge_after

# Bounds that each hedge sets on 40, kept apart from the reader's own table.
AT_LEAST, MORE_THAN, AT_MOST = "at_least 40-", "more_than 41-", "at_most -40"
FEWER_THAN, ABOUT = "fewer_than -39", "about 40-40~"
BEFORE = {
    AT_LEAST: [
        *("at least", "at the least", "at the very least", "at a minimum", "a minimum of"),
        *("minimum of", "no fewer than", "not fewer than", "no less than", "not less than"),
        *("upwards of", "upward of", "as few as"),
    ],
    MORE_THAN: [
        *("more than", "well over", "just over", "far more than", "over", "above"),
        *("in excess of", "greater than"),
    ],
    AT_MOST: [
        *(
            "up to",
            "as many as",
            "as high as",
            "at most",
            "at the most",
            "no more than",
            "not more than",
        ),
        *("a maximum of", "maximum of"),
    ],
    FEWER_THAN: ["fewer than", "less than", "under", "just under", "below"],
    ABOUT: [
        *("about", "around", "some", "roughly", "approximately", "approx", "nearly", "almost"),
        *("close to", "closer to", "an estimated", "estimated", "in the region of"),
        *("something like", "circa", "perhaps", "maybe"),
    ],
}
AFTER = {
    AT_LEAST: [
        *("or more", "at least", "at the least", "and counting", "at a minimum"),
        *("at the very least", "plus"),
    ],
    ABOUT: ["or so", "or thereabouts", "approximately"],
    AT_MOST: ["or fewer", "or less", "at most", "at the most"],
}


def only(text: str) -> str:
    (number,) = find_numbers(words_of(text))
    return bounds(number.quantity)


@pytest.mark.parametrize(
    ("hedge", "wanted"), [(hedge, wanted) for wanted, hedges in BEFORE.items() for hedge in hedges]
)
def test_a_hedge_before_the_number_sets_its_bounds(hedge: str, wanted: str) -> None:
    assert only(f"{hedge} 40 men") == wanted


@pytest.mark.parametrize(
    ("hedge", "wanted"), [(hedge, wanted) for wanted, hedges in AFTER.items() for hedge in hedges]
)
def test_a_hedge_after_the_number_sets_its_bounds(hedge: str, wanted: str) -> None:
    assert only(f"40 {hedge} fled") == wanted


@pytest.mark.parametrize(("table", "rows"), [("before", BEFORE), ("after", AFTER)])
def test_every_hedge_of_the_table_has_a_row(table: str, rows: dict[str, list[str]]) -> None:
    assert set(load_table("numbers")[table]) == {hedge for row in rows.values() for hedge in row}


VAGUE = {
    **{"several": 3, "a few": 3, "a handful": 3, "a number": 2, "dozens": 24, "tens": 20},
    **{"several dozen": 24, "several dozens": 24, "a few dozen": 24, "many dozens": 24},
    **{"scores": 40, "hundreds": 200, "several hundred": 200, "a few hundred": 200},
    **{"many hundreds": 200, "thousands": 2000, "several thousand": 2000},
    **{"a few thousand": 2000, "many thousands": 2000, "tens of thousands": 20_000},
    **{"hundreds of thousands": 200_000, "millions": 2_000_000},
}
EXACT = {
    **{"a dozen": 12, "half a dozen": 6, "one dozen": 12, "two dozen": 24, "three dozen": 36},
    **{"four dozen": 48, "five dozen": 60, "a couple": 2, "a score": 20, "a hundred": 100},
    **{"a thousand": 1000, "a hundred thousand": 100_000, "a million": 1_000_000},
    **{"half a million": 500_000, "a quarter of a million": 250_000, "both": 2},
}


@pytest.mark.parametrize(("words", "low"), VAGUE.items())
def test_a_vague_word_sets_a_low_bound_only(words: str, low: int) -> None:
    assert only(f"{words} of men") == f"vague {low}-~"


@pytest.mark.parametrize(("words", "number"), EXACT.items())
def test_a_counting_word_is_exact(words: str, number: int) -> None:
    assert only(f"{words} men") == f"exact {number}-{number}"


@pytest.mark.parametrize(("table", "rows"), [("vague", VAGUE), ("exact", EXACT)])
def test_every_word_of_the_table_has_a_row(table: str, rows: dict[str, int]) -> None:
    assert set(load_table("numbers")[table]) == set(rows)


ROWS = [
    # --- plain values --------------------------------------------------------------------
    pytest.param("two men", ["exact 2-2"], id="word"),
    pytest.param("forty-one men", ["exact 41-41"], id="hyphen"),
    pytest.param("one hundred and twelve men", ["exact 112-112"], id="hundred and"),
    pytest.param("three thousand men", ["exact 3000-3000"], id="thousand"),
    pytest.param("12,400 men", ["exact 12400-12400"], id="comma"),
    pytest.param("12\u00a0400 men", ["exact 12400-12400"], id="no-break space"),
    pytest.param("15 000 men", ["exact 15000-15000"], id="space before three noughts"),
    pytest.param("2.5 million people", ["exact 2500000-2500000"], id="decimal million"),
    pytest.param("1.5m people", ["exact 1500000-1500000"], id="glued million"),
    pytest.param("3 hundred men", ["exact 300-300"], id="digit and multiple"),
    # --- ranges --------------------------------------------------------------------------
    pytest.param("between 60 and 80 men", ["range 60-80"], id="between and"),
    pytest.param("60-80 men", ["range 60-80"], id="hyphen range"),
    pytest.param("60–80 men", ["range 60-80"], id="dash range"),
    pytest.param("60 to 80 men", ["range 60-80"], id="to"),
    pytest.param("from 60 to 80 men", ["range 60-80"], id="from to"),
    pytest.param("two or three men", ["range 2-3"], id="or"),
    pytest.param("about 60 to 80 men", ["range 60-80~"], id="about a range"),
    pytest.param("at least 7 and possibly as many as 11 men", ["range 7-11"], id="in words"),
    pytest.param("fell from 90 to 84", ["exact 84-84"], id="downwards, only the later number"),
    # --- several and hedged --------------------------------------------------------------
    pytest.param("12 men and 30 women", ["exact 12-12", "exact 30-30"], id="two numbers"),
    pytest.param("from 12 villages", ["exact 12-12"], id="from alone is no range"),
    pytest.param("about 40 or more", ["at_least 40-~"], id="hedges on both sides"),
    pytest.param("has gone up to 42", ["exact 42-42"], id="a verb's particle is no hedge"),
    pytest.param("More than sixty men", ["more_than 61-"], id="capital"),
    pytest.param("fewer than one", ["fewer_than -0"], id="never below nothing"),
    # --- no number of people -------------------------------------------------------------
    pytest.param("a 62-year-old man", [], id="age"),
    pytest.param("the 17th brigade", [], id="ordinal"),
    pytest.param("an F-16 jet", [], id="type"),
    pytest.param("7.2 metres", [], id="decimal alone"),
    pytest.param("900 million", [], id="too many to be people"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_the_numbers_of_a_sentence(text: str, wanted: list[str]) -> None:
    assert [bounds(number.quantity) for number in find_numbers(words_of(text))] == wanted


def test_a_number_knows_its_hedge_and_its_bare_value() -> None:
    (number,) = find_numbers(words_of("killed more than 60 men"))
    assert (number.first, number.value_first, number.last) == (1, 3, 4)
    assert (number.value, number.is_bare) == (60, False)


def test_a_hedge_may_follow_the_people() -> None:
    tokens = words_of("25 men at least")
    found = hedge_after(tokens, 2)
    assert found is not None
    assert (bounds(found.bound(25)), found.last) == ("at_least 25-", 4)


def test_a_hedge_that_opens_the_next_number_is_not_the_first_ones() -> None:
    assert hedge_after(words_of("25 men at least 30 women"), 2) is None


@settings(deadline=None)  # the first number in words loads a table
@given(st.text(alphabet="0123456789 -,.moreabutleshdznkf", max_size=60))
def test_bounds_are_never_in_the_wrong_order(text: str) -> None:
    for number in find_numbers(words_of(text)):
        low, high = number.quantity.low, number.quantity.high
        assert low is not None or high is not None
        assert low is None or high is None or 0 <= low <= high
        assert number.first <= number.value_first < number.last
