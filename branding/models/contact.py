"""How people reach the regency's office; shown at the foot of every page."""

import re
from typing import ClassVar
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel

from accounts.domain.phones import PhoneError, is_mobile, to_e164

HOTLINE = re.compile(r"\d{3,6}")
"""A number without an area, three to six digits, dialled as it is: 112, the emergency number."""
SOCIAL_HOSTS: dict[str, tuple[str, ...]] = {
    "instagram": ("instagram.com",),
    "facebook": ("facebook.com", "fb.com"),
    "youtube": ("youtube.com", "youtu.be"),
    "tiktok": ("tiktok.com",),
}
"""Where an address of each network may lead; any subdomain of these."""


class ContactDetails(models.Model):
    """Address, telephone, hours and networks; all optional. Numbers are kept in E.164, hotlines as they are dialled."""

    office_address = models.TextField(_("alamat kantor"), max_length=250, blank=True)
    phone = models.CharField(
        _("telepon"),
        max_length=20,
        blank=True,
        help_text=_("Nomor kantor, atau nomor darurat yang pendek seperti 112."),
    )
    whatsapp = models.CharField(_("WhatsApp"), max_length=20, blank=True, help_text=_("Nomor seluler dengan WhatsApp."))
    email = models.EmailField(_("email"), blank=True)
    opening_hours_id = models.CharField(
        _("jam layanan (Indonesia)"),
        max_length=120,
        blank=True,
        help_text=_("Dengan kata-kata, misalnya: Senin–Jumat 08.00–15.00 WIB."),
    )
    opening_hours_en = models.CharField(_("jam layanan (Inggris)"), max_length=120, blank=True)
    instagram = models.URLField(_("Instagram"), blank=True)
    facebook = models.URLField(_("Facebook"), blank=True)
    youtube = models.URLField(_("YouTube"), blank=True)
    tiktok = models.URLField(_("TikTok"), blank=True)

    contact_fields: ClassVar[tuple[str, ...]] = (
        "office_address",
        "phone",
        "whatsapp",
        "email",
        "opening_hours_id",
        "opening_hours_en",
        *SOCIAL_HOSTS,
    )
    contact_panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [
                FieldPanel("office_address"),
                FieldRowPanel([FieldPanel("phone"), FieldPanel("whatsapp")]),
                FieldPanel("email"),
                FieldRowPanel([FieldPanel("opening_hours_id"), FieldPanel("opening_hours_en")]),
            ],
            heading=_("Kontak"),
            help_text=_("Tampil di kaki setiap halaman. Yang kosong tidak ditampilkan."),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("instagram"), FieldPanel("facebook")]),
                FieldRowPanel([FieldPanel("youtube"), FieldPanel("tiktok")]),
            ],
            heading=_("Media sosial"),
            help_text=_("Alamat lengkap, misalnya https://www.instagram.com/nama."),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def opening_hours(self) -> str:
        """When the office is open, in the language being shown, or in Indonesian."""
        english = (get_language() or "").startswith("en")
        return (self.opening_hours_en if english else "") or self.opening_hours_id

    def clean(self) -> None:
        """Write numbers in one way; refuse what cannot be dialled and addresses that lead elsewhere."""
        super().clean()
        errors: dict[str, ValidationError] = {}
        for field, read in (("phone", office_number), ("whatsapp", whatsapp_number)):
            text = getattr(self, field).strip()
            try:
                setattr(self, field, read(text) if text else "")
            except PhoneError:
                message = _("Tulis nomor yang lengkap, misalnya 0254-000-000 atau 0812-0000-0001.")
                errors[field] = ValidationError(message, code="phone")
        for field, hosts in SOCIAL_HOSTS.items():
            url = getattr(self, field)
            if url and not leads_to(url, hosts):
                message = _("Alamat ini tidak menuju %(host)s.")
                errors[field] = ValidationError(message, code="host", params={"host": hosts[0]})
        if errors:
            raise ValidationError(errors)


def office_number(text: str) -> str:
    """E.164, or a hotline's digits. Raises PhoneError."""
    return text if HOTLINE.fullmatch(text) else to_e164(text)


def whatsapp_number(text: str) -> str:
    """E.164 of a mobile number. Raises PhoneError."""
    number = to_e164(text)
    if not is_mobile(number):
        raise PhoneError(text)
    return number


def leads_to(url: str, hosts: tuple[str, ...]) -> bool:
    """Whether an https address is on one of these hosts or beneath it."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    return parts.scheme == "https" and any(host == each or host.endswith(f".{each}") for each in hosts)
