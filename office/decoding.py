"""Pictures that terminals send, for the desk and for document production.

Prints are decoded in a process of its own: their decoder is native code that a made-up file can crash.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from PIL import Image, UnidentifiedImageError

_PRODUCTION = (622, 800)
"""Pixels of the portrait as document production takes it: JPEG 2000, lossless (TR-03121-3 Vol. 2, v7)."""
_WSQ = b"\xff\xa0"
_LONGEST = 40_000
"""Bytes; TR-03122 allows fewer than 18,432."""
_LARGEST = 4_000_000
"""Pixels of the largest picture that is decoded."""
_PATIENCE = 10.0


def production_portrait(jpeg: bytes) -> bytes | None:
    """The portrait as document production takes it: 622 × 800, JPEG 2000 without loss; None where it is no picture."""
    picture = _decoded(jpeg, "JPEG")
    if picture is None:
        return None
    small = picture.convert("RGB").resize(_PRODUCTION, Image.Resampling.LANCZOS)
    out = io.BytesIO()
    small.save(out, "JPEG2000", irreversible=False, mct=1)
    return out.getvalue()


class Prints:
    """Decodes fingerprint records."""

    def __init__(self) -> None:
        self._workers: ProcessPoolExecutor | None = None
        self._turn = threading.Lock()

    def warm(self) -> None:
        """Start the process before the first print is wanted, which takes a second; does not wait for it."""
        with self._turn:
            self._started().submit(_ready)

    def picture(self, record: bytes) -> bytes | None:
        """A print as PNG, whichever record format it lies in; None where it cannot be read."""
        begins = record.find(_WSQ)
        if begins < 0 or len(record) > _LONGEST:
            return None
        with self._turn:
            try:
                return self._started().submit(_png, record[begins:]).result(_PATIENCE)
            except (BrokenProcessPool, TimeoutError):
                self._stop()
                return None

    def close(self) -> None:
        """End the process."""
        with self._turn:
            self._stop()

    def _started(self) -> ProcessPoolExecutor:
        if self._workers is None:
            self._workers = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"), initializer=_end_with_parent)
        return self._workers

    def _stop(self) -> None:
        if self._workers is not None:
            for process in list(self._workers._processes.values()):
                process.kill()
            self._workers.shutdown(cancel_futures=True)
            self._workers = None


def _end_with_parent() -> None:
    """An office that is killed ends no process of its own; this one would wait for its next print for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def outlive() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=outlive, daemon=True).start()


def _ready() -> None:
    import wsq  # noqa: F401 - what the first print would wait for


def _png(content: bytes) -> bytes | None:
    import wsq  # noqa: F401 - teaches Pillow the format

    picture = _decoded(content, "WSQ")
    if picture is None:
        return None
    out = io.BytesIO()
    picture.convert("L").save(out, "PNG", compress_level=1)
    return out.getvalue()


def _decoded(content: bytes, kind: str) -> Image.Image | None:
    """A picture of a bounded size, or None."""
    try:
        picture = Image.open(io.BytesIO(content), formats=[kind])
        if picture.width * picture.height > _LARGEST:
            return None
        picture.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return picture
