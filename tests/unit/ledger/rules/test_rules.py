import pytest
from tests.factories import a_day, a_quantity, a_speaker, a_toll, an_incident_claim

from rashomon.ledger import RuleSettings, build_ledger, estimate, shipped_settings
from rashomon.ledger.rules import TieBreak
from rashomon.ledger.rules.conservative import conservative_number
from rashomon.model import ActorKind, Modality, RuleName, Stance

RANGE, CONSERVATIVE, MAJORITY, MEDIAN, LATEST, HIERARCHY = RuleName

PARENTS = {"fr-mod": "fr"}


def estimate_by(rule, *claims, settings=None):
    (field,) = build_ledger(claims, PARENTS.get, settings).fields
    return estimate(field, claims, rule, settings)


def numbers_by(rule, *claims, settings=None):
    made = estimate_by(rule, *claims, settings=settings)
    return (made.low, made.best, made.high)


def by_speakers(*words):
    """One claim for each text, each by another speaker in another document, on one day."""
    return [
        an_incident_claim(text, f"Anna Torv{chr(97 + n)}", document=f"d-{n}")
        for n, text in enumerate(words)
    ]


def over_time(*words, speaker="Anna Torv"):
    """One speaker's figures, a day apart from 17 September on."""
    return [
        an_incident_claim(text, speaker, document=f"t-{n}", published=a_day(17 + n))
        for n, text in enumerate(words)
    ]


def lost_reason(made, claim):
    (reason,) = (lost.reason for lost in made.lost if lost.claim_id == claim.id)
    return reason


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["62"], (62, 62, 62)),
        (["more than 60"], (61, 61, None)),
        (["up to 80"], (None, 80, 80)),
        (["dozens", "more than 60", "62"], (24, 62, 62)),  # 62 refines both others
        (["62", "80"], (62, 62, 80)),  # a real tie goes to the lower
        (["62", "80", "80"], (62, 80, 80)),
        (["at least 80", "62"], (62, 62, 80)),
        (["up to 20", "62"], (20, 20, 62)),
        (["about 100", "95"], (95, 95, 100)),
        (["60-80"], (60, 70, 80)),
        (["none", "300", "300"], (0, 300, 300)),
    ],
)
def test_range_spans_all_figures_and_settles_on_the_most_backed(words, expected):
    assert numbers_by(RANGE, *by_speakers(*words)) == expected


def test_range_keeps_replaced_figures_in_its_span_only():
    assert numbers_by(RANGE, *over_time("12", "20")) == (12, 20, 20)
    assert estimate_by(RANGE, *over_time("12", "20")).lost == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["dozens", "62"], 12),
        (["62", "at least 38"], 38),
        (["60-80", "70"], 60),
        (["more than 60"], 61),
        (["up to 80"], 80),
        (["about 100", "200"], 100),
        (["none", "300"], 0),
    ],
)
def test_conservative_takes_the_lowest_figure(words, expected):
    assert numbers_by(CONSERVATIVE, *by_speakers(*words)) == (expected,) * 3


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("several", 3),
        ("dozens", 12),
        ("scores", 40),
        ("hundreds", 100),
        ("thousands", 1000),
        ("at least 24", 24),  # a number, not a word
        ("200", 200),
    ],
)
def test_vague_words_count_one_unit(words, expected):
    assert conservative_number(a_quantity(words), shipped_settings()) == expected


def test_conservative_says_how_much_higher_the_others_count():
    claims = by_speakers("dozens", "62")
    made = estimate_by(CONSERVATIVE, *claims)
    assert made.used == (claims[0].id,)
    assert lost_reason(made, claims[1]) == "counts as 62, higher than 12"
    assert made.reason == "the lowest figure is dozens (24 or more), counted as 12"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["62", "62", "80"], (62, 62, 62)),
        (["at least 5", "at least 5", "60"], (5, 5, None)),
        (["at least 61", "more than 60", "80"], (61, 61, None)),  # one value
        (["60", "80"], (60, 60, 60)),
        (["dozens", "62"], (62, 62, 62)),
        (["30", "80", "dozens"], (30, 30, 30)),
    ],
)
def test_majority_takes_the_value_of_most_origins(words, expected):
    assert numbers_by(MAJORITY, *by_speakers(*words)) == expected


def test_majority_counts_origins_not_documents():
    prints = [an_incident_claim("80", "Ivan Karr", document=f"p-{n}") for n in range(5)]
    assert numbers_by(MAJORITY, *prints, *by_speakers("62", "62")) == (62, 62, 62)


def test_majority_counts_a_ministry_and_its_government_once():
    family = [
        an_incident_claim("80", a_speaker(actor, actor_id=actor)) for actor in ("fr", "fr-mod")
    ]
    assert numbers_by(MAJORITY, *family, *by_speakers("62")) == (62, 62, 62)


def test_majority_names_ties_and_why_others_lost():
    claims = by_speakers("62", "80", "dozens")
    made = estimate_by(MAJORITY, *claims)
    assert made.reason == "62 is given by 1 of 2 origins; tied with 80 and settled to the lower"
    assert lost_reason(made, claims[1]) == "tied with 62, which is lower"
    assert lost_reason(made, claims[2]) == "says less than 62, which lies within it"


def test_vague_words_of_many_do_not_outvote_a_number_that_lies_within_them():
    claims = by_speakers("dozens", "dozens", "dozens", "62", "more than 60")
    assert numbers_by(MAJORITY, *claims) == (62, 62, 62)
    assert numbers_by(RANGE, *claims) == (24, 62, 62)
    assert numbers_by(CONSERVATIVE, *claims) == (12, 12, 12)
    assert numbers_by(MAJORITY, *claims, settings=RuleSettings(prefer_exact=False))[1] == 24


def test_vague_words_count_where_no_number_lies_within_them():
    assert numbers_by(MAJORITY, *by_speakers("dozens", "dozens", "12")) == (24, 24, None)


def test_majority_says_by_how_many_a_claim_was_outvoted():
    claims = by_speakers("62", "62", "80")
    made = estimate_by(MAJORITY, *claims)
    assert lost_reason(made, claims[2]) == "outvoted: 2 origins for 62, 1 for this"


def test_majority_explains_a_value_passed_over_for_a_tied_one():
    claims = by_speakers("30", "80", "more than 70")
    made = estimate_by(MAJORITY, *claims)
    assert made.best == 30
    assert lost_reason(made, claims[2]) == (
        "as many origins as 30, but less exact than a figure tied with it"
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["12", "62", "80"], (62, 62, 62)),
        (["12", "62", "80", "300"], (62, 62, 62)),  # the lower middle
        (["dozens", "62"], (62, 62, 62)),
        (["62"], (62, 62, 62)),
    ],
)
def test_median_is_the_lower_middle_of_the_origins(words, expected):
    assert numbers_by(MEDIAN, *by_speakers(*words)) == expected


def test_median_takes_each_origins_latest_figure():
    claims = [
        *(an_incident_claim("80", a_speaker("FR", actor_id="fr"), published=a_day(17)),),
        *(an_incident_claim("62", a_speaker("MOD", actor_id="fr-mod"), published=a_day(18)),),
    ]
    made = estimate_by(MEDIAN, *claims)
    assert (made.best, made.used) == (62, (claims[1].id,))
    assert lost_reason(made, claims[0]) == "its origin gives a later or more exact figure"


def test_median_takes_an_origins_most_exact_figure_of_the_day():
    claims = [
        an_incident_claim("more than 60", a_speaker("MOD", actor_id="fr-mod")),
        an_incident_claim("62", a_speaker("FR", actor_id="fr")),
    ]
    assert numbers_by(MEDIAN, *claims) == (62, 62, 62)


def test_median_rests_on_every_origin():
    claims = by_speakers("12", "62", "80")
    assert estimate_by(MEDIAN, *claims).used == tuple(sorted(claim.id for claim in claims))


def test_latest_takes_the_last_day():
    earlier = an_incident_claim("80", "Ivan Karr", published=a_day(16))
    made = estimate_by(LATEST, earlier, *over_time("12", "20"))
    assert (made.low, made.best, made.high) == (20, 20, 20)
    assert lost_reason(made, earlier) == "first given earlier, on 2016-09-16"


def test_latest_keeps_the_widest_range_of_its_day():
    assert numbers_by(LATEST, *by_speakers("60", "80", "80", "dozens")) == (60, 80, 80)


def test_latest_is_not_moved_by_a_late_repetition():
    stale = an_incident_claim("12", "Ivan Karr", published=a_day(25), document="d-9")
    first = an_incident_claim("12", "Ivan Karr", published=a_day(16), document="d-8")
    assert numbers_by(LATEST, first, *over_time("20"), stale) == (20, 20, 20)


def test_latest_leaves_out_undated_claims():
    undated = an_incident_claim("80", "Ivan Karr", published=None)
    made = estimate_by(LATEST, undated, *over_time("20"))
    assert made.best == 20
    assert lost_reason(made, undated) == "undated"


def test_latest_gives_nothing_when_nothing_is_dated():
    made = estimate_by(LATEST, an_incident_claim("80", published=None))
    assert (made.low, made.best, made.high, made.used) == (None, None, None, ())
    assert made.reason == "no figure is dated"


@pytest.mark.parametrize("rule", [CONSERVATIVE, MAJORITY, MEDIAN, LATEST, HIERARCHY])
def test_a_superseded_figure_is_lost_and_says_to_what(rule):
    claims = over_time("12", "20", "71")
    made = estimate_by(rule, *claims)
    assert (made.best, made.used) == (71, (claims[2].id,))
    for claim in claims[:2]:
        assert lost_reason(made, claim) == "superseded by 71 of the same speaker, 2016-09-19"


@pytest.mark.parametrize("rule", RuleName)
def test_an_exact_number_outlives_its_looser_wording(rule):
    claims = over_time("62", "more than 60")
    assert claims[0].id not in {
        lost.claim_id
        for lost in estimate_by(rule, *claims).lost
        if lost.reason.startswith("superseded")
    }


@pytest.mark.parametrize("rule", RuleName)
@pytest.mark.parametrize(
    "changes",
    [
        {"stance": Stance.DOUBTS},
        {"stance": Stance.CANNOT_VERIFY},
        {"stance": Stance.DENIES},
        {"modality": Modality.HYPOTHETICAL},
        {"modality": Modality.FUTURE},
        {"modality": Modality.NEGATED},
    ],
)
def test_a_claim_that_stands_behind_no_number_moves_no_rule(rule, changes):
    unasserted = an_incident_claim("300", "Ivan Karr", **changes)
    made = estimate_by(rule, unasserted, *by_speakers("62"))
    assert (made.low, made.best, made.high) == (62, 62, 62)
    assert lost_reason(made, unasserted)


@pytest.mark.parametrize("rule", RuleName)
def test_a_field_that_nobody_stands_behind_has_no_estimate(rule):
    made = estimate_by(rule, an_incident_claim("300", modality=Modality.FUTURE))
    assert (made.low, made.best, made.high, made.used) == (None, None, None, ())
    assert made.reason == "no claim stands behind a number"


@pytest.mark.parametrize("rule", RuleName)
def test_a_denial_of_casualties_counts_as_zero(rule):
    denial = an_incident_claim("none", stance=Stance.DENIES)
    assert numbers_by(rule, denial) == (0, 0, 0)


@pytest.mark.parametrize("rule", RuleName)
def test_claims_of_other_fields_are_ignored(rule):
    children = an_incident_claim(a_toll("4", group="children", group_code=None))
    claims = [children, *by_speakers("62")]
    fields = {field.id: field for field in build_ledger(claims, PARENTS.get).fields}
    made = estimate(fields["killed/people/-/incident"], claims, rule)
    assert children.id not in {*made.used, *(lost.claim_id for lost in made.lost)}


def by_kinds(**figures):
    """One speaker of each kind, on one day; ``own_voice`` is a document's own."""
    return [
        an_incident_claim(
            words,
            None if kind == "own_voice" else a_speaker(f"The {kind}", kind=ActorKind(kind)),
            document=f"k-{kind}",
        )
        for kind, words in figures.items()
    ]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (("government", "monitor"), (62, 62, 62)),
        (("monitor", "government"), (80, 80, 80)),
        (("medical", "monitor"), (80, 80, 80)),  # the first that gives a figure
        (("own_voice", "monitor"), (24, 24, None)),
    ],
)
def test_hierarchy_takes_the_first_kind_that_speaks(kinds, expected):
    claims = by_kinds(government="62", monitor="80", own_voice="dozens")
    settings = RuleSettings(kinds=kinds)
    assert numbers_by(HIERARCHY, *claims, settings=settings) == expected


def test_hierarchy_takes_the_most_backed_of_its_kind_and_the_range_that_it_leaves():
    monitors = [
        an_incident_claim(
            words, a_speaker(f"Monitor {n}", kind=ActorKind.MONITOR), document=f"m-{n}"
        )
        for n, words in enumerate(("60", "80", "80"))
    ]
    settings = RuleSettings(kinds=("monitor",))
    claims = [*monitors, *by_kinds(government="5")]
    assert numbers_by(HIERARCHY, *claims, settings=settings) == (60, 80, 80)


def test_kinds_that_the_order_leaves_out_count_alike():
    claims = by_kinds(government="62", monitor="80")
    assert numbers_by(HIERARCHY, *claims, settings=RuleSettings(kinds=("un",))) == (62, 62, 80)


def test_hierarchy_says_whom_it_took_and_why_others_lost():
    claims = by_kinds(government="62", monitor="80")
    made = estimate_by(HIERARCHY, *claims, settings=RuleSettings(kinds=("monitor",)))
    assert made.used == (claims[1].id,)
    assert made.reason == (
        '80 is given by a speaker of the kind "monitor", the first in the order that gives a figure'
    )
    assert lost_reason(made, claims[0]) == "government comes after monitor in the order"


@pytest.mark.parametrize(
    ("rule", "expected"), [(RANGE, 80), (MAJORITY, 80), (MEDIAN, 80), (LATEST, 80)]
)
def test_ties_go_to_the_higher_where_the_settings_say_so(rule, expected):
    made = estimate_by(rule, *by_speakers("62", "80"), settings=RuleSettings(ties=TieBreak.HIGHER))
    assert made.best == expected


def test_a_looser_value_ties_with_its_refinement_where_the_settings_say_so():
    claims = by_speakers("dozens", "62")
    loose = RuleSettings(prefer_exact=False)
    assert estimate_by(MAJORITY, *claims, settings=loose).best == 24
    assert estimate_by(MAJORITY, *claims).best == 62


def test_a_word_counts_as_what_the_settings_say():
    settings = RuleSettings(numbers=(("dozens", 36),))
    assert numbers_by(CONSERVATIVE, *by_speakers("dozens"), settings=settings) == (36, 36, 36)


def test_the_margin_of_about_decides_what_is_one_value():
    claims = by_speakers("about 100", "95")
    narrow = RuleSettings(about_margin_percent=2)
    assert estimate_by(MAJORITY, *claims).best == 95  # 95 refines "about 100"
    assert "tied" in estimate_by(MAJORITY, *claims, settings=narrow).reason
