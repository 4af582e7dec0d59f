"""Which rules of linking formed the incidents of a casebook."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources


@cache
def linking_version() -> str:
    """A mark of this package's code and data; another one may link the same events otherwise.

    A casebook that was linked under another mark is linked anew as a whole at the next change, so
    that no incident of it depends on which version was there when a document came.
    """
    mark = hashlib.sha256()
    package = resources.files("rashomon.linking")
    for folder in (package, package / "data", package / "parts"):
        if folder.is_dir():
            for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
                if file.is_file() and not file.name.endswith(".pyc"):
                    mark.update(file.name.encode() + b"\0" + file.read_bytes())
    return mark.hexdigest()[:16]
