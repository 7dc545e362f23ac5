"""An uploaded spreadsheet and its rows on their way into the directory."""

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils.translation import gettext_lazy as _

from economy.enums import ImportState, Outcome

from .business import Business


def private_storage() -> Storage:
    """Where uploads lie: outside everything a web server serves."""
    return storages["private"]


class BusinessImport(models.Model):
    """One spreadsheet, from upload to report, and the job that carries it.

    `columns` maps a column's position (0-based, as text) to a field of `economy.domain.imports.fields`.
    `cursor` is the last sheet row whose batch was committed; `lease` and `heartbeat` say which worker holds the job:
    a batch commits only while its worker still holds the lease, so a second worker can take over a dead one's job.
    `counts` maps `Outcome` values to numbers of rows; `reasons` maps a reason's stable code to its count.
    """

    file = models.FileField(_("berkas"), upload_to="imports/%Y/%m/", storage=private_storage)
    original_name = models.CharField(_("nama berkas"), max_length=255)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField(_("ukuran (byte)"))
    uploader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("pengunggah")
    )
    publish = models.BooleanField(_("langsung tayangkan usaha baru"), default=False)
    state = models.CharField(_("status"), max_length=10, choices=ImportState, default=ImportState.UPLOADED)
    layout = models.JSONField(default=dict, blank=True)
    columns = models.JSONField(default=dict, blank=True)
    total_rows = models.PositiveIntegerField(_("jumlah baris"), default=0)
    done_rows = models.PositiveIntegerField(_("baris selesai"), default=0)
    cursor = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict, blank=True)
    reasons = models.JSONField(default=dict, blank=True)
    problem = models.CharField(_("masalah"), max_length=500, blank=True, default="")
    lease = models.UUIDField(null=True, blank=True)
    heartbeat = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("impor usaha")
        verbose_name_plural = _("impor usaha")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.original_name


class ImportRow(models.Model):
    """One row of the sheet: its cells as read, what they were taken to mean, and what became of it.

    `number` is the row number a person sees in Excel; `reasons` is a list of {"code", "field", "text"}.
    """

    batch = models.ForeignKey(BusinessImport, models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField(_("baris"))
    cells = models.JSONField(default=list)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.PENDING)
    reasons = models.JSONField(default=list)
    business = models.ForeignKey(Business, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("baris impor")
        verbose_name_plural = _("baris impor")
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["batch", "number"], name="import_row_number")]
        indexes = [models.Index(fields=["batch", "outcome", "number"], name="import_row_outcome")]

    def __str__(self) -> str:
        return f"{self.number}: {self.get_outcome_display()}"
