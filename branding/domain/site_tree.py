"""The bones of the site: languages, one home page each, and the sections every portal has."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Locale, Page, Site

from ..models import (
    CultureIndexPage,
    DestinationIndexPage,
    EventIndexPage,
    HomePage,
    ItineraryIndexPage,
    NewsIndexPage,
    PlanPage,
)
from ..models.base import ContentPage
from .authoring import publish

LANGUAGES = ("id", "en")
"""Languages of the portal; the first is the one pages are written in."""


@dataclass(frozen=True)
class Section:
    """A page right beneath the home page that `ensure_site` creates, with its fields in each language."""

    model: type[ContentPage]
    fields: Mapping[str, Mapping[str, Any]]


HOME: dict[str, dict[str, str]] = {
    "id": {
        "title": "Beranda",
        "slug": "beranda",
        "hero_title": "Selamat datang di Kabupaten Serang",
        "lead": "Dari mercusuar Cikoneng sampai tungku Bumijaya: temukan tempat, kabar, dan usaha warganya.",
    },
    "en": {
        "title": "Home",
        "slug": "home-en",
        "hero_title": "Welcome to Serang Regency",
        "lead": "From the Cikoneng lighthouse to the kilns of Bumijaya: find places, news and local businesses.",
    },
}
SECTIONS = (
    Section(
        DestinationIndexPage,
        {
            "id": {
                "title": "Destinasi",
                "slug": "destinasi",
                "lead": "Pantai, pulau, rawa pegunungan, dan kampung para perajin di 29 kecamatan.",
            },
            "en": {
                "title": "Destinations",
                "slug": "destinations",
                "lead": "Beaches, islands, a mountain wetland and the villages of makers, across 29 districts.",
            },
        },
    ),
    Section(
        CultureIndexPage,
        {
            "id": {
                "title": "Budaya",
                "slug": "budaya",
                "lead": "Tanah liat, besi, kain, dan dapur: apa yang dikerjakan tangan warga, dan bagaimana caranya.",
            },
            "en": {
                "title": "Culture",
                "slug": "culture",
                "lead": "Clay, iron, cloth and kitchens: what the hands of this regency make, and how they do it.",
            },
        },
    ),
    Section(
        ItineraryIndexPage,
        {
            "id": {
                "title": "Rute Wisata",
                "slug": "rute-wisata",
                "lead": "Perjalanan yang sudah disusun: tempat, usaha warga, jam, dan jarak di antaranya.",
            },
            "en": {
                "title": "Itineraries",
                "slug": "itineraries",
                "lead": "Trips worked out for you: places, local businesses, times, and how far apart they are.",
            },
        },
    ),
    Section(
        EventIndexPage,
        {
            "id": {
                "title": "Acara",
                "slug": "acara",
                "lead": "Festival, tradisi, dan peringatan: kapan, di mana, dan apa yang sudah pasti.",
            },
            "en": {
                "title": "Events",
                "slug": "events",
                "lead": "Festivals, traditions and commemorations: when, where, and what is certain.",
            },
        },
    ),
    Section(
        NewsIndexPage,
        {
            "id": {
                "title": "Berita",
                "slug": "berita",
                "lead": "Kabar dari pemerintah dan warga Kabupaten Serang.",
            },
            "en": {
                "title": "News",
                "slug": "news",
                "lead": "News from the government and people of Serang Regency.",
            },
        },
    ),
    Section(
        PlanPage,
        {
            "id": {
                "title": "Rencana Smart City",
                "slug": "rencana-smart-city",
                "lead": "Apa yang direncanakan, siapa yang mengerjakan, dan sampai di mana.",
            },
            "en": {
                "title": "Smart City Plan",
                "slug": "smart-city-plan",
                "lead": "What is planned, who is doing it, and how far it has come.",
            },
        },
    ),
)


@transaction.atomic
def ensure_site(*, hostname: str = "localhost") -> HomePage:
    """Create what is missing of the languages, home pages, sections and the site record; safe to repeat.

    Nothing an editor has changed is touched. Returns the Indonesian home page, the root of the site.
    """
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}
    home = HomePage.objects.filter(locale=locales["id"]).order_by("path").first()
    if home is None:
        root = Page.get_first_root_node()
        home = root.add_child(instance=HomePage(locale=locales["id"], show_in_menus=False, **HOME["id"]))
        publish(home)
    ensure_site_record(home=home, hostname=hostname)
    remove_welcome_page()
    ensure_translation(source=home, locale=locales["en"], fields=HOME["en"])
    for section in SECTIONS:
        page = section.model.objects.filter(locale=locales["id"]).order_by("path").first()
        if page is None:
            page = home.add_child(
                instance=section.model(locale=locales["id"], show_in_menus=True, **section.fields["id"])
            )
            publish(page)
        ensure_translation(source=page, locale=locales["en"], fields=section.fields["en"])
    return home


def ensure_site_record(*, home: HomePage, hostname: str) -> None:
    """Make the default site begin at our home page; a site an administrator has set up is left alone."""
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        Site.objects.create(hostname=hostname, root_page=home, is_default_site=True, site_name="Beranda")
    elif not isinstance(site.root_page.specific, HomePage):
        site.root_page = home
        site.hostname = hostname
        site.site_name = site.site_name or "Beranda"
        site.save()


def remove_welcome_page() -> None:
    """Delete the page Wagtail's migrations put beneath the root: a bare `Page` without children."""
    bare = ContentType.objects.get_for_model(Page, for_concrete_model=False)
    for page in Page.objects.filter(depth=2, content_type=bare, numchild=0):
        page.delete()


def ensure_translation(*, source: ContentPage, locale: Locale, fields: Mapping[str, Any]) -> ContentPage:
    """The page's version in another language, published with these fields if it did not exist yet."""
    existing = source.get_translation_or_none(locale)
    if existing is not None:
        return existing.specific
    page: ContentPage = source.copy_for_translation(locale)
    for name, value in fields.items():
        setattr(page, name, value)
    page.show_in_menus = source.show_in_menus
    page.live = True
    return publish(page).specific
