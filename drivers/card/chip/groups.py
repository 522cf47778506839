"""Data groups 1 and 2 of a travel document (ICAO 9303-10): its machine-readable zone and its face."""

from __future__ import annotations

from dataclasses import dataclass

from drivers import pictures
from drivers.card.chip import tlv, zone
from drivers.card.chip.faults import Garbled
from drivers.ports import Pixels

MOST_PIXELS = 4_000_000
"""A face on a chip has about 0.2 million."""


def zone_of(group1: bytes) -> zone.Zone:
    """Raises Garbled."""
    try:
        return zone.parse(tlv.value(group1, 0x61, 0x5F1F).decode("ascii"))
    except ValueError:
        raise Garbled("zone") from None


@dataclass(frozen=True, repr=False)
class Face:
    """The picture of the holder as it lies on the chip, and its format: `jpg` or `jp2`."""

    data: bytes
    format: str

    def pixels(self) -> Pixels:
        """(height, width, 3) uint8 BGR. Raises Garbled."""
        try:
            picture = pictures.colour(self.data)
        except pictures.Unreadable:
            raise Garbled("picture") from None
        if picture.shape[0] * picture.shape[1] > MOST_PIXELS:
            raise Garbled("picture size")
        return picture


def face_of(group2: bytes) -> Face:
    """The first face of data group 2: a record of ISO/IEC 19794-5:2005. Raises Garbled."""
    template = dict(tlv.parse(tlv.value(group2, 0x75, 0x7F61, 0x7F60)))
    record = template.get(0x5F2E) or template.get(0x7F2E)
    if record is None or len(record) < 14 + 20 + 12 or record[:8] != b"FAC\x00010\x00":
        raise Garbled("face record")
    block = int.from_bytes(record[14:18], "big")
    points = int.from_bytes(record[18:20], "big")
    image = 14 + 20 + 8 * points
    if int.from_bytes(record[8:12], "big") != len(record) or not image + 12 < 14 + block <= len(record):
        raise Garbled("face record length")
    data = record[image + 12 : 14 + block]
    if data.startswith(b"\xff\xd8"):
        return Face(data, "jpg")
    if data.startswith((b"\x00\x00\x00\x0cjP", b"\xff\x4f\xff\x51")):
        return Face(data, "jp2")
    raise Garbled("picture format")
