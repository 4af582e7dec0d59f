"""The hand-coded rows, first set and held-back set, hold together.

They use the words of the contract and stretches of their own texts.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from rashomon.model import (
    AccessStatus,
    ActorKind,
    BlameStance,
    CeasefireStatus,
    EventType,
    GroupCode,
    Hedge,
    Modality,
    PlaceRole,
    Quantity,
    Quotation,
    Scope,
    Stance,
    TerritoryChange,
    TollStatus,
)

Row = dict[str, Any]

FILES = (
    "tolls",
    "attribution",
    "blame",
    "ceasefires",
    "access",
    "territory",
    "sentences",
    "times",
    "places",
    "event_places",
    "event_times",
    "events",
    "event_claims",
    "responsibility",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowSet:
    """One folder of rows and the fewest rows that each of its files may hold."""

    folder: Path
    fewest: dict[str, int]
    fewest_without_toll: int
    fewest_actors: int

    def load(self, name: str) -> list[Row]:
        lines = (self.folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def parts(self, name: str, field: str) -> list[tuple[str, Row]]:
        """Every coded part with the text it belongs to."""
        return [(row["text"], part) for row in self.load(name) for part in row[field]]


FIRST = RowSet(
    folder=Path(__file__).parents[1] / "rows",
    fewest={
        **{"tolls": 220, "attribution": 130, "blame": 60, "sentences": 50, "times": 450},
        **{"places": 400, "event_places": 140, "event_times": 100},
        **{"ceasefires": 90, "access": 80, "territory": 85},
        **{"events": 75, "event_claims": 40, "responsibility": 75},
    },
    fewest_without_toll=60,
    fewest_actors=170,
)
HELD_BACK = RowSet(
    folder=FIRST.folder / "held_back",
    fewest={
        **{"tolls": 150, "attribution": 70, "blame": 40, "sentences": 25, "times": 200},
        **{"places": 150, "event_places": 60, "event_times": 45},
        **{"ceasefires": 30, "access": 30, "territory": 30},
        **{"events": 40, "event_claims": 30, "responsibility": 35},
    },
    fewest_without_toll=50,
    fewest_actors=70,
)


@pytest.fixture(params=[FIRST, HELD_BACK], ids=["first", "held_back"])
def rows(request: pytest.FixtureRequest) -> RowSet:
    """Each set in turn: both are held to the same rules."""
    row_set: RowSet = request.param
    return row_set


TOLL_FIELDS = {
    *("evidence", "status", "relation", "low", "high", "approx", "group", "group_code"),
    *("scope", "stance", "modality", "speaker"),
}
ATTRIBUTION_FIELDS = {
    *("speaker", "resolved", "name", "cue", "content", "quotation", "relays"),
}

PLACE_FIELDS = {"text", "country", "admin1", "lat", "lon", "precision"}

# Hedges as words, kept apart from any reader's own table so that one can check the other.
HEDGE_WORDS = {
    Hedge.AT_LEAST: r"at least|at the very least|no fewer than|not less than|a minimum|upwards of"
    r"|or more\b",
    Hedge.MORE_THAN: r"(?<!no )(?<!not )more than|\bover (?=\d|a )|in excess of|has passed"
    r"|climbed past|exceeds",
    Hedge.AT_MOST: r"up to|as many as|no more than|not more than|at most",
    Hedge.FEWER_THAN: r"(?<!no )fewer than|\bunder (?=\d)",
    Hedge.ABOUT: r"around|about|\bsome (?!of)|estimated|nearly|almost|close to|roughly"
    r"|approximately|or so\b|give or take",
}
VAGUE_WORDS = {
    "several": 3,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2_000_000,
}
ZERO_WORDS = r"\b(no|none|nobody|no one|not|neither|zero|any|anyone|without)\b"

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {
    **{word: number for number, word in enumerate(UNITS)},
    **{word: 10 * number for number, word in enumerate(TENS, start=2)},
    **{"a": 1, "an": 1, "couple": 2},
}
FACTORS = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "m": 1_000_000}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def numbers(words: str) -> set[int]:
    """Every number that the words can be read as, digits and number words alike.

    "forty-one" gives 40 and 41: a row's figure must be among them, which catches slips of the
    pen without being a second reader.
    """
    found: set[int] = set()
    value: float | None = None
    total = 0.0
    plain = re.sub(r"(?<=\d)[,\u00a0 ](?=\d{3}\b)", "", words.lower())
    for token in re.findall(r"\d+(?:\.\d+)?|[a-z]+", plain):
        if token[0].isdigit():
            total, value = 0.0, float(token)
        elif token in SMALL:
            value = (value or 0) + SMALL[token] if value and value >= 20 else SMALL[token]
        elif token == "half":
            value = 0.5
        elif token in FACTORS and value is not None:
            value = (0.5 if value == 1 and "half a" in plain else value) * FACTORS[token]
            found.add(int(value))
            if value >= 1_000:
                total, value = value, 0.0
            continue
        elif token != "and":
            value, total = None, 0.0
        if value is not None:
            found |= {int(value), int(value + total)}
    return found


def bounds(toll: Row) -> set[int]:
    """The numbers that must stand in the evidence for these bounds under this hedge."""
    low, high = toll["low"], toll["high"]
    match toll["relation"]:
        case Hedge.MORE_THAN:
            return {low - 1}
        case Hedge.FEWER_THAN:
            return {high + 1}
        case _:
            return {bound for bound in (low, high) if bound is not None}


@pytest.mark.parametrize("name", FILES)
def test_rows_are_many_and_each_has_a_class(rows: RowSet, name: str) -> None:
    found = rows.load(name)
    assert len(found) >= rows.fewest[name]
    assert all(row["class"].strip() for row in found)


@pytest.mark.parametrize("name", FILES)
def test_no_text_stands_twice(rows: RowSet, name: str) -> None:
    """A text about dates may return with another day of publication: that is its point."""
    keys = [(row["text"], row.get("published")) for row in rows.load(name)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", FILES)
def test_texts_have_no_stray_white_space(rows: RowSet, name: str) -> None:
    for row in rows.load(name):
        assert row["text"] == row["text"].strip() != ""


def test_toll_rows_have_the_fields_of_the_form(rows: RowSet) -> None:
    for row in rows.load("tolls"):
        assert set(row) == {"text", "tolls", "class"}
        assert all(set(toll) == TOLL_FIELDS for toll in row["tolls"])


def test_toll_evidence_stands_once_in_its_text(rows: RowSet) -> None:
    for text, toll in rows.parts("tolls", "tolls"):
        assert text.count(toll["evidence"]) == 1, (text, toll["evidence"])


def test_tolls_stand_in_the_order_of_their_text(rows: RowSet) -> None:
    for row in rows.load("tolls"):
        starts = [row["text"].index(toll["evidence"]) for toll in row["tolls"]]
        assert starts == sorted(set(starts)), row["text"]


def test_toll_groups_and_speakers_are_words_of_the_text(rows: RowSet) -> None:
    for text, toll in rows.parts("tolls", "tolls"):
        for field in ("group", "speaker"):
            assert toll[field] is None or toll[field] in text, (text, toll[field])
        assert toll["group"] is None or toll["group"] in toll["evidence"], text


def test_tolls_use_the_words_of_the_contract(rows: RowSet) -> None:
    for text, toll in rows.parts("tolls", "tolls"):
        assert toll["status"] in set(TollStatus), text
        assert toll["relation"] in set(Hedge), text
        assert toll["scope"] in set(Scope), text
        assert toll["stance"] in set(Stance), text
        assert toll["modality"] in set(Modality), text
        assert toll["group_code"] is None or toll["group_code"] in set(GroupCode), text
        assert toll["group"] is not None or toll["group_code"] is None, text


def test_toll_bounds_fit_the_relation(rows: RowSet) -> None:
    for text, toll in rows.parts("tolls", "tolls"):
        low, high, approx = toll["low"], toll["high"], toll["approx"]
        Quantity(relation=Hedge(toll["relation"]), low=low, high=high, approx=approx)
        fits = {
            Hedge.EXACT: low == high and not approx,
            Hedge.AT_LEAST: high is None and not approx,
            Hedge.MORE_THAN: high is None and not approx,
            Hedge.AT_MOST: low is None and not approx,
            Hedge.FEWER_THAN: low is None and not approx,
            Hedge.ABOUT: low == high and approx,
            Hedge.RANGE: None not in (low, high) and low != high,
            Hedge.VAGUE: low in VAGUE_WORDS.values() and high is None and approx,
        }
        assert fits[toll["relation"]], (text, toll)


def test_toll_relation_is_that_of_the_hedge_in_the_evidence(rows: RowSet) -> None:
    for text, toll in rows.parts("tolls", "tolls"):
        words = toll["evidence"].lower()
        hedges = {hedge for hedge, form in HEDGE_WORDS.items() if re.search(form, words)}
        unhedged = {Hedge.EXACT, Hedge.VAGUE, Hedge.RANGE}
        expected = (hedges | {Hedge.RANGE}) if hedges else unhedged
        assert toll["relation"] in expected, (text, toll["evidence"], hedges)


def test_toll_figure_stands_in_the_evidence(rows: RowSet) -> None:
    for text, toll in rows.parts("tolls", "tolls"):
        words = toll["evidence"].lower()
        if toll["relation"] == Hedge.VAGUE:
            assert any(w in words for w, low in VAGUE_WORDS.items() if low == toll["low"]), text
        elif toll["high"] == 0:
            assert re.search(ZERO_WORDS, words), (text, words)
        else:
            assert bounds(toll) <= numbers(words), (text, words, numbers(words))


def test_no_casualties_is_coded_as_none_killed(rows: RowSet) -> None:
    """Coders of contested incidents take it as a claim about deaths first."""
    for text, toll in rows.parts("tolls", "tolls"):
        if toll["high"] == 0 and "no casualties" in toll["evidence"].lower():
            assert toll["status"] == TollStatus.KILLED, text


def test_many_toll_rows_hold_no_toll(rows: RowSet) -> None:
    assert sum(not row["tolls"] for row in rows.load("tolls")) >= rows.fewest_without_toll


def test_toll_rows_use_every_status_relation_scope_stance_and_modality(rows: RowSet) -> None:
    tolls = [toll for _, toll in rows.parts("tolls", "tolls")]
    fields = {
        "status": TollStatus,
        "relation": Hedge,
        "scope": Scope,
        "stance": Stance,
        "modality": Modality,
    }
    for field, words in fields.items():
        assert {toll[field] for toll in tolls} == set(words)


def test_attribution_rows_have_the_fields_of_the_form(rows: RowSet) -> None:
    for row in rows.load("attribution"):
        assert set(row) == {"text", "attributions", "class"}
        assert all(set(part) == ATTRIBUTION_FIELDS for part in row["attributions"])


def test_attributions_are_words_of_their_text(rows: RowSet) -> None:
    for text, part in rows.parts("attribution", "attributions"):
        words = [part["speaker"], part["cue"], part["content"], *part["relays"]]
        assert all(word and word in text for word in words), (text, words)
        assert part["name"] is None or part["name"] in text, text
        assert part["quotation"] in set(Quotation) - {Quotation.NONE}, text


def test_quoted_content_stands_in_quotation_marks(rows: RowSet) -> None:
    for text, part in rows.parts("attribution", "attributions"):
        marks = re.escape(part["content"]) if part["quotation"] == Quotation.DIRECT else ""
        if marks:
            assert re.search(f"[\"“'‘]{marks}[,.]?[\"”'’]", text), (text, part["content"])
        has_marks = bool(re.search('["“”]', part["content"]))
        assert has_marks == (part["quotation"] == Quotation.MIXED), (text, part["content"])


def test_only_pronouns_and_definite_descriptions_stay_unresolved(rows: RowSet) -> None:
    for text, part in rows.parts("attribution", "attributions"):
        first = part["speaker"].lower().split()[0]
        if not part["resolved"]:
            assert first in {"he", "she", "it", "they", "the"}, text
            assert part["name"] is None, text
        if part["name"] is not None:
            assert first in {"he", "she", "it", "they"}, text
            assert text.index(part["name"]) < text.rindex(part["speaker"]), text


def test_blame_rows_use_their_text_and_the_words_of_the_contract(rows: RowSet) -> None:
    for row in rows.load("blame"):
        assert set(row) == {"text", "blame", "class"}
        for part in row["blame"]:
            assert set(part) == {"actor", "stance", "speaker"}
            assert part["stance"] in set(BlameStance)
            for field in ("actor", "speaker"):
                assert part[field] is None or part[field] in row["text"], row["text"]


def test_only_a_speaker_admits_claims_or_denies(rows: RowSet) -> None:
    for text, part in rows.parts("blame", "blame"):
        assert part["speaker"] is not None or part["stance"] == BlameStance.ACCUSES, text
        assert part["actor"] is not None or part["stance"] != BlameStance.ACCUSES, text


def test_blame_rows_use_every_stance(rows: RowSet) -> None:
    assert {part["stance"] for _, part in rows.parts("blame", "blame")} == set(BlameStance)


def test_sentences_fill_their_text(rows: RowSet) -> None:
    for row in rows.load("sentences"):
        assert set(row) == {"text", "sentences", "class"}
        pattern = r"\s+".join(re.escape(sentence) for sentence in row["sentences"])
        assert re.fullmatch(pattern, row["text"]), row["text"]
        assert all(s == s.strip() != "" for s in row["sentences"]), row["text"]


def test_times_stand_in_the_order_of_their_text(rows: RowSet) -> None:
    for row in rows.load("times"):
        assert set(row) == {"text", "published", "times", "class"}
        at = 0
        for time in row["times"]:
            assert set(time) == {"text", "earliest", "latest", "precision"}
            at = row["text"].index(time["text"], at) + 1


def test_time_precision_fits_the_days(rows: RowSet) -> None:
    most_days = {1: 1, 2: 6, 3: 7, 4: 31, 5: math.inf}
    for text, time in rows.parts("times", "times"):
        found = [time[field] for field in ("earliest", "latest", "precision")]
        if None in found:
            assert found == [None, None, None], text
            continue
        first, last = date.fromisoformat(found[0]), date.fromisoformat(found[1])
        days = (last - first) / timedelta(days=1) + 1
        assert most_days.get(found[2] - 1, 0) < days <= most_days[found[2]], text


def test_weekdays_are_those_of_the_calendar_and_near_publication(rows: RowSet) -> None:
    for row in rows.load("times"):
        for time in row["times"]:
            if time["text"] not in WEEKDAYS or time["earliest"] is None:
                continue
            day = date.fromisoformat(time["earliest"])
            assert WEEKDAYS[day.weekday()] == time["text"], row["text"]
            ago = date.fromisoformat(row["published"]) - day
            assert timedelta(days=-8) < ago < timedelta(days=8), row["text"]


def test_event_time_rows_have_the_fields_of_the_form(rows: RowSet) -> None:
    for row in rows.load("event_times"):
        assert set(row) == {"text", "published", "events", "class"}
        assert row["events"]
        for event in row["events"]:
            assert set(event) == {"trigger", "earliest", "latest"}
            assert row["text"].count(event["trigger"]) == 1, row["text"]
            days = [event["earliest"], event["latest"]]
            assert (None in days) == (days == [None, None]), row["text"]
            assert days == [None, None] or days[0] <= days[1], row["text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedForm:
    """The fields of a claim about a truce, aid or ground, and what its words may be."""

    status: str
    words: type[StrEnum]
    stretches: tuple[str, ...]
    optional: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def fields(self) -> set[str]:
        common = {"evidence", "stance", "modality", "speaker", self.status}
        return common | {*self.stretches, *self.lists, *self.others}


STATED_FORMS = {
    "ceasefires": StatedForm(
        status="status",
        words=CeasefireStatus,
        stretches=(),
        lists=("parties", "brokers"),
        others=("since",),
    ),
    "access": StatedForm(
        status="status",
        words=AccessStatus,
        stretches=("what", "actor"),
        optional=("where", "awaits"),
    ),
    "territory": StatedForm(status="change", words=TerritoryChange, stretches=("area", "actor")),
}


@pytest.mark.parametrize("name", STATED_FORMS)
def test_rows_on_truces_aid_and_ground_use_their_text_and_the_contract(
    rows: RowSet, name: str
) -> None:
    form = STATED_FORMS[name]
    for row in rows.load(name):
        dated = {"published"} if name == "ceasefires" else set()
        assert set(row) == {"text", name, "class"} | dated
        for part in row[name]:
            assert set(part) - set(form.optional) == form.fields, row["text"]
            assert row["text"].count(part["evidence"]) == 1, row["text"]
            assert part[form.status] in set(form.words)
            assert part["stance"] in set(Stance)
            assert part["modality"] in set(Modality)
            words = [part[field] for field in ("speaker", *form.stretches)]
            words += [part.get(field) for field in form.optional]
            words += [word for field in form.lists for word in part[field]]
            assert all(word is None or word in row["text"] for word in words), row["text"]
            assert part.get("since") is None or date.fromisoformat(part["since"])


@pytest.mark.parametrize("name", STATED_FORMS)
def test_rows_on_truces_aid_and_ground_use_every_status_and_often_none(
    rows: RowSet, name: str
) -> None:
    form, found = STATED_FORMS[name], rows.load(name)
    assert {part[form.status] for row in found for part in row[name]} == set(form.words)
    assert 5 * sum(not row[name] for row in found) >= len(found)


EVENT_FIELDS = {"type", "sub_type", "trigger", "targets", "perpetrators"}


def test_event_rows_use_their_text_and_the_words_of_the_contract(rows: RowSet) -> None:
    for row in rows.load("events"):
        assert set(row) == {"text", "published", "events", "class"}
        for event in row["events"]:
            assert set(event) == EVENT_FIELDS
            assert event["type"] in set(EventType)
            assert row["text"].count(event["trigger"]) == 1, row["text"]
            words = [*event["targets"], *event["perpetrators"]]
            assert all(one in row["text"] for one in words), row["text"]


def test_event_claim_rows_use_their_text_and_the_words_of_the_contract(rows: RowSet) -> None:
    for row in rows.load("event_claims"):
        assert set(row) == {"text", "claims", "class"}
        for claim in row["claims"]:
            assert set(claim) == {"evidence", "speaker", "stance", "modality"}
            assert row["text"].count(claim["evidence"]) == 1, row["text"]
            assert claim["speaker"] is None or claim["speaker"] in row["text"], row["text"]
            assert claim["stance"] in set(Stance)
            assert claim["modality"] in set(Modality)


def test_responsibility_rows_use_their_text_and_the_words_of_the_contract(rows: RowSet) -> None:
    for row in rows.load("responsibility"):
        assert set(row) == {"text", "blame", "class"}
        for part in row["blame"]:
            assert set(part) == {"actor", "stance", "speaker", "modality", "unverified"}
            assert part["stance"] in set(BlameStance)
            assert part["modality"] in set(Modality)
            for field in ("actor", "speaker"):
                assert part[field] is None or part[field] in row["text"], row["text"]


@pytest.mark.parametrize(
    ("name", "field"),
    [("events", "events"), ("event_claims", "claims"), ("responsibility", "blame")],
)
def test_a_fifth_of_the_rows_on_events_and_blame_hold_none(
    rows: RowSet, name: str, field: str
) -> None:
    found = rows.load(name)
    assert 5 * sum(not row[field] for row in found) >= len(found)


SPELLING_FIELDS = {"class", "spellings", "kind", "country", "part_of"}
CITED_FIELDS = {"text", "name", "kind", "country"}


def spelling_rows(rows: RowSet) -> list[Row]:
    return [row for row in rows.load("actors") if "spellings" in row]


def cited_rows(rows: RowSet) -> list[Row]:
    return [row for row in rows.load("actors") if "text" in row]


def test_actor_rows_are_many_and_of_one_of_two_forms(rows: RowSet) -> None:
    spelled, cited = spelling_rows(rows), cited_rows(rows)
    assert len(spelled) + len(cited) == len(rows.load("actors"))
    assert len(spelled) >= rows.fewest_actors
    assert len(cited) >= rows.fewest_actors
    assert all(set(row) == SPELLING_FIELDS for row in spelled)
    assert all(set(row) == {"class", "text", "speakers"} for row in cited)
    assert all(set(one) == CITED_FIELDS for row in cited for one in row["speakers"])
    assert all(row["class"].strip() for row in (*spelled, *cited))


def test_actors_use_the_kinds_of_the_contract_and_codes_of_two_capitals(rows: RowSet) -> None:
    coded = [*spelling_rows(rows), *(one for row in cited_rows(rows) for one in row["speakers"])]
    for one in coded:
        assert one["kind"] is None or one["kind"] in set(ActorKind), one
        assert one["country"] is None or re.fullmatch("[A-Z]{2}", one["country"]), one
        assert one["kind"] != ActorKind.UN or one["country"] is None, one


def test_a_spelling_stands_in_one_row_only(rows: RowSet) -> None:
    found = [phrase for row in spelling_rows(rows) for phrase in row["spellings"]]
    assert len(found) == len(set(found))
    assert all(phrase == phrase.strip() != "" for phrase in found)
    assert all(2 <= len(row["spellings"]) <= 6 for row in spelling_rows(rows))


def test_cited_speakers_stand_in_the_order_of_their_text(rows: RowSet) -> None:
    for row in cited_rows(rows):
        at = 0
        for one in row["speakers"]:
            assert one["text"] in row["text"][at:], (row["text"], one["text"])
            at = row["text"].index(one["text"], at) + 1


def test_held_back_spellings_and_texts_of_actors_are_not_those_of_the_first_set() -> None:
    first = {phrase for row in spelling_rows(FIRST) for phrase in row["spellings"]}
    assert not first & {p for row in spelling_rows(HELD_BACK) for p in row["spellings"]}
    texts = {row["text"] for row in cited_rows(FIRST)}
    assert not texts & {row["text"] for row in cited_rows(HELD_BACK)}


def test_place_rows_have_the_fields_of_the_form(rows: RowSet) -> None:
    for row in rows.load("places"):
        assert set(row) == {"text", "published", "places", "class"}
        assert all(set(place) == {*PLACE_FIELDS, "role"} for place in row["places"])
        assert all(place["role"] in set(PlaceRole) for place in row["places"])


def test_event_place_rows_have_the_fields_of_the_form(rows: RowSet) -> None:
    for row in rows.load("event_places"):
        assert set(row) == {"text", "published", "events", "class"}
        assert row["events"]
        for event in row["events"]:
            assert set(event) == {"trigger", "place"}
            assert row["text"].count(event["trigger"]) == 1, row["text"]
            assert event["place"] is None or set(event["place"]) == PLACE_FIELDS, row["text"]


def test_places_are_words_of_their_text_in_order(rows: RowSet) -> None:
    for row in rows.load("places"):
        last = 0
        for place in row["places"]:
            last = row["text"].index(place["text"], last) + 1


def test_places_have_possible_values(rows: RowSet) -> None:
    events = [(text, event["place"]) for text, event in rows.parts("event_places", "events")]
    for text, place in (*rows.parts("places", "places"), *events):
        if place is None:
            continue
        assert place["text"] in text, text
        assert place["country"] is None or re.fullmatch("[A-Z]{2}", place["country"]), text
        assert place["precision"] in {None, *range(1, 8)}, text
        assert (place["lat"] is None) == (place["lon"] is None), text
        if place["lat"] is not None:
            assert -90 <= place["lat"] <= 90, text
            assert -180 <= place["lon"] <= 180, text


def test_place_rows_use_every_role_and_precision(rows: RowSet) -> None:
    places = [place for _, place in rows.parts("places", "places")]
    assert {place["role"] for place in places} == set(PlaceRole)
    assert {place["precision"] for place in places} == {None, *range(1, 8)}


def test_readme_gives_the_number_of_rows(rows: RowSet) -> None:
    readme = (rows.folder / "README.md").read_text(encoding="utf-8")
    stated = dict(re.findall(r"\| `(\w+)\.jsonl` \|.*\| (\d+) \|", readme))
    assert stated == {name: str(len(rows.load(name))) for name in (*FILES, "actors")}


@pytest.mark.parametrize("name", FILES)
def test_held_back_texts_are_not_those_of_the_first_set(name: str) -> None:
    first = {row["text"] for row in FIRST.load(name)}
    assert not first & {row["text"] for row in HELD_BACK.load(name)}


def test_a_quarter_of_the_held_back_toll_rows_hold_no_toll() -> None:
    found = HELD_BACK.load("tolls")
    assert 4 * sum(not row["tolls"] for row in found) >= len(found)
