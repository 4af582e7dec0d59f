from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.unit.linking.reports import (
    make_claim,
    make_event,
    make_party,
    make_place,
    make_report,
    make_toll,
    make_when,
)

from rashomon.linking import LinkFigure, LinkItem, claims_of_event, link_items
from rashomon.linking.items import main_event
from rashomon.linking.sites import Site, find_sites, load_sites
from rashomon.linking.wording import is_another
from rashomon.model import (
    Claim,
    ClaimKind,
    Document,
    Event,
    EventType,
    Hedge,
    Modality,
    ReaderVersion,
    Reading,
    Scope,
    Span,
    Stance,
    TollStatus,
)

SATURDAY = date(2016, 9, 17)


def test_an_item_holds_what_its_event_and_document_say() -> None:
    event = make_event(
        "1",
        sub_type="Air/drone strike",
        place=make_place("Deir ez-Zor", lat=35.34, lon=40.14, admin1="Deir ez-Zor", precision=2),
        time=make_when(SATURDAY, SATURDAY),
        perpetrators=(make_party("Jets"),),
        targets=(make_party("Syrian troops", "sy-military"),),
    )
    assert link_items(make_report("a", (event,), (make_toll("1", "62", "e-1"),))) == (
        LinkItem(
            event_id="e-1",
            document_id="d-a",
            type=EventType.EXPLOSIONS,
            sub_type="Air/drone strike",
            country="SY",
            admin1="Deir ez-Zor",
            place_name="Deir ez-Zor",
            lat=35.34,
            lon=40.14,
            place_precision=2,
            earliest=SATURDAY,
            latest=SATURDAY,
            published=date(2016, 9, 18),
            perpetrators=("name:jets",),
            targets=("sy-government",),
            figures=(LinkFigure(status=TollStatus.KILLED, low=62, high=62),),
        ),
    )


def test_what_a_report_leaves_open_stays_unknown() -> None:
    (item,) = link_items(make_report("a", (make_event("1"),), published=None))
    assert item == LinkItem(event_id="e-1", document_id="d-a", type=EventType.EXPLOSIONS)


def test_publication_never_becomes_the_day_of_the_event() -> None:
    (item,) = link_items(make_report("a", (make_event("1"),)))
    assert (item.earliest, item.latest, item.published) == (None, None, date(2016, 9, 18))


def test_actors_are_those_of_both_sides() -> None:
    item = LinkItem(
        event_id="e",
        document_id="d",
        type=EventType.BATTLES,
        perpetrators=("b",),
        targets=("a", "b"),
    )
    assert item.actors == ("a", "b")


@pytest.mark.parametrize(
    "fields",
    [
        {"relation": Hedge.VAGUE, "low": 24, "high": None, "approx": True},  # dozens
        {"relation": Hedge.ABOUT, "approx": True},
        {"scope": Scope.SUBSET},
        {"scope": Scope.CUMULATIVE},
        {"stance": Stance.DENIES},
        {"modality": Modality.HYPOTHETICAL},
        {"modality": Modality.NEGATED},
    ],
)
def test_a_figure_that_is_not_a_definite_toll_of_the_event_is_left_out(
    fields: dict[str, Any],
) -> None:
    (item,) = link_items(make_report("a", (make_event("1"),), (make_toll("1", "62", **fields),)))
    assert item.figures == ()


def test_one_figure_claimed_twice_is_one() -> None:
    tolls = make_toll("1", "62"), make_toll("2", "killing 62")
    (item,) = link_items(make_report("a", (make_event("1"),), tolls))
    assert len(item.figures) == 1


def test_each_event_has_its_own_figures() -> None:
    events = make_event("1"), make_event("2", "fell")
    claims = make_toll("1", "62", "e-1"), make_toll("2", "dozens", "e-2", low=12, high=30)
    first, second = link_items(make_report("a", events, claims))
    assert [figure.low for figure in first.figures] == [62]
    assert [figure.low for figure in second.figures] == [12]


def test_a_claim_without_event_belongs_to_the_only_one() -> None:
    loose = make_claim("1", "rebels were blamed")
    alone = make_report("a", (make_event("1"),), (loose,))
    assert claims_of_event("e-1", alone) == (loose,)


def test_a_claim_without_event_belongs_to_the_main_one_of_several() -> None:
    loose = make_claim("1", "rebels were blamed")
    several = make_report("a", (make_event("1"), make_event("2", "fell")), (loose,))
    assert claims_of_event("e-1", several) == (loose,)
    assert claims_of_event("e-2", several) == ()


def test_the_main_event_is_the_one_that_most_claims_speak_of() -> None:
    far = "Nothing moved on the road that day. " * 12
    text = f"{far}A mine went off. Shells fell on the mill, killing four."
    mine, shells = (
        Event(id=f"e-{word}", type=EventType.EXPLOSIONS, trigger=span_of(text, word))
        for word in ("mine", "Shells")
    )
    claims = tuple(
        Claim(
            id=f"c-{words}",
            kind=ClaimKind.STATEMENT,
            event_id=shells.id,
            evidence=span_of(text, words),
        )
        for words in ("fell on the mill", "killing four")
    )
    document = Document(id="d-a", uri="a.txt", text=text)
    reader = ReaderVersion(name="rules", version="1")
    report = Reading(document=document, events=(mine, shells), claims=claims, reader=reader)
    assert main_event(report) == shells


def test_an_event_told_in_the_lead_goes_before_one_with_a_few_claims_more() -> None:
    claims = tuple(make_claim(str(n), words, "e-2") for n, words in enumerate(("Shells", "dozens")))
    report = make_report("a", (make_event("1"), make_event("2", "fell")), claims)
    assert main_event(report) == report.events[1]
    quiet = make_event("3", type=EventType.STRATEGIC)
    assert main_event(make_report("a", (quiet, make_event("1")))) == make_event("1")


def test_a_report_without_events_has_no_main_one() -> None:
    assert main_event(make_report("a")) is None


def test_the_words_of_an_item_are_those_of_its_own_sentences() -> None:
    text = "Jets hit the clinic at Ravnik. Elsewhere, Orlov said, a convoy reached Tessaly."
    event = Event(id="e-1", type=EventType.EXPLOSIONS, trigger=span_of(text, "hit"))
    document = Document(id="d-a", uri="a.txt", title="Blow to Mirador", text=text)
    reader = ReaderVersion(name="rules", version="1")
    (item,) = link_items(Reading(document=document, events=(event,), reader=reader))
    assert item.sites == ("hospital",)
    assert {"ravnik", "mirador"} <= set(item.words)
    assert not {"orlov", "tessaly"} & set(item.words)
    assert item.title_words == ("mirador",)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Another strike hit the mill.", True),
        ("In a separate suspected drone strike, two died.", True),
        ("Last month's strike killed nine.", True),
        ("The strike hit another mill.", False),
        ("Jets made a strike on the mill.", False),
    ],
)
def test_words_before_an_event_tell_it_apart(words: str, expected: bool) -> None:
    event = Event(id="e-1", type=EventType.EXPLOSIONS, trigger=span_of(words, "strike"))
    assert is_another(event, words) is expected


@pytest.mark.parametrize("site", load_sites(), ids=lambda site: site.kind)
def test_each_kind_of_site_is_found_in_its_example(site: Site) -> None:
    assert site.kind in find_sites([site.example])


@pytest.mark.parametrize(
    "words", ["Two houses burned.", "They marched on.", "He was hospitable.", "in the wake of it"]
)
def test_other_words_name_no_site(words: str) -> None:
    assert find_sites([words]) == ()


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.cut(text, start, start + len(words))
