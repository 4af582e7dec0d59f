"""The founding article: what a careful reader takes from one page, counted."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tools.match import pair_up, same_name, shared
from tools.report import Table, parse_lines, rashomon

Record = dict[str, Any]

STRIKE = "Air/drone strike"
COUNTRY_PRECISION = 6
"""UCDP ``where_prec`` of a country; a smaller number claims a more exact place."""

WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def is_there(shared: Path) -> bool:
    """Whether the article and its gold are at hand."""
    return (_folder(shared) / "article.txt").is_file() and (_folder(shared) / "gold.json").is_file()


def measure(shared: Path, room: Path) -> Table:
    """How many of the gold's rows were read, and how many rules were broken.

    Raises:
        BenchError: The command failed.
    """
    del room  # the article is read where it lies
    article = _folder(shared) / "article.txt"
    gold: Record = json.loads((_folder(shared) / "gold.json").read_text(encoding="utf-8"))
    day = gold["published_for_test"]
    dated = parse_lines(rashomon("read", "--json", "--published", day, article))[0]
    undated = parse_lines(rashomon("read", "--json", article))[0]
    return compare(gold, dated, undated)


def compare(gold: Record, dated: Record, undated: Record) -> Table:
    """The table of a reading with a date and one without, against the gold."""
    found, total = count_tolls(gold["tolls"], dated["claims"], fits_toll)
    said, _ = count_tolls(gold["tolls"], dated["claims"], fits_toll_and_speaker)
    unresolved = [row for row in gold["unresolved_speakers"] if is_reported(row, dated["claims"])]
    blame, blames = count_tolls(gold["responsibility"], dated["claims"], fits_blame)
    return Table(
        title="Founding article (tuned on)",
        columns=("rashomon", "wanted"),
        lines=(
            ("tolls: status, low, high, evidence", (found, total)),
            ("the same with the speaker", (said, total)),
            ("tolls read in all", (sum(bool(c["toll"]) for c in dated["claims"]), total)),
            ("blame: stance, evidence", (blame, blames)),
            (
                "unresolved speakers reported",
                (len(unresolved), len(gold["unresolved_speakers"])),
            ),
            ("strike places finer than a country", (len(too_fine_places(dated)), 0)),
            ("weekdays resolved without a date", (len(resolved_weekdays(undated)), 0)),
            ("spans that are not verbatim", (len(false_spans(dated)), 0)),
        ),
    )


def count_tolls(
    rows: Sequence[Record], claims: Sequence[Record], fits: Callable[[Record, Record], bool]
) -> tuple[int, int]:
    """How many rows have a claim of their own that fits, and how many rows there are."""
    return len(pair_up(rows, claims, fits)), len(rows)


def fits_toll(row: Record, claim: Record) -> bool:
    """Whether a claim states the row's figure where the row has it."""
    toll = claim["toll"]
    if not toll or not overlap(row["evidence"], claim["evidence"]):
        return False
    return all(toll[key] == row[key] for key in ("status", "low", "high"))


def fits_toll_and_speaker(row: Record, claim: Record) -> bool:
    """Whether also the speaker is the row's, or both are the text itself."""
    return fits_toll(row, claim) and same_speaker(row["speaker"], claim["speaker"])


def fits_blame(row: Record, claim: Record) -> bool:
    """Whether a claim blames in the row's way where the row has it."""
    blame = claim["responsibility"]
    if not blame or blame["stance"] != row["stance"]:
        return False
    return overlap(row["evidence"], claim["evidence"])


def same_speaker(wanted: str | None, speaker: Record | None) -> bool:
    """Whether both cite the same words, or both cite nobody."""
    return same_name(wanted, None if speaker is None else speaker["text"])


def is_reported(row: Record, claims: Sequence[Record]) -> bool:
    """Whether a claim cites the row's words, near the row's evidence, as a speaker unresolved."""
    return any(
        not claim["speaker_resolved"]
        and claim["speaker"] is not None
        and claim["speaker"]["text"] == row["text"]
        and overlap(row["evidence"], claim["speaker"])
        for claim in claims
    )


def too_fine_places(reading: Record) -> list[Record]:
    """Places of the strike that claim to be more exact than its country."""
    places = [event["place"] for event in reading["events"] if event["sub_type"] == STRIKE]
    known = [place for place in places if place and place["precision"] is not None]
    return [place for place in known if place["precision"] < COUNTRY_PRECISION]


def resolved_weekdays(reading: Record) -> list[Record]:
    """Weekdays that were given a day although no date anchors them."""
    times = reading["times"] + [event["time"] for event in reading["events"] if event["time"]]
    return [time for time in times if WEEKDAY.search(time["text"]) and time["earliest"]]


def false_spans(reading: Record) -> list[Record]:
    """Evidence, speakers and cues whose words do not stand at their offsets."""
    text = reading["document"]["text"]
    spans = [
        span
        for claim in reading["claims"]
        for span in (claim["evidence"], claim["speaker"], claim["cue"])
        if span is not None
    ]
    return [span for span in spans if text[span["start"] : span["end"]] != span["text"]]


def overlap(left: Record, right: Record) -> bool:
    """Whether two stretches share a character."""
    return shared((left["start"], left["end"]), (right["start"], right["end"])) > 0


def _folder(shared: Path) -> Path:
    return shared / "data" / "seed"
