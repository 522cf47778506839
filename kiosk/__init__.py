"""The terminal's two processes: `kiosk run` has screen and devices, `kiosk courier` has the network."""

__version__ = "0.1.0"
