from decimal import Decimal
from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from ..enums import Pillar
from .base import ContentPage
from .blocks import BodyBlock


class PillarBlock(blocks.StructBlock):
    """One of the six pillars and what it means here."""

    key = blocks.ChoiceBlock(label=_("Pilar"), choices=Pillar.choices)
    summary = blocks.CharBlock(label=_("Ringkasan"), max_length=200)
    text = blocks.TextBlock(label=_("Penjelasan"), required=False)

    class Meta:
        icon = "site"
        label = _("Pilar")


class ActorBlock(blocks.StructBlock):
    """One of the five parties of the pentahelix and its part in the plan."""

    name = blocks.CharBlock(label=_("Nama unsur"), max_length=60)
    role = blocks.TextBlock(label=_("Perannya"))

    class Meta:
        icon = "group"
        label = _("Unsur")


class QuickWinBlock(blocks.StructBlock):
    """A small service the plan promised early."""

    name = blocks.CharBlock(label=_("Nama"), max_length=80)
    text = blocks.TextBlock(label=_("Penjelasan"))

    class Meta:
        icon = "pick"
        label = _("Quick win")


class MilestoneBlock(blocks.StructBlock):
    """Something that happened, on a date as exact as it is known."""

    date = blocks.CharBlock(label=_("Waktu"), max_length=60)
    text = blocks.TextBlock(label=_("Peristiwa"))

    class Meta:
        icon = "date"
        label = _("Peristiwa")


class SpbeBlock(blocks.StructBlock):
    """The index of electronic government (SPBE, from 0 to 5) of one year, with its predicate and its source."""

    year = blocks.IntegerBlock(label=_("Tahun"), min_value=2018, max_value=2100)
    index = blocks.DecimalBlock(
        label=_("Indeks"),
        max_digits=3,
        decimal_places=2,
        min_value=Decimal(0),
        max_value=Decimal(5),
    )
    predicate = blocks.CharBlock(label=_("Predikat"), max_length=60)
    note = blocks.CharBlock(label=_("Catatan"), required=False, max_length=250)
    source = blocks.CharBlock(label=_("Sumber"), max_length=250)

    class Meta:
        icon = "order"
        label = _("Indeks SPBE")


class PlanPage(ContentPage):
    """The regency's smart city plan, in words a resident can use: pillars, parties, quick wins, what was measured."""

    body = StreamField(BodyBlock(), verbose_name=_("pengantar"), blank=True)
    pillars = StreamField([("pillar", PillarBlock())], verbose_name=_("pilar"), blank=True)
    actors = StreamField([("actor", ActorBlock())], verbose_name=_("pentaheliks"), blank=True)
    quick_wins = StreamField([("quick_win", QuickWinBlock())], verbose_name=_("quick win"), blank=True)
    milestones = StreamField([("milestone", MilestoneBlock())], verbose_name=_("perjalanan"), blank=True)
    spbe = StreamField([("year", SpbeBlock())], verbose_name=_("indeks SPBE per tahun"), blank=True)

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        FieldPanel("body"),
        FieldPanel("pillars"),
        FieldPanel("actors"),
        FieldPanel("quick_wins"),
        FieldPanel("milestones"),
        FieldPanel("spbe"),
        *ContentPage.note_panels,
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *ContentPage.search_fields,
        index.SearchField("body"),
    ]
    public_kind = "plan"
    streams = ("body", "pillars", "actors", "quick_wins", "milestones")
    template = "branding/plan.html"
    parent_page_types: ClassVar[list[str]] = ["branding.HomePage"]
    subpage_types: ClassVar[list[str]] = ["branding.ProgrammePage"]

    class Meta:
        verbose_name = _("rencana smart city")
        verbose_name_plural = _("rencana smart city")
