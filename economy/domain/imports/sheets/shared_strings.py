"""A workbook's shared strings, few of them in memory and the others on disk."""

import io
import marshal
import tempfile
import zipfile
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from types import TracebackType
from typing import IO, Self
from xml.parsers import expat

from economy.domain.imports.cells import clean_text
from economy.domain.imports.sheets.xml_stream import LocalNames, parse, unescaped

PART = "xl/sharedStrings.xml"
BLOCK_STRINGS = 256
BLOCK_CHARS = 32_768
BLOCKS_KEPT = 128
"""At most about 10 MB, and usually 2: neighbours in a sheet are neighbours among its strings."""


class SharedStrings:
    """The strings by their number. They are read as far as they are asked for, and written in blocks to a file that has
    no name and goes with this object; a block is read back when one of its strings is wanted."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        part = next((name for name in archive.namelist() if name.lower() == PART.lower()), None)
        self._stream = archive.open(part) if part is not None else io.BytesIO(b"<sst/>")
        self._file = tempfile.TemporaryFile()  # noqa: SIM115  # closed by __exit__
        self._texts = _strings(self._stream)
        self._first = array("Q")
        self._where = array("Q", [0])
        self._count = 0
        self._block = lru_cache(maxsize=BLOCKS_KEPT)(self._read)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()
        self._file.close()

    def __getitem__(self, number: int) -> str:
        """`IndexError` for a number that no string has."""
        while number >= self._count:
            self._keep()
        at = bisect_right(self._first, number) - 1
        if at < 0:
            raise IndexError(number)
        return self._block(at)[number - self._first[at]]

    def _read(self, at: int) -> list[str]:
        self._file.seek(self._where[at])
        return list(marshal.loads(self._file.read(self._where[at + 1] - self._where[at])))  # noqa: S302  # our own

    def _keep(self) -> None:
        """Read the next block."""
        block: list[str] = []
        size = 0
        for text in self._texts:
            block.append(text)
            size += len(text)
            if len(block) >= BLOCK_STRINGS or size >= BLOCK_CHARS:
                break
        if not block:
            raise IndexError(self._count)
        self._file.seek(self._where[-1])
        written = self._file.write(marshal.dumps(block))
        self._first.append(self._count)
        self._where.append(self._where[-1] + written)
        self._count += len(block)


def _strings(stream: IO[bytes]) -> Iterator[str]:
    """The texts of the part in order, each without its pronunciation."""
    names = LocalNames()
    done: list[str] = []
    texts: list[str] = []
    inside = [False, False]

    def start(name: str, _attributes: dict[str, str]) -> None:
        name = names[name]
        if name == "t":
            inside[0] = not inside[1]
        elif name == "rPh":
            inside[1] = True

    def end(name: str) -> None:
        name = names[name]
        if name == "t":
            inside[0] = False
        elif name == "si":
            done.append(clean_text(unescaped("".join(texts))))
            texts.clear()
        elif name == "rPh":
            inside[1] = False

    def text(piece: str) -> None:
        if inside[0]:
            texts.append(piece)

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    for _piece in parse(stream, parser):
        yield from done
        done.clear()
