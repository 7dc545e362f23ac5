"""Permits and marks of quality: how their numbers are read, and what recording, renewing and removing one does."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.conf import settings as portal_settings
from django.db.models import QuerySet
from django.utils import timezone, translation
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import User
from economy.domain import certificates, progress
from economy.domain.certificate_numbers import MAX_LENGTH, NumberError, as_stored
from economy.domain.certificates import CertificateError, record_certificate, remove_certificate, renew_certificate
from economy.domain.public import public_businesses
from economy.enums import CertificateKind, Step
from economy.models import Business, Certificate
from economy.signals import businesses_changed
from economy.tasks import expire_certificates

from .conftest import MakeBusiness, last_event

HALAL = "ID32110001234560221"
TODAY = date(2027, 3, 10)


def days_from_now(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


# --- numbers ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        ("nib", "9120 0000 0000 1", "9120000000001"),
        ("nib", "NIB: 9120.0000.00001", "9120000000001"),
        ("halal", " id 3211 0001 2345 6022 1", HALAL),
        ("pirt", "2063604010123-29", "2063604010123-29"),
        ("pirt", "P-IRT No. 206360401012329", "2063604010123-29"),
        ("bpom", "BPOM RI MD 231234567890", "MD 231234567890"),
        ("bpom", "POM TR203123456", "TR 203123456"),
        ("bpom", "NA-18210100001", "NA 18210100001"),
        ("sni", "SNI:  01-3836-2000 ", "01-3836-2000"),
        ("sni", "SNIX 1", "SNIX 1"),
        ("hki", "IDM000123456", "IDM000123456"),
    ],
)
def test_a_number_is_stored_in_one_form(kind: str, typed: str, stored: str) -> None:
    assert as_stored(CertificateKind(kind), typed) == stored


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("nib", "912000000000"),
        ("nib", "91200000000011"),
        ("nib", "9.12E+12"),
        ("nib", "٩١٢٠٠٠٠٠٠٠٠٠١"),
        ("halal", "32110001234560221"),
        ("halal", "ID123"),
        ("pirt", "20636040101"),
        ("bpom", "231234567890"),
        ("bpom", "XX 231234567890"),
        ("sni", "SNI"),
        ("hki", "IDM 1\n<script>" + "x" * MAX_LENGTH),
        ("hki", "IDM\u202e0001"),
        ("hki", ""),
    ],
)
def test_what_is_no_number_is_refused(kind: str, typed: str) -> None:
    with pytest.raises(NumberError):
        as_stored(CertificateKind(kind), typed)


@given(st.sampled_from(CertificateKind), st.text(max_size=80) | st.from_regex(r"(ID|MD|TR|NIB)? ?[0-9 .\-]{9,22}"))
def test_what_is_stored_is_stored_again_unchanged(kind: CertificateKind, text: str) -> None:
    try:
        stored = as_stored(kind, text)
    except NumberError:
        return
    assert as_stored(kind, stored) == stored
    assert stored.isprintable()
    assert len(stored) <= MAX_LENGTH


# --- writing ------------------------------------------------------------------------------------------------------


@pytest.fixture
def business(make_business: MakeBusiness) -> Business:
    return make_business(published=True)


@pytest.fixture
def heard() -> Any:
    ids: list[int] = []

    def receive(sender: Any, ids: list[int], _sink: list[int] = ids, **kwargs: Any) -> None:
        _sink.extend(ids)

    businesses_changed.connect(receive, weak=False)
    yield ids
    businesses_changed.disconnect(receive)


def shown(business: Business) -> list[tuple[str, str]]:
    return [(each.kind, each.number) for each in public_businesses(ids=[business.pk])[0].certificates]


def records(business: Business) -> QuerySet[Certificate]:
    return Certificate.objects.filter(business=business)


@pytest.mark.django_db
def test_recording_is_checking(business: Business, officer: User, heard: list[int]) -> None:
    revision = business.revision
    heard.clear()
    done = record_certificate(
        actor=officer, business=business, kind=CertificateKind.HALAL, number="id32110001234560221", valid_until=None
    )
    assert (done.checked_by, done.number, done.checked_at is not None) == (officer, HALAL, True)
    assert shown(business) == [("halal", HALAL)]
    assert heard == [business.pk]
    event = last_event(business)
    assert (event.step, event.actor) == (Step.EDITED, officer)
    assert event.note.endswith(f": Halal {HALAL}")
    business.refresh_from_db()
    assert business.revision == revision + 1, "an import's undo must not take a person's work with it"


@pytest.mark.django_db
def test_a_certificate_is_known_once(business: Business, officer: User) -> None:
    kind = CertificateKind.HALAL
    record_certificate(actor=officer, business=business, kind=kind, number=HALAL)
    with pytest.raises(CertificateError, match="known"):
        record_certificate(actor=officer, business=business, kind=kind, number=f" {HALAL.lower()}")
    assert business.events.filter(step=Step.EDITED).count() == 1


@pytest.mark.django_db
def test_what_has_ended_or_has_no_number_is_not_recorded(business: Business, officer: User, heard: list[int]) -> None:
    heard.clear()
    with pytest.raises(CertificateError, match="ended"):
        record_certificate(
            actor=officer,
            business=business,
            kind=CertificateKind.SNI,
            number="0001:2020",
            valid_until=days_from_now(-1),
        )
    with pytest.raises(NumberError):
        record_certificate(actor=officer, business=business, kind=CertificateKind.NIB, number="12")
    assert not records(business).exists()
    assert heard == []


@pytest.mark.django_db
def test_there_is_an_end_to_certificates(business: Business, officer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(certificates, "MOST", 2)
    for number in ("0001:2020", "0002:2020"):
        record_certificate(actor=officer, business=business, kind=CertificateKind.SNI, number=number)
    with pytest.raises(CertificateError, match="too_many"):
        record_certificate(actor=officer, business=business, kind=CertificateKind.SNI, number="0003:2020")


@pytest.mark.django_db
def test_a_last_day_counts_and_the_day_after_does_not(business: Business, officer: User) -> None:
    done = record_certificate(
        actor=officer, business=business, kind=CertificateKind.SNI, number="0001:2020", valid_until=days_from_now(0)
    )
    assert shown(business) == [("sni", "0001:2020")]
    Certificate.objects.filter(pk=done.pk).update(valid_until=days_from_now(-1))
    assert shown(business) == []


@pytest.mark.django_db
def test_renewing_and_removing(business: Business, officer: User, heard: list[int]) -> None:
    done = record_certificate(actor=officer, business=business, kind=CertificateKind.HALAL, number=HALAL)
    Certificate.objects.filter(pk=done.pk).update(valid_until=days_from_now(-1), checked_at=None, checked_by=None)
    heard.clear()
    again = renew_certificate(actor=officer, certificate=done, valid_until=days_from_now(30))
    assert (again.valid_until, again.checked_by) == (days_from_now(30), officer)
    assert shown(business) == [("halal", HALAL)]
    with pytest.raises(CertificateError, match="ended"):
        renew_certificate(actor=officer, certificate=done, valid_until=days_from_now(-1))
    remove_certificate(actor=officer, certificate=done)
    assert shown(business) == []
    assert heard == [business.pk, business.pk]
    with pytest.raises(Certificate.DoesNotExist):
        remove_certificate(actor=officer, certificate=done)


@pytest.mark.django_db
def test_the_history_says_it_in_either_language(business: Business, officer: User) -> None:
    record_certificate(actor=officer, business=business, kind=CertificateKind.HALAL, number=HALAL)
    for language, words in (
        ("id", "Sertifikat dicatat setelah diperiksa"),
        ("en", "Certificate recorded after a check"),
    ):
        with translation.override(language):
            assert progress.history(business, reader=officer, names=False)[0].note == f"{words}: Halal {HALAL}"


# --- ending -------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_what_ended_in_the_last_nights_is_announced(
    make_business: MakeBusiness, heard: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(certificates, "_BATCH", 2)
    made = {days: make_business(name=f"Usaha {days}") for days in (-5, -4, -3, -1, 0, 1)}
    for days, each in made.items():
        for number in ("0001:2020", "0002:2020"):
            Certificate.objects.create(
                business=each, kind="sni", number=number, valid_until=TODAY + timedelta(days=days)
            )
    Certificate.objects.create(business=made[1], kind="halal", number=HALAL, valid_until=None)
    heard.clear()
    assert certificates.announce_expired(TODAY) == 2
    assert sorted(heard) == sorted(made[days].pk for days in (-3, -1))


@pytest.mark.django_db
def test_the_clock_calls_it_shortly_after_midnight(business: Business, officer: User, heard: list[int]) -> None:
    Certificate.objects.create(business=business, kind="sni", number="0001:2020", valid_until=days_from_now(-1))
    heard.clear()
    assert expire_certificates() == 1
    assert heard == [business.pk]
    entry: dict[str, Any] = portal_settings.CELERY_BEAT_SCHEDULE["certificates-expire"]
    assert entry["task"] == expire_certificates.name
    assert (entry["schedule"].hour, entry["schedule"].minute) == ({0}, {5})
    assert portal_settings.CELERY_TIMEZONE == "Asia/Jakarta"
