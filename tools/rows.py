"""The project's own rows: short invented texts, each with what must be read in it.

    python -m tools.rows                       # the table
    python -m tools.rows --errors 10           # and the first misses of each kind

``tests/rows/*.jsonl`` holds one text a line with the records wanted, as words of the text
instead of offsets. Compared here:

- toll: status, low, high, and evidence that overlaps the wanted words; then the same with the
  speaker; then the same with every field that the row names.
- attribution: the claims of one speaker and one cue are one attribution. Its speaker, and its
  content by at least half of its characters, must be those wanted; then the same with the cue,
  with the name that a pronoun stands for, with the relays.
- blame: actor and stance; then the same with the speaker.
- sentences: every stretch, and the whole text.
- ceasefires, access, territory: see ``tools/stated_rows.py``.
- times: the words and both days.
- actors: phrases that mean one actor, alone; then with its kind, its country and the body it is a
  part of. And cited speakers: the words; then with the actor, with the kind.
- places: the words; then the same with country and point, with the role, with the precision.
- event places: country and point, no finer than the text says.
- events, claims of events, and blame with its modality: see ``tools/event_rows.py``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from rashomon.gazetteer import Actor, load_actors
from rashomon.gazetteer.places.distance import great_circle_km
from rashomon.gazetteer.places.precision import (
    ADMIN1_PRECISION,
    COUNTRY_PRECISION,
    NEAR_PRECISION,
)
from rashomon.language.shipped import DEFAULT, use_language
from rashomon.model import (
    ActorKind,
    Claim,
    Document,
    Event,
    Place,
    PlaceMention,
    Reading,
    Speaker,
    When,
)
from tools.event_rows import (
    compare_event_claims,
    compare_events,
    compare_responsibility,
    fits_blame,
)
from tools.match import Stretch, occurrences, same_name
from tools.report import Table, render
from tools.row_result import Fits, Result, Row, alike, fits_speaker, is_near, stands_in
from tools.stated_rows import compare_access, compare_ceasefires, compare_territory

HELD_BACK = "held_back"
ROWS = Path(__file__).resolve().parent.parent / "tests" / "rows"
PRONOUNS = frozenset("he she it they who i we".split())
TOLL_FIELDS = ("relation", "approx", "group", "group_code", "scope")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAttribution:
    """The claims of a reading that share one speaker and one cue.

    Attributes:
        claim: The first of them.
        content: Their evidence, in order.
    """

    claim: Claim
    content: tuple[Stretch, ...]


def load(path: Path) -> list[Row]:
    """The rows of a file, in order."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def read_row(row: Row) -> Reading:
    """What the shipped reader takes from a row's text."""
    from rashomon.reading import read_document

    published = date.fromisoformat(row["published"]) if row.get("published") else None
    return read_document(Document.create(row["text"], uri="row", published=published))


def compare_tolls(row: Row, reading: Reading, result: Result) -> None:
    """Add the tolls of one row."""
    text, wanted = row["text"], row["tolls"]
    found = [claim for claim in reading.claims if claim.toll]
    fits = partial(fits_toll, text)
    result.compare("tolls", text, wanted, found, fits)
    result.compare("tolls with the speaker", text, wanted, found, fits, fits_speaker)
    result.compare("tolls with every field", text, wanted, found, fits, fits_speaker, fits_fields)


def fits_toll(text: str, wanted: Row, claim: Claim) -> bool:
    """Whether a claim states the wanted figure of the wanted status at the wanted words."""
    toll = claim.toll
    if toll is None or not stands_in(text, wanted["evidence"], claim.evidence):
        return False
    figure = (str(toll.status), toll.low, toll.high)
    return figure == (wanted["status"], wanted["low"], wanted["high"])


def fits_fields(wanted: Row, claim: Claim) -> bool:
    """Whether hedge, group, scope, stance and modality are the wanted ones."""
    same_toll = all(getattr(claim.toll, name) == wanted[name] for name in TOLL_FIELDS)
    return same_toll and (claim.stance, claim.modality) == (wanted["stance"], wanted["modality"])


def compare_attributions(row: Row, reading: Reading, result: Result) -> None:
    """Add the attributions of one row."""
    text, wanted = row["text"], row["attributions"]
    found = found_attributions(reading)
    fits = partial(fits_attribution, text)
    result.compare("attributions", text, wanted, found, fits)
    result.compare("attributions with the cue", text, wanted, found, fits, fits_cue)
    result.compare("attributions with the name", text, wanted, found, fits, fits_name)
    result.compare("attributions with the relays", text, wanted, found, fits, fits_relays)


def found_attributions(reading: Reading) -> list[FoundAttribution]:
    """What the claims of a reading say was cited, in order of the cues."""
    together: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        if claim.cue is not None:
            speaker = -1 if claim.speaker is None else claim.speaker.start
            together[claim.cue.start, speaker].append(claim)
    return [
        FoundAttribution(
            claim=claims[0],
            content=tuple(sorted({(c.evidence.start, c.evidence.end) for c in claims})),
        )
        for _, claims in sorted(together.items())
    ]


def fits_attribution(text: str, wanted: Row, found: FoundAttribution) -> bool:
    """Whether speaker and content are the wanted ones."""
    if not fits_speaker(wanted, found.claim):
        return False
    return any(
        alike(stretch, part)
        for stretch in occurrences(text, wanted["content"])
        for part in (*found.content, (found.content[0][0], found.content[-1][1]))
    )


def fits_cue(wanted: Row, found: FoundAttribution) -> bool:
    """Whether the word of saying is the wanted one, or holds it."""
    cue = found.claim.cue
    return cue is not None and same_name(wanted["cue"], cue.text)


def fits_name(wanted: Row, found: FoundAttribution) -> bool:
    """Whether a pronoun is resolved just when wanted, to the wanted antecedent."""
    if found.claim.speaker_resolved != wanted["resolved"]:
        return False
    speaker = found.claim.speaker
    return wanted["name"] is None or (
        speaker is not None and same_name(wanted["name"], speaker.name)
    )


def fits_relays(wanted: Row, found: FoundAttribution) -> bool:
    """Whether the relays are the wanted ones, in order."""
    relays = found.claim.relays
    return len(relays) == len(wanted["relays"]) and all(
        same_name(name, relay.text) for name, relay in zip(wanted["relays"], relays, strict=True)
    )


def compare_blame(row: Row, reading: Reading, result: Result) -> None:
    """Add the blame of one row."""
    text, wanted = row["text"], row["blame"]
    found = [claim for claim in reading.claims if claim.responsibility]
    result.compare("blame", text, wanted, found, fits_blame)
    result.compare("blame with the speaker", text, wanted, found, fits_blame, fits_speaker)


def compare_times(row: Row, reading: Reading, result: Result) -> None:
    """Add the date expressions of one row."""
    text = row["text"]
    result.compare("times", text, row["times"], reading.times, partial(fits_time, text))


def fits_time(text: str, wanted: Row, time: When) -> bool:
    """Whether a date expression stands at the wanted words and names the wanted days."""
    days = tuple(day and day.isoformat() for day in (time.earliest, time.latest))
    return stands_in(text, wanted["text"], time) and days == (wanted["earliest"], wanted["latest"])


def compare_places(row: Row, reading: Reading, result: Result) -> None:
    """Add the place mentions of one row."""
    text, wanted, found = row["text"], row["places"], reading.places
    fits = partial(fits_name_of_place, text)
    result.compare("places", text, wanted, found, fits)
    result.compare("places where they lie", text, wanted, found, fits, fits_point)
    result.compare("places with the role", text, wanted, found, fits, fits_role)
    result.compare("places as exactly as meant", text, wanted, found, fits, fits_precision)


def compare_event_places(row: Row, reading: Reading, result: Result) -> None:
    """Add where and when the wanted events of one row happened; others count nothing."""
    for wanted in row["events"]:
        event = _event_at(row["text"], wanted, reading)
        if "place" in wanted:
            compare_one(
                result, "event places", row, wanted["place"], event and event.place, fits_scene
            )
        if "earliest" in wanted:
            days = wanted if wanted["earliest"] else None
            compare_one(result, "event times", row, days, event and event.time, fits_days)


def _event_at(text: str, wanted: Row, reading: Reading) -> Event | None:
    """The event at a word: the nearest one of its sentence, else that of a claim there."""
    start, end = occurrences(text, wanted["trigger"])[0]
    near = [event for event in reading.events if is_near(text, (start, end), event.trigger)]
    if near:
        return min(near, key=lambda event: abs(event.trigger.start - start))
    ids = {c.event_id for c in reading.claims if stands_in(text, wanted["trigger"], c.evidence)}
    return next((event for event in reading.events if event.id in ids), None)


def compare_one(result: Result, name: str, row: Row, wanted: Any, found: Any, fits: Fits) -> None:
    """Count one field that may be empty on either side: both empty is right."""
    if isinstance(found, When) and found.earliest is None:
        found = None
    right = fits(wanted, found) if wanted and found else not wanted and not found
    result.scores[name].add(int(right), 1, 1)
    if not right:
        result.misses.append(f"{name}: {row['text']!r}\n    wanted {wanted}\n    read {found}")


def fits_name_of_place(text: str, wanted: Row, place: PlaceMention) -> bool:
    """Whether a mention stands at the wanted words."""
    return stands_in(text, wanted["text"], place)


NEAR_KM = 50.0
"""How near a town or site must lie; of provinces and larger only the country is compared."""


def fits_point(wanted: Row, place: PlaceMention | Place) -> bool:
    """Whether country and point are the wanted ones.

    Where all is null, the name must stay unresolved; a null country or point is not compared.
    """
    if wanted["country"] is None and wanted["lat"] is None:
        return wanted["precision"] is not None or place.lat is None
    if wanted["country"] not in {None, place.country}:
        return False
    if wanted["lat"] is None or (wanted["precision"] or 0) >= ADMIN1_PRECISION:
        return True
    if place.lat is None or place.lon is None:
        return False
    return great_circle_km(wanted["lat"], wanted["lon"], place.lat, place.lon) <= NEAR_KM


def fits_scene(wanted: Row, place: Place) -> bool:
    """Whether an event's place is the wanted one, no finer than the text says."""
    return fits_point(wanted, place) and (
        wanted["precision"] is None
        or place.precision is None
        or place.precision >= min(wanted["precision"], COUNTRY_PRECISION)
        or wanted["precision"] <= NEAR_PRECISION
    )


def fits_days(wanted: Row, when: When) -> bool:
    """Whether both days are the wanted ones."""
    days = tuple(day and day.isoformat() for day in (when.earliest, when.latest))
    return days == (wanted["earliest"], wanted["latest"])


def fits_role(wanted: Row, place: PlaceMention) -> bool:
    """Whether the mention has the wanted role; whether an event is there is not compared here."""
    loose = {"event": "other"}
    return loose.get(wanted["role"], wanted["role"]) == loose.get(place.role, place.role)


def fits_precision(wanted: Row, place: PlaceMention) -> bool:
    """Whether both are as exact; a wanted null is not compared."""
    return wanted["precision"] is None or wanted["precision"] == place.precision


def compare_actors(row: Row, reading: Reading | None, result: Result) -> None:
    """Add one row of either form: spellings of one actor, or a text and whom it cites."""
    if reading is None:
        compare_spellings(row, result)
    else:
        compare_cited(row, reading, result)


def compare_spellings(row: Row, result: Result) -> None:
    """Add the phrases of one row, which count as one: each must mean the same actor."""
    actors = load_actors()
    found = [actors.resolve(phrase) for phrase in row["spellings"]]
    meant = {actor.id if actor else None: actor for actor in found}
    actor = found[0] if len(meant) == 1 else None
    right = actor is not None
    fits = actor is not None and fits_actor(row, actor)
    result.scores["spellings of one actor"].add(right, 1, 1)
    result.scores["spellings with kind, country and body"].add(fits, 1, 1)
    read = [(phrase, one and one.id) for phrase, one in zip(row["spellings"], found, strict=True)]
    if not right:
        result.misses.append(f"spellings of one actor: {read}")
    if not fits:
        wanted = {name: row[name] for name in ("kind", "country", "part_of")}
        result.misses.append(f"spellings with kind, country and body: {read} {wanted}\n    {actor}")


def fits_actor(wanted: Row, actor: Actor) -> bool:
    """Whether an actor has the wanted kind and country and stands under the wanted body."""
    if actor.kind != wanted["kind"]:
        return False
    must_be_none = wanted["kind"] == ActorKind.UN
    if actor.country != wanted["country"] and (wanted["country"] or must_be_none):
        return False
    if wanted["part_of"] is None:
        return True
    body = load_actors().resolve(wanted["part_of"])
    return body is not None and body.id in {actor.id, *_bodies_above(actor.id)}


def _bodies_above(actor_id: str) -> list[str]:
    above = load_actors().parent_of(actor_id)
    return [above.id, *_bodies_above(above.id)] if above else []


def compare_cited(row: Row, reading: Reading, result: Result) -> None:
    """Add the speakers that one row's text cites; own voice and pronouns are left out."""
    text, wanted = row["text"], row["speakers"]
    cited = {claim.speaker.start: claim.speaker for claim in reading.claims if claim.speaker}
    found = [cited[start] for start in sorted(cited) if cited[start].text.lower() not in PRONOUNS]
    result.compare("cited speakers", text, wanted, found, fits_words)
    result.compare("cited speakers with the actor", text, wanted, found, fits_words, fits_meant)
    result.compare("cited speakers with the kind", text, wanted, found, fits_words, fits_kind)


def fits_words(wanted: Row, speaker: Speaker) -> bool:
    """Whether the text cites the wanted words."""
    return same_name(wanted["text"], speaker.text)


def fits_meant(wanted: Row, speaker: Speaker) -> bool:
    """Whether a cited speaker is the wanted actor, or the one directly above or below it.

    Nobody listed must stay unresolved, but an unnamed organ may be its state's.
    """
    actors = load_actors()
    found = actors.get(speaker.actor_id) if speaker.actor_id else None
    if wanted["name"] is None:
        unnamed_organ = wanted["kind"] == ActorKind.GOVERNMENT and found is not None
        return found is None or (unnamed_organ and found.country == wanted["country"])
    meant = actors.resolve(wanted["name"])
    if meant is None or found is None:
        return False
    return meant.id == found.id or meant.id == found.parent or found.id == meant.parent


def fits_kind(wanted: Row, speaker: Speaker) -> bool:
    """Whether a cited speaker is of the wanted kind; a row may leave it open."""
    return wanted["kind"] is None or wanted["kind"] == speaker.kind


def compare_sentences(row: Row, sentences: Sequence[str], result: Result) -> None:
    """Add the sentences of one row, and whether the whole text was cut as wanted."""
    wanted, found = list(row["sentences"]), list(sentences)
    result.compare("sentences", row["text"], wanted, found, str.__eq__)
    result.scores["texts cut rightly"].add(wanted == found, 1, 1)


def cut_sentences(text: str) -> list[str]:
    """The sentences that the shipped language part finds, without the space around them."""
    from rashomon.language.rules import RuleLanguage

    analysis = RuleLanguage().analyse(text)
    return [text[sentence.start : sentence.end].strip() for sentence in analysis.sentences]


COMPARISONS: dict[str, Callable[[Row, Reading, Result], None]] = {
    "tolls": compare_tolls,
    "attribution": compare_attributions,
    "blame": compare_blame,
    "ceasefires": compare_ceasefires,
    "access": compare_access,
    "territory": compare_territory,
    "times": compare_times,
    "places": compare_places,
    "event_places": compare_event_places,
    "event_times": compare_event_places,
    "events": compare_events,
    "event_claims": compare_event_claims,
    "responsibility": compare_responsibility,
}


def score(folder: Path = ROWS, only: Sequence[str] | None = None) -> Result:
    """Compare every row of a folder; files that are absent count nothing.

    Args:
        folder: Where the rows lie.
        only: Names of the files to compare; None for all.
    """
    result = Result()
    names = only or (*COMPARISONS, "actors", "sentences")
    for name, compare in COMPARISONS.items():
        for row in _rows(folder, name) if name in names else ():
            compare(row, read_row(row), result)
    for row in _rows(folder, "actors") if "actors" in names else ():
        compare_actors(row, read_row(row) if "text" in row else None, result)
    for row in _rows(folder, "sentences") if "sentences" in names else ():
        compare_sentences(row, cut_sentences(row["text"]), result)
    return result


def measure(folder: Path = ROWS) -> Table:
    """The scores of a folder of rows as a table."""
    held_back = folder.name == HELD_BACK
    title = (
        "Rows held back (totals only; nobody works on their misses)"
        if held_back
        else "Own rows (the rules are written against them)"
    )
    return as_table(score(folder), title)


def as_table(result: Result, title: str = "Own rows") -> Table:
    """Scores as a table, in the order in which they were first counted."""
    return Table(
        title=title,
        columns=("precision", "recall", "F1", "wanted"),
        lines=tuple((name, one.values) for name, one in result.scores.items()),
    )


def _rows(folder: Path, name: str) -> list[Row]:
    path = folder / f"{name}.jsonl"
    return load(path) if path.is_file() else []


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and, if asked, the first misses of each kind."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.rows", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("folder", type=Path, nargs="?", default=ROWS)
    parser.add_argument("--only", action="append", metavar="NAME", help="only this file of rows")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="N misses per kind")
    parser.add_argument("--reader", default=DEFAULT, help="trained, rules, or a model's folder")
    options = parser.parse_args(arguments)
    use_language(options.reader)
    result = score(options.folder, options.only)
    print(render(as_table(result)))
    for name in result.scores if options.errors else ():
        misses = [miss for miss in result.misses if miss.startswith(f"{name}:")]
        print(f"\n{len(misses)} texts", *misses[: options.errors], sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
