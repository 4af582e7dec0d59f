"""Which rules of linking formed the incidents of a casebook."""

from __future__ import annotations

from functools import cache
from importlib import resources

from rashomon.model.ids import mark_of_files


@cache
def linking_version() -> str:
    """A mark of this package's code and data; another one may link the same events otherwise.

    A casebook that was linked under another mark is linked anew as a whole at the next change, so
    that no incident of it depends on which version was there when a document came.
    """
    return mark_of_files((resources.files("rashomon.linking"),))
