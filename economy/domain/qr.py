"""QR codes as drawings: the dark modules of a symbol as one SVG path, for a poster that a phone reads from a metre."""

from dataclasses import dataclass

import segno

QUIET = 4
"""Light modules around the symbol that a reader needs (ISO/IEC 18004, 9.1)."""


@dataclass(frozen=True)
class QrDrawing:
    """`size`: width and height in modules, the quiet zone included; `path`: the dark modules, for `<path d>`."""

    size: int
    path: str


def qr_drawing(address: str) -> QrDrawing:
    """The symbol of an address, with a quarter of it repairable (level Q): paper on a wall gets dirty and torn."""
    rows = segno.make_qr(address, error="q").matrix
    runs = (
        f"M{QUIET + start} {QUIET + y}h{length}v1h-{length}z"
        for y, row in enumerate(rows)
        for start, length in _dark_runs(row)
    )
    return QrDrawing(size=len(rows) + 2 * QUIET, path="".join(runs))


def _dark_runs(row: bytearray) -> list[tuple[int, int]]:
    """Where dark modules stand side by side: the first one's place and how many there are."""
    runs: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((x, 1))
    return runs
