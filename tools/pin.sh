#!/usr/bin/env bash
# Write constraints.txt from a clean environment that holds nothing but the project's own tree.
set -euo pipefail
cd "$(dirname "$0")/.."

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
"${PYTHON:-python3}" -m venv "$room/venv"
"$room/venv/bin/python" -m pip install --quiet --upgrade pip
"$room/venv/bin/python" -m pip install --quiet -e '.[dev]'
{
    echo "# Every package of an install with the dev tools, at the version that was tested."
    echo "# Made by: make constraints"
    "$room/venv/bin/python" -m pip freeze --all --exclude rashomon --exclude setuptools --exclude wheel
} > "$room/constraints.txt"
mv "$room/constraints.txt" constraints.txt
echo "constraints.txt: $(grep -c == constraints.txt) packages"
