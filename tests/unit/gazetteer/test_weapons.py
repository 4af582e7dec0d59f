"""Weapons and platforms in running text."""

from __future__ import annotations

import pytest

from rashomon.gazetteer import WeaponKind, load_weapons
from rashomon.gazetteer.datafiles import read_tables

# One of each that news names most, by kind.
COMMON = {
    "aircraft": "Su-24 Su-34 Su-35 MiG-29 F-15 F-16 F-35 A-10 B-52 Tu-95 Super_Tucano spy_plane",
    "helicopter": "Mi-8 Mi-24 Ka-52 AH-64 Apache Chinook medical_helicopter",
    "drone": "MQ-9 Shahed Shahed-136 Bayraktar_TB2 TB2 Lancet FPV_drone sea_drone quadcopter",
    "missile": "ATACMS Iskander Kinzhal Kalibr Tochka-U Scud Kh-22 Kh-101 S-300 Hellfire"
    " Zircon MANPADS",
    "rocket": "Grad Smerch Uragan HIMARS GMLRS Katyusha BM-21 rocket_artillery",
    "bomb": "barrel_bomb cluster_munition white_phosphorus thermobaric_bomb glide_bomb"
    " bunker_buster JDAM GBU-39 FAB-500 phosphorus_shell unexploded_shell",
    "explosive_device": "IED VBIED SVBIED landmine roadside_bomb suicide_vest petal_mine pipe_bomb",
    "artillery": "howitzer naval_gun tank_shell D-30 M777 artillery_fire coastal_artillery",
    "mortar": "mortar_round mortar_shell mortar_fire",
    "small_arms": "RPG AK-47 machine_gun PKM stun_grenade sniper_fire tear_gas_canister",
    "chemical": "sarin chlorine mustard_gas VX Novichok soman chlorine_cylinder toxic_chemical",
    "vehicle": "T-72 BMP-2 Leopard_2 MRAP gunboat speedboat armoured_bulldozer MT-LB",
}

SCANNED = [
    ("the M4 highway and the M5 international highway", []),  # roads
    ("an M4 carbine", [("M4 carbine", "M-4", "small_arms")]),
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


@pytest.mark.parametrize(
    ("name", "kind"),
    [(n.replace("_", " "), k) for k, names in COMMON.items() for n in names.split()],
)
def test_common_weapon_is_found_whole_and_of_its_kind(name: str, kind: str) -> None:
    (mention,) = load_weapons().scan(f"They showed the {name} to the council.")
    assert (mention.text, mention.kind) == (name, kind)


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
