"""The benches compare rightly: their own tests, on readings made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tools import bench, contested, match, rows, seed
from tools.report import BenchError, Score, Table, render, run

from rashomon.model import (
    Claim,
    ClaimKind,
    Document,
    Hedge,
    ReaderVersion,
    Reading,
    Span,
    Speaker,
    Toll,
    TollStatus,
    When,
)

TEXT = "The ministry said 62 soldiers were killed on Saturday."
SPEAKER = Speaker(start=0, end=12, text="The ministry", name="The ministry")
TOLL = Toll(
    status=TollStatus.KILLED, group="soldiers", relation=Hedge.EXACT, low=62, high=62, text="62"
)
CLAIM = Claim(
    id="c-1",
    kind=ClaimKind.TOLL,
    evidence=Span.cut(TEXT, 18, 41),
    speaker=SPEAKER,
    cue=Span.cut(TEXT, 13, 17),
    toll=TOLL,
)
TOLL_ROW = {
    "evidence": "62 soldiers were killed", "status": "killed", "relation": "exact", "low": 62,
    "high": 62, "approx": False, "group": "soldiers", "group_code": None, "scope": "incident",
    "stance": "asserts", "modality": "actual", "speaker": "the ministry",
}  # fmt: skip


def reading(*claims: Claim, times: tuple[When, ...] = ()) -> Reading:
    """A reading of the text above."""
    return Reading(
        document=Document.create(TEXT, uri="a.txt"),
        claims=claims,
        times=times,
        reader=ReaderVersion(name="by hand", version="1"),
    )


def tolls(*claims: Claim) -> dict[str, Score]:
    """Scores of these claims against the one wanted toll."""
    result = rows.Result()
    rows.compare_tolls({"text": TEXT, "tolls": [TOLL_ROW]}, reading(*claims), result)
    return result.scores


def test_a_toll_read_as_wanted_counts_at_every_level() -> None:
    assert [score.right for score in tolls(CLAIM).values()] == [1, 1, 1]


def test_a_toll_without_its_speaker_counts_once() -> None:
    scores = tolls(replace(CLAIM, speaker=None))

    assert scores["tolls"].right == 1
    assert scores["tolls with the speaker"].right == 0


@pytest.mark.parametrize(
    "wrong",
    [
        replace(CLAIM, toll=replace(TOLL, low=61)),
        replace(CLAIM, toll=replace(TOLL, high=None)),
        replace(CLAIM, toll=replace(TOLL, status=TollStatus.WOUNDED)),
        replace(CLAIM, evidence=Span.cut(TEXT, 42, 53)),
    ],
)
def test_a_toll_with_another_figure_status_or_place_is_wrong(wrong: Claim) -> None:
    score = tolls(wrong)["tolls"]

    assert (score.right, score.predicted, score.gold) == (0, 1, 1)


def test_a_toll_read_twice_is_right_once() -> None:
    score = tolls(CLAIM, CLAIM)["tolls"]

    assert score.values == (0.5, 1.0, pytest.approx(2 / 3), 1)


def test_another_hedge_is_seen_when_every_field_counts() -> None:
    scores = tolls(replace(CLAIM, toll=replace(TOLL, relation=Hedge.ABOUT)))

    assert scores["tolls with the speaker"].right == 1
    assert scores["tolls with every field"].right == 0


def attribution_row(**changes: object) -> rows.Row:
    """A row that wants the one attribution of the text."""
    wanted = {
        "speaker": "The ministry", "resolved": True, "name": None, "cue": "said",
        "content": "62 soldiers were killed on Saturday", "relays": [],
    }  # fmt: skip
    return {"text": TEXT, "attributions": [wanted | changes]}


def attributions(row: rows.Row, *claims: Claim) -> list[int]:
    """How many are right at each level."""
    result = rows.Result()
    rows.compare_attributions(row, reading(*claims), result)
    return [score.right for score in result.scores.values()]


def test_claims_of_one_speaker_and_cue_are_one_attribution() -> None:
    statement = replace(CLAIM, id="c-2", kind=ClaimKind.STATEMENT, toll=None)

    assert len(rows.found_attributions(reading(CLAIM, statement))) == 1
    assert attributions(attribution_row(), CLAIM, statement) == [1, 1, 1, 1]


def test_own_voice_is_no_attribution() -> None:
    own = replace(CLAIM, speaker=None, cue=None)

    assert rows.found_attributions(reading(own)) == []


def test_content_that_shares_little_is_wrong() -> None:
    assert attributions(attribution_row(content="on Saturday"), CLAIM) == [0, 0, 0, 0]


def test_an_unresolved_speaker_taken_for_resolved_is_seen_at_the_name() -> None:
    assert attributions(attribution_row(resolved=False), CLAIM) == [1, 1, 0, 1]


def test_a_missing_relay_is_seen_at_the_relays() -> None:
    assert attributions(attribution_row(relays=["AFP"]), CLAIM) == [1, 1, 1, 0]


def test_a_date_must_name_both_days() -> None:
    day = date(2016, 9, 17)
    row = {"text": TEXT, "times": [
        {"text": "Saturday", "earliest": "2016-09-17", "latest": "2016-09-17", "precision": 1}
    ]}  # fmt: skip
    right = When(start=45, end=53, text="Saturday", earliest=day, latest=day, precision=1)
    result = rows.Result()

    rows.compare_times(row, reading(times=(right,)), result)
    rows.compare_times(row, reading(times=(replace(right, latest=None),)), result)

    assert (result.scores["times"].right, result.scores["times"].gold) == (1, 2)


def test_a_text_cut_in_other_places_is_wrong_as_a_whole() -> None:
    result = rows.Result()

    rows.compare_sentences(
        {"text": "A b. C d.", "sentences": ["A b.", "C d."]}, ["A b. C d."], result
    )

    assert result.scores["texts cut rightly"].right == 0
    assert "missed ['A b.', 'C d.']" in result.misses[0]


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [
        ("Coe", ("Brig. Gen. Richard Coe",), True),
        ("The Russian Defence Ministry", ("the defence ministry",), True),
        ("Moscow", ("Moscow", "Government of Russia"), True),
        (None, ("Moscow",), False),
        (None, (None,), True),
        ("the", ("a",), False),
        ("assad", ("ambassador",), False),
    ],
)
def test_names_agree_when_one_holds_the_others_words(
    wanted: str | None, found: tuple[str | None, ...], same: bool
) -> None:
    assert match.same_name(wanted, *found) is same


def seed_reading(**changes: object) -> seed.Record:
    """A reading as JSON gives it."""
    empty: seed.Record = {"document": {"text": TEXT}, "claims": [], "events": [], "times": []}
    return empty | changes


def test_a_place_finer_than_a_country_is_counted_for_the_strike_only() -> None:
    town, country = {"precision": 1}, {"precision": 6}
    events = [
        {"sub_type": seed.STRIKE, "place": town},
        {"sub_type": seed.STRIKE, "place": country},
        {"sub_type": seed.STRIKE, "place": None},
        {"sub_type": "Armed clash", "place": town},
    ]

    assert seed.too_fine_places(seed_reading(events=events)) == [town]


def test_a_weekday_with_a_day_is_counted_and_a_date_is_not() -> None:
    guessed = {"text": "on Saturday", "earliest": "2016-09-17"}
    times = [
        guessed,
        {"text": "Sunday", "earliest": None},
        {"text": "12 May 2016", "earliest": "x"},
    ]

    assert seed.resolved_weekdays(seed_reading(times=times)) == [guessed]


def test_a_span_that_is_not_verbatim_is_counted() -> None:
    true, false = ({"start": 0, "end": 3, "text": text} for text in ("The", "the"))
    claims = [{"evidence": true, "speaker": None, "cue": false}]

    assert seed.false_spans(seed_reading(claims=claims)) == [false]


def test_a_table_shows_unknown_as_a_dash() -> None:
    table = Table(title="t", columns=("ours", "naive"), lines=(("toll_f1", (0.8, None)),))

    assert render(table).splitlines() == [
        "|         |  ours | naive |",
        "|---------|------:|------:|",
        "| toll_f1 | 0.800 |     - |",
    ]


def test_nothing_wanted_and_nothing_read_has_no_score() -> None:
    assert Score().values == (None, None, None, 0)


def test_recording_adds_a_dated_section_at_the_end(tmp_path: Path) -> None:
    page = tmp_path / "evaluation.md"
    page.write_text("# Evaluation\n", encoding="utf-8")
    table = Table(title="Own rows", columns=("F1",), lines=(("tolls", (1.0,)),))

    text = bench.section([table], date(2016, 9, 18), "commit 1234567 with changes")
    bench.record(page, text)

    written = page.read_text(encoding="utf-8")
    assert written.startswith("# Evaluation\n\n### 2016-09-18, commit 1234567 with changes\n")
    assert written.endswith("| tolls | 1.000 |\n")


def test_a_failing_command_is_reported_in_one_line() -> None:
    with pytest.raises(BenchError, match=r"ended with 2: .*No such file"):
        run(["ls", "/no/such/folder"])


def test_without_the_development_data_its_benches_are_left_out(tmp_path: Path) -> None:
    assert not contested.is_there(tmp_path)
    assert not seed.is_there(tmp_path)
