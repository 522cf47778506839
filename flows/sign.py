"""Taking the signature."""

from __future__ import annotations

from flows.needs import Document, InkFault, NoSignature, Signature
from flows.screens import Sign, Signed
from flows.visit import Visit


async def sign(visit: Visit, document: Document) -> Signature | NoSignature:
    """A signature in the document's size, or the wish to settle it at the desk."""
    pad = visit.devices.signature
    assert pad is not None
    width, height = visit.examiner.field(document)
    fault: InkFault | None = None
    async with pad.watch(width, height) as live:
        while True:
            answer = await visit.show(Sign(live.ink, live.pen, width, height, fault, live.keys))
            if answer is Signed.CANNOT:
                return NoSignature()
            if answer is Signed.CLEAR:
                await live.clear()
                fault = None
                continue
            ink = live.ink.latest
            signature = InkFault.EMPTY if ink is None else await visit.examiner.signature(ink, document)
            if isinstance(signature, Signature):
                return signature
            fault = signature
            await live.clear()
