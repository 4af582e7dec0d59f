"""A PostgreSQL server of the tests' own, on a Unix socket in a temporary folder.

PostgreSQL refuses to run as root; then it runs as the first of ``SERVANTS`` that this machine has.
It ends with the process that started it, however that ends.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SERVANTS = ("postgres", "nobody")
FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
USER = "rashomon"
START_SECONDS = 60.0

# The shell waits for the end of its input, which this process holds open, and then stops the
# server at once (SIGQUIT), so that no server stays behind when the tests are killed.
UNTIL_INPUT_ENDS = '"$@" & server=$!; cat > /dev/null; kill -QUIT $server; wait $server'


class NoServer(Exception):
    """There is no PostgreSQL on this machine, or it does not start; the message says why."""


@contextmanager
def postgres_server() -> Iterator[str]:
    """A running server: the address of its databases, to which a name is appended.

    Raises:
        NoServer: See there.
    """
    binaries = _find_binaries()
    # The path of a socket may have some hundred letters only, so not in pytest's long folder.
    folder = Path(tempfile.mkdtemp(prefix="rashomon-pg-"))
    try:
        servant = _servant(folder)
        _run([binaries / "initdb", "-D", folder / "data", "-U", USER, "-A", "trust"], servant)
        with _running(binaries, folder, servant):
            yield f"postgresql://{USER}@/NAME?host={folder}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _find_binaries() -> Path:
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    folders = (one for pattern in FOLDERS for one in Path("/").glob(pattern.lstrip("/")))
    with_initdb = [folder for folder in folders if (folder / "initdb").exists()]
    if not with_initdb:
        raise NoServer("PostgreSQL is not installed (Debian, Ubuntu: apt install postgresql)")
    return max(with_initdb)


def _servant(folder: Path) -> dict[str, Any]:
    """As whom to run the server, in the words of :mod:`subprocess`; the folder becomes theirs."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    chosen = next((known[name] for name in SERVANTS if name in known), None)
    if chosen is None:
        raise NoServer(f"root may not run PostgreSQL, and there is no user {SERVANTS}")
    os.chown(folder, chosen.pw_uid, chosen.pw_gid)
    return {"user": chosen.pw_uid, "group": chosen.pw_gid, "extra_groups": []}


@contextmanager
def _running(binaries: Path, folder: Path, servant: dict[str, Any]) -> Iterator[None]:
    command = [binaries / "postgres", "-D", folder / "data", "-k", folder, "-c", "fsync=off"]
    command += ["-c", "listen_addresses=", "-c", "max_connections=50"]
    with (
        (folder / "log").open("wb") as log,
        subprocess.Popen(
            ["sh", "-c", UNTIL_INPUT_ENDS, "sh", *map(str, command)],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            cwd=folder,
            **servant,
        ) as shell,
    ):
        try:
            _wait(binaries, folder, shell)
            yield
        finally:
            shell.communicate()


def _wait(binaries: Path, folder: Path, shell: subprocess.Popen[bytes]) -> None:
    question = [binaries / "pg_isready", "-q", "-h", folder, "-d", "postgres", "-U", USER]
    end = time.monotonic() + START_SECONDS
    while subprocess.run(question, check=False).returncode != 0:
        if shell.poll() is not None or time.monotonic() > end:
            raise NoServer(f"PostgreSQL does not start: {(folder / 'log').read_text()[-500:]}")
        time.sleep(0.05)


def _run(command: list[str | Path], servant: dict[str, Any]) -> None:
    done = subprocess.run(
        [*map(str, command), "--encoding=UTF8", "--no-locale", "--no-sync"],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
        **servant,
    )
    if done.returncode != 0:
        raise NoServer(f"initdb failed: {done.stderr.strip()[-500:]}")
