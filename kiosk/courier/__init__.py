"""The process with the network: delivers envelopes, answers the screen process."""
