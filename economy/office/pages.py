"""What every room of the office in Wagtail's admin has in common: its permission, its way back, its listings."""

from dataclasses import dataclass
from typing import Any, ClassVar, cast

from django.contrib.auth.mixins import PermissionRequiredMixin
from django.http import HttpResponseRedirect
from django.urls import reverse_lazy
from django.utils.functional import Promise, cached_property
from wagtail.admin.auth import permission_denied
from wagtail.admin.forms.search import SearchForm
from wagtail.admin.views.generic.base import BaseListingView, WagtailAdminTemplateMixin

from .tables import OfficeTable

Crumb = dict[str, Any]


@dataclass(frozen=True)
class Tab:
    """One view of a listing, above it, with the number of its rows."""

    url: str
    label: str | Promise
    count: int
    current: bool


class OfficePage(PermissionRequiredMixin, WagtailAdminTemplateMixin):
    """A page of the office with Wagtail's header; others are sent away with Wagtail's own message.

    `room` is the last item of every page's breadcrumbs but the room's own first page, which is `room` itself.
    """

    room: ClassVar[tuple[str, str | Promise]]
    """Name of the room's first address, and what it is called."""

    def handle_no_permission(self) -> HttpResponseRedirect:
        return cast(HttpResponseRedirect, permission_denied(self.request))

    def trail(self) -> list[Crumb]:
        """What stands between the room and this page in the breadcrumbs."""
        return []

    def get_breadcrumbs_items(self) -> list[Crumb]:
        """The admin's home, the room, what `trail` adds, and this page by its title."""
        name, label = self.room
        here: Crumb = {"url": "", "label": self.get_page_title()}
        room: list[Crumb] = [] if self.is_room else [{"url": reverse_lazy(name), "label": label}]
        return [*self.breadcrumbs_items, *room, *self.trail(), here]

    @property
    def is_room(self) -> bool:
        """Whether this is the room's first page."""
        match = self.request.resolver_match
        return match is not None and match.view_name == self.room[0]


class OfficeListing(OfficePage, BaseListingView):
    """A listing of the office: search and filters in the header, rows that stack on a phone.

    Each has a second address (`results_only`) that answers with the rows alone, which Wagtail fetches while one types.
    """

    table_class = OfficeTable
    search_placeholder: str | Promise = ""
    is_searchable = True
    search_backend_name = None

    def get_search_form(self) -> SearchForm | None:
        if not self.is_searchable:
            return None
        return SearchForm(self.request.GET if "q" in self.request.GET else None, placeholder=self.search_placeholder)

    @cached_property
    def is_narrowed(self) -> bool:
        """Whether a search or a filter hides some of the rows."""
        return bool(self.is_searching or self.is_filtering)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return cast(dict[str, Any], super().get_context_data(*args, **kwargs, is_narrowed=self.is_narrowed))
