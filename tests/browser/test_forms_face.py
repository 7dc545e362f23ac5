"""Forms as people meet them: photos made small before they travel, answers kept, words that help."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from PIL import Image
from playwright.sync_api import Page, expect

from accounts.models import User
from economy.domain.businesses import create_business
from economy.models import Business
from regions.models import Village
from tests.fixtures.browser import AssertAccessible, OpenPage, page_width

from .conftest import SignIn

pytestmark = pytest.mark.usefixtures("people")
REGISTER = "/id/umkm/daftar/"
PHOTO = "#id_products-0-photo"


def picture(folder: Path, name: str, *, size: tuple[int, int] = (2400, 1600), colour: str = "sienna") -> Path:
    """A photo as a camera writes it: large, and with a record of where and with what it was taken."""
    camera = Image.Exif()
    camera[0x010F] = "KAMERA CONTOH"
    image = Image.effect_noise(size, 80).convert("RGB")
    image.paste(colour, (0, 0, size[0] // 2, size[1]))
    path = folder / name
    image.save(path, "JPEG", quality=90, exif=camera)
    return path


def chosen(page: Page, field: str) -> list[dict[str, Any]]:
    """What the file control would send: name, kind, size, width, height, and whether the camera's record is in it."""
    files: list[dict[str, Any]] = page.evaluate(
        """async (field) => Promise.all([...document.querySelector(field).files].map(async (file) => {
            const picture = await createImageBitmap(file);
            const text = new TextDecoder("latin1").decode(await file.arrayBuffer());
            return { name: file.name, type: file.type, size: file.size, width: picture.width, height: picture.height,
                     camera: text.includes("KAMERA") };
        }))""",
        field,
    )
    return files


def answer(page: Page, name: str = "Keripik Bu Siti") -> None:
    """The form's answers without the product."""
    page.get_by_label("Nama usaha").fill(name)
    page.locator("#id_category").select_option(label="Keripik dan camilan")
    page.locator("#id_village").select_option(index=1)
    page.locator("#id_consent").check()


@pytest.fixture
def owner(open_page: OpenPage, people: dict[str, User], sign_in: SignIn) -> Page:
    """An owner's phone, signed in."""
    page = open_page(width=360)
    sign_in(page, people["owner"].email or "")
    return page


def test_a_photo_is_small_before_it_travels(owner: Page, tmp_path: Path) -> None:
    large = picture(tmp_path, "Keripik singkong.jpg")
    owner.goto(REGISTER)
    owner.locator(PHOTO).set_input_files(large)
    expect(owner.locator(".photo-tile__state")).to_contain_text("siap dikirim")
    expect(owner.locator("#pengumuman")).to_contain_text("Keripik singkong.jpg: foto ke-1")
    [sent] = chosen(owner, PHOTO)
    assert (sent["width"], sent["height"]) == (1280, 853)
    assert sent["type"] == "image/webp"
    assert sent["name"] == "Keripik singkong.webp"
    assert sent["size"] < large.stat().st_size / 2
    assert not sent["camera"]

    owner.locator("#id_products-0-price").fill("lima belas ribu")
    answer(owner)
    owner.locator("#id_products-0-name").fill("Keripik pedas")
    with owner.expect_request(lambda request: request.method == "POST") as posted:
        owner.get_by_role("button", name="Ajukan untuk diperiksa").click()
    assert b"KAMERA" not in (posted.value.post_data_buffer or b"")
    expect(owner.locator(".errors-summary")).to_contain_text("Tulis harga dengan angka saja")
    expect(owner.locator(".photo-tile")).to_have_count(1)
    owner.locator("#id_products-0-price").fill("15.000")
    owner.get_by_role("button", name="Ajukan untuk diperiksa").click()
    expect(owner.locator("main")).to_contain_text("Petugas UMKM sedang memeriksa")
    with default_storage.open(str(Business.objects.get().products.get().photo)) as file:
        assert Image.open(file).size == (1280, 853)


def test_without_scripts_a_photo_is_a_plain_file(
    open_page: OpenPage, people: dict[str, User], sign_in: SignIn, tmp_path: Path
) -> None:
    page = open_page(width=360, javascript=False)
    sign_in(page, people["owner"].email or "")
    page.goto(REGISTER)
    answer(page)
    page.locator("#id_products-0-name").fill("Keripik pedas")
    page.locator(PHOTO).set_input_files(picture(tmp_path, "keripik.jpg", size=(800, 600)))
    page.get_by_role("button", name="Simpan sebagai draf").click()
    expect(page.locator("img[alt='Foto ke-1']")).to_be_visible()
    assert page_width(page) <= 360
    page.get_by_label("Tetap pakai foto ini").uncheck()
    page.get_by_role("button", name="Simpan sebagai draf").click()
    expect(page.locator("img[alt='Foto ke-1']")).to_have_count(0)
    assert not Business.objects.get().products.get().photo


def test_photos_are_ordered_and_removed_with_the_keyboard(
    page_360: Page, tmp_path: Path, assert_accessible: AssertAccessible
) -> None:
    page = page_360
    page.goto("/id/gaya/photo_field/")
    field, tiles = "#banyak_photos", page.locator("[data-photos]:has(#banyak_photos) .photo-tile")
    names = [f"{each}.jpg" for each in ("satu", "dua", "tiga", "empat")]
    page.locator(field).set_input_files([picture(tmp_path, each, size=(400, 300)) for each in names])
    expect(tiles).to_have_count(3)
    note = page.locator("[data-photos]:has(#banyak_photos) .photo-field__note")
    expect(note).to_have_text("empat.jpg tidak ditambahkan: paling banyak 3 foto.")
    assert [each["name"] for each in chosen(page, field)] == ["satu.webp", "dua.webp", "tiga.webp"]
    assert_accessible(page)
    assert page_width(page) <= 360

    later = page.get_by_role("button", name="Geser ke belakang: satu.jpg")
    later.focus()
    page.keyboard.press("Enter")
    expect(later).to_be_focused()
    expect(page.locator("#pengumuman")).to_have_text("satu.jpg sekarang foto ke-2.")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Geser ke depan: satu.jpg")).to_be_focused()
    assert [each["name"] for each in chosen(page, field)] == ["dua.webp", "tiga.webp", "satu.webp"]

    page.get_by_role("button", name="Hapus foto: tiga.jpg").press("Enter")
    expect(page.get_by_role("button", name="Hapus foto: satu.jpg")).to_be_focused()
    expect(page.locator("#pengumuman")).to_have_text("tiga.jpg dihapus. Tinggal 2 foto.")
    assert [each["name"] for each in chosen(page, field)] == ["dua.webp", "satu.webp"]


def test_what_is_no_photo_is_said_at_once(page_360: Page, tmp_path: Path) -> None:
    paper = tmp_path / "surat.pdf"
    paper.write_bytes(b"%PDF-1.4")
    broken = tmp_path / "rusak.jpg"
    broken.write_bytes(b"\xff\xd8\xff rusak")
    page_360.goto("/id/gaya/photo_field/")
    field = page_360.locator("[data-photos]:has(#contoh_photos)")
    field.locator("input[type=file]").set_input_files(paper)
    expect(field.locator(".photo-field__note")).to_have_text(
        "surat.pdf tidak ditambahkan: bukan foto JPG, PNG, atau WebP."
    )
    expect(field.locator(".photo-tile")).to_have_count(0)
    field.locator("input[type=file]").set_input_files(broken)
    expect(field.locator(".photo-tile__state")).to_contain_text("dikirim apa adanya")


def test_a_file_says_its_name_and_size(page_360: Page, tmp_path: Path, assert_accessible: AssertAccessible) -> None:
    large, small = tmp_path / "besar.pdf", tmp_path / "kecil.pdf"
    large.write_bytes(b"%PDF" + bytes(3 * 1024 * 1024))
    small.write_bytes(b"%PDF" + bytes(200 * 1024))
    page_360.goto("/id/gaya/file_field/")
    page_360.locator("#contoh_letter").set_input_files(small)
    files = page_360.locator("[data-file-field]:has(#contoh_letter) .file-field__files")
    expect(files).to_have_text("kecil.pdf200 KB")
    page_360.locator("#contoh_letter").set_input_files(large)
    expect(files).to_contain_text(re.compile(r"besar\.pdf terlalu besar: 3\sMB, paling besar 2\sMB"))
    assert_accessible(page_360)


def test_a_long_text_counts_its_letters(page_360: Page) -> None:
    page_360.goto("/id/gaya/form_field/")
    page_360.locator("#contoh_story").fill("x" * 100)
    expect(page_360.locator("#contoh_story_count")).to_have_text("100 dari 200 huruf")
    page_360.locator("#contoh_story").fill("x" * 190)
    expect(page_360.locator("#pengumuman")).to_have_text("Tinggal 10 huruf lagi.")


def expect_no_drafts(page: Page) -> None:
    """This browser keeps none, as soon as the page's scripts have run."""
    assert page.evaluate(  # not wait_for_function: its polling is `eval`, which the content policy refuses
        """async () => {
          const some = () => Object.keys(localStorage).some((key) => key.startsWith("draf:"));
          for (let turn = 0; turn < 50 && some(); turn++) await new Promise((done) => setTimeout(done, 100));
          return !some();
        }"""
    )


def test_a_draft_comes_back_after_a_reload_and_goes_when_it_is_sent(
    owner: Page, tmp_path: Path, assert_accessible: AssertAccessible
) -> None:
    owner.goto(REGISTER)
    line = owner.locator("[data-draft-line]")
    expect(line).to_be_hidden()
    answer(owner)
    owner.get_by_role("button", name="Tambah produk lain").click()
    expect(owner.locator("#id_products-1-name")).to_be_focused()
    owner.locator("#id_products-0-name").fill("Keripik pedas")
    owner.locator("#id_products-1-name").fill("Keripik manis")
    owner.get_by_label("Di toko, kios, atau tempat usaha sendiri").check()
    expect(line).to_contain_text("Draf tersimpan di perangkat ini")
    village = owner.locator("#id_village").input_value()

    owner.reload()
    expect(line).to_contain_text(re.compile(r"Draf dari .* WIB dipulihkan"))
    expect(owner.get_by_label("Nama usaha")).to_have_value("Keripik Bu Siti")
    expect(owner.locator("#id_products-1-name")).to_have_value("Keripik manis")
    expect(owner.locator("#id_village")).to_have_value(village)
    expect(owner.get_by_label("Di toko, kios, atau tempat usaha sendiri")).to_be_checked()
    expect(owner.locator("#id_consent")).not_to_be_checked()
    assert_accessible(owner)
    assert page_width(owner) <= 360

    owner.get_by_label("Di rumah").check()
    owner.locator("#id_products-1-photo").set_input_files(picture(tmp_path, "manis.jpg", size=(400, 300)))
    owner.locator("#id_consent").check()
    owner.locator("#id_products-0-price").fill("gratis")
    owner.get_by_role("button", name="Ajukan untuk diperiksa").click()
    expect(owner.locator(".errors-summary")).to_be_focused()
    expect(line).to_contain_text("Draf tersimpan di perangkat ini")
    owner.locator(".errors-summary a").first.click()
    expect(owner.locator("#id_products-0-price")).to_be_focused()
    owner.locator("#id_products-0-price").fill("5.000")
    owner.get_by_role("button", name="Ajukan untuk diperiksa").click()
    expect(owner.locator("main")).to_contain_text("Petugas UMKM sedang memeriksa")
    expect_no_drafts(owner)
    assert [bool(each.photo) for each in Business.objects.get().products.order_by("position")] == [False, True]


def test_a_draft_outlives_the_session_and_is_nobody_elses(
    owner: Page, people: dict[str, User], sign_in: SignIn
) -> None:
    owner.goto(REGISTER)
    answer(owner)
    owner.context.clear_cookies()
    owner.get_by_role("button", name="Ajukan untuk diperiksa").click()
    expect(owner.locator("h1")).not_to_have_text("Daftarkan usaha Anda")
    owner.context.clear_cookies()
    sign_in(owner, people["officer"].email or "")
    owner.goto(REGISTER)
    expect(owner.get_by_label("Nama usaha")).to_have_value("")
    owner.context.clear_cookies()
    sign_in(owner, people["owner"].email or "")
    owner.goto(REGISTER)
    expect(owner.get_by_label("Nama usaha")).to_have_value("Keripik Bu Siti")
    owner.get_by_role("button", name="Buang draf").click()
    expect(owner.get_by_label("Nama usaha")).to_have_value("")
    expect_no_drafts(owner)

    owner.get_by_label("Nama usaha").fill("Lain")
    expect(owner.locator("[data-draft-line]")).to_be_visible()
    owner.goto("/id/akun/logout/")
    owner.locator("main button[type=submit]").click()
    owner.wait_for_url(lambda address: "logout" not in address)
    expect_no_drafts(owner)


def test_an_old_draft_is_dropped_and_one_of_another_version_is_offered(owner: Page, people: dict[str, User]) -> None:
    place = Village.objects.select_related("district").first()
    assert place
    about = {"name": "Keripik Contoh", "village": place, "district": place.district, "phone": "+6281200009001"}
    business = create_business(actor=people["owner"], owner=people["owner"], fields=about)
    address = f"/id/umkm/saya/{business.pk}/"
    owner.goto(address)
    owner.get_by_label("Nama usaha").fill("Keripik Lain")
    expect(owner.locator("[data-draft-line]")).to_contain_text("Draf tersimpan")
    Business.objects.filter(pk=business.pk).update(updated_at="2026-01-01T00:00:00Z", name="Keripik Kantor")

    owner.reload()
    expect(owner.get_by_label("Nama usaha")).to_have_value("Keripik Kantor")
    expect(owner.locator("[data-draft-line]")).to_contain_text("sebelum data ini berubah")
    owner.get_by_role("button", name="Pulihkan draf").click()
    expect(owner.get_by_label("Nama usaha")).to_have_value("Keripik Lain")

    eight_days = 8 * 24 * 60 * 60 * 1000
    owner.evaluate(
        """(age) => { for (const key of Object.keys(localStorage)) { const draft = JSON.parse(localStorage[key]);
            localStorage[key] = JSON.stringify({ ...draft, at: draft.at - age }); } }""",
        eight_days,
    )
    owner.reload()
    expect(owner.locator("[data-draft-line]")).to_be_hidden()
    expect_no_drafts(owner)


def test_nobody_sends_a_form_twice(owner: Page) -> None:
    owner.goto(REGISTER)
    answer(owner)
    sent: list[str] = []
    owner.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    button = owner.get_by_role("button", name="Simpan sebagai draf")
    owner.evaluate("document.querySelector('[value=draft]').click(); document.querySelector('[value=draft]').click()")
    expect(owner.locator(".notice--ok")).to_be_visible()
    assert len(sent) == 1
    assert Business.objects.count() == 1
    expect(button).not_to_have_attribute("aria-busy", "true")
