"""The office's listings on the dashboard: how many there are, and which wait longest."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.components import Component

from economy.domain import queries, review
from economy.enums import State

SHOWN = 5


class CountItem(SummaryItem):
    """One count of the summary under the greeting, and the listing it counts."""

    template_name = "economy/review/count_item.html"

    def __init__(self, request: HttpRequest, *, count: int, label: str, url: str, icon: str, order: int) -> None:
        super().__init__(request)
        self.order = order
        self._shown = {"count": count, "label": label, "url": url, "icon": icon}

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return self._shown


class QueuePanel(Component):
    """The listings that wait longest; one read."""

    name = "review_queue"
    template_name = "economy/review/dashboard.html"
    order = 100

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return {"waiting": queries.waiting_for_review()[:SHOWN]}


def count_items(request: HttpRequest) -> list[CountItem]:
    """How many listings are shown, wait, and are drafts; one read."""
    counts = review.counts_by_state()
    shown, waiting, drafts = (counts.get(each, 0) for each in (State.PUBLISHED, State.SUBMITTED, State.DRAFT))
    every, queue = reverse("economy_review:all"), reverse("economy_review:index")
    rows = (
        (shown, ngettext("usaha tayang", "usaha tayang", shown), f"{every}?status={State.PUBLISHED}", "view"),
        (waiting, ngettext("usaha menunggu", "usaha menunggu", waiting), queue, "clipboard-list"),
        (drafts, ngettext("usaha draf", "usaha draf", drafts), f"{every}?status={State.DRAFT}", "draft"),
    )
    return [
        CountItem(request, count=count, label=label, url=url, icon=icon, order=400 + position)
        for position, (count, label, url, icon) in enumerate(rows)
    ]
