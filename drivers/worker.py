"""Runs a vendor's SDK in a process that may be killed.

A native library that hangs cannot be stopped inside our process: its thread would stay for ever, with the device. A
driver whose SDK was ever seen hanging or crashing makes its object in a `Worker` and calls it from there:

    class AcmePad:
        def __init__(self, url: DeviceUrl) -> None:
            self._sdk = Worker(Device.SIGNATURE, "acme_pad.session:Session", url.path)

        async def open(self) -> Identity:
            await self._sdk.start(seconds=5.0)
            return Identity(model=await self._sdk.call("model", str, seconds=2.0))

The class is named by its dotted path, so that our process never imports the SDK.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import threading
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from drivers.ports import (
    BadCapture,
    Device,
    DeviceBusy,
    DeviceError,
    DeviceLost,
    DeviceMissing,
    DeviceNeedsHand,
    Reason,
)

T = TypeVar("T")

DONE = "done"
ERRORS: dict[str, type[DeviceError]] = {
    one.__name__: one for one in (DeviceMissing, DeviceLost, DeviceBusy, DeviceNeedsHand, BadCapture)
}

LOOK = 0.05
"""How often a waiting thread looks whether it was given up, in seconds."""


class Worker:
    """One object of a class `dotted` (`module:Class`), made with `arguments`, in a process of its own.

    Calls come one after the other; arguments and answers are pickled. What the object raises as DeviceError arrives as
    such; anything else is GARBLED, a dead process is UNPLUGGED, and one that does not answer in time is killed and
    TOO_SLOW. After that, `start` begins anew.
    """

    def __init__(self, device: Device, dotted: str, *arguments: object) -> None:
        self._device = device
        self._dotted = dotted
        self._arguments = arguments
        self._process: BaseProcess | None = None
        self._line: Connection | None = None
        self._turn = asyncio.Lock()

    async def start(self, *, seconds: float) -> None:
        """Start the process and make the object. Raises DeviceError."""
        await self.close()
        self._line, self._process = await asyncio.to_thread(self._spawn)
        await self._exchange(("", self._arguments), seconds)

    async def call(self, method: str, answer: type[T], *arguments: object, seconds: float) -> T:
        """Call a method of the object; `answer` is the type it gives. Raises DeviceError."""
        value = await self._exchange((method, arguments), seconds)
        if not isinstance(value, answer):
            raise BadCapture(self._device, Reason.GARBLED)
        return value

    async def close(self) -> None:
        """Kill the process. Never raises; may be called twice."""
        process, self._process = self._process, None
        line, self._line = self._line, None
        if line is not None:
            line.close()
        if process is not None:
            process.kill()
            await asyncio.to_thread(process.join)
            process.close()

    def _spawn(self) -> tuple[Connection, BaseProcess]:
        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=_serve, args=(theirs, self._dotted), daemon=True)
        process.start()
        theirs.close()
        return ours, process

    async def _exchange(self, question: object, seconds: float) -> object:
        async with self._turn:
            line = self._line
            if line is None:
                raise DeviceLost(self._device, Reason.UNPLUGGED)
            given_up = threading.Event()
            try:
                async with asyncio.timeout(seconds):
                    outcome = await asyncio.to_thread(_ask, line, question, given_up)
            except BaseException as error:
                # whoever asks next must not get this answer
                given_up.set()
                await self.close()
                if isinstance(error, TimeoutError):
                    raise DeviceLost(self._device, Reason.TOO_SLOW) from None
                if isinstance(error, OSError | EOFError):
                    raise DeviceLost(self._device, Reason.UNPLUGGED) from None
                raise
        kind, value = outcome
        if kind == DONE:
            return value
        raise ERRORS[kind](self._device, Reason(value))


def _ask(line: Connection, question: object, given_up: threading.Event) -> tuple[str, Any]:
    line.send(question)
    while not line.poll(LOOK):
        if given_up.is_set():
            raise EOFError
    kind, value = line.recv()
    return kind, value


def _serve(line: Connection, dotted: str) -> None:
    """The other process: makes the object with the first question, then calls it until nobody asks any more."""
    os.setsid()  # a key pressed in the terminal's console is not for us
    held: Any = None
    while True:
        try:
            method, arguments = line.recv()
        except (EOFError, OSError):
            return
        try:
            value: object = None
            if method:
                value = getattr(held, method)(*arguments)
            else:
                module, _, name = dotted.partition(":")
                held = getattr(import_module(module), name)(*arguments)
            line.send((DONE, value))
        except DeviceError as error:
            line.send((next(name for name, one in ERRORS.items() if isinstance(error, one)), int(error.reason)))
        except ImportError:
            line.send((DeviceMissing.__name__, int(Reason.SDK_MISSING)))
        except Exception:
            # an SDK's own errors mean nothing to us, and their text may describe what was captured
            line.send((DeviceLost.__name__, int(Reason.GARBLED)))
