"""What the office refuses, as RFC 9457 knows it."""

from __future__ import annotations

from datetime import datetime

from office.messages import PROBLEM_BASE, Problem, ProblemKind

_TITLES: dict[ProblemKind, tuple[int, str]] = {
    "digest-mismatch": (400, "The body is not what its digest says."),
    "unknown-terminal": (401, "This terminal is not known here."),
    "not-found": (404, "There is no such thing."),
    "in-progress": (409, "The same request is being worked on."),
    "clock-off": (409, "The terminal's clock is ahead of ours."),
    "too-early": (409, "It is too early to check in."),
    "too-late": (409, "It is too late to check in."),
    "closed": (409, "The office is closed."),
    "none-left": (409, "There are no numbers left today."),
    "too-large": (413, "The body is too large."),
    "key-reused": (422, "This key was used for something else."),
    "unknown-version": (422, "This version is not spoken here."),
    "malformed": (422, "The request cannot be understood."),
    "expired": (422, "The law no longer lets us keep this."),
    "busy": (503, "Too much to do; please ask again."),
    "internal": (500, "Something went wrong here."),
}


class Refusal(Exception):
    """The office says no. `detail` never carries what was sent."""

    def __init__(
        self,
        kind: ProblemKind,
        detail: str = "",
        *,
        status: int | None = None,
        retry_after: int = 0,
        at: datetime | None = None,
    ) -> None:
        super().__init__(kind)
        self.kind = kind
        usual, title = _TITLES[kind]
        self.problem = Problem(PROBLEM_BASE + kind, title, status or usual, detail, at)
        self.retry_after = retry_after
