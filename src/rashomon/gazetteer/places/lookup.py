"""Look-up of places by name in the compiled file, and in a user's own list."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from rashomon.errors import GazetteerError
from rashomon.gazetteer.own_files import OwnFiles, own_files
from rashomon.gazetteer.places.entries import PlaceEntry, PlaceKind
from rashomon.gazetteer.places.names import ARTICLES, fold_articles, keys_of, sound_key
from rashomon.gazetteer.places.own import OwnPlace, read_place_file
from rashomon.gazetteer.places.storage import ensure_place_file, wanted_version

NAMES_KEPT = 1 << 14
"""Look-ups remembered: the names of some hundred articles, about 10 MB at most."""

MOST_BEARERS = 60
"""Of one name, by population; "San Jose" has 400, and the smallest are never meant unsaid."""

_FIND = f"""
SELECT p.id, p.geonames_id, p.name, p.kind, p.country, p.admin1, p.lat, p.lon, p.precision,
       p.population, n.is_main, n.needs_type, n.is_own
FROM name n JOIN place p ON p.id = n.place
WHERE n.key = ? ORDER BY p.population DESC, p.id LIMIT {MOST_BEARERS}
"""

_FIND_ALIKE = """
SELECT p.id, p.geonames_id, p.name, p.kind, p.country, p.admin1, p.lat, p.lon, p.precision,
       p.population, s.name
FROM sound s JOIN place p ON p.id = s.place WHERE s.key = ? AND s.country = ?
"""


class PlaceIndex:
    """Read-only look-ups over the place file.

    Args:
        path: The compiled file.
        own: A user's own places; each goes before all others of its name.

    Raises:
        GazetteerError: The file is no place file.
    """

    def __init__(self, path: Path, own: Iterable[OwnPlace] = ()) -> None:
        self.path = path
        try:
            # immutable: never locked, never written, pages shared by all processes.
            self._database = sqlite3.connect(
                f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            self._database.execute("PRAGMA mmap_size = 268435456")
            self._heads("kabul")
        except sqlite3.Error as error:
            reason = "is no place file; delete it, then run: rashomon gazetteer build"
            raise GazetteerError(str(path), reason) from error
        self._own = _by_key(own)
        self._own_heads: defaultdict[str, int] = defaultdict(int)
        for key in self._own:
            words = key.split()
            self._own_heads[words[0]] = max(self._own_heads[words[0]], len(words))
        self.longest = lru_cache(maxsize=NAMES_KEPT)(self._longest)
        self._find = lru_cache(maxsize=NAMES_KEPT)(self._look_up)

    def _heads(self, word: str) -> int:
        row = self._database.execute("SELECT longest FROM head WHERE word = ?", (word,)).fetchone()
        return row[0] if row else 0

    def _longest(self, word: str) -> int:
        """Words of the longest name that begins with a folded word; 0 when none does."""
        return max(self._heads(word), self._own_heads.get(word, 0))

    def find(self, words: Sequence[str]) -> tuple[PlaceEntry, ...]:
        """All places of a name, most populous first; a user's own before all others.

        Args:
            words: The folded words of the name, as :func:`tokenise` gives them.
        """
        key = " ".join(words)
        found = self._find(key)
        if not found and len(words) > 1 and not ARTICLES.isdisjoint(words[1:]):
            found = self._find(fold_articles(words))
        return found

    def _look_up(self, key: str) -> tuple[PlaceEntry, ...]:
        rows = self._database.execute(_FIND, (key,))
        return (*self._own.get(key, ()), *map(_entry, rows))

    def find_alike(
        self, words: Sequence[str], countries: Iterable[str]
    ) -> tuple[tuple[PlaceEntry, float], ...]:
        """Places of some countries that may be meant by another spelling, with its likeness.

        Args:
            words: The folded words of the name.
            countries: ISO alpha-2 codes.

        Returns:
            Places that agree in their consonants, most alike first; the likeness is 0 to 100.
        """
        key = sound_key(words)
        if key is None:
            return ()
        plain = "".join(word for word in words if word not in ARTICLES)
        found: dict[int, tuple[PlaceEntry, float]] = {}
        for country in countries:
            for *row, spelt in self._database.execute(_FIND_ALIKE, (key, country)):
                entry = _entry((*row, False, False, False))
                other = "".join(word for word in spelt.split() if word not in ARTICLES)
                likeness = fuzz.ratio(plain, other)
                if likeness > found.get(entry.id, (entry, 0.0))[1]:
                    found[entry.id] = (entry, likeness)
        return tuple(sorted(found.values(), key=lambda one: (-one[1], -one[0].population)))


def _entry(row: Sequence[Any]) -> PlaceEntry:
    return PlaceEntry(row[0], row[1], row[2], PlaceKind(row[3]), *row[4:10], *map(bool, row[10:]))


def _by_key(own: Iterable[OwnPlace]) -> dict[str, tuple[PlaceEntry, ...]]:
    found: defaultdict[str, list[PlaceEntry]] = defaultdict(list)
    for number, place in enumerate(own, start=1):
        for name in place.names:
            entry = PlaceEntry(
                -number, place.geonames_id, place.names[0], place.kind, place.country, place.admin1,
                place.lat, place.lon, place.precision, 0, True, False, True,
            )  # fmt: skip
            for key in keys_of(name):
                found[key].append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def load_places() -> PlaceIndex:
    """The place file, compiled at the first call on a machine, with the user's own places.

    Raises:
        GazetteerError: It cannot be compiled or opened.
        InvalidOption: The user's file of places is wrong.
    """
    return _load(own_files())


@lru_cache(maxsize=1)
def _load(files: OwnFiles) -> PlaceIndex:
    own = read_place_file(files.places) if files.places else ()
    return PlaceIndex(ensure_place_file(), own)


def places_version() -> str:
    """The version of the place file that readings are made with, and a mark of the user's files."""
    marks = [wanted_version(), *(_mark(path) for path in own_files().paths)]
    return "+".join(marks)


@cache
def _mark(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8]
