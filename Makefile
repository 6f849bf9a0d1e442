# Everything starts here: `make run` reads the bundled news, `make test` runs the tests.
# Both set up .venv by themselves, with uv where it is installed and with plain pip where it is not.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN_READY := $(VENV)/.ready-run
DEV_READY := $(VENV)/.ready-dev
UV := $(shell command -v uv 2>/dev/null)
ARGS ?=

ifdef UV
INSTALL := uv pip install --quiet --python $(BIN)/python --constraint constraints.txt
else
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
endif

.PHONY: help run test install check lint format types imports cover screenshots clean

help: ## what each target does
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(BIN)/python:
ifdef UV
	@uv venv --quiet --python "$(PYTHON)" $(VENV)
else
	@"$(PYTHON)" -m venv $(VENV)
endif

$(RUN_READY): pyproject.toml constraints.txt | $(BIN)/python
	@"$(BIN)/python" -c 'import sys; sys.exit("Dateline needs Python 3.11 or newer; set PYTHON=python3.12, say") if sys.version_info < (3, 11) else 0'
	@echo "Setting up Dateline in $(VENV) ..."
	@$(INSTALL) --editable .
	@touch $@

$(DEV_READY): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Setting up Dateline and its tests in $(VENV) ..."
	@$(INSTALL) --editable '.[dev]'
	@touch $@ $(RUN_READY)

run: $(RUN_READY) ## open the reader on articles/ (ARGS="FOLDER" for your own)
	@$(BIN)/dateline $(ARGS)

install: $(RUN_READY) ## set up .venv and stop there

test: $(DEV_READY) ## all tests
	@$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(DEV_READY) ## ruff
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: $(DEV_READY) ## let ruff mend what it can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: $(DEV_READY) ## mypy --strict
	@$(BIN)/mypy

imports: $(DEV_READY) ## the import contract
	@$(BIN)/lint-imports

cover: $(DEV_READY) ## tests with coverage
	@$(BIN)/python -m pytest -n auto --cov --cov-report=term-missing:skip-covered

check: lint types imports cover ## everything that CI checks, and coverage

screenshots: $(DEV_READY) ## draw docs/screenshots/*.svg anew from the real app
	@$(BIN)/python scripts/screenshots.py

clean: ## remove .venv and caches
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .import_linter_cache build dist
