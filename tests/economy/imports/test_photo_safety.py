"""What an archive of photos may hold: each file is judged alone, nothing is unpacked, memory stays bounded."""

import os
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import psutil
import pytest
from django.core.files.storage import default_storage
from PIL import Image
from pytest_django import Settings

from economy.domain import imports
from economy.domain.imports.photos.photo_words import PHOTO_PROBLEMS, photo_sentence
from economy.domain.imports.photos.photo_zip import PhotoArchive, PhotoRefused, check_archive, key_of
from economy.models import Product

from .archives import archive, jpeg, locked, refusals, row, stored_files
from .conftest import Whole

pytestmark = pytest.mark.usefixtures("regions", "categories")


def test_what_is_no_proper_photo_is_refused_one_by_one(whole: Whole, own_media: Path) -> None:
    pixels = BytesIO()
    Image.new("L", (9000, 9000)).save(pixels, "PNG")
    giant = bytearray(jpeg())
    at = giant.find(b"\xff\xc0")
    giant[at + 5 : at + 9] = struct.pack(">HH", 60000, 60000)
    inner = archive({"a.jpg": jpeg()}).getvalue()
    files = [
        ("baik.jpg", jpeg()),
        ("teks.jpg", b"<html>bukan foto</html>"),
        ("skrip.svg", b"<svg/>"),
        ("piksel.png", pixels.getvalue()),
        ("raksasa.jpg", bytes(giant)),
        ("nol.jpg", b"\0" * 6_000_000),
        ("besar.jpg", jpeg() + os.urandom(9_000_000)),
        ("dalam.zip", inner),
        ("samaran.jpg", inner),
        ("../luar.jpg", jpeg()),
        ("/mutlak.jpg", jpeg()),
        ("C:\\windows\\drive.jpg", jpeg()),
        ("..\\balik.jpg", jpeg()),
        ("lain/baik.JPEG", jpeg("green")),
        ("kunci.jpg", jpeg()),
        ("potong.jpg", jpeg(size=(640, 480))[:2000]),
        ("terakhir.jpg", jpeg("blue")),
    ]
    rows = [row(f"Usaha {key_of(name)} ke-{at}", photo=name) for at, (name, _data) in enumerate(files)]
    job = whole(rows, locked(archive(files), "kunci.jpg"))
    assert refusals(job) == {
        "teks.jpg": "not_a_picture",
        "skrip.svg": "not_a_picture",
        "piksel.png": "too_many_pixels",
        "raksasa.jpg": "too_many_pixels",
        "nol.jpg": "bomb",
        "besar.jpg": "too_large",
        "dalam.zip": "archive",
        "samaran.jpg": "archive",
        "../luar.jpg": "path",
        "/mutlak.jpg": "path",
        "C:\\windows\\drive.jpg": "path",
        "..\\balik.jpg": "path",
        "lain/baik.JPEG": "twice",
        "kunci.jpg": "encrypted",
        "potong.jpg": "not_a_picture",
    }
    assert job.photo_report["matched"] == 2
    assert job.photo_report["refused_count"] == 15
    assert set(refusals(job).values()) <= PHOTO_PROBLEMS.keys()
    assert all(photo_sentence(code) for code in PHOTO_PROBLEMS)
    outside = own_media.parent
    assert not [path for path in outside.rglob("*") if path.name in ("luar.jpg", "balik.jpg", "drive.jpg")]
    assert len(stored_files(own_media)) == 6


def test_a_size_that_lies_is_found_out(db: None) -> None:
    """A member that claims to be small but unpacks to more is cut off at its claim and fails its checksum."""
    data = b"\0" * 5_000_000
    raw = bytearray(archive({"bohong.jpg": data}).getvalue())
    for signature, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = raw.find(signature)
        struct.pack_into("<I", raw, start + at, 1000)
    with PhotoArchive(BytesIO(bytes(raw))) as found, pytest.raises(PhotoRefused) as refused:
        found.store("bohong")
    assert refused.value.code == "broken"
    assert zlib.crc32(data[:1000]) != zlib.crc32(data)


def test_the_place_of_a_picture_is_forgotten(whole: Whole) -> None:
    exif = Image.Exif()
    exif[0x8825] = {1: "S", 2: (6.0, 7.0, 8.0), 3: "E", 4: (106.0, 9.0, 1.0)}
    data = jpeg(exif=exif)
    assert Image.open(BytesIO(data)).getexif().get_ifd(0x8825)
    whole([row("Gerabah Contoh", photo="a")], archive({"a.jpg": data}))
    photo = Product.objects.get().photo.name or ""
    for name in (photo, photo.replace(".webp", "-320.webp"), photo.replace(".webp", "-960.webp")):
        with default_storage.open(name) as stored:
            picture = Image.open(BytesIO(stored.read()))
            assert not picture.getexif()
            assert not {"exif", "xmp"} & picture.info.keys()


def test_memory_stays_bounded_with_many_photos(whole: Whole, monkeypatch: pytest.MonkeyPatch) -> None:
    count, padding = 300, os.urandom(400_000)
    data = archive([(f"f{n}.jpg", jpeg() + padding) for n in range(count)], zipfile.ZIP_STORED)
    process = psutil.Process()
    seen: list[int] = []
    real = PhotoArchive.store

    def watched(self: PhotoArchive, key: str) -> str:
        seen.append(process.memory_info().rss)
        return real(self, key)

    monkeypatch.setattr(PhotoArchive, "store", watched)
    job = whole([row(f"Usaha Nomor {n}", photo=f"f{n}") for n in range(count)], data)
    assert job.photo_report["matched"] == count
    assert max(seen) - seen[0] < 60 * 1024 * 1024


def test_the_upload_is_checked_before_it_is_kept(settings: Settings) -> None:
    good = archive({"a.jpg": jpeg()})
    check_archive(good)
    assert good.tell() == 0
    check_archive(locked(archive({"a.jpg": jpeg(), "b.jpg": jpeg()}), "a.jpg"))
    for bad in (BytesIO(b""), BytesIO(b"Rar!xxxx"), BytesIO(jpeg()), BytesIO(good.getvalue()[:40])):
        assert refusal(bad) == "photos_not_zip"
    assert refusal(locked(good, "a.jpg")) == "photos_encrypted"
    settings.IMPORT_MAX_PHOTOS = 2
    assert refusal(archive({f"{n}.jpg": b"" for n in range(3)})) == "photos_too_many"
    assert refusal(archive({f"{n}/": b"" for n in range(50)})) == "photos_too_many"
    settings.IMPORT_MAX_PHOTOS_BYTES = 100
    assert refusal(good) == "photos_too_large"


def refusal(file: BytesIO) -> str:
    with pytest.raises(imports.ImportRefused) as refused:
        check_archive(file)
    assert str(refused.value)
    return refused.value.code
