"""Reports of illegal charges: what a visitor was made to pay, and every step of what the office did about it.

Who reports is never public: what leaves this app is made by `branding.domain.charge_reports.followed` and holds states,
days and the office's own public answers.
"""

from typing import Any

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..enums import ChargePurpose, ReportState
from .destination import DestinationPage


def private_storage() -> Storage:
    """Where photos of reports lie: outside everything a web server serves."""
    return storages["private"]


class ChargeReport(models.Model):
    """One charge that somebody was made to pay.

    `number` is the part of the ticket that staff see and speak of; `secret_hash` is the SHA-256 of the other part,
    which only the reporter has. `attempt_hash` is that of the form that was sent: sent twice, it is one report.
    `destination` is the Indonesian page where one was chosen, and `place` the reporter's own words for where it was.
    `contact` and `photo` are erased a year after the report was closed; `erased_at` says when.
    """

    number = models.CharField(_("nomor"), max_length=12, unique=True)
    secret_hash = models.CharField(max_length=64)
    attempt_hash = models.CharField(max_length=64, unique=True)
    destination = models.ForeignKey(
        DestinationPage, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("destinasi")
    )
    place = models.CharField(_("tempat"), max_length=160, blank=True)
    happened_on = models.DateField(_("tanggal kejadian"))
    amount = models.PositiveBigIntegerField(_("jumlah (rupiah)"))
    purpose = models.CharField(_("untuk apa"), max_length=16, choices=ChargePurpose.choices)
    description = models.TextField(_("kejadian"), max_length=2000)
    photo = models.FileField(_("foto"), upload_to="charge_reports/", storage=private_storage, blank=True)
    contact = models.CharField(_("cara menghubungi pelapor"), max_length=160, blank=True)
    language = models.CharField(_("bahasa pelapor"), max_length=2, default="id")
    state = models.CharField(
        _("status"), max_length=16, choices=ReportState.choices, default=ReportState.RECEIVED, db_index=True
    )
    created_at = models.DateTimeField(_("diterima"), auto_now_add=True)
    moved_at = models.DateTimeField(_("diubah"))
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True)
    erased_at = models.DateTimeField(_("data pelapor dihapus"), null=True, blank=True)

    class Meta:
        verbose_name = _("laporan pungutan liar")
        verbose_name_plural = _("laporan pungutan liar")
        ordering = ("created_at", "pk")
        default_permissions = ()
        permissions = (("handle_charge_report", _("Dapat menangani laporan pungutan liar")),)

    def __str__(self) -> str:
        return self.number

    @property
    def where(self) -> str:
        """The place in words, for staff."""
        title = self.destination.title if self.destination else ""
        return " · ".join(filter(None, (title, self.place)))


class ChargeReportStep(models.Model):
    """One step of a report: the state it led to, when, by whom (nobody: the reporter), what the reporter may read of
    it, and what only the office may."""

    report = models.ForeignKey(ChargeReport, models.CASCADE, related_name="steps")
    state = models.CharField(_("status"), max_length=16, choices=ReportState.choices)
    at = models.DateTimeField(_("waktu"), auto_now_add=True)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("petugas")
    )
    answer = models.TextField(_("jawaban kantor"), max_length=2000, blank=True)
    note = models.TextField(_("catatan dalam"), max_length=2000, blank=True)

    class Meta:
        verbose_name = _("langkah laporan")
        verbose_name_plural = _("langkah laporan")
        ordering = ("at", "pk")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.report_id}: {self.state}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Steps are written once; what was answered stays as it was read."""
        if self.pk is not None:
            raise TypeError("a step of a report is never rewritten")
        super().save(*args, **kwargs)
