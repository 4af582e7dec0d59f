"""What changed between two states of one incident, and why.

Pure: two incidents in, a list of changes out. Each module looks at one side: :mod:`members` at
events, documents, claims and origins, :mod:`review` at what people decided, :mod:`figures` at the
ledger, :mod:`estimates` at the rules, :mod:`about` at place, time and type.
"""

from rashomon.changes.explain import explain_change

__all__ = ["explain_change"]
