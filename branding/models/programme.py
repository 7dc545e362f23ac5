"""What is so of a programme of the plan in every language: its place in the plan, its indicators, where it stands."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from ..enums import DatePrecision, Measure, Phase, Pillar, ProgrammeState

CODE = RegexValidator(r"^[A-Z0-9]+(?:-[A-Z0-9]+)*\Z", _("Tulis kode dengan huruf besar, angka, dan tanda hubung."))


class Programme(ClusterableModel):
    """One programme of the plan. Its pages, one in each language, hold the words; everything that counts is here once,
    so that no two languages can say different figures and no draft can bring an old one back.

    `state`, `percentage` and the date of the last update follow from the recorded updates and are written by
    `branding.domain.programmes.recording` alone.
    """

    code = models.CharField(
        _("kode"),
        max_length=20,
        unique=True,
        validators=[CODE],
        help_text=_("Tetap sama walau program berganti nama; dipakai dalam berkas pembaruan."),
    )
    name = models.CharField(
        _("nama kerja"),
        max_length=120,
        help_text=_("Untuk petugas; nama yang dibaca umum adalah judul halamannya."),
    )
    pillar = models.CharField(_("pilar"), max_length=12, choices=Pillar.choices)
    phase = models.PositiveSmallIntegerField(_("tahap"), choices=Phase.choices, default=Phase.FIRST)
    quick_win = models.BooleanField(_("quick win"), default=False)
    measure = models.CharField(_("asal persentase"), max_length=12, choices=Measure.choices, default=Measure.ENTERED)
    districts = ParentalManyToManyField(
        "regions.District",
        blank=True,
        related_name="+",
        verbose_name=_("kecamatan yang dijangkau"),
    )
    state = models.CharField(
        _("status"),
        max_length=12,
        choices=ProgrammeState.choices,
        default=ProgrammeState.PLANNED,
        editable=False,
    )
    percentage = models.DecimalField(
        _("persentase yang diisi"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        editable=False,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )
    updated_on = models.DateField(_("pembaruan terakhir"), null=True, blank=True, editable=False)
    updated_precision = models.CharField(
        max_length=8, choices=DatePrecision.choices, default=DatePrecision.DAY, editable=False
    )

    class Meta:
        verbose_name = _("data program")
        verbose_name_plural = _("data program")
        ordering = ["code"]
        permissions: ClassVar[list[tuple[str, str]]] = [("update_programme", "Dapat mencatat pembaruan program")]

    def __str__(self) -> str:
        return f"{self.code} · {self.name}"


class Indicator(Orderable):
    """Something a programme is measured by: from `baseline` to `target`, in a unit, with both names of it."""

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="indicators")
    name = models.CharField(_("nama"), max_length=120)
    name_en = models.CharField(_("nama dalam bahasa Inggris"), max_length=120, blank=True)
    unit = models.CharField(_("satuan"), max_length=40, blank=True)
    unit_en = models.CharField(_("satuan dalam bahasa Inggris"), max_length=40, blank=True)
    baseline = models.DecimalField(
        _("nilai awal"),
        max_digits=18,
        decimal_places=4,
        null=True,
        blank=True,
        help_text=_("Tanpa nilai awal, kemajuan dihitung dari nol."),
    )
    target = models.DecimalField(
        _("target"),
        max_digits=18,
        decimal_places=4,
        null=True,
        blank=True,
        help_text=_("Tanpa target, indikator ini tidak ikut dalam persentase."),
    )
    target_year = models.PositiveSmallIntegerField(
        _("tahun target"),
        null=True,
        blank=True,
        validators=[MinValueValidator(2018), MaxValueValidator(2100)],
    )

    class Meta(Orderable.Meta):
        verbose_name = _("indikator")
        verbose_name_plural = _("indikator")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["programme", "name"], name="indicator_name_in_programme")
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """The name in the language being shown, or the Indonesian one."""
        return (self.name_en if _english() else "") or self.name

    @property
    def unit_words(self) -> str:
        """The unit in the language being shown, or the Indonesian one."""
        return (self.unit_en if _english() else "") or self.unit


def _english() -> bool:
    return (get_language() or "").startswith("en")
