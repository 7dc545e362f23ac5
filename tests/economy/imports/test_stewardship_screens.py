"""The steward's screens: who may enter, what they tell, and what comes of an answer, a wrong one and a late one."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from economy.domain import stewardship
from economy.domain.businesses import edit_business
from economy.enums import State
from economy.models import Business
from regions.models import District, Village

from .test_stewardship import BAND, named, place, row, waiting

pytestmark = pytest.mark.usefixtures("regions", "categories")
QUEUE = "/cms/pemeriksaan/wilayah/"


def page(number: int) -> str:
    return f"{QUEUE}{named(number).pk}/"


def answer(client: Client, number: int, *, village: Village | None = None, **changed: Any) -> Any:
    """Posts the form as it stands but for what is changed, and follows."""
    seen = client.get(page(number)).context["seen"]
    given = {"action": "settle", "seen": seen, "village": village.pk if village else "", **changed}
    return client.post(page(number), given, follow=True)


def test_only_officers_enter(bring: Any, client: Client, owner_client: Client, officer_client: Client) -> None:
    bring(row(1, district="Entah"))
    for address in (QUEUE, f"{QUEUE}isi/", page(1)):
        for outsider in (client, owner_client):
            assert outsider.get(address).status_code == 302
            assert outsider.post(address, {"action": "elsewhere"}).status_code == 302
        assert officer_client.get(address).status_code == 200
    assert named(1).state == State.DRAFT


def test_the_queue_says_what_the_file_said_and_why(bring: Any, officer_client: Client) -> None:
    bring(row(1, desa="Desa Entah", district="Kec. Entah"), row(2, desa="Bumijaya", district="Ciruas", point=BAND))
    html = officer_client.get(QUEUE).content.decode()
    for text in ("Desa Entah, Kec. Entah", "bukan kecamatan di kabupaten ini", f"Titik {BAND} di luar kabupaten"):
        assert text in html
    assert "usaha.csv, baris 3" in html
    assert "Tulisan yang sama" not in html
    assert (
        'Wilayah <span class="office-tabs__count">2</span>' in officer_client.get("/cms/pemeriksaan/").content.decode()
    )
    assert "Usaha Contoh 1" not in officer_client.get(QUEUE, {"q": "bumijaya"}).content.decode()
    for query in ({"q": "\0"}, {"q": "contoh", "p": "999"}, {"p": "x"}):
        assert officer_client.get(QUEUE, query).status_code == 200


@pytest.mark.parametrize("number", [1, 4])
def test_the_queue_reads_a_fixed_number_of_times(
    bring: Any, officer_client: Client, django_assert_max_num_queries: Any, number: int
) -> None:
    bring(*(row(each, district="Entah") for each in range(number)))
    officer_client.get(QUEUE)
    with django_assert_max_num_queries(21):
        officer_client.get(QUEUE)
    with django_assert_max_num_queries(24):
        officer_client.get(page(0))


def test_the_page_shows_the_cells_and_a_proposal(bring: Any, officer_client: Client) -> None:
    bring(row(1, desa="Bumijaya", district="Kec Ciruas Lama, Ciruas Baru", street="Jl. <b>Raya</b>"))
    Business.objects.update(region_text="Bumijaya, Ciruas")
    response = officer_client.get(page(1))
    html = response.content.decode()
    for text in ("Kec Ciruas Lama, Ciruas Baru", "Jl. &lt;b&gt;Raya", "Usul dari tulisan", "usaha.csv, baris 2"):
        assert text in html
    _district, village = place()
    assert response.context["form"].initial["village"] == village.pk
    assert f'<option value="{village.pk}" selected>' in html
    assert '<optgroup label="Ciruas">' in html


def test_settling_goes_on_to_the_next(bring: Any, officer_client: Client, officer: User) -> None:
    bring(row(1, district="Entah"), row(2, desa="Bumijaya", district="Ciruas", point=BAND))
    district, village = place()
    response = answer(officer_client, 1, village=village)
    assert response.redirect_chain == [(page(2), 302)]
    assert "Wilayah Usaha Contoh 1: Bumijaya, Ciruas." in response.content.decode()
    assert (named(1).district, named(1).village, named(1).attention) == (district, village, "")
    response = answer(officer_client, 2, district=district.pk)
    assert response.redirect_chain == [(QUEUE, 302)]
    assert "Semua wilayah sudah jelas" in response.content.decode()


def test_a_wrong_answer_keeps_what_was_chosen(bring: Any, officer_client: Client) -> None:
    bring(*(row(number, district="Entah") for number in (1, 2)))
    anyar, (_ciruas, village) = District.objects.get(name="Anyar"), place()
    response = answer(officer_client, 1, district=anyar.pk, village=village, everyone="on")
    html = response.content.decode()
    assert "Desa Bumijaya ada di Kecamatan Ciruas" in html
    for chosen in (anyar.pk, village.pk):
        assert f'<option value="{chosen}" selected>' in html
    assert 'name="everyone" id="id_everyone" checked' in html
    assert "Pilih kecamatan atau desanya." in answer(officer_client, 1).content.decode()
    for nonsense in ({"district": "x"}, {"village": "99"}, {"village": "\0"}):
        assert officer_client.post(page(1), {"action": "settle", **nonsense}).status_code == 200
    assert len(waiting()) == 2


def test_one_answer_for_all_with_the_same_text(bring: Any, officer_client: Client) -> None:
    bring(*(row(number, district="Kec. Entah") for number in (1, 2, 3)), row(4, district="Lain"))
    assert "3 usaha dengan tulisan “Kec. Entah”" in officer_client.get(QUEUE).content.decode()
    assert "2 usaha lain dengan tulisan persis “Kec. Entah”" in officer_client.get(page(1)).content.decode()
    response = answer(officer_client, 1, village=place()[1], everyone="on")
    assert "Begitu juga 2 usaha lain." in response.content.decode()
    assert response.redirect_chain == [(page(4), 302)]
    assert waiting() == ["Usaha Contoh 4"]


def test_the_second_of_two_officers_is_told(bring: Any, officer_client: Client) -> None:
    bring(row(1, district="Entah"))
    district, village = place()
    seen = officer_client.get(page(1)).context["seen"]
    edit_business(actor=None, business=named(1), fields={"description": "Lain"})
    for action in ("settle", "elsewhere"):
        response = officer_client.post(page(1), {"action": action, "seen": seen, "village": village.pk})
        html = response.content.decode()
        assert "baru saja berubah" in html
        assert f'<option value="{village.pk}" selected>' in html
        assert waiting() == ["Usaha Contoh 1"]
    stewardship.settle_place(actor=None, business=named(1), district=district, village=village)
    late = page(1)
    for method in (officer_client.get, officer_client.post):
        response = method(late, follow=True)
        assert response.redirect_chain == [(QUEUE, 302)]
        assert "sudah dipastikan orang lain" in response.content.decode()


def test_none_of_ours(bring: Any, officer_client: Client) -> None:
    bring(row(1, district="Entah"))
    response = answer(officer_client, 1, action="elsewhere")
    assert "Usaha Contoh 1 dicatat bukan usaha di kabupaten ini." in response.content.decode()
    assert (named(1).state, waiting()) == (State.CLOSED, [])


def test_the_office_is_told_why_it_cannot_publish(bring: Any, officer_client: Client) -> None:
    bring(row(1, desa="Bumijaya", district="Ciruas", point=BAND))
    detail = f"/cms/pemeriksaan/{named(1).pk}/"
    html = officer_client.get(detail).content.decode()
    assert page(1) in html
    assert 'value="publish"' not in html
    response = officer_client.post(detail, {"action": "publish"}, follow=True)
    assert "Wilayah usaha ini belum dipastikan" in response.content.decode()
    assert named(1).state == State.DRAFT
