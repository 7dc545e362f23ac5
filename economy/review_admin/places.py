"""The steward's queue on the screen: what a file said of the place, why it is in doubt, and from which row."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column

from economy.domain import stewardship
from economy.domain.imports.reasons import sentence
from economy.models import Business, ImportRow
from economy.office.tables import NameColumn, TextColumn, WhenColumn

from .listings import BusinessListing


class PlacesView(BusinessListing):
    """Listings whose place is in doubt, the longest waiting first; above them the texts that several share."""

    page_title = gettext_lazy("Wilayah yang perlu dipastikan")
    header_icon = "site"
    index_url_name = "economy_review:places"
    index_results_url_name = "economy_review:places_results"
    results_template_name = "economy/review/places_results.html"
    search_placeholder = gettext_lazy("Nama, alamat, atau tulisan wilayah")

    def get_base_queryset(self) -> QuerySet[Business]:
        return stewardship.waiting_for_steward()

    def search_queryset(self, queryset: QuerySet[Business]) -> QuerySet[Business]:
        return stewardship.naming(queryset, self.search_query)

    def get_table(self, object_list: Sequence[Business]) -> Any:
        self._rows = stewardship.doubtful_rows(object_list)
        return super().get_table(object_list)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        shared = [] if self.is_narrowed else stewardship.shared_texts()
        return super().get_context_data(*args, shared=shared, **kwargs)

    @cached_property
    def columns(self) -> list[Column]:
        return [
            NameColumn("name", label=_("Usaha"), url_name="economy_review:place", note=_address),
            TextColumn("said", label=_("Menurut berkas"), accessor=said),
            TextColumn("why", label=_("Sebab"), accessor=lambda each: " ".join(reasons(each, self._rows.get(each.pk)))),
            TextColumn("row", label=_("Dari impor"), accessor=lambda each: origin(self._rows.get(each.pk))),
            WhenColumn("since", label=_("Menunggu sejak"), accessor=self._since),
        ]

    def _since(self, business: Business) -> datetime:
        row = self._rows.get(business.pk)
        return (row.batch.committed_at if row else None) or business.created_at


def said(business: Business) -> str:
    """The place in the file's words, or the kecamatan and desa that were recognised."""
    known = (business.village, business.district)
    return business.region_text or ", ".join(each.name for each in known if each)


def reasons(business: Business, row: ImportRow | None) -> list[str]:
    """Why the place is in doubt, in sentences; by its name alone when no row tells it any more."""
    told = [sentence(remark) for remark in stewardship.place_remarks(row)] if row else []
    return told or [business.get_attention_display()]


def origin(row: ImportRow | None) -> str:
    """File and row that brought the doubt."""
    return _("%(file)s, baris %(row)d") % {"file": row.batch.original_name, "row": row.number} if row else ""


def _address(business: Business) -> str:
    return business.street_address
