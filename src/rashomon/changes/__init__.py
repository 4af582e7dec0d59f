"""What changed between two states of one incident, and why.

Pure: two incidents in, a list of changes out. Each module looks at one side: :mod:`members` at
events, documents, claims and origins, :mod:`review` at what people decided, :mod:`figures` and
:mod:`relations` at the ledger, :mod:`estimates` at the rules, :mod:`blame` at who is tied to the
act and how it is graded, :mod:`about` at place, time and type.
"""

from rashomon.changes.explain import explain_change

__all__ = ["explain_change"]
