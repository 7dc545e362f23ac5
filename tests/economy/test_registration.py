"""An owner registers, sees where the business stands, and corrects it: through the pages, as a browser would."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from accounts.models import User
from economy.domain import registration
from economy.domain.businesses import ProductInput, WrongState, hide_business, publish_business, return_business
from economy.domain.registration import CONSENT_NOTE, correct, register
from economy.enums import State, Step
from economy.models import Business, Category, Product
from regions.models import Village

from .conftest import MakeBusiness

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("category_by_slug")]

URL = "/id/umkm/daftar/"


def photo(name: str = "foto.jpg") -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (30, 20), "firebrick").save(out, "JPEG")
    return SimpleUploadedFile(name, out.getvalue(), content_type="image/jpeg")


@pytest.fixture
def answers(village: Village) -> dict[str, Any]:
    return {
        "name": "Keripik Bu Contoh",
        "offer": "keripik singkong",
        "village": village.code,
        "phone": "0812-0000-0001",
        "place": "home",
        "products-TOTAL_FORMS": "2",
        "products-INITIAL_FORMS": "0",
        "products-0-name": "Keripik pedas",
        "products-0-price": "15.000",
        "products-0-unit": "bungkus",
        "open_days": ["mon", "sat"],
        "opens": "08:00",
        "closes": "17:00",
        "consent": "on",
        "action": "submit",
    }


def mine(business: Business) -> str:
    return reverse("economy:my_business", args=[business.pk])


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


def test_one_more_product_row_without_scripts(owner_client: Client, answers: dict[str, Any]) -> None:
    response = owner_client.post(URL, answers | {"action": "add_product", "phone": "", "products-0-photo": photo()})
    html = response.content.decode()
    assert response.status_code == 200
    assert 'name="products-2-name"' in html
    assert "Keripik pedas" in html
    assert response.context["products"].forms[0].photo_url in html
    assert 'role="alert"' not in html
    assert not Business.objects.exists()


def test_returned_corrected_resubmitted_published(
    owner_client: Client, officer: User, client: Client, answers: dict[str, Any]
) -> None:
    owner_client.post(URL, answers)
    business = Business.objects.get()
    return_business(actor=officer, business=business, reason="Foto produk belum jelas.")
    html = owner_client.get(mine(business)).content.decode()
    assert "Perlu diperbaiki" in html
    assert "Foto produk belum jelas." in html
    assert "Budi Contoh" not in html
    assert "Ajukan lagi" in html
    assert 'name="consent"' not in html
    fixed = {key: value for key, value in answers.items() if key not in ("offer", "consent")}
    fixed |= {"category": business.category_id, "description": "Keripik singkong renyah."}
    owner_client.post(mine(business), fixed | {"products-0-photo": photo()})
    business.refresh_from_db()
    assert business.state == State.SUBMITTED
    publish_business(actor=officer, business=business)
    assert client.get(reverse("economy:business", args=[business.slug])).status_code == 200
    html = owner_client.get(mine(business)).content.decode()
    assert "sudah tayang" in html
    assert reverse("economy:business", args=[business.slug]) in html
    assert list(business.events.order_by("at", "id").values_list("step", flat=True)) == [
        Step.CREATED,
        Step.SUBMITTED,
        Step.RETURNED,
        Step.EDITED,
        Step.SUBMITTED,
        Step.PUBLISHED,
    ]


def test_of_a_published_business_the_checked_fields_stay(
    owner_client: Client, owner: User, make_business: MakeBusiness, answers: dict[str, Any], other_village: Village
) -> None:
    category = Category.objects.get(slug="warung-makan")
    business = make_business(owner=owner, published=True, category=category)
    changed = answers | {"name": "Nama Lain", "phone": "0812-0000-0099", "village": other_village.code}
    changed |= {"description": "Cerita baru.", "category": category.pk}
    response = owner_client.post(mine(business), changed)
    assert response.status_code == 302
    business.refresh_from_db()
    assert business.state == State.PUBLISHED
    assert (business.name, business.phone, business.village_id) == ("Keripik Contoh", "+6281200000001", "36.04.01.2001")
    assert business.description == "Cerita baru."
    assert business.products.get().name == "Keripik pedas"


def test_while_the_office_looks_nothing_changes(owner_client: Client, answers: dict[str, Any]) -> None:
    owner_client.post(URL, answers)
    business = Business.objects.get()
    response = owner_client.post(mine(business), answers | {"name": "Lain"}, follow=True)
    assert "baru saja berubah" in response.content.decode()
    business.refresh_from_db()
    assert business.name == "Keripik Bu Contoh"


def test_a_decision_in_the_same_moment_wins(owner: User, make_business: MakeBusiness) -> None:
    stale = make_business(owner=owner)
    publish_business(actor=None, business=stale)
    hide_business(actor=None, business=stale)
    with pytest.raises(WrongState):
        correct(owner=owner, business=stale, fields={"name": "Lain"}, products=[], consent=True, submit=True)
    stale.refresh_from_db()
    assert stale.name == "Keripik Contoh"


def test_complicated_hours_are_kept_unless_replaced(
    owner_client: Client, owner: User, make_business: MakeBusiness, answers: dict[str, Any]
) -> None:
    week = {"mon": [["08:00", "12:00"], ["13:00", "17:00"]]}
    business = make_business(owner=owner, opening_hours=week)
    assert 'name="keep_hours"' in owner_client.get(mine(business)).content.decode()
    draft = {key: value for key, value in answers.items() if key not in ("open_days", "opens", "closes")}
    owner_client.post(mine(business), draft | {"action": "draft", "keep_hours": "on"})
    business.refresh_from_db()
    assert business.opening_hours == week
    owner_client.post(mine(business), answers | {"action": "draft"})
    business.refresh_from_db()
    assert business.opening_hours["mon"] == [["08:00", "17:00"]]


def test_nobody_elses_business_can_be_reached(
    make_business: MakeBusiness, owner: User, other_owner: User, officer: User, answers: dict[str, Any]
) -> None:
    business = make_business(owner=owner)
    for person in (other_owner, officer):
        client = Client()
        client.force_login(person)
        assert client.get(mine(business)).status_code == 404
        assert client.post(mine(business), answers).status_code == 404
        assert business.name not in client.get(reverse("economy:my_businesses")).content.decode()
    with pytest.raises(PermissionError):
        correct(owner=other_owner, business=business, fields={}, products=[], consent=True, submit=False)
    business.refresh_from_db()
    assert business.state == State.DRAFT


def test_a_moved_business_forgets_its_old_point(
    owner_client: Client, owner: User, make_business: MakeBusiness, answers: dict[str, Any], other_village: Village
) -> None:
    business = make_business(owner=owner, latitude=-6.1, longitude=105.9)
    owner_client.post(mine(business), answers | {"village": other_village.code, "action": "draft"})
    business.refresh_from_db()
    assert (business.village, business.latitude, business.longitude) == (other_village, None, None)


def test_without_consent_nothing_is_handed_in(owner: User, make_business: MakeBusiness, village: Village) -> None:
    fields = {"name": "Contoh", "village": village, "district": village.district}
    with pytest.raises(ValueError, match="consent"):
        register(owner=owner, fields=fields, products=[], consent=False, submit=True)
    business = make_business(owner=owner)
    with pytest.raises(ValueError, match="consent"):
        correct(owner=owner, business=business, fields={}, products=[], consent=False, submit=True)
    correct(owner=owner, business=business, fields={}, products=[ProductInput("A")], consent=True, submit=True)
    assert business.events.filter(note=CONSENT_NOTE).count() == 1


def test_the_fragments_for_htmx(client: Client, village: Village, other_village: Village) -> None:
    options = client.get(reverse("economy:villages"), {"district": village.district_id}).content.decode()
    assert "Bandulu" in options
    assert "Bumijaya" not in options
    assert "Bandulu" not in client.get(reverse("economy:villages"), {"district": "\0"}).content.decode()
    guessed = client.get(reverse("economy:guessed_category"), {"offer": "warung bakso"}).content.decode()
    wanted = Category.objects.get(slug="warung-makan").pk
    assert f'value="{wanted}" selected' in guessed
    assert "selected" not in client.get(reverse("economy:guessed_category"), {"offer": "\0"}).content.decode()


def test_the_owners_list_reads_as_often_for_four_as_for_one(
    owner_client: Client, owner: User, make_business: MakeBusiness, django_assert_num_queries: Any
) -> None:
    url = reverse("economy:my_businesses")
    make_business(owner=owner)
    owner_client.get(url)
    with CaptureQueriesContext(connection) as for_one:
        owner_client.get(url)
    for number in range(3):
        make_business(owner=owner, name=f"Usaha {number}")
    with django_assert_num_queries(len(for_one)):
        assert owner_client.get(url).content.decode().count("/umkm/saya/") > 3


def test_the_owners_page_reads_as_often_for_four_products_as_for_one(
    owner_client: Client, owner: User, make_business: MakeBusiness, django_assert_num_queries: Any
) -> None:
    one = mine(make_business(owner=owner, products=(ProductInput("A"),)))
    four = mine(make_business(owner=owner, name="Lain", products=tuple(ProductInput(name) for name in "ABCD")))
    owner_client.get(one)
    with CaptureQueriesContext(connection) as for_one:
        owner_client.get(one)
    with django_assert_num_queries(len(for_one)):
        owner_client.get(four)
