from tests.factories import a_day, a_toll, an_incident_claim

from rashomon.ledger import build_ledger
from rashomon.ledger.figures import list_entries
from rashomon.model import GroupCode, Stance


def no_parent(actor_id):
    return None


def figures_of(*claims):
    (field,) = build_ledger(claims, no_parent).fields
    return field.figures


def entries_of(*claims):
    (field,) = build_ledger(claims, no_parent).fields
    return list_entries(field, {claim.id: claim for claim in claims})


def test_one_accounts_repeated_value_is_one_figure():
    claims = [
        an_incident_claim("more than 60", "Anna Torv", document="d-2", published=a_day(19)),
        an_incident_claim("at least 61", "Anna Torv", document="d-1", published=a_day(17)),
        an_incident_claim("more than 60", "Anna Torv", document="d-3", published=None),
    ]
    (figure,) = figures_of(*claims)
    assert figure.text == "at least 61"
    assert figure.claim_ids == (claims[1].id, claims[0].id, claims[2].id)
    assert figure.id == min(figure.claim_ids)
    assert (figure.first_published, figure.last_published) == (a_day(17), a_day(19))


def test_two_accounts_with_one_value_are_two_figures():
    claims = [an_incident_claim("62", "Anna Torv"), an_incident_claim("62", "Ivan Karr")]
    assert [figure.account_id for figure in figures_of(*claims)] == [
        "speaker:anna-torv",
        "speaker:ivan-karr",
    ]


def test_dozens_and_at_least_24_are_kept_apart():
    assert len(figures_of(an_incident_claim("dozens"), an_incident_claim("at least 24"))) == 2


def test_about_100_and_100_are_kept_apart():
    assert len(figures_of(an_incident_claim("about 100"), an_incident_claim("100"))) == 2


def test_a_doubted_number_is_kept_apart_from_the_same_number_asserted():
    doubted = an_incident_claim("62", stance=Stance.DOUBTS)
    entries = entries_of(doubted, an_incident_claim("62"))
    assert {entry.figure.id: entry.stands for entry in entries}[doubted.id] is False
    assert len(entries) == 2


def test_figures_are_in_order_of_their_bounds():
    in_order = ["none", "up to 80", "dozens", "62", "at least 62"]
    figures = figures_of(*(an_incident_claim(text) for text in reversed(in_order)))
    assert [figure.text for figure in figures] == in_order


def test_a_figure_shows_the_first_noun_that_is_written():
    claims = [
        an_incident_claim(a_toll(group_code=None), "Anna Torv", document="d-1"),
        an_incident_claim(
            a_toll(group="troops", group_code=GroupCode.COMBATANTS), "Anna Torv", document="d-2"
        ),
    ]
    (figure,) = figures_of(*claims)
    assert figure.group == "troops"


def test_a_figure_is_given_since_its_first_day():
    days = (a_day(19), None, a_day(17))
    claims = [
        an_incident_claim("62", "Anna Torv", document=f"d-{n}", published=day)
        for n, day in enumerate(days)
    ]
    (entry,) = entries_of(*claims)
    assert entry.since == a_day(17)


def test_the_day_of_an_undated_figure_is_unknown():
    (entry,) = entries_of(an_incident_claim("62", published=None))
    assert entry.since is None
