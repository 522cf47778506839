"""Cards that do not exist but answer like real ones: for demonstrations, and behind virtual readers in tests."""
