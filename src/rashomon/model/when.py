"""When: a period, and a date expression of a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rashomon.model.span import Span

_LONGEST_DAYS = ((1, 1), (6, 2), (7, 3), (31, 4))
"""Longest period of each UCDP ``date_prec`` but the last.

Source: UCDP Georeferenced Event Dataset codebook, variable ``date_prec``.
"""

_YEAR_OR_MORE = 5


def date_precision(days: int) -> int:
    """UCDP ``date_prec``, 1 to 5, of a period of so many days."""
    return next((code for most, code in _LONGEST_DAYS if days <= most), _YEAR_OR_MORE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days on which something may have happened.

    Attributes:
        earliest: First possible day; None when the words cannot be resolved.
        latest: Last possible day, inclusive; None when the words cannot be resolved.
        precision: UCDP ``date_prec``: 1 exact day, 2 range of 2 to 6 days, 3 week, 4 month,
            5 year or more; None when not resolved.
    """

    earliest: date | None = None
    latest: date | None = None
    precision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class When(Span):
    """A period with the words that name it; the other fields are those of ``Period``."""

    earliest: date | None = None
    latest: date | None = None
    precision: int | None = None

    @property
    def period(self) -> Period:
        """The days without the words that name them."""
        return Period(earliest=self.earliest, latest=self.latest, precision=self.precision)
