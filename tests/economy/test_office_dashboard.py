"""What an officer sees first: what waits, what runs, how many listings there are; and nobody else sees it."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from accounts.models import User
from economy.domain import businesses
from economy.enums import ImportState
from economy.models import BusinessImport

from .conftest import MakeBusiness

pytestmark = pytest.mark.django_db
HOME = "/cms/"


def test_an_officer_sees_counts_the_queue_and_imports(make_business: MakeBusiness, officer_client: Client) -> None:
    businesses.submit_business(actor=None, business=make_business(name="Usaha Menunggu"))
    make_business(name="Masih Draf")
    make_business(name="Sudah Tayang", published=True)
    BusinessImport.objects.create(original_name="lama.csv", sha256="", size=1, state=ImportState.DONE)
    about = {"state": ImportState.APPLYING, "total_rows": 200, "done_rows": 50}
    BusinessImport.objects.create(original_name="jalan.csv", sha256="", size=1, **about)
    BusinessImport.objects.create(original_name="baru.csv", sha256="", size=1, state=ImportState.DONE)
    page = officer_client.get(HOME).content.decode()
    for text in ("1 usaha tayang", "1 usaha menunggu", "1 usaha draf", "Usaha Menunggu", 'value="25"'):
        assert text in page
    assert "Masih Draf" not in page
    assert page.index("jalan.csv") < page.index("baru.csv") < page.index("lama.csv")


def test_an_officer_with_nothing_to_do_is_told_so(officer_client: Client) -> None:
    page = officer_client.get(HOME).content.decode()
    assert "Tidak ada yang menunggu. Semua sudah diperiksa." in page
    assert "Belum ada berkas yang diimpor." in page


def test_editors_see_none_of_it(client: Client) -> None:
    editor = User.objects.create_user(username="penulis", email="penulis@contoh.test")
    editor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(editor)
    page = client.get(HOME).content.decode()
    for text in ("usaha tayang", "Menunggu diperiksa", "Impor UMKM"):
        assert text not in page


@pytest.mark.parametrize("number", [1, 4])
def test_the_dashboard_reads_a_fixed_number_of_times(
    make_business: MakeBusiness, officer_client: Client, django_assert_max_num_queries: Any, number: int
) -> None:
    for position in range(number):
        businesses.submit_business(actor=None, business=make_business(name=f"Usaha {position}"))
        BusinessImport.objects.create(original_name=f"{position}.csv", sha256="", size=1)
    officer_client.get(HOME)
    with django_assert_max_num_queries(22):
        officer_client.get(HOME)
