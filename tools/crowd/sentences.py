"""Words of the reports: own template sentences, with the place of each fact in the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.model import Span
from tools.crowd.chance import Chance
from tools.crowd.reports import Report, Telling
from tools.crowd.world import SYLLABLES

ONLY_ATTACK = "Attack"
ACTS = {
    "Air/drone strike": ("drone strike", "air strike"),
    "Shelling/artillery/missile attack": ("shelling", "mortar attack"),
    "Remote explosive/landmine/IED": ("bombing", "explosion"),
    "Attack": ("attack", "raid"),
    "Armed clash": ("clash", "battle"),
}
PEOPLE = {"government": "soldiers", "front": "fighters", "civilians": "residents"}
SPEAKERS = ("a hospital", "the town council", "the army", "the front", "the relief committee")
ASIDES = (
    "Power was out in several streets",
    "Shops stayed shut for the day",
    "Roads to the north were closed",
    "Relatives waited outside the clinic",
    "Crews cleared the road by noon",
    "Windows broke as far as the river",
    "The school nearby was empty",
    "Smoke stood over the depot for hours",
)
N_WITNESSES = 4
SURNAMES = ("anko", "berg", "dal", "eira", "fors", "gil", "hard", "ison", "lund", "vane")
NAMES = ("Arvo", "Besk", "Colda", "Drin", "Ester", "Fael", "Gorst", "Hale", "Ivo", "Jarn")


@dataclass(slots=True)
class Draft:
    """A text that grows, and where its facts stand.

    Attributes:
        text: What is written so far.
    """

    text: str = ""
    _marks: dict[str, tuple[int, int]] = field(default_factory=dict)

    def add(self, words: str, mark: str | None = None) -> None:
        """Write words, and remember where under a name."""
        start = len(self.text)
        self.text += words
        if mark is not None:
            self.mark(mark, start)

    def mark(self, name: str, start: int) -> None:
        """Remember what was written since then under a name."""
        self._marks[name] = (start, len(self.text))

    def has(self, mark: str) -> bool:
        """Whether anything was written under the name."""
        return mark in self._marks

    def span(self, mark: str) -> Span:
        """Where it stands."""
        return Span.cut(self.text, *self._marks[mark])


def write(report: Report, chance: Chance) -> Draft:
    """The text of a report; marks are named by fact and number of the telling."""
    draft = Draft()
    for number, telling in enumerate(report.tellings):
        if number:
            draft.add("\n\n")
        _tell(draft, number, telling, report, chance)
    return draft


def _tell(draft: Draft, number: int, telling: Telling, report: Report, chance: Chance) -> None:
    happening, name = telling.happening, f"{report.name}/{number}"
    kind = happening.sub_type if telling.says_kind else ONLY_ATTACK
    act = chance.pick(ACTS[kind], "act", name)
    begin = len(draft.text)
    draft.add("An " if act[0] in "aeiou" else "A ")
    draft.add(act, f"act {number}")
    if happening.site and chance.happens(0.7, "site", name):
        draft.add(f" at a {happening.site}")
    if telling.names_town:
        draft.add(" in ")
        draft.add(happening.town.name, f"place {number}")
    elif telling.names_province:
        draft.add(" in ")
        draft.add(f"{happening.town.province} province", f"place {number}")
    _add_day(draft, number, telling)
    killed = telling.killed
    if killed is None:
        draft.add(" hurt ")
    else:
        draft.add(" ")
        draft.add(f"killed {killed}", f"killed {number}")
        draft.add(" ")
    draft.add(PEOPLE[happening.hit], f"hit {number}")
    speaker = chance.pick(SPEAKERS, "speaker", name)
    draft.add(", ")
    draft.add(speaker, f"speaker {number}")
    draft.add(" said")
    draft.mark(f"telling {number}", begin)
    draft.add(". ")
    if telling.blames:
        draft.add("It blamed ")
        draft.add(f"the {telling.blames}", f"blamed {number}")
        draft.add(f" for the {act}. ")
    draft.add(chance.pick(ASIDES, "aside", name), f"aside {number}")
    witness = chance.number(0, N_WITNESSES - 1, "witness", name)
    draft.add(f", {_person(happening.number, witness, chance)} said.")


def _person(happening: int, witness: int, chance: Chance) -> str:
    """Somebody of an incident's town, whom several of its reports may cite."""
    first = chance.pick(NAMES, "first", happening, witness)
    start = chance.pick(SYLLABLES, "start", happening, witness)
    return f"{first} {start}{chance.pick(SURNAMES, 'end', happening, witness)}"


def _add_day(draft: Draft, number: int, telling: Telling) -> None:
    if telling.day is not None:
        draft.add(" on ")
        draft.add(f"{telling.day.day} {telling.day:%B %Y}", f"day {number}")
    elif telling.gives_month:
        draft.add(" in ")
        draft.add(f"{telling.happening.day:%B %Y}", f"day {number}")
