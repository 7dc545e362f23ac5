"""Rows that stand among businesses and are none: totals, remarks, headings, signatures, numbers of columns.

Ordinary rows pay for a look at their name alone: only a row that says nothing but a name, or whose name is a number or
a column's title, is looked at as a whole.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from economy.domain.imports.cells import Cells, text_of
from economy.domain.imports.reasons import Reason, reason
from economy.domain.imports.tables.fields import BY_KEY, FIELDS, NAME
from regions.domain.matching import RegionMatcher

_TOTAL = re.compile(r"(?:sub\s*|grand\s*)?(?:jumlah|total|jml)\W*", re.IGNORECASE)
_FOOTER = re.compile(
    r"(?:sub\s*|grand\s*)?(?:(?:jumlah|jml)\b.*"
    r"|total\W*(?:\d.*|(?:umkm|ukm|ikm|usaha|unit|pelaku|seluruh\w*|keseluruhan|semua|data|kecamatan|desa)\b.*)?)"
    r"|rata-?\s?rata\b.*|(?:keterangan|catatan|ket|sumber|nb|note)\s*:.*|(?:keterangan|catatan|sumber data)\b.*"
    r"|data (?:umkm|ikm|ukm)\b.*",
    re.IGNORECASE,
)
_MONTHS = "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
_SIGNATURE = re.compile(
    r"(?:mengetahui|menyetujui|disahkan oleh|tanda tangan)\b.*|ttd\W*|nip\b[\s.:]*[\d\s.]*"
    r"|(?:plt\W+|plh\W+)?(?:kepala (?:dinas|bidang|seksi|desa|kelurahan|bagian|badan|upt\w*)\b.*|(?:camat|lurah)\W*)"
    rf"|[^\W\d]{{3,}}[\w .]*,?\s+(?:\d{{1,2}}\s+)?(?:{_MONTHS})\s+\d{{4}}"
    r"|[^\W\d]{3,}[\w .]*,[\s._…]*[._…][\s._…]*(?:(?:19|20)\d\d)?",
    re.IGNORECASE,
)
_INDEX = re.compile(r"(?:[ivxl]{1,5}|[a-z])[.)]?|\d{1,3}[.)]?", re.IGNORECASE)
_NUMBERED = re.compile(r"\(?(\d{1,3})\)?\.?")
_TITLES = frozenset(phrase.strip("=~ ") for field in FIELDS for phrase in field.phrases) | {"no", "nama"}
_NAME_TITLES = frozenset(phrase.strip("=~ ") for phrase in BY_KEY[NAME].phrases) | {"nama"}
_COLUMN_WORDS = re.compile(r"[^a-z0-9]+")
_LONGEST = 200


def note_in_place_of_a_name(name: str, cells: Cells, regions: RegionMatcher) -> str:
    """The reason's code for a row that says nothing of a business but a name, when that is a note; empty otherwise."""
    filled = [text for text in map(text_of, cells) if text]
    first = filled[0] if filled else ""
    said = (name or first)[:_LONGEST]
    if _FOOTER.fullmatch(said) or _TOTAL.fullmatch(first[:_LONGEST]):
        return "footer"
    if _SIGNATURE.fullmatch(said):
        return "signature"
    if filled and all(map(_NUMBERED.fullmatch, filled)) and _counts_up(filled):
        return "numbering"
    rest = filled[1:] if len(filled) == 2 and _INDEX.fullmatch(first) else filled
    if len(rest) == 1 and _is_place(rest[0], regions, alone=len(filled) == 1 and len(cells) > 1):
        return "heading"
    return ""


def note_among_cells(name: str, cells: Cells) -> str:
    """The same for a row with other cells filled: a total with numbers alone beside it, the numbers of the columns,
    or their titles once more."""
    plain = _title(name)
    if plain in _NAME_TITLES:
        filled = [text for text in map(text_of, cells) if text]
        if sum(_title(text) in _TITLES for text in filled) >= max(2, (len(filled) + 1) // 2):
            return "header_again"
    elif _NUMBERED.fullmatch(name):
        filled = [text for text in map(text_of, cells) if text]
        if len(filled) > 2 and all(map(_NUMBERED.fullmatch, filled)) and _counts_up(filled):
            return "numbering"
    elif _TOTAL.fullmatch(name[:_LONGEST]):
        others = [text for text in map(text_of, cells) if text and text != name]
        if not any(ch.isalpha() for text in others for ch in text):
            return "footer"
    return ""


def could_be_note(name: str) -> bool:
    """Whether `note_among_cells` has anything to look for."""
    return name[0] in "0123456789(" or name[:5].casefold() in _BEGINNINGS


_BEGINNINGS = frozenset(
    title[:5] for title in {*_NAME_TITLES, "jumlah", "total", "jml", "sub total", "subtotal", "grand total"}
)


def _counts_up(filled: Sequence[str]) -> bool:
    numbers = [int(found[1]) for text in filled if (found := _NUMBERED.fullmatch(text))]
    return len(numbers) > 2 and all(after - before == 1 for before, after in pairwise(numbers))


def _is_place(text: str, regions: RegionMatcher, *, alone: bool) -> bool:
    """ "Kecamatan …" or "Desa …"; without that word only a kecamatan's bare name that stands `alone` in a wide row."""
    if regions.names_place(text):
        return True
    if not alone:
        return False
    found = regions.district(text)
    return bool(found.code) and found.exact


def _title(text: str) -> str:
    return _COLUMN_WORDS.sub(" ", text[:_LONGEST].casefold()).strip()


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
