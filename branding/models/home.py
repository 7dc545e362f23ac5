from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page

from .base import ContentPage
from .blocks import HomeBodyBlock


class HomePage(ContentPage):
    """The front door of one language: a search box, places to see, the latest news, the ways in."""

    hero_title = models.CharField(_("judul besar"), max_length=120)
    body = StreamField(HomeBodyBlock(), verbose_name=_("bagian tambahan"), blank=True)

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
        "branding.NewsIndexPage",
        "branding.PlanPage",
        "branding.GeneralPage",
    ]

    class Meta:
        verbose_name = _("beranda")
        verbose_name_plural = _("beranda")
