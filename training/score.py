"""How well a language part finds the attributions of our corpus: ``python -m training.score``.

A cue that stands within a marked cue, or a content without one that overlaps a marked content,
finds that act of citing; its speaker is right if it overlaps the marked one, its content if both
share four fifths of the words that either has.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rashomon.language import AttributionSpans, Language
from rashomon.language.rules import load_rule_language
from rashomon.model import Span
from training.corpus.markup import MarkedDocument, load

# Share of the characters of two contents that must be the same ones.
_SAME = 0.8
Places = frozenset[int]


@dataclass(frozen=True, slots=True)
class Act:
    """One act of citing, marked or found; the characters of each of its parts."""

    speaker: Places
    cue: Places
    said: Places


def marked(document: MarkedDocument) -> list[Act]:
    """The acts of citing that people marked."""
    parts: dict[str, dict[str, set[int]]] = {}
    for mark in document.of("speaker", "cue", "said"):
        for number in mark.attributes["a"].split():
            act = parts.setdefault(number, {"speaker": set(), "cue": set(), "said": set()})
            act[mark.kind].update(_letters(document.text, mark.start, mark.end))
    return [
        Act(frozenset(act["speaker"]), frozenset(act["cue"]), frozenset(act["said"]))
        for act in parts.values()
    ]


def found(text: str, attributions: Sequence[AttributionSpans]) -> list[Act]:
    """The acts of citing that a language part found."""

    def places(*spans: Span | None) -> Places:
        return frozenset(
            place for span in spans if span for place in _letters(text, span.start, span.end)
        )

    return [Act(places(a.speaker), places(a.cue), places(*a.content)) for a in attributions]


def _letters(text: str, start: int, end: int) -> Iterator[int]:
    """Offsets of letters and digits; marks and a colon as a cue count where nothing else is."""
    places = [place for place in range(start, end) if text[place].isalnum()]
    yield from places or range(start, end)


def pair_acts(wanted: Sequence[Act], read: Sequence[Act]) -> list[tuple[Act, Act]]:
    """The marked acts that were found, each with the one that found it."""
    left = list(read)
    pairs: list[tuple[Act, Act]] = []
    for by_cue in (True, False):
        for act in wanted:
            if any(act is one for one, _ in pairs):
                continue
            for other in left:
                hit = act.cue & other.cue if by_cue else not act.cue and act.said & other.said
                if hit:
                    pairs.append((act, other))
                    left.remove(other)
                    break
    return pairs


def same_speaker(act: Act, other: Act) -> bool:
    """Whether two acts cite overlapping speakers, or neither has one."""
    return act.speaker == other.speaker or bool(act.speaker & other.speaker)


def same_content(act: Act, other: Act) -> bool:
    """Whether two acts share enough of the characters of their contents."""
    return len(act.said & other.said) >= _SAME * len(act.said | other.said)


def score(language: Language, documents: Sequence[MarkedDocument]) -> dict[str, float]:
    """Precision, recall and F1 of acts, and F1 of acts with each part right."""
    counts: Counter[str] = Counter()
    for document in documents:
        wanted = marked(document)
        read = found(document.text, language.analyse(document.text).attributions)
        counts["wanted"] += len(wanted)
        counts["read"] += len(read)
        for act, other in pair_acts(wanted, read):
            speaker, said = same_speaker(act, other), same_content(act, other)
            counts["found"] += 1
            counts["speaker"] += speaker
            counts["said"] += said
            counts["both"] += speaker and said
    total = counts["wanted"] + counts["read"]
    return {
        "acts": counts["wanted"],
        "precision": counts["found"] / max(1, counts["read"]),
        "recall": counts["found"] / max(1, counts["wanted"]),
    } | {name: 2 * counts[name] / max(1, total) for name in ("found", "speaker", "said", "both")}


def main() -> None:
    """Print the scores of the rules, and of a trained part if its folder is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--model", type=Path)
    given = parser.parse_args()
    documents = [document for document in load() if document.split == given.split]
    parts: dict[str, Language] = {"rules": load_rule_language()}
    if given.model:
        from rashomon.language.neural.tagger import Tagger
        from rashomon.language.trained import TrainedLanguage

        parts["trained"] = TrainedLanguage(Tagger(given.model))
    for name, language in parts.items():
        figures = score(language, documents)
        print(name, {key: round(value, 3) for key, value in figures.items()})


if __name__ == "__main__":
    main()
