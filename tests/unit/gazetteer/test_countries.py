"""Countries by name, people and seat."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.gazetteer import load_countries
from rashomon.gazetteer.datafiles import read_rows, read_tables, split_names

FOUND = [
    # (words, code): a whole name, alias or people's name
    ("Syria", "SY"),
    ("syrian arab republic", "SY"),  # case does not matter
    ("Syrians", "SY"),
    ("US", "US"),
    ("us", None),  # the pronoun
    ("U.S.", "US"),
    ("U.S", "US"),
    ("USA", "US"),
    ("the United States", "US"),
    ("UK", "GB"),
    ("British", "GB"),
    ("Russian Federation", "RU"),
    ("DR Congo", "CD"),
    ("Republic of the Congo", "CG"),
    ("Ivory Coast", "CI"),
    ("Cote d’Ivoire", "CI"),
    ("Burma", "MM"),
    ("Palestinian", "PS"),
    ("Kosovo", "XK"),
    ("Taiwanese", "TW"),
    ("The Gambia", "GM"),
    ("Türkiye", "TR"),
    ("Nigerien", "NE"),
    ("Nigerian", "NG"),
    ("Moscow", None),  # a seat is no country
    ("Gulf of Oman", None),
    ("Syria’s", "SY"),
    ("ambassador", None),
    ("", None),
]

SCANNED = [
    # (text, [(words, code, form)])
    ("Russia's jets and Russia’s tanks", [("Russia", "RU", "name"), ("Russia", "RU", "name")]),
    (
        "Damascus ally Moscow blamed the U.S. on Sunday.",
        [("Damascus", "SY", "seat"), ("Moscow", "RU", "seat"), ("U.S.", "US", "name")],
    ),
    ("They told us that US troops left.", [("US", "US", "name")]),
    ("South Sudan, Sudan", [("South Sudan", "SS", "name"), ("Sudan", "SD", "name")]),
    ("Guinea-Bissau and Guinea", [("Guinea-Bissau", "GW", "name"), ("Guinea", "GN", "name")]),
    ("In Sana’a, Sana'a and Sanaa", [(w, "YE", "seat") for w in ("Sana’a", "Sana'a", "Sanaa")]),
    ("Kyiv, formerly Kiev", [("Kyiv", "UA", "seat"), ("Kiev", "UA", "seat")]),
    (
        "the White House, the Kremlin, the Elysee Palace and Downing Street",
        [
            ("White House", "US", "seat"),
            ("Kremlin", "RU", "seat"),
            ("Elysee Palace", "FR", "seat"),
            ("Downing Street", "GB", "seat"),
        ],
    ),
    ("pro-Russian and US-led", [("Russian", "RU", "demonym"), ("US", "US", "name")]),
    ("They polish a turkey in china.", []),  # no capital, no country
    ("The Washington Post, in the Gulf of Oman, in New Mexico", []),
    ("Ambassadors praised Malian-born Omaniya.", [("Malian", "ML", "demonym")]),
    ("Syria, Arab Republic", [("Syria", "SY", "name")]),  # no name runs over a comma
    ("United\nStates", [("United\nStates", "US", "name")]),
    ("United\n\nStates", []),  # nor over a paragraph
    (
        "a Dane, two Poles and three Afghans",
        [("Dane", "DK", "demonym"), ("Poles", "PL", "demonym"), ("Afghans", "AF", "demonym")],
    ),
]


@pytest.mark.parametrize(("words", "code"), FOUND)
def test_whole_words_find_their_country(words: str, code: str | None) -> None:
    country = load_countries().find(words)
    assert (country.iso2 if country else None) == code


@pytest.mark.parametrize(("text", "expected"), SCANNED)
def test_scan_gives_every_mention_in_order(text: str, expected: list[tuple[str, str, str]]) -> None:
    mentions = load_countries().scan(text)
    assert [(m.text, m.country.iso2, m.form) for m in mentions] == expected


def test_offsets_of_a_part_refer_to_the_whole_text() -> None:
    text = "Syria blamed Israel; Israel blamed Iran."
    (mention,) = load_countries().scan(text, 20, 28)
    assert text[mention.start : mention.end] == "Israel"
    assert mention.start == 21


def test_word_cut_by_the_end_is_not_found() -> None:
    assert load_countries().scan("In Syria", 0, 7) == ()


def test_unknown_code_is_none() -> None:
    assert load_countries().by_iso2("ZZ") is None
    found = load_countries().by_iso2("MM")
    assert found is not None
    assert found.name == "Myanmar"


def test_list_holds_the_197_states_each_once() -> None:
    codes = [country.iso2 for country in load_countries().countries]
    assert len(codes) == len(set(codes)) == 197


def test_public_names_carry_no_mark() -> None:
    country = load_countries().by_iso2("US")
    assert country is not None
    assert "USA" in country.aliases


def test_no_word_means_two_countries() -> None:
    seen: dict[str, str] = {}
    for row in read_rows("countries.csv"):
        for column in ("name", "aliases", "demonyms", "seats"):
            for word in split_names(row[column]):
                assert seen.setdefault(word, row["iso2"]) == row["iso2"], word


def test_every_decoy_hides_its_country() -> None:
    for group in read_tables("decoys.toml")["class"]:
        for name in group["names"]:
            assert load_countries().scan(f"It was {name}, they said.") == (), name


def test_decoy_examples_name_no_country() -> None:
    for group in read_tables("decoys.toml")["class"]:
        assert load_countries().scan(group["example"]) == (), group["example"]


@given(st.text(alphabet=" \n.,-'’SyrianUSMoscw", max_size=60))
def test_mentions_are_verbatim_ordered_and_apart(text: str) -> None:
    mentions = load_countries().scan(text)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
