"""The writers of certificates. An officer who records one has checked it; each write is one transaction that leaves a
line in the listing's history and announces it."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from accounts.models import User
from economy.domain.businesses import announce
from economy.domain.certificate_numbers import as_stored
from economy.enums import CertificateKind, Step
from economy.models import Business, BusinessEvent, Certificate

RECORDED_NOTE = gettext_noop("Sertifikat dicatat setelah diperiksa")
RENEWED_NOTE = gettext_noop("Masa berlaku sertifikat diperbarui")
REMOVED_NOTE = gettext_noop("Sertifikat dihapus")
NOTES = frozenset({RECORDED_NOTE, RENEWED_NOTE, REMOVED_NOTE})
"""Each stands before a colon, and after that which certificate it was."""
MOST = 30
"""Certificates of one listing: a halal number and a permit for each of a few products."""
MISSED_NIGHTS = 3
"""How far back certificates that ended are looked for, so that a night without a worker is made up for."""
_BATCH = 1000


class CertificateError(Exception):
    """It cannot be recorded: `code` is "known" (the listing has it), "ended", or "too_many"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@transaction.atomic
def record_certificate(
    *, actor: User, business: Business, kind: CertificateKind, number: str, valid_until: date | None = None
) -> Certificate:
    """Add a certificate that the officer has checked; `NumberError` or `CertificateError` where it cannot be."""
    number = as_stored(kind, number)
    _require_valid(valid_until)
    business = _locked(business)
    others = list(business.certificates.all())
    if any((each.kind, each.number) == (kind, number) for each in others):
        raise CertificateError("known")
    if len(others) >= MOST:
        raise CertificateError("too_many")
    certificate = Certificate.objects.create(
        business=business,
        kind=kind,
        number=number,
        valid_until=valid_until,
        checked_at=timezone.now(),
        checked_by=actor,
    )
    _record(business, actor, RECORDED_NOTE, certificate)
    return certificate


@transaction.atomic
def renew_certificate(*, actor: User, certificate: Certificate, valid_until: date | None) -> Certificate:
    """Give a certificate a new last day, or none, after the officer has checked it again."""
    _require_valid(valid_until)
    business = _locked(certificate.business)
    certificate = business.certificates.get(pk=certificate.pk)
    certificate.valid_until, certificate.checked_at, certificate.checked_by = valid_until, timezone.now(), actor
    certificate.save()
    _record(business, actor, RENEWED_NOTE, certificate)
    return certificate


@transaction.atomic
def remove_certificate(*, actor: User, certificate: Certificate) -> None:
    """Take a certificate away; the listing's history says which it was."""
    business = _locked(certificate.business)
    certificate = business.certificates.get(pk=certificate.pk)
    certificate.delete()
    _record(business, actor, REMOVED_NOTE, certificate)


def announce_expired(today: date | None = None) -> int:
    """Announce the listings with a certificate that ended in the last few nights, so that whatever was made while it
    was valid is made anew; returns how many."""
    today = today or timezone.localdate()
    nights = today - timedelta(days=MISSED_NIGHTS), today - timedelta(days=1)
    ended = Certificate.objects.filter(valid_until__range=nights)
    ids = list(ended.order_by("business").values_list("business", flat=True).distinct())
    for start in range(0, len(ids), _BATCH):
        with transaction.atomic():
            announce(ids[start : start + _BATCH])
    return len(ids)


def in_order(business: Business) -> Iterator[tuple[Certificate, bool]]:
    """A listing's certificates for the office, each with whether it is valid today."""
    today = timezone.localdate()
    for each in business.certificates.select_related("checked_by"):
        yield each, each.valid_until is None or each.valid_until >= today


def _require_valid(valid_until: date | None) -> None:
    if valid_until is not None and valid_until < timezone.localdate():
        raise CertificateError("ended")


def _locked(business: Business) -> Business:
    return Business.objects.select_for_update(of=("self",)).get(pk=business.pk)


def _record(business: Business, actor: User, note: str, certificate: Certificate) -> None:
    business.revision += 1
    business.save(update_fields=["revision", "updated_at"])
    BusinessEvent.objects.create(business=business, step=Step.EDITED, actor=actor, note=f"{note}: {certificate}")
    announce([business.pk])
