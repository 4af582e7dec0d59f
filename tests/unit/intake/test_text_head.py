"""The day of publication read from a text's own head."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.intake.html import read_html
from rashomon.intake.markdown import read_markdown
from rashomon.intake.plain import read_plain
from rashomon.intake.settings import Settings
from rashomon.intake.text_head import day_at_head
from rashomon.model import Document, PublishedFrom

DATELINES = [
    ("BEIRUT, September 18, 2016 - Shells fell.", date(2016, 9, 18)),
    ("KABUL, 3 October 2015 (Agency) -- Shells fell.", date(2015, 10, 3)),
    ("Tal Arin, Monday, 4 May 2015 – Shells fell.", date(2015, 5, 4)),
    ("TAL ARIN, Northland, April 8, 2022. /AGENCY/. Shells fell.", date(2022, 4, 8)),
    ("Mill burns in Tal Arin\n\nTAL ARIN, 8 April 2022 - Shells fell.", date(2022, 4, 8)),
]
HEADERS = [
    ("Wed 05 Apr 2017 at 0914 Shells fell.", date(2017, 4, 5)),
    ("Published July 5 2015 Shells fell.", date(2015, 7, 5)),
    ("Last updated at Apr 232017 Shells fell.", date(2017, 4, 23)),
    ("Date of publication 5th of July 2015 Shells fell.", date(2015, 7, 5)),
    ("24.08.2013 Shells fell.", date(2013, 8, 24)),
    ("24.08.2013(updated 1935 24.08.2013) Shells fell.", date(2013, 8, 24)),
    ("Posted: 2016-09-18", date(2016, 9, 18)),
    ("Northline | 17 September 2016. Shells fell.", date(2016, 9, 17)),
    ("Mill burns\n17 September 2016 | 10:15 GMT\nShells fell.", date(2016, 9, 17)),
    ("Mill burns\n\nPosted on July 5, 2015 by Ana Torv\n\nShells fell.", date(2015, 7, 5)),
    ("Mill burns NNA Monday 4 May 2015 Shells fell.", date(2015, 5, 4)),
    ("Updated 23/04/2017 Shells fell.", date(2017, 4, 23)),
]
NONE = [
    "Shells fell on 17 September 2016.",
    "On July 5, 2015 shells fell.",
    "July 5, 2015, was a Sunday.",
    "17 September 2016 was a quiet day.",
    "In Tal Arin, 3 October 2015 - a day of rain - nothing fell.",
    "The treaty of 3 May 2015 - a short paper - was signed.",
    "TAL ARIN, Sept 17 - Shells fell.",  # no year
    "Published in September 2016 Shells fell.",  # no day
    "Published 05/04/2017 Shells fell.",  # two days
    "31 February 2016 Shells fell.",
    "Tue 05 Apr 2017 Shells fell.",  # a Wednesday
    "Shells fell.\n\nThey fell again.\n\nAna Torv\n\nKarsel\n\nMerrin\n\n17 September 2016",
    "",
]


@pytest.mark.parametrize(("text", "day"), DATELINES)
def test_a_dateline_with_its_year_gives_the_day(text: str, day: date) -> None:
    found = day_at_head(text)
    assert found is not None
    assert (found.day, found.stands_in) == (day, PublishedFrom.DATELINE)


@pytest.mark.parametrize(("text", "day"), HEADERS)
def test_a_line_of_header_gives_the_day(text: str, day: date) -> None:
    found = day_at_head(text)
    assert found is not None
    assert (found.day, found.stands_in) == (day, PublishedFrom.TEXT_HEADER)


@pytest.mark.parametrize("text", NONE)
def test_days_of_the_story_and_days_in_part_are_left(text: str) -> None:
    assert day_at_head(text) is None


TEXT = "BEIRUT, September 18, 2016 - Shells fell on the mill."
GIVEN = Settings(published=date(2016, 1, 1))


def source(document: Document) -> tuple[date | None, PublishedFrom | None]:
    return document.published, document.published_from


def test_what_the_user_gives_goes_before_the_texts_head() -> None:
    assert source(read_plain(TEXT.encode(), "a.txt", GIVEN)) == (
        date(2016, 1, 1),
        PublishedFrom.GIVEN,
    )


def test_what_the_input_declares_goes_before_both() -> None:
    markdown = f"---\npublished: 2016-09-19\n---\n{TEXT}"
    assert source(read_markdown(markdown.encode(), "a.md", GIVEN)) == (
        date(2016, 9, 19),
        PublishedFrom.FRONT_MATTER,
    )
    head = '<meta property="article:published_time" content="2016-09-20">'
    page = f"<html><head>{head}</head><body><article><p>{TEXT}</p></article></body></html>"
    assert source(read_html(page.encode(), "a.html", GIVEN)) == (
        date(2016, 9, 20),
        PublishedFrom.METADATA,
    )


def test_a_text_head_gives_the_day_when_nothing_else_does() -> None:
    document = read_plain(TEXT.encode(), "a.txt", Settings())
    assert source(document) == (date(2016, 9, 18), PublishedFrom.DATELINE)


def test_no_day_has_no_source_and_no_part_in_the_id() -> None:
    undated = read_plain(b"Shells fell on the mill.", "a.txt", Settings())
    dated = read_plain(b"Shells fell on the mill.", "a.txt", GIVEN)
    assert source(undated) == (None, None)
    assert undated.id == dated.id
