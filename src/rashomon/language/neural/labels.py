"""What the encoder labels: its tasks, with the kinds of spans that each tells apart.

Spans of one task never overlap; spans of different tasks may, so that a speaker can stand inside
what another one said. Some tasks tell more of the spans of another: ``stance`` of cues, ``scope``
and ``group`` of the numbers of tolls, ``event_type`` of events.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

TASKS: dict[str, tuple[str, ...]] = {
    "speaker": ("speaker", "relay"),
    "cue": ("cue",),
    "said": ("said",),
    "stance": ("denies", "admits", "accuses", "doubts", "cannot_verify"),
    "toll": ("killed", "wounded", "casualties", "missing", "captured", "displaced"),
    "scope": ("subset", "cumulative"),
    "group": (
        "people",
        "combatants",
        "civilians",
        "children",
        "women",
        "men",
        "medics",
        "aid_workers",
        "journalists",
        "police",
        "officials",
        "prisoners",
    ),
    "counted": ("who", "harm"),
    "claim": ("blame", "truce", "aid", "ground"),
    "by": ("by", "target"),
    "event": ("event",),
    "event_type": (
        "armed_clash",
        "government_regains_territory",
        "non_state_actor_overtakes_territory",
        "chemical_weapon",
        "air_strike",
        "suicide_bomb",
        "shelling",
        "explosive",
        "grenade",
        "sexual_violence",
        "attack",
        "abduction",
        "peaceful_protest",
        "protest_with_intervention",
        "excessive_force",
        "violent_demonstration",
        "mob_violence",
        "agreement",
        "arrests",
        "disrupted_weapons_use",
        "base_established",
        "looting",
        "transfer_of_territory",
        "other",
    ),
    "place": ("event", "actor", "dateline", "other"),
    "names": ("person", "org", "place"),
    "entities": (
        "person",
        "organisation",
        "location",
        "nationality",
        "weapon",
        "vehicle",
        "quantity",
        "temporal",
    ),
}
# Attributions after the guidelines of PolNeAR, which count what people feel and want as well; a
# model has it only where it was trained on that corpus.
POLNEAR = {"polnear": ("source", "cue", "content")}


def tags(kinds: Sequence[str]) -> list[str]:
    """The labels of a task's words: outside, and for each kind the first word and later ones."""
    return ["O", *(f"{place}-{kind}" for kind in kinds for place in ("B", "I"))]


def encode(length: int, spans: Iterable[tuple[int, int, str]], kinds: Sequence[str]) -> list[int]:
    """A label for each word.

    Args:
        length: Number of words.
        spans: First word, one past the last, kind; of overlapping ones the first given stays.
        kinds: The task's kinds.
    """
    labels = [0] * length
    for first, last, kind in spans:
        if any(labels[first:last]):
            continue
        number = 1 + 2 * kinds.index(kind)
        labels[first:last] = [number, *[number + 1] * (last - first - 1)]
    return labels


def decode(
    labels: Sequence[int] | NDArray[np.int64], kinds: Sequence[str]
) -> Iterator[tuple[int, int, str]]:
    """The spans that the labels of words tell; a later word without a first one begins a span."""
    start = end = 0
    kind = -1
    for index in np.flatnonzero(labels).tolist():
        own, is_later = divmod(int(labels[index]) - 1, 2)
        if is_later and own == kind and index == end:
            end = index + 1
            continue
        if kind >= 0:
            yield start, end, kinds[kind]
        start, end, kind = index, index + 1, own
    if kind >= 0:
        yield start, end, kinds[kind]
