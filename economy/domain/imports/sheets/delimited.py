"""CSV and its relatives: which encoding and delimiter a text file has, and its rows as a stream.

Memory stays bounded whatever the file holds: no line and no cell longer than the limit is ever taken whole.
"""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.conf import settings

from economy.domain.imports.cells import Cells
from economy.domain.imports.reasons import ImportRefused

DELIMITERS = ",;\t|"
RARE_DELIMITERS = "^~:"
"""Signs that also stand in names and hours: they cut a table only where every sampled line comes out as wide."""
RARE_SHARE = 0.98
SAMPLE_BYTES = 256 * 1024
SAMPLE_LINES = 400
MAX_LINE_CHARS = 2_000_000
_CHUNK = 1024 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_QUOTED = re.compile(r'"(?:[^"]|"")*"')


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
    outside = _QUOTED.sub("", sample)
    outside = outside if "\n" in outside or "\r" in outside else sample
    line_end = "\n" if "\n" in outside or "\r" not in outside else "\r"
    lines = sample.split(line_end)
    first = lines[0].strip("\r\n ").strip('"')
    if first.lower().startswith("sep=") and len(first) == len("sep=;"):
        return Dialect(encoding, first[-1], True, line_end)
    return Dialect(encoding, _delimiter(lines[:SAMPLE_LINES]), False, line_end)


class TextRows:
    """The rows of a text file, each with the number Excel shows for it, in a stream.

    `ImportRefused` on a giant cell, and on a quote that is never closed (or only by the next stray one): it would
    swallow rows. `fraction` tells how much of the file has been read.
    """

    def __init__(self, path: Path, dialect: Dialect) -> None:
        self._path = path
        self._dialect = dialect
        self._size = max(1, path.stat().st_size)
        self._told: Callable[[], int] = lambda: 0

    @property
    def fraction(self) -> float:
        """From 0 to 1, by bytes."""
        return min(1.0, self._told() / self._size)

    def __iter__(self) -> Iterator[tuple[int, Cells]]:
        limit = settings.IMPORT_MAX_CELL_CHARS
        csv.field_size_limit(limit)
        dialect = self._dialect
        taken: list[str] = []
        number = 0
        with (
            self._path.open("rb") as source,
            io.TextIOWrapper(source, dialect.encoding, "replace", newline=dialect.line_end) as stream,
        ):
            self._told = source.tell
            lines = _lines(stream, dialect, taken)
            try:
                for number, row in enumerate(csv.reader(lines, delimiter=dialect.delimiter), start=1):
                    if len(taken) > 1 and not _well_quoted(taken, dialect):
                        raise ImportRefused("quote_open", row=number)
                    taken.clear()
                    yield number, row  # type: ignore[misc]  # a list of text is a list of cells
            except csv.Error as error:
                code = "quote_open" if len(taken) > 1 else "cell_too_long"
                raise ImportRefused(code, row=number + 1, limit=limit) from error
            finally:
                done = source.tell()
                self._told = lambda: done


def _lines(stream: IO[str], dialect: Dialect, taken: list[str]) -> Iterator[str]:
    """The lines without NUL and stray carriage returns; `taken` notes those that the current row is made of. The limit
    of a cell bounds how many."""
    end = dialect.line_end
    if dialect.separator_line:
        stream.readline(MAX_LINE_CHARS)
    readline = stream.readline
    position = 0
    while line := readline(MAX_LINE_CHARS):
        position += 1
        if len(line) >= MAX_LINE_CHARS and not line.endswith(end):
            raise ImportRefused("cell_too_long", row=position, limit=settings.IMPORT_MAX_CELL_CHARS)
        if "\r" in line:
            line = line.rstrip("\r\n").replace("\r", " ") + "\n"
        if "\x00" in line:
            line = line.replace("\x00", "")
        taken.append(line)
        yield line


def _well_quoted(lines: list[str], dialect: Dialect) -> bool:
    """Whether a row of several lines is one by the rules: its quotes are closed, and only before a delimiter."""
    try:
        list(csv.reader(lines, delimiter=dialect.delimiter, strict=True))
    except csv.Error:
        return False
    return True


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
    best, best_score = "", 0.0
    for candidate in DELIMITERS:
        share, width = _evenness(text, candidate)
        if share + width / 100 > best_score:
            best, best_score = candidate, share + width / 100
    if best_score < 0.5:
        even = [
            (width, sign) for sign in RARE_DELIMITERS for share, width in [_evenness(text, sign)] if share >= RARE_SHARE
        ]
        best = max(even)[1] if even else best
    return best or ","


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    """How many of the lines are as wide as most that a sign cuts at all (0 to 1), and how wide those are (at most
    30); nothing when it cuts none."""
    try:
        widths = [len(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)]
    except csv.Error:
        return 0.0, 0
    wide = Counter(width for width in widths if width > 1)
    if not wide:
        return 0.0, 0
    width, count = max(wide.items(), key=lambda item: (item[1], item[0]))
    return count / len(widths), min(width, 30)
