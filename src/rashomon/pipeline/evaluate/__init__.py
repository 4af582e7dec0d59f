"""Compare two readings of one set of documents: claims gained, lost and changed."""

from rashomon.pipeline.evaluate.compare import ReadingSet, compare_readings
from rashomon.pipeline.evaluate.files import evaluate_files
from rashomon.pipeline.evaluate.records import (
    ChangedClaim,
    DocumentDifference,
    Evaluation,
    EvaluationSummary,
    FieldChange,
    FieldCount,
    KindCount,
    Outcome,
    ReadingSide,
)

__all__ = [
    "ChangedClaim",
    "DocumentDifference",
    "Evaluation",
    "EvaluationSummary",
    "FieldChange",
    "FieldCount",
    "KindCount",
    "Outcome",
    "ReadingSet",
    "ReadingSide",
    "compare_readings",
    "evaluate_files",
]
