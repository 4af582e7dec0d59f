from pathlib import Path

import pytest

from rashomon.cli.status import ExitStatus, batch_status


def test_folder_is_not_bad_for_the_files_it_holds(tmp_path: Path) -> None:
    folder = str(tmp_path)
    assert batch_status([folder], [folder], 3) is ExitStatus.FINE
    assert batch_status([folder], [folder], 0) is ExitStatus.BAD_INPUT


def test_path_is_recognised_however_it_is_written() -> None:
    assert batch_status(["./reports//gone.txt"], ["reports/gone.txt"], 1) is ExitStatus.BAD_INPUT


@pytest.mark.parametrize(
    ("named", "skipped", "n_usable", "expected"),
    [
        (["a.txt"], [], 1, ExitStatus.FINE),
        (["a.txt", "gone.txt"], ["gone.txt"], 1, ExitStatus.BAD_INPUT),
        (["folder"], ["folder/empty.txt"], 1, ExitStatus.FINE),
        (["many.jsonl"], ["many.jsonl#L3"], 4, ExitStatus.FINE),
        (["folder"], ["folder/empty.txt"], 0, ExitStatus.BAD_INPUT),
        (["folder"], [], 0, ExitStatus.BAD_INPUT),
    ],
)
def test_only_named_inputs_and_empty_batches_are_errors(
    named: list[str], skipped: list[str], n_usable: int, expected: ExitStatus
) -> None:
    assert batch_status(named, skipped, n_usable) is expected
