"""What the office tells visitors, kept for when it is away. No person is in it."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import msgspec

from kiosk.courier.client import Away, Client, Refused
from office.messages import UNREADABLE, Information

_LOG = logging.getLogger(__name__)

_REFRESH, _LOOK_AGAIN = 600.0, 30.0


class Knowledge:
    """The last known information, in one file."""

    def __init__(self, client: Client, file: Path) -> None:
        self._client = client
        self._file = file
        try:
            self._known: Information | None = msgspec.json.decode(file.read_bytes(), type=Information)
        except (OSError, *UNREADABLE):
            self._known = None

    def information(self, deadline: float) -> Information:
        """What is known; asks the office only where nothing is. Raises Away or Refused."""
        return self._known or self.learn(deadline)

    def learn(self, deadline: float) -> Information:
        """Ask the office, and keep what it says. Raises Away or Refused."""
        told = self._client.information(deadline)
        if told != self._known:
            self._known = told
            part = self._file.with_suffix(".part")
            try:
                part.write_bytes(msgspec.json.encode(told))
                part.rename(self._file)
            except OSError as error:
                _LOG.warning("the office's information cannot be kept: %s", error.strerror)
        return told

    async def keep(self) -> None:
        """Stay up to date, for ever."""
        while True:
            try:
                await asyncio.to_thread(self.learn, 10.0)
                pause = _REFRESH
            except (Away, Refused):
                pause = _LOOK_AGAIN
            await asyncio.sleep(pause)
