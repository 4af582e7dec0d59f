"""Numbers, months and weekdays as words.

Three: "Sept" is 9 · "Tues" is 1, as Monday is 0 · "fifteen" is 15.
"""

from __future__ import annotations

from typing import Any

from rashomon.reading.datafiles import load_table

# The names of months and weekdays are told apart by three letters: "Sept.", "Tues", "Thurs".
_LETTERS = 3


def month_number(word: str) -> int:
    """1 for January, in any spelling."""
    number: int = _table("months")[word[:_LETTERS].lower()]
    return number


def weekday_number(word: str) -> int:
    """0 for Monday, in any spelling."""
    number: int = _table("weekdays")[word[:_LETTERS].lower()]
    return number


def number_of(word: str) -> int:
    """A small number in digits or as a word; "a" is 1."""
    number: int = int(word) if word.isdigit() else _table("numbers")[word.lower()]
    return number


def order_of(word: str) -> int:
    """1 for "first" and "1st"; "final" is the fourth of quarters."""
    number: int = _table("orders")[word.lower()]
    return number


def decade_year(word: str) -> int:
    """The first year of a decade of the twentieth century: 1990 for "nineties"."""
    year: int = _table("tens")[word.lower()]
    return year


def season_month(word: str) -> int:
    """The first month of a season."""
    number: int = _table("seasons")[word.lower()]
    return number


def feast_day(word: str) -> tuple[int, int] | None:
    """Month and day of a feast; None for one that moves."""
    day = _table("feasts").get(" ".join(word.lower().split()))
    return (day[0], day[1]) if day else None


def _table(name: str) -> dict[str, Any]:
    table: dict[str, Any] = load_table("times")[name]
    return table
