"""Small faults planted into the core, one at a time: the tests must notice each. `make mutants`."""
