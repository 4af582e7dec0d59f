"""Set phrases that tie an actor to an act, and when actor and speaker are one side."""

from __future__ import annotations

import pytest
from tests.unit.reading.readings import analyse, words_of

from rashomon.reading.agents import find_agents
from rashomon.reading.blame_phrases import find_blame_phrases, is_same_side
from rashomon.reading.speakers import settle_speakers

ROWS = [
    pytest.param("The fire was blamed on the rebels.", ("accuses", "the rebels"), id="blamed on"),
    pytest.param("The fire was the work of smugglers.", ("accuses", "smugglers"), id="work of"),
    pytest.param(
        "The blame lies with the army.", ("accuses", "the army"), id="the blame lies with"
    ),
    pytest.param("The rebels are to blame.", ("accuses", "The rebels"), id="are to blame"),
    pytest.param("The army was responsible.", ("accuses", "The army"), id="was responsible"),
    pytest.param("Rebels were behind the raid.", ("accuses", "Rebels"), id="were behind"),
    pytest.param("The army took the blame.", ("admits", "The army"), id="took the blame"),
    pytest.param("The army admitted shelling it.", ("admits", "The army"), id="admitted a deed"),
    pytest.param("It was claimed by the Sarab Front.", ("claims", "the Sarab Front"), id="claimed"),
    pytest.param("It was behind the raid.", None, id="a pronoun is nobody"),
    pytest.param("The mill is behind the church.", None, id="a place behind another"),
    pytest.param("The weather was to blame.", None, id="a thing is nobody"),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS)
def test_a_set_phrase_ties_actor_and_act(text: str, wanted: tuple[str, str] | None) -> None:
    analysis = analyse(text)
    found = find_blame_phrases(analysis, analysis.sentences[0], settle_speakers(analysis))
    ties = [
        (str(blame.responsibility.stance), blame.responsibility.actor.text)
        for blame in found
        if blame.responsibility.actor
    ]
    assert ties == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("speaker", "owner", "same"),
    [
        ("The Pentagon", "US", True),  # both go back to one government
        ("The Kremlin", "US", False),
        ("The mayor", "US", False),  # one is not listed
    ],
)
def test_one_side_is_one_topmost_actor(speaker: str, owner: str, same: bool) -> None:
    text = f"{speaker} said a {owner} raid had hit the mill."
    (citation,) = settle_speakers(analyse(text))
    (agent,) = find_agents(text, words_of(text))
    assert citation.attribution.speaker is not None
    assert is_same_side(citation.attribution.speaker, agent.actor) is same
