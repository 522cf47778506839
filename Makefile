# Two commands: `make run` and `make test`. Both set up what they need; a second start needs no network.
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

# Tests that concern what must not lose, leak or mislead: journeys, outbox, sealing, courier, queue numbers.
COVERED := tests/journeys tests/service tests/outbox tests/courier tests/zms tests/cards/test_ausweisapp.py \
	tests/office/test_api.py tests/office/test_numbers.py tests/office/test_line.py tests/office/test_processes.py tests/security/test_every_ending.py

.PHONY: run test bench bench-kernel coverage mutants soak powercut sbom package setup clean

run: $(READY)
	@$(BIN)/kiosk run --demo --windowed

test: $(READY)
	@.ci/packages .ci/test-packages.txt
	@.ci/checks

# compiled, as the package brings it
bench: $(READY)
	@$(BIN)/python -m compileall -q kiosk drivers flows office
	@$(BIN)/python -m kiosk.bench

soak: $(READY)
	@$(BIN)/python -m tests.soak --full

powercut: $(READY)
	@$(BIN)/python -m tests.soak.powercut --cuts 400

coverage: $(READY)
	@rm -rf var/coverage && mkdir -p var/coverage
	@$(BIN)/coverage run -m pytest -n 0 -p no:randomly $(COVERED)
	@$(BIN)/coverage combine -q && $(BIN)/coverage report

mutants: $(READY)
	@$(BIN)/python -m tests.mutants

sbom: $(READY)
	@$(BIN)/python -m cyclonedx_py environment $(BIN)/python --no-validate --pyproject pyproject.toml --of JSON -o var/sbom.json
	@echo "bill of materials (CycloneDX): var/sbom.json"

package: $(READY)
	@$(BIN)/python .ci/package.py

bench-kernel: $(READY)
	@tests/kernel/bench

setup: $(READY)

$(READY): requirements.lock requirements-built.lock config/system-packages.txt pyproject.toml
	@.ci/setup $(PYTHON)
	@touch $(READY)

clean:
	rm -rf .venv var kiosk/biometrics/weights
