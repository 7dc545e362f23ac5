"""Where each page type is found, read from the database."""

import re
from collections.abc import Callable
from typing import Literal

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import override

from branding.domain import languages, queries
from branding.domain.shared_lists import written
from branding.domain.things import business_token, page_token
from branding.models import (
    DestinationPage,
    EventPage,
    GeneralPage,
    Programme,
    ProgrammePage,
)
from branding.models.base import ContentPage
from economy.enums import ImportState, State
from economy.models import Business, BusinessImport
from looks import cast, places_cast

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")


def named(view: str, query: str = "", **arguments: object) -> Callable[[Language], str]:
    """The address of a view by its name."""

    def path(language: Language) -> str:
        with override(language):
            return reverse(view, kwargs=arguments) + query

    return path


def first(model: type[ContentPage], query: str = "") -> Callable[[Language], str]:
    """The address of the first live page of a type in a language."""

    def path(language: Language) -> str:
        return path_of(model.objects.live().filter(locale__language_code=language).order_by("path")[0]) + query

    return path


def event(**state: str) -> Callable[[Language], str]:
    """The address of the first event with these fields in a language, see `looks.events_cast`."""
    return lambda language: path_of(
        EventPage.objects.live().filter(locale__language_code=language, **state).order_by("path")[0]
    )


def alone(language: Language) -> str:
    """Where a language shows a page that exists in another one only."""
    other = next(code for code in LANGUAGES if code != language)
    page = GeneralPage.objects.live().filter(locale__language_code=other, title=cast.ALONE[other][0]).get()
    place = languages.places(page=page, trail=queries.trail(page))[language]
    return place.url() or ""


def path_of(page: ContentPage) -> str:
    """The public path of a page of the CMS."""
    url = page.specific.get_url()
    if not url:
        raise LookupError(f"{page} has no address")
    return re.sub(r"^https?://[^/]+", "", url)


def shared_list(language: Language) -> str:
    """The address of a shared list with the first destinations, a business and something that is not public."""
    pages = DestinationPage.objects.live().filter(locale__language_code="id").order_by("path")[:3]
    tokens = [*map(page_token, pages), business_token(richest().pk), "b9999999999"]
    return named("my_list:page", f"?d={written(tokens)}")(language)


def richest() -> Business:
    """The published listing that shows the most: with photo, exact place, certificates, products."""
    shown = Business.objects.filter(state=State.PUBLISHED, products__photo__gt="").exclude(latitude=None)
    counted = shown.annotate(sold=Count("products", distinct=True), marks=Count("certificates", distinct=True))
    found = counted.order_by("home_based", "-marks", "-sold", "pk").first()
    if found is None:
        raise LookupError("no listing with a photo")
    return found


def barest() -> Business:
    """A published listing without products, description and opening hours, or what comes nearest."""
    shown = Business.objects.filter(state=State.PUBLISHED).annotate(sold=Count("products"))
    found = shown.order_by("sold", "description", "pk").first()
    if found is None:
        raise LookupError("no listing")
    return found


def shown(choose: Callable[[], Business], view: str = "economy:business") -> Callable[[Language], str]:
    """The address of a chosen listing's page."""

    def path(language: Language) -> str:
        return named(view, slug=choose().slug)(language)

    return path


def owned(state: State) -> Callable[[Language], str]:
    """The address of the demo owner's listing in a state, see `looks.cast`."""

    def path(language: Language) -> str:
        return named("economy:my_business", pk=_owned(state).pk)(language)

    return path


def reviewed(state: State) -> Callable[[Language], str]:
    """The office's screen of the demo owner's listing in a state."""

    def path(language: Language) -> str:
        return named("economy_review:detail", pk=_owned(state).pk)(language)

    return path


def imported(view: str, state: ImportState, query: str = "") -> Callable[[Language], str]:
    """A screen of the newest import in a state."""

    def path(language: Language) -> str:
        job = BusinessImport.objects.filter(state=state).order_by("-pk")[0]
        return named(f"economy_imports:{view}", query, pk=job.pk)(language)

    return path


def programme(code: str) -> Callable[[Language], str]:
    """The page of a programme of the plan."""

    def path(language: Language) -> str:
        return path_of(ProgrammePage.objects.live().get(locale__language_code=language, programme__code=code))

    return path


def recorded(code: str) -> Callable[[Language], str]:
    """The steward's screen for an update of a programme."""

    def path(language: Language) -> str:
        return named("plan_admin:update", pk=Programme.objects.get(code=code).pk)(language)

    return path


def _owned(state: State) -> Business:
    return Business.objects.filter(owner__isnull=False, state=state).order_by("-pk")[0]


def refused(status: int) -> Callable[[Language], str]:
    """The address of `looks.urls` that answers with an error."""
    return lambda language: f"/{language}/galat/{status}/"


def complete_place(language: Language) -> str:
    """The destination about which everything is known, see `looks.places_cast`."""
    page = DestinationPage.objects.get(slug=places_cast.SLUG)
    return path_of(page.get_translations(inclusive=True).get(locale__language_code=language))


def report_ticket(language: Language) -> str:
    """The page of a report that was answered."""
    return named("reports:follow", ticket=places_cast.ticket())(language)


def reported(language: Language) -> str:
    """The office's screen of the same report."""
    return named("charge_reports:detail", pk=places_cast.answered().pk)(language)
