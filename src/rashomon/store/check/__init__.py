"""Whether a casebook holds together: every span, id, row and reference."""

from rashomon.store.check.faults import Fault
from rashomon.store.check.run import find_faults

__all__ = ["Fault", "find_faults"]
