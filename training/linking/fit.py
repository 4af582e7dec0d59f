"""Fit the weights of linking and write them with their provenance.

    python -m training.linking.fit --contested FOLDER --fakes FILE [--write]

Prints how the contested pages are grouped by weights that learned nothing from the incident that
they judge (leave one incident out), and by the weights that are written.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rashomon.linking.weights import Weights
from rashomon.pipeline.read import shipped_reader
from training.linking.crowded import crowded_pairs
from training.linking.invented import invented_pairs
from training.linking.measure import Grouped, f1_of, group_pages
from training.linking.model import fit, load_prior
from training.linking.pairs import Sample, samples
from training.linking.sources import GoldPage, Read, contested_pairs, fakes_pairs, read_contested

OUTPUT = Path(__file__).resolve().parents[2] / "src/rashomon/linking/data/weights.json"

SHARES = {
    "contested pages": 1.5,
    "FA-KES": 0.5,
    "invented reports": 0.25,
    "crowded casebook": 1.0,
}
"""What the pairs of one label of each source weigh together. FA-KES has the noisier labels; with
more for the crowd, pages of the open set are lost when their incident is left out."""

SEED = 20


def gather(pages: Sequence[GoldPage], fakes: Path, read: Read) -> dict[str, list[Sample]]:
    """The samples of each source."""
    pairs = {
        "contested pages": contested_pairs(pages),
        "FA-KES": fakes_pairs(fakes, read),
        "invented reports": invented_pairs(SEED),
        "crowded casebook": crowded_pairs(),
    }
    return {source: samples(found, SHARES[source]) for source, found in pairs.items()}


def leave_one_out(pages: Sequence[GoldPage], found: Sequence[Sample]) -> Grouped:
    """Each incident's pages grouped by weights that saw none of its pairs."""
    prior, scores, merged = load_prior(), [], []
    for incident in sorted({page.incident for page in pages}):
        weights = fit([one for one in found if incident not in one.folds], prior)
        grouped = group_pages(pages, weights)
        scores += [score for score in grouped.scores if score.incident == incident]
        merged += [name for name in grouped.merged if name == incident]
    return Grouped(scores=tuple(scores), merged=tuple(merged))


def write(weights: Weights, sources: dict[str, list[Sample]]) -> None:
    """Write weights with what they were fitted on."""
    counts = {
        source: {"same": _pairs_of(found, is_same=True), "two": _pairs_of(found, is_same=False)}
        for source, found in sources.items()
    }
    record = {
        "provenance": {
            "made_by": "python -m training.linking.fit",
            "prior": "training/linking/prior.json",
            "pairs": counts,
            "decision": "docs/decisions/0010-linking.md",
        },
        **asdict(weights),
    }
    OUTPUT.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def _pairs_of(found: Sequence[Sample], *, is_same: bool) -> int:
    return sum(sample.n_pairs for sample in found if sample.is_same is is_same)


def main(arguments: Sequence[str] | None = None) -> None:
    """See the module's first lines."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--contested", type=Path, required=True)
    parser.add_argument("--fakes", type=Path, required=True)
    parser.add_argument("--write", action="store_true", help="write the weights that ship")
    options = parser.parse_args(arguments)
    read = shipped_reader()
    pages = read_contested(options.contested, read)
    report(pages, gather(pages, options.fakes, read), write_it=options.write)


def report(
    pages: Sequence[GoldPage], sources: dict[str, list[Sample]], *, write_it: bool
) -> Weights:
    """Print the measures, and write the weights if asked."""
    for source, found in sources.items():
        same, two = (_pairs_of(found, is_same=is_same) for is_same in (True, False))
        print(f"{source}: {same} pairs of one incident, {two} of two")
    every = [sample for found in sources.values() for sample in found]
    apart = leave_one_out(pages, every)
    print(f"leave one incident out: B-cubed F1 {f1_of(apart.scores):.3f}, merged {apart.merged}")
    weights = fit(every, load_prior())
    known = group_pages(pages, weights)
    print(f"all learned: B-cubed F1 {f1_of(known.scores):.3f}, merged {known.merged}")
    if write_it:
        write(weights, sources)
    return weights


if __name__ == "__main__":
    main()
