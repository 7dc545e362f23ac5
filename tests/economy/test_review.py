"""The office: who may enter, what it sees, what it decides, and what happens when two decide at once."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from economy.domain import businesses
from economy.domain.category_edits import save_category
from economy.domain.review import all_businesses, look_alikes, matching
from economy.enums import State
from economy.models import Business, Category
from regions.models import Village

from .conftest import MakeBusiness, last_event

pytestmark = pytest.mark.django_db

INDEX = "/cms/pemeriksaan/"


@pytest.fixture
def waiting(make_business: MakeBusiness, owner: User) -> Business:
    business = make_business(owner=owner, name="Usaha Menunggu", owner_name="Nama Rahasia")
    return businesses.submit_business(actor=owner, business=business)


def detail(business: Business) -> str:
    return reverse("economy_review:detail", args=[business.pk])


def test_only_officers_enter(waiting: Business, owner_client: Client, client: Client, officer_client: Client) -> None:
    for url in (INDEX, detail(waiting), reverse("economy_review:all")):
        for outsider in (client, owner_client):
            assert outsider.get(url).status_code == 302
            assert outsider.post(url, {"action": "publish"}).status_code == 302
        assert officer_client.get(url).status_code == 200
    waiting.refresh_from_db()
    assert waiting.state == State.SUBMITTED


def test_an_editor_of_news_is_no_officer(waiting: Business) -> None:
    editor = User.objects.create_user(username="penulis", email="penulis@contoh.test")
    from django.contrib.auth.models import Permission

    editor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = Client()
    client.force_login(editor)
    assert client.post(detail(waiting), {"action": "publish"}).status_code == 302
    waiting.refresh_from_db()
    assert waiting.state == State.SUBMITTED
    assert "Pemeriksaan" not in client.get("/cms/").content.decode()


def test_the_queue_is_oldest_first_and_the_menu_counts(
    waiting: Business, make_business: MakeBusiness, officer_client: Client
) -> None:
    second = businesses.submit_business(actor=None, business=make_business(name="Usaha Kedua"))
    make_business(name="Masih Draf")
    html = officer_client.get(INDEX).content.decode()
    assert html.index(waiting.name) < html.index(second.name)
    assert "Masih Draf" not in html
    assert "Pemeriksaan (2)" in html


def test_the_page_shows_all_the_office_may_know(waiting: Business, officer_client: Client) -> None:
    html = officer_client.get(detail(waiting)).content.decode()
    for text in ("Usaha Menunggu", "Nama Rahasia", "0812-0000-0001", "Siti Contoh", "Bandulu", "Tayangkan"):
        assert text in html


def test_publishing(waiting: Business, officer: User, officer_client: Client, client: Client) -> None:
    response = officer_client.post(detail(waiting), {"action": "publish"}, follow=True)
    assert response.redirect_chain == [(INDEX, 302)]
    assert "sekarang tayang" in response.content.decode()
    waiting.refresh_from_db()
    assert waiting.state == State.PUBLISHED
    assert last_event(waiting).actor == officer
    assert client.get(reverse("economy:business", args=[waiting.slug])).status_code == 200


def test_returning_needs_a_reason_and_keeps_it(waiting: Business, officer_client: Client) -> None:
    response = officer_client.post(detail(waiting), {"action": "return", "reason": "  "})
    assert response.status_code == 200
    assert "Tulis alasannya" in response.content.decode()
    officer_client.post(detail(waiting), {"action": "return", "template": "0", "reason": "Terutama foto kedua."})
    waiting.refresh_from_db()
    assert waiting.state == State.RETURNED
    note = last_event(waiting).note
    assert "Foto produk belum jelas" in note
    assert "Terutama foto kedua." in note


def test_the_second_of_two_officers_gets_a_sentence(waiting: Business, officer_client: Client) -> None:
    businesses.return_business(actor=None, business=waiting, reason="Foto buram")
    response = officer_client.post(detail(waiting), {"action": "publish"}, follow=True)
    assert "sudah diputuskan orang lain: statusnya sekarang Perlu diperbaiki" in response.content.decode()
    waiting.refresh_from_db()
    assert waiting.state == State.RETURNED


def test_nobody_decides_about_what_they_have_not_seen(waiting: Business, officer_client: Client, owner: User) -> None:
    """The page stays open while a colleague returns the listing and its owner hands it in again, changed."""
    page = officer_client.get(detail(waiting))
    businesses.return_business(actor=None, business=waiting, reason="Foto buram")
    businesses.edit_business(actor=owner, business=waiting, fields={"description": "Sama sekali lain"})
    businesses.submit_business(actor=owner, business=waiting)
    for decision in ({"action": "publish"}, {"action": "return", "reason": "Alasan panjang"}):
        response = officer_client.post(detail(waiting), decision | {"seen": page.context["seen"]})
        html = response.content.decode()
        assert "baru saja berubah" in html
        assert "Sama sekali lain" in html
        assert decision.get("reason", "") in html
        waiting.refresh_from_db()
        assert waiting.state == State.SUBMITTED
    officer_client.post(detail(waiting), {"action": "publish", "seen": response.context["seen"]})
    waiting.refresh_from_db()
    assert waiting.state == State.PUBLISHED


def test_an_owners_draft_is_not_the_offices_to_publish(
    make_business: MakeBusiness, owner: User, officer_client: Client
) -> None:
    business = make_business(owner=owner)
    assert 'value="publish"' not in officer_client.get(detail(business)).content.decode()
    officer_client.post(detail(business), {"action": "publish"})
    business.refresh_from_db()
    assert business.state == State.DRAFT


def test_a_business_of_unknown_kecamatan_cannot_be_published(
    make_business: MakeBusiness, officer_client: Client
) -> None:
    business = make_business(village=None, district=None, region_text="Entah di mana")
    html = officer_client.get(detail(business)).content.decode()
    assert "Kecamatannya belum diketahui" in html
    assert 'value="publish"' not in html
    response = officer_client.post(detail(business), {"action": "publish"}, follow=True)
    assert "Kecamatannya belum diketahui" in response.content.decode()


def test_hiding_and_showing_again(make_business: MakeBusiness, officer_client: Client, client: Client) -> None:
    business = make_business(published=True)
    page = reverse("economy:business", args=[business.slug])
    officer_client.post(detail(business), {"action": "hide", "reason": "Nomor salah"})
    assert client.get(page).status_code == 404
    assert last_event(business).note == "Nomor salah"
    officer_client.post(detail(business), {"action": "publish"})
    assert client.get(page).status_code == 200


@pytest.mark.parametrize("action", ["", "delete", "close"])
def test_an_unknown_action_does_nothing(waiting: Business, officer_client: Client, action: str) -> None:
    officer_client.post(detail(waiting), {"action": action})
    waiting.refresh_from_db()
    assert waiting.state == State.SUBMITTED


def test_what_an_owner_wrote_is_text_not_markup(make_business: MakeBusiness, officer_client: Client) -> None:
    business = make_business(name="<script>alert(1)</script>", description="<img src=x onerror=alert(1)>")
    businesses.submit_business(actor=None, business=business)
    for url in (INDEX, detail(business), reverse("economy_review:all")):
        html = officer_client.get(url).content.decode()
        assert "<script>alert(1)" not in html
        assert "<img src=x" not in html


def test_look_alikes_and_why(make_business: MakeBusiness, village: Village, other_village: Village) -> None:
    business = make_business(name="Keripik Bu Siti Contoh", nib="9120000000001")
    same_phone = make_business(name="Bengkel", village=other_village)
    same_nib = make_business(name="Salon", village=other_village, phone="+6281200000005", nib="9120000000001")
    same_key = make_business(name="CV. Keripik Bu Siti Contoh", phone="+6281200000006")
    similar = make_business(name="Kripik Bu Siti Contoh", phone="+6281200000007")
    make_business(name="Warung Sate", phone="+6281200000008")
    make_business(name="Kripik Bu Siti Contoh", phone="+6281200000009", village=other_village)
    found = {alike.business.pk: alike.reasons for alike in look_alikes(business)}
    assert found == {
        same_phone.pk: ("nomor sama",),
        same_nib.pk: ("NIB sama",),
        same_key.pk: ("nama dan tempat sama",),
        similar.pk: ("nama mirip di tempat yang sama",),
    }


def test_a_listing_is_found_by_name_number_nib_and_state(make_business: MakeBusiness, officer_client: Client) -> None:
    business = make_business(name="Keripik Bu Contoh", nib="9120000000001")
    make_business(name="Bengkel", phone="+6281200000002")
    for text in ("keripik", "0812-0000-0001", "9120000000001"):
        assert [found.pk for found in matching(all_businesses(), text)] == [business.pk]
        assert "Bengkel" not in officer_client.get(reverse("economy_review:all"), {"q": text}).content.decode()
    counted = {"draft": 2, "published": 0, "": 2, "bukan": 2}
    for state, count in counted.items():
        listing = officer_client.get(reverse("economy_review:all"), {"status": state})
        assert listing.context["paginator"].count == count, state
    for query in ({"q": "\0"}, {"q": '"'}, {"q": "keripik", "status": "draft", "p": "999"}, {"p": "x"}):
        for name in ("economy_review:all", "economy_review:all_results"):
            assert officer_client.get(reverse(name), query).status_code == 200


def test_staff_edit_categories_and_paths_follow(
    category_by_slug: dict[str, Category], officer_client: Client, make_business: MakeBusiness
) -> None:
    branch, leaf = category_by_slug["kuliner"], category_by_slug["kafe"]
    assert officer_client.get(reverse("economy_category:index")).status_code == 200
    response = officer_client.post(
        reverse("economy_category:edit", args=[branch.pk]),
        {"name_id": "Makanan", "name_en": "Food", "slug": "makanan", "icon": "utensils", "position": 0, "keywords": ""},
    )
    assert response.status_code == 302
    leaf.refresh_from_db()
    assert leaf.path == "makanan/kafe"


def test_saving_a_category_announces_its_businesses(
    category_by_slug: dict[str, Category], make_business: MakeBusiness
) -> None:
    from economy.signals import businesses_changed

    business = make_business(category=category_by_slug["kafe"])
    seen: list[int] = []

    def receive(ids: list[int], **kwargs: Any) -> None:
        seen.extend(ids)

    businesses_changed.connect(receive)
    save_category(category=category_by_slug["kuliner"])
    businesses_changed.disconnect(receive)
    assert seen == [business.pk]


@pytest.mark.parametrize("number", [1, 4])
def test_the_queue_reads_a_fixed_number_of_times(
    make_business: MakeBusiness, officer_client: Client, django_assert_max_num_queries: Any, number: int
) -> None:
    for position in range(number):
        businesses.submit_business(actor=None, business=make_business(name=f"Usaha {position}"))
    officer_client.get(INDEX)
    with django_assert_max_num_queries(18):
        officer_client.get(INDEX)
