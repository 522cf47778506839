"""What the operating system allows this process."""

from __future__ import annotations

import resource


def open_files() -> int:
    """Allow as many open files, and so connections, as the system lets us; returns how many.

    A login's usual 1,024 would end a large office at a thousand terminals.
    """
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    return hard
