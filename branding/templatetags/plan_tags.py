"""What the plan's pages show of its programmes."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import template
from django.template import Context

from ..domain.charts import Point
from ..domain.programmes import overview, sheets, story
from ..domain.programmes.reads import Standing
from ..enums import ProgrammeState
from ..models import PlanPage, ProgrammePage
from ..models.base import ContentPage
from .branding_tags import settings_of

register = template.Library()
TONES = {
    ProgrammeState.RUNNING.value: "info",
    ProgrammeState.FINISHED.value: "ok",
    ProgrammeState.PAUSED.value: "warn",
    ProgrammeState.RETIRED.value: "warn",
}


@register.simple_tag(takes_context=True)
def plan_overview(context: Context, page: PlanPage) -> overview.Overview:
    """The plan's programmes, narrowed to what the address asks for."""
    return overview.overview(plan=page, asked=context["request"].GET)


@register.simple_tag
def plan_glance(page: ContentPage) -> overview.PlanGlance | None:
    """The plan in this page's language in a few numbers, for the home page."""
    return overview.plan_at_a_glance(locale=page.locale)


@register.simple_tag
def programme_story(page: ProgrammePage) -> story.Story:
    """Everything about a programme that is no running text."""
    return story.story(page=page)


@register.filter
def group_points(groups: Any) -> list[Point]:
    """The groups that have a number, as bars."""
    return overview.points(groups)


@register.filter
def state_tone(state: str) -> str:
    """The colour of a badge that names a state."""
    return TONES.get(state, "")


@register.filter
def how_known(standing: Standing) -> str:
    """Where a programme's percentage comes from, in words."""
    return sheets.how_known(standing)


@register.simple_tag(takes_context=True)
def programme_sheet_url(context: Context, told: story.Story) -> str:
    """The address of a programme's PDF, with the version it shows."""
    return sheets.programme_sheet_url(told, settings_of(context["request"]))


@register.simple_tag(takes_context=True)
def plan_sheet_url(context: Context, page: PlanPage, shown: overview.Overview) -> str:
    """The address of the plan's PDF, with the version it shows."""
    return sheets.plan_sheet_url(page, shown, settings_of(context["request"]))


@register.simple_tag
def share_units(percent: Decimal) -> str:
    """A percentage as SVG reads it in every language: "42.5"."""
    return f"{percent.normalize():f}"


@register.simple_tag
def deed_link(block: Mapping[str, Any]) -> dict[str, str]:
    """Where an action leads: a page in the language being shown, or an address; no `url` where it leads nowhere."""
    page = block.get("link_page")
    url = (page.localized.url or "") if page is not None and page.live else block.get("link_address", "")
    return {"url": url, "label": block.get("link_label") or (page.title if page is not None else url)}
