import pytest

from rashomon.ledger.names import extends, fold, name_words, names_somebody


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("The Ostrov Observatory", ("ostrov", "observatory")),
        ("Freedonia’s army", ("freedonia", "army")),
        ("the rebels' council", ("rebels", "council")),
        ("José Gränd", ("jose", "grand")),
        ("U.N.", ("un",)),
        ("Abdel-Karim", ("abdel", "karim")),
        ("Łukasz", ("lukasz",)),
    ],
)
def test_fold_drops_case_accents_articles_dots_and_possessives(written, words):
    assert fold(written) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Brig. Gen. Anna Torv", ("anna", "torv")),
        ("Defence ministry spokeswoman Anna Torv", ("anna", "torv")),
        ("Mayor of Ostrov Anna Torv", ("of", "ostrov", "anna", "torv")),
        # No person's name at the end: all words count.
        ("Free Freedonian Army", ("free", "freedonian", "army")),
        ("officials of Ostrov", ("officials", "of", "ostrov")),
        ("The", ("the",)),
    ],
)
def test_role_words_are_dropped_from_persons_only(written, words):
    assert name_words(written) == words


@pytest.mark.parametrize(
    ("longer", "shorter", "expected"),
    [
        ("Anna Torv", "Torv", True),
        ("Anna Torv", "A. Torv", True),
        ("Brig. Gen. Anna Maria Torv", "Anna Torv", True),
        ("Mayor of Ostrov Anna Torv", "Torv", True),
        ("Torv", "Anna Torv", False),
        ("Ivan Torv", "Anna Torv", False),
        ("I. Torv", "Anna Torv", False),
        ("Anna Torv", "Anna Torv", False),
        ("Anna Torv", "Anna", False),
        # A shared common noun names nobody.
        ("rebel official", "official", False),
        ("Free Freedonian Army", "Freedonian Army", False),
        # The last word belongs to what stands before it.
        ("Press Trust of Freedonia", "Freedonia", False),
    ],
)
def test_extends_needs_one_last_name_and_no_other_conflict(longer, shorter, expected):
    assert extends(name_words(longer), name_words(shorter)) is expected


@pytest.mark.parametrize("name", ["Anna Torv", "Ostrov officials", "al-Karim", "the Torv family"])
def test_a_capitalised_proper_word_names_somebody(name):
    assert names_somebody(name)


@pytest.mark.parametrize("name", ["an official", "Officials", "The rebel official", "residents"])
def test_common_nouns_name_nobody(name):
    assert not names_somebody(name)
