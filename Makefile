# Every target makes its own .venv where there is none.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: briefing test check golden clean screenshots example model

briefing: .venv/run            ## the main job: a briefing of seeds/ in out/
	$(BIN)/mujaz build seeds --out out

test: .venv/dev                ## all tests
	$(BIN)/python -m pytest -q -n 2 --dist loadfile

check: .venv/dev               ## style, types, tests with coverage
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q --cov --cov-report=term-missing:skip-covered

golden: .venv/dev              ## renew the golden files and show what changed
	$(BIN)/python -m pytest -q --update-golden || true
	git diff --stat -- tests/golden

screenshots: .venv/dev         ## pictures of the seeds' briefing for the README
	page=$$($(BIN)/mujaz build seeds --out build/pictures --date 2026-11-21 --no-memory --no-store -q) && \
	$(BIN)/python -m benchmarks.screenshots $$(dirname $$page) --to docs/screenshots

example: .venv/run             ## the site in docs/example, of the articles in docs/example-articles
	rm -rf docs/example build/example
	for day in docs/example-articles/*/; do \
	  $(BIN)/mujaz build $$day --date $$(basename $$day) --out build/example/out \
	    --store build/example/threads.db --no-memory -q || exit 1; done
	$(BIN)/mujaz publish --out build/example/out --site docs/example
	rm -r docs/example/.mujaz build/example

model: .venv/dev               ## trains the compact model anew; see training/README.md first
	$(PIP) --editable '.[training]'
	for step in prepare pieces align "train --hours 6" average export score card; do \
	  $(BIN)/python -m training.$$step || exit 1; done
	$(BIN)/mujaz models convert training/run/export --name compact-ar-en-new \
	  --facts training/run/facts.json --force

clean:                         ## everything that the other targets made
	rm -rf .venv node_modules build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
	find out -mindepth 1 -maxdepth 1 ! -name .gitkeep -exec rm -rf {} +

.venv/run: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) --editable .
	touch $@

.venv/dev: .venv/run
	$(PIP) --editable '.[dev,models]'
	touch $@
