"""The features of NFIQ 2.3 (ISO/IEC 29794-4) that need no minutiae: 65 of the forest's 69 numbers.

Everything works on an 8-bit grey picture at 500 ppi, cut into local regions of 32 x 32 pixels as the standard demands.
Where NIST's reference does something surprising (nearest-neighbour rotation in fixed point, an orientation without
the factor two, dropped edge runs) so do we: the forest was trained on it. All blocks are computed at once.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from kiosk.biometrics.fingers.region import Doubles, Flags, Grey, Region

BLOCK = 32
_SEGMENT = 0.1  # a block is foreground if its deviation exceeds this share of the picture's
_OFFSET = 2  # a 32 x 16 strip turned by any angle needs a 36 x 36 surround
_LENGTH, _BREADTH = 32, 16
_MIN_ANGLE = np.deg2rad(4.0)

_FDA_BOUNDS = (0.268, 0.304, 0.33, 0.355, 0.38, 0.407, 0.44, 0.50, 1)
_LCS_BOUNDS = (0, 0.70, 0.74, 0.77, 0.79, 0.81, 0.83, 0.85, 0.87)
_OCL_BOUNDS = (0.337, 0.479, 0.579, 0.655, 0.716, 0.766, 0.81, 0.852, 0.898)
_OF_BOUNDS = (1.715e-2, 3.5e-2, 5.57e-2, 8.1e-2, 1.15e-1, 1.718e-1, 2.569e-1, 4.758e-1, 7.48e-1)
_RVUP_BOUNDS = (0.5, 0.667, 0.8, 1, 1.25, 1.5, 2, 24, 30)


class NotEnoughPrint(ValueError):
    """Too little foreground for a feature: NFIQ 2 has no score for such a picture."""


def features(grey: Grey, region: Region) -> dict[str, float]:
    """The 65 features of a picture cropped to its `printed_area`. Raises NotEnoughPrint."""
    rows, columns = (grey.shape[0] - 4) // BLOCK, (grey.shape[1] - 4) // BLOCK
    if rows < 1 or columns < 1:
        raise NotEnoughPrint("smaller than one local region")
    inner = grey[_OFFSET : _OFFSET + rows * BLOCK, _OFFSET : _OFFSET + columns * BLOCK]
    xx, yy, xy = _covariance(inner)
    orientation = np.arctan2(xy, xx - yy) / 2
    foreground = _foreground(grey, rows, columns)
    where = np.argwhere(foreground) * BLOCK  # top left of each block's 36 x 36 surround
    angles = orientation[foreground]
    found: dict[str, float] = {}
    strips = _strips(grey, where, angles + np.pi / 2, upright=True, padded=True)
    found |= _histogram("FDA", _frequency(strips), _FDA_BOUNDS, least=10)
    found["ImgProcROIArea_Mean"] = region.mean
    found |= _histogram("LCS", _clarity(_strips(grey, where, angles, upright=False, padded=False)), _LCS_BOUNDS)
    sizes = _block_sums(np.ones(grey.shape))
    found["MMB"] = float((_block_sums(grey.astype(np.float64)) / sizes).mean())
    found["Mu"] = float(grey.mean())
    whole = grey[: grey.shape[0] // BLOCK * BLOCK, : grey.shape[1] // BLOCK * BLOCK]
    certainty, used = _certainty(*_covariance(whole))
    found |= _histogram("OCL", certainty[used], _OCL_BOUNDS)
    found |= _histogram("OF", _flow(orientation, foreground), _OF_BOUNDS)
    coherence = _coherence(grey)[_block_sums(region.mask.astype(np.float64)) > 0]
    found["OrientationMap_ROIFilter_CoherenceRel"] = float(coherence.mean()) if coherence.size else 0.0
    found["OrientationMap_ROIFilter_CoherenceSum"] = float(coherence.sum())
    ratios = _uniformity(_strips(grey, where, angles, upright=False, padded=True))
    found |= _histogram("RVUP", ratios, _RVUP_BOUNDS)
    return found


def certainty_at(grey: Grey, points: npt.NDArray[np.int64]) -> Doubles:
    """Orientation certainty 0..1 of the local region around each point (n, 2: x, y), moved inside the picture."""
    height, width = grey.shape
    left = np.clip(points[:, 0] - BLOCK // 2, 0, width - BLOCK)
    top = np.clip(points[:, 1] - BLOCK // 2, 0, height - BLOCK)
    windows = np.lib.stride_tricks.sliding_window_view(grey, (BLOCK, BLOCK))[top, left].astype(np.float64)
    gx, gy = np.gradient(windows, axis=2), np.gradient(windows, axis=1)
    certainty, used = _certainty((gx * gx).mean((1, 2)), (gy * gy).mean((1, 2)), (gx * gy).mean((1, 2)))
    return np.where(used, certainty, 0.0)


def _histogram(name: str, values: Doubles, bounds: tuple[float, ...], least: int = 1) -> dict[str, float]:
    if len(values) < least:
        raise NotEnoughPrint(name)
    bins = np.bincount(np.searchsorted(bounds, values, side="right"), minlength=10)
    found = {f"{name}_Bin10_{index}": float(count) for index, count in enumerate(bins)}
    return found | {f"{name}_Bin10_Mean": float(values.mean()), f"{name}_Bin10_StdDev": float(values.std())}


def _block_sums(values: Doubles) -> Doubles:
    """Sums over the 32 x 32 grid from the top left; blocks at the right and bottom edge may be smaller."""
    down = np.add.reduceat(values, np.arange(0, values.shape[0], BLOCK), axis=0)
    return np.asarray(np.add.reduceat(down, np.arange(0, values.shape[1], BLOCK), axis=1))


def _gradients(grey: Grey) -> tuple[Doubles, Doubles]:
    """Central differences that do not look beyond their block."""
    return _gradient(grey.astype(np.float64)), _gradient(grey.astype(np.float64).T).T


def _gradient(values: Doubles) -> Doubles:
    width = values.shape[1]
    result = np.zeros(values.shape)
    result[:, 1:-1] = (values[:, 2:] - values[:, :-2]) / 2
    starts = np.arange(0, width, BLOCK)
    ends = np.minimum(starts + BLOCK, width) - 1
    starts, ends = starts[ends > starts], ends[ends > starts]
    result[:, starts] = values[:, starts + 1] - values[:, starts]
    result[:, ends] = values[:, ends] - values[:, ends - 1]
    if width % BLOCK == 1:
        result[:, -1] = 0
    return result


def _covariance(grey: Grey) -> tuple[Doubles, Doubles, Doubles]:
    """Mean squares and product of the gradients, per complete block."""
    gx, gy = _gradients(grey)
    area = BLOCK * BLOCK
    return _block_sums(gx * gx) / area, _block_sums(gy * gy) / area, _block_sums(gx * gy) / area


def _certainty(xx: Doubles, yy: Doubles, xy: Doubles) -> tuple[Doubles, Flags]:
    """Orientation certainty 0..1, and which blocks have one."""
    spread = np.sqrt((xx - yy) ** 2 + 4 * xy**2)
    largest, smallest = (xx + yy + spread) / 2, (xx + yy - spread) / 2
    used = largest != 0
    return 1 - smallest / np.where(used, largest, 1), used


def _coherence(grey: Grey) -> Doubles:
    gx, gy = _gradients(grey)
    along = np.hypot(_block_sums(gx * gx - gy * gy), _block_sums(2 * gx * gy))
    total = _block_sums(gx * gx + gy * gy)
    return np.asarray(along / np.where(total > 0, total, 1))


def _foreground(grey: Grey, rows: int, columns: int) -> Flags:
    """Which blocks of the inner grid lie fully on blocks of the outer grid that show a pattern."""
    values = grey.astype(np.float64)
    deviation = values.std()
    if deviation == 0:
        return np.zeros((rows, columns), np.bool_)
    values = (values - values.mean()) / deviation
    sizes = _block_sums(np.ones(grey.shape))
    means = _block_sums(values) / sizes
    spread = np.sqrt(np.maximum(_block_sums(values * values) / sizes - means * means, 0))
    patterned = spread > _SEGMENT
    return np.asarray(
        patterned[:rows, :columns]
        & patterned[1 : rows + 1, :columns]
        & patterned[:rows, 1 : columns + 1]
        & patterned[1 : rows + 1, 1 : columns + 1]
    )


def _strips(grey: Grey, where: npt.NDArray[np.int64], angles: Doubles, *, upright: bool, padded: bool) -> Grey:
    """The middle of each block turned by its angle: (n, 32, 16) if upright, else (n, 16, 32).

    Nearest neighbour in OpenCV's fixed point of 10 bits. `padded` as NIST pads: two more pixels of the picture on
    each side, with which the turning centre moves while the cut does not.
    """
    size, pad = BLOCK + 2 * _OFFSET, _OFFSET if padded else 0
    height, width = (_LENGTH, _BREADTH) if upright else (_BREADTH, _LENGTH)
    y = np.arange(size // 2 - height // 2, size // 2 + height // 2)
    x = np.arange(size // 2 - width // 2, size // 2 + width // 2)
    centre = size / 2 + pad
    cos, sin = np.cos(angles), np.sin(angles)
    shift_x = (1 - cos) * centre - sin * centre
    shift_y = sin * centre + (1 - cos) * centre
    scale = 1.0 / (cos * cos + sin * sin)
    m0, m1, m3, m4 = cos * scale, -sin * scale, sin * scale, cos * scale
    m2, m5 = -m0 * shift_x - m1 * shift_y, -m3 * shift_x - m4 * shift_y

    def fixed(values: Doubles) -> npt.NDArray[np.int64]:
        return np.asarray(np.rint(values * 1024), np.int64)

    source_x = fixed(m1[:, None] * y + m2[:, None])[:, :, None] + 512 + fixed(m0[:, None] * x)[:, None, :] >> 10
    source_y = fixed(m4[:, None] * y + m5[:, None])[:, :, None] + 512 + fixed(m3[:, None] * x)[:, None, :] >> 10
    inside = (source_x >= 0) & (source_x < size + 2 * pad) & (source_y >= 0) & (source_y < size + 2 * pad)
    row, column = where[:, 0, None, None] + source_y - pad, where[:, 1, None, None] + source_x - pad
    inside &= (row >= 0) & (row < grey.shape[0]) & (column >= 0) & (column < grey.shape[1])
    return np.where(inside, grey[np.where(inside, row, 0), np.where(inside, column, 0)], 0).astype(np.uint8)


def _frequency(strips: Grey) -> Doubles:
    """How much of the ridge signal is one wave (frequency domain analysis)."""
    amplitude = np.abs(np.fft.fft(strips.mean(axis=2), axis=1))[:, 1:]
    peak = np.argmax(amplitude, axis=1)
    row = np.arange(len(strips))
    last = amplitude.shape[1] - 1
    edge = (peak == 0) | (peak == last)
    inner = np.clip(peak, 1, last - 1)
    wave = amplitude[row, peak] + 0.3 * (amplitude[row, inner - 1] + amplitude[row, inner + 1])
    total = amplitude[:, : (last + 1) // 2].sum(axis=1)
    return np.where(edge | (total == 0), 1.0, wave / np.where(total == 0, 1, total))


def _ridges(strips: Grey) -> tuple[Flags, Doubles]:
    """Which columns of each strip are ridge, and the grey level that divides ridge from valley there."""
    profile = strips.mean(axis=1)
    x = np.arange(1, profile.shape[1] + 1, dtype=np.float64)
    centred = x - x.mean()
    slope = (profile * centred).sum(axis=1) / (centred**2).sum()
    intercept = profile.mean(axis=1) - slope * x.mean()
    level = x * np.round(slope, 10)[:, None] + np.round(intercept, 10)[:, None]
    return profile < level, level


def _clarity(strips: Grey) -> Doubles:
    """How cleanly ridges and valleys part (local clarity score); 0 where their widths are impossible."""
    ridge, level = _ridges(strips)
    count = len(strips)
    block, position = np.nonzero(ridge[:, 1:] != ridge[:, :-1])
    first = np.r_[True, block[1:] != block[:-1]] if block.size else np.zeros(0, np.bool_)
    widths = np.where(first, position, position - np.r_[0, position[:-1]]) / 20.0
    starts = np.flatnonzero(first)
    order = np.arange(len(block)) - np.repeat(starts, np.diff(np.r_[starts, len(block)]))
    is_ridge = ridge[block, 0] ^ (order % 2 == 1)

    def mean_width(which: Flags) -> Doubles:
        total = np.bincount(block[which], widths[which], count)
        number = np.bincount(block[which], minlength=count)
        return np.asarray(total * (1 / np.maximum(number, 1)))  # rounds like OpenCV's mean: widths lie on the limits

    ridge_width, valley_width = mean_width(is_ridge), mean_width(~is_ridge)
    possible = (ridge_width >= 3 / 20) & (ridge_width <= 10 / 20) & (valley_width >= 2 / 20) & (valley_width <= 10 / 20)
    bright = (strips >= level[:, None, :]).sum(axis=1)
    ridges = ridge.sum(axis=1)
    valleys = _LENGTH - ridges
    wrong_ridge = np.where(ridge, bright, 0).sum(axis=1) / np.maximum(ridges * _BREADTH, 1)
    wrong_valley = np.where(ridge, 0, _BREADTH - bright).sum(axis=1) / np.maximum(valleys * _BREADTH, 1)
    return np.where(possible, 1 - (wrong_valley + wrong_ridge) / 2, 0.0)


def _uniformity(strips: Grey) -> Doubles:
    """Ratios of neighbouring ridge and valley widths (ridge valley uniformity), without the cut runs at the ends."""
    ridge, _ = _ridges(strips)
    ratios: list[Doubles] = []
    for row in ridge:
        changes = np.flatnonzero(row[1:-1] != row[:-2])
        if len(changes) < 4:
            continue
        widths = np.diff(changes)[:0:-1].astype(np.float64)
        ratio = widths[:-1] / widths[1:]
        begins_with_ridge = int(row[changes[0] + 1])
        ratio[begins_with_ridge::2] = 1 / ratio[begins_with_ridge::2]
        ratios.append(ratio)
    return np.concatenate(ratios) if ratios else np.zeros(0)


def _flow(orientation: Doubles, foreground: Flags) -> Doubles:
    """How much the direction changes from block to block (orientation flow), where all neighbours are foreground."""
    rows, columns = orientation.shape
    padded, covered = np.pad(orientation, 1), np.pad(foreground, 1)
    change = np.zeros(orientation.shape)
    surrounded = np.ones(orientation.shape, np.bool_)
    for down in range(3):
        for right in range(3):
            difference = np.abs(orientation - padded[down : down + rows, right : right + columns])
            change += np.minimum(difference, 2 * np.pi - difference)
            surrounded &= covered[down : down + rows, right : right + columns]
    change /= 8
    return np.asarray((change[surrounded & (change > _MIN_ANGLE)] - _MIN_ANGLE) / (np.pi / 2 - _MIN_ANGLE))
