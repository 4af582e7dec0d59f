"""Weapons and platforms in running text."""

from __future__ import annotations

import pytest

from rashomon.gazetteer import WeaponKind, load_weapons
from rashomon.gazetteer.datafiles import read_tables

SCANNED = [
    (
        "four strikes by two F-16s and two A-10s",
        [("two F-16s", "F-16", "aircraft"), ("two A-10s", "A-10", "aircraft")],
    ),
    (
        "an SU-24 and Su-24M jets",
        [("SU-24", "Su-24", "aircraft"), ("Su-24M jets", "Su-24", "aircraft")],
    ),
    ("an AC-130 gunship", [("AC-130 gunship", "AC-130", "aircraft")]),
    ("a Mi-8.", [("Mi-8", "Mi-8", "helicopter")]),
    ("A 10-year-old boy at 16 and an F 16.", []),  # one letter needs the hyphen
    ("M23 rebels", []),
    ("several warplanes", [("several warplanes", "warplane", "aircraft")]),
    ("UAVs", [("UAVs", "unmanned aerial vehicle", "drone")]),
    ("30 Shahed-136 drones", [("30 Shahed-136 drones", "Shahed-136", "drone")]),
    ("a Tochka-U missile", [("Tochka-U missile", "Tochka-U", "missile")]),
    (
        "Iskander and Kalibr missiles",
        [("Iskander", "Iskander", "missile"), ("Kalibr missiles", "Kalibr", "missile")],
    ),
    ("dozens of Grad rockets", [("dozens of Grad rockets", "Grad", "rocket")]),
    ("BM-21 Grad rockets", [("BM-21", "BM-21", "rocket"), ("Grad rockets", "Grad", "rocket")]),
    ("HIMARS", [("HIMARS", "HIMARS", "rocket")]),
    ("a grad student threw the javelin", []),  # no capital, no weapon
    ("two barrel bombs", [("two barrel bombs", "barrel bomb", "bomb")]),
    ("cluster munitions", [("cluster munitions", "cluster munition", "bomb")]),
    ("a suicide car bomb", [("suicide car bomb", "suicide car bomb", "explosive_device")]),
    ("IEDs", [("IEDs", "improvised explosive device", "explosive_device")]),
    ("suicide vests", [("suicide vests", "suicide vest", "explosive_device")]),
    ("30 tank shells", [("30 tank shells", "tank shell", "artillery")]),
    ("four mortar rounds", [("four mortar rounds", "mortar shell", "mortar")]),
    ("two T-72 tanks", [("two T-72 tanks", "T-72", "vehicle")]),
    ("AK-47s", [("AK-47s", "AK-47", "small_arms")]),
    (
        "sarin gas or chlorine",
        [("sarin gas", "sarin", "chemical"), ("chlorine", "chlorine", "chemical")],
    ),
    ("The bombastic minefield shelling", []),  # whole words only
]


@pytest.mark.parametrize(("text", "expected"), SCANNED)
def test_scan_gives_every_weapon(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(m.text, m.name, m.kind) for m in load_weapons().scan(text)] == expected


def test_offsets_of_a_part_refer_to_the_whole_text() -> None:
    text = "A drone hit. Two drones fell."
    (mention,) = load_weapons().scan(text, 13)
    assert (mention.start, text[mention.start : mention.end]) == (13, "Two drones")


def test_every_example_holds_a_weapon_of_its_kind() -> None:
    for table in read_tables("weapons.toml")["weapon"]:
        kinds = {mention.kind for mention in load_weapons().scan(table["example"])}
        assert WeaponKind(table["kind"]) in kinds, table["example"]


def test_every_type_is_found_as_written() -> None:
    for table in read_tables("weapons.toml")["weapon"]:
        for entry in table["types"]:
            for spelling in entry.split("|"):
                mentions = load_weapons().scan(f"It was the {spelling}.")
                assert [m.text for m in mentions] == [spelling], spelling


def test_no_weapon_is_listed_twice() -> None:
    tables = read_tables("weapons.toml")["weapon"]
    for column in ("names", "types"):
        listed = [name for table in tables for entry in table[column] for name in entry.split("|")]
        assert sorted(listed) == sorted(set(listed))
