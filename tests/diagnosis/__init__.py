"""What a technician can know: tests that need no hand, and the report."""
