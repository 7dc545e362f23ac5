"""Rows that stand among businesses and are none: totals, remarks and headings of groups."""

import re
from collections.abc import Mapping

from regions.domain.matching import RegionMatcher

from .cells import Cells, is_blank, text_of
from .fields import BY_KEY
from .reasons import Reason, reason

_FOOTER = re.compile(
    r"(?:sub\s*|grand\s*)?(?:jumlah|total|jml)\b.*|rata-?\s?rata.*|(?:keterangan|catatan|sumber|mengetahui)\b.*"
    r"|data (?:umkm|ikm|ukm)\b.*",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"(?:sub\s*|grand\s*)?(?:jumlah|total|jml)\W*", re.IGNORECASE)


def note_in_place_of_a_name(name: str, cells: Cells, regions: RegionMatcher) -> str:
    """The reason's code for a row that says nothing of a business but a name, when that is a note; empty otherwise."""
    filled = [text_of(cell) for cell in cells if not is_blank(cell)]
    first = filled[0] if filled else ""
    if _FOOTER.fullmatch(name or first) or _TOTAL.fullmatch(first):
        return "footer"
    if len(filled) == 1 and regions.names_place(filled[0]):
        return "heading"
    return ""


def mentions_formulas(cells: Cells) -> bool:
    """Whether a formula may be among the cells: a quick look, for nearly no row has one."""
    try:
        return "=" in "".join(cells)  # type: ignore[arg-type] # most rows are text alone
    except TypeError:
        return any("=" in cell for cell in cells if isinstance(cell, str))


def uncomputed(cells: Cells, at: Mapping[str, int]) -> list[Reason]:
    """A remark for each stored value that is a formula without a result; `at` gives a field's position."""
    return [
        reason("formula", key, value=cell.strip())
        for key, position in at.items()
        if BY_KEY[key].stored
        and position < len(cells)
        and isinstance(cell := cells[position], str)
        and cell.lstrip().startswith("=")
    ]
