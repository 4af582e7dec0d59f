from dataclasses import replace
from datetime import date

import pytest
from rich.console import Console, RenderableType
from tests.functional.fakes import read_fake

from rashomon.cli.render import render_incidents, render_reading
from rashomon.cli.render_incident import render_incident
from rashomon.model import Document, GroupCode, Incident, Reading, ReadingWarning
from rashomon.pipeline import read_text
from rashomon.pipeline.assemble import assemble_incident


def read(text: str, outlet: str) -> Reading:
    document = Document.create(
        text, uri=f"demo/{outlet}", outlet=outlet, published=date(2016, 9, 17)
    )
    return read_fake(document)


READINGS = (
    read(
        "The Northern Command said 62 soldiers were killed in Syria. "
        "She said more than 60 soldiers were killed.",
        "Harbour Post",
    ),
    read("The Eastern Observatory said at least 90 soldiers were killed in Syria.", "Neva"),
)


def make_incident(readings: tuple[Reading, ...] = READINGS) -> Incident:
    event_ids = [event.id for reading in readings for event in reading.events]
    return assemble_incident(
        "i-0123456789abcdef", event_ids, readings, parent_of=lambda actor: None
    )


def printed(what: RenderableType, width: int = 100) -> str:
    console = Console(width=width, markup=False, emoji=False, highlight=False)
    with console.capture() as capture:
        console.print(what)
    return capture.get()


def words(what: RenderableType, width: int = 100) -> str:
    """What is printed, on one line."""
    return " ".join(printed(what, width).split())


def test_reading_names_figure_hedge_and_speaker() -> None:
    shown = words(render_reading(READINGS[0]))
    assert "62 soldiers, killed as stated Northern Command - asserts" in shown
    assert 'more than 60 soldiers, killed more than "She" (not named)' in shown


def test_reading_shows_when_and_where_its_events_happened() -> None:
    reading = read_text(
        "Shelling wounded three guards near Homs on Friday.", published=date(2016, 9, 17)
    )
    shown = words(render_reading(reading))
    assert "2016-09-16 (exact day) Homs, Syria (near this place)" in shown


def test_reading_without_claims_says_so() -> None:
    assert "No claims found." in words(render_reading(replace(READINGS[0], claims=())))


def test_warnings_follow_the_claims() -> None:
    warning = ReadingWarning(code="speaker_unresolved", message="nobody is named")
    shown = words(render_reading(replace(READINGS[0], warnings=(warning,))))
    assert shown.index("soldiers") < shown.index("speaker_unresolved nobody is named")


def test_list_of_incidents_shows_the_figures_of_the_killed() -> None:
    shown = words(render_incidents([make_incident()]))
    assert "i-01234567 2016-09-17 Air/drone strike Syria 2 3" in shown
    assert "more than 60, 62, at least 90" in shown


def test_empty_casebook_says_what_to_do() -> None:
    assert "rashomon add" in words(render_incidents([]))


def test_incident_heading_tells_how_exactly_place_and_day_are_known() -> None:
    shown = words(render_incident(make_incident()))
    assert "Where: Syria (country only)" in shown
    assert "When: 2016-09-17 (exact day)" in shown
    assert "2 documents, 3 origins" in shown


def test_unknown_place_and_day_are_said_to_be_unknown() -> None:
    shown = words(render_incident(replace(make_incident(), place=None, time=None)))
    assert "Where: place not known" in shown
    assert "When: day not known" in shown


def test_relations_are_words_and_refer_to_figure_numbers() -> None:
    shown = words(render_incident(make_incident()))
    assert "refined by 2, 3" in shown
    assert "contradicts 3" in shown
    assert "share no number" in shown


def test_figures_in_a_row_are_a_range_and_fields_are_told_apart_once() -> None:
    said = ("62", "more than 60", "at least 90", "at least 95")
    readings = tuple(
        read(f"The {place} Command said {figure} soldiers were killed in Syria.", place)
        for place, figure in zip(("Northern", "Southern", "Eastern", "Western"), said, strict=True)
    )
    fifth = read("The Lower Council said 7 soldiers were killed in Syria.", "Neva")
    (claim,) = fifth.claims
    assert claim.toll is not None
    civilian = replace(claim, toll=replace(claim.toll, group_code=GroupCode.CIVILIANS))
    readings += (replace(fifth, claims=(civilian,)),)
    shown = words(render_incident(make_incident(readings)))
    assert shown.count("are counted apart") == 1
    assert "1 differs in scope from 2-5 killed civilians and killed combatants" in shown


def test_estimates_name_rule_and_how_many_claims_they_used() -> None:
    shown = words(render_incident(make_incident()))
    assert "Rule Low Best High Used Lost" in shown
    for rule in ("range", "conservative", "majority", "median", "latest"):
        assert rule in shown


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_nothing_is_cut_at_any_width(width: int) -> None:
    shown = printed(render_incident(make_incident()), width)
    assert max(map(len, shown.splitlines())) <= width
    letters = "".join(shown.split())
    assert "…" not in letters
    if width >= 80:
        for word in ("Observatory", "Northern", "2016-09-17", "contradicts", "soldiers"):
            assert word in shown


def test_hostile_words_are_shown_and_not_obeyed() -> None:
    hostile = "[bold red]\x1b[2JPost[/] :skull: [link=http://example.org]x[/link]"
    reading = read("The Northern Command said 62 soldiers were killed.", hostile)
    for what in (render_reading(reading), render_incident(make_incident((reading,)))):
        shown = printed(what, 200)
        assert "\x1b" not in shown
        assert "[bold red]Post[/] :skull: [link=http://example.org]x[/link]" in shown
