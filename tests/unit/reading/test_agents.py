"""Actors tied to an act by the words of one sentence."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import words_of

from rashomon.reading.agents import actor_mentions, find_agents, is_agent

LISTED = [
    pytest.param("Islamic State militants shot down a plane", [("islamic-state", False)], id="did"),
    pytest.param("a Russian air strike hit the mill", [("ru-government", False)], id="owner"),
    pytest.param("shelling by Boko Haram went on", [("boko-haram", False)], id="by"),
    pytest.param("the mill was hit by Boko Haram", [("boko-haram", False)], id="passive"),
    pytest.param("Boko Haram had not attacked the mill", [("boko-haram", True)], id="negated"),
    pytest.param("Boko Haram never shelled the mill", [("boko-haram", True)], id="never"),
    pytest.param("the mill was hit on Monday", [], id="nobody named"),
    pytest.param("the Pentagon spokesman left", [], id="no act"),
    pytest.param("Boko Haram men killed in the raid", [], id="victims"),
]


@pytest.mark.parametrize(("text", "wanted"), LISTED)
def test_listed_actors_tied_to_an_act(text: str, wanted: list[tuple[str, bool]]) -> None:
    agents = find_agents(text, words_of(text))
    assert [(agent.actor.actor_id, agent.negated) for agent in agents] == wanted


UNLISTED = [
    pytest.param("gunmen ambushed a bus", ["gunmen"], id="gunmen"),
    pytest.param("a rebel raid burned the mill", ["rebel"], id="owner"),
    pytest.param("shelling by the garrison's gunners", ["the garrison's gunners"], id="body"),
    pytest.param("the raid was carried out by militiamen", ["militiamen"], id="by fighters"),
    pytest.param("the Sarab Front shelled the mill", ["the Sarab Front"], id="named, not listed"),
    pytest.param("shells hit the mill", [], id="shells are nobody"),
    pytest.param("floods hit the mill", [], id="floods are nobody"),
    pytest.param("nine miners were killed", [], id="victims"),
    pytest.param(
        "Responsibility for the shelling is not settled",
        [],
        id="a thing at the start of its sentence",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), UNLISTED)
def test_actors_that_no_list_holds(text: str, wanted: list[str]) -> None:
    assert [agent.actor.text for agent in find_agents(text, words_of(text))] == wanted


def test_its_own_jets_are_a_pronoun_for_the_speaker() -> None:
    text = "The army said its jets had bombed the mill"
    assert [agent.pronoun for agent in find_agents(text, words_of(text))] == [True]


def test_none_of_its_jets_did_it() -> None:
    text = "The army said none of its jets had bombed the mill"
    assert [agent.negated for agent in find_agents(text, words_of(text))] == [True]


def test_an_actor_owns_one_act_once() -> None:
    text = "a Russian strike hit the mill and a Russian raid hit the farm"
    assert len(find_agents(text, words_of(text))) == 1


def test_a_nationality_stands_for_the_government() -> None:
    (mention,) = actor_mentions("a Russian raid", words_of("a Russian raid"))
    assert (mention.first, mention.last, mention.actor_id) == (1, 2, "ru-government")


@pytest.mark.parametrize(
    ("noun", "acts"), [("rebels", True), ("army", True), ("shells", False), ("bread", False)]
)
def test_who_can_attack(noun: str, acts: bool) -> None:
    (token,) = words_of(noun)
    assert is_agent(token) is acts
