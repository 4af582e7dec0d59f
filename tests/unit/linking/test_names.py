from __future__ import annotations

import pytest

from rashomon.linking.names import fold_name, fold_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deir ez-Zor", "Deir Ezzor"),  # the article fused into the word
        ("Deir ez-Zor", "Deir al-Zor"),  # the article as written, not as spoken
        ("Deir ez-Zor", "Deir Az Zor"),
        ("al-Hasakah", "Hassakah"),  # with and without article, doubled letter
        ("El-Obeid", "Al Obeid"),
        ("Sana'a", "Sanaa"),
        ("Sana’a", "Sana'a"),  # curly apostrophe
        ("Urum al-Kubra", "Urum Kubra"),
        ("Zaporizhzhia", "ZAPORIZHZHIA"),
        ("Bogotá", "Bogota"),
        ("the city of Aleppo", "Aleppo"),
    ],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Homs", "Hama"),
        ("Aleppo", "eastern Aleppo"),  # one holds the other; they are not the same
        ("Al Bab", "Al Bara"),
        ("Donetsk", "Donets"),
    ],
)
def test_two_names_stay_two(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@pytest.mark.parametrize("name", ["Al", "the city", "of", "al-El"])
def test_a_name_of_small_words_alone_keeps_words(name: str) -> None:
    assert fold_words(name)


def test_signs_alone_fold_to_nothing() -> None:
    assert fold_words("– …") == ()
