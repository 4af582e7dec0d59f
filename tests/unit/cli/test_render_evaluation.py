from __future__ import annotations

from dataclasses import replace

import pytest
from tests.factories import a_blame, a_speaker, a_toll
from tests.unit.cli.test_render import printed, words
from tests.unit.pipeline.evaluate.makers import TEXT, a_claim_at, a_reading, a_set

from rashomon.cli.render_evaluation import MAX_ROWS, render_evaluation
from rashomon.model import Claim, Relay, Span
from rashomon.pipeline.evaluate import Evaluation, compare_readings

TOLL = a_claim_at("62 soldiers were killed", toll=a_toll(62), speaker=a_speaker("Anna Torv"))


def compare(before: list[Claim], after: list[Claim]) -> Evaluation:
    return compare_readings(a_set(a_reading(*before)), a_set(a_reading(*after)))


def test_a_table_counts_the_claims_of_each_kind() -> None:
    shown = words(render_evaluation(compare([TOLL, a_claim_at("The army")], [TOLL])))
    assert "Kind Same Changed Gained Lost" in shown
    assert "toll 1 0 0 0 statement 0 0 0 1 all 1 0 0 1" in shown


def test_a_lost_claim_has_document_quote_speaker_and_figure() -> None:
    shown = words(render_evaluation(compare([TOLL], [])))
    assert "Lost: 1" in shown
    assert "dispatch.txt toll 62 soldiers were killed Anna Torv 62 people, killed" in shown
    assert "Gained" not in shown.split("Lost: 1")[1]


def test_a_gained_claim_of_responsibility_names_the_actor() -> None:
    blame = a_blame("the coalition", evidence=a_claim_at("The army").evidence)
    assert "the coalition: accused" in words(render_evaluation(compare([], [blame])))


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        (replace(TOLL, toll=a_toll("more than 60")), "toll figure: 62 → more than 60"),
        (replace(TOLL, speaker=None), "speaker: Anna Torv → the outlet itself"),
        (replace(TOLL, speaker_resolved=False), "speaker resolved: yes → no"),
        (
            replace(TOLL, speaker=a_speaker("Anna Torv", actor_id="xx-un")),
            "speaker (Anna Torv): actor id none → xx-un",
        ),
        (replace(TOLL, relays=(Relay(start=0, end=3, text="AFP"),)), "relays: none → AFP"),
        (
            replace(TOLL, toll=replace(a_toll(62), low=61, high=None)),
            "toll figure (62): low 62 → 61, high 62 → none",
        ),
    ],
)
def test_a_changed_claim_shows_both_values(after: Claim, shown: str) -> None:
    assert shown in words(render_evaluation(compare([TOLL], [after])), width=200)


def test_a_change_inside_a_list_is_shown() -> None:
    relay = Relay(start=0, end=3, text="AFP")
    before = replace(TOLL, relays=(relay,))
    after = replace(TOLL, relays=(replace(relay, actor_id="afp"),))
    assert "relays (AFP): actor id none → afp" in words(
        render_evaluation(compare([before], [after])), width=200
    )


@pytest.mark.parametrize(("n_lost", "n_hidden"), [(MAX_ROWS, 0), (MAX_ROWS + 3, 3)])
def test_lists_are_short_unless_all_is_wanted(n_lost: int, n_hidden: int) -> None:
    lost = [a_claim_at(TEXT[start : start + 5]) for start in range(n_lost)]
    evaluation = compare(lost, [])
    short, full = (
        words(render_evaluation(evaluation)),
        words(render_evaluation(evaluation, show_all=True)),
    )
    assert short.count("dispatch.txt") == MAX_ROWS
    assert full.count("dispatch.txt") == n_lost
    assert (f"Lost: {n_lost}, of which {n_hidden} are not shown" in short) is bool(n_hidden)
    assert "not shown" not in full


def test_documents_that_were_not_compared_are_listed() -> None:
    before = a_set(
        a_reading(TOLL, uri="a.txt", text=f"{TEXT} One."), a_reading(uri="b.txt", text="Old.")
    )
    after = a_set(a_reading(uri="c.txt"), a_reading(uri="b.txt", text="New."))
    shown = words(render_evaluation(compare_readings(before, after)))
    assert "Documents: 0 compared, 1 not comparable, 1 only before, 1 only after" in shown
    assert "different texts: 1 Document " in shown
    assert "No document is in both files" in shown
    assert shown.index("Only in the first file: 1") < shown.index("a.txt")
    assert shown.index("Only in the second file: 1") < shown.index("c.txt")


def test_a_long_quote_shows_both_ends_and_nothing_commands_the_terminal() -> None:
    text = f"\x1b[31mFirst \u202e{'word ' * 60}last."
    claim = replace(TOLL, evidence=Span(start=0, end=len(text), text=text), speaker=None)
    reading = a_reading(claim, text=text, uri="evil\x1b[2J.txt")
    evaluation = compare_readings(a_set(reading, source="\x9b2J.jsonl"), a_set())
    only_one = printed(render_evaluation(evaluation))
    lost = printed(
        render_evaluation(compare_readings(a_set(reading), a_set(replace(reading, claims=()))))
    )
    assert not {"\x1b", "\u202e", "\x9b"} & set(only_one + lost)
    assert "First word" in lost
    assert "word last." in " ".join(lost.split())
    assert max(map(len, lost.splitlines())) <= 100
