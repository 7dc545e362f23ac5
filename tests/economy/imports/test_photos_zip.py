"""A ZIP of photos beside the sheet: which photo is whose, what is refused one by one, and taking it back."""

import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import psutil
import pytest
from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image
from pytest_django import Settings

from accounts.models import User
from economy.domain import imports, product_photos
from economy.domain.businesses import ProductInput, create_business
from economy.domain.imports import photo_attach
from economy.domain.imports.photo_words import PHOTO_PROBLEMS, photo_sentence
from economy.domain.imports.photo_zip import PhotoArchive, PhotoRefused, check_archive, key_of
from economy.enums import ImportState
from economy.models import Business, BusinessImport, ImportedPhoto, Product

from .conftest import MakeSheet

pytestmark = pytest.mark.usefixtures("regions", "categories")
HEADER = ["Nama Usaha", "Kecamatan", "No HP", "Produk", "NIB", "Foto"]
Whole = Callable[..., BusinessImport]


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


@pytest.fixture
def prepare(make_csv: MakeSheet) -> Whole:
    """Brings a sheet with photos as far as the agreed preview."""

    def make(rows: list[list[str]], photos: BytesIO) -> BusinessImport:
        path: Path = make_csv([HEADER, *rows])
        with path.open("rb") as stream:
            job = imports.create_import(
                file=File(stream),
                original_name=path.name,
                uploader=None,
                publish=True,
                photos=ContentFile(photos.getvalue(), name="foto.zip"),
            )
        job = imports.work(pk=job.pk)
        imports.choose_columns(pk=job.pk, columns={int(at): key for at, key in job.columns.items()})
        job = imports.work(pk=job.pk)
        assert job.state == ImportState.PREVIEWED
        return job

    return make


@pytest.fixture
def whole(prepare: Whole) -> Whole:
    """Imports a sheet with photos."""

    def make(rows: list[list[str]], photos: BytesIO) -> BusinessImport:
        job = prepare(rows, photos)
        imports.commit_import(pk=job.pk, actor=None)
        job = imports.work(pk=job.pk)
        assert job.state == ImportState.DONE
        return job

    return make


def row(name: str, phone: str = "", products: str = "", nib: str = "", photo: str = "") -> list[str]:
    return [name, "Ciruas", phone, products, nib, photo]


def stored_files(media: Path) -> set[str]:
    return {path.name for path in media.rglob("*.webp")}


def refusals(job: BusinessImport) -> dict[str, str]:
    return {each["name"]: each["code"] for each in job.photo_report["refused"]}


def test_photos_find_their_rows(prepare: Whole) -> None:
    job = prepare(
        [
            row("Gerabah Contoh", photo="kendi; foto/GENTONG.jpg, hilang.jpg"),
            row("Kopi Contoh"),
            row("Warung Nib", nib="1234567890123"),
            row("Warung Telepon", phone="0812-0000-0009"),
            row("Tanpa Foto", phone="081200000010"),
        ],
        archive(
            {
                "a/Kendi.JPG": jpeg(),
                "gentong.png": jpeg(),
                "kopi_CONTOH.jpeg": jpeg(),
                "1234567890123.jpg": jpeg(),
                "081200000009.jpg": jpeg(),
                "siapa.jpg": jpeg(),
                "__MACOSX/._siapa.jpg": b"x",
            }
        ),
    )
    named = {found.name: found.photo_names for found in job.rows.all()}
    assert named == {
        "Gerabah Contoh": ["kendi", "gentong"],
        "Kopi Contoh": ["kopicontoh"],
        "Warung Nib": ["1234567890123"],
        "Warung Telepon": ["081200000009"],
        "Tanpa Foto": None,
    }
    (remark,) = [each for each in job.rows.get(name="Gerabah Contoh").reasons if each["code"] == "unknown_photo"]
    assert remark["values"] == {"value": "hilang.jpg"}
    assert job.reasons["unknown_photo"] == 1
    assert (job.photo_report["matched"], job.photo_report["unmatched"]) == (5, 1)
    assert job.photo_report["unmatched_names"] == ["siapa.jpg"]
    assert not Product.objects.exclude(photo="").exists()


def test_photos_go_to_products_and_leave_the_revision(
    whole: Whole, own_media: Path, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    colours = {"a.jpg": "red", "b.jpg": "green", "c.jpg": "blue", "d.jpg": "black"}
    with django_capture_on_commit_callbacks(execute=True):
        job = whole(
            [row("Gerabah Contoh", products="Kendi; Gentong", photo="a; b; c"), row("Kopi Contoh", photo="d")],
            archive({name: jpeg(colour) for name, colour in colours.items()}),
        )
    gerabah, kopi = Business.objects.order_by("pk")
    assert all(product.photo and product.photo_tone for product in gerabah.products.all())
    assert [product.name for product in gerabah.products.all()] == ["Kendi", "Gentong"]
    made = kopi.products.get()
    assert made.name == (kopi.category.name_id if kopi.category else kopi.name)
    assert (gerabah.revision, kopi.revision) == (1, 1)
    assert refusals(job) == {"c.jpg": "no_room"}
    assert job.photo_report["matched"] == 3
    assert len(stored_files(own_media)) == 9


def test_undo_takes_the_photos_and_their_files(
    whole: Whole, own_media: Path, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    known = create_business(
        actor=None, fields={"name": "Kopi Contoh", "phone": "+6281200000003"}, products=[ProductInput(name="Kopi")]
    )
    job = whole(
        [row("Gerabah Contoh", photo="a"), row("Kopi Contoh", phone="081200000003", photo="b")],
        archive({"a.jpg": jpeg("red"), "b.jpg": jpeg("green")}),
    )
    assert known.products.get().photo
    imports.undo_import(pk=job.pk, actor=None)
    with django_capture_on_commit_callbacks(execute=True):
        job = imports.work(pk=job.pk)
    assert job.state == ImportState.UNDONE
    assert list(Business.objects.all()) == [known]
    kept = known.products.get()
    assert (kept.name, kept.photo.name, kept.photo_tone) == ("Kopi", "", None)
    assert not stored_files(own_media)


def test_undo_leaves_what_a_person_has_made_of_it(whole: Whole) -> None:
    job = whole([row("Gerabah Contoh", photo="a")], archive({"a.jpg": jpeg()}))
    product = Product.objects.get()
    Product.objects.filter(pk=product.pk).update(photo="products/orang.webp")
    Business.objects.update(revision=2)
    imports.undo_import(pk=job.pk, actor=None)
    imports.work(pk=job.pk)
    assert Product.objects.get().photo.name == "products/orang.webp"


def test_listings_with_owner_or_photo_keep_their_own(whole: Whole, owner: User) -> None:
    create_business(
        actor=owner,
        owner=owner,
        fields={"name": "Milik Sendiri", "phone": "+6281200000003"},
        products=[ProductInput(name="Kopi")],
    )
    create_business(
        actor=None,
        fields={"name": "Sudah Berfoto", "phone": "+6281200000004"},
        products=[ProductInput(name="Teh", photo="products/lama.webp"), ProductInput(name="Susu")],
    )
    job = whole(
        [row("Milik Sendiri", phone="081200000003"), row("Sudah Berfoto", phone="081200000004")],
        archive({"milik sendiri.jpg": jpeg(), "sudah berfoto.jpg": jpeg()}),
    )
    assert refusals(job) == {"milik sendiri.jpg": "owned", "sudah berfoto.jpg": "has_photo"}
    assert list(Product.objects.exclude(photo="").values_list("name", "photo")) == [("Teh", "products/lama.webp")]


def test_a_name_of_two_listings_gives_no_photo_unless_a_column_says_so(whole: Whole) -> None:
    job = whole(
        [
            row("Warung Kembar", phone="081200000003"),
            row("Warung Kembar", phone="081300000004", nib="1234567890123"),
            row("Satu", photo="berdua"),
            row("Dua", photo="berdua"),
        ],
        archive({"warung kembar.jpg": jpeg(), "berdua.jpg": jpeg()}),
    )
    if job.counts["created"] == 4:
        assert refusals(job) == {"warung kembar.jpg": "ambiguous"}
    assert {p.business.name for p in Product.objects.exclude(photo="")} >= {"Satu", "Dua"}


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


def test_a_killed_worker_is_followed_without_doubling(
    prepare: Whole, monkeypatch: pytest.MonkeyPatch, own_media: Path
) -> None:
    colours = ("red", "green", "blue", "black", "white")
    job = prepare(
        [row(f"Usaha {colour}", photo=colour) for colour in colours],
        archive({f"{colour}.jpg": jpeg(colour) for colour in colours}),
    )
    imports.commit_import(pk=job.pk, actor=None)
    real = product_photos.give_photos
    calls = 0

    def dying(*args: Any) -> Any:
        nonlocal calls
        calls += 1
        given = real(*args)
        if calls == 3:
            raise KeyboardInterrupt
        return given

    monkeypatch.setattr(photo_attach, "give_photos", dying)
    with pytest.raises(KeyboardInterrupt):
        imports.work(pk=job.pk)
    job.refresh_from_db()
    assert (job.state, ImportedPhoto.objects.count(), Product.objects.count()) == (ImportState.APPLYING, 2, 2)
    BusinessImport.objects.filter(pk=job.pk).update(heartbeat=None)
    job = imports.work(pk=job.pk)
    assert job.state == ImportState.DONE
    assert Product.objects.count() == ImportedPhoto.objects.filter(code="").count() == 5
    assert job.photo_report["matched"] == 5
    assert len(stored_files(own_media)) == 15


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


def test_a_broken_archive_ends_nothing(whole: Whole) -> None:
    job = whole([row("Gerabah Contoh", photo="a")], BytesIO(b"bukan arsip"))
    assert job.counts == {"created": 1}
    assert job.photo_report["problem"] == "photos_not_zip"
