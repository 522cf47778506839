"""How talking to a chip fails. Texts name the kind of fault, never contents."""

from __future__ import annotations


class ChipFault(Exception):
    """The chip did not give what was asked for."""


class Garbled(ChipFault):
    """An answer that no sound chip gives: cut off, too long, wrongly nested, with a wrong seal."""


class Refused(ChipFault):
    """The chip said no with a status word (ISO/IEC 7816-4)."""

    def __init__(self, status: int) -> None:
        super().__init__(f"refused with {status:04X}")
        self.status = status


class WrongSecret(ChipFault):
    """CAN or zone do not belong to this chip. `tries` is how many are left, None if it does not say."""

    def __init__(self, tries: int | None = None) -> None:
        super().__init__("wrong secret")
        self.tries = tries


class NeedsZone(ChipFault):
    """This chip opens with its machine-readable zone only, not with a CAN."""


class Restricted(ChipFault):
    """The chip lets only readers with a state's certificate in, as German identity cards do (BSI TR-03127)."""


class Unsupported(ChipFault):
    """The chip offers only procedures that we do not speak."""
