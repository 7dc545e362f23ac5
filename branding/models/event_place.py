"""Where an event is, who holds it, and what it costs."""

from decimal import Decimal
from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel

from accounts.domain.phones import PhoneError
from regions.models import District, Village

from ..enums import Admission, Precision
from .contact import office_number

DEAREST = 100_000_000
"""Rupiah; more is a mistake of zeros."""


class EventPlace(models.Model):
    """A destination of the portal or a place in words, with its kecamatan, desa and point. Abstract."""

    destination = models.ForeignKey(
        "branding.DestinationPage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("destinasi"),
        help_text=_("Bila acara ini di salah satu destinasi portal; letaknya diambil dari sana."),
    )
    place_name = models.CharField(
        _("nama tempat"), max_length=120, blank=True, help_text=_("Misalnya: Alun-alun, atau Museum Golok.")
    )
    district = models.ForeignKey(
        "regions.District", models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("kecamatan")
    )
    village = models.ForeignKey(
        "regions.Village", models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("desa")
    )
    latitude = models.DecimalField(
        _("lintang"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(-90)), MaxValueValidator(Decimal(90))],
        help_text=_("Derajat desimal, misalnya -6,0708."),
    )
    longitude = models.DecimalField(
        _("bujur"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(-180)), MaxValueValidator(Decimal(180))],
    )
    precision = models.CharField(
        _("ketepatan titik"), max_length=12, choices=Precision.choices, default=Precision.APPROXIMATE
    )
    organiser = models.CharField(_("penyelenggara"), max_length=120, blank=True)
    phone = models.CharField(
        _("telepon penyelenggara"), max_length=20, blank=True, help_text=_("Nomor yang boleh diketahui umum.")
    )
    website = models.URLField(_("laman acara"), blank=True)
    admission = models.CharField(_("harga masuk"), max_length=8, choices=Admission.choices, default=Admission.UNKNOWN)
    price = models.PositiveIntegerField(
        _("mulai dari (rupiah)"), null=True, blank=True, validators=[MaxValueValidator(DEAREST)]
    )
    price_note = models.CharField(
        _("keterangan harga"), max_length=160, blank=True, help_text=_("Misalnya: anak-anak gratis.")
    )

    place_panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [
                FieldPanel("destination"),
                FieldPanel("place_name"),
                FieldRowPanel([FieldPanel("district"), FieldPanel("village")]),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude"), FieldPanel("precision")]),
            ],
            heading=_("Tempat"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("organiser"), FieldPanel("phone")]),
                FieldPanel("website"),
                FieldRowPanel([FieldPanel("admission"), FieldPanel("price")]),
                FieldPanel("price_note"),
            ],
            heading=_("Penyelenggara dan harga"),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def where(self) -> Any:
        """What gives the location: the destination if there is one that is public, else the event itself."""
        return self.destination if self.destination is not None and self.destination.live else self

    @property
    def place_district(self) -> District | None:
        """The kecamatan it lies in."""
        found: District | None = self.where.district
        return found

    @property
    def place_village(self) -> Village | None:
        """The desa it lies in."""
        found: Village | None = self.where.village
        return found

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude, if the place's own are known, at least roughly."""
        where = self.where
        if where.latitude is None or where.longitude is None:
            return None
        if where.precision not in {Precision.POINT, Precision.APPROXIMATE}:
            return None
        return float(where.latitude), float(where.longitude)

    def place_errors(self) -> dict[str, Any]:
        """By field: a point has both numbers or none, a village lies in its kecamatan, a price is for what is paid."""
        errors: dict[str, Any] = {}
        if (self.latitude is None) != (self.longitude is None):
            errors["longitude"] = _("Isi lintang dan bujur bersama-sama, atau kosongkan keduanya.")
        village = self.village
        if village is not None and village.district_id != self.district_id:
            errors["village"] = _("Desa ini tidak terletak di kecamatan yang dipilih.")
        if self.price is not None and self.admission != Admission.PAID:
            errors["price"] = _("Jumlah hanya diisi bila acaranya berbayar.")
        if self.phone.strip():
            try:
                self.phone = office_number(self.phone.strip())
            except PhoneError:
                errors["phone"] = _("Tulis nomor yang lengkap, misalnya 0254-000-000 atau 0812-0000-0001.")
        return errors
