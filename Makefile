# make run: the demo meeting. make test: every check. Both set up .venv first; nothing else has to be installed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready

.PHONY: run test bench soak screens catalogues documents reference clean

run: $(READY)
	$(BIN)/kkr demo

test: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses 4 --dist worksteal

bench: $(READY)
	$(BIN)/python -m bench

soak: $(READY)
	$(BIN)/pytest tests/domain/test_machine.py --hypothesis-profile soak
	$(BIN)/python -m bench.soak

screens: $(READY)
	$(BIN)/python -m bench.screens

catalogues: $(READY)
	$(BIN)/python -m tests.catalogues

documents: $(READY)
	$(BIN)/python -m tests.documents

reference: $(READY)
	$(BIN)/python -m tests.reference

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "kkr needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
