# One runner for everything; `make help` lists it.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python

# Where it is set, each of the thousand processes of the tests would compile all modules anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help install demo test test-whoosh274 check quality bench fuzz golden lock clean

help: ## list the targets
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  %-15s %s\n", $$1, $$2}'

$(VENV)/.runtime: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit("Kutip needs Python 3.11 or later; name one with make PYTHON=...") if sys.version_info < (3, 11) else None'
	test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@# Compiled once here: where PYTHONDONTWRITEBYTECODE is set every command would compile them anew.
	$(RUN) -m compileall -q search_cli.py corpus glossary indexer analysis citations commands
	touch $@

$(VENV)/.development: $(VENV)/.runtime requirements-dev.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

install: $(VENV)/.runtime ## set up the virtual environment with the locked packages

demo: $(VENV)/.runtime ## run the main job on the bundled sample corpus
	@$(RUN) tests/demo.py

test: $(VENV)/.development ## run the tests
	$(RUN) -m pytest -n 4 --dist loadfile

.whoosh274: $(VENV)/.development requirements-whoosh274.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps --upgrade --target $@ -r requirements-whoosh274.txt
	touch $@

test-whoosh274: .whoosh274 ## run the engine's tests on the last release of the original Whoosh
	PYTHONPATH=.whoosh274 $(RUN) -W ignore -m pytest -n 2 -W ignore tests/indexer

check: $(VENV)/.development ## format, lint, types, import rules
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-cache

quality: $(VENV)/.development ## scored tests against the floors in tests/quality/floors.json
	$(RUN) -m pytest tests/quality -rs

bench: $(VENV)/.development ## time reading, whole commands and the engine, side by side
	$(RUN) tests/bench/reading.py
	$(RUN) tests/bench/run.py

fuzz: $(VENV)/.development ## throw malformed files and hostile text at every reader
	$(RUN) -m pytest tests/fuzz -rs

lock: ## pin the dependencies anew, with hashes
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate requirements-dev.in -c requirements.txt -o requirements-dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-annotate requirements-whoosh274.in -o requirements-whoosh274.txt

clean: ## remove what the targets made
	rm -rf $(VENV) .whoosh274 demo-library .pytest_cache .mypy_cache .ruff_cache .hypothesis
