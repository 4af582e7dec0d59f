"""How large one document may be."""

from __future__ import annotations

# A long book is about 2 MB of text; what is larger is no news report but an archive, a log or an
# attack. The whole document has to be in memory, as have its claims.
MAX_DOCUMENT_BYTES = 50_000_000

# A page is held as a tree of about 25 times its size. An ordinary page of 5 MB takes about 2 s and
# 140 MB; one made of nested tables, the slowest form tried, takes 13 s per MB (cost is linear).
# News pages with their scripts are mostly under 1 MB.
MAX_HTML_BYTES = 5_000_000


def size_in_words(limit_bytes: int) -> str:
    """A limit as users read it, such as "50 MB"."""
    return f"{limit_bytes // 1_000_000} MB"
