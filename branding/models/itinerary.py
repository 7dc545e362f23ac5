from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from economy.domain.public import public_names

from ..enums import Season, Transport, TripAudience
from .base import ContentPage, PictureForm
from .blocks import BodyBlock
from .destination import DestinationPage
from .itinerary_blocks import MOST_DAYS, DayBlock
from .itinerary_plan import PlannedDay, keys_of, planned_days


class ItineraryIndexPage(ContentPage):
    """The list of all itineraries of one language."""

    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        *ContentPage.note_panels,
    ]
    template = "branding/itinerary_index.html"
    parent_page_types: ClassVar[list[str]] = ["branding.HomePage"]
    subpage_types: ClassVar[list[str]] = ["branding.ItineraryPage"]

    class Meta:
        verbose_name = _("daftar rute wisata")
        verbose_name_plural = _("daftar rute wisata")


class ItineraryForm(PictureForm):
    """Offers the choices of which several may hold as boxes to tick."""

    audiences = forms.MultipleChoiceField(
        label=_("Cocok untuk"), choices=TripAudience.choices, widget=forms.CheckboxSelectMultiple, required=False
    )
    transport = forms.MultipleChoiceField(
        label=_("Perjalanan dengan"), choices=Transport.choices, widget=forms.CheckboxSelectMultiple, required=False
    )


class ItineraryPage(ContentPage):
    """A trip of one or several days past destinations and businesses.

    What its stops show comes from `branding.domain.trips`, which reads public projections only: the primary keys kept
    in `days` say nothing of whether a stop may be seen.
    """

    audiences = models.JSONField(_("cocok untuk"), default=list, blank=True)
    transport = models.JSONField(_("perjalanan dengan"), default=list, blank=True)
    season = models.CharField(_("waktu terbaik"), max_length=20, choices=Season.choices, default=Season.ALWAYS)
    body = StreamField(BodyBlock(), verbose_name=_("pengantar"), blank=True)
    days = StreamField([("day", DayBlock())], verbose_name=_("hari dan perhentian"), max_num=MOST_DAYS)
    featured = models.BooleanField(_("tampilkan di beranda"), default=False)

    base_form_class = ItineraryForm
    override_translatable_fields: ClassVar[list[SynchronizedField]] = [
        *ContentPage.override_translatable_fields,
        SynchronizedField("audiences"),
        SynchronizedField("transport"),
        SynchronizedField("featured"),
    ]
    content_panels: ClassVar[list[Panel]] = [
        *Page.content_panels,
        *ContentPage.lead_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("audiences"), FieldPanel("transport")]),
                FieldRowPanel([FieldPanel("season"), FieldPanel("featured")]),
            ],
            heading=_("Untuk siapa, naik apa, kapan"),
        ),
        FieldPanel("body"),
        FieldPanel(
            "days",
            help_text=_(
                "Usaha yang kelak disembunyikan dilewati dengan sendirinya, dan jam sesudahnya dimajukan. Jarak antara "
                "perhentian dihitung menurut garis lurus."
            ),
        ),
        *ContentPage.note_panels,
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *ContentPage.search_fields,
        index.SearchField("body"),
    ]
    public_kind = "itinerary"
    template = "branding/itinerary.html"
    parent_page_types: ClassVar[list[str]] = ["branding.ItineraryIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("rute wisata")
        verbose_name_plural = _("rute wisata")

    @property
    def audience_words(self) -> list[str]:
        """For whom, in words."""
        return [str(each.label) for each in TripAudience if each.value in self.audiences]

    @property
    def transport_words(self) -> list[str]:
        """How one travels, in words."""
        return [str(each.label) for each in Transport if each.value in self.transport]

    @property
    def planned_days(self) -> list[PlannedDay]:
        """The days as the editor planned them, in plain data."""
        return planned_days(self.days.get_prep_value())

    def plain_text(self) -> str:
        """The introduction, and the editor's words of the days and of those stops that are public now."""
        days = self.planned_days
        places, businesses = keys_of(days)
        shown = set(DestinationPage.objects.live().public().filter(pk__in=places).values_list("pk", flat=True))
        public = {each.id for each in public_names(ids=businesses)}
        words = [super().plain_text()]
        for day in days:
            words.append(day.title)
            words += [stop.note for stop in day.stops if stop.page in shown or stop.business in public]
        return " ".join(" ".join(words).split())

    def clean(self) -> None:
        """Only known words say for whom and with what."""
        super().clean()
        errors: dict[str, Any] = {}
        for name, known in (("audiences", TripAudience.values), ("transport", Transport.values)):
            if not _are_known(getattr(self, name), known):
                errors[name] = _("Pilih dari daftar.")
        if errors:
            raise ValidationError(errors)


def _are_known(chosen: object, known: Iterable[str]) -> bool:
    return isinstance(chosen, list) and set(map(str, chosen)) <= set(known)
