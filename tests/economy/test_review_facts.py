"""The office: certificates and checks on a listing's page, and what it reads of hours and services."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from economy.domain import businesses
from economy.domain.certificates import record_certificate
from economy.enums import CertificateKind, Step
from economy.models import Business, Certificate

from .conftest import MakeBusiness, last_event

pytestmark = pytest.mark.django_db

HALAL = "ID32110001234560221"


def day(ahead: int) -> date:
    return timezone.localdate() + timedelta(days=ahead)


def detail(business: Business) -> str:
    return reverse("economy_review:detail", args=[business.pk])


@pytest.fixture
def business(make_business: MakeBusiness) -> Business:
    return make_business(name="Usaha Tayang", published=True)


def test_an_officer_records_renews_and_removes(business: Business, officer: User, officer_client: Client) -> None:
    sent = {"action": "certificate", "kind": "halal", "number": " id3211 00012345 60221", "valid_until": ""}
    html = officer_client.post(detail(business), sent, follow=True).content.decode()
    certificate = Certificate.objects.get()
    assert (certificate.number, certificate.checked_by) == (HALAL, officer)
    assert f"Halal {HALAL} dicatat." in html
    assert "Berlaku terus" in html
    assert f"Sertifikat dicatat setelah diperiksa: Halal {HALAL}" in html
    sent = {"action": "renew", "pk": str(certificate.pk), "valid_until": day(30).isoformat()}
    assert "diperbarui" in officer_client.post(detail(business), sent, follow=True).content.decode()
    certificate.refresh_from_db()
    assert certificate.valid_until == day(30)
    officer_client.post(detail(business), {"action": "remove", "pk": str(certificate.pk)})
    assert not Certificate.objects.exists()
    assert business.events.filter(step=Step.EDITED, actor=officer).count() == 3


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"number": ""}, "Tulis nomor sertifikatnya."),
        ({"number": "12"}, "diawali ID"),
        ({"kind": "nib"}, "NIB terdiri dari 13 angka."),
        ({"kind": "pirt"}, "paling sedikit 15 angka"),
        ({"kind": "bpom"}, "diawali huruf seperti MD"),
        ({"kind": "sni", "number": "x"}, "paling banyak 60 huruf"),
        ({"kind": "lain"}, "lain"),
        ({"valid_until": day(-1).isoformat()}, "Tanggal ini sudah lewat."),
        ({"valid_until": "9999-12-31"}, "terlalu jauh"),
        ({"number": HALAL}, "sudah tercatat"),
    ],
)
def test_a_mistake_is_said_at_its_field_and_nothing_typed_is_lost(
    business: Business, officer: User, officer_client: Client, wrong: dict[str, str], said: str
) -> None:
    record_certificate(actor=officer, business=business, kind=CertificateKind.HALAL, number=HALAL)
    sent = {"kind": "halal", "number": "ID00000000000000001", "valid_until": day(9).isoformat()} | wrong
    response = officer_client.post(detail(business), sent | {"action": "certificate"})
    html = response.content.decode()
    assert response.status_code == 200
    assert said in html
    for name in ("number", "valid_until"):
        assert f'value="{sent[name]}"' in html or not sent[name]
    assert Certificate.objects.count() == 1


def test_what_is_not_this_listings_is_not_touched(
    business: Business, make_business: MakeBusiness, officer: User, officer_client: Client
) -> None:
    other = make_business(name="Lain")
    done = record_certificate(actor=officer, business=other, kind=CertificateKind.HALAL, number=HALAL)
    for pk in (str(done.pk), "0", "x", "9" * 40, ""):
        for action in ("remove", "renew"):
            answer = officer_client.post(detail(business), {"action": action, "pk": pk, "valid_until": ""})
            assert answer.status_code != 200
            assert "#sertifikat" not in answer.headers.get("Location", ""), "nothing was done"
    past = {"action": "renew", "pk": str(done.pk), "valid_until": day(-1).isoformat()}
    assert "sudah lewat" in officer_client.post(detail(other), past, follow=True).content.decode()
    done.refresh_from_db()
    assert done.valid_until is None


def test_only_officers_record_and_check(business: Business, owner_client: Client, client: Client) -> None:
    for outsider in (client, owner_client):
        for sent in ({"action": "certificate", "kind": "halal", "number": HALAL}, {"action": "verify"}):
            assert outsider.post(detail(business), sent).status_code == 302
    business.refresh_from_db()
    assert business.verified_at is None
    assert not Certificate.objects.exists()


def test_publishing_here_is_checking(make_business: MakeBusiness, officer_client: Client) -> None:
    business = make_business(name="Draf")
    officer_client.post(detail(business), {"action": "publish"})
    business.refresh_from_db()
    assert business.verified_at is not None
    assert business.verified_at == business.confirmed_at


def test_a_public_listing_is_checked_again(business: Business, officer: User, officer_client: Client) -> None:
    page = officer_client.get(detail(business))
    assert "Belum pernah diperiksa kantor." in page.content.decode()
    businesses.edit_business(actor=None, business=business, fields={"description": "Sama sekali lain"})
    stale = {"action": "verify", "seen": page.context["seen"]}
    html = officer_client.post(detail(business), stale).content.decode()
    assert "baru saja berubah" in html
    assert "Sama sekali lain" in html
    fresh = officer_client.get(detail(business)).context["seen"]
    html = officer_client.post(detail(business), {"action": "verify", "seen": fresh}, follow=True).content.decode()
    assert "dicatat sudah diperiksa hari ini" in html
    assert "Terakhir diperiksa kantor pada" in html
    assert (last_event(business).step, last_event(business).actor) == (Step.VERIFIED, officer)
    businesses.hide_business(actor=None, business=business)
    html = officer_client.get(detail(business)).content.decode()
    assert 'value="verify"' not in html
    html = officer_client.post(detail(business), {"action": "verify"}, follow=True).content.decode()
    assert "sudah diputuskan orang lain" in html


def test_the_office_reads_hours_and_services(make_business: MakeBusiness, officer_client: Client) -> None:
    week = {each: [["08:00", "17:00"]] for each in ("mon", "tue", "wed")}
    business = make_business(
        opening_hours=week,
        special_hours={day(1).isoformat(): [], day(-1).isoformat(): [["03:00", "04:00"]]},
        closed_from=day(5),
        qris=True,
    )
    html = officer_client.get(detail(business)).content.decode()
    for text in ("Senin–Rabu 08.00–17.00", "tutup", "Tutup sementara mulai", "<dt>QRIS</dt><dd>ya</dd>"):
        assert text in html
    assert "03.00" not in html
