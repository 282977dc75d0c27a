# `make site` and `make test` do all their set-up; nothing has to be installed before but Python 3.11 or later.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= $(or $(DIGEST_SHARED),../shared)

.PHONY: site test lint types pytest check bench lock clean help

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/'

site: $(VENV)/.installed  ## build this repository's digest into dist/
	$(BIN)/site-builder build

check: site  ## judge the built site: links, anchors, feeds
	$(BIN)/site-builder check

test: $(VENV)/.installed-tests lint types pytest  ## run everything a fresh machine can run

bench: $(VENV)/.installed-bench  ## print how well captures are cleaned, beside other extractors
	$(BIN)/python benchmarks/cleaning.py

lint: $(VENV)/.installed-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-tests
	$(BIN)/mypy

pytest: $(VENV)/.installed-tests
	$(BIN)/pytest -q -n 2

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed; set PYTHON=/path/to/it"; exit 1; }
	$(PYTHON) -m venv $(VENV) || { echo "On Debian, install python3-venv first."; exit 1; }

$(VENV)/.installed: $(VENV)/bin/python requirements.lock pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-tests: $(VENV)/.installed requirements-test.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

# Without --no-deps some versions of pip stumble over the two spellings of one extra of lxml; the lock names everything.
$(VENV)/.installed-bench: $(VENV)/.installed requirements-bench.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements-bench.lock
	@touch $@

lock: $(VENV)/.installed-tests  ## write the lock files anew from pyproject.toml
	$(BIN)/python -m pip install -q pip-tools
	$(BIN)/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-options --strip-extras \
	  --allow-unsafe --no-header --extra build -o requirements.lock pyproject.toml
	$(BIN)/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-options --strip-extras \
	  --allow-unsafe --no-header --extra build --extra test -c requirements.lock -o requirements-test.lock pyproject.toml
	$(BIN)/pip-compile -q --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-options --strip-extras \
	  --allow-unsafe --no-header --extra build --extra bench -c requirements.lock -o requirements-bench.lock pyproject.toml

clean:  ## remove what was built and installed
	rm -rf $(VENV) dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
