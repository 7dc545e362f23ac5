"""The steward's room: only for stewards, nothing typed is lost, nothing changes before it was seen."""

import datetime
from io import BytesIO

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from accounts.models import User
from branding.domain.roles import PLAN_STEWARDS, ensure_page_roles
from branding.enums import RecordedAs
from branding.models import (
    HomePage,
    IndicatorValue,
    PlanPage,
    Programme,
    ProgrammePage,
    ProgrammeUpdate,
    ProgrammeUpload,
)

from .programmes import indicator, make_programme, update, value

INDEX = "/cms/rencana/"


def member(name: str, *groups: str) -> User:
    made = User.objects.create_user(username=name, email=f"{name}@beranda.test", password=None)
    made.groups.set(Group.objects.filter(name__in=groups))
    return made


@pytest.fixture
def steward(client: Client, home: HomePage) -> User:
    """Signed in."""
    ensure_page_roles()
    made = member("pengampu", PLAN_STEWARDS)
    client.force_login(made)
    return made


@pytest.fixture
def page(home: HomePage) -> ProgrammePage:
    return make_programme()


def test_roles_can_be_made_twice_and_reach_only_the_plan(steward: User, page: ProgrammePage) -> None:
    ensure_page_roles()
    assert steward.has_perm("branding.update_programme")
    assert not steward.has_perm("branding.delete_programme")
    assert page.permissions_for_user(steward).can_publish()
    assert PlanPage.objects.get(locale__language_code="en").permissions_for_user(steward).can_edit()
    assert not HomePage.objects.get(locale__language_code="id").permissions_for_user(steward).can_edit()


def test_others_are_kept_out(client: Client, home: HomePage, page: ProgrammePage) -> None:
    ensure_page_roles()
    for path in (INDEX, f"{INDEX}program/{page.programme_id}/", f"{INDEX}unggah/", f"{INDEX}contoh.xlsx"):
        assert client.get(path).status_code == 302
    editor = member("penulis")
    editor.user_permissions.add(*Group.objects.get(name=PLAN_STEWARDS).permissions.filter(codename="access_admin"))
    client.force_login(editor)
    for path in (INDEX, f"{INDEX}program/{page.programme_id}/", f"{INDEX}unggah/", f"{INDEX}contoh.xlsx"):
        assert client.get(path).status_code == 302
    assert "Rencana smart city" not in client.get("/cms/").content.decode()


def test_the_room_lists_what_stands_still_first(client: Client, steward: User, page: ProgrammePage) -> None:
    fresh = make_programme("SC-00", "Baru")
    update(fresh, datetime.date.today(), percentage="12.5")  # noqa: DTZ011
    Programme.objects.create(code="SC-09", name="Tanpa halaman", pillar="living")
    html = client.get(INDEX).content.decode()
    assert html.index("Serang Contoh") < html.index("Tanpa halaman") < html.index(">Baru<")
    assert "12,5 %" in html
    assert "2 belum diperbarui" in html
    assert "belum punya halaman" in html


def test_one_update_by_form(client: Client, steward: User, page: ProgrammePage) -> None:
    one = indicator(page, target="12")
    path = f"{INDEX}program/{page.programme_id}/"
    wrong = {"on": "kemarin", "percentage": "0,42", f"value-{one.pk}": "26.091", "note": "Catatan panjang"}
    html = client.post(path, wrong).content.decode()
    for words in ("bukan tanggal yang dikenal", "tanda persen", "dapat dibaca dua cara"):
        assert words in html, words
    for typed in ("kemarin", "0,42", "26.091", "Catatan panjang"):
        assert typed in html, typed
    assert not ProgrammeUpdate.objects.exists()
    assert "Tidak ada yang dicatat" in client.post(path, {"on": "5 Juni 2026"}).content.decode()
    assert "belum tiba" in client.post(path, {"on": "5 Juni 2099", "note": "x"}).content.decode()
    right = {
        "on": "Juni 2026", "state": "berjalan", "percentage": "42,5", f"value-{one.pk}": "6",
        "evidence": "Laporan", "evidence_url": "https://contoh.example/", "note": "Baik",
    }  # fmt: skip
    assert client.post(path, right).status_code == 302
    row = ProgrammeUpdate.objects.get()
    assert (row.on, row.precision, row.state, str(row.percentage)) == (
        datetime.date(2026, 6, 30), "bulan", "berjalan", "42.50",
    )  # fmt: skip
    assert (row.recorded_by, row.role) == (steward, RecordedAs.STEWARD)
    assert IndicatorValue.objects.get().evidence == "Laporan"
    public = client.get(page.url).content.decode()
    assert "42,5 %" in public
    assert "Dicatat oleh pengampu rencana" in public
    assert "pengampu@beranda.test" not in public


def test_a_computed_percentage_has_no_field(client: Client, steward: User, page: ProgrammePage) -> None:
    Programme.objects.update(measure="indikator")
    html = client.get(f"{INDEX}program/{page.programme_id}/").content.decode()
    assert 'name="percentage"' not in html
    assert "dihitung dari indikatornya" in html


def sent(client: Client, text: str, name: str = "pembaruan.csv") -> str:
    """Upload a file; the address of its preview."""
    response = client.post(f"{INDEX}unggah/", {"file": SimpleUploadedFile(name, text.encode())})
    assert response.status_code == 302, response.content.decode()
    return str(response["Location"])


def test_a_file_is_seen_then_applied_then_changes_nothing(client: Client, steward: User, page: ProgrammePage) -> None:
    text = "kode;tanggal;persentase;catatan\nSC-01;5 Juni 2026;42;Baik\nSC-99;5 Juni 2026;1;\n"
    preview = sent(client, text)
    html = client.get(preview).content.decode()
    for words in ("Persentase menjadi 42 %", "Catatan: Baik", "Catat 1 pembaruan", "Tidak ada program dengan kode"):
        assert words in html, words
    assert not ProgrammeUpdate.objects.exists()
    refused = client.get(f"{preview}perbaiki.xlsx")
    rows = list(load_workbook(BytesIO(refused.content)).worksheets[0].values)
    assert rows[1][0] == "SC-99"
    fingerprint = html.partition('name="fingerprint" value="')[2].partition('"')[0]
    assert client.post(preview, {"fingerprint": "lain"})["Location"] == preview
    assert not ProgrammeUpdate.objects.exists()
    assert client.post(preview, {"fingerprint": fingerprint})["Location"] == INDEX
    assert ProgrammeUpdate.objects.count() == 1
    assert client.post(preview, {"fingerprint": fingerprint})["Location"] == INDEX
    assert "sudah diterapkan" in client.get(preview).content.decode()
    again = client.get(sent(client, text)).content.decode()
    assert "Catat 1 pembaruan" not in again
    assert ProgrammeUpdate.objects.count() == 1


def test_a_file_that_cannot_be_read_says_why(client: Client, steward: User, page: ProgrammePage) -> None:
    for name, content, words in (
        ("a.csv", b"nama;umur\nA;3\n", "Tidak ditemukan baris judul"),
        ("a.pdf", b"%PDF-1.7\n", "PDF"),
        ("a.csv", b"", "kosong"),
    ):
        html = client.post(f"{INDEX}unggah/", {"file": SimpleUploadedFile(name, content)}).content.decode()
        assert words in html, words
    assert "Pilih berkas pembaruan." in client.post(f"{INDEX}unggah/").content.decode()


def test_another_stewards_file_is_not_shown(client: Client, steward: User, page: ProgrammePage) -> None:
    preview = sent(client, "kode;tanggal;persentase\nSC-01;5 Juni 2026;42\n")
    client.force_login(member("lain", PLAN_STEWARDS))
    assert client.get(preview).status_code == 302
    assert client.post(preview, {"fingerprint": "x"}).status_code == 302
    assert ProgrammeUpload.objects.get().applied_at is None


def test_facts_are_changed_without_touching_where_it_stands(client: Client, steward: User, page: ProgrammePage) -> None:
    one = indicator(page, target="12")
    update(page, values=[value(one, 6)], percentage="40", state="berjalan")
    path = reverse("wagtailsnippets_branding_programme:edit", args=[page.programme_id])
    html = client.get(path).content.decode()
    assert 'name="percentage"' not in html
    assert 'name="updated_on"' not in html
    facts = {
        "code": "SC-01", "name": "Nama kerja baru", "pillar": "economy", "phase": "2", "measure": "diisi",
        "indicators-TOTAL_FORMS": "1", "indicators-INITIAL_FORMS": "1", "indicators-MIN_NUM_FORMS": "0",
        "indicators-MAX_NUM_FORMS": "1000", "indicators-0-id": str(one.pk), "indicators-0-name": "Layanan",
        "indicators-0-target": "20", "indicators-0-ORDER": "1",
    }  # fmt: skip
    kept = client.post(path, {**facts, "indicators-0-DELETE": "on"})
    assert "sudah punya nilai" in kept.content.decode()
    assert IndicatorValue.objects.exists()
    assert client.post(path, facts).status_code == 302
    programme = Programme.objects.get()
    assert (programme.name, programme.pillar, programme.phase) == ("Nama kerja baru", "economy", 2)
    assert (programme.state, programme.percentage, programme.updated_on) == (
        "berjalan", 40, datetime.date(2026, 6, 5),
    )  # fmt: skip
    assert client.get(reverse("wagtailsnippets_branding_programme:add")).status_code == 200


def test_a_programme_has_one_page_in_a_language(client: Client, steward: User, page: ProgrammePage) -> None:
    plan = PlanPage.objects.get(locale__language_code="id")
    path = reverse("wagtailadmin_pages:add", args=["branding", "programmepage", plan.pk])
    assert client.get(path).status_code == 200
    data = {"title": "Kembar", "slug": "kembar", "programme": page.programme_id, "lead": "", "action-publish": "1"}
    for name in ("body", "actions", "commitments"):
        data[f"{name}-count"] = "0"
    assert "sudah punya halaman dalam bahasa ini" in client.post(path, data).content.decode()
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
