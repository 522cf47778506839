"""Queue numbers from the ZMS of Munich or Berlin (github.com/it-at-m/eappointment) instead of our own office."""
