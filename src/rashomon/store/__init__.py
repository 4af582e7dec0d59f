"""The casebook: an SQLite file by default, another database by URL, through SQLAlchemy.

Importing this loads SQLAlchemy (about a quarter of a second); ``rashomon`` itself does not.
"""

from rashomon.store.batch import Batch
from rashomon.store.casebook import Casebook
from rashomon.store.queries import Counts, IncidentEvent, SkippedInput

__all__ = ["Batch", "Casebook", "Counts", "IncidentEvent", "SkippedInput"]
