import pytest
from hypothesis import given
from tests.factories import a_blame, a_day, a_speaker, a_toll, an_incident_claim
from tests.unit.ledger.strategies import PARENTS, incidents

from rashomon.ledger import build_ledger, diagnose_incident, estimate_all, shipped_settings
from rashomon.model import (
    DocumentRef,
    EventType,
    GroupCode,
    Incident,
    Modality,
    Scope,
    TollStatus,
    TollUpdate,
)

SETTINGS = shipped_settings()


def an_incident(*claims, incident_id="i-1"):
    ledger = build_ledger(claims, PARENTS.get)
    return Incident(
        id=incident_id,
        type=EventType.EXPLOSIONS,
        documents=(DocumentRef(id="d-1", uri="d-1"),),
        claims=tuple(claims),
        ledger=ledger,
        estimates=estimate_all(ledger, claims),
    )


def diagnosed(*claims):
    return diagnose_incident(an_incident(*claims), SETTINGS)


def by_speakers(*words, **changes):
    """One claim for each text, each by another speaker in another document."""
    return [
        an_incident_claim(a_toll(text, **changes), f"Anna Torv{chr(97 + n)}", document=f"d-{n}")
        for n, text in enumerate(words)
    ]


def only_field(*claims):
    (field,) = diagnosed(*claims).fields
    return field


def test_three_of_four_reports_agree():
    field = only_field(*by_speakers("62", "62", "62", "80"))
    assert (field.reports, field.origins, len(field.values)) == (4, 4, 2)
    assert (field.modal_confidence, field.divergence, field.range) == (0.75, 1, 18)
    assert field.normalised_divergence == pytest.approx(1 / 3)
    assert (field.differs, field.contradicts) == (True, True)


def test_values_are_listed_with_reports_and_origins():
    family = [
        an_incident_claim("80", a_speaker(actor, actor_id=actor), document=f"f-{n}")
        for n, actor in enumerate(("fr", "fr-mod"))
    ]
    field = only_field(*family, *by_speakers("62"))
    assert [(value.text, value.reports, value.origins) for value in field.values] == [
        ("80", 2, 1),
        ("62", 1, 1),
    ]
    assert (field.modal_confidence, field.modal_origins) == (pytest.approx(2 / 3), 0.5)


def test_a_figure_in_four_documents_is_four_reports_of_one_origin():
    field = only_field(*(an_incident_claim("62", "Anna Torv", document=f"d-{n}") for n in range(4)))
    assert (field.reports, field.origins, field.modal_confidence) == (4, 1, 1.0)
    assert field.normalised_divergence == 0


def test_values_that_refine_differ_without_contradicting():
    field = only_field(*by_speakers("62", "more than 60"))
    assert (field.differs, field.contradicts) == (True, False)


def test_replaced_and_doubted_figures_are_no_disagreement():
    claims = [
        an_incident_claim("12", "Anna Torv", document="d-1", published=a_day(17)),
        an_incident_claim("20", "Anna Torv", document="d-2", published=a_day(18)),
        an_incident_claim("300", "Ivan Karr", modality=Modality.HYPOTHETICAL),
    ]
    field = only_field(*claims)
    assert [value.text for value in field.values] == ["20"]
    assert field.normalised_divergence is None


def test_an_incident_without_figures_has_nothing_to_diagnose():
    made = diagnosed(a_blame())
    assert (made.fields, made.statuses) == ((), ())


@pytest.mark.parametrize(
    ("claims", "field_id"),
    [
        (  # most origins
            [*by_speakers("62", "60", group_code=GroupCode.COMBATANTS), *by_speakers("70")],
            "killed/combatants/-/incident",
        ),
        (  # among equals the wider group
            [*by_speakers("20", group_code=GroupCode.CIVILIANS), *by_speakers("25")],
            "killed/people/-/incident",
        ),
    ],
)
def test_one_field_stands_for_the_incident(claims, field_id):
    (status,) = diagnosed(*claims).statuses
    assert status.field_id == field_id


@pytest.mark.parametrize(
    "changes",
    [
        {"scope": Scope.CUMULATIVE},
        {"scope": Scope.SUBSET},
        {"update": TollUpdate.NEW},
    ],
)
def test_what_does_not_count_the_incident_stands_for_nothing(changes):
    assert diagnosed(*by_speakers("62", **changes)).statuses == ()


def test_the_spread_is_between_the_rules_best_numbers():
    (status,) = diagnosed(*by_speakers("dozens", "62")).statuses
    bests = [number.best for number in status.numbers]
    assert status.spread == max(bests) - min(bests) == 50  # conservative 12, range 62


def test_statuses_are_apart():
    claims = [*by_speakers("62"), *by_speakers("100", status=TollStatus.WOUNDED)]
    assert [one.status for one in diagnosed(*claims).statuses] == ["killed", "wounded"]


@given(incidents())
def test_measures_stay_within_their_bounds(claims):
    for field in diagnosed(*claims).fields:
        assert 0 < field.modal_confidence <= 1
        assert 0 < field.modal_origins <= 1
        assert 1 <= len(field.values) <= field.reports
        assert field.lowest <= field.highest
        assert field.normalised_divergence is None or 0 <= field.normalised_divergence <= 1
        assert sum(value.reports for value in field.values) == field.reports
        assert field.differs or not field.contradicts


@given(incidents())
def test_every_status_names_a_field_that_was_measured(claims):
    made = diagnosed(*claims)
    measured = {field.field_id for field in made.fields}
    assert {status.field_id for status in made.statuses} <= measured
