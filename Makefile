# What each target does stands behind `##`; `make` alone prints it.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
RUNNING := $(VENV)/.running
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONWARNINGS :=
ifdef DATA_DIR
export ZEITGRAPH_DATA_DIR := $(abspath $(DATA_DIR))
endif

.DEFAULT_GOAL := help
.PHONY: help run install test check eval bench fuzz serve image clean browser

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: $(RUNNING) ## install, start the store, load the sample articles and serve on http://127.0.0.1:8000
	@exec $(BIN)/zeitgraph serve --samples --port $(PORT)

serve: $(RUNNING) ## serve what is stored, without the samples
	@exec $(BIN)/zeitgraph serve --port $(PORT)

install: $(STAMP) ## make .venv with everything, development tools included

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(f"Python 3.11 or newer is needed, {sys.executable} is {sys.version.split()[0]}: make PYTHON=…" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

# What running needs: no development tools.
$(RUNNING): pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --quiet --progress-bar off --constraint constraints.txt --editable .
	@touch $@

$(STAMP): pyproject.toml constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --quiet --progress-bar off --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(RUNNING)

test: $(STAMP) browser ## every test, against a real Neo4j 5.26 and the newest one, and in a real browser
	$(BIN)/python -m pytest $(ARGS)

browser:
	@tests/e2e/install-chromium

check: $(STAMP) ## lint, types, architecture and packaging
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pip check

eval: $(STAMP) ## score extraction against the gold in EVAL=… (development only)
	$(BIN)/python -m tests.eval.score $(or $(EVAL),../shared/eval)

bench: $(STAMP) ## seconds per article, memory, write and read rates
	$(BIN)/python -m tests.bench $(ARGS)

fuzz: $(STAMP) ## dates in 100,000 random and hostile texts, or in INPUTS=…
	$(BIN)/python -m tests.fuzz $(INPUTS)

image: ## build the container image
	docker build --tag zeitgraph .

clean: ## take away what these targets made, except the data
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find app graph ingest tests -name __pycache__ -type d -prune -exec rm -rf {} +
