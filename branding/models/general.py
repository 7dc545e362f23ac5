from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from .base import ContentPage
from .blocks import GeneralBodyBlock


class GeneralPage(ContentPage):
    """A page of running text: about the portal, privacy, contact."""

    body = StreamField(GeneralBodyBlock(), verbose_name=_("isi"), blank=True)

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        FieldPanel("body"),
        *ContentPage.note_panels,
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *ContentPage.search_fields,
        index.SearchField("body"),
    ]
    template = "branding/general.html"
    parent_page_types: ClassVar[list[str]] = [
        "branding.HomePage",
        "branding.GeneralPage",
    ]
    subpage_types: ClassVar[list[str]] = ["branding.GeneralPage"]

    class Meta:
        verbose_name = _("halaman umum")
        verbose_name_plural = _("halaman umum")
