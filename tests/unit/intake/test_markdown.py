from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import InputError
from rashomon.intake.markdown import MAX_FRONT_MATTER_CHARACTERS, read_markdown
from rashomon.intake.settings import Settings
from rashomon.model import Document

BODY = "At least 62 soldiers were killed.\n"


def read(text: str, published: date | None = None) -> Document:
    return read_markdown(text.encode(), "a.md", Settings(published=published))


def test_front_matter_declares_address_outlet_title_and_day() -> None:
    document = read(
        "---\nuri: https://harbour.example/1\noutlet: Harbour Post\n"
        "title: 'Strike: what is known'\npublished: 2016-09-18\nauthor: [A, B]\n---\n" + BODY
    )
    assert document.uri == "https://harbour.example/1"
    assert document.outlet == "Harbour Post"
    assert document.title == "Strike: what is known"
    assert document.published == date(2016, 9, 18)
    assert document.text == BODY


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("date: 2016-09-18", date(2016, 9, 18)),
        ("date: '2016-09-18'", date(2016, 9, 18)),
        ("date: 2016-09-18T00:10:00+03:00", date(2016, 9, 18)),  # the 17th in Greenwich
        ("published: 2016-09-18 23:30:00 -0400", date(2016, 9, 18)),
        ("published: 2016-09-18\ndate: 2016-09-30", date(2016, 9, 18)),  # the named one wins
        ("published: null\ndate: 2016-09-18", date(2016, 9, 18)),
        ("published:", date(2016, 1, 1)),  # nothing declared: what the user gives
        ("published: ~", date(2016, 1, 1)),
        ("layout: post", date(2016, 1, 1)),
    ],
)
def test_the_documents_own_day_wins_over_the_users(line: str, day: date) -> None:
    assert read(f"---\n{line}\n---\n{BODY}", published=date(2016, 1, 1)).published == day


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\ntitle: T\n---\n\n\n  Body.\r\n", "\n\n  Body.\r\n"),
        ("---\r\ntitle: T\r\n---\r\nBody.\r\n", "Body.\r\n"),
        ("---\n---\nBody.", "Body."),
        ("---\ntitle: T\n---\nBody.\n---\nMore.\n", "Body.\n---\nMore.\n"),
        ("Body without front matter.\n---\nMore.", "Body without front matter.\n---\nMore."),
        ("---\nA rule without its other half.\n", "---\nA rule without its other half.\n"),
        ("----\nBody.\n----\n", "----\nBody.\n----\n"),
    ],
)
def test_the_body_is_kept_as_it_is(text: str, body: str) -> None:
    assert read(text).text == body


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=60))
def test_any_body_is_kept_as_it_is(text: str) -> None:
    body = BODY * 20 + text
    assert read(f"---\noutlet: Harbour Post\n---\n{body}").text == body


@pytest.mark.parametrize(
    ("front_matter", "fault"),
    [
        ("title: [", "is not YAML"),
        ("title: a: b", "line 2"),
        ("a: &x [1]\nb: *x", "aliases are not allowed"),
        ("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]", "aliases"),
        ("t: !!python/object/apply:os.system ['true']\ntitle: [a]", "title that is not one value"),
        ("Only a sentence between two rules.", "is not made of lines"),
        ("- a\n- b", "is not made of lines"),
        ("outlet: {a: b}", "outlet that is not one value"),
        ("title: " + "x" * MAX_FRONT_MATTER_CHARACTERS, "characters long"),
        ("[" * 5000, "nested too deeply"),
        ("title: \x07", "is not YAML"),
        ("? [a]\n: b", "is not YAML"),
    ],
)
def test_bad_front_matter_is_an_error_on_one_line(front_matter: str, fault: str) -> None:
    with pytest.raises(InputError, match=fault) as info:
        read(f"---\n{front_matter}\n---\n{BODY}")
    assert info.value.code == "bad_front_matter"
    assert "\n" not in str(info.value)


@pytest.mark.parametrize("written", ["18/09/2016", "2016-09", "yesterday", "2016-02-30", "12"])
def test_a_day_that_is_no_iso_date_is_an_error(written: str) -> None:
    with pytest.raises(InputError, match="ISO date") as info:
        read(f"---\ndate: {written}\n---\n{BODY}")
    assert info.value.code == "bad_date"


def test_declared_values_are_put_on_one_printable_line() -> None:
    document = read(f'---\ntitle: "A\\e[31m\\n b\\uD800"\noutlet: " "\n---\n{BODY}')
    assert document.title == "A [31m b\ufffd"
    assert document.outlet is None


def test_a_title_that_looks_like_a_number_stays_as_written() -> None:
    assert read(f"---\ntitle: 007\n---\n{BODY}").title == "007"
