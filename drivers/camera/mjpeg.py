"""JPEG pictures out of an endless `multipart/x-mixed-replace` stream, whatever its boundary looks like.

Decision. Parts are found by Content-Length, or by JPEG's own start and end where it is missing; boundaries are not
read. Because cameras announce one boundary and send another (a pair of dashes more or less), and because of that
multipart parsers reject streams every browser shows.
"""

from __future__ import annotations

import re

START = b"\xff\xd8\xff"
END = b"\xff\xd9"
MOST_HEADER = 8 * 1024
LARGEST = 16 * 1024 * 1024
"""Bytes of one picture."""

_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,9})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)


class TornStream(ValueError):
    """This is no stream of JPEG pictures."""


class Pictures:
    """Feed it bytes as they come; it gives back whole pictures."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._seen = 0

    def feed(self, data: bytes) -> list[bytes]:
        """The pictures that `data` completed, oldest first. Raises TornStream."""
        self._bytes += data
        pictures = []
        while (picture := self._next()) is not None:
            pictures.append(picture)
        return pictures

    def _next(self) -> bytes | None:
        start = self._bytes.find(START)
        if start < 0:
            if len(self._bytes) > MOST_HEADER:
                raise TornStream("no picture begins")
            return None
        if start > MOST_HEADER:
            raise TornStream("too much between two pictures")
        end = self._end(start)
        if end is None:
            if len(self._bytes) - start > LARGEST:
                raise TornStream("a picture does not end")
            return None
        picture = bytes(self._bytes[start:end])
        del self._bytes[:end]
        self._seen = 0
        return picture

    def _end(self, start: int) -> int | None:
        """Where the picture ends; None if that is still to come."""
        lengths = _LENGTH.findall(self._bytes, 0, start)
        if lengths:
            end = start + int(lengths[-1])
            if end - start > LARGEST:
                raise TornStream("a picture is too large")
            return end if end <= len(self._bytes) else None
        # embedded thumbnails end likewise: the end must be followed by a boundary or by the next header
        at = max(self._seen, start)
        while (at := self._bytes.find(END, at)) >= 0:
            after = bytes(self._bytes[at + 2 : at + 6])
            if after.lstrip(b"\r\n").startswith(b"--"):
                return at + 2
            if len(after) < 4:
                return None
            self._seen = at = at + 2
        self._seen = max(start, len(self._bytes) - 1)
        return None
