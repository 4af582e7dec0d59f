"""What only a true process shows: locale, pipes, signals."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from subprocess import PIPE

import pytest
from tests.functional.conftest import RunCommand

from rashomon.model import Reading, from_json
from rashomon.pipeline import list_incidents
from rashomon.store import Casebook

ASCII_LOCALE = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

SIGNAL_WHILE_READING = """
import os, sys
import rashomon.pipeline.add as add
from rashomon.cli import main

def send_signal(document):
    os.kill(os.getpid(), {number})
    raise AssertionError("the signal did not end the reading")

add.shipped_reader = lambda: send_signal
sys.argv = ["rashomon", "add", {casebook!r}, {document!r}]
main()
"""


def run_process(
    *arguments: str | Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "rashomon", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, env={**os.environ, **(environment or {})}, timeout=60
    )


def test_output_is_utf8_also_in_an_ascii_locale(tmp_path: Path) -> None:
    path = tmp_path / "quoted.txt"
    text = "“It’s fallen”, a resident of Idlib said. A strike killed 12 people in Syria.\n"
    path.write_text(text, encoding="utf-8")
    for arguments in (["read", path], ["read", path, "--json"]):
        result = run_process(*arguments, environment=ASCII_LOCALE)
        assert result.returncode == 0, result.stderr
        assert "fallen" in result.stdout.decode("utf-8")
    reading = from_json(result.stdout, Reading)
    assert reading.document.text == text


def test_closed_pipe_is_silent() -> None:
    command = [sys.executable, "-m", "rashomon", "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (0, b"")


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)]
)
def test_signal_while_adding_leaves_the_casebook_as_it_was(
    run: RunCommand, casebook: Path, strike: Path, shelling: Path, number: int, status: int
) -> None:
    run("add", casebook, strike)
    before = tuple(list_incidents(str(casebook)))
    code = SIGNAL_WHILE_READING.format(
        number=int(number), casebook=str(casebook), document=str(shelling)
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert result.returncode == status
    assert b"Traceback" not in result.stderr
    assert before
    assert tuple(list_incidents(str(casebook))) == before


def test_add_killed_at_any_moment_leaves_all_or_nothing(
    tmp_path: Path, casebook: Path, strike: Path
) -> None:
    """The moments are spread over what one whole add takes, so that most hit linking or writing."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(40):
        text = f"Shells hit Karsel on 3 May 2016, killing {number + 2} people, a doctor said.\n"
        (folder / f"{number}.txt").write_text(text * 8, encoding="utf-8")
    adding = ["add", "--reader", "rules"]
    assert run_process(*adding, casebook, strike).returncode == 0
    whole = tmp_path / "whole.casebook"
    began = time.monotonic()
    assert run_process(*adding, whole, folder).returncode == 0
    took = time.monotonic() - began

    command = [sys.executable, "-m", "rashomon", *adding, str(casebook), str(folder)]
    for share in (0.5, 0.7, 0.8, 0.85, 0.9, 0.95):
        with subprocess.Popen(command, stdout=PIPE, stderr=PIPE) as process:
            time.sleep(share * took)
            process.kill()
        assert n_documents(casebook) in {1, 41}
        assert run_process("check", casebook).returncode == 0
    assert run_process(*adding, casebook, folder).returncode == 0
    assert n_documents(casebook) == 41


def n_documents(casebook: Path) -> int:
    with Casebook.open(str(casebook)) as opened:
        return opened.counts().documents
