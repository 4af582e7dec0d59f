"""Wire credits: what credits an agency with a text, and what only names one."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from tests.factories import a_document

from rashomon.gazetteer.actors import load_actors
from rashomon.gazetteer.agencies import load_agencies
from rashomon.intake.sources import read_documents
from rashomon.intake.wire import credited_wire, find_credits
from rashomon.model import Document

FORMS = tomllib.loads(
    files("rashomon.intake").joinpath("data", "wire_credits.toml").read_text(encoding="utf-8")
)["form"]
CREDITED = [(form["name"], *example) for form in FORMS for example in form["examples"]]
LEFT = [(form["name"], text) for form in FORMS for text in form["not"]]

BODY = "Shells hit the clinic at dawn, and two nurses died."


@pytest.mark.parametrize(("form", "text", "agency"), CREDITED)
def test_each_form_credits_its_examples(form: str, text: str, agency: str) -> None:
    found = [credit.agency for credit in find_credits(text) if credit.form == form]
    assert found == [agency]


@pytest.mark.parametrize(("form", "text"), LEFT)
def test_no_form_credits_what_only_looks_like_one(form: str, text: str) -> None:
    assert find_credits(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY} A surgeon told AFP that the roof fell in.",
        f"{BODY} The Reuters news agency quoted a rescuer as saying so.",
        f"{BODY}\n\nThe Associated Press could not reach the ministry.",
        f"Reuters said {BODY}",
        f"{BODY} A reporter of Xinhua (the state agency) was at the gate.",
        f"{BODY}\n\nAP and AFP reporters were turned away at the gate.",
        f"{BODY}\n\n“They fled,” she told Reuters.",
        f"SANA, the state news agency, said so. {BODY}",
        f"{BODY}\n\nTASS reported: “Two jets took off.”",
        f"{BODY}\n\nA nurse spoke with Reuters.",
    ],
)
def test_an_agency_that_passes_on_words_is_not_credited(text: str) -> None:
    assert credited_wire(text, None) is None


@pytest.mark.parametrize(
    ("outlet", "wire"),
    [
        ("Agence France-Presse", "AFP"),
        ("afp", "AFP"),
        ("reuters.com", "Reuters"),
        ("https://www.reuters.com/world", "Reuters"),
        ("The Ostrov Courier", None),
        ("Agencies Weekly", None),
        ("agencies", None),
        (None, None),
    ],
)
def test_an_outlet_that_is_an_agency_is_its_own_wire(outlet: str | None, wire: str | None) -> None:
    assert credited_wire(BODY, outlet) == wire


def test_a_credit_for_the_whole_text_goes_before_the_outlet() -> None:
    assert credited_wire(f"TAL ARIN (Xinhua) -- {BODY}", "SANA") == "Xinhua"


def test_the_outlet_goes_before_a_credit_for_a_part() -> None:
    assert credited_wire(f"{BODY}\n\nAFP contributed to this report.", "Reuters") == "Reuters"


def test_credits_are_exact_stretches_of_the_text() -> None:
    text = f"KABUL, Oct 3 (AFP) - {BODY}\n\n© 2016 AFP"
    found = find_credits(text)
    assert [credit.form for credit in found] == ["dateline in brackets", "copyright"]
    assert all(text[credit.start : credit.end] == credit.text for credit in found)


def test_agencies_with_an_actor_id_are_listed_actors() -> None:
    actors = load_actors()
    ids = [agency.actor_id for agency in load_agencies().agencies if agency.actor_id]
    assert [actor_id for actor_id in ids if actors.get(actor_id) is None] == []


def test_the_wire_is_no_part_of_a_documents_id() -> None:
    assert a_document(wire="AFP").id == a_document().id


def test_a_file_is_stored_with_its_wire(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(f"KABUL, Oct 3 (AFP) - {BODY}", encoding="utf-8")
    (document,) = read_documents([str(path)])
    assert isinstance(document, Document)
    assert document.wire == "AFP"
