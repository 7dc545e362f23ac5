"""An import says nothing of certificates, services, closings and checks: it changes none and takes none back."""

from datetime import date
from typing import Any

import pytest

from accounts.models import User
from economy.domain import imports
from economy.domain.businesses import edit_business, verify_business
from economy.domain.certificates import record_certificate
from economy.domain.snapshots import row_of, rows_of
from economy.enums import CertificateKind
from economy.models import Business

from .conftest import MakeSheet

pytestmark = pytest.mark.usefixtures("regions", "categories")
HEADER = ["Nama Usaha", "Desa", "Kecamatan", "No HP", "Keterangan"]
FACTS = ("qris", "delivery", "special_hours", "closed_from", "closed_until", "verified_at", "confirmed_at")


def table(text: str) -> list[list[str]]:
    return [HEADER, ["Gerabah Contoh", "Bumijaya", "Ciruas", "081200000001", text]]


def facts_of(business: Business) -> dict[str, Any]:
    found = Business.objects.get(pk=business.pk)
    row = row_of(found)
    return {name: row[name] for name in FACTS} | {"certificates": rows_of(found.certificates.all())}


def test_an_import_checks_and_confirms_nothing(make_csv: MakeSheet, officer: User) -> None:
    imports.import_file(path=make_csv(table("Satu")), uploader=officer, publish=True)
    business = Business.objects.get()
    assert (business.verified_at, business.confirmed_at, business.qris, business.special_hours) == (
        None,
        None,
        False,
        {},
    )


def test_facts_outlast_an_import_and_its_undoing(make_csv: MakeSheet, officer: User) -> None:
    first = imports.import_file(path=make_csv(table("Satu")), uploader=officer, publish=True)
    business = Business.objects.get()
    record_certificate(actor=officer, business=business, kind=CertificateKind.HALAL, number="ID00000000000000001")
    same = imports.import_file(path=make_csv(table("Satu")), uploader=officer, publish=True)
    assert same.counts == {"unchanged": 1}
    fields = {"qris": True, "delivery": True, "special_hours": {"2027-03-10": []}, "closed_from": date(2027, 3, 5)}
    edit_business(actor=officer, business=business, fields=fields)
    verify_business(actor=officer, business=business)
    before = facts_of(business)
    second = imports.import_file(path=make_csv(table("Dua")), uploader=officer, publish=True)
    assert second.counts == {"updated": 1}
    assert facts_of(business) == before
    for job in (second, first):
        imports.undo_import(pk=job.pk, actor=officer)
        imports.work(pk=job.pk)
        assert facts_of(business) == before
    assert Business.objects.get().description == "Satu"


def test_an_officers_certificate_keeps_an_imported_listing(make_csv: MakeSheet, officer: User) -> None:
    job = imports.import_file(path=make_csv(table("Satu")), uploader=officer, publish=True)
    business = Business.objects.get()
    record_certificate(actor=officer, business=business, kind=CertificateKind.SNI, number="0001:2020")
    imports.undo_import(pk=job.pk, actor=officer)
    imports.work(pk=job.pk)
    assert Business.objects.filter(pk=business.pk).exists()
    assert business.certificates.exists()
