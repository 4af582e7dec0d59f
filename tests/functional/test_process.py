"""What only a true process shows: locale, pipes, signals."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.functional.conftest import RunCommand

from rashomon.model import Reading, from_json
from rashomon.pipeline import list_incidents

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
