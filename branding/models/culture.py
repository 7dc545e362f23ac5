from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from ..enums import CultureTopic
from .base import ContentPage
from .blocks import BodyBlock
from .directory_blocks import BusinessChooserBlock

MAX_MAKERS = 8
MAX_PLACES = 6


class CultureIndexPage(ContentPage):
    """The list of all stories of one language about crafts, food and customs."""

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        *ContentPage.note_panels,
    ]
    template = "branding/culture_index.html"
    parent_page_types: ClassVar[list[str]] = ["branding.HomePage"]
    subpage_types: ClassVar[list[str]] = ["branding.CulturePage"]

    class Meta:
        verbose_name = _("daftar cerita budaya")
        verbose_name_plural = _("daftar cerita budaya")


class CulturePage(ContentPage):
    """A story of a craft, a dish or a custom: where it lives, how it is done, who makes it, where to see it."""

    topic = models.CharField(_("pokok"), max_length=20, choices=CultureTopic.choices, default=CultureTopic.CRAFT)
    district = models.ForeignKey(
        "regions.District",
        models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("kecamatan"),
        help_text=_("Kosongkan bila hidup di seluruh kabupaten."),
    )
    village = models.ForeignKey(
        "regions.Village", models.PROTECT, related_name="+", null=True, blank=True, verbose_name=_("desa")
    )
    body = StreamField(BodyBlock(), verbose_name=_("isi"))
    makers = StreamField(
        [("business", BusinessChooserBlock(label=_("Usaha")))],
        verbose_name=_("pembuatnya"),
        blank=True,
        max_num=MAX_MAKERS,
        help_text=_("Usaha dari direktori. Yang tidak lagi tayang hilang dengan sendirinya."),
    )
    places = StreamField(
        [("place", blocks.PageChooserBlock(page_type="branding.DestinationPage", label=_("Destinasi")))],
        verbose_name=_("destinasi terkait"),
        blank=True,
        max_num=MAX_PLACES,
    )

    override_translatable_fields: ClassVar[list[SynchronizedField]] = [
        *ContentPage.override_translatable_fields,
        SynchronizedField("makers"),
        SynchronizedField("places"),
    ]
    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        MultiFieldPanel(
            [FieldPanel("topic"), FieldRowPanel([FieldPanel("district"), FieldPanel("village")])],
            heading=_("Pokok dan tempat"),
        ),
        FieldPanel("body"),
        FieldPanel("makers"),
        FieldPanel("places"),
        *ContentPage.note_panels,
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *ContentPage.search_fields,
        index.SearchField("body"),
        index.FilterField("topic"),
    ]
    public_kind = "culture"
    template = "branding/culture.html"
    parent_page_types: ClassVar[list[str]] = ["branding.CultureIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("cerita budaya")
        verbose_name_plural = _("cerita budaya")

    @property
    def maker_ids(self) -> list[int]:
        """Primary keys of the businesses, some of which may no longer be public."""
        return [block.value for block in self.makers if block.value]

    def clean(self) -> None:
        """A village lies in the page's own kecamatan."""
        super().clean()
        village = self.village
        if village is not None and village.district_id != self.district_id:
            errors: dict[str, Any] = {"village": _("Desa ini tidak terletak di kecamatan yang dipilih.")}
            raise ValidationError(errors)
