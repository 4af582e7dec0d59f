"""The rules' own sentences: what each finds, what a negator turns, what it leaves."""

import pytest

from rashomon.ledger.blame.statement_rules import StatementRule, find_sides, statement_rules
from rashomon.model import ContradictionKind

RULES = statement_rules()


def sides_of(rule: StatementRule, sentence: str) -> list[int]:
    return [found.side for found in find_sides(sentence) if found.kind is rule.kind]


@pytest.mark.parametrize(
    ("rule", "sentence"), [(rule, text) for rule in RULES for text in rule.examples]
)
def test_rule_finds_its_examples(rule: StatementRule, sentence: str) -> None:
    assert sides_of(rule, sentence) == [rule.side]


@pytest.mark.parametrize(
    ("rule", "sentence"), [(rule, text) for rule in RULES for text in rule.turned]
)
def test_negator_turns_a_sentence_to_the_other_side(rule: StatementRule, sentence: str) -> None:
    assert sides_of(rule, sentence) == [1 - rule.side]


@pytest.mark.parametrize(
    ("rule", "sentence"), [(rule, text) for rule in RULES for text in rule.misses]
)
def test_rule_leaves_what_is_about_something_else(rule: StatementRule, sentence: str) -> None:
    assert sides_of(rule, sentence) == []


@pytest.mark.parametrize("kind", list(ContradictionKind))
def test_every_question_has_rules_for_its_words(kind: ContradictionKind) -> None:
    assert any(rule.kind is kind for rule in RULES)
