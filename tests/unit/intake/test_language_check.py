from __future__ import annotations

import pytest

from rashomon.errors import UnsupportedLanguage
from rashomon.intake.language_check import (
    MIN_JUDGED_LETTERS,
    foreign_language,
    require_english,
)


@pytest.mark.parametrize(
    "text",
    [
        "At least twelve people were killed on Saturday when a market was shelled, medics said.",
        "AT LEAST TWELVE PEOPLE WERE KILLED ON SATURDAY WHEN A MARKET WAS SHELLED, MEDICS SAID.",
        # names carry most of the letters
        "Shelling of Deir ez-Zor, al-Mayadin and Abu Kamal killed Mahmud al-Khatib, aides said.",
        # a greeting in another language stays inside an English text
        "“As-salamu alaykum,” the mayor said before he read out the names of the twelve dead.",
    ],
)
def test_english_news_is_not_taken_for_another_language(text: str) -> None:
    assert foreign_language(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Une frappe a tué douze civils samedi dans la ville, selon des habitants.", "French"),
        ("Bei einem Angriff starben am Samstag zwölf Menschen, teilten Ärzte mit.", "German"),
        ("Doce personas murieron el sábado en un ataque aéreo, dijeron los vecinos.", "Spanish"),
        ("В субботу при ударе по городу погибли двенадцать жителей, сказал врач.", "Russian"),
        ("قتل اثنا عشر شخصا يوم السبت في غارة على المدينة كما قال سكان الحي", "Arabic"),
        ("Cumartesi günü kente düzenlenen saldırıda on iki kişi öldü, dedi doktor.", "Turkish"),
    ],
)
def test_another_language_is_named(text: str, name: str) -> None:
    assert foreign_language(text) == name
    with pytest.raises(UnsupportedLanguage, match=f"is {name}; only English") as info:
        require_english(text, "a.txt")
    assert (info.value.uri, info.value.code) == ("a.txt", "not_english")


def test_a_text_with_few_letters_is_not_judged() -> None:
    french = "Douze civils sont morts samedi, selon des habitants du quartier"
    short = french[: MIN_JUDGED_LETTERS - 1]
    assert foreign_language(short + " 12 345 678 901 234 567 890") is None
    assert foreign_language(french) == "French"
