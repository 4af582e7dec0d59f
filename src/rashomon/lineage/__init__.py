"""Lineage: which documents copy which, and what they share.

Pure functions over documents: :func:`lineage_keys` says which documents to compare,
:func:`compare_documents` what ties two of them, :func:`trace_roots` which are one text.
"""

from rashomon.lineage.compare import (
    DAYS_APART,
    ComparedDocument,
    compare_documents,
    prepare_document,
)
from rashomon.lineage.marks import apply_marks
from rashomon.lineage.roots import copied_from, trace_roots
from rashomon.lineage.signature import SCHEME, lineage_keys

__all__ = [
    "DAYS_APART",
    "SCHEME",
    "ComparedDocument",
    "apply_marks",
    "compare_documents",
    "copied_from",
    "lineage_keys",
    "prepare_document",
    "trace_roots",
]
