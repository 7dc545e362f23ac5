"""The ZIP of photos beside a spreadsheet: what may be in it, found by name and read one picture at a time.

Nothing is ever unpacked to the disk, and no name in the archive is ever used as a path. A file that is refused, with
the code of `photo_words`, does not stop the others.
"""

import contextlib
import re
import struct
import unicodedata
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath
from types import TracebackType
from typing import IO, Self

from django.conf import settings
from PIL import Image

from accounts.domain.phones import PhoneError, to_e164
from economy.domain.imports.reasons import ImportRefused
from economy.domain.photos import FORMATS, MAX_BYTES, PhotoError, store_photo

MAX_RATIO = 100
RATIO_FROM_BYTES = 1024 * 1024
"""Pictures are compressed already; one that shrinks to a hundredth in a ZIP is none."""
MAX_UNDRAFTED_PIXELS = 20_000_000
"""A JPEG is decoded at a fraction of its size; other pictures are decoded whole, at four bytes a pixel."""
NAME_LENGTH = 255
_DIRECTORY_ENTRY = 400
_END, _END64 = b"PK\x05\x06", b"PK\x06\x07"
_END_LENGTH = 22
_ARCHIVES = frozenset({".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"})
_ARCHIVE_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_PICTURES = frozenset({".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp"})
_NAMED = re.compile(r"\.(?:jpe?g|jpe|jfif|png|webp|heic|heif|gif|bmp|tiff?)$", re.IGNORECASE)
_LITTER = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_NOT_WORD = re.compile(r"[\W_]+")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class PhotoRefused(Exception):
    """One file of the archive is not taken; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def check_archive(file: IO[bytes]) -> None:
    """Refuse an upload that is no ZIP, too large, of too many files, or locked as a whole; leaves the file at its
    start. Only its table of contents is read."""
    with PhotoArchive(file) as archive:
        locked = archive.is_locked
    file.seek(0)
    if locked:
        raise ImportRefused("photos_encrypted")


def key_of(text: str) -> str:
    """What is compared of a photo's name: the last part of a path without its extension, in lower case, without
    blanks and signs."""
    name = PurePosixPath(text.strip().replace("\\", "/")).name
    plain = unicodedata.normalize("NFKC", _NAMED.sub("", name)).casefold()
    return _NOT_WORD.sub("", plain)[:NAME_LENGTH]


class PhotoArchive:
    """The pictures of an archive by their names. `refused` lists what its table of contents alone disqualifies, as
    (name, code). Raises `ImportRefused` when the file as a whole is not taken."""

    def __init__(self, file: IO[bytes]) -> None:
        _check_size(file)
        try:
            self._zip = zipfile.ZipFile(file)
        except _BROKEN as error:
            raise ImportRefused("photos_not_zip") from error
        self.refused: list[tuple[str, str]] = []
        self._infos: dict[str, zipfile.ZipInfo] = {}
        self._known: set[str] = set()
        self._by_phone: dict[str, str] = {}
        files = [info for info in self._zip.infolist() if not info.is_dir() and not _is_litter(info.filename)]
        if len(files) > settings.IMPORT_MAX_PHOTOS:
            raise ImportRefused("photos_too_many", limit=settings.IMPORT_MAX_PHOTOS)
        self.is_locked = bool(files) and all(info.flag_bits & 0x1 for info in files)
        for info in files:
            self._enter(info)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def by_key(self) -> list[tuple[str, str]]:
        """The pictures that may be read, as (key, name for people)."""
        return [(key, shown(info.filename)) for key, info in self._infos.items()]

    def named(self, text: str) -> str | None:
        """The key of the picture of this name, in any spelling; None when there is none."""
        key = key_of(text)
        return key if key in self._infos else None

    def mentions(self, text: str) -> bool:
        """Whether the archive has a file of this name, be it one that is refused."""
        return key_of(text) in self._known

    def of_phone(self, number: str) -> str | None:
        """The key of the picture whose name is this number (E.164)."""
        return self._by_phone.get(number)

    def name(self, key: str) -> str:
        """The name of the picture with this key, for people."""
        return shown(self._infos[key].filename)

    def has(self, key: str) -> bool:
        """Whether a picture with this key may be read."""
        return key in self._infos

    def store(self, key: str) -> str:
        """Clean the picture and keep it; returns its name in the media storage. Raises `PhotoRefused`."""
        try:
            with self._zip.open(self._infos[key]) as stream:
                data = stream.read(MAX_BYTES + 1)
        except _BROKEN as error:
            raise PhotoRefused("broken") from error
        if data.startswith(_ARCHIVE_STARTS):
            raise PhotoRefused("archive")
        _check_pixels(data)
        try:
            return store_photo(BytesIO(data))
        except PhotoError as error:
            raise PhotoRefused(error.code) from error

    def _enter(self, info: zipfile.ZipInfo) -> None:
        key = key_of(info.filename)
        code = _fault(info) or ("twice" if key in self._infos else "")
        self._known.add(key)
        if code:
            self.refused.append((shown(info.filename), code))
            return
        self._infos[key] = info
        if key.isdigit() and 8 <= len(key) <= 15:
            with contextlib.suppress(PhoneError):
                self._by_phone.setdefault(to_e164(key), key)


def shown(name: str) -> str:
    """A name from the archive as it may be stored and shown: printable and of bounded length."""
    return "".join(ch if ch.isprintable() else "�" for ch in name)[:NAME_LENGTH]


def _check_size(file: IO[bytes]) -> None:
    """Look at the end of the file, where a ZIP tells how long its table of contents is, before that is read whole."""
    size = file.seek(0, 2)
    limit = settings.IMPORT_MAX_PHOTOS_BYTES
    if size > limit:
        raise ImportRefused("photos_too_large", size=-(-size // 1024**2), limit=limit // 1024**2)
    file.seek(max(0, size - 65535 - 2 * _END_LENGTH))
    tail = file.read()
    file.seek(0)
    bare = len(tail) - _END_LENGTH
    at = bare if tail[bare : bare + 4] == _END and tail.endswith(b"\0\0") else tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_LENGTH or tail[max(0, at - 20) : at].startswith(_END64):
        raise ImportRefused("photos_not_zip")
    entries, length = struct.unpack_from("<HI", tail, at + 10)
    if entries > 2 * settings.IMPORT_MAX_PHOTOS or length > 2 * settings.IMPORT_MAX_PHOTOS * _DIRECTORY_ENTRY:
        raise ImportRefused("photos_too_many", limit=settings.IMPORT_MAX_PHOTOS)


def _is_litter(name: str) -> bool:
    """Whether a file was put there by an operating system."""
    path = PurePosixPath(name)
    return path.parts[:1] == ("__MACOSX",) or path.name.startswith("._") or path.name.casefold() in _LITTER


def _fault(info: zipfile.ZipInfo) -> str:
    """Why the table of contents alone disqualifies a file; empty when it may be tried."""
    name = info.orig_filename
    path = PurePosixPath(name)
    suffix = path.suffix.lower()
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name:
        return "path"
    if info.flag_bits & 0x1:
        return "encrypted"
    if suffix in _ARCHIVES:
        return "archive"
    if suffix not in _PICTURES or (info.external_attr >> 28) == 0xA:
        return "not_a_picture"
    if info.file_size > RATIO_FROM_BYTES and info.file_size > MAX_RATIO * max(1, info.compress_size):
        return "bomb"
    if info.file_size > MAX_BYTES:
        return "too_large"
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "broken"
    return ""


def _check_pixels(data: bytes) -> None:
    """Refuse a picture by what its header says of its size, before any of it is decoded."""
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as image:
            many = image.format != "JPEG" and image.width * image.height > MAX_UNDRAFTED_PIXELS
    except Image.DecompressionBombError as error:
        raise PhotoRefused("too_many_pixels") from error
    except Exception as error:  # whatever a decoder makes of bytes that are no picture
        raise PhotoRefused("not_a_picture") from error
    if many:
        raise PhotoRefused("too_many_pixels")
