"""Photos and archives of them, made for the tests."""

import zipfile
from io import BytesIO
from pathlib import Path

from PIL import Image

from economy.models import BusinessImport

HEADER = ["Nama Usaha", "Kecamatan", "No HP", "Produk", "NIB", "Foto"]


def jpeg(colour: str = "firebrick", size: tuple[int, int] = (64, 48), exif: Image.Exif | None = None) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG", exif=exif or Image.Exif())
    return out.getvalue()


def archive(files: dict[str, bytes] | list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> BytesIO:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in files.items() if isinstance(files, dict) else files:
            info = zipfile.ZipInfo(name)
            info.filename = name
            info.compress_type = method
            made.writestr(info, data)
    out.seek(0)
    return out


def locked(data: BytesIO, which: str) -> BytesIO:
    """The archive with the mark of encryption on one member, as its two headers carry it."""
    raw = bytearray(data.getvalue())
    for signature, flags, name in ((b"PK\x03\x04", 6, 30), (b"PK\x01\x02", 8, 46)):
        at = raw.find(signature)
        while at >= 0:
            if raw[at + name : at + name + len(which)] == which.encode():
                raw[at + flags] |= 1
            at = raw.find(signature, at + 4)
    return BytesIO(bytes(raw))


def row(name: str, phone: str = "", products: str = "", nib: str = "", photo: str = "") -> list[str]:
    return [name, "Ciruas", phone, products, nib, photo]


def stored_files(media: Path) -> set[str]:
    return {path.name for path in media.rglob("*.webp")}


def refusals(job: BusinessImport) -> dict[str, str]:
    return {each["name"]: each["code"] for each in job.photo_report["refused"]}
