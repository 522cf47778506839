"""Fingerprints: quality, coaching, comparison, records."""
