"""The style matrix: what each document of the corpus must be like, so that none is like another.

``python -m training.corpus.matrix`` writes ``corpus/matrix.csv``. The draws are seeded: the same
script gives the same matrix.
"""

from __future__ import annotations

import csv
import random
import tomllib
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
SEED = 20261123
# Documents of each style; with 14 styles the corpus has 420.
PER_STYLE = 30
# Of each style's documents every sixth is kept for tests, and of the rest every ninth for choosing
# when training stops.
TEST_EVERY, DEV_EVERY = 6, 9

STYLES = {
    "agency_urgent": ("u", (80, 140)),
    "wrap_up": ("w", (240, 350)),
    "state_media": ("s", (120, 260)),
    "monitor_bulletin": ("b", (110, 260)),
    "press_statement": ("p", (110, 260)),
    "follow_up": ("f", (140, 300)),
    "denial": ("d", (120, 280)),
    "truce": ("t", (140, 320)),
    "aid_access": ("a", (140, 320)),
    "stitched_page": ("x", (160, 350)),
    "live_blog": ("l", (180, 350)),
    "incident_list": ("i", (120, 320)),
    "local_paper": ("c", (120, 300)),
    "politics": ("g", (160, 340)),
}

ATTRIBUTION = (
    "speaker after the content",
    "speaker before, with 'that'",
    "speaker before, without 'that'",
    "quotation cut in two by the words of saying",
    "quotation over two sentences, cited once",
    "quotation carried over two paragraphs",
    "inverted verb ('said the mayor')",
    "'according to' at the start",
    "'according to' in the middle, between commas",
    "'told' with a news agency as relay",
    "posted on social media or a messaging channel",
    "statement or report as the speaker ('a statement by the ministry said')",
    "speaker inside a participle ('speaking by telephone, she said')",
    "passive ('was quoted as saying')",
    "two nested speakers ('said officers had told')",
    "three speakers in one sentence",
    "two speakers who disagree in one sentence",
    "partial quotation of one to four words",
    "speaker named only two sentences later",
    "pronoun speaker with a clear antecedent",
    "pronoun or 'the official' that never had an antecedent",
    "description for a speaker named before ('the 54-year-old', 'the ministry')",
    "unnamed source with a reason for anonymity",
    "plural speakers ('residents', 'doctors')",
    "a place name for a government",
    "noun cue ('the claim that', 'reports of')",
    "colon after the speaker",
    "content goes on for two sentences without a cue",
    "unattributed background sentence between two attributed ones",
    "cue with manner ('repeatedly insisted')",
    "long subject before the verb, with title and apposition",
    "speaker with relative clause",
    "question or call ('urged', 'called for', 'asked')",
    "future content ('will', 'vowed to')",
    "'as' clause ('as the mayor put it')",
    "content as 'to' clause or '-ing' ('denied shelling')",
    "belief or fear of a named body ('believes', 'fears')",
    "headline attribution ('- minister', ': army')",
    "state media as speaker",
    "state media as relay",
    "letter, court filing, log book or leaflet as speaker",
)
TOLLS = (
    "exact figure",
    "'at least'",
    "'more than'",
    "'up to' or 'as many as'",
    "'fewer than'",
    "'about' or 'some'",
    "range of two numbers",
    "vague word ('dozens', 'scores')",
    "killed and wounded in one sentence",
    "killed and wounded in one number ('casualties')",
    "subset ('including four children')",
    "total of parts",
    "toll that rose from an earlier one",
    "toll revised down",
    "cumulative since a date",
    "nobody hurt",
    "denied figure",
    "figure of the other side's losses",
    "own side's losses admitted",
    "two rival figures",
    "missing",
    "captured or abducted",
    "displaced",
    "victims' group named by trade or side",
    "number in words above twenty",
    "number in digits with comma",
    "number before the verb in the passive",
    "number as object ('killed nine')",
    "figure in the title and again in the text",
    "number without a noun ('nine died')",
    "numbers that count no people (shells, homes, trucks, years)",
    "victims named one by one",
    "no figure at all",
    "figure that may rise ('could climb')",
    "age of victims beside their number",
    "bodies found or recovered",
)
CLAIMS = (
    "one side accuses the other",
    "a group claims an attack",
    "a party denies having done it",
    "a party admits a mistake",
    "both sides blame each other",
    "blame in the outlet's own words",
    "responsibility left open",
    "an inquiry announced",
    "a third party finds no proof",
    "truce agreed",
    "truce in force since a day",
    "truce extended",
    "truce violated, accuser and accused named",
    "truce suspended or called off",
    "truce at risk",
    "town captured",
    "town retaken",
    "ground lost and denied",
    "siege or encirclement",
    "withdrawal",
    "convoy waiting for permission",
    "aid blocked",
    "aid let in or delivered",
    "airdrop",
    "deliveries suspended",
    "could not be independently verified",
    "intention disputed",
    "older incident told as background",
    "two incidents on one day",
    "threat or announced attack",
    "protest or arrests",
    "exchange of prisoners",
)
ODDITIES = (
    "none",
    "none",
    "none",
    "none",
    "missing closing quotation mark",
    "one spelling slip",
    "furniture of a web page",
    "a title in capitals",
    "lost full stop between two sentences",
    "single quotation marks",
    "curly quotation marks",
    "a doubled word",
    "dateline with a date",
    "byline line",
    "numbers written with spaces ('1 200')",
)


def rows() -> list[dict[str, str]]:
    """One for each document: id, style, setting, words, features, oddity, split."""
    settings = sorted(tomllib.loads((CORPUS / "settings.toml").read_text(encoding="utf-8")))
    draw = random.Random(SEED)
    decks = {
        name: _Deck(items, draw)
        for name, items in (
            ("attribution", ATTRIBUTION),
            ("tolls", TOLLS),
            ("claims", CLAIMS),
            ("oddity", ODDITIES),
            ("setting", tuple(settings)),
        )
    }
    made = []
    for style, (letter, (shortest, longest)) in STYLES.items():
        for number in range(1, PER_STYLE + 1):
            made.append(
                {
                    "id": f"{letter}{number:02}",
                    "style": style,
                    "setting": decks["setting"].draw(1),
                    "words": str(draw.randrange(shortest, longest, 10)),
                    "attribution": decks["attribution"].draw(3),
                    "tolls": decks["tolls"].draw(2),
                    "claims": decks["claims"].draw(2),
                    "oddity": decks["oddity"].draw(1),
                    "split": _split(number),
                }
            )
    return made


def _split(number: int) -> str:
    if number % TEST_EVERY == 0:
        return "test"
    return "dev" if number % DEV_EVERY == 1 else "train"


class _Deck:
    """Draws without putting back until all are drawn, so that every feature comes equally often."""

    def __init__(self, items: tuple[str, ...], draw: random.Random) -> None:
        self._items, self._draw, self._left = items, draw, list[str]()

    def draw(self, count: int) -> str:
        drawn: list[str] = []
        while len(drawn) < count:
            if not self._left:
                self._left = list(self._items)
                self._draw.shuffle(self._left)
            item = self._left.pop()
            if item not in drawn:
                drawn.append(item)
        return "; ".join(drawn)


def main() -> None:
    """Write the matrix."""
    table = rows()
    with (CORPUS / "matrix.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, fieldnames=list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


if __name__ == "__main__":
    main()
