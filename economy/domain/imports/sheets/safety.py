"""What a file really is, and whether a workbook is safe to open. A file's name and claims are not trusted."""

import re
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import IO

from django.conf import settings

from economy.domain.imports.reasons import ImportRefused

MAX_RATIO = 200
RATIO_FROM_BYTES = 20 * 1024 * 1024
"""A workbook may unpack to `IMPORT_MAX_UNPACKED_BYTES`; a part beyond 20 MB may also not be 200 times its packed size
(real sheets of repeated blank cells reach about 60)."""
MAX_PARTS = 5000
MAX_WHOLE_BYTES = 32 * 1024 * 1024
"""Parts other than sheets and shared strings (styles, names of sheets) are read whole by the libraries."""
_STREAMED = ("xl/worksheets/", "xl/sharedstrings", "xl/comments", "xl/drawings/", "xl/pivotcache/", "xl/tables/")
_DTD = (b"<!DOCTYPE", b"<!ENTITY")
BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, LookupError)
"""What reading a damaged archive raises."""
_CHUNK = 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BINARY_STARTS = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"Rar!",
    b"7z\xbc\xaf",
    b"MZ",
    b"{\\rtf",
    b"\x7fELF",
    b"RIFF",
)
_XML = re.compile(rb"\s*<\?xml(?!.{0,400}<html)", re.IGNORECASE | re.DOTALL)
_HTML = re.compile(rb"\s*<(?:[?!]|[a-z]+[\s>/])", re.IGNORECASE)
_JSON = re.compile(rb"\s*(?:\{\s*\"[^\"]*\"\s*:|\[\s*\{\s*\"|\[\s*\[\s*[\"\d])")


def kind_of(path: Path) -> str:
    """ "xlsx" or "text"; anything else is refused with its own sentence."""
    with path.open("rb") as stream:
        head = stream.read(8192)
        if not head.strip():
            raise ImportRefused("empty")
        if head.startswith(_OLE):
            raise ImportRefused("encrypted" if _contains(stream, _ENCRYPTED) else "xls")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "xlsx"
    if head.lstrip().startswith(b"%PDF"):
        raise ImportRefused("pdf")
    if head.startswith(_BINARY_STARTS):
        raise ImportRefused("binary")
    text = head.removeprefix(b"\xef\xbb\xbf")
    for code, start in (("xml", _XML), ("html", _HTML), ("json", _JSON)):
        if start.match(text):
            raise ImportRefused(code)
    return "text"


def _contains(stream: IO[bytes], wanted: bytes) -> bool:
    """Whether the bytes stand anywhere in a file: Excel writes the list of an OLE file's parts where it likes."""
    stream.seek(0)
    rest = b""
    while chunk := stream.read(_CHUNK):
        if wanted in rest + chunk:
            return True
        rest = chunk[-len(wanted) :]
    return False


def check_workbook(path: Path, beat: Callable[[], None]) -> None:
    """Refuse what is no plain XLSX or would unpack too far. Every part is really unpacked, in pieces, to be counted:
    sizes a ZIP claims for itself can lie. `beat` is called after each part."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check_names(archive)
            _check_sizes(archive, beat)
    except BROKEN as error:
        raise ImportRefused("broken") from error


def _check_names(archive: zipfile.ZipFile) -> None:
    listed = [info.filename for info in archive.infolist()]
    names = set(listed)
    if any(_points_outside(name) for name in listed):
        raise ImportRefused("odd_names")
    if "mimetype" in names:
        kind = archive.open("mimetype").read(200)
        raise ImportRefused("ods" if b"opendocument.spreadsheet" in kind else "other_zip")
    if "[Content_Types].xml" not in names:
        raise ImportRefused("other_zip")
    if any(info.flag_bits & 0x1 for info in archive.infolist()):
        raise ImportRefused("encrypted")
    if "xl/workbook.bin" in names:
        raise ImportRefused("xlsb")
    if any(name.lower().endswith("vbaproject.bin") or name.startswith("xl/macrosheets/") for name in names):
        raise ImportRefused("macros")
    if "xl/workbook.xml" not in names:
        raise ImportRefused("other_zip")
    if len(names) < len(listed):
        raise ImportRefused("broken")  # two parts of one name: readers differ in which they take


def _points_outside(name: str) -> bool:
    """Whether a name would lie outside of the folder it is unpacked to. Nothing is unpacked here; an archive that tries
    is no spreadsheet."""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in name.split("/", maxsplit=1)[0]


def _check_sizes(archive: zipfile.ZipFile, beat: Callable[[], None]) -> None:
    limit = settings.IMPORT_MAX_UNPACKED_BYTES
    parts = archive.infolist()
    total = 0
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > limit:
        raise ImportRefused("bomb", limit=limit // 1024**2)
    for part in parts:
        claimed = part.file_size
        part.file_size = limit + 1
        size = 0
        is_xml = part.filename.endswith((".xml", ".rels"))
        rest = b""
        with archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                total += len(chunk)
                if total > limit or (size > RATIO_FROM_BYTES and size > MAX_RATIO * max(1, part.compress_size)):
                    raise ImportRefused("bomb", limit=limit // 1024**2)
                if is_xml:
                    _check_xml(rest, chunk)
                    rest = chunk[-16:]
        if size != claimed:
            raise ImportRefused("broken")
        if is_xml and size > MAX_WHOLE_BYTES and not part.filename.lower().startswith(_STREAMED):
            raise ImportRefused("bomb", limit=MAX_WHOLE_BYTES // 1024**2)
        part.file_size = claimed
        beat()


def _check_xml(before: bytes, chunk: bytes) -> None:
    """Refuse a piece of XML with a DTD, in another encoding than UTF-8 (where one could hide), or of one giant text;
    `before` is the end of the piece before it."""
    text = before + chunk
    if any(mark in text for mark in _DTD) or (not before and chunk.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00"))):
        raise ImportRefused("xml_entities")
    if len(chunk) == _CHUNK and b"<" not in chunk:
        raise ImportRefused("cell_too_long", row="?", limit=settings.IMPORT_MAX_CELL_CHARS)
