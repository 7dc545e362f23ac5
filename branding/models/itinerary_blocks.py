"""The structured parts of an itinerary: days, and the stops of a day."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .directory_blocks import BusinessChooserBlock

MOST_DAYS = 7
MOST_STOPS = 11
"""Stops of one day: origin, destination and the nine between them that a map app takes in one address
(https://developers.google.com/maps/documentation/urls/get-started, "waypoints")."""


class StopBlock(blocks.StructBlock):
    """When one arrives at a stop, how long one stays, and what one should know."""

    arrival = blocks.TimeBlock(label=_("Tiba pukul (WIB)"), required=False)
    minutes = blocks.IntegerBlock(label=_("Lama singgah (menit)"), required=False, min_value=5, max_value=24 * 60)
    note = blocks.TextBlock(label=_("Catatan"), required=False, max_length=300, rows=2)


class PlaceStopBlock(StopBlock):
    """A stop at a destination of the portal."""

    page = blocks.PageChooserBlock(label=_("Destinasi"), page_type="branding.DestinationPage")

    class Meta:
        icon = "site"
        label = _("Destinasi")
        form_attrs = {"class": "stop"}


class BusinessStopBlock(StopBlock):
    """A stop at a business of the directory. While the listing is not public, the page goes on without this stop."""

    business = BusinessChooserBlock(label=_("Usaha"))

    class Meta:
        icon = "tag"
        label = _("Usaha di direktori")


class StopsBlock(blocks.StreamBlock):
    """The stops of one day in their order."""

    place = PlaceStopBlock()
    business = BusinessStopBlock()

    class Meta:
        min_num = 1
        max_num = MOST_STOPS

    def clean(self, value: Any, **options: Any) -> Any:
        """Nobody arrives at a stop before the one that comes first."""
        cleaned = super().clean(value, **options)
        errors: dict[int, ValidationError] = {}
        last: datetime.time | None = None
        for index, child in enumerate(cleaned):
            arrival = child.value["arrival"]
            if arrival is None:
                continue
            if last is not None and arrival <= last:
                errors[index] = ValidationError(
                    _("Pukul tiba harus sesudah perhentian sebelumnya (%(time)s)."),
                    params={"time": f"{last:%H.%M}"},
                )
            last = arrival
        if errors:
            raise blocks.StreamBlockValidationError(block_errors=errors)
        return cleaned


class DayBlock(blocks.StructBlock):
    """One day: what it is about, and its stops."""

    title = blocks.CharBlock(label=_("Tema hari ini"), required=False, max_length=80)
    stops = StopsBlock(label=_("Perhentian"))

    class Meta:
        icon = "date"
        label = _("Hari")
