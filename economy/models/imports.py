"""An uploaded spreadsheet and its rows on their way into the directory."""

from typing import Any

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils.translation import gettext_lazy as _

from economy.enums import ImportState, Outcome, Undone

from .business import Business
from .said import Said


def private_storage() -> Storage:
    """Where uploads lie: outside everything a web server serves."""
    return storages["private"]


class BusinessImport(models.Model):
    """One spreadsheet, from upload to report, and the job that carries it.

    `layout` is what reading found (kind, dialect, sheets with headers and samples, guesses; `remembered`: the columns
    are proposed as they were settled before; `ours`: columns that our own workbook had added). `columns` maps a
    column's position (0-based, as text) to a field of `economy.domain.imports.tables.fields`, `sheets` names the
    chosen ones and `overwrite` the fields in which the file's word goes above a person's.
    `cursor` is the last row position whose batch was committed in the present stage; `lease` and `heartbeat` say which
    worker holds the job: a batch commits only while its worker still holds the lease, so a second worker can take over
    a dead one's job. `stage` is where a paused or failed job goes on.
    `staged` tells that every row of the file lies in the rows below. `counts` maps `Outcome` values to numbers of rows,
    `reasons` a remark's stable code to its count, and `undo_counts` `Undone` values to numbers of listings.
    `problem` is {"code", "values"} of `economy.domain.imports.reasons`. `failed_file` is the workbook of rows to be
    corrected, and `report` how it stands (`economy.domain.imports.report.filing`). `tidied_at`: its raw data are gone
    for good (`economy.domain.imports.tidy`), so it can be neither gone on with nor undone.
    """

    file = models.FileField(_("berkas"), upload_to="imports/%Y/%m/", storage=private_storage)
    original_name = models.CharField(_("nama berkas"), max_length=255)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField(_("ukuran (byte)"))
    source = models.CharField(_("asal data"), max_length=80, blank=True, default="")
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="corrections", verbose_name=_("perbaikan dari")
    )
    uploader = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("pengunggah")
    )
    photos = models.FileField(_("arsip foto"), upload_to="imports/%Y/%m/", storage=private_storage, blank=True)
    publish = models.BooleanField(_("langsung tayangkan usaha baru"), default=False)
    keep_identity = models.BooleanField(_("simpan NIK terenkripsi"), default=False)
    state = models.CharField(_("status"), max_length=10, choices=ImportState, default=ImportState.UPLOADED)
    stage = models.CharField(max_length=10, choices=ImportState, blank=True, default="")
    layout = models.JSONField(default=dict, blank=True)
    columns = models.JSONField(default=dict, blank=True)
    sheets = models.JSONField(default=list, blank=True)
    overwrite = models.JSONField(default=list, blank=True)
    staged = models.BooleanField(default=False)
    total_rows = models.PositiveIntegerField(_("jumlah baris"), default=0)
    done_rows = models.PositiveIntegerField(_("baris selesai"), default=0)
    cursor = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict, blank=True)
    reasons = models.JSONField(default=dict, blank=True)
    asked_again = models.BooleanField(default=False)
    problem = models.JSONField(_("masalah"), default=dict, blank=True)
    lease = models.UUIDField(null=True, blank=True)
    heartbeat = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    stage_started_at = models.DateTimeField(null=True, blank=True)
    previewed_at = models.DateTimeField(null=True, blank=True)
    committed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    committed_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)
    undo_counts = models.JSONField(default=dict, blank=True)
    failed_file = models.FileField(upload_to="imports/%Y/%m/", storage=private_storage, blank=True)
    report = models.JSONField(default=dict, blank=True)
    photo_report = models.JSONField(default=dict, blank=True)
    tidied_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("impor usaha")
        verbose_name_plural = _("impor usaha")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.original_name

    @property
    def table(self) -> dict[str, Any]:
        """What reading found of the first chosen sheet; `columns` speaks of its columns."""
        sheets: list[dict[str, Any]] = self.layout.get("sheets", [])
        return next((sheet for sheet in sheets if sheet["name"] in self.sheets), self.layout)


class ImportRow(Said):
    """One row of the sheet: its cells as read, what they were taken to mean, and what becomes of it.

    `position` counts the rows of all chosen sheets from 1; `sheet` is an index into the layout's sheets and `number`
    the row a person sees in Excel. `reasons` is a list of {"code", "field", "values"}.

    `business` is the listing the row is about: found, or with an id reserved for it before it exists, which is why
    the database does not enforce it. `seen` is the listing's revision when the decision was made. `twin` is the
    position of the earlier row that says the same. `similar_to` is a listing (or reserved id) that may be the same
    business, `score` how alike they are, 0 to 100. `changes` is {attribute: [old, new]} of an update, `products` the
    products to add as [name, price in rupiah or null, unit].
    `fingerprint` is a hash of the mapped cells, `slug` the address a new listing would like to have.
    """

    batch = models.ForeignKey(BusinessImport, models.CASCADE, related_name="rows", db_index=False)
    position = models.PositiveIntegerField()
    sheet = models.PositiveSmallIntegerField(default=0)
    number = models.PositiveIntegerField(_("baris"))
    cells = models.JSONField(default=list)
    outcome = models.CharField(max_length=10, choices=Outcome)
    reasons = models.JSONField(default=list)
    business = models.ForeignKey(Business, models.DO_NOTHING, null=True, related_name="+", db_constraint=False)
    seen = models.PositiveIntegerField(null=True)
    twin = models.PositiveIntegerField(null=True)
    similar_to = models.BigIntegerField(null=True)
    score = models.PositiveSmallIntegerField(null=True)
    changes = models.JSONField(null=True)
    sources = models.JSONField(null=True)
    products = models.JSONField(null=True)
    photo_names = models.JSONField(null=True)
    identity = models.TextField(blank=True, default="", db_default="")
    undone = models.CharField(max_length=10, choices=Undone, blank=True, default="", db_default="")
    fingerprint = models.BigIntegerField(null=True)
    slug = models.CharField(max_length=90, null=True)
    match_key = models.CharField(max_length=64, null=True)
    name_block = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("baris impor")
        verbose_name_plural = _("baris impor")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["batch", "position"], name="import_row_position")]
        indexes = [
            models.Index(
                fields=["batch", "outcome", "position"],
                name="import_row_outcome",
                condition=~models.Q(outcome__in=[Outcome.CREATED, Outcome.UNCHANGED]),
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.get_outcome_display()}"
