"""The XML of a workbook, in pieces and without the tricks XML allows."""

import re
from collections.abc import Iterator
from typing import IO
from xml.parsers import expat

from economy.domain.imports.reasons import ImportRefused

CHUNK = 64 * 1024
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class LocalNames(dict[str, str]):
    """XML names without their prefix, remembered."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(":")[2]
        return local


def parse(stream: IO[bytes], parser: expat.XMLParserType) -> Iterator[None]:
    """Feed a stream to a parser in pieces, pausing after each. A document with a DTD is refused: none is needed, and
    its entities are how little files become large ones."""

    def refuse(*_told: object) -> None:
        raise ImportRefused("xml_entities")

    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    while chunk := stream.read(CHUNK):
        parser.Parse(chunk, False)
        yield
    parser.Parse(b"", True)
    yield


def unescaped(text: str) -> str:
    """Text without Excel's spelling of control characters ("_x000D_")."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
