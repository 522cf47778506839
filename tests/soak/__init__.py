"""What takes long: processes killed at random, power cut under the outbox. `make soak`, `make powercut`."""
