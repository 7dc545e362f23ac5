"""The officer's way through Wagtail's admin, and that nobody else gets in."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from celery import Task
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from accounts.models import User
from economy.domain import imports
from economy.enums import ImportState
from economy.models import Business, BusinessImport, ImportRow

pytestmark = pytest.mark.usefixtures("regions", "categories")
CSV = b"Nama Usaha,Kecamatan,No HP,Bebas\nGerabah Contoh,Ciruas,081200000001,x\nKopi Contoh,Serang,,y\n,Ciruas,,\n"


@pytest.fixture(autouse=True)
def worker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tasks run when they are sent."""
    monkeypatch.setattr(Task, "delay", lambda self, pk: self.run(pk))


@pytest.fixture
def upload(officer_client: Client, django_capture_on_commit_callbacks: Any) -> Callable[..., BusinessImport]:
    def send(content: bytes = CSV, name: str = "usaha.csv", **data: str) -> BusinessImport:
        with django_capture_on_commit_callbacks(execute=True):
            response = officer_client.post(
                reverse("economy_imports:upload"), {"file": SimpleUploadedFile(name, content), **data}
            )
        job = BusinessImport.objects.latest("pk")
        assert response["Location"] == reverse("economy_imports:progress", args=[job.pk])
        return job

    return send


def test_from_upload_to_result(
    officer_client: Client, upload: Callable[..., BusinessImport], django_capture_on_commit_callbacks: Any
) -> None:
    job = upload(publish="on")
    assert job.state == ImportState.MAPPING
    status = reverse("economy_imports:progress_status", args=[job.pk])
    assert officer_client.get(status, headers={"HX-Request": "true"})["HX-Redirect"].endswith("/kolom/")
    page = officer_client.get(reverse("economy_imports:columns", args=[job.pk])).content.decode()
    assert "Gerabah Contoh" in page
    assert page.count("<select") == 4
    with django_capture_on_commit_callbacks(execute=True):
        officer_client.post(
            reverse("economy_imports:columns", args=[job.pk]),
            {"column_0": "name", "column_1": "district", "column_2": "phone", "column_3": "description"},
        )
    job.refresh_from_db()
    assert job.state == ImportState.PREVIEWED
    assert job.counts == {"created": 2, "refused": 1}
    assert not Business.objects.exists(), "a preview writes nothing"
    imports.commit_import(pk=job.pk, actor=None)
    imports.work(pk=job.pk)
    assert Business.objects.get(name="Gerabah Contoh").description == "x"
    result = officer_client.get(reverse("economy_imports:progress", args=[job.pk])).content.decode()
    assert "Nama usaha kosong." in result
    assert "hx-get" not in result
    rows = officer_client.get(reverse("economy_imports:rows", args=[job.pk]), {"hasil": "refused"}).content.decode()
    assert "Nama usaha kosong." in rows
    assert "Gerabah Contoh" not in rows
    assert "usaha.csv" in officer_client.get(reverse("economy_imports:index")).content.decode()


def test_columns_need_a_name_and_no_meaning_twice(
    officer_client: Client, upload: Callable[..., BusinessImport]
) -> None:
    job = upload()
    url = reverse("economy_imports:columns", args=[job.pk])
    twice = officer_client.post(url, {"column_0": "name", "column_1": "name"}).content.decode()
    assert "lebih dari satu kolom" in twice
    assert "nama usaha" in officer_client.post(url, {"column_1": "district"}).content.decode()
    assert not Business.objects.exists()


def test_a_refused_file_shows_its_sentence(officer_client: Client, upload: Callable[..., BusinessImport]) -> None:
    job = upload(b"%PDF-1.7", "usaha.xlsx")
    page = officer_client.get(reverse("economy_imports:progress", args=[job.pk])).content.decode()
    assert job.state == ImportState.REFUSED
    assert "Berkas ini PDF" in page


def test_a_running_import_is_polled_and_has_a_link_without_script(officer_client: Client) -> None:
    job = BusinessImport.objects.create(
        original_name="a.csv", sha256="", size=1, state=ImportState.APPLYING, total_rows=200, done_rows=50
    )
    page = officer_client.get(reverse("economy_imports:progress", args=[job.pk])).content.decode()
    assert 'hx-trigger="every 2s"' in page
    assert 'value="25"' in page
    assert "http-equiv" not in page


def test_limits(officer_client: Client, settings: Any) -> None:
    settings.IMPORT_MAX_UPLOAD_BYTES = 1024 * 1024
    file = SimpleUploadedFile("besar.csv", b"x" * (1024 * 1024 + 1))
    page = officer_client.post(reverse("economy_imports:upload"), {"file": file}).content.decode()
    assert "Berkas ini terlalu besar: 2 MB, batasnya 1 MB" in page
    empty = officer_client.post(reverse("economy_imports:upload"), {"file": SimpleUploadedFile("a.csv", b"")})
    assert "Berkas ini kosong" in empty.content.decode()
    assert not BusinessImport.objects.exists()


def test_a_failed_import_can_be_tried_again(
    officer_client: Client, upload: Callable[..., BusinessImport], django_capture_on_commit_callbacks: Any
) -> None:
    job = upload()
    imports.choose_columns(pk=job.pk, columns={0: "name"})
    BusinessImport.objects.filter(pk=job.pk).update(
        state=ImportState.FAILED, stage="previewing", problem={"code": "crashed"}
    )
    assert "Coba lagi" in officer_client.get(reverse("economy_imports:progress", args=[job.pk])).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        officer_client.post(reverse("economy_imports:resume", args=[job.pk]))
    job.refresh_from_db()
    assert job.state == ImportState.PREVIEWED


BUTTONS = ["commit", "change_columns", "pause", "resume", "cancel", "undo"]


@pytest.mark.parametrize("name", ["index", "upload", "progress", "progress_status", "columns", "rows", *BUTTONS])
def test_only_officers_get_in(name: str, client: Client, owner_client: Client, tmp_path: Path) -> None:
    job = BusinessImport.objects.create(original_name="a.csv", sha256="", size=1)
    url = reverse(f"economy_imports:{name}", args=[] if name in ("index", "upload") else [job.pk])
    for stranger in (client, owner_client):
        response = stranger.post(url) if name in BUTTONS else stranger.get(url)
        assert response.status_code in (302, 403)
        assert "Unggah" not in response.content.decode()


def test_who_may_import_but_not_publish_imports_drafts(
    officer: User, officer_client: Client, upload: Callable[..., BusinessImport]
) -> None:
    for group in officer.groups.all():
        group.permissions.remove(Permission.objects.get(codename="review_business"))
    assert 'name="publish"' not in officer_client.get(reverse("economy_imports:upload")).content.decode()
    assert not upload(publish="on").publish


def test_new_drafts_are_announced_with_the_way_to_publish_them(
    officer_client: Client, upload: Callable[..., BusinessImport]
) -> None:
    job = upload()
    imports.choose_columns(pk=job.pk, columns={0: "name"})
    imports.work(pk=job.pk)
    imports.commit_import(pk=job.pk, actor=None)
    imports.work(pk=job.pk)
    page = officer_client.get(reverse("economy_imports:progress", args=[job.pk])).content.decode()
    assert "belum tampil di portal" in page
    assert reverse("economy_review:all") + "?status=draft" in page


def test_rows_are_found_by_outcome_remark_content_and_number(
    officer_client: Client, upload: Callable[..., BusinessImport]
) -> None:
    job = upload()
    imports.choose_columns(pk=job.pk, columns={0: "name", 1: "district", 2: "phone"})
    imports.work(pk=job.pk)
    imports.commit_import(pk=job.pk, actor=None)
    imports.work(pk=job.pk)
    job.refresh_from_db()
    url = reverse("economy_imports:rows", args=[job.pk])
    code = next(iter(job.reasons))
    found = {
        "": 3,
        "hasil=created": 2,
        "hasil=refused": 1,
        f"catatan={code}": job.reasons[code],
        "q=kopi": 1,
        "q=KOPI&hasil=refused": 0,
        "q=2": 1,
        "q=%00": 3,
        'q="\\': 0,
        "hasil=bukan": 3,
        "p=99": 3,
    }
    for query, count in found.items():
        for name in ("rows", "rows_results"):
            page = officer_client.get(reverse(f"economy_imports:{name}", args=[job.pk]) + f"?{query}")
            assert page.status_code == 200, query
            assert page.context["paginator"].count == count, query
    tabs = officer_client.get(url, {"q": "kopi", "hasil": "created"}).context["tabs"]
    assert [(tab.label, tab.count, tab.current) for tab in tabs] == [
        ("Semua", 3, False),
        ("Baru", 2, True),
        ("Ditolak", 1, False),
    ]
    assert tabs[2].url == f"{url}?q=kopi&hasil=refused"


def test_many_rows_and_imports_are_paged_with_a_fixed_number_of_reads(
    officer_client: Client, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        job = BusinessImport.objects.create(original_name=f"{number}.csv", sha256="", size=1)
    rows = [
        ImportRow(batch=job, position=number, number=number, outcome="created", cells=[f"Usaha {number}"])
        for number in range(2, 122)
    ]
    ImportRow.objects.bulk_create(rows)
    for url in (reverse("economy_imports:index"), reverse("economy_imports:rows", args=[job.pk])):
        officer_client.get(url)
        with django_assert_max_num_queries(15):
            page = officer_client.get(url)
        assert "?p=2" in page.content.decode()
    assert len(officer_client.get(url, {"p": "3"}).context["object_list"]) == 20
    index = reverse("economy_imports:index")
    assert officer_client.get(index, {"status": "done"}).context["paginator"].count == 0
    assert officer_client.get(index, {"q": "29.csv"}).context["paginator"].count == 1
