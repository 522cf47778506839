"""Stands in for GObject's `gi` where Debian's is missing; on sys.path only in tests, imported only by the worker."""

from __future__ import annotations

import os


def require_version(name: str, version: str) -> None:
    if (name, version) != ("FPrint", "2.0") or os.environ.get("FP_STANDIN") == "no typelib":
        raise ValueError(f"Namespace {name} not available")
