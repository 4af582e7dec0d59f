"""From a document to a reading: tolls, blame, statements, events, places and times.

Pure functions over what the language part finds; :func:`read_document` joins them.
"""

from rashomon.reading.assemble import read_document

__all__ = ["read_document"]
