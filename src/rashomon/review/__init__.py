"""What people decide on claims, events and documents, put over the machine's reading.

Pure: :mod:`standing` tells which decisions are in force, :mod:`check` which are refused,
:mod:`fields` which fields can be corrected, :mod:`corrections` applies them to a claim or an
event, :mod:`readings` to all of a document, and :mod:`marks` tells beside each record what was
decided on it, by whom and why.
"""

from rashomon.review.check import check_copies, check_ruling, check_undo, originals
from rashomon.review.corrections import correct_claim, correct_event
from rashomon.review.fields import CLAIM_FIELDS, EVENT_FIELDS, read_value
from rashomon.review.readings import (
    Reviewed,
    incident_marks,
    mark_claims,
    review_reading,
    review_readings,
)
from rashomon.review.standing import in_force, undone_by
from rashomon.review.subjects import (
    everywhere_subject,
    fold_speaker,
    subjects_in,
    subjects_of,
)

__all__ = [
    "CLAIM_FIELDS",
    "EVENT_FIELDS",
    "Reviewed",
    "check_copies",
    "check_ruling",
    "check_undo",
    "correct_claim",
    "correct_event",
    "everywhere_subject",
    "fold_speaker",
    "in_force",
    "incident_marks",
    "mark_claims",
    "originals",
    "read_value",
    "review_reading",
    "review_readings",
    "subjects_in",
    "subjects_of",
    "undone_by",
]
