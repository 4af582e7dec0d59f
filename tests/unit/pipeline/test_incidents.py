import pytest

from rashomon.errors import NotInCasebook
from rashomon.pipeline.incidents import find_id

IDS = ("i-12ab", "i-12cd", "i-12cde", "i-7700")


@pytest.mark.parametrize(
    ("beginning", "expected"),
    [("i-7", "i-7700"), ("i-12a", "i-12ab"), ("i-12cd", "i-12cd"), ("i-12cde", "i-12cde")],
)
def test_beginning_of_one_id_finds_it(beginning: str, expected: str) -> None:
    assert find_id(beginning, IDS, "a.casebook") == expected


@pytest.mark.parametrize(
    ("beginning", "says"),
    [("i-12", "3 ids begin so"), ("", "4 ids begin so"), ("i-9", "no id begins so")],
)
def test_other_beginnings_say_how_to_list_the_ids(beginning: str, says: str) -> None:
    with pytest.raises(NotInCasebook, match=says) as raised:
        find_id(beginning, IDS, "a.casebook")
    assert "rashomon incidents a.casebook" in str(raised.value)
