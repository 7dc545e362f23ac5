from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from ..enums import DestinationKind, Precision
from .base import ContentPage
from .blocks import TEXT_FEATURES, BodyBlock, PictureBlock
from .destination_blocks import AccessBlock, FacilityBlock, FactBlock, TariffBlock, WayBlock
from .destination_parts import LATITUDE, LONGITUDE, SHARED, Contact, Opening, Safety


class DestinationIndexPage(ContentPage):
    """The list of all destinations of one language."""

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        *ContentPage.note_panels,
    ]
    template = "branding/destination_index.html"
    parent_page_types: ClassVar[list[str]] = ["branding.HomePage"]
    subpage_types: ClassVar[list[str]] = ["branding.DestinationPage"]

    class Meta:
        verbose_name = _("daftar destinasi")
        verbose_name_plural = _("daftar destinasi")


class DestinationPage(ContentPage, Opening, Safety, Contact):  # type: ignore[django-manager-missing]  # Wagtail's, untyped
    """A place to visit: where it is, what is known of it, what it costs, how one gets there."""

    kind = models.CharField(_("jenis"), max_length=20, choices=DestinationKind.choices)
    district = models.ForeignKey(
        "regions.District",
        models.PROTECT,
        related_name="+",
        null=True,
        verbose_name=_("kecamatan"),
    )
    village = models.ForeignKey(
        "regions.Village",
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("desa"),
    )
    latitude = models.DecimalField(
        _("lintang"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=LATITUDE,
        help_text=_("Derajat desimal, misalnya -6,0708."),
    )
    longitude = models.DecimalField(
        _("bujur"),
        max_digits=9,
        decimal_places=6,
        null=True,
        blank=True,
        validators=LONGITUDE,
    )
    precision = models.CharField(
        _("ketepatan titik"),
        max_length=12,
        choices=Precision.choices,
        default=Precision.APPROXIMATE,
    )
    body = StreamField(BodyBlock(), verbose_name=_("isi"), blank=True)
    facts = StreamField([("fact", FactBlock())], verbose_name=_("fakta"), blank=True)
    tariffs = StreamField([("tariff", TariffBlock())], verbose_name=_("tarif"), blank=True)
    facilities = StreamField([("facility", FacilityBlock())], verbose_name=_("fasilitas"), blank=True)
    accessibility = StreamField([("access", AccessBlock())], verbose_name=_("aksesibilitas"), blank=True)
    getting_there = RichTextField(_("cara ke sana"), features=TEXT_FEATURES, blank=True)
    ways = StreamField([("way", WayBlock())], verbose_name=_("cara ke sana, menurut kendaraan"), blank=True)
    gallery = StreamField([("picture", PictureBlock())], verbose_name=_("galeri"), blank=True)
    featured = models.BooleanField(_("tampilkan di beranda"), default=False)

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("featured")]),
                FieldRowPanel([FieldPanel("district"), FieldPanel("village")]),
                FieldRowPanel(
                    [
                        FieldPanel("latitude"),
                        FieldPanel("longitude"),
                        FieldPanel("precision"),
                    ]
                ),
            ],
            heading=_("Jenis dan letak"),
        ),
        FieldPanel("body"),
        FieldPanel("facts"),
        FieldPanel("tariffs"),
        FieldPanel("facilities"),
        FieldPanel("accessibility"),
        *Opening.opening_panels,
        MultiFieldPanel([FieldPanel("getting_there"), FieldPanel("ways")], heading=_("Cara ke sana")),
        *Safety.safety_panels,
        FieldPanel("gallery"),
        *Contact.contact_panels,
        *ContentPage.note_panels,
    ]
    override_translatable_fields: ClassVar[list[SynchronizedField]] = [
        *ContentPage.override_translatable_fields,
        *SHARED,
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *ContentPage.search_fields,
        index.SearchField("body"),
        index.FilterField("kind"),
    ]
    public_kind = "destination"
    shown_with = (*ContentPage.shown_with, "district", "village")
    streams = ("body", "facts")
    template = "branding/destination.html"
    parent_page_types: ClassVar[list[str]] = ["branding.DestinationIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("destinasi")
        verbose_name_plural = _("destinasi")

    @property
    def has_own_point(self) -> bool:
        """Whether the coordinates are those of the place, at least roughly, and not those of its desa or kecamatan."""
        return self.latitude is not None and self.precision in {Precision.POINT, Precision.APPROXIMATE}

    @property
    def share_kicker(self) -> str:
        """What sort of place it is, and in which kecamatan."""
        kind = self.get_kind_display()
        if self.district is None:
            return kind
        return f"{kind} · {_('Kecamatan %(district)s') % {'district': self.district.name}}"

    @property
    def name(self) -> str:
        """What the map writes beside the point."""
        return self.title

    def clean(self) -> None:
        """A point has both numbers or none, a village lies in the page's kecamatan, and every part keeps its rules."""
        super().clean()
        errors: dict[str, Any] = {**self.wrong_opening(), **self.wrong_safety(), **self.wrong_contact()}
        if (self.latitude is None) != (self.longitude is None):
            errors["longitude"] = _("Isi lintang dan bujur bersama-sama, atau kosongkan keduanya.")
        village = self.village
        if village is not None and village.district_id != self.district_id:
            errors["village"] = _("Desa ini tidak terletak di kecamatan yang dipilih.")
        if errors:
            raise ValidationError(errors)
