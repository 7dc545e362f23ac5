"""The parts of a destination that stand by themselves: opening, safety and contact, each with its own rules."""

from decimal import Decimal
from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.fields import RichTextField, StreamField
from wagtail_localize.fields import SynchronizedField

from economy.domain.phones import PhoneError, to_e164

from ..enums import TsunamiZone
from .blocks import TEXT_FEATURES
from .destination_hours import HoursBlock, SeasonBlock, SpecialDaysBlock

Wrong = dict[str, Any]
LATITUDE = [MinValueValidator(Decimal(-90)), MaxValueValidator(Decimal(90))]
LONGITUDE = [MinValueValidator(Decimal(-180)), MaxValueValidator(Decimal(180))]


class Opening(models.Model):
    """Hours of the week, special days, seasons, and a closing for the time being, which beats them all."""

    hours = StreamField([("hours", HoursBlock())], verbose_name=_("jam buka"), blank=True)
    special_days = StreamField([("special", SpecialDaysBlock())], verbose_name=_("hari khusus"), blank=True)
    season = StreamField([("season", SeasonBlock())], verbose_name=_("musim"), blank=True)
    closed_from = models.DateField(_("tutup sementara mulai"), null=True, blank=True)
    closed_until = models.DateField(
        _("buka kembali tanggal"), null=True, blank=True, help_text=_("Kosongkan bila belum tahu.")
    )
    closed_reason = models.CharField(
        _("alasan tutup sementara"),
        max_length=160,
        blank=True,
        help_text=_("Ditayangkan; wajib bila tempat ini tutup."),
    )

    opening_panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [
                FieldPanel("hours"),
                FieldPanel("special_days"),
                FieldRowPanel([FieldPanel("closed_from"), FieldPanel("closed_until")]),
                FieldPanel("closed_reason"),
                FieldPanel("season"),
            ],
            heading=_("Buka dan musim"),
        ),
    ]

    class Meta:
        abstract = True

    def wrong_opening(self) -> Wrong:
        """A closing has its first day and its reason, and ends after it has begun."""
        wrong: Wrong = {}
        if self.closed_from is None:
            if self.closed_until is not None:
                wrong["closed_from"] = _("Isi tanggal mulai tutup.")
            return wrong
        if not self.closed_reason.strip():
            wrong["closed_reason"] = _("Tulis mengapa tempat ini tutup.")
        if self.closed_until is not None and self.closed_until <= self.closed_from:
            wrong["closed_until"] = _("Tanggal buka kembali harus setelah tanggal mulai tutup.")
        return wrong


class Safety(models.Model):
    """What to beware of, where to run to, and whether the place lies in a tsunami zone, as far as anybody says."""

    safety = RichTextField(_("keselamatan"), features=TEXT_FEATURES, blank=True)
    evacuation = models.CharField(_("titik kumpul atau evakuasi"), max_length=200, blank=True)
    evacuation_latitude = models.DecimalField(
        _("lintang titik evakuasi"), max_digits=9, decimal_places=6, null=True, blank=True, validators=LATITUDE
    )
    evacuation_longitude = models.DecimalField(
        _("bujur titik evakuasi"), max_digits=9, decimal_places=6, null=True, blank=True, validators=LONGITUDE
    )
    tsunami_zone = models.CharField(
        _("zona bahaya tsunami"), max_length=16, choices=TsunamiZone.choices, default=TsunamiZone.UNKNOWN
    )
    safety_source = models.CharField(
        _("sumber keterangan keselamatan"),
        max_length=200,
        blank=True,
        help_text=_("Ditayangkan, misalnya peta BPBD dan tahunnya; wajib bila zona atau titik evakuasinya diisi."),
    )

    safety_panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [
                FieldPanel("safety"),
                FieldPanel("evacuation"),
                FieldRowPanel([FieldPanel("evacuation_latitude"), FieldPanel("evacuation_longitude")]),
                FieldPanel("tsunami_zone"),
                FieldPanel("safety_source"),
            ],
            heading=_("Keselamatan"),
        ),
    ]

    class Meta:
        abstract = True

    def wrong_safety(self) -> Wrong:
        """A point has two numbers and a name; a zone and a point have a source."""
        wrong: Wrong = {}
        if (self.evacuation_latitude is None) != (self.evacuation_longitude is None):
            wrong["evacuation_longitude"] = _("Isi lintang dan bujur bersama-sama, atau kosongkan keduanya.")
        if self.evacuation_latitude is not None and not self.evacuation.strip():
            wrong["evacuation"] = _("Tulis apa titik ini, misalnya halaman masjid.")
        told = self.tsunami_zone != TsunamiZone.UNKNOWN or self.evacuation.strip()
        if told and not self.safety_source.strip():
            wrong["safety_source"] = _("Tulis dari mana keterangan ini: orang mengandalkannya dalam bahaya.")
        return wrong


class Contact(models.Model):
    """Who answers questions about the place."""

    contact_name = models.CharField(_("nama pengelola"), max_length=120, blank=True)
    contact_phone = models.CharField(_("telepon pengelola"), max_length=30, blank=True)
    contact_whatsapp = models.CharField(_("WhatsApp pengelola"), max_length=30, blank=True)
    contact_email = models.EmailField(_("surel pengelola"), blank=True)
    contact_url = models.URLField(_("situs pengelola"), blank=True)

    contact_panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [
                FieldPanel("contact_name"),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_whatsapp")]),
                FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_url")]),
            ],
            heading=_("Kontak pengelola"),
        ),
    ]

    class Meta:
        abstract = True

    def wrong_contact(self) -> Wrong:
        """Numbers are complete; they are kept as E.164, however they were written."""
        wrong: Wrong = {}
        for name in ("contact_phone", "contact_whatsapp"):
            written = getattr(self, name).strip()
            try:
                setattr(self, name, to_e164(written) if written else "")
            except PhoneError:
                wrong[name] = _("Nomor ini belum lengkap atau salah. Contoh: 0812-0000-0001.")
        return wrong


SHARED = [SynchronizedField(name) for name in ("contact_name", "contact_phone", "contact_whatsapp")]
"""Text that no language translates."""
