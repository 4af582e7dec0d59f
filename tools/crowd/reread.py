"""The texts of a crowd read by the shipped reader, with what each event that it finds means.

    python -m tools.crowd.reread 400     # so many claims' worth of documents

Every paragraph tells one incident, so an event means that of the paragraph in which it stands.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rashomon.linking import LinkItem, group_events, link_items
from rashomon.model import Reading
from tools.crowd.readings import CrowdDocument, crowd
from tools.crowd.score import pairwise, same_place_same_day
from tools.report import Table, render

COLUMNS = ("precision", "recall", "F1", "pairs")


def incidents_of(document: CrowdDocument, reading: Reading) -> dict[str, int]:
    """The incident that each event of a reading of the document means, by event id."""
    told = list(document.incidents.values())
    text = reading.document.text
    return {event.id: told[text.count("\n\n", 0, event.trigger.start)] for event in reading.events}


def measure(documents: Iterable[CrowdDocument]) -> Table:
    """Pairs of events that the shipped reader finds, by linking and by the plain rule."""
    from rashomon.reading import read_document

    items: list[LinkItem] = []
    incidents: dict[str, int] = {}
    n_documents = 0
    for document in documents:
        reading = read_document(document.reading.document)
        items += link_items(reading)
        incidents |= incidents_of(document, reading)
        n_documents += 1
    groups = [one.event_ids for one in group_events(items)]
    title = f"Crowded texts read by the shipped reader ({n_documents} documents)"
    return Table(
        title=title,
        columns=COLUMNS,
        lines=(
            ("linking", pairwise(groups, incidents).values),
            ("same place, same day", pairwise(same_place_same_day(items), incidents).values),
        ),
    )


def main(n_claims: int) -> int:
    """Measure and print."""
    table = measure(crowd(n_claims))
    print(f"#### {table.title}\n\n{render(table)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
