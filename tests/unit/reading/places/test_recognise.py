"""Which words of a text name places."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import analyse

from rashomon.reading.places import find_places, is_dateline
from rashomon.reading.places.leads import heads_row, is_object, lead_word


def names(text: str) -> list[str]:
    return [place.text for place in find_places(analyse(text))]


PLAIN = [
    pytest.param("Shells fell in Aleppo.", ["Aleppo"], id="town"),
    pytest.param("Shells fell in Deir ez-Zor.", ["Deir ez-Zor"], id="hyphen and article"),
    pytest.param("Shells fell near al-Tanf.", ["al-Tanf"], id="article first"),
    pytest.param("Two ships left Dar es Salaam.", ["Dar es Salaam"], id="small word inside"),
    pytest.param("Shells fell on Khan Younis.", ["Khan Younis"], id="longest, not its first word"),
    pytest.param("Kharkiv's mayor spoke of Izyum.", ["Kharkiv", "Izyum"], id="genitive left out"),
    pytest.param("MORTARS HIT MARIB AT DAWN.", ["MARIB"], id="capitals"),
    pytest.param("Guards in Sana’a fired.", ["Sana’a"], id="apostrophe"),
    pytest.param("Rockets fell in Anbar Province.", ["Anbar Province"], id="type word, capital"),
    pytest.param("Rockets fell in Anbar province.", ["Anbar"], id="type word, lower case"),
    pytest.param("Boats sank on Lake Chad.", ["Lake Chad"], id="lake"),
    pytest.param("A patrol crossed the Red Sea.", ["Red Sea"], id="sea"),
    pytest.param("Shelling went on in the Donbas.", ["Donbas"], id="region"),
    pytest.param("Clashes went on in Syria.", ["Syria"], id="country"),
    pytest.param("Clashes went on in the U.S. state of Texas.", ["U.S.", "Texas"], id="state"),
    pytest.param("Shells fell in Gaza City.", ["Gaza City"], id="city, not the strip"),
    pytest.param(
        "Shells fell in Homs, Hama and Idlib.", ["Homs", "Hama", "Idlib"], id="list of towns"
    ),
    pytest.param("Nothing was reported.", [], id="none"),
]

OTHER_THINGS = [
    pytest.param("Jordan Peters spoke for the miners.", [], id="given name and surname"),
    pytest.param("General Paris Cole signed the order.", [], id="title before"),
    pytest.param("Victoria Hale, a nurse, saw the raid.", [], id="given name"),
    pytest.param("Mr Lancaster saw the raid.", [], id="a title alone"),
    pytest.param(
        "Austin Weber drove on. Later Weber saw smoke and Austin turned back.",
        [],
        id="a person named before",
    ),
    pytest.param("The Aleppo Media Centre published a film.", [], id="media"),
    pytest.param("The Boston Globe published a film.", [], id="newspaper"),
    pytest.param("The Bank of England cut rates.", [], id="bank"),
    pytest.param("The University of Michigan counted craters.", [], id="university"),
    pytest.param("The Minsk agreements did not hold.", [], id="treaty"),
    pytest.param("The Geneva Conventions protect clinics.", [], id="conventions"),
    pytest.param("The Islamic State of Iraq and the Levant claimed it.", [], id="group"),
    pytest.param("Moscow-backed fighters left.", [], id="backed"),
    pytest.param("A Turkey-based group spoke.", [], id="based"),
    pytest.param("US-led jets flew over.", [], id="led"),
    pytest.param("Syrian and Iraqi troops left.", [], id="peoples"),
    pytest.param("The Russians denied it.", [], id="people"),
    pytest.param("It was a nice morning; reading went on.", [], id="plain words"),
    pytest.param("Reading about the war is hard.", [], id="plain word with a capital"),
    pytest.param("Shelling in September killed two.", [], id="month"),
    pytest.param("He wrote on Twitter.", [], id="site of the web"),
    pytest.param("CAR BOMB HITS MARKET.", [], id="an acronym that is a word"),
]

CONTEXT = [
    pytest.param("Police in Reading found a shell.", ["Reading"], id="a preposition says place"),
    pytest.param("Nikopol was shelled at dawn.", ["Nikopol"], id="what is said of places"),
    pytest.param("Rebels stormed Tikrit at dawn.", ["Tikrit"], id="object"),
    pytest.param("A mine went off in Florence, Italy.", ["Florence", "Italy"], id="holder beside"),
    pytest.param(
        "Rockets hit Farah, Zaranj and Lashkar Gah.",
        ["Farah", "Zaranj", "Lashkar Gah"],
        id="a given name in a list of towns",
    ),
    pytest.param("Sydney was calm on Monday.", ["Sydney"], id="a given name, but a metropolis"),
    pytest.param("Shells fell in Deir ezzor.", ["Deir ezzor"], id="lower-case second word"),
    pytest.param("Guards fired at Kabul airport.", ["Kabul airport"], id="listed airport"),
    pytest.param("Aleppos rebels fell back.", ["Aleppos"], id="apostrophe lost"),
    pytest.param("Syrias army fell back.", ["Syrias"], id="apostrophe lost, country"),
    pytest.param(
        "KABUL (Wire) - Shells fell in Herat.", ["KABUL", "Herat"], id="dateline and place"
    ),
    pytest.param(
        "BEIRUT, Lebanon - Guards fired in Tyre.", ["BEIRUT", "Lebanon", "Tyre"], id="dateline, two"
    ),
    pytest.param("Rebels Shell Aleppo As Talks Fail\n\nA mill burnt.", ["Aleppo"], id="headline"),
]

UNLISTED = [
    pytest.param("Shells fell near Karsel.", ["Karsel"], id="near"),
    pytest.param("In Dolvan shells fell.", ["Dolvan"], id="at the start of its sentence"),
    pytest.param("Shells fell in Tal Arin.", ["Tal Arin"], id="two words"),
    pytest.param("Shells fell south of al-Zarib.", ["al-Zarib"], id="article"),
    pytest.param("Shells fell in the town of Dolvan.", ["Dolvan"], id="town of"),
    pytest.param("Shells fell in the rebel-held village of Dolvan.", ["Dolvan"], id="held"),
    pytest.param("Shells fell in northern Karsel's market.", ["Karsel"], id="genitive"),
    pytest.param("8 Nov - Tal Arin: shelling killed two.", ["Tal Arin"], id="head of a row"),
    pytest.param("Clashes took place in Qasr Dolvan.", ["Qasr Dolvan"], id="first word is listed"),
    pytest.param("He went to Dolvan.", [], id="a direction is not enough"),
    pytest.param("He acted on behalf of Karsel.", [], id="an owner is not enough"),
    pytest.param("He spoke in September.", [], id="month"),
    pytest.param("He spoke at Karsel University.", [], id="organisation"),
    pytest.param("He spoke in English.", [], id="language"),
    pytest.param("He trusted in Sarah Dolvan.", [], id="person"),
]


@pytest.mark.parametrize(("text", "wanted"), [*PLAIN, *OTHER_THINGS, *CONTEXT, *UNLISTED])
def test_names_of_places(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("before", "lead"),
    [
        pytest.param("Shells fell in ", "in", id="plain"),
        pytest.param("Shells fell in northern ", "in", id="direction between"),
        pytest.param("Shells fell in the Syrian town of ", "in", id="town of between"),
        pytest.param("Shells fell south  of ", "south of", id="two words, wide space"),
        pytest.param("Shells fell on the outskirts of ", "on the outskirts of", id="longest"),
        pytest.param("Jets came from ", "from", id="direction"),
        pytest.param("Shells hit ", "", id="none"),
        pytest.param("A dispute over a ", "over", id="a small word between"),
    ],
)
def test_the_preposition_before_a_name(before: str, lead: str) -> None:
    assert lead_word(before + "Karsel", len(before)) == lead


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("Rebels retook ", True),
        ("Shells hit the town of ", True),
        ("The army lost control of ", True),
        ("Guards spoke of ", False),
    ],
)
def test_what_somebody_hit_or_took(before: str, wanted: bool) -> None:
    assert is_object(before + "Karsel", len(before)) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("8 Nov - Karsel: two shells fell.", True, id="day and month"),
        pytest.param("• 11 November 2024 – Karsel: two shells fell.", True, id="bullet and year"),
        pytest.param("One fell.\n9/11: Karsel - two shells fell.", True, id="second line"),
        pytest.param("On 8 Nov shells hit Karsel: two fell.", False, id="running text"),
        pytest.param("Karsel: two shells fell.", False, id="no date"),
    ],
)
def test_the_head_of_a_row(text: str, wanted: bool) -> None:
    assert heads_row(text, text.index("Karsel")) is wanted


def test_a_dateline_ends_before_the_first_word_of_its_sentence() -> None:
    text = "DAMASCUS, Syria (Wire) - Shells killed nine miners."
    analysis = analyse(text)
    assert is_dateline(analysis, 0)
    assert is_dateline(analysis, text.index("Syria"))
    assert not is_dateline(analysis, text.index("Shells"))
