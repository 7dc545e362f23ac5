from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from ..enums import Audience, Partner
from .base import ContentPage, PictureForm
from .blocks import BodyBlock
from .programme import Programme

ADDRESS = RegexValidator(r"^(?:https?://|/(?![/\\]))[^\s]*\Z", _("Tulis alamat yang diawali https:// atau /."))


class CommitmentBlock(blocks.StructBlock):
    """What one of the five parties has promised to do for the programme."""

    partner = blocks.ChoiceBlock(label=_("Unsur"), choices=Partner.choices)
    text = blocks.TextBlock(label=_("Komitmennya"), max_length=600)

    class Meta:
        icon = "group"
        label = _("Komitmen")


class ActionBlock(blocks.StructBlock):
    """Something a reader can do, said to those it is for."""

    audience = blocks.ChoiceBlock(label=_("Untuk siapa"), choices=Audience.choices)
    text = blocks.TextBlock(label=_("Yang dapat dilakukan"), max_length=600)
    link_label = blocks.CharBlock(label=_("Tulisan tautan"), required=False, max_length=60)
    link_page = blocks.PageChooserBlock(label=_("Halaman tujuan"), required=False)
    link_address = blocks.CharBlock(
        label=_("Atau alamatnya"),
        required=False,
        max_length=300,
        validators=[ADDRESS],
        help_text=_("Diawali https://, atau / untuk halaman portal ini."),
    )

    class Meta:
        icon = "tick"
        label = _("Yang dapat dilakukan")


class ProgrammeForm(PictureForm):
    """Refuses a second page about the same programme in one language."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        programme = cleaned.get("programme")
        if programme is not None:
            others = ProgrammePage.objects.filter(programme=programme, locale=self.instance.locale_id or self._locale())
            if others.exclude(pk=self.instance.pk).exists():
                self.add_error("programme", ValidationError(_("Program ini sudah punya halaman dalam bahasa ini.")))
        return cleaned

    def _locale(self) -> int | None:
        return self.parent_page.locale_id if self.parent_page is not None else None


class ProgrammePage(ContentPage):
    """What a programme is, in words, and what people can do about it. Its figures are those of `programme`, which all
    its languages share; so a page can be renamed, and its programme retired, without losing what was recorded."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="pages", verbose_name=_("data program"))
    unit = models.CharField(_("perangkat daerah pengampu"), max_length=160, blank=True)
    target = models.TextField(
        _("target"),
        max_length=400,
        blank=True,
        help_text=_("Apa yang akan tercapai, dengan kata yang dimengerti warga."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("penjelasan"), blank=True)
    actions = StreamField([("action", ActionBlock())], verbose_name=_("yang dapat Anda lakukan"), blank=True)
    commitments = StreamField([("commitment", CommitmentBlock())], verbose_name=_("komitmen pentaheliks"), blank=True)

    base_form_class = ProgrammeForm
    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        MultiFieldPanel(
            [FieldPanel("programme"), FieldPanel("unit"), FieldPanel("target")],
            heading=_("Program"),
        ),
        FieldPanel("body"),
        FieldPanel("actions"),
        FieldPanel("commitments"),
        *ContentPage.note_panels,
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *ContentPage.search_fields,
        index.SearchField("body"),
    ]
    public_kind = "plan"
    streams = ("body", "actions", "commitments")
    template = "branding/programme.html"
    parent_page_types: ClassVar[list[str]] = ["branding.PlanPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("program smart city")
        verbose_name_plural = _("program smart city")

    def plain_text(self) -> str:
        """Its words, with the unit and the target, which stand outside the streams."""
        return " ".join(part for part in (self.target, self.unit, super().plain_text()) if part)
