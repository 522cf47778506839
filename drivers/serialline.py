"""Opens a serial line for reading and writing without ever blocking."""

from __future__ import annotations

import os

import serial


def open_serial(path: str, baud: int, flow: str = "none") -> int:
    """A descriptor for 8 data bits, no parity, one stop bit; `flow` is none, rtscts or xonxoff. Raises OSError."""
    try:
        line = serial.Serial(
            path, baud, timeout=0, write_timeout=0, exclusive=True, rtscts=flow == "rtscts", xonxoff=flow == "xonxoff"
        )
    except serial.SerialException as error:
        raise OSError(error.errno or 0, "serial line") from None
    try:
        return os.dup(line.fileno())
    finally:
        line.close()
