from functools import cached_property
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Page

from .base import ContentPage
from .home_blocks import HomeBodyBlock, usual_sections


class HomePage(ContentPage):
    """The front door of one language: sections in any order, or the usual ones where nobody has composed it."""

    hero_title = models.CharField(_("judul besar"), max_length=120)
    body = StreamField(
        HomeBodyBlock(),
        verbose_name=_("bagian beranda"),
        blank=True,
        help_text=_("Urutkan sesuka Anda. Tanpa satu bagian pun, beranda memakai susunan yang biasa."),
    )

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        FieldPanel("hero_title"),
        *ContentPage.lead_panels,
        FieldPanel("body"),
        *ContentPage.note_panels,
    ]
    public_kind = "home"
    template = "branding/home.html"
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = [
        "branding.DestinationIndexPage",
        "branding.CultureIndexPage",
        "branding.ItineraryIndexPage",
        "branding.EventIndexPage",
        "branding.NewsIndexPage",
        "branding.PlanPage",
        "branding.GeneralPage",
        "branding.BrandPage",
    ]

    class Meta:
        verbose_name = _("beranda")
        verbose_name_plural = _("beranda")

    @property
    def share_title(self) -> str:
        """The greeting: its title is only "Home"."""
        return self.hero_title

    @property
    def share_kicker(self) -> str:
        """Nothing: the regency's name stands on every shared picture."""
        return ""

    @cached_property
    def sections(self) -> StreamValue:
        """What the page shows, from above to below."""
        if self.body:
            return self.body
        stream: StreamValue = self.body.stream_block.to_python(usual_sections())
        return stream

    @property
    def has_hero(self) -> bool:
        """Whether the editor has placed the opening; else it comes first."""
        return any(section.block_type == "hero" for section in self.sections)
