"""A ZIP of photos beside the sheet: which photo is whose, attaching it once, and taking it back."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from accounts.models import User
from economy.domain import imports, product_photos
from economy.domain.businesses import create_business
from economy.domain.imports.photos import photo_attach
from economy.domain.products import ProductInput
from economy.enums import ImportState
from economy.models import Business, BusinessImport, ImportedPhoto, Product

from .archives import archive, jpeg, refusals, row, stored_files
from .conftest import Whole

pytestmark = pytest.mark.usefixtures("regions", "categories")


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


def test_a_broken_archive_ends_nothing(whole: Whole) -> None:
    job = whole([row("Gerabah Contoh", photo="a")], BytesIO(b"bukan arsip"))
    assert job.counts == {"created": 1}
    assert job.photo_report["problem"] == "photos_not_zip"
