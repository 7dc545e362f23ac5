from typing import ClassVar

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from ..enums import BrandRule
from .base import ContentPage
from .blocks import TEXT_FEATURES, BodyBlock


class BrandRuleBlock(blocks.StructBlock):
    """One thing a partner should do, or should not, with the regency's brand."""

    kind = blocks.ChoiceBlock(label=_("Boleh atau tidak"), choices=BrandRule.choices, default=BrandRule.DO)
    text = blocks.CharBlock(label=_("Aturan"), max_length=160)
    reason = blocks.CharBlock(label=_("Alasannya"), required=False, max_length=200)

    class Meta:
        icon = "tick"
        label = _("Aturan")


class BrandPage(ContentPage):
    """The brand for partners: what it is, how to use it, and its files. All it shows comes from the settings."""

    body = StreamField(BodyBlock(), verbose_name=_("pengantar"), blank=True)
    rules = StreamField(
        [("rule", BrandRuleBlock())],
        verbose_name=_("boleh dan tidak"),
        blank=True,
        help_text=_("Aturan yang dapat dilakukan orang, satu kalimat masing-masing."),
    )
    terms = RichTextField(
        _("syarat penggunaan"),
        features=TEXT_FEATURES,
        blank=True,
        help_text=_("Ikut di dalam berkas ZIP sebagai teks."),
    )

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        FieldPanel("body"),
        FieldPanel("rules"),
        FieldPanel("terms"),
        *ContentPage.note_panels,
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *ContentPage.search_fields,
        index.SearchField("body"),
        index.SearchField("terms"),
    ]
    streams: ClassVar[tuple[str, ...]] = ("body", "rules")
    template = "branding/brand_page.html"
    parent_page_types: ClassVar[list[str]] = ["branding.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("halaman merek")
        verbose_name_plural = _("halaman merek")

    def plain_text(self) -> str:
        """Its streams and the terms of use."""
        return " ".join([super().plain_text(), *strip_tags(self.terms.replace("<", " <")).split()]).strip()
