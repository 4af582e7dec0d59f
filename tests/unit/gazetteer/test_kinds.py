"""Kinds of unlisted speakers."""

from __future__ import annotations

import pytest

from rashomon.gazetteer import kind_of
from rashomon.gazetteer.datafiles import read_tables
from rashomon.model import ActorKind

KINDS = [
    ("a military source", ActorKind.ANONYMOUS_OFFICIAL),
    ("residents", ActorKind.RESIDENT),
    ("hospital officials", ActorKind.MEDICAL),  # the longer entry wins over "officials"
    ("a rebel commander", ActorKind.PARTY),
    ("a security official who asked not to be named", ActorKind.ANONYMOUS_OFFICIAL),
    ("an army officer, speaking on condition of anonymity", ActorKind.ANONYMOUS_OFFICIAL),
    ("a resident who asked not to be named", ActorKind.RESIDENT),
    ("witnesses", ActorKind.RESIDENT),
    ("local media", ActorKind.MEDIA),
    ("a doctor at the main hospital", ActorKind.MEDICAL),
    ("activists", ActorKind.MONITOR),
    ("a UN spokesperson", ActorKind.UN),
    ("activist Abu Omar", ActorKind.MONITOR),  # a name may follow
    ("Western diplomats", ActorKind.ANONYMOUS_OFFICIAL),
    ("camp officials", ActorKind.ANONYMOUS_OFFICIAL),
    ("a person familiar with the matter", ActorKind.ANONYMOUS_OFFICIAL),
    ("the governor of Hasakah", ActorKind.GOVERNMENT),
    ("local journalists", ActorKind.MEDIA),
    ("radio station La Voz del Puerto", ActorKind.MEDIA),  # "del" is a part of the name
    ("a monitoring group", ActorKind.MONITOR),
    ("a humanitarian worker", ActorKind.NGO),
    ("human rights activists", ActorKind.NGO),  # they campaign; monitors count
    ("a gang leader", ActorKind.PARTY),
    ("insurgent commanders", ActorKind.PARTY),
    ("the shepherd", ActorKind.RESIDENT),
    ("a pastor in the town", ActorKind.RESIDENT),
    ("people living near the airfield", ActorKind.RESIDENT),
    ("displaced people", ActorKind.RESIDENT),
    ("the director of the district hospital", ActorKind.MEDICAL),  # the body tells
    ("the head of a women's association in the camp", ActorKind.NGO),
    ("a spokesman for a local radio station", ActorKind.MEDIA),
    ("the head of the table", None),
    ("the hospital bombing", None),
    ("the bomb", None),
    ("Omar Haddad", None),
    ("", None),
]


@pytest.mark.parametrize(("phrase", "kind"), KINDS)
def test_last_words_tell_the_kind(phrase: str, kind: ActorKind | None) -> None:
    assert kind_of(phrase) is kind


def test_every_example_is_of_its_kind() -> None:
    tables = read_tables("kinds.toml")
    rows = [(e, ActorKind(t["kind"])) for t in tables["kind"] for e in t["examples"]]
    rows += [(e, ActorKind.ANONYMOUS_OFFICIAL) for e in tables["anonymous"]["examples"]]
    assert [(e, kind_of(e)) for e, _ in rows] == rows


def test_every_kind_has_nouns_and_no_noun_two_kinds() -> None:
    tables = read_tables("kinds.toml")["kind"]
    assert {table["kind"] for table in tables} == {kind.value for kind in ActorKind}
    nouns = [noun for table in tables for noun in table["nouns"]]
    assert sorted(nouns) == sorted(set(nouns))
