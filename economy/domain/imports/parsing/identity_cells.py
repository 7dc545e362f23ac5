"""Identity numbers (NIK, numbers of family cards) in a sheet: taken out of every row before anything is kept.

Columns that hold them are blanked, and so is such a number in any other cell, whatever its column is called. Only when
the officer asked for it, the one column of owners' NIK is read first, and its numbers are kept encrypted.
"""

import re
from collections.abc import Sequence
from typing import Any

from economy.domain.identity import encrypt
from economy.domain.imports.cells import Cell, Cells, is_blank
from economy.domain.imports.reasons import Reason, reason
from economy.domain.imports.tables.contents import identity_number, is_identity_number
from economy.domain.imports.tables.fields import IDENTITY
from economy.domain.imports.tables.recognition import normalised
from economy.models import BusinessImport

_LONG = re.compile(r"[1-9](?<![0-9].)[0-9 .\-]{15}")
_ROUNDED = re.compile(r"[0-9][.,][0-9]*[eE]\+?0?15")
_INSIDE = re.compile(r"(?<!\d)[1-9]\d{15}(?!\d)")
_OTHER_PAPERS = frozenset({"kk", "keluarga", "paspor", "sim", "passport"})
_OWN_WORDS = frozenset({"nik", "ktp", "kependudukan"})
DROPPED = "identity_dropped"


class IdentityColumns:
    """What one sheet of an import holds of identity numbers, and what to do with them."""

    def __init__(self, job: BusinessImport, sheet: int) -> None:
        layout: dict[str, Any] = job.layout["sheets"][sheet]
        meanings = {**layout["guessed"], **{at: key for at, key in job.columns.items() if key == IDENTITY}}
        self._private = sorted(int(at) for at, key in meanings.items() if key == IDENTITY)
        self._kept = _of_the_owner(self._private, layout["labels"]) if job.keep_identity else None

    def take(self, cells: Cells) -> tuple[str, list[Reason]]:
        """Blank the identity numbers of a row; returns the owner's as an encrypted token, or nothing, and remarks."""
        token, dropped = "", False
        if self._kept is not None and self._kept < len(cells) and not is_blank(cell := cells[self._kept]):
            number = trusted_number(cell)
            token, dropped = encrypt(number) if number else "", not number
        for at in self._private:
            if at < len(cells):
                cells[at] = ""
        if _may_hold_one(cells):
            for at, cell in enumerate(cells):
                if (left := without_identity(cell)) != cell:
                    cells[at], dropped = left, True
        return token, [reason(DROPPED, IDENTITY)] if dropped else []


def trusted_number(cell: Cell) -> str:
    """The NIK in a cell, or nothing. A cell of Excel's type "number" keeps fifteen digits, so its sixteenth is lost;
    nobody's NIK ends in 0000, which is what other programs write in place of lost digits."""
    number = identity_number(cell) if isinstance(cell, str) else ""
    return "" if number.endswith("0000") else number


def without_identity(cell: Cell) -> Cell:
    """The cell without identity numbers: blank when it holds nothing else."""
    if is_identity_number(cell):
        return ""
    if isinstance(cell, str):
        return _INSIDE.sub(lambda found: "" if identity_number(found[0]) else found[0], cell)
    return cell


def _may_hold_one(cells: Cells) -> bool:
    """A quick look over the whole row, for nearly none has a number of sixteen digits, or what Excel leaves of one."""
    try:
        text = "\x1f".join(cells)  # type: ignore[arg-type] # most rows are text alone
    except TypeError:
        text = "\x1f".join(map(str, cells))
    return bool(_LONG.search(text) or ("15" in text and _ROUNDED.search(text)))


def _of_the_owner(private: Sequence[int], labels: Sequence[str]) -> int | None:
    """The column of NIK among those of identity numbers: not a family card's, a passport's or a licence's."""
    words = {at: set(normalised(labels[at]).split()) if at < len(labels) else set() for at in private}
    own = [at for at in private if words[at] & _OWN_WORDS or not words[at] & _OTHER_PAPERS]
    return min(own, key=lambda at: (not words[at] & _OWN_WORDS, at), default=None)
