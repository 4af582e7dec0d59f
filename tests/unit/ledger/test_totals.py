import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.ledger.strategies import incidents
from tests.unit.ledger.test_dispersion import SETTINGS, an_incident, by_speakers

from rashomon.ledger import diagnose_casebook, diagnose_incident
from rashomon.model import RuleName, TollStatus


def summary_of(*tellings, status=TollStatus.KILLED):
    """The summary of incidents, each told by one speaker for each text."""
    made = [
        diagnose_incident(an_incident(*by_speakers(*words), incident_id=f"i-{n}"), SETTINGS)
        for n, words in enumerate(tellings)
    ]
    summary = diagnose_casebook(made)
    return next((one for one in summary.statuses if one.status is status), None)


def test_the_measures_of_three_incidents():
    """As in the example of the R package: (10, 10), (5, 15) and (10), of which one report
    cannot disagree."""
    summary = summary_of(["10", "10"], ["5", "15"], ["10"])
    assert (summary.incidents, summary.compared) == (3, 2)
    assert (summary.share_differing, summary.share_contradicting) == (0.5, 0.5)
    assert (summary.mean_range, summary.mean_modal_confidence) == (5.0, 0.75)
    assert summary.mean_divergence == 0.5
    assert summary.normalised_divergence == pytest.approx(0.5 / 3)


def test_totals_are_summed_by_rule():
    summary = summary_of(["dozens", "62"], ["at least 5"])
    totals = {total.rule: (total.low, total.best, total.high) for total in summary.totals}
    assert totals[RuleName.CONSERVATIVE] == (17, 17, 17)
    assert totals[RuleName.RANGE] == (29, 67, 67)
    assert (summary.lowest_total, summary.highest_total) == (17, 67)


def test_an_unbounded_number_adds_its_best_to_the_high_total_and_is_counted():
    summary = summary_of(["at least 5"], ["7"])
    (majority,) = (total for total in summary.totals if total.rule is RuleName.MAJORITY)
    assert (majority.low, majority.best, majority.high, majority.open_above) == (12, 12, 12, 1)


def test_incidents_that_move_most_come_first():
    summary = summary_of(["10", "11"], ["dozens", "62"], ["3"])
    assert next(mover.incident_id for mover in summary.movers) == "i-1"
    assert all(mover.spread > 0 for mover in summary.movers)
    assert "i-2" not in {mover.incident_id for mover in summary.movers}


def test_a_casebook_without_figures_has_no_statuses():
    summary = diagnose_casebook([])
    assert (summary.incidents, summary.statuses) == (0, ())


def test_incidents_of_one_report_leave_nothing_to_compare():
    summary = summary_of(["62"])
    assert (summary.compared, summary.share_differing, summary.normalised_divergence) == (
        0,
        None,
        None,
    )


@given(st.lists(incidents(), max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_incidents_changes_nothing(told, random):
    made = [
        diagnose_incident(an_incident(*claims, incident_id=f"i-{n}"), SETTINGS)
        for n, claims in enumerate(told)
    ]
    shuffled = list(made)
    random.shuffle(shuffled)
    assert diagnose_casebook(shuffled) == diagnose_casebook(made)


@given(st.lists(incidents(), max_size=4))
def test_totals_are_ordered_and_within_the_extremes(told):
    made = [
        diagnose_incident(an_incident(*claims, incident_id=f"i-{n}"), SETTINGS)
        for n, claims in enumerate(told)
    ]
    for status in diagnose_casebook(made).statuses:
        for total in status.totals:
            assert total.low <= total.best <= total.high
            if total.incidents:
                assert status.lowest_total <= total.best <= status.highest_total
        assert status.compared <= status.incidents <= len(made)
