"""Cells as the import keeps them: text or a number, nothing else."""

from datetime import date, datetime, time, timedelta
from math import isfinite

Cell = str | int | float
Cells = list[Cell]

BLANK_WORDS = frozenset(
    {
        "",
        "-",
        "--",
        "---",
        "–",
        "—",
        ".",
        "..",
        "n/a",
        "na",
        "#n/a",
        "#ref!",
        "#value!",
        "#name?",
        "#div/0!",
        "#null!",
        "#num!",
        "null",
        "none",
        "nan",
        "nil",
        "nihil",
        "kosong",
        "tidak ada",
        "tdk ada",
        "tak ada",
        "belum ada",
        "blm ada",
        "tidak punya",
        "tdk punya",
        "tak punya",
        "belum punya",
        "blm punya",
        "tidak tahu",
        "tak terdefinisi",
    }
)
"""What people and programs type into a cell to say that there is nothing to say (compared in lower case)."""

_LONGEST_BLANK_WORD = max(map(len, BLANK_WORDS))


def plain_cell(value: object) -> Cell:
    """A spreadsheet library's value as a `Cell`: whole numbers lose their ".0", times become "HH:MM"."""
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        if not isfinite(value):
            return ""
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d") if value.time() == time() else value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
    return clean_text(str(value)) if value is not None else ""


def clean_text(value: str) -> str:
    """Text that every database stores: without NUL and without halves of surrogate pairs."""
    if "\x00" in value:
        value = value.replace("\x00", "")
    try:
        value.encode()
    except UnicodeEncodeError:
        value = value.encode(errors="replace").decode()
    return value


def is_empty(cell: Cell) -> bool:
    """Whether nothing was typed: no visible character."""
    return isinstance(cell, str) and (not cell or cell.isspace())


def is_blank(cell: Cell) -> bool:
    """Whether the cell says nothing: empty, a word for "nothing", or a formula nobody computed."""
    return isinstance(cell, str) and not text_of(cell)


def text_of(cell: Cell) -> str:
    """The cell as one line of text; blank words become the empty string. Numbers are written without an exponent."""
    if isinstance(cell, str):
        text = " ".join(cell.split())
        if text[:1] == "=" or (len(text) <= _LONGEST_BLANK_WORD and text.casefold() in BLANK_WORDS):
            return ""
        return text
    if isinstance(cell, int):
        return str(cell)
    if not isfinite(cell):
        return ""
    return f"{cell:.10f}".rstrip("0").rstrip(".") if abs(cell) < 1e15 else repr(cell)
