from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from .. import colours
from .colour_input import ColourInput

HEX_COLOUR = RegexValidator(rf"^{colours.HEX.pattern}$", _("Tulis warna sebagai #RRGGBB, misalnya #0B4F5C."))


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
class BrandSettings(BaseSiteSetting):
    """Name, tagline, colours and logo of the regency whose portal this is."""

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
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("lambang"),
    )
    primary = ColourField(_("warna utama"), default="#0B4F5C")
    accent = ColourField(_("warna aksen"), default="#B5532A")
    sand = ColourField(_("warna pasir (latar)"), default="#F6EFE4")
    ink = ColourField(_("warna tinta (teks)"), default="#1C2326")
    leaf = ColourField(_("warna daun (tanda baik)"), default="#3F7D4E")
    amber = ColourField(_("warna kuning (tanda perhatian)"), default="#E0A526")

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
        FieldPanel("regency_name"),
        FieldRowPanel([FieldPanel("tagline_id"), FieldPanel("tagline_en")]),
        FieldPanel("logo"),
        MultiFieldPanel(
            [FieldPanel(name, widget=ColourInput) for name in colour_names],
            heading=_("Warna"),
            help_text=_("Teks harus terbaca di atas setiap latar: kontras sekurang-kurangnya 4,5 : 1."),
        ),
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

    def clean(self) -> None:
        """Refuse a colour on which, or in which, text could not be read; the message shows the ratio."""
        super().clean()
        if not all(colours.HEX.fullmatch(value) for value in self.colours().values()):
            return  # the field's own validator has already said so
        errors: dict[str, list[ValidationError]] = {}
        for pair, ratio in colours.weak_pairs(self.colours()):
            label = self._meta.get_field(pair.other).verbose_name if pair.other in self.colour_names else _("putih")
            message = _("Kontras dengan %(other)s hanya %(ratio)s : 1; perlu sekurang-kurangnya 4,5 : 1.")
            shown = f"{ratio:.2f}".replace(".", ",")
            errors.setdefault(pair.field, []).append(
                ValidationError(message, code="contrast", params={"other": label, "ratio": shown})
            )
        if errors:
            raise ValidationError(errors)
