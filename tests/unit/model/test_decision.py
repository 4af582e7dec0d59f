from datetime import UTC, datetime, timedelta, timezone

import pytest

from rashomon.model import Correction, Decision, DecisionKind, Ruling

AT = datetime(2016, 9, 20, 9, 30, tzinfo=UTC)
REJECT = Ruling(kind=DecisionKind.REJECT, claim_ids=("c-1",))


def make(ruling: Ruling = REJECT, number: int = 1, why: str = "of another raid") -> Decision:
    return Decision.create(ruling, number=number, by="Ilse", at=AT, why=why)


def test_the_same_decision_has_the_same_id_everywhere() -> None:
    assert make() == make()
    assert make().id == "h-56a5fbd49aa46e72"


@pytest.mark.parametrize(
    "other",
    [
        make(number=2),
        make(why="a slip"),
        make(Ruling(kind=DecisionKind.ACCEPT, claim_ids=("c-1",))),
        make(Ruling(kind=DecisionKind.CORRECT, corrections=(Correction(field="a", value=1),))),
    ],
)
def test_another_place_reason_or_ruling_gives_another_id(other: Decision) -> None:
    assert other.id != make().id


@pytest.mark.parametrize(
    "at", [AT.replace(tzinfo=None), AT.astimezone(timezone(timedelta(hours=2)))]
)
def test_a_decision_is_dated_in_utc(at: datetime) -> None:
    with pytest.raises(ValueError, match="UTC"):
        Decision.create(REJECT, number=1, by="Ilse", at=at, why="of another raid")
