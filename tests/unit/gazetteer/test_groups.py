"""Victims' nouns: code and side; and nouns for things."""

from __future__ import annotations

import pytest

from rashomon.gazetteer import load_groups
from rashomon.gazetteer.datafiles import read_tables
from rashomon.gazetteer.inflection import both_numbers
from rashomon.model import GroupCode as Code

CODES = [
    ("soldiers", Code.COMBATANTS),
    ("troops", Code.COMBATANTS),
    ("jihadist fighters", Code.COMBATANTS),
    ("gunmen", Code.COMBATANTS),
    ("military personnel", Code.COMBATANTS),
    ("personnel", Code.PEOPLE),
    ("civilians", Code.CIVILIANS),
    ("villagers", Code.CIVILIANS),
    ("schoolgirls", Code.CHILDREN),
    ("children", Code.CHILDREN),
    ("child", Code.CHILDREN),
    ("women", Code.WOMEN),
    ("men", Code.MEN),
    ("paramedics", Code.MEDICS),
    ("aid workers", Code.AID_WORKERS),
    ("Red Crescent staff member", Code.AID_WORKERS),
    ("MSF staff members", Code.AID_WORKERS),
    ("staff members of Doctors Without Borders", Code.AID_WORKERS),
    ("staff members", Code.PEOPLE),
    ("Reuters staff", Code.JOURNALISTS),
    ("policemen", Code.POLICE),
    ("officers", Code.POLICE),
    ("army officers", Code.COMBATANTS),
    ("officials", Code.OFFICIALS),
    ("hostages", Code.PRISONERS),
    ("prisoners of war", Code.PRISONERS),
    ("people", Code.PEOPLE),
    ("lives", Code.PEOPLE),
    ("others", Code.PEOPLE),
    ("bodies", Code.PEOPLE),
    ("martyrs", Code.PEOPLE),
    ("Syrians", Code.PEOPLE),  # a nationality says nothing about arms
    ("troops loyal to the Syrian government", Code.COMBATANTS),
    ("truck drivers and Red Crescent workers", Code.PEOPLE),  # two groups in one number
    ("soldiers and militiamen", Code.COMBATANTS),
    ("tribesmen", Code.COMBATANTS),
    ("naval personnel", Code.COMBATANTS),
    ("presidential guards", Code.COMBATANTS),
    ("gang members", Code.COMBATANTS),
    ("vigilantes", Code.COMBATANTS),
    ("Hezbollah members", Code.COMBATANTS),
    ("members of Boko Haram", Code.COMBATANTS),
    ("members of the Syrian army", Code.COMBATANTS),
    ("Houthis", Code.COMBATANTS),  # an armed group's people by its name
    ("Taliban", Code.COMBATANTS),
    ("Syrian civil defence workers", Code.MEDICS),  # their work tells more than their body
    ("Hamas employees", Code.PEOPLE),
    ("members", Code.PEOPLE),
    ("members of parliament", Code.OFFICIALS),
    ("monks", Code.CIVILIANS),
    ("motorists", Code.CIVILIANS),
    ("railway workers", Code.CIVILIANS),
    ("elderly people", Code.CIVILIANS),
    ("teenage boys", Code.CHILDREN),
    ("siblings", Code.CHILDREN),
    ("elderly women", Code.WOMEN),
    ("old men", Code.MEN),
    ("emergency responders", Code.MEDICS),
    ("White Helmets", Code.MEDICS),
    ("vaccinators", Code.MEDICS),
    ("UN aid workers", Code.AID_WORKERS),
    ("World Central Kitchen workers", Code.AID_WORKERS),
    ("camera operators", Code.JOURNALISTS),
    ("freelancers", Code.JOURNALISTS),
    ("prison guards", Code.POLICE),
    ("detectives", Code.POLICE),
    ("district chiefs", Code.OFFICIALS),
    ("election workers", Code.OFFICIALS),
    ("captured soldiers", Code.PRISONERS),
    ("strikes", None),
    ("Syrian", None),
    ("Reuters", None),
    ("", None),
]

SIDES = [
    ("Syrian soldiers", "sy-military"),
    ("Turkish soldier", "tr-military"),
    ("Syrian army troops", "sy-military"),
    ("Syrian government soldiers", "sy-military"),
    ("Syrian military personnel", "sy-military"),
    ("troops loyal to the Syrian government", "sy-military"),
    ("Houthi fighters", "houthis"),
    ("fighters from Islamic State", "islamic-state"),
    ("Hamas officials", "hamas"),
    ("Indian paramilitary police", "in-police"),
    ("UN peacekeepers", "united-nations"),
    ("two Syrian army officers", "sy-military"),  # unnamed, but of a side
    ("a Turkish officer", "tr-military"),
    ("Hezbollah members", "hezbollah"),
    ("members of Boko Haram", "boko-haram"),
    ("fighters of the Wagner Group", "wagner"),
    ("troops from Chad", "td-military"),
    ("Taliban", "taliban"),
    ("pro-Russian separatists", None),
    ("Iran-backed militiamen", None),  # whom Iran backs is not said
    ("Ukrainian prisoners of war", None),
    ("Israeli settlers", None),
    ("Syrian civilians", None),
    ("Syrians", None),
    ("regime soldiers", None),  # whose regime is not said
    ("Kurdish fighters", None),
    ("MSF staff members", None),
    ("soldiers", None),
]

THINGS = [
    "strikes",
    "air strikes",
    "raids",
    "missiles",
    "rockets",
    "shells",
    "bombs",
    "trucks",
    "tanks",
    "vehicles",
    "aircraft",
    "planes",
    "drones",
    "houses",
    "buildings",
    "km",
    "miles",
    "metres",
    "mm",
    "per cent",
    "dollars",
    "years",
    "days",
    "hours",
    "attacks",
    "explosions",
    "times",
    "cows",
    "sheep",
    "trees",
    "villages",
    "military vehicles",
]


@pytest.mark.parametrize(("noun", "code"), CODES)
def test_head_noun_gives_the_code(noun: str, code: Code | None) -> None:
    assert load_groups().code(noun) is code
    assert load_groups().is_person_noun(noun) is (code is not None)


@pytest.mark.parametrize(("phrase", "side"), SIDES)
def test_side_is_named_for_fighters_only(phrase: str, side: str | None) -> None:
    assert load_groups().side(phrase) == side


@pytest.mark.parametrize("noun", THINGS)
def test_counted_things_are_no_victims(noun: str) -> None:
    assert load_groups().is_thing_noun(noun)
    assert not load_groups().is_person_noun(noun)


@pytest.mark.parametrize("noun", ["people", "fighters", "bodies", "xyzzy"])
def test_persons_and_unknown_words_are_no_things(noun: str) -> None:
    assert not load_groups().is_thing_noun(noun)


def test_no_noun_stands_in_two_lists() -> None:
    tables = read_tables("groups.toml")
    nouns = [noun for table in tables["group"] + tables["thing"] for noun in table["nouns"]]
    assert sorted(nouns) == sorted(set(nouns))


def test_every_code_is_listed_with_an_example_that_holds_one_of_its_nouns() -> None:
    tables = read_tables("groups.toml")
    assert {table["code"] for table in tables["group"]} == {code.value for code in Code}
    for table in [*tables["group"], *tables["thing"]]:
        forms = [form for noun in table["nouns"] for form in both_numbers(noun)]
        assert any(f" {form}" in f" {table['example'].lower()}" for form in forms), table["example"]
