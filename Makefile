# Everything starts here: `make run` reads the bundled news, `make test` runs the tests.
# Both set up .venv by themselves, with uv where it is installed and with plain pip where it is not.
# The first Python that is new enough is taken; PYTHON=python3.12 names another.
SHELL := /bin/sh
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11; do \
	"$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$each" && break; done)
VENV := .venv
BIN := $(VENV)/bin
RUN_READY := $(VENV)/.ready-run
DEV_READY := $(VENV)/.ready-dev
COMPILED := $(VENV)/.compiled
UV := $(shell command -v uv 2>/dev/null)
ARGS ?=

EXACTLY := --quiet --constraint constraints.txt
PIP_INSTALL = { $(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null; } \
	&& $(BIN)/python -m pip install --disable-pip-version-check $(EXACTLY)
ifdef UV
# uv does not read pip's configuration, so pip may reach an index that uv does not know of.
install = uv pip install --python $(BIN)/python $(EXACTLY) $(1) || { $(PIP_INSTALL) $(1); }
new_venv = uv venv --quiet --python "$(or $(PYTHON),3.12)" $(VENV)
else
install = $(PIP_INSTALL) $(1)
new_venv = "$(or $(PYTHON),python3)" -m venv $(VENV)
endif

.PHONY: help run test install check lint format types imports cover screenshots clean \
	fuzz bench-split bench-tags bench-store bench-query bench-startup reindex-test faults

help: ## what each target does
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

# What could not be made whole goes again, or the next run would take it for a good one.
$(BIN)/python:
	@$(new_venv) && $(BIN)/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { rm -rf $(VENV); \
		echo "Dateline needs Python 3.11 or newer, with its venv module; PYTHON=python3.12 names one" >&2; exit 1; }

$(RUN_READY): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Setting up Dateline in $(VENV) ..."
	@$(call install,--editable .)
	@touch $@

$(DEV_READY): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Setting up Dateline and its tests in $(VENV) ..."
	@$(call install,--editable '.[dev]')
	@touch $@ $(RUN_READY)

# Python does so by itself, unless it is told not to write (PYTHONDONTWRITEBYTECODE): then every start would
# compile every module anew.
$(COMPILED): $(RUN_READY) $(shell find reader -name '*.py')
	@$(BIN)/python -m compileall -q reader
	@touch $@

run: $(COMPILED) ## open the reader on articles/ (ARGS="FOLDER" for your own)
	@$(BIN)/dateline $(ARGS)

install: $(COMPILED) ## set up .venv and stop there

test: $(DEV_READY) ## all tests (ARGS="tests/query -x" for some)
	@$(BIN)/python -m pytest -n auto --dist loadgroup $(ARGS)

lint: $(DEV_READY) ## ruff
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: $(DEV_READY) ## let ruff mend what it can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: $(DEV_READY) ## mypy --strict
	@$(BIN)/mypy

imports: $(DEV_READY) ## the import contract
	@$(BIN)/lint-imports --no-logo

cover: $(DEV_READY) ## tests with coverage
	@$(BIN)/python -m pytest -n auto --dist loadgroup --cov --cov-report=term-missing:skip-covered $(ARGS)

check: lint types imports cover ## everything that CI checks, and coverage

fuzz: $(DEV_READY) ## a million pairs of a query and an item: matcher and index must agree
	@DATELINE_PAIRS=1000000 $(BIN)/python -m pytest -n auto tests/store/test_equality.py $(ARGS)

screenshots: $(DEV_READY) ## draw docs/screenshots/*.svg anew from the real app
	@$(BIN)/python scripts/screenshots.py

bench-split: $(DEV_READY) ## how many cuts, dates, titles and sources are right, and how fast
	@$(BIN)/python benchmarks/bench_split.py $(ARGS)
	@$(BIN)/python benchmarks/bench_split.py --speed

bench-tags: $(DEV_READY) ## precision and recall of the tags
	@$(BIN)/python benchmarks/bench_tags.py $(ARGS)

bench-store: $(DEV_READY) ## how fast the index is written, searched and counted
	@$(BIN)/python benchmarks/bench_store.py $(ARGS)

bench-query: $(DEV_READY) ## key to repaint while typing, and the counts of all facets
	@$(BIN)/python benchmarks/bench_query.py $(ARGS)

bench-startup: $(DEV_READY) $(COMPILED) ## how long until the list is on screen, beside an empty app
	@$(BIN)/python benchmarks/bench_startup.py $(ARGS)

reindex-test: $(DEV_READY) ## whether state stays with its items when files change (ARGS="--seeds 1")
	@$(BIN)/python benchmarks/reindexing.py $(ARGS)

faults: $(DEV_READY) ## a thousand kills and a thousand power cuts: nothing that was saved is lost
	@$(BIN)/python benchmarks/faults.py $(ARGS)

clean: ## remove .venv and caches
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage .import_linter_cache build dist
