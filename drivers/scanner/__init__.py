"""Code scanners."""
