"""Chance that is the same on every machine: a hash of a seed and of what is decided."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

Name = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """Draws by name: the same name always gives the same draw.

    Attributes:
        seed: Another seed, other draws.
    """

    seed: int = 0

    def share(self, *names: Name) -> float:
        """A number from 0 up to 1, evenly spread."""
        written = repr((self.seed, *names)).encode()
        return int.from_bytes(hashlib.blake2b(written, digest_size=7).digest(), "big") / 2**56

    def number(self, low: int, high: int, *names: Name) -> int:
        """A whole number, both ends included."""
        return low + int(self.share(*names) * (high - low + 1))

    def pick(self, options: Sequence[T], *names: Name) -> T:
        """One of the options."""
        return options[self.number(0, len(options) - 1, *names)]

    def happens(self, share: float, *names: Name) -> bool:
        """True so often."""
        return self.share(*names) < share
