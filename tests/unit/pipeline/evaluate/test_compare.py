from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from tests.factories import a_blame, a_toll
from tests.unit.pipeline.evaluate.makers import (
    READER,
    TEXT,
    a_claim_at,
    a_reading,
    a_set,
    reading_sets,
)

from rashomon.model import ClaimKind, Event, EventType, Reading, Span
from rashomon.pipeline.evaluate import (
    ChangedClaim,
    DocumentDifference,
    Evaluation,
    KindCount,
    Outcome,
    ReadingSet,
    compare_readings,
)

TOLL = a_claim_at("62 soldiers were killed", toll=a_toll(62))
WOUNDED = a_claim_at("15 wounded", toll=a_toll(15))
STATEMENT = a_claim_at("62 soldiers were killed near Karsel and 15 wounded")


def compare(before: list[Reading], after: list[Reading]) -> Evaluation:
    return compare_readings(a_set(*before), a_set(*after))


def outcomes(evaluation: Evaluation) -> list[Outcome]:
    return [document.outcome for document in evaluation.documents]


def test_claims_are_counted_by_kind() -> None:
    before = a_reading(TOLL, STATEMENT, a_blame(evidence=Span(start=4, end=8, text="army")))
    after = a_reading(replace(TOLL, toll=a_toll("more than 60")), WOUNDED, STATEMENT)
    evaluation = compare([before], [after])
    assert evaluation.summary.kinds == (
        KindCount(kind=ClaimKind.TOLL, same=0, changed=1, gained=1, lost=0),
        KindCount(kind=ClaimKind.RESPONSIBILITY, same=0, changed=0, gained=0, lost=1),
        KindCount(kind=ClaimKind.STATEMENT, same=1, changed=0, gained=0, lost=0),
    )
    (document,) = evaluation.documents
    assert document.same == {ClaimKind.STATEMENT: 1}
    assert document.gained == (WOUNDED,)
    assert [changed.before for changed in document.changed] == [TOLL]
    assert [(count.field, count.claims) for count in evaluation.summary.fields] == [
        ("toll.figure", 1)
    ]


def test_only_the_kinds_wanted_are_compared() -> None:
    before, after = a_set(a_reading(TOLL, STATEMENT)), a_set(a_reading())
    evaluation = compare_readings(before, after, [ClaimKind.STATEMENT])
    assert evaluation.documents[0].lost == (STATEMENT,)
    assert [count.kind for count in evaluation.summary.kinds] == [ClaimKind.STATEMENT]


def test_the_event_of_a_claim_is_compared_only_when_wanted() -> None:
    event = Event(id="e-1", type=EventType.BATTLES, trigger=Span(start=0, end=3, text="The"))
    before = a_set(a_reading(replace(TOLL, event_id="e-1")))
    after = a_set(replace(a_reading(replace(TOLL, event_id="e-1")), events=(event,)))
    assert compare_readings(before, after).documents[0].changed == ()
    (changed,) = compare_readings(before, after, events=True).documents[0].changed
    assert [change.field for change in changed.fields] == ["event"]


def test_a_document_keeps_its_place_under_another_path() -> None:
    evaluation = compare([a_reading(TOLL, uri="old/a.txt")], [a_reading(TOLL, uri="new/a.txt")])
    assert outcomes(evaluation) == [Outcome.COMPARED]
    (document,) = evaluation.documents
    assert document.before is not None
    assert document.after is not None
    assert (document.before.uri, document.after.uri) == ("old/a.txt", "new/a.txt")


def test_a_document_whose_outlet_is_read_differently_is_compared() -> None:
    before, after = a_reading(TOLL, outlet=None), a_reading(TOLL, outlet="The Ostrov Courier")
    assert before.document.id != after.document.id
    assert outcomes(compare([before], [after])) == [Outcome.COMPARED]


def test_another_text_under_the_same_uri_is_not_comparable() -> None:
    evaluation = compare([a_reading(TOLL)], [a_reading(TOLL, text=f"{TEXT} More.")])
    assert outcomes(evaluation) == [Outcome.NOT_COMPARABLE]
    assert evaluation.summary.kinds == ()


def test_another_text_under_the_same_id_is_not_comparable() -> None:
    before = a_reading(TOLL)
    after = replace(before, document=replace(before.document, text=f"{TEXT} More."))
    assert outcomes(compare([before], [after])) == [Outcome.NOT_COMPARABLE]


def test_a_document_of_one_file_only_is_listed_and_its_claims_are_not_counted() -> None:
    evaluation = compare(
        [a_reading(TOLL, text=f"{TEXT} One.", uri="a.txt")],
        [a_reading(TOLL, text=f"{TEXT} Two.", uri="b.txt")],
    )
    assert outcomes(evaluation) == [Outcome.ONLY_BEFORE, Outcome.ONLY_AFTER]
    assert evaluation.summary.kinds == ()


def test_the_first_reading_of_a_document_counts_as_in_a_casebook() -> None:
    evaluation = compare([a_reading(TOLL), a_reading()], [a_reading(TOLL)])
    assert outcomes(evaluation) == [Outcome.COMPARED]
    assert evaluation.documents[0].lost == ()
    assert (evaluation.summary.before.readings, evaluation.summary.before.repeated) == (2, 1)


def test_each_reader_is_named_once() -> None:
    other = replace(READER, version="2")
    readings = [a_reading(uri="a.txt"), a_reading(uri="b.txt", text="Another text.")]
    after = [replace(reading, reader=other) for reading in readings]
    summary = compare(readings, [*after, *readings]).summary
    assert summary.before.readers == (READER,)
    assert summary.after.readers == (READER, other)


def test_documents_are_sorted_whatever_the_order_of_the_files() -> None:
    first, second = a_reading(uri="a.txt"), a_reading(uri="b.txt", text="Another text.")
    evaluation = compare([second, first], [first, second])
    assert evaluation.documents == compare([first, second], [second, first]).documents
    assert [one.before.uri for one in evaluation.documents if one.before] == ["a.txt", "b.txt"]


def test_nothing_against_nothing_is_no_difference() -> None:
    evaluation = compare([], [])
    assert evaluation.documents == ()
    assert set(evaluation.summary.documents.values()) == {0}


@given(reading_sets())
def test_a_set_does_not_differ_from_itself(readings: ReadingSet) -> None:
    evaluation = compare_readings(readings, readings, events=True)
    assert set(outcomes(evaluation)) <= {Outcome.COMPARED}
    assert evaluation.summary.fields == ()
    for document in evaluation.documents:
        assert document.changed == document.gained == document.lost == ()


@given(reading_sets(), reading_sets())
def test_exchanging_the_files_exchanges_gained_and_lost(
    before: ReadingSet, after: ReadingSet
) -> None:
    there, back = compare_readings(before, after), compare_readings(after, before)
    assert sorted(repr(in_one_order(document)) for document in there.documents) == sorted(
        repr(in_one_order(exchanged(document))) for document in back.documents
    )
    assert there.summary.fields == back.summary.fields
    assert there.summary.before == back.summary.after


def exchanged(document: DocumentDifference) -> DocumentDifference:
    """What the comparison the other way round should give."""
    swapped = {
        Outcome.ONLY_BEFORE: Outcome.ONLY_AFTER,
        Outcome.ONLY_AFTER: Outcome.ONLY_BEFORE,
    }
    changed = [
        replace(
            one,
            before=one.after,
            after=one.before,
            fields=tuple(
                replace(change, before=change.after, after=change.before) for change in one.fields
            ),
        )
        for one in document.changed
    ]
    return replace(
        document,
        outcome=swapped.get(document.outcome, document.outcome),
        before=document.after,
        after=document.before,
        changed=tuple(changed),
        gained=document.lost,
        lost=document.gained,
    )


def in_one_order(document: DocumentDifference) -> DocumentDifference:
    """The changed claims in an order that does not depend on which side is the first."""
    return replace(document, changed=tuple(sorted(document.changed, key=by_words)))


def by_words(changed: ChangedClaim) -> list[str]:
    return sorted([repr(changed.before), repr(changed.after)])
