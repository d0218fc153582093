# make run    set up, run the demo study, open the review UI (ARGS=--no-browser on a server)
# make test   set up, then lint, types and every test
PYTHON ?= python3
BIN := .venv/bin
DEMO := demo

.PHONY: run test setup lint unit bench lock clean
.DEFAULT_GOAL := run

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v <= (3, 13) else f"tema needs Python 3.11 to 3.13; this is {v[0]}.{v[1]}. Try: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

run: setup
	$(BIN)/tema demo $(DEMO) $(ARGS)

test: setup lint unit

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

unit: setup
	$(BIN)/python -m pytest -n auto --maxprocesses 3 --dist worksteal $(ARGS)

# Pins what `setup` installs. Run it after a change of the dependencies.
lock:
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --extra dev --strip-extras --no-annotate --no-header --no-emit-index-url \
	  --no-emit-find-links --no-emit-trusted-host --no-emit-options --output-file requirements.lock pyproject.toml
	sed -i "s/+cpu$$//" requirements.lock

# The measurements in docs/measurements.md; needs the labelled sets and the coded dialogues (DATA=folder).
DATA ?= ../shared/data
bench: setup
	$(BIN)/python -m pip install --quiet --editable ".[bench]"
	$(BIN)/python benchmarks/clustering.py --data $(DATA)
	$(BIN)/python benchmarks/mapping.py --data $(DATA)
	$(BIN)/python benchmarks/rewording.py --data $(DATA)
	$(BIN)/python benchmarks/draft.py --shared $(DATA)/../documents
	$(BIN)/python benchmarks/screening.py $(DATA) --times 15
	$(BIN)/python benchmarks/splitting.py --data $(DATA)/dialogues_dev
	$(BIN)/python benchmarks/candidates.py --data $(DATA)
	$(BIN)/python benchmarks/pipeline.py $(DATA)/riksdag_2022/txt
	$(BIN)/python benchmarks/embedding.py
	$(BIN)/python benchmarks/ui.py

clean:
	rm -rf .venv $(DEMO) dist build
