"""The project's corpus read whole: what the reader takes from documents marked by hand.

    python -m tools.corpus                          # its test part
    python -m tools.corpus --split dev --errors 20 --kind "tolls with the speaker"

The guidelines of the marks are in ``corpus/GUIDELINES.md``. Rules must not be tuned on the test
part; its misses are for nobody's eyes, so ``--errors`` refuses it.

- tolls: status, low and high, and evidence that overlaps the mark; then the same with whom the text
  cites, pronouns followed to the name; then with group, scope and relation.
- blame: actor and stance; then the same with the speaker.
- events: the first word or a later one of the same event; then the same with its type, its days,
  its place, by name.
- ceasefires, access, territory: status and an overlapping stretch; then the same with the speaker.
- places: the words. Times: the words; then with both days, where the mark has them.
- pronouns: what "she" or "the official" at a cue means, unresolved where the text never tells.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from training.corpus.markup import Mark, MarkedDocument, load

from rashomon.language.shipped import DEFAULT, use_language
from rashomon.model import Claim, Document, Event, Hedge, Reading, Scope, Span, When
from tools.match import same_name
from tools.report import Table, render
from tools.row_result import Result

TYPES = {
    "armed_clash": "Armed clash",
    "government_regains_territory": "Government regains territory",
    "non_state_actor_overtakes_territory": "Non-state actor overtakes territory",
    "chemical_weapon": "Chemical weapon",
    "air_strike": "Air/drone strike",
    "suicide_bomb": "Suicide bomb",
    "shelling": "Shelling/artillery/missile attack",
    "explosive": "Remote explosive/landmine/IED",
    "grenade": "Grenade",
    "sexual_violence": "Sexual violence",
    "attack": "Attack",
    "abduction": "Abduction/forced disappearance",
    "peaceful_protest": "Peaceful protest",
    "protest_with_intervention": "Protest with intervention",
    "excessive_force": "Excessive force against protesters",
    "violent_demonstration": "Violent demonstration",
    "mob_violence": "Mob violence",
    "agreement": "Agreement",
    "arrests": "Arrests",
    "disrupted_weapons_use": "Disrupted weapons use",
    "base_established": "Headquarters or base established",
    "looting": "Looting/property destruction",
    "transfer_of_territory": "Non-violent transfer of territory",
}
"""The corpus' words for ACLED's sub-event types; ``other`` has none."""

KINDS = {
    "truce": ("ceasefire", "status"),
    "aid": ("access", "status"),
    "ground": ("territory", "change"),
}
"""For a kind of mark the record of a claim, and the field that its first attribute fills."""
_UNKNOWN = "?"
# "Many" says none of them, and is no figure.
_BOUNDS = frozenset({"is", "low", "high"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Whom a marked stretch has as its speaker.

    Attributes:
        names: Words of the speaker and of those that it stands for; empty for own voice.
        told: Whether the text tells who is meant.
        stance: As marked at the cue; "asserts" where nothing is.
    """

    names: tuple[str, ...] = ()
    told: bool = True
    stance: str = "asserts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A mark with all that can be compared."""

    start: int
    end: int
    text: str
    attributes: dict[str, str]
    cited: Cited
    parts: tuple[str, ...] = ()


class Marked:
    """The marks of one document as wanted records."""

    def __init__(self, document: MarkedDocument) -> None:
        self.document = document
        self._speakers: dict[str, Mark] = {}
        self._stances: dict[str, str] = {}
        for mark in document.of("speaker", "cue"):
            for number in mark.attributes["a"].split():
                if mark.kind == "speaker":
                    self._speakers.setdefault(number, mark)
                else:
                    self._stances[number] = mark.attributes.get("stance", "asserts")

    def words(self, mark: Mark) -> str:
        """A mark's words."""
        return self.document.text[mark.start : mark.end]

    def cited(self, mark: Mark) -> Cited:
        """Whom the innermost attribution around a mark cites."""
        inside = mark.inside
        while inside is not None:
            outer = self.document.marks[inside]
            if outer.kind == "said":
                return self._cited(outer.attributes["a"].split()[0])
            inside = outer.inside
        return Cited()

    def _cited(self, number: str) -> Cited:
        names: list[str] = []
        seen: set[str] = set()
        stance, told, current = self._stances.get(number, "asserts"), True, number
        while current not in seen:
            seen.add(current)
            speaker = self._speakers.get(current)
            if speaker is None:
                return Cited(names=tuple(names), told=bool(names), stance=stance)
            names.append(self.words(speaker))
            current = speaker.attributes.get("is", current)
            if current == _UNKNOWN:
                told = False
                break
        return Cited(names=tuple(names), told=told, stance=stance)

    def wanted(self, kind: str, *parts: str) -> list[Wanted]:
        """The marks of a kind, with the words of some kinds of marks within."""
        marks = self.document.marks
        return [
            Wanted(
                start=mark.start,
                end=mark.end,
                text=self.words(mark),
                attributes=mark.attributes,
                cited=self.cited(mark),
                parts=tuple(
                    self.words(part)
                    for part in marks
                    if part.kind in parts and part.inside is not None and marks[part.inside] is mark
                ),
            )
            for mark in marks
            if mark.kind == kind
        ]

    def pronouns(self) -> list[tuple[Mark, Cited]]:
        """Speakers that stand for one named elsewhere, or for nobody told."""
        return [
            (mark, self._cited(mark.attributes["a"].split()[0]))
            for mark in self.document.of("speaker")
            if "is" in mark.attributes
        ]


def overlap(wanted: Wanted, span: Span) -> bool:
    """Whether both share a character."""
    return wanted.start < span.end and span.start < wanted.end


def fits_cited(wanted: Wanted, claim: Claim) -> bool:
    """Whether a claim cites whom the mark's attribution cites."""
    if not wanted.cited.names:
        return claim.speaker is None
    if claim.speaker is None:
        return not wanted.cited.told and not claim.speaker_resolved
    if not wanted.cited.told:
        return not claim.speaker_resolved
    return same_name(wanted.cited.names[-1], claim.speaker.text, claim.speaker.name)


def fits_toll(wanted: Wanted, claim: Claim) -> bool:
    """Whether a toll has the marked status and bounds."""
    toll = claim.toll
    if toll is None or not overlap(wanted, claim.evidence):
        return False
    given = wanted.attributes
    bounds = [given.get("is") or given.get(name) for name in ("low", "high")]
    low, high = (int(bound) if bound is not None else None for bound in bounds)
    return (str(toll.status), toll.low, toll.high) == (given["status"], low, high)


def fits_group(wanted: Wanted, claim: Claim) -> bool:
    """Whether group, scope and relation are the marked ones too."""
    toll, given = claim.toll, wanted.attributes
    if toll is None:
        return False
    relation = given.get("relation", Hedge.EXACT)
    return (
        (given.get("group") or "people") == (toll.group_code or "people")
        and given.get("scope", Scope.INCIDENT) == toll.scope
        and relation == toll.relation
    )


def fits_blame(wanted: Wanted, claim: Claim) -> bool:
    """Whether the marked actor is tied to an act in the marked way."""
    blame = claim.responsibility
    if blame is None or not overlap(wanted, claim.evidence):
        return False
    if blame.stance != wanted.attributes["stance"]:
        return False
    if blame.actor is None:
        return not wanted.parts
    # Whoever denies a deed without naming anybody denies it of themselves.
    names = wanted.parts or wanted.cited.names
    return any(same_name(by, blame.actor.text, blame.actor.name) for by in names)


def fits_status(kind: str, wanted: Wanted, claim: Claim) -> bool:
    """Whether a claim of truce, aid or ground has the marked status."""
    name, attribute = KINDS[kind]
    record = getattr(claim, name)
    return (
        record is not None
        and overlap(wanted, claim.evidence)
        and str(getattr(record, attribute)) == wanted.attributes[attribute]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A marked event: every word for it, and where and when it was."""

    type: str
    spans: tuple[tuple[int, int, str], ...]
    places: tuple[str, ...]
    days: tuple[str, str] | None


def events_of(marked: Marked) -> list[Act]:
    """The events of a document, in order."""
    document = marked.document
    acts = []
    for first in document.of("event"):
        if "id" not in first.attributes:
            continue
        name = first.attributes["id"]
        same = [
            mark
            for mark in document.of("event")
            if name in {mark.attributes.get("id"), mark.attributes.get("is")}
        ]
        about = [m for m in document.marks if name in m.attributes.get("of", "").split()]
        days = [
            (m.attributes["from"], m.attributes["to"])
            for m in about
            if m.kind == "time" and "from" in m.attributes
        ]
        acts.append(
            Act(
                type=first.attributes["type"],
                spans=tuple((m.start, m.end, marked.words(m)) for m in same),
                places=tuple(marked.words(m) for m in about if m.kind == "place"),
                days=days[0] if days else None,
            )
        )
    return acts


def is_act(act: Act, event: Event) -> bool:
    """Whether an event's trigger is one of the act's words."""
    trigger = event.trigger
    return any(start < trigger.end and trigger.start < end for start, end, _ in act.spans)


def fits_type(act: Act, event: Event) -> bool:
    """Whether both have one sub-event type."""
    return TYPES.get(act.type) == event.sub_type


def fits_scene(act: Act, event: Event) -> bool:
    """Whether the event lies where marks say, or nowhere if they name no place."""
    if event.place is None:
        return not act.places
    return any(same_name(name, event.place.text, event.place.name) for name in act.places)


def fits_days(act: Act, event: Event) -> bool:
    """Whether the event has the marked days, or none if none are marked."""
    time = event.time
    if time is None or time.earliest is None:
        return act.days is None
    return act.days == (time.earliest.isoformat(), (time.latest or time.earliest).isoformat())


def fits_time(wanted: Wanted, time: When) -> bool:
    """Whether the days are the marked ones; not compared where none are marked."""
    given = wanted.attributes
    days = tuple(day and day.isoformat() for day in (time.earliest, time.latest))
    return "from" not in given or days == (given["from"], given["to"])


def compare(document: MarkedDocument, reading: Reading, result: Result) -> None:
    """Add all records of one document."""
    marked, name = Marked(document), document.id

    def add(kind: str, wanted: Sequence[Any], found: Sequence[Any], *criteria: Any) -> None:
        result.compare(kind, name, wanted, found, *criteria)

    tolls = [toll for toll in marked.wanted("toll") if toll.attributes.keys() & _BOUNDS]
    read = [claim for claim in reading.claims if claim.toll]
    add("tolls", tolls, read, fits_toll)
    add("tolls with the speaker", tolls, read, fits_toll, fits_cited)
    add("tolls with group, scope and hedge", tolls, read, fits_toll, fits_group)
    blame = marked.wanted("blame", "by")
    read = [claim for claim in reading.claims if claim.responsibility]
    add("blame", blame, read, fits_blame)
    add("blame with the speaker", blame, read, fits_blame, fits_cited)
    for kind, (field, _) in KINDS.items():
        wanted = marked.wanted(kind)
        read = [claim for claim in reading.claims if getattr(claim, field)]
        add(field, wanted, read, partial(fits_status, kind))
        add(f"{field} with the speaker", wanted, read, partial(fits_status, kind), fits_cited)
    acts = events_of(marked)
    add("events", acts, reading.events, is_act)
    add("events with the type", acts, reading.events, is_act, fits_type)
    add("events with the place", acts, reading.events, is_act, fits_scene)
    add("events with the days", acts, reading.events, is_act, fits_days)
    add("places", marked.wanted("place"), reading.places, overlap)
    add("times", marked.wanted("time"), reading.times, overlap)
    add("times with the days", marked.wanted("time"), reading.times, overlap, fits_time)
    _compare_pronouns(marked, reading, result)


def _compare_pronouns(marked: Marked, reading: Reading, result: Result) -> None:
    """Only those whose words the reader takes for a speaker; the others are missed attributions."""
    cited = [claim for claim in reading.claims if claim.speaker]
    for mark, who in marked.pronouns():
        claim = next((claim for claim in cited if _touches(mark, claim.speaker)), None)
        if claim is None or claim.speaker is None:
            continue
        if who.told:
            right = claim.speaker_resolved and same_name(who.names[-1], claim.speaker.name)
        else:
            right = not claim.speaker_resolved
        kind = "pronouns and descriptions" if who.told else "speakers never told"
        result.scores[kind].add(int(right), 1, 1)
        if not right:
            result.misses.append(f"{kind}: {marked.document.id} {who}\n    read {claim.speaker}")


def _touches(mark: Mark, span: Span | None) -> bool:
    return span is not None and span.start < mark.end and mark.start < span.end


def read(document: MarkedDocument) -> Reading:
    """What the shipped reader takes from a document."""
    from rashomon.reading import read_document

    published = date.fromisoformat(document.published)
    title = document.text[: document.title_end]
    return read_document(
        Document.create(document.text, uri=document.id, title=title, published=published)
    )


def measure(split: str, documents: Sequence[MarkedDocument] | None = None) -> tuple[Table, Result]:
    """Precision, recall and F1 over a part of the corpus, with the misses."""
    result, count = Result(), 0
    for document in documents or _of(split):
        compare(document, read(document), result)
        count += 1
    table = Table(
        title=f"Own corpus, {split} part ({count} documents, whole)",
        columns=("precision", "recall", "F1", "wanted"),
        lines=tuple((name, score.values) for name, score in result.scores.items()),
    )
    return table, result


def _of(split: str) -> Iterator[MarkedDocument]:
    return (document for document in load() if document.split == split)


def main() -> int:
    """Print the table, and the misses if asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--split", default="test", choices=("train", "dev", "test"))
    parser.add_argument("--errors", type=int, default=0, help="misses to print")
    parser.add_argument("--kind", help="of these only")
    parser.add_argument("--reader", default=DEFAULT, help="trained, rules, or a model's folder")
    options = parser.parse_args()
    use_language(options.reader)
    if options.errors and options.split == "test":
        print("corpus: the misses of the test part are for nobody's eyes", file=sys.stderr)
        return 2
    table, result = measure(options.split)
    print(render(table))
    kinds = [m for m in result.misses if not options.kind or m.startswith(f"{options.kind}:")]
    print("\n".join(kinds[: options.errors]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
