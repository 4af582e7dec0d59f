"""Who is tied to an incident by whom: the matrix, grade, strike status and contradictions.

Pure functions over the claims of one incident; ``docs/responsibility.md`` gives the method.
"""

from rashomon.ledger.blame.contradictions import find_contradictions
from rashomon.ledger.blame.grading import grade_incident
from rashomon.ledger.blame.matrix import build_responsibility
from rashomon.ledger.blame.sides import ActorTree

__all__ = ["ActorTree", "build_responsibility", "find_contradictions", "grade_incident"]
