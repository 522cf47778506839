"""One module a command of the `kiosk` program."""
