"""Keys under which documents with shared passages meet: MinHash-LSH over the words of sentences.

An edited agency copy shares so little with the whole of another that whole texts do not meet, but
some of its sentences are nearly whole. So each sentence has a signature of its own, and documents
meet that have one sentence in common, word for word or nearly so.

Source: A. Z. Broder, "On the resemblance and containment of documents" (1997); J. Leskovec,
A. Rajaraman, J. Ullman, "Mining of Massive Datasets", section 3.4.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from rashomon.lineage.words import split_words

if TYPE_CHECKING:
    from datasketch import MinHash

SCHEME = 1
"""Number of this way of making keys; raise it with any change below, and documents get new keys."""

SHINGLE_WORDS = 3
"""Words in a shingle. With 5, one changed word in a sentence of twenty takes a third of them."""

SHORTEST_SENTENCE = 6
"""Words; shorter ones ("Nobody was hurt.") are shared by chance."""

BANDS, ROWS = 6, 3
"""A sentence has 6 keys of 3 minima each: two sentences that share three quarters of their shingles
meet with 0.96, those that share a quarter with 0.09. Of 78 pairs of pages of the contested and
FA-KES development sets that share a fifth of the shorter text, 6 by 3 finds all, 4 by 3 and 5 by 4
find 0.97; signatures of whole texts, 128 bands by 2, find 0.97 for twice the keys."""

_CUT = re.compile(r'[.!?…]+["”’)\]]*\s+|\n+|["“”]')


def lineage_keys(text: str) -> frozenset[int]:
    """The keys of a text, each of 63 bits; none when no sentence is long enough.

    They depend on nothing but the text, on every machine.
    """
    return frozenset(key for words in _sentences(text) for key in _keys(words))


def _sentences(text: str) -> Iterator[tuple[str, ...]]:
    """The words of each sentence; quotations are cut off, being shared without the rest."""
    position = 0
    for cut in _CUT.finditer(text):
        yield split_words(text[position : cut.start()]).keys
        position = cut.end()
    yield split_words(text[position:]).keys


def _keys(words: tuple[str, ...]) -> Iterator[int]:
    if len(words) < SHORTEST_SENTENCE:
        return
    shingles = {
        " ".join(words[start : start + SHINGLE_WORDS]).encode()
        for start in range(len(words) - SHINGLE_WORDS + 1)
    }
    minima = _empty_signature().copy()
    minima.update_batch(sorted(shingles))
    for band in range(BANDS):
        rows = minima.hashvalues[band * ROWS : (band + 1) * ROWS]
        yield _key(band, rows.astype("<u4").tobytes())


def _key(band: int, rows: bytes) -> int:
    digest = hashlib.blake2b(bytes((SCHEME, band)) + rows, digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1


@cache
def _empty_signature() -> MinHash:
    """Its permutations are drawn from a fixed seed, by a scheme that the library keeps."""
    from datasketch import MinHash

    return MinHash(num_perm=BANDS * ROWS, seed=1, scheme="affine32")
