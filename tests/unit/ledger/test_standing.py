import pytest
from tests.factories import a_day, a_toll, an_incident_claim

from rashomon.ledger.standing import day_of, why_set_aside
from rashomon.model import Modality, Stance


@pytest.mark.parametrize("stance", [Stance.ASSERTS, Stance.ADMITS, Stance.ACCUSES])
def test_asserting_admitting_and_accusing_stand_behind_the_number(stance):
    assert why_set_aside(an_incident_claim("62", stance=stance)) is None


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"stance": Stance.DOUBTS}, "doubts"),
        ({"stance": Stance.CANNOT_VERIFY}, "verify"),
        ({"stance": Stance.DENIES}, "denies"),
        ({"modality": Modality.NEGATED}, "not to have happened"),
        ({"modality": Modality.HYPOTHETICAL}, "hypothetical"),
        ({"modality": Modality.FUTURE}, "future"),
    ],
)
def test_other_claims_are_set_aside_with_the_reason(changes, word):
    assert word in why_set_aside(an_incident_claim("62", **changes))


@pytest.mark.parametrize("changes", [{"stance": Stance.DENIES}, {"modality": Modality.NEGATED}, {}])
def test_a_denial_of_casualties_stands_behind_zero(changes):
    assert why_set_aside(an_incident_claim("none", **changes)) is None


@pytest.mark.parametrize(
    "changes", [{"modality": Modality.HYPOTHETICAL}, {"stance": Stance.CANNOT_VERIFY}]
)
def test_a_zero_that_nobody_asserts_does_not_stand(changes):
    assert why_set_aside(an_incident_claim("none", **changes)) is not None


def test_the_day_that_the_text_names_goes_before_publication():
    assert day_of(an_incident_claim(a_toll(as_of=a_day(17)))) == a_day(17)
    assert day_of(an_incident_claim("62")) == a_day(18)
    assert day_of(an_incident_claim("62", published=None)) is None
