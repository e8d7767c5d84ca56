# make site   builds the site of seeds/ into build/
# make test   all checks: format, lint, types, imports, tests (make check is the same)
# make bench  measures builds beside Hugo, which it installs below build/ (BENCH="--sizes 1000 --runs 1" for less)
# make words  brings the catalogues of the interface's words up to date (LANGUAGE=az begins one more)
# make views  writes docs/views.md, what templates are given, from the code
# make clean  removes what the build wrote; make distclean the environment and all caches as well

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
APT = $(shell command -v apt-get >/dev/null && { [ "$$(id -u)" = 0 ] && echo "env DEBIAN_FRONTEND=noninteractive apt-get" || \
	{ sudo -n true 2>/dev/null && echo "sudo -n DEBIAN_FRONTEND=noninteractive apt-get"; }; })

.DEFAULT_GOAL := help
.PHONY: help site test check bench words views chromium clean distclean

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile

site: $(VENV)/installed
	@$(BIN)/namsite build
	@echo "Open $(CURDIR)/build/index.html"

test: $(VENV)/installed-for-tests chromium
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n auto --maxprocesses 8 --dist worksteal --cov --cov-report=term

check: test

bench: $(VENV)/installed
	$(BIN)/python tests/bench/site.py $(BENCH)

words: $(VENV)/installed-for-tests
	$(BIN)/python tests/words.py $(LANGUAGE)

views: $(VENV)/installed-for-tests
	$(BIN)/python tests/views.py

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "namsite needs Python 3.11 or newer; name one: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "$(PYTHON) cannot make virtual environments." \
		"On Debian and Ubuntu: apt-get install python3-venv"; exit 1; }

$(VENV)/installed: pyproject.toml | $(BIN)/python
	@echo "Installing namsite and what it needs into $(VENV)/"
	@$(PIP) install --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(VENV)/installed-for-tests: pyproject.toml | $(BIN)/python
	@echo "Installing namsite, and what its tests need, into $(VENV)/"
	@$(PIP) install --editable '.[test]'
	@$(BIN)/python -m compileall -q src
	@touch $@ $(VENV)/installed

# The browser tests drive Chromium. Without one they fail, so that nobody takes them for passed.
chromium:
	@command -v chromium >/dev/null || [ -z "$(APT)" ] || { \
		echo "Installing Chromium for the browser tests"; $(APT) update -qq && \
		$(APT) install -y -qq --no-install-recommends chromium >/dev/null; } || true
	@command -v chromium >/dev/null || \
		echo "No Chromium was found: the browser tests will fail. On Debian: apt-get install chromium"

clean:
	@if [ -x $(BIN)/namsite ]; then $(BIN)/namsite clean; fi

distclean: clean
	rm -rf $(VENV) dist .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
