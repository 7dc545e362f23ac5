"""An owner registers, sees where the business stands, and corrects it: through the pages, as a browser would."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from economy.domain import registration
from economy.enums import State, Step
from economy.models import Business, Category, Product
from regions.models import Village

from .conftest import mine, photo

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("category_by_slug")]

URL = "/id/umkm/daftar/"


def test_whoever_is_not_signed_in_joins_first_and_comes_back(client: Client) -> None:
    response = client.get(URL)
    assert response.status_code == 302
    assert response["Location"] == f"{reverse('account_signup')}?next={URL}"
    assert client.get(reverse("economy:my_businesses"))["Location"].startswith(reverse("account_login"))


def test_the_empty_form_knows_the_persons_number(
    owner_client: Client, village: Village, other_village: Village
) -> None:
    html = owner_client.get(URL).content.decode()
    assert 'value="0812-0000-0001"' in html
    assert '<optgroup label="Anyar">' in html
    assert '<optgroup label="Ciruas">' in html


def test_registering(owner_client: Client, owner: User, answers: dict[str, Any], village: Village) -> None:
    response = owner_client.post(URL, {**answers, "products-0-photo": photo()}, follow=True)
    business = Business.objects.get()
    assert response.redirect_chain == [(mine(business), 302)]
    assert business.state == State.SUBMITTED
    assert business.owner == owner
    assert (business.village, business.district) == (village, village.district)
    assert (business.phone, business.whatsapp) == ("+6281200000001", "+6281200000001")
    assert business.home_based
    assert business.description == "keripik singkong"
    assert business.category is not None
    assert "keripik" in business.category.keywords or "keripik" in business.category.name_id.lower()
    assert business.opening_hours == {"mon": [["08:00", "17:00"]], "sat": [["08:00", "17:00"]]}
    product = business.products.get()
    assert (product.name, product.price, product.unit) == ("Keripik pedas", 15000, "bungkus")
    assert str(product.photo.name).endswith(".webp")
    assert registration.has_consented(business)
    html = response.content.decode()
    assert "Terima kasih" in html
    assert "Menunggu diperiksa" in html
    assert "Petugas UMKM sedang memeriksa" in html
    assert '<form class="form"' not in html


def test_pressing_twice_makes_one_business(owner_client: Client, answers: dict[str, Any]) -> None:
    owner_client.post(URL, answers)
    again = owner_client.post(URL, answers, follow=True)
    business = Business.objects.get()
    assert again.redirect_chain == [(mine(business), 302)]
    assert "sudah Anda daftarkan" in again.content.decode()
    assert list(business.events.values_list("step", flat=True)) == [Step.SUBMITTED, Step.CREATED]
    assert business.products.count() == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "Tulis nama usaha Anda."),
        ({"phone": "0812"}, "belum lengkap atau salah"),
        ({"village": ""}, "Pilih desa atau kelurahan tempat usaha Anda."),
        ({"village": "36.04.99.9999"}, "Desa atau kelurahan"),
        ({"offer": "sesuatu xyz", "name": "Xyz"}, "belum mengenali jenis usahanya"),
        ({"place": "premises"}, "Tulis alamat tempat usaha"),
        ({"opens": ""}, "Isi jam buka dan jam tutup"),
        ({"open_days": []}, "Pilih hari bukanya"),
        ({"products-0-price": "murah"}, "Tulis harga dengan angka"),
        ({"products-0-name": "", "products-0-price": ""}, "paling sedikit satu produk"),
        ({"consent": ""}, "Centang persetujuan"),
        ({"products-TOTAL_FORMS": ""}, "Daftar produk tidak terbaca"),
    ],
)
def test_a_mistake_gets_a_sentence_and_nothing_typed_is_lost(
    owner_client: Client, answers: dict[str, Any], wrong: dict[str, Any], said: str
) -> None:
    response = owner_client.post(URL, answers | {"description": "Sejak 2009, resep ibu."} | wrong)
    html = response.content.decode()
    assert response.status_code == 200
    assert said in html
    assert 'role="alert"' in html
    typed = {"name": "Keripik Bu Contoh", "phone": "0812-0000-0001", "products-0-name": "Keripik pedas"}
    for name, value in (typed | {"description": "Sejak 2009, resep ibu."}).items():
        if name not in wrong and "products-TOTAL_FORMS" not in wrong:
            assert value in html
    assert not Business.objects.exists()


def test_a_desa_of_another_kecamatan_is_explained(
    owner_client: Client, answers: dict[str, Any], other_village: Village
) -> None:
    response = owner_client.post(URL, answers | {"district": other_village.district_id})
    assert "Bandulu ada di Kecamatan Anyar, bukan Ciruas" in response.content.decode()


def test_a_photo_is_not_lost_by_a_mistake_elsewhere(owner_client: Client, answers: dict[str, Any]) -> None:
    response = owner_client.post(URL, answers | {"phone": "0812", "products-0-photo": photo()})
    row = response.context["products"].forms[0]
    assert row.photo_url in response.content.decode()
    owner_client.post(URL, answers | {"products-0-kept_photo": row.photo_token})
    assert Product.objects.get().photo.name == row.photo_name


@pytest.mark.parametrize(
    "upload",
    [
        SimpleUploadedFile("foto.jpg", b"<svg onload='alert(1)'/>", content_type="image/jpeg"),
        SimpleUploadedFile("foto.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", content_type="image/svg+xml"),
        SimpleUploadedFile("foto.html", b"<script>alert(1)</script>", content_type="text/html"),
        SimpleUploadedFile("../../foto.jpg", b"\xff\xd8\xff" + b"\0" * 100, content_type="image/jpeg"),
        SimpleUploadedFile("besar.jpg", b"\0" * (8 * 1024 * 1024 + 1), content_type="image/jpeg"),
    ],
    ids=lambda upload: upload.name,
)
def test_what_is_no_photo_gets_a_sentence(
    owner_client: Client, answers: dict[str, Any], upload: SimpleUploadedFile, own_media: Path
) -> None:
    upload.seek(0)
    response = owner_client.post(URL, answers | {"products-0-photo": upload})
    html = response.content.decode()
    assert response.status_code == 200
    assert "bukan foto yang dapat kami baca" in html or "lebih besar dari 8 MB" in html
    assert not Business.objects.exists()
    assert not list(own_media.rglob("*.*"))


def test_a_draft_needs_a_name_only(owner_client: Client, owner: User) -> None:
    draft = {"name": "Rencana Contoh", "place": "home", "action": "draft"}
    rows = {"products-TOTAL_FORMS": "0", "products-INITIAL_FORMS": "0"}
    owner_client.post(URL, draft | rows)
    business = Business.objects.get()
    assert business.state == State.DRAFT
    assert not registration.has_consented(business)
    html = owner_client.get(mine(business)).content.decode()
    assert "Belum dikirim" in html
    assert 'name="consent"' in html
    assert "Rencana Contoh" in owner_client.get(reverse("economy:my_businesses")).content.decode()


def test_a_form_filled_in_again_goes_into_the_draft(owner_client: Client, owner: User, answers: dict[str, Any]) -> None:
    """Somebody keeps a draft, steps back in the browser, fills in the rest and hands it in."""
    owner_client.post(URL, answers | {"action": "draft", "consent": "", "phone": ""})
    response = owner_client.post(URL, answers, follow=True)
    business = Business.objects.get()
    assert (business.state, business.phone) == (State.SUBMITTED, "+6281200000001")
    assert registration.has_consented(business)
    assert "menunggu diperiksa petugas" in response.content.decode()


@pytest.mark.parametrize("total", ["9" * 5000, "-1", "٣", ""])
def test_a_strange_number_of_rows_gets_a_page(owner_client: Client, answers: dict[str, Any], total: str) -> None:
    response = owner_client.post(URL, answers | {"action": "add_product", "products-TOTAL_FORMS": total})
    assert response.status_code == 200


def test_one_more_product_row_without_scripts(owner_client: Client, answers: dict[str, Any]) -> None:
    response = owner_client.post(URL, answers | {"action": "add_product", "phone": "", "products-0-photo": photo()})
    html = response.content.decode()
    assert response.status_code == 200
    assert 'name="products-2-name"' in html
    assert "Keripik pedas" in html
    assert response.context["products"].forms[0].photo_url in html
    assert 'role="alert"' not in html.split("<main", 1)[1].split("</main>", 1)[0]
    assert not Business.objects.exists()


def test_the_fragments_for_htmx(client: Client, village: Village, other_village: Village) -> None:
    options = client.get(reverse("economy:villages"), {"district": village.district_id}).content.decode()
    assert "Bandulu" in options
    assert "Bumijaya" not in options
    assert "Bandulu" not in client.get(reverse("economy:villages"), {"district": "\0"}).content.decode()
    guessed = client.get(reverse("economy:guessed_category"), {"offer": "warung bakso"}).content.decode()
    wanted = Category.objects.get(slug="warung-makan").pk
    assert f'value="{wanted}" selected' in guessed
    assert "selected" not in client.get(reverse("economy:guessed_category"), {"offer": "\0"}).content.decode()
