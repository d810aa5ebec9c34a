# Everything sets itself up: a virtual environment in .venv with the locked versions, checked by their hashes.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: rehearse serve test check lock clean

rehearse: $(VENV)/run.done
	$(BIN)/ita-bot rehearse

serve: $(VENV)/run.done
	$(BIN)/ita-bot serve

test: $(VENV)/dev.done
	$(BIN)/python -m pytest -n auto

check: $(VENV)/dev.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.done: requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/dev.done: requirements-dev.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@ $(VENV)/run.done

# The locks hold versions and hashes, and name no host. Needs uv.
lock:
	echo "setuptools>=77" | uv pip compile pyproject.toml - --universal --generate-hashes --no-emit-index-url \
	  --python-version 3.11 --no-header --no-annotate -o requirements.lock
	echo "setuptools>=77" | uv pip compile pyproject.toml - --extra dev --universal --generate-hashes \
	  --no-emit-index-url --python-version 3.11 --no-header --no-annotate -o requirements-dev.lock

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
