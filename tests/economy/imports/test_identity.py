"""Identity numbers in a sheet: dropped, or kept encrypted where only one function and one permission read them."""

import logging
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.core.files import File
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytest_django import Settings
from wagtail.models import ModelLogEntry

from accounts.models import User
from economy.domain import identity, imports
from economy.domain.businesses import create_business, delete_business
from economy.domain.imports.parsing.identity_cells import trusted_number, without_identity
from economy.domain.merging import merge
from economy.domain.unmerging import undo_merge
from economy.enums import ImportState
from economy.models import Business, BusinessImport, IdentityNumber, ImportRow

from .conftest import MakeSheet

pytestmark = pytest.mark.usefixtures("regions", "categories")
HEADER = ["Nama Usaha", "Kecamatan", "No HP", "NIK", "No KK", "Catatan Petugas", "NIB"]
Run = Callable[..., BusinessImport]


def nik(n: int) -> str:
    """An invented number as they are made: district, day of birth, running number."""
    return f"360409{n % 28 + 1:02d}0788{n + 1:04d}"


FAMILY = "3604090101120001"
ELSEWHERE = "3604094412990007"


@pytest.fixture
def keys(settings: Settings) -> list[str]:
    settings.IDENTITY_KEYS = [Fernet.generate_key().decode()]
    return list(settings.IDENTITY_KEYS)


@pytest.fixture
def reader(officer: User) -> User:
    """An officer who may read identity numbers."""
    officer.user_permissions.add(Permission.objects.get(codename="view_identity"))
    return User.objects.get(pk=officer.pk)


@pytest.fixture
def run(make_csv: MakeSheet) -> Run:
    def make(rows: list[list[str]], *, keep: bool, header: list[str] | None = None) -> BusinessImport:
        path: Path = make_csv([header or HEADER, *rows])
        with path.open("rb") as stream:
            job = imports.create_import(file=File(stream), original_name=path.name, uploader=None, publish=True)
        job = imports.work(pk=job.pk)
        columns = {int(at): key for at, key in job.columns.items()}
        imports.choose_columns(pk=job.pk, columns=columns, keep_identity=keep)
        job = imports.work(pk=job.pk)
        assert job.state == ImportState.PREVIEWED, job.problem
        imports.commit_import(pk=job.pk, actor=None)
        job = imports.work(pk=job.pk)
        assert job.state == ImportState.DONE, job.problem
        return job

    return make


def row(name: str, number: str, *, phone: str = "", note: str = "", nib: str = "") -> list[str]:
    return [name, "Ciruas", phone, number, FAMILY if number else "", note, nib]


def everything() -> str:
    """The text of every row of every table."""
    found: list[str] = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 — its own names
            found.extend(map(str, cursor.fetchall()))
    return "\n".join(found)


def test_identity_numbers_are_dropped(run: Run) -> None:
    run([row(f"Usaha {n}", nik(n)) for n in range(5)], keep=False)
    said = everything()
    assert not [n for n in range(5) if nik(n) in said]
    assert FAMILY not in said
    assert not IdentityNumber.objects.exists()
    assert set(ImportRow.objects.values_list("identity", flat=True)) == {""}


def test_a_number_in_another_column_is_dropped_too(run: Run) -> None:
    job = run(
        [
            *(row(f"Usaha {n}", nik(n), nib=f"123456789012{n}") for n in range(5)),
            row("Warung Catatan", nik(7), note=f"pemilik {ELSEWHERE}, sudah tua"),
            row("Warung Nib", nik(8), nib=ELSEWHERE),
        ],
        keep=False,
    )
    assert ELSEWHERE not in everything()
    assert job.reasons["identity_dropped"] == 2
    assert ImportRow.objects.get(name="Warung Catatan").cells[5] == "pemilik , sudah tua"


@given(
    numbers=st.lists(st.integers(0, 9000), min_size=3, max_size=8, unique=True),
    marks=st.sampled_from(["", " ", ".", "-"]),
)
@hypothesis_settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_table_and_no_log_ever_holds_a_number_in_the_clear(
    run: Run, keys: list[str], caplog: pytest.LogCaptureFixture, numbers: list[int], marks: str
) -> None:
    plain = [nik(n) for n in numbers]
    written = [marks.join((each[:6], each[6:12], each[12:])) for each in plain]
    with caplog.at_level(logging.DEBUG):
        job = run(
            [row(f"Usaha Bilangan {n} {marks}", text) for n, text in zip(numbers, written, strict=True)], keep=True
        )
    kept = IdentityNumber.objects.filter(batch=job).select_related("business")
    said = everything() + caplog.text
    assert not [each for each in (*plain, *written, FAMILY) if each in said]
    assert set(ImportRow.objects.values_list("identity", flat=True)) == {""}
    assert {identity._cipher().decrypt(each.token).decode() for each in kept} == set(plain)
    imports.undo_import(pk=job.pk, actor=None)
    imports.work(pk=job.pk)
    assert not IdentityNumber.objects.exists()


def test_a_malformed_number_is_dropped_with_a_remark(run: Run, keys: list[str]) -> None:
    odd = ["36040915", "3604099907880001", "3604091507880000", "3,60409E+15"]
    job = run([*(row(f"Usaha {n}", nik(n)) for n in range(9)), *(row(f"Aneh {text}", text) for text in odd)], keep=True)
    assert IdentityNumber.objects.count() == 9
    assert job.reasons["identity_dropped"] == len(odd)
    assert all("".join(each.cells[3:4]) == "" for each in job.rows.all())


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("3604091507880001", "3604091507880001"),
        ("'3604 0915 0788 0001", "3604091507880001"),
        ("NIK: 3604094412990007", "3604094412990007"),
        (3604091507880001, ""),
        ("3604091507880000", ""),
        ("36040915078800012", ""),
        ("9904091507880001", ""),
        ("tidak ada", ""),
    ],
)
def test_only_whole_numbers_are_trusted(cell: str | int, number: str) -> None:
    assert trusted_number(cell) == number


def test_other_numbers_stay_in_their_cells() -> None:
    for cell in ("081234567890 / 081234567891", "1234567890123", "-6.0912345678901234", "Jl. Raya 12 RT 03/04", 3.5):
        assert without_identity(cell) == cell


def test_without_a_key_nothing_can_be_kept(run: Run, settings: Settings) -> None:
    settings.IDENTITY_KEYS = []
    assert not identity.can_store()
    with pytest.raises(ValueError, match="key"):
        run([row(f"Usaha {n}", nik(n)) for n in range(3)], keep=True)


def test_a_renewed_key_opens_old_numbers(run: Run, keys: list[str], settings: Settings, reader: User) -> None:
    run([row(f"Usaha {n}", nik(n)) for n in range(3)], keep=True)
    business = Business.objects.get(name="Usaha 1")
    settings.IDENTITY_KEYS = [Fernet.generate_key().decode(), *keys]
    assert identity.reveal(business=business, actor=reader) == nik(1)
    settings.IDENTITY_KEYS = settings.IDENTITY_KEYS[:1]
    with pytest.raises(identity.Unreadable):
        identity.reveal(business=business, actor=reader)
    assert ModelLogEntry.objects.filter(action=identity.REVEALED).count() == 1


def test_reading_needs_its_permission_and_is_recorded(
    run: Run, keys: list[str], officer: User, officer_client: Client
) -> None:
    run([row(f"Usaha {n}", nik(n)) for n in range(3)], keep=True)
    business = Business.objects.get(name="Usaha 2")
    page = reverse("economy_review:detail", args=[business.pk])
    assert 'value="identity"' not in officer_client.get(page).content.decode()
    assert officer_client.post(page, {"action": "identity"}).status_code in (302, 403)
    with pytest.raises(PermissionDenied):
        identity.reveal(business=business, actor=officer)
    assert not ModelLogEntry.objects.filter(action=identity.REVEALED).exists()
    officer.user_permissions.add(Permission.objects.get(codename="view_identity"))
    before = officer_client.get(page).content.decode()
    assert 'value="identity"' in before
    assert nik(2) not in before
    answer = officer_client.post(page, {"action": "identity"})
    assert nik(2) in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    entry = ModelLogEntry.objects.get(action=identity.REVEALED)
    assert (entry.action, entry.user, entry.object_id) == (identity.REVEALED, officer, str(business.pk))
    assert nik(2) not in everything()


def test_deleting_a_listing_deletes_its_number(run: Run, keys: list[str], reader: User) -> None:
    run([row(f"Usaha {n}", nik(n)) for n in range(3)], keep=True)
    business = Business.objects.get(name="Usaha 0")
    delete_business(business=business)
    assert IdentityNumber.objects.count() == 2
    other = create_business(actor=None, fields={"name": "Tanpa NIK"})
    assert identity.reveal(business=other, actor=reader) == ""


def test_the_first_number_of_a_listing_stays(run: Run, keys: list[str], reader: User) -> None:
    run([row(f"Usaha {n}", nik(n), phone=f"08120000010{n}") for n in range(3)], keep=True)
    again = run([row(f"Usaha {n}", nik(n + 50), phone=f"08120000010{n}") for n in range(3)], keep=True)
    assert again.counts == {"unchanged": 3}
    business = Business.objects.get(name="Usaha 1")
    assert identity.reveal(business=business, actor=reader) == nik(1)


def test_merging_keeps_the_number_of_the_one_that_stays(run: Run, keys: list[str], reader: User) -> None:
    run([row(f"Usaha {n}", nik(n) if n else "") for n in range(3)], keep=True)
    none, one, two = Business.objects.order_by("name")
    merged = merge(actor=reader, kept=one, gone=two)
    assert identity.reveal(business=one, actor=reader) == nik(1)
    undo_merge(actor=reader, merge=merged)
    assert identity.reveal(business=Business.objects.get(pk=two.pk), actor=reader) == nik(2)
    merge(actor=reader, kept=none, gone=Business.objects.get(pk=one.pk))
    assert identity.reveal(business=none, actor=reader) == nik(1)
    assert not [n for n in range(3) if nik(n) in everything()]


def test_a_cancelled_import_keeps_no_number(make_csv: MakeSheet, keys: list[str]) -> None:
    path: Path = make_csv([HEADER, *(row(f"Usaha {n}", nik(n)) for n in range(3))])
    with path.open("rb") as stream:
        job = imports.create_import(file=File(stream), original_name=path.name, uploader=None)
    job = imports.work(pk=job.pk)
    imports.choose_columns(pk=job.pk, columns={0: "name"}, keep_identity=True)
    imports.work(pk=job.pk)
    assert ImportRow.objects.exclude(identity="").count() == 3
    imports.cancel_import(pk=job.pk, actor=None)
    assert not ImportRow.objects.exclude(identity="").exists()


def test_no_page_shows_a_number(run: Run, keys: list[str], officer_client: Client, client: Client) -> None:
    job = run([row(f"Usaha {n}", nik(n)) for n in range(3)], keep=True)
    pages = [
        officer_client.get(reverse("economy_imports:rows", args=[job.pk])),
        officer_client.get(reverse("economy_review:detail", args=[Business.objects.get(name="Usaha 1").pk])),
        client.get(reverse("economy:business", args=[Business.objects.get(name="Usaha 1").slug])),
    ]
    said = "".join(page.content.decode() for page in pages)
    assert "Usaha 1" in said
    assert not [n for n in range(3) if nik(n) in said]
    out = StringIO()
    call_command("dumpdata", "economy.business", "economy.importrow", stdout=out)
    assert not [n for n in range(3) if nik(n) in out.getvalue()]
