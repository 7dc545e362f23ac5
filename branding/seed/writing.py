"""Puts the seed's content into the site, once: what is there already, an editor may have changed, and is left alone."""

from collections.abc import Callable
from decimal import Decimal
from io import BytesIO

from wagtail.models import Locale, Site

from regions.models import District

from ..domain.authoring import add_page, change_brand, change_page, link_translation, store_picture
from ..domain.prepared import prepare
from ..domain.site_tree import ensure_site, ensure_translation
from ..models import (
    BrandPage,
    BrandSettings,
    CultureIndexPage,
    DestinationIndexPage,
    DestinationPage,
    EventIndexPage,
    EventPage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    Picture,
    PlanPage,
)
from ..models.base import ContentPage
from .brand import BRAND, brand_fields
from .brand import SOURCES as BRAND_SOURCES
from .content import Article, Event, Place
from .events import EVENTS
from .news import ARTICLES
from .pictures import draw_scene
from .places import PLACES
from .plan import PLAN
from .plan_writing import write_programme
from .programmes import PROGRAMMES
from .streams import article_fields, event_fields, place_fields, plan_fields

Say = Callable[[str], None]
AUTHOR = "Redaksi Beranda"
FOCAL_POINTS = {
    "panorama": (1300, 600, 500, 700),
    "lighthouse": (1300, 450, 320, 620),
    "arch": (1040, 600, 700, 640),
    "island": (950, 470, 900, 360),
    "mosque": (800, 600, 800, 560),
    "waterfall": (800, 500, 420, 700),
    "hill": (480, 690, 420, 300),
    "kiln": (520, 640, 560, 400),
    "plan": (800, 480, 1500, 760),
}
"""What must stay in view when a picture is cropped: x, y, width, height in the drawing's 1600 × 1067 pixels."""


class RegionsMissing(Exception):
    """The districts the pages point to have not been loaded."""


def write_all(say: Say) -> int:
    """Create every seeded page that is missing, in both languages. Returns how many pages were created or filled."""
    from . import writing_culture

    if not District.objects.exists():
        raise RegionsMissing
    home = ensure_site()
    english = Locale.objects.get(language_code="en")
    count = 0
    destinations = DestinationIndexPage.objects.get(locale=home.locale)
    for number, place in enumerate(PLACES, 1):
        say(f"destination {number}/{len(PLACES)}: {place.texts['id'].title}")
        count += write_place(destinations, place, english)
    agenda = EventIndexPage.objects.get(locale=home.locale)
    for number, event in enumerate(EVENTS, 1):
        say(f"event {number}/{len(EVENTS)}: {event.texts['id'].title}")
        count += write_event(agenda, event, english)
    news = NewsIndexPage.objects.get(locale=home.locale)
    for number, article in enumerate(ARTICLES, 1):
        say(f"article {number}/{len(ARTICLES)}: {article.texts['id'].title}")
        count += write_article(news, article, english)
    count += writing_culture.write_culture(home, english, say)
    count += writing_culture.write_contact_page(home, english)
    say("smart city plan, home pages")
    plan = PlanPage.objects.get(locale=home.locale)
    count += write_plan(plan, english)
    for programme in PROGRAMMES:
        count += write_programme(plan, programme, english)
    count += dress(home, "panorama", "beranda", english, HOME_ALT)
    culture = CultureIndexPage.objects.get(locale=home.locale)
    count += dress(culture, "woven", "budaya", english, writing_culture.CULTURE_ALT)
    count += dress(destinations, "ricefield", "destinasi", english, DESTINATIONS_ALT)
    count += dress(agenda, "tents", "acara", english, AGENDA_ALT)
    say("brand page")
    count += write_brand(home, english)
    write_contact()
    return count


OFFICE = {
    "office_address": "Kantor Contoh Pemerintah Kabupaten\nJalan Contoh Nomor 1, Ciruas",
    "whatsapp": "+6281200000001",
    "email": "halo@kabupaten.example",
    "opening_hours_id": "Senin–Jumat 08.00–15.00 WIB (contoh)",
    "opening_hours_en": "Monday–Friday 08.00–15.00 WIB (example)",
}
"""Invented, so that nobody is written to by mistake: an address named an example, a number no operator gives out, a
domain that cannot exist (RFC 2606)."""


def write_contact() -> None:
    """Say how the demo's office is reached, if nobody has said anything yet."""
    brand: BrandSettings = BrandSettings.for_site(Site.objects.get(is_default_site=True))
    if not any(getattr(brand, name) for name in BrandSettings.contact_fields):
        change_brand(brand=brand, fields=OFFICE)


HOME_ALT = {
    "id": "Lukisan pesisir Serang saat senja: mercusuar di tanjung, perahu di selat, rumah dan sawah di kaki bukit.",
    "en": "Painting of the Serang coast at dusk: a lighthouse on its headland, boats, houses and fields below hills.",
}
DESTINATIONS_ALT = {
    "id": "Lukisan sawah berundak di pagi hari, dengan gubuk, pohon kelapa, burung kuntul, dan perbukitan.",
    "en": "Painting of rice terraces in the morning, with a field hut, palms, egrets and hills.",
}

AGENDA_ALT = {
    "id": "Lukisan tenda acara dengan kursi yang menunggu tamu.",
    "en": "Painting of an event tent with chairs waiting for guests.",
}


def picture(scene: str, seed: str, title: str, description: str) -> Picture:
    """Draw a scene and keep it, with every size its page asks for, so that the first visitor waits for nothing."""
    buffer = BytesIO()
    draw_scene(scene, seed).save(buffer, "JPEG", quality=88)
    image = store_picture(
        title=title,
        description=description,
        name=f"{seed}-{scene}",
        jpeg=buffer.getvalue(),
        focal_point=FOCAL_POINTS.get(scene),
    )
    prepare(image)
    return image


def write_place(index: DestinationIndexPage, place: Place, english: Locale) -> int:
    """One destination in both languages."""
    text = place.texts["id"]
    page = DestinationPage.objects.child_of(index).filter(slug=text.slug).first()
    created = page is None
    if page is None:
        page = DestinationPage(
            kind=place.kind,
            district_id=place.district,
            village_id=place.village or None,
            latitude=Decimal(place.latitude),
            longitude=Decimal(place.longitude),
            precision=place.precision,
            featured=place.featured,
            sources=place.sources,
            hero_image=picture(place.scene, text.slug, text.title, text.alt),
            **place_fields(text.slug, text),
        )
        add_page(parent=index, page=page)
    return int(created) + translate(page, english, dict(place_fields(text.slug, place.texts["en"])))


def write_event(index: EventIndexPage, event: Event, english: Locale) -> int:
    """One event in both languages."""
    text = event.texts["id"]
    page = EventPage.objects.child_of(index).filter(slug=text.slug).first()
    created = page is None
    if page is None:
        place = DestinationPage.objects.filter(slug=event.destination, locale=index.locale).first()
        shown = picture(event.scene, text.slug, text.title, text.alt) if event.scene else place and place.hero_image
        page = EventPage(
            category=event.category,
            start_date=event.start,
            day_known=event.day_known,
            repeat=event.repeat,
            destination=None if event.own_place else place,
            district_id=event.district or None,
            village_id=event.village or None,
            sources=event.sources,
            hero_image=shown,
            **event_fields(text.slug, text),
        )
        add_page(parent=index, page=page)
    return int(created) + translate(page, english, dict(event_fields(text.slug, event.texts["en"])))


def write_article(index: NewsIndexPage, article: Article, english: Locale) -> int:
    """One article in both languages."""
    text = article.texts["id"]
    page = NewsPage.objects.child_of(index).filter(slug=text.slug).first()
    created = page is None
    if page is None:
        page = NewsPage(
            date=article.date,
            date_precision=article.date_precision,
            category=article.category,
            author_name=AUTHOR,
            sources=article.sources,
            hero_image=picture(article.scene, text.slug, text.title, text.alt),
            **article_fields(text.slug, text),
        )
        add_page(parent=index, page=page)
    return int(created) + translate(page, english, dict(article_fields(text.slug, article.texts["en"])))


def translate(page: ContentPage, locale: Locale, fields: dict[str, object]) -> int:
    """The page in another language, known to wagtail-localize; 1 if it was missing."""
    if page.has_translation(locale):
        return 0
    link_translation(source=page, target=ensure_translation(source=page, locale=locale, fields=fields))
    return 1


def write_plan(page: PlanPage, english: Locale) -> int:
    """Fill the plan page of both languages if nobody has yet."""
    if page.pillars:
        return 0
    text = PLAN["id"]
    image = picture("plan", "rencana-smart-city", text.title, text.alt)
    change_page(page=page, fields={**plan_fields(text), "hero_image": image, "sources": text.sources})
    target = page.get_translation(english).specific
    change_page(page=target, fields={**plan_fields(PLAN["en"]), "hero_image": image, "sources": text.sources})
    link_translation(source=page, target=target)
    return 2


def write_brand(home: HomePage, english: Locale) -> int:
    """The brand page in both languages, if there is none."""
    page = BrandPage.objects.child_of(home).first()
    created = page is None
    if page is None:
        page = BrandPage(sources=BRAND_SOURCES, **brand_fields(BRAND["id"]))
        add_page(parent=home, page=page)
    return int(created) + translate(page, english, brand_fields(BRAND["en"]))


def dress(page: ContentPage, scene: str, seed: str, english: Locale, alt: dict[str, str]) -> int:
    """Give a page and its translation a picture if it has none."""
    if page.hero_image_id is not None:
        return 0
    image = picture(scene, seed, page.title, alt["id"])
    change_page(page=page, fields={"hero_image": image, "hero_alt": alt["id"]})
    target = page.get_translation(english).specific
    change_page(page=target, fields={"hero_image": image, "hero_alt": alt["en"]})
    link_translation(source=page, target=target)
    return 2
