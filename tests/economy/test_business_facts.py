"""What a business's public page and its JSON-LD say of certificates, QRIS, delivery, checks, special days, closings."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from economy.domain import businesses
from economy.domain.certificates import record_certificate
from economy.domain.hours import DAYS
from economy.enums import CertificateKind
from economy.models import Business, Certificate

from .conftest import MakeBusiness

pytestmark = pytest.mark.django_db

HALAL = "ID32110001234560221"
ALWAYS = {day: [["00:00", "00:00"]] for day in DAYS}


def day(ahead: int) -> date:
    return timezone.localdate() + timedelta(days=ahead)


def html_of(client: Client, business: Business, language: str = "id") -> str:
    return client.get(f"/{language}/umkm/{business.slug}/").content.decode()


def json_ld(html: str) -> dict[str, Any]:
    _before, after = html.split('<script type="application/ld+json">')
    data: dict[str, Any] = json.loads(after.split("</script>", maxsplit=1)[0])
    return data


def test_a_bare_listing_says_nothing_of_all_this(client: Client, make_business: MakeBusiness) -> None:
    html = html_of(client, make_business(published=True))
    for word in ("QRIS", "Melayani antar", "Diperiksa kantor", "Tutup sementara", "Izin dan sertifikat", "Hari khusus"):
        assert word not in html
    assert not {"specialOpeningHoursSpecification", "paymentAccepted", "hasCertification"} & json_ld(html).keys()


def test_certificates_show_number_and_last_day(client: Client, make_business: MakeBusiness, officer: User) -> None:
    business = make_business(published=True, nib="9120000000001")
    for kind, number, ends in (("halal", HALAL, None), ("sni", "0001:2020", day(30)), ("sni", "0002:2020", None)):
        record_certificate(
            actor=officer, business=business, kind=CertificateKind(kind), number=number, valid_until=ends
        )
    Certificate.objects.create(business=business, kind="hki", number="IDM000000001", checked_at=None)
    Certificate.objects.create(
        business=business, kind="bpom", number="MD 231234567890", checked_at=timezone.now(), valid_until=day(-1)
    )
    html = html_of(client, business)
    for text in (HALAL, "0001:2020<span>berlaku sampai", "0002:2020", "Punya NIB"):
        assert text in html
    for text in ("IDM000000001", "MD 231234567890", "9120000000001"):
        assert text not in html
    assert html.count('">SNI</span>') == 1, "one badge for two certificates of a kind"
    assert json_ld(html)["hasCertification"] == [
        {"@type": "Certification", "name": "Halal", "certificationIdentification": HALAL},
        {
            "@type": "Certification",
            "name": "SNI",
            "certificationIdentification": "0001:2020",
            "expires": day(30).isoformat(),
        },
        {"@type": "Certification", "name": "SNI", "certificationIdentification": "0002:2020"},
    ]


def test_a_checked_nib_stands_for_the_one_on_file(client: Client, make_business: MakeBusiness, officer: User) -> None:
    business = make_business(published=True, nib="9120000000001")
    record_certificate(actor=officer, business=business, kind=CertificateKind.NIB, number="9120000000001")
    html = html_of(client, business)
    assert "Punya NIB" not in html
    assert "9120000000001" in html


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("id", ("QRIS", "Melayani antar", "Diperiksa kantor UMKM pada")),
        ("en", ("QRIS", "Delivers", "Checked by the small business office on")),
    ],
)
def test_qris_delivery_and_the_offices_check(
    client: Client, make_business: MakeBusiness, officer: User, language: str, words: tuple[str, ...]
) -> None:
    business = make_business(published=True, qris=True, delivery=True)
    businesses.verify_business(actor=officer, business=business)
    html = html_of(client, business, language)
    for word in words:
        assert word in html
    assert json_ld(html)["paymentAccepted"] == "QRIS"


def test_a_closing_beats_open_now(client: Client, make_business: MakeBusiness) -> None:
    business = make_business(published=True, opening_hours=ALWAYS, closed_from=day(-2), closed_until=day(3))
    html = html_of(client, business)
    assert "Tutup sementara. Buka lagi" in html
    assert "Buka 24 jam" not in html
    assert "Buka sekarang" not in html
    assert json_ld(html)["specialOpeningHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "opens": "00:00",
            "closes": "00:00",
            "validFrom": day(-2).isoformat(),
            "validThrough": day(2).isoformat(),
        }
    ]
    Business.objects.update(closed_until=day(0))
    html = html_of(client, business)
    assert "Tutup sementara" not in html
    assert "Buka 24 jam" in html


def test_special_days_ahead_are_shown(client: Client, make_business: MakeBusiness) -> None:
    special = {
        day(-1).isoformat(): [["01:00", "02:00"]],
        day(0).isoformat(): [],
        day(3).isoformat(): [["10:15", "13:45"], ["18:00", "02:00"]],
        day(9).isoformat(): [["00:00", "00:00"]],
    }
    business = make_business(published=True, opening_hours=ALWAYS, special_hours=special)
    html = html_of(client, business)
    assert "Hari khusus" in html
    assert "Sedang tutup" in html
    assert "10.15–13.45" in html
    assert "01.00–02.00" not in html
    said = [
        (each["validFrom"], each["validThrough"], each["opens"], each["closes"])
        for each in json_ld(html)["specialOpeningHoursSpecification"]
    ]
    today, third, ninth = (day(ahead).isoformat() for ahead in (0, 3, 9))
    assert said == [
        (today, today, "00:00", "00:00"),
        (third, third, "10:15", "13:45"),
        (third, third, "18:00", "02:00"),
        (ninth, ninth, "00:00", "23:59"),
    ]


def test_the_page_reads_as_often_with_certificates_as_without(
    client: Client, make_business: MakeBusiness, officer: User, django_assert_num_queries: Any
) -> None:
    plain, full = make_business(published=True), make_business(name="Lain", published=True)
    for number in range(5):
        record_certificate(actor=officer, business=full, kind=CertificateKind.SNI, number=f"000{number}:2020")
    pages = [reverse("economy:business", args=[each.slug]) for each in (plain, full)]
    for page in pages:
        client.get(page)
    with CaptureQueriesContext(connection) as for_plain:
        client.get(pages[0])
    with django_assert_num_queries(len(for_plain)):
        assert "0004:2020" in client.get(pages[1]).content.decode()
