# Every task of the project. `make` alone lists them.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help install demo test lint docs check bench model constraints clean

help:  ## List these targets
	@awk -F ':.*##' '/^[a-z-]+:.*##/ { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: $(STAMP)  ## Create .venv with the command and the tools, at the pinned versions

# pip is brought to its pinned version first: older ones do not match the extra of lxml
# that a dependency of trafilatura names with an underscore, and HTML cannot be read then.
$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Rashomon needs Python 3.11 or newer; name one with: make $(MAKECMDGOALS) PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "This Python lacks the venv module; install it (Debian, Ubuntu: apt install python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade -c constraints.txt pip
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev]'
	$(BIN)/rashomon gazetteer build
	@touch $(STAMP)

demo: $(STAMP)  ## Read the shipped dispatches and print their incidents
	@$(BIN)/rashomon demo

test: $(STAMP)  ## Run the tests
	@$(BIN)/python -m pytest

lint: $(STAMP)  ## Check style, format, types and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy tools
	$(BIN)/lint-imports --no-logo

docs: $(STAMP)  ## Write anew what is derived: module list, JSON Schema, counts of the corpus
	@$(BIN)/python -m tools.pages
	@$(BIN)/python -m training.corpus.counts

check: lint test  ## Everything that must pass before a merge, freshness of the docs included
	@$(BIN)/python -m tools.pages --check

bench: $(STAMP)  ## Measure the reader and add the figures to docs/evaluation.md
	@$(BIN)/python -m tools.bench --record

model: $(STAMP)  ## Train the encoder anew: make model DATA=FOLDER (see training/README.md)
	@test -d "$(DATA)" || { echo "Name the folder of the public data sets: make model DATA=FOLDER (see training/README.md)" >&2; exit 1; }
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[training]'
	mkdir -p build
	$(BIN)/python -m training.train --data "$(DATA)" --out build/six.pt --layers 6
	$(BIN)/python -m training.train --data "$(DATA)" --out build/four.pt --start build/six.pt \
		--layers 4 --sets corpus=14 names=1 re3d=14
	$(BIN)/python -m training.train --data "$(DATA)" --out build/teacher-1.pt --start build/six.pt \
		--sets re3d=12
	$(BIN)/python -m training.train --data "$(DATA)" --out build/teacher-2.pt --seed 2 --sets re3d=14
	$(BIN)/python -m training.train --data "$(DATA)" --out build/taught.pt --start build/four.pt \
		--layers 4 --sets corpus=8 names=2 re3d=12 reports=2 \
		--teachers build/teacher-1.pt build/teacher-2.pt
	$(BIN)/python -m training.mix build/four.pt build/taught.pt build/reader.pt
	$(BIN)/python -m training.export build/reader.pt src/rashomon/language/model
	$(BIN)/python -m training.measure src/rashomon/language/model --data "$(DATA)"

constraints:  ## Pin anew what a clean install brings (maintainers)
	@PYTHON=$(PYTHON) tools/pin.sh

clean:  ## Remove .venv and every cache
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache build dist
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
	rm -rf src/*.egg-info
