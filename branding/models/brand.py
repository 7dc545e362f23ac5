"""The settings that make the portal one regency's own."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.images import get_image_model_string
from wagtail.models import PreviewableMixin

from ..colours import HEX, Rule, weak_pairs
from ..enums import Mark, Pattern, Typeface
from .colour_input import ColourInput
from .contact import ContactDetails

HEX_COLOUR = RegexValidator(rf"^{HEX.pattern}\Z", _("Tulis warna sebagai #RRGGBB, misalnya #0B4F5C."))


class ColourField(models.CharField):  # type: ignore[type-arg]
    """A colour written #RRGGBB."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.update(max_length=7, validators=[HEX_COLOUR])
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def deconstruct(self) -> tuple[str, str, list[object], dict[str, object]]:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("validators", None)
        kwargs.pop("max_length", None)
        return name, path, list(args), kwargs


@register_setting(icon="view")
class BrandSettings(PreviewableMixin, ContactDetails, BaseSiteSetting):
    """Name, tagline, colours, pattern, logo and contact details of the regency whose portal this is."""

    regency_name = models.CharField(_("nama kabupaten"), max_length=80, default="Kabupaten Serang")
    tagline_id = models.CharField(
        _("semboyan (Indonesia)"),
        max_length=120,
        blank=True,
        default="Pesisir, rawa, dan tangan-tangan terampil",
    )
    tagline_en = models.CharField(
        _("semboyan (Inggris)"),
        max_length=120,
        blank=True,
        default="Coast, wetland and skilful hands",
    )
    logo = models.ForeignKey(
        get_image_model_string(),
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lambang"),
        help_text=_("Gambar PNG dengan latar tembus pandang; sisi terpanjangnya sebaiknya 512 piksel atau lebih."),
    )
    mark = models.CharField(
        _("tanda bila tanpa lambang"),
        max_length=12,
        choices=Mark.choices,
        default=Mark.LIGHTHOUSE,
        help_text=_("Digambar dengan warna di bawah ini."),
    )
    pattern = models.CharField(_("ragam hias"), max_length=12, choices=Pattern.choices, default=Pattern.DIAMOND)
    typeface = models.CharField(
        _("huruf"),
        max_length=12,
        choices=Typeface.choices,
        default=Typeface.JAKARTA,
        help_text=_("Semuanya bebas dipakai (SIL OFL) dan dikirim dari portal ini sendiri."),
    )
    primary = ColourField(_("warna utama"), default="#0B4F5C", help_text=_("Tautan, tombol, dan kaki halaman."))
    accent = ColourField(_("warna aksen"), default="#B5532A", help_text=_("Ragam hias, penanda peta, kepala kecil."))
    sand = ColourField(_("warna pasir (latar)"), default="#F6EFE4", help_text=_("Latar yang hangat dan terang."))
    ink = ColourField(_("warna tinta (teks)"), default="#1C2326", help_text=_("Semua teks, dan latar tema gelap."))
    leaf = ColourField(_("warna daun (tanda baik)"), default="#3F7D4E", help_text=_("Terverifikasi, buka, berhasil."))
    amber = ColourField(
        _("warna kuning (tanda perhatian)"),
        default="#E0A526",
        help_text=_("Peringatan, dan hiasan di atas warna utama."),
    )

    select_related: ClassVar[list[str]] = ["logo"]
    colour_names: ClassVar[tuple[str, ...]] = (
        "primary",
        "accent",
        "sand",
        "ink",
        "leaf",
        "amber",
    )

    panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [
                FieldPanel("regency_name"),
                FieldRowPanel([FieldPanel("tagline_id"), FieldPanel("tagline_en")]),
            ],
            heading=_("Nama"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("logo"),
                FieldPanel("mark", widget=forms.RadioSelect),
                FieldPanel("pattern", widget=forms.RadioSelect),
                FieldPanel("typeface", widget=forms.RadioSelect),
            ],
            heading=_("Lambang, ragam hias, dan huruf"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel(name, widget=ColourInput) for name in pair])
                for pair in (("primary", "accent"), ("sand", "ink"), ("leaf", "amber"))
            ],
            heading=_("Warna"),
            help_text=_(
                "Dari enam warna ini portal menghitung warna terang dan gelapnya sendiri, sehingga setiap teks "
                "terbaca. Warna yang terlalu dekat dengan latarnya ditolak beserta kontrasnya."
            ),
        ),
        *ContactDetails.contact_panels,
    ]

    class Meta:
        verbose_name = _("jati diri daerah")

    def colours(self) -> dict[str, str]:
        """The brand colours by name, each #RRGGBB."""
        return {name: getattr(self, name) for name in self.colour_names}

    @property
    def tagline(self) -> str:
        """The tagline in the language being shown, or the Indonesian one."""
        english = (get_language() or "").startswith("en")
        return (self.tagline_en if english else "") or self.tagline_id

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """The parts of a page, light and dark side by side."""
        return "branding/brand_preview.html"

    def clean(self) -> None:
        """Refuse a colour that breaks one of `branding.colours.RULES`, and show its ratio."""
        errors: dict[str, list[ValidationError]] = {}
        try:
            super().clean()
        except ValidationError as error:
            errors = error.error_dict
        if all(HEX.fullmatch(value) for value in self.colours().values()):  # else its own validator has said so
            for rule, ratio in weak_pairs(self.colours()):
                errors.setdefault(rule.field, []).append(self._refusal(rule, ratio))
        if errors:
            raise ValidationError(errors)

    def _refusal(self, rule: Rule, ratio: float) -> ValidationError:
        label: Any = _("putih")
        if rule.other in self.colour_names:
            label = getattr(self._meta.get_field(rule.other), "verbose_name", rule.other)
        message = _("Kontras dengan %(other)s hanya %(ratio)s : 1; perlu sekurang-kurangnya %(least)s : 1.")
        return ValidationError(
            message,
            code="contrast",
            params={"other": label, "ratio": as_written(ratio), "least": as_written(rule.least)},
        )


def as_written(ratio: float) -> str:
    """4.476 as "4,47": cut, never rounded up to what it does not reach."""
    return f"{int(ratio * 100 + 1e-9) / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",")
