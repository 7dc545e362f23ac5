"""The list of page types: what each is called, where it is, who sees it, and what its first view may weigh."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import Page

from branding.models import DestinationIndexPage, DestinationPage, HomePage, NewsIndexPage, NewsPage, PlanPage
from branding.models.base import ContentPage
from economy.enums import ImportState, State
from economy.models import Business, BusinessImport
from looks import steps

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")


class Kind(StrEnum):
    """What a page is for the budget of its first view, see `looks.budgets`."""

    LIST = "list"
    PHOTOS = "photos"
    TEXT = "text"
    OFFICE = "office"
    """Screens of Wagtail's admin: used at a desk, by the same people every day; no budget."""


@dataclass(frozen=True)
class PageType:
    """One kind of page.

    `path` gives its address in a language, read from the database. `viewer` is a role of the demo's people; "" is
    anybody. `after` is what a person does there before it looks as named. `degraded` asks a portal whose
    Elasticsearch does not answer.
    """

    name: str
    path: Callable[[Language], str]
    kind: Kind
    viewer: str = ""
    status: int = 200
    after: Callable[[Page], None] | None = None
    degraded: bool = False

    @property
    def is_office(self) -> bool:
        return self.kind is Kind.OFFICE


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


def path_of(page: ContentPage) -> str:
    """The public path of a page of the CMS."""
    url = page.specific.get_url()
    if not url:
        raise LookupError(f"{page} has no address")
    return re.sub(r"^https?://[^/]+", "", url)


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


def _owned(state: State) -> Business:
    return Business.objects.filter(owner__isnull=False, state=state).order_by("-pk")[0]


def refused(status: int) -> Callable[[Language], str]:
    """The address of `looks.urls` that answers with an error."""
    return lambda language: f"/{language}/galat/{status}/"


DIRECTORY = "search:directory"
PUBLIC: tuple[PageType, ...] = (
    PageType("home", first(HomePage), Kind.PHOTOS),
    PageType("menu", first(HomePage), Kind.PHOTOS, after=steps.open_menu),
    PageType("destinations", first(DestinationIndexPage), Kind.PHOTOS),
    PageType("destinations-of-a-kind", first(DestinationIndexPage, "?jenis=pantai"), Kind.PHOTOS),
    PageType("destination", first(DestinationPage), Kind.PHOTOS),
    PageType("news", first(NewsIndexPage), Kind.PHOTOS),
    PageType("article", first(NewsPage), Kind.PHOTOS),
    PageType("plan", first(PlanPage), Kind.PHOTOS),
    PageType("directory", named(DIRECTORY), Kind.LIST),
    PageType("results", named(DIRECTORY, "?q=gerabah"), Kind.LIST),
    PageType("results-filtered", named(DIRECTORY, "?q=gerabah&kecamatan=ciruas&kategori=gerabah&urut=name"), Kind.LIST),
    PageType("results-understood", named(DIRECTORY, "?q=gerabah+ciruas+buka+sekarang&kategori=gerabah"), Kind.LIST),
    PageType("results-misspelt", named(DIRECTORY, "?q=gerabbah"), Kind.LIST),
    PageType("results-partly", named(DIRECTORY, "?q=gerabah+porselen+dinasti"), Kind.LIST),
    PageType("results-near", named(DIRECTORY, "?q=gerabah&posisi=-6.12,106.25&urut=distance"), Kind.LIST),
    PageType("results-near-me", named(DIRECTORY, "?q=gerabah+terdekat"), Kind.LIST),
    PageType("results-products", named(DIRECTORY, "?q=gentong&jenis=product"), Kind.LIST),
    PageType("results-places", named(DIRECTORY, "?q=pantai&jenis=destination"), Kind.LIST),
    PageType("results-second-page", named(DIRECTORY, "?urut=name&hal=2"), Kind.LIST),
    PageType("results-filters-open", named(DIRECTORY, "?q=gerabah"), Kind.LIST, after=steps.open_filters),
    PageType("results-map", named(DIRECTORY, "?q=gerabah&tampilan=peta"), Kind.PHOTOS, after=steps.open_map),
    PageType("results-empty", named(DIRECTORY, "?q=zzqqxx"), Kind.LIST),
    PageType("results-nearest", named(DIRECTORY, "?q=gerabah&kecamatan=tanara"), Kind.LIST),
    PageType("results-degraded", named(DIRECTORY, "?q=gerabah"), Kind.LIST, degraded=True),
    PageType("suggestions", first(HomePage), Kind.PHOTOS, after=steps.type_ahead),
    PageType("category", named("search:category", slug="gerabah"), Kind.LIST),
    PageType("district", named("search:district", slug="ciruas"), Kind.LIST),
    PageType("district-empty", named("search:district", "?q=zzqqxx", slug="tanara"), Kind.LIST),
    PageType("business", shown(richest), Kind.PHOTOS),
    PageType("business-map", shown(richest), Kind.PHOTOS, after=steps.open_map),
    PageType("business-bare", shown(barest), Kind.PHOTOS),
    PageType("business-poster", shown(richest, "economy:poster"), Kind.TEXT),
    PageType("nearby", shown(richest, "economy:nearby"), Kind.LIST),
    PageType("sign-up", named("account_signup"), Kind.TEXT),
    PageType("sign-in", named("account_login"), Kind.TEXT),
    PageType("sign-in-errors", named("account_login"), Kind.TEXT, after=steps.submit),
    PageType("sign-in-code", named("account_login"), Kind.TEXT, after=steps.ask_for_code),
)
"""What anybody may open."""

OWNERS: tuple[PageType, ...] = (
    PageType("my-businesses", named("economy:my_businesses"), Kind.TEXT, viewer="owner"),
    PageType("register", named("economy:register"), Kind.TEXT, viewer="owner"),
    PageType("register-errors", named("economy:register"), Kind.TEXT, viewer="owner", after=steps.submit_wrongly),
    PageType("my-draft", owned(State.DRAFT), Kind.TEXT, viewer="owner"),
    PageType("my-waiting", owned(State.SUBMITTED), Kind.TEXT, viewer="owner"),
    PageType("my-returned", owned(State.RETURNED), Kind.TEXT, viewer="owner"),
    PageType("my-published", owned(State.PUBLISHED), Kind.TEXT, viewer="owner"),
    PageType("sign-out", named("account_logout"), Kind.TEXT, viewer="owner"),
)
"""What the owner of a business sees when signed in."""

OFFICERS: tuple[PageType, ...] = (
    PageType("results-explained", named(DIRECTORY, "?q=gerabah&jelaskan=1"), Kind.LIST, viewer="officer"),
)
"""What officers see outside the admin."""

ERRORS: tuple[PageType, ...] = (
    PageType("error-400", refused(400), Kind.TEXT, status=400),
    PageType("error-403", refused(403), Kind.TEXT, status=403),
    PageType("error-404", lambda language: f"/{language}/tidak-ada-di-sini/", Kind.TEXT, status=404),
    PageType("error-429", refused(429), Kind.TEXT, status=429),
    PageType("error-500", refused(500), Kind.TEXT, status=500),
    PageType("maintenance", lambda _language: refused(503)("id"), Kind.TEXT, status=503),
)

OFFICE: tuple[PageType, ...] = (
    PageType("office-imports", named("economy_imports:index"), Kind.OFFICE, viewer="officer"),
    PageType("office-upload", named("economy_imports:upload"), Kind.OFFICE, viewer="officer"),
    PageType("office-upload-errors", named("economy_imports:upload"), Kind.OFFICE, "officer", after=steps.submit),
    PageType("office-columns", imported("columns", ImportState.MAPPING), Kind.OFFICE, viewer="officer"),
    PageType(
        "office-columns-other-sheet", imported("columns", ImportState.MAPPING, "?lembar=2"), Kind.OFFICE, "officer"
    ),
    PageType("office-preview", imported("progress", ImportState.PREVIEWED), Kind.OFFICE, viewer="officer"),
    PageType("office-preview-rows", imported("rows", ImportState.PREVIEWED), Kind.OFFICE, viewer="officer"),
    PageType("office-cancel", imported("cancel", ImportState.APPLYING), Kind.OFFICE, viewer="officer"),
    PageType("office-progress", imported("progress", ImportState.APPLYING), Kind.OFFICE, viewer="officer"),
    PageType("office-paused", imported("progress", ImportState.PAUSED), Kind.OFFICE, viewer="officer"),
    PageType("office-cancelled", imported("progress", ImportState.CANCELLED), Kind.OFFICE, viewer="officer"),
    PageType("office-refused", imported("progress", ImportState.REFUSED), Kind.OFFICE, viewer="officer"),
    PageType("office-result", imported("progress", ImportState.DONE), Kind.OFFICE, viewer="officer"),
    PageType("office-rows", imported("rows", ImportState.DONE), Kind.OFFICE, viewer="officer"),
    PageType("office-undo", imported("undo", ImportState.DONE), Kind.OFFICE, viewer="officer"),
    PageType("office-undone", imported("progress", ImportState.UNDONE), Kind.OFFICE, viewer="officer"),
    PageType(
        "office-kept-rows", imported("rows", ImportState.UNDONE, "?diurungkan=kept"), Kind.OFFICE, viewer="officer"
    ),
    PageType("office-queue", named("economy_review:index"), Kind.OFFICE, viewer="officer"),
    PageType("office-all", named("economy_review:all"), Kind.OFFICE, viewer="officer"),
    PageType("office-detail", reviewed(State.SUBMITTED), Kind.OFFICE, viewer="officer"),
    PageType("office-published", reviewed(State.PUBLISHED), Kind.OFFICE, viewer="officer"),
    PageType(
        "office-brand",
        named("wagtailsettings:edit", app_name="branding", model_name="brandsettings"),
        Kind.OFFICE,
        viewer="administrator",
        after=steps.settle_admin,
    ),
)
"""The office's screens inside Wagtail's admin."""

PAGE_TYPES = (*PUBLIC, *OWNERS, *OFFICERS, *ERRORS, *OFFICE)
"""Every page type, in the order in which a contact sheet shows them."""


def chosen(names: Iterable[str]) -> list[PageType]:
    """The page types of these names, in the list's order; all of them for no names. Raises KeyError for an unknown."""
    wanted = set(names)
    if unknown := wanted - {each.name for each in PAGE_TYPES}:
        raise KeyError(", ".join(sorted(unknown)))
    return [each for each in PAGE_TYPES if not wanted or each.name in wanted]


def first_views(names: Iterable[str] = ()) -> list[PageType]:
    """The page types that are weighed: each public address once, as it is before anybody does something there."""
    return [each for each in chosen(names) if not each.is_office and each.after is None]
