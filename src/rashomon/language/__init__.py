"""The language part of the reader: tokens, sentences and attribution spans."""

from rashomon.language.analysis import (
    Analysis,
    AttributionSpans,
    Language,
    Mark,
    Sentence,
    Token,
)

__all__ = ["Analysis", "AttributionSpans", "Language", "Mark", "Sentence", "Token"]
