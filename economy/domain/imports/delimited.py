"""CSV and its relatives: which encoding and delimiter a text file has, and its rows as a stream.

Memory stays bounded whatever the file holds: no line and no cell longer than the limit is ever taken whole.
"""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.conf import settings

from .cells import Cells, clean_text
from .reasons import ImportRefused

DELIMITERS = ",;\t|"
SAMPLE_BYTES = 256 * 1024
SAMPLE_LINES = 400
MAX_LINE_CHARS = 2_000_000
_CHUNK = 1024 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True)
class Dialect:
    """How a text file is written. `separator_line`: it begins with Excel's "sep=;", which Excel does not show as a
    row. `line_end`: what ends a line; any other stray carriage return is white space."""

    encoding: str
    delimiter: str
    separator_line: bool
    line_end: str


def detect(path: Path) -> Dialect:
    """The dialect of a text file; `ImportRefused` when it is not text at all."""
    encoding = _encoding(path)
    with path.open(encoding=encoding, errors="replace", newline="") as stream:
        sample = stream.read(SAMPLE_BYTES)
    line_end = "\n" if "\n" in sample or "\r" not in sample else "\r"
    lines = sample.split(line_end)
    first = lines[0].strip().lower()
    if first.startswith("sep=") and len(first) <= len("sep=;"):
        return Dialect(encoding, lines[0].strip()[4:5] or "\t", True, line_end)
    return Dialect(encoding, _delimiter(lines[:SAMPLE_LINES]), False, line_end)


def rows(path: Path, dialect: Dialect) -> Iterator[tuple[int, Cells]]:
    """Every row with the number Excel shows for it, in a stream; `ImportRefused` on a giant cell, and on a quote that
    is never closed (or only by the next stray one): it would swallow rows."""
    limit = settings.IMPORT_MAX_CELL_CHARS
    csv.field_size_limit(limit)
    with path.open(encoding=dialect.encoding, errors="replace", newline=dialect.line_end) as stream:
        position = [1]
        lines = _bounded_lines(stream, dialect, position)
        if dialect.separator_line:
            next(lines, None)
        taken: list[str] = []
        reader = csv.reader(_noted(lines, taken), delimiter=dialect.delimiter)
        number = 0
        try:
            for number, row in enumerate(reader, start=1):
                if len(taken) > 1 and not _well_quoted(taken, dialect):
                    raise ImportRefused("quote_open", row=number)
                taken.clear()
                yield number, [clean_text(cell) for cell in row]
        except csv.Error as error:
            code = "quote_open" if len(taken) > 1 else "cell_too_long"
            raise ImportRefused(code, row=number + 1, limit=limit) from error


def _noted(lines: Iterator[str], taken: list[str]) -> Iterator[str]:
    """The lines, noting those that the current row is made of; the limit of a cell bounds how many."""
    for line in lines:
        taken.append(line)
        yield line


def _well_quoted(lines: list[str], dialect: Dialect) -> bool:
    """Whether a row of several lines is one by the rules: its quotes are closed, and only before a delimiter."""
    try:
        list(csv.reader(lines, delimiter=dialect.delimiter, strict=True))
    except csv.Error:
        return False
    return True


def _bounded_lines(stream: IO[str], dialect: Dialect, position: list[int]) -> Iterator[str]:
    while line := stream.readline(MAX_LINE_CHARS):
        if len(line) >= MAX_LINE_CHARS and not line.endswith(dialect.line_end):
            raise ImportRefused("cell_too_long", row=position[0], limit=settings.IMPORT_MAX_CELL_CHARS)
        position[0] += 1
        line = line.rstrip("\r\n")
        if "\r" in line:
            line = line.replace("\r", " ")
        yield line + "\n"


def _encoding(path: Path) -> str:
    """UTF-8, UTF-16 or Windows-1252: by byte order mark, else by what the bytes allow."""
    with path.open("rb") as stream:
        head = stream.read(4096)
        for mark, name in _BOMS:
            if head.startswith(mark):
                return name
        if b"\x00" in head:
            return _utf16_without_mark(head)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            decoder.decode(head)
            while chunk := stream.read(_CHUNK):
                if b"\x00" in chunk:
                    raise ImportRefused("binary")
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def _utf16_without_mark(head: bytes) -> str:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = max(1, len(head) // 2)
    if odd > half * 0.6 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.05:
        return "utf-16-be"
    raise ImportRefused("binary")


def _delimiter(lines: list[str]) -> str:
    """The character that cuts the sample into the most even table."""
    text = "\n".join(line.strip("\r") for line in lines if line.strip())
    best, best_score = ",", 0.0
    for candidate in DELIMITERS:
        try:
            widths = [len(row) for row in csv.reader(io.StringIO(text), delimiter=candidate)]
        except csv.Error:
            continue
        wide = Counter(width for width in widths if width > 1)
        if not wide:
            continue
        width, count = max(wide.items(), key=lambda item: (item[1], item[0]))
        score = count / len(widths) + min(width, 30) / 100
        if score > best_score:
            best, best_score = candidate, score
    return best
