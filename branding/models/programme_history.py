"""What has been recorded of the plan's programmes, and the files it came from. Rows are added, never edited."""

from typing import ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model_string

from ..enums import DatePrecision, ProgrammeState, RecordedAs
from .programme import Indicator, Programme


class ProgrammeUpload(models.Model):
    """A file of updates as it was uploaded: its rows, read once, and what came of them.

    `rows` is a list of [row number in the sheet, cells]; its first element is the header. Nothing is written to the
    plan before `applied_at`.
    """

    name = models.CharField(_("nama berkas"), max_length=200)
    sha256 = models.CharField(max_length=64)
    rows = models.JSONField(default=list)
    uploader = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    uploaded_at = models.DateTimeField(_("diunggah"), auto_now_add=True)
    applied_at = models.DateTimeField(_("diterapkan"), null=True, blank=True)
    written = models.PositiveIntegerField(default=0)
    """How many updates it brought when it was applied."""

    class Meta:
        verbose_name = _("berkas pembaruan")
        verbose_name_plural = _("berkas pembaruan")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.name


class Evidence(models.Model):
    """What stands behind a statement: words, and a link or a document. Abstract."""

    evidence = models.CharField(_("bukti"), max_length=250, blank=True)
    evidence_url = models.URLField(_("tautan bukti"), max_length=500, blank=True)
    evidence_document = models.ForeignKey(
        get_document_model_string(),
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dokumen bukti"),
    )

    class Meta:
        abstract = True


class ProgrammeUpdate(Evidence):
    """One recorded update: on which date it was so, who recorded it, and what it changed.

    `state` is blank and `percentage` null where the update says nothing of them. `changes` lists what it changed, each
    as {"kind": "state" | "percentage" | "value", "before": …, "after": …}, a value with its `indicator` and date.
    """

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="updates")
    on = models.DateField(_("tanggal"))
    precision = models.CharField(
        _("ketepatan tanggal"), max_length=8, choices=DatePrecision.choices, default=DatePrecision.DAY
    )
    state = models.CharField(_("status"), max_length=12, choices=ProgrammeState.choices, blank=True)
    percentage = models.DecimalField(
        _("persentase"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    note = models.TextField(_("catatan"), max_length=1000, blank=True)
    changes = models.JSONField(default=list)
    role = models.CharField(_("dicatat sebagai"), max_length=16, choices=RecordedAs.choices)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    recorded_at = models.DateTimeField(_("dicatat"), auto_now_add=True)
    upload = models.ForeignKey(ProgrammeUpload, models.SET_NULL, null=True, related_name="updates")

    class Meta:
        verbose_name = _("pembaruan program")
        verbose_name_plural = _("pembaruan program")
        ordering = ["-on", "-pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["programme", "-on"], name="programme_update_on")]

    def __str__(self) -> str:
        return f"{self.programme_id} {self.on}"


class IndicatorValue(Evidence):
    """The value of an indicator on a date, with what proves it."""

    indicator = models.ForeignKey(Indicator, models.CASCADE, related_name="values")
    on = models.DateField(_("tanggal"))
    precision = models.CharField(max_length=8, choices=DatePrecision.choices, default=DatePrecision.DAY)
    value = models.DecimalField(_("nilai"), max_digits=18, decimal_places=4)
    update = models.ForeignKey(ProgrammeUpdate, models.CASCADE, related_name="values")

    class Meta:
        verbose_name = _("nilai indikator")
        verbose_name_plural = _("nilai indikator")
        ordering = ["on"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["indicator", "on"], name="one_value_on_a_date")
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.on}: {self.value}"
