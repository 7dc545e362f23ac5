"""The library's two reports in the admin: what nothing shows, and what must still be said of a picture."""

from typing import Any

from django.db.models import QuerySet, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import ReportView
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

from .domain.picture_reports import gaps_of, incomplete_pictures, unused_pictures
from .enums import Gap
from .models import Picture


class PictureReport(ReportView):
    """A list of pictures for who may change or delete some; only those are in it."""

    model = Picture
    any_permission_required = ["change", "delete"]
    header_icon = "image"
    is_searchable = False
    list_export = ["pk", "title", "file", "file_size", "created_at"]

    @property
    def permission_policy(self) -> Any:
        """Wagtail's own for pictures: by collection, and one's own uploads."""
        return policy_registry.get_by_type(get_image_model())

    def visible(self, found: QuerySet[Picture]) -> QuerySet[Picture]:
        """Those that this person may change or delete."""
        allowed = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, self.any_permission_required
        )
        return found.filter(pk__in=allowed.values("pk")).select_related("collection").prefetch_related("renditions")

    def get_base_queryset(self) -> QuerySet[Picture]:
        return self.visible(self.pictures())

    def get_queryset(self) -> QuerySet[Picture]:
        return self.visible(self.pictures())

    def pictures(self) -> QuerySet[Picture]:
        """What the report is about."""
        raise NotImplementedError


class UnusedPictures(PictureReport):
    """Pictures used nowhere, with what they take up; whoever may delete ticks some and deletes them together."""

    page_title = _("Gambar tidak terpakai")
    index_url_name = "branding_unused_pictures"
    index_results_url_name = "branding_unused_pictures_results"
    results_template_name = "branding/reports/unused_pictures.html"

    def pictures(self) -> QuerySet[Picture]:
        return unused_pictures()

    def get_filename(self) -> str:
        return "gambar-tidak-terpakai"

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        deletable = self.permission_policy.instances_user_has_permission_for(self.request.user, "delete")
        shown = [picture.pk for picture in context["object_list"]]
        return context | {
            "total_bytes": self.get_queryset().order_by().aggregate(total=Sum("file_size"))["total"] or 0,
            "deletable": set(deletable.filter(pk__in=shown).values_list("pk", flat=True)),
            "delete_url": reverse("wagtail_bulk_action", args=["branding", "picture", "delete"]),
        }


class IncompletePictures(PictureReport):
    """Pictures without words, licence or consent; each leads to its form."""

    page_title = _("Gambar belum lengkap")
    index_url_name = "branding_incomplete_pictures"
    index_results_url_name = "branding_incomplete_pictures_results"
    results_template_name = "branding/reports/incomplete_pictures.html"

    @property
    def gap(self) -> str:
        """The kind asked for, or nothing for all."""
        asked = self.request.GET.get("kurang", "")
        return asked if asked in Gap.values else ""

    def pictures(self) -> QuerySet[Picture]:
        return incomplete_pictures(self.gap)

    def get_filename(self) -> str:
        return "gambar-belum-lengkap"

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        counts = [(gap, self.visible(incomplete_pictures(gap.value)).count()) for gap in Gap]
        rows = [(picture, gaps_of(picture)) for picture in context["object_list"]]
        return context | {"rows": rows, "counts": counts, "gap": self.gap}
