# Everything there is to type. Paths are relative, so that a folder may have a space in its name.

PYTHON ?= python3
PREPARE = @"$(PYTHON)" packaging/prepare.py

.PHONY: help run test screens bench torture fuzz audit hearing lint strings clean

help:
	@echo "make run      set everything up and open the app"
	@echo "make test     set everything up and run the tests; needs no display"
	@echo "make screens  draw a picture of every page"
	@echo "make bench    measure what is promised to be quick and small"
	@echo "make torture  kill writers thousands of times, and look for what they had saved"
	@echo "make fuzz     give it broken files, and tap and type at random"
	@echo "make audit    ask which known faults the dependencies have; needs the network"
	@echo "make hearing  count what the hearing check finds, and write it into its page"
	@echo "make lint     read the code for mistakes"
	@echo "make strings  gather the pages' sentences for translation"
	@echo "make clean    remove everything that the others made"

run:
	$(PREPARE) run
	@.venv/bin/python -m ui $(ARGS)

# The tests run with the network taken away: what they show, they show offline.
test:
	$(PREPARE) test
	@QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/without_network.py \
		.venv/bin/python packaging/tests.py $(ARGS)

screens:
	$(PREPARE) screens
	@.venv/bin/python tests/screens.py $(ARGS)

bench:
	$(PREPARE) bench
	@.venv/bin/python bench/run.py $(ARGS)

torture:
	$(PREPARE) torture
	@.venv/bin/python -m tests.torture.run $(ARGS)

fuzz:
	$(PREPARE) fuzz
	@.venv/bin/python -m tests.fuzz.run $(ARGS)

audit:
	$(PREPARE) audit
	@.venv/bin/python packaging/audit.py

hearing:
	$(PREPARE) hearing
	@.venv/bin/python tests/hearing/report.py

lint:
	$(PREPARE) lint
	@.venv/bin/python -m ruff check . $(ARGS)

strings:
	$(PREPARE) strings
	@.venv/bin/python packaging/strings.py

clean:
	@rm -rf .venv build dist .pytest_cache .hypothesis .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
