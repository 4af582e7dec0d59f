import tomllib

import pytest

from rashomon.errors import InvalidRules
from rashomon.ledger import RuleSettings, parse_settings, shipped_rules_text, shipped_settings
from rashomon.ledger.rules import TieBreak
from rashomon.ledger.rules.settings import SPEAKER_KINDS, VAGUE_BOUNDS
from rashomon.model import RuleName


def parse(text):
    return parse_settings(text, "mine.toml", shipped_settings())


def faults_of(text):
    with pytest.raises(InvalidRules) as caught:
        parse(text)
    return caught.value.faults


def test_the_shipped_file_sets_everything_once():
    settings = shipped_settings()
    assert set(settings.kinds) == set(SPEAKER_KINDS)
    assert settings.rules == tuple(RuleName)
    assert dict(settings.numbers).keys() == VAGUE_BOUNDS.keys()
    assert {key for table in tomllib.loads(shipped_rules_text()).values() for key in table} == {
        "margin_percent", "kinds", "settle", "prefer_exact", "use", *VAGUE_BOUNDS,
    }  # fmt: skip


def test_no_word_counts_as_more_than_it_says_at_least():
    assert all(number <= VAGUE_BOUNDS[word] for word, number in shipped_settings().numbers)


def test_an_empty_file_changes_nothing():
    assert parse("") == shipped_settings()


def test_a_file_changes_what_it_names_and_nothing_else():
    mine = parse(
        """
        [about]
        margin_percent = 5
        [numbers]
        dozens = 36
        [hierarchy]
        kinds = ["medical", "own_voice"]
        [ties]
        settle = "higher"
        [rules]
        use = ["hierarchy", "range"]
        """
    )
    assert mine == RuleSettings(
        about_margin_percent=5,
        numbers=tuple((dict(shipped_settings().numbers) | {"dozens": 36}).items()),
        kinds=("medical", "own_voice"),
        ties=TieBreak.HIGHER,
        rules=(RuleName.HIERARCHY, RuleName.RANGE),
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[about]\nmargin_percent = 101", "about.margin_percent: must be a whole number from 0"),
        ("[about]\nmargin_percent = true", "about.margin_percent: must be a whole number"),
        ("[about]\nmargin = 5", "about.margin: no such setting; did you mean about."),
        ("[abuot]\nmargin_percent = 5", "abuot: no such table; did you mean about?"),
        ("about = 5", "about: must be a table, written [about]"),
        ("[numbers]\ndozen = 5", "numbers.dozen: no such word; did you mean numbers.dozens?"),
        ("[numbers]\ndozens = -1", "numbers.dozens: must be a whole number from 0"),
        ('[hierarchy]\nkinds = "un"', "hierarchy.kinds: must be a list"),
        ("[hierarchy]\nkinds = []", "hierarchy.kinds: must be a list of one or more"),
        ('[hierarchy]\nkinds = ["uno"]', "hierarchy.kinds: does not know 'uno'"),
        ('[hierarchy]\nkinds = ["un", "un"]', "hierarchy.kinds: names 'un' twice"),
        ('[ties]\nsettle = "up"', "ties.settle: must be one of lower, higher"),
        ("[ties]\nsettle = [1]", "ties.settle: must be one of lower, higher"),
        ("[ties]\nprefer_exact = 1", "ties.prefer_exact: must be true or false"),
        ('[rules]\nuse = ["mean"]', "rules.use: does not know 'mean'; there are range"),
        ("[rules]\nuse = [[1]]", "rules.use: does not know [1]"),
        ("[about", "not TOML: "),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named_with_its_path_and_what_to_do(text, fault):
    (found,) = faults_of(text)
    assert found.startswith(fault)
    assert "\n" not in found


def test_every_fault_of_a_file_is_named():
    faults = faults_of('[about]\nmargin_percent = -1\n[ties]\nsettle = "up"\nsetle = "lower"')
    assert [fault.split(":")[0] for fault in faults] == [
        "about.margin_percent",
        "ties.settle",
        "ties.setle",
    ]
