"""Hardware behind ports; `driver(kind, url)` finds the class for a device URL."""
