"""The list of page types: what each is called, where it is, who sees it, and what its first view may weigh."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils import timezone
from playwright.sync_api import Page

from branding.enums import EventStatus, Repeat
from branding.models import (
    BrandPage,
    CultureIndexPage,
    CulturePage,
    DestinationIndexPage,
    DestinationPage,
    EventIndexPage,
    EventPage,
    GeneralPage,
    HomePage,
    ItineraryIndexPage,
    ItineraryPage,
    NewsIndexPage,
    NewsPage,
    PlanPage,
    ProgrammePage,
)
from economy.enums import ImportState, State
from looks import steps
from looks.addresses import (
    Language,
    alone,
    barest,
    complete_place,
    event,
    first,
    imported,
    named,
    owned,
    programme,
    recorded,
    refused,
    report_ticket,
    reported,
    reviewed,
    richest,
    shared_list,
    shown,
)


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


DIRECTORY = "search:directory"
PUBLIC: tuple[PageType, ...] = (
    PageType("home", first(HomePage), Kind.PHOTOS),
    PageType("menu", first(HomePage), Kind.PHOTOS, after=steps.open_menu),
    PageType("destinations", first(DestinationIndexPage), Kind.PHOTOS),
    PageType("destinations-of-a-kind", first(DestinationIndexPage, "?jenis=pantai"), Kind.PHOTOS),
    PageType("destination", first(DestinationPage), Kind.PHOTOS),
    PageType("culture", first(CultureIndexPage), Kind.PHOTOS),
    PageType("story", first(CulturePage), Kind.PHOTOS),
    PageType("contact", first(GeneralPage), Kind.TEXT),
    PageType("itineraries", first(ItineraryIndexPage), Kind.PHOTOS),
    PageType("itinerary", first(ItineraryPage), Kind.PHOTOS),
    PageType("itinerary-map", first(ItineraryPage), Kind.PHOTOS, after=steps.open_map),
    PageType("my-list", named("my_list:page"), Kind.TEXT),
    PageType("shared-list", shared_list, Kind.PHOTOS),
    PageType("shared-list-unreadable", named("my_list:page", "?d=2"), Kind.TEXT, status=400),
    PageType("events", first(EventIndexPage), Kind.PHOTOS),
    PageType("events-month", first(EventIndexPage, f"?bulan={timezone.localdate():%Y-%m}"), Kind.PHOTOS),
    PageType("events-past", first(EventIndexPage, "?lewat=1"), Kind.PHOTOS),
    PageType("event", first(EventPage), Kind.PHOTOS),
    PageType("event-repeating", event(repeat=Repeat.WEEKLY), Kind.PHOTOS),
    PageType("event-cancelled", event(status=EventStatus.CANCELLED), Kind.PHOTOS),
    PageType("event-postponed", event(status=EventStatus.POSTPONED), Kind.PHOTOS),
    PageType("destinations-filtered", first(DestinationIndexPage, "?fasilitas=toilet&biaya=berbayar"), Kind.PHOTOS),
    PageType("destinations-none", first(DestinationIndexPage, "?biaya=gratis&fasilitas=toilet"), Kind.PHOTOS),
    PageType("destination-full", complete_place, Kind.PHOTOS),
    PageType("destination-around", complete_place, Kind.PHOTOS, after=steps.see_around),
    PageType("report", named("reports:new"), Kind.TEXT),
    PageType("report-errors", named("reports:new"), Kind.TEXT, after=steps.submit_report_wrongly),
    PageType("report-ticket", report_ticket, Kind.TEXT),
    PageType("news", first(NewsIndexPage), Kind.PHOTOS),
    PageType("news-month", first(NewsIndexPage, "?rubrik=budaya&bulan=2022-11"), Kind.PHOTOS),
    PageType("news-month-empty", first(NewsIndexPage, "?bulan=2020-02"), Kind.PHOTOS),
    PageType("article", first(NewsPage), Kind.PHOTOS),
    PageType("plan", first(PlanPage), Kind.PHOTOS),
    PageType("brand", first(BrandPage), Kind.TEXT),
    PageType("plan-filtered", first(PlanPage, "?pilar=governance&untuk=warga"), Kind.PHOTOS),
    PageType("programme", first(ProgrammePage), Kind.PHOTOS),
    PageType("programme-measured", programme("SC-02"), Kind.PHOTOS),
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
    PageType("untranslated", alone, Kind.TEXT),
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
    PageType("office-reports", named("charge_reports:index"), Kind.OFFICE, viewer="inspector"),
    PageType("office-report", reported, Kind.OFFICE, viewer="inspector"),
    PageType("office-plan", named("plan_admin:index"), Kind.OFFICE, viewer="steward"),
    PageType("office-plan-update", recorded("SC-02"), Kind.OFFICE, viewer="steward"),
    PageType("office-plan-upload", named("plan_admin:upload"), Kind.OFFICE, viewer="steward"),
    PageType("office-plan-upload-errors", named("plan_admin:upload"), Kind.OFFICE, "steward", after=steps.submit),
    PageType(
        "office-brand",
        named("wagtailsettings:edit", app_name="branding", model_name="brandsettings"),
        Kind.OFFICE,
        viewer="administrator",
        after=steps.settle_admin,
    ),
    PageType("newsroom-desk", named("wagtailadmin_home"), Kind.OFFICE, viewer="approver"),
    PageType("newsroom-translations", named("branding_newsroom:translations"), Kind.OFFICE, viewer="approver"),
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
