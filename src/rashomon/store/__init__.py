"""The casebook: an SQLite file by default, another database by URL, through SQLAlchemy.

Importing this loads SQLAlchemy (about a quarter of a second); ``rashomon`` itself does not.
"""

from rashomon.store.batch import Batch
from rashomon.store.casebook import Casebook
from rashomon.store.check import Fault
from rashomon.store.journal import Journal
from rashomon.store.queries import Counts, IncidentEvent, SkippedInput
from rashomon.store.redirects import Whereabouts
from rashomon.store.search import FoundPassage, FoundPassages
from rashomon.store.words import Term, find_terms, parse_terms, words_of

__all__ = [
    "Batch",
    "Casebook",
    "Counts",
    "Fault",
    "FoundPassage",
    "FoundPassages",
    "IncidentEvent",
    "Journal",
    "SkippedInput",
    "Term",
    "Whereabouts",
    "find_terms",
    "parse_terms",
    "words_of",
]
