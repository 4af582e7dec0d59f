from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.intake.dates import parse_day


@pytest.mark.parametrize(
    "written",
    [
        "2016-09-18",
        " 2016-09-18 ",
        "2016-09-18T22:10:00+03:00",
        "2016-09-18T00:10:00+03:00",  # still the 17th in Greenwich
        "2016-09-18T23:30:00-04:00",  # already the 19th in Greenwich
        "2016-09-18T22:10:00.000Z",
        "2016-09-18 22:10",
        "2016-09-18 22:10:00 +0300",
        "2016-09-18 22:10:00 UTC",
    ],
)
def test_the_written_day_is_kept(written: str) -> None:
    assert parse_day(written) == date(2016, 9, 18)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2016",
        "2016-09",  # no day, and none is made up
        "18/09/2016",  # could be read in two orders elsewhere
        "2016-9-18",
        "20160918",
        "2016-02-30",
        "0000-01-01",
        "2016-09-18 or so",
        "Sunday",
        "٢٠١٦-٠٩-١٨",
    ],
)
def test_anything_but_an_iso_day_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"date|day|month|year"):
        parse_day(written)


@given(st.dates())
def test_every_day_survives_being_written(day: date) -> None:
    assert parse_day(day.isoformat()) == day
