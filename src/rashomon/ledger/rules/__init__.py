"""The named rules that turn a field's claims into one estimate, one rule a module."""

from rashomon.ledger.rules.conservative import conservative_number
from rashomon.ledger.rules.estimate import estimate

__all__ = ["conservative_number", "estimate"]
